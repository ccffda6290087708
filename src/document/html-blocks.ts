import type { BlockKind, Place } from "../types.ts";
import type { Block } from "./block.ts";
import { createBlockText, type TakenText } from "./block-text.ts";
import { BLOCKS, EMPTY, IMPLIED_ENDS, UNSHOWN } from "./html-element.ts";
import { isFrame, isHidden } from "./html-frame.ts";
import { createPreText } from "./html-pre.ts";
import { createTables, type TableCell } from "./html-table.ts";
import { type Attributes, readTags } from "./html-tags.ts";
import { joinLines } from "./line-break.ts";
import { keepMainText, type PageBlock } from "./main-text.ts";

/** How a page is read. */
export interface HtmlOptions {
  /** Finds the place of a UTF-16 offset of the page; asked in ascending order. */
  readonly placeOf: (offset: number) => Place;
  /** Leave out what frames the text: menus, headers, footers. `false` by default. */
  readonly mainText?: boolean | undefined;
  /** Number of the first row of a table, for pages that are parts of a file; 0 by default. */
  readonly firstRow?: number | undefined;
}

/** An element that is open and is more than a part of a line. */
interface Element {
  readonly name: string;
  readonly kind: BlockKind;
  readonly isFrame: boolean;
  readonly isMain: boolean;
  readonly article: number | undefined;
}

/** A block, and the table it stands in. */
type Draft = PageBlock & { readonly table: TableCell | undefined };
type Line = TakenText & { readonly linked: number };

/** Elements further in are taken for parts of a line: no page that says something nests like that. */
const DEEPEST = 4000;
/** An end that was left out is not looked for further out than this. */
const IMPLIED_REACH = 100;

/**
 * Takes the blocks out of a page of HTML or XHTML, in reading order, whatever is broken in it. Text
 * that is not shown is left out, and so are reading aids (`rt`), the numbers of notes, and menus of
 * forms. Linear in the page.
 */
