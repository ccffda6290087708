/** Makes a part of a DOCX fit to be read: checked, without what is not text, with paragraphs numbered. */

import type { SaxesTagPlain } from "saxes";
import { InputError } from "../errors.ts";
import { escapeAttribute, escapeText } from "../format/xml.ts";
import { createPartParser } from "./xml-part.ts";

/** Elements that are left out with all they hold: properties, deletions, readings over characters. */
const DROPPED =
  /^(w:(del|moveFrom|rt|rubyPr|sectPr|tblPr|tblPrEx|tblGrid|sdtPr|sdtEndPr|proofErr|bookmark(Start|End)|comment\w+|permStart|permEnd|lastRenderedPageBreak|fldData|delText|delInstrText|annotationRef|customXmlPr|smartTagPr)|m:\w+Pr|w14:\w+)$/;
/** Elements that only wrap text. */
const WRAPPERS =
  /^(w:(ins|moveTo|fldSimple|ruby|rubyBase|dir|bdo|hyperlink|smartTag|customXml|sdt|sdtContent)|m:\w+|mc:AlternateContent|mc:Choice)$/;
const RENAMED: Readonly<Record<string, string>> = {
  "m:r": "w:r",
  "m:t": "w:t",
  "w:cr": "w:br",
  "w:drawing": "w:pict",
};

/** Tables in tables in text boxes go to 60. */
const MOST_DEPTH = 400;
/** Elements with text, of which mammoth takes 3 KB each; a thousand pages have some 100,000. */
const MOST_ELEMENTS = 400_000;

type Mode = "kept" | "wrapper" | "dropped";

interface Open {
  readonly name: string;
  readonly mode: Mode;
  /** Number of output pieces before it. */
  readonly start: number;
  isHidden?: boolean;
  hasChoice?: boolean;
}

/**
 * Reads the XML of a document's body or notes and writes what its text needs: insertions are kept and
 * deletions dropped, hidden runs and tables of contents left out, wrappers opened, formulas turned
 * to text. Every paragraph that is not in a text box gets its number, from 1, as a bookmark.
 *
 * @param hidden - ids of character styles that hide text
 * @param what - names the file and its part, for messages
 * @throws {InputError} if the XML is not well formed, declares a document type or is nested too deep
 */
export function simplifyPart(
  xml: string,
  hidden: ReadonlySet<string>,
  what: string,
  hasFields = true,
): string {
  const parser = createPartParser(what);
  const pieces: string[] = [];
  const open: Open[] = [];
  /** For each field that is open: whether what comes now is its code, and no text. */
  const fields: { code: string; isText: boolean }[] = [];
  let count = 0;
  let boxes = 0;
  let paragraphs = 0;

  const isCode = () => fields.some(({ isText }) => !isText);
  const findMode = ({ name, attributes }: SaxesTagPlain, parent: Open | undefined): Mode => {
    if (parent?.mode === "dropped") return "dropped";
    const inner = parent?.name;
    if (name === "w:del" && (inner === "w:rPr" || inner === "w:trPr")) return "kept";
    if (name === "w:rPr") return inner === "w:pPr" ? "kept" : "dropped";
    if (inner === "w:rPr") return "dropped";
    if (name === "mc:Fallback") return parent?.hasChoice ? "dropped" : "wrapper";
    if (name === "mc:Choice") {
      if (parent?.hasChoice) return "dropped";
      if (parent) parent.hasChoice = true;
    }
    if (hasFields && name === "w:fldChar") followField(fields, attributes["w:fldCharType"]);
    if (name in RENAMED) return "kept";
    if (name === "w:instrText" || name === "w:fldChar" || DROPPED.test(name)) return "dropped";
    if (WRAPPERS.test(name)) return "wrapper";
    return isDrawing(open) && name !== "w:txbxContent" ? "wrapper" : "kept";
  };

  parser.on("opentag", (tag) => {
    const { name, attributes } = tag;
    const parent = open.at(-1);
    if (open.length > MOST_DEPTH) {
      throw new InputError(`${what} is nested deeper than documents are; refused`);
    }
    markHidden(open, tag, hidden);
    const mode = findMode(tag, parent);
    open.push({ name, mode, start: pieces.length });
    if (mode !== "kept") return;
    if (++count > MOST_ELEMENTS) {
      throw new InputError(`${what} is too long to be read at once; save the document in parts`);
    }
    if (name === "w:txbxContent") boxes++;
    pieces.push(`<${RENAMED[name] ?? name}${writeAttributes(attributes)}>`);
    if (name === "w:p" && boxes === 0) {
      pieces.push(`<w:bookmarkStart w:name="${++paragraphs}"/>`);
    }
  });
  parser.on("closetag", ({ name }) => {
    const { mode, start, isHidden } = open.pop()!;
    if (mode !== "kept") return;
    if (name === "w:txbxContent") boxes--;
    pieces.push(`</${RENAMED[name] ?? name}>`);
    if (isHidden) pieces.length = start;
  });
  const takeText = (text: string) => {
    const parent = open.at(-1);
    if (parent?.name === "w:instrText") {
      const field = fields.at(-1);
      if (field) field.code += text;
    } else if (parent?.mode === "kept" && /^[wm]:t$/.test(parent.name) && !isCode()) {
      pieces.push(escapeText(text));
    }
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.write(xml).close();
  // A field without end would hide all that follows it: then what looks like fields is text.
  if (fields.length > 0) return simplifyPart(xml, hidden, what, false);
  return pieces.join("");
}

/** A field has a code, from its beginning to the separator, and a result, which is text. */
function followField(fields: { code: string; isText: boolean }[], type: string | undefined): void {
  if (type === "begin") fields.push({ code: "", isText: false });
  else if (type === "end") fields.pop();
  else if (type === "separate") {
    const field = fields.at(-1);
    // A table of contents says again what the headings say.
    if (field) field.isText = !/^\s*TOC\b/.test(field.code);
  }
}

/** Runs are hidden by a property of their own or by their style. */
function markHidden(
  open: readonly Open[],
  { name, attributes }: SaxesTagPlain,
  hidden: ReadonlySet<string>,
): void {
  const run = open.at(-2);
  if (open.at(-1)?.name !== "w:rPr" || run?.name !== "w:r") return;
  const value = attributes["w:val"];
  if (name === "w:rStyle" && value !== undefined && hidden.has(value)) run.isHidden = true;
  if (name === "w:vanish") run.isHidden = !/^(0|false|off)$/.test(value ?? "");
}

/** Whether what comes now is part of a drawing, and not of the text in one of its boxes. */
function isDrawing(open: readonly Open[]): boolean {
  for (let i = open.length - 1; i >= 0; i--) {
    const { name } = open[i]!;
    if (name === "w:txbxContent") return false;
    if (name === "w:drawing" || name === "w:pict" || name === "w:object") return true;
  }
  return false;
}

function writeAttributes(attributes: Readonly<Record<string, string>>): string {
  let written = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (/^(w:rsid|w14:|w15:|mc:)/.test(name)) continue;
    written += ` ${name}="${escapeAttribute(value)}"`;
  }
  return written;
}
