import type { SaxesTagPlain } from "saxes";
import { InputError } from "../errors.ts";
import { trimSpan } from "../text/character.ts";
import { langOfTag } from "../text/lang-tag.ts";
import { createXmlParser } from "../text/xml-parser.ts";
import type { Lang, Place } from "../types.ts";
import { type Concept, createConcept, type Term } from "./glossary.ts";
import { isTerm, type ReadConcepts } from "./table.ts";

const ENTRIES: ReadonlySet<string> = new Set(["termEntry", "conceptEntry"]);
const LANGUAGES: ReadonlySet<string> = new Set(["langSet", "langSec"]);
const TERM_GROUPS: ReadonlySet<string> = new Set(["tig", "ntig", "termSec"]);
const DEPRECATED = /deprecated|superseded|obsolete|forbidden|notRecommended/i;

/**
 * Reads a TermBase eXchange file: TBX 2 (ISO 30042:2008, root `martif`, TBX-Basic too) and TBX 3
 * (ISO 30042:2019, root `tbx`). Entries are concepts; all terms of a language in one are synonyms.
 * Languages other than English and Chinese are passed over.
 *
 * @throws {InputError} with line and column if the XML is broken; if it is another kind of XML
 */
export function parseTbx(text: string, name: string): ReadConcepts {
  const concepts: Concept[] = [];
  const skipped: Place[] = [];
  const open: string[] = [];
  let root: string | undefined;
  let entry: { place: Place; terms: Term[] } | undefined;
  let lang: Lang | undefined;
  let group: { terms: Term[]; isDeprecated: boolean } | undefined;
  // Text of the `term` or status element that is open, with its place.
  let content: { element: string; text: string; place: Place } | undefined;

  const { parser, here } = createXmlParser(name);
  parser.on("opentag", (tag) => {
    const element = localName(tag.name);
    open.push(element);
    root ??= element;
    if (ENTRIES.has(element)) entry = { place: here(), terms: [] };
    else if (LANGUAGES.has(element))
      lang = langOfTag(tag.attributes["xml:lang"] ?? tag.attributes.lang ?? "");
    else if (TERM_GROUPS.has(element)) group = { terms: [], isDeprecated: false };
    else if (element === "term" || isStatus(element, tag)) {
      content = { element, text: "", place: here() };
    }
  });
  const addText = (piece: string) => {
    if (content) content.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop()!;
    if (content?.element === element) {
      if (element === "term") addTerm(content.text, content.place);
      else if (group && DEPRECATED.test(content.text)) group.isDeprecated = true;
      content = undefined;
    } else if (group && TERM_GROUPS.has(element)) {
      const { isDeprecated } = group;
      entry?.terms.push(...group.terms.map((term) => ({ ...term, isDeprecated })));
      group = undefined;
    } else if (LANGUAGES.has(element)) {
      lang = undefined;
    } else if (entry && ENTRIES.has(element)) {
      // A term to use comes before one that is not.
      const terms = entry.terms.sort((a, b) => Number(a.isDeprecated) - Number(b.isDeprecated));
      const concept = createConcept(name, terms);
      if (concept) concepts.push(concept);
      else skipped.push(entry.place);
      entry = undefined;
    }
  });

  function addTerm(raw: string, place: Place): void {
    const { start, end } = trimSpan(raw, 0, raw.length);
    const term = raw.slice(start, end).replace(/\s+/g, " ");
    if (lang && group && isTerm(term, lang)) {
      group.terms.push({ lang, text: term, place, isDeprecated: false });
    }
  }

  parser.write(text).close();
  if (root !== "martif" && root !== "tbx") {
    throw new InputError(`${name}: expected TBX with the root martif or tbx, found ${root}`);
  }
  return { concepts, skipped };
}

/** Modules of TBX 3 stand behind a prefix in its DCT style: `min:administrativeStatus`. */
const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function isStatus(element: string, { attributes }: SaxesTagPlain): boolean {
  const kind = element === "termNote" ? attributes.type : element;
  return kind === "administrativeStatus" || kind === "normativeAuthorization";
}