export function readHtml(page: string, { placeOf, mainText, firstRow = 0 }: HtmlOptions): Block[] {
  const drafts: Draft[] = [];
  const text = createBlockText(placeOf);
  const pre = createPreText(placeOf);
  const tables = createTables(firstRow);
  const stack: Element[] = [];
  const open = new Map<string, number>(); // how many of each name are on the stack
  let lines: Line[] = [];
  let linked = 0;
  let isInLink = false;
  let isInSup = false;
  let isSureCode = false;
  let skipped: { readonly name: string; depth: number } | undefined;
  let articles = 0;

  const top = (): Element =>
    stack.at(-1) ?? {
      name: "",
      kind: "text",
      isFrame: false,
      isMain: false,
      article: undefined,
    };
  const endLine = () => {
    const taken = text.take();
    if (taken) lines.push({ ...taken, linked });
    linked = 0;
  };
  const emit = (kind: BlockKind, { text, marks, linked }: Line) => {
    const { isFrame, isMain, article } = top();
    drafts.push({ kind, text, marks, linked, isFrame, isMain, article, table: tables.cell() });
  };
  const flush = () => {
    const { kind } = top();
    if (kind === "code") {
      for (const block of pre.take(isSureCode)) emit(block.kind, { ...block, linked: 0 });
      isSureCode = false;
      return;
    }
    endLine();
    const joined = joinLines(lines, kind, (before, after, both) => ({
      ...both,
      linked: before.linked + after.linked,
    }));
    lines = [];
    for (const line of joined) emit(kind, line);
  };
  const pop = () => {
    flush();
    const { name } = stack.pop()!;
    open.set(name, open.get(name)! - 1);
    if (name === "table") tables.close();
  };
  const endImplied = (name: string) => {
    if (top().name === "p" && name !== "br") pop();
    const implied = IMPLIED_ENDS.get(name);
    if (!implied) return;
    for (let at = stack.length - 1; at >= Math.max(0, stack.length - IMPLIED_REACH); at--) {
      const { name: other } = stack[at]!;
      if (implied.within.has(other)) return;
      if (!implied.ends.has(other)) continue;
      while (stack.length > at) pop();
      return;
    }
  };
  const push = (name: string, attributes: Attributes) => {
    const { kind, ...around } = top();
    if (name === "table") tables.open();
    else if (name === "tr") tables.startRow();
    else if (name === "td" || name === "th") {
      tables.startCell(Number(attributes.get("colspan")), Number(attributes.get("rowspan")));
    }
    if (name === "pre") isSureCode = isCodeClass(attributes);
    const isMain = around.isMain || name === "main" || attributes.get("role") === "main";
    const article = around.article ?? (name === "article" ? articles++ : undefined);
    const isInMain = isMain || article !== undefined;
    stack.push({
      name,
      kind: kindOf(name, attributes) ?? kind,
      isMain,
      article,
      isFrame: around.isFrame || (mainText === true && isFrame(name, attributes, isInMain)),
    });
    open.set(name, (open.get(name) ?? 0) + 1);
  };

  readTags(page, {
    open(name, attributes, isSelfClosed) {
      // A paragraph has no blocks in it: its end tag was left out.
      if (skipped?.name === "p" && BLOCKS.has(name)) skipped = undefined;
      if (skipped) {
        if (name === skipped.name && !isSelfClosed) skipped.depth++;
        return;
      }
      if (EMPTY.has(name)) {
        if (name === "br") {
          if (top().kind === "code") pre.add("\n", 0);
          else endLine();
        } else if (name === "hr") flush();
        return;
      }
      if (UNSHOWN.has(name) || isHidden(attributes) || isNoteLink(name, attributes, isInSup)) {
        if (BLOCKS.has(name)) flush();
        if (!isSelfClosed) skipped = { name, depth: 1 };
        return;
      }
      if (name === "a") isInLink = attributes.has("href");
      else if (name === "sup") isInSup = true;
      else if (/^(?:code|samp|kbd|tt)$/.test(name)) isSureCode ||= top().kind === "code";
      if (!BLOCKS.has(name)) return;
      flush();
      endImplied(name);
      if (stack.length < DEEPEST) push(name, attributes);
      if (isSelfClosed && name !== "p" && name !== "div") pop();
    },
    close(name) {
      if (skipped) {
        if (name === skipped.name && --skipped.depth === 0) skipped = undefined;
        return;
      }
      if (name === "a") isInLink = false;
      else if (name === "sup") isInSup = false;
      if (!BLOCKS.has(name)) return;
      flush();
      if ((open.get(name) ?? 0) === 0) return;
      while (top().name !== name) pop();
      pop();
    },
    text(start, end) {
      if (skipped) return;
      const piece = page.slice(start, end);
      if (top().kind === "code") {
        pre.add(piece, start);
        return;
      }
      text.add(piece, start);
      if (isInLink) linked += piece.trim().length;
    },
    character(character, start) {
      if (skipped) return;
      if (top().kind === "code") pre.addAs(character, start);
      else text.addAs(character, start);
    },
  });
  flush();
  const kept = mainText ? (keepMainText(drafts) as Draft[]) : drafts;
  return kept.map(({ kind, text, marks, table }) => {
    const isCell = table !== undefined && !tables.isLayout(table.table);
    const own = kind === "cell" && !isCell ? "text" : kind;
    const { row = 0, column = 0 } = table ?? {};
    return { kind: own, text, marks, ...(isCell ? { cell: { row, column } } : {}) };
  });
}

function kindOf(name: string, attributes: Attributes): BlockKind | undefined {
  const role = attributes.get("role") ?? attributes.get("epub:type");
  if (role === "heading") return "heading";
  if (role === "doc-footnote" || role === "doc-endnote" || role === "footnote") return "note";
  return BLOCKS.get(name);
}

/** What programs call the links from a text to its notes and back: pandoc, LibreOffice, Word. */
const NOTE_LINK =
  /^(?:doc-|.* )?(?:noteref|backlink|footnote-ref|footnote-back|sd(?:foot|end)note(?:anc|sym))$/;
const NOTE_TARGET = /#(?:_(?:ftn|edn)|sd(?:foot|end)note)/;

/** The number of a note, which stands in a different place of each edition. */
function isNoteLink(name: string, attributes: Attributes, isInSup: boolean): boolean {
  if (name !== "a") return false;
  const href = attributes.get("href") ?? "";
  if (NOTE_TARGET.test(href) || (isInSup && /^[^?]*#/.test(href))) return true;
  return ["role", "epub:type", "class"].some((each) =>
    NOTE_LINK.test((attributes.get(each) ?? "").slice(0, 200)),
  );
}

function isCodeClass(attributes: Attributes): boolean {
  return /(?:^|[\s-])(?:code|sourcecode|highlight|programlisting|screen|language-\S+|lang-\S+)(?:$|[\s-])/i.test(
    attributes.get("class") ?? "",
  );
}
