/** Blocks of a Word document, out of the tree that mammoth makes of it. */

import type { BlockKind } from "../types.ts";
import type { Block } from "./block.ts";
import { createBlockText, type TakenText } from "./block-text.ts";
import type { DocxStyles } from "./docx-styles.ts";
import { joinLines } from "./line-break.ts";

/** What is used of the elements of mammoth, which has no types for them. */
interface DocxElement {
  readonly type: string;
  readonly children?: readonly DocxElement[];
  /** Of a text. */
  readonly value?: string;
  /** Of a bookmark: the number of its paragraph. */
  readonly name?: string;
  readonly styleId?: string | null;
  readonly numbering?: object | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
}

/** The document, with a way to its notes. */
export interface DocxDocument extends DocxElement {
  readonly notes: {
    resolve(reference: DocxElement): { readonly body: readonly DocxElement[] } | null;
  };
}

/** Where blocks stand. */
interface Context {
  readonly cell?: { readonly row: number; readonly column: number };
  /** If it is a note: its name, and the number of the paragraph before it. */
  readonly note?: { readonly part: string; readonly before: number };
}

/**
 * Walks through the document. Footnotes and endnotes come after the text, in the order in which the
 * text refers to them.
 */
export function blocksOf(document: DocxDocument, styles: DocxStyles): Block[] {
  const blocks: Block[] = [];
  const references: DocxElement[] = [];
  let rows = 0;

  const walk = (elements: readonly DocxElement[], context: Context): void => {
    for (const element of elements) {
      if (element.type === "paragraph") {
        blocks.push(...readParagraph(element, styles, context, references));
      } else if (element.type === "table") walkTable(element, context);
      else walk(element.children ?? [], context);
    }
  };
  const walkTable = (table: DocxElement, context: Context): void => {
    const grid = layOut(table);
    // A table in a cell is part of it, and one of a single column a frame.
    const isFrame = context.cell !== undefined || grid.every(({ column }) => column === 0);
    let last: DocxElement | undefined;
    for (const { row, cell, column } of grid) {
      if (row !== last) rows++;
      last = row;
      walk(cell.children ?? [], isFrame ? context : { ...context, cell: { row: rows, column } });
    }
  };

  walk(document.children ?? [], {});
  const seen = new Map<string, number>();
  for (const type of ["footnote", "endnote"]) {
    // A note may refer to another one, which comes behind it.
    for (let i = 0; i < references.length; i++) {
      const reference = references[i]!;
      if (reference.noteType !== type || seen.has(`${type} ${reference.noteId}`)) continue;
      const number = (seen.get(type) ?? 0) + 1;
      seen.set(type, number).set(`${type} ${reference.noteId}`, number);
      const body = document.notes.resolve(reference)?.body ?? [];
      const before = firstParagraph(body) - 1;
      walk(body, { note: { part: `${type}=${number}`, before } });
    }
  }
  return blocks;
}

/** The cells of a table, row by row, with the columns that they begin in. */
function layOut(table: DocxElement): { row: DocxElement; cell: DocxElement; column: number }[] {
  const cells: { row: DocxElement; cell: DocxElement; column: number }[] = [];
  /** Rows for which a cell from above takes each column. */
  const taken: number[] = [];
  for (const row of table.children ?? []) {
    let column = 0;
    for (const cell of row.children ?? []) {
      while ((taken[column] ?? 0) > 0) taken[column++]!--;
      cells.push({ row, cell, column });
      const span = Math.min(Math.max(1, cell.colSpan ?? 1), 64);
      for (let i = 0; i < span; i++) taken[column++] = (cell.rowSpan ?? 1) - 1;
    }
    for (; column < taken.length; column++) taken[column]! > 0 && taken[column]!--;
  }
  return cells;
}

function firstParagraph(elements: readonly DocxElement[]): number {
  for (const { type, name, children } of elements) {
    const found = type === "bookmarkStart" ? Number(name) : firstParagraph(children ?? []);
    if (found > 0) return found;
  }
  return 0;
}

function readParagraph(
  paragraph: DocxElement,
  styles: DocxStyles,
  context: Context,
  references: DocxElement[],
): Block[] {
  const { styleId } = paragraph;
  if (styleId && styles.contents.has(styleId)) return [];
  const lines: string[] = [""];
  let number = 0;
  const read = ({ type, value, name, children, ...rest }: DocxElement): void => {
    if (type === "text") lines[lines.length - 1] += value ?? "";
    else if (type === "tab") lines[lines.length - 1] += "\t";
    else if (type === "break") lines.push("");
    else if (type === "bookmarkStart") number ||= Number(name);
    else if (type === "noteReference") references.push({ type, ...rest });
    else for (const child of children ?? []) read(child);
  };
  read(paragraph);

  const { cell, note } = context;
  const kind: BlockKind = note
    ? "note"
    : styleId && styles.headings.has(styleId)
      ? "heading"
      : paragraph.numbering
        ? "item"
        : cell
          ? "cell"
          : "text";
  const raw = lines.join("\n");
  const line = Math.max(1, number - (note?.before ?? 0));
  const text = createBlockText((offset) => ({
    line,
    column: [...raw.slice(0, offset)].length + 1,
    ...(note ? { part: note.part } : {}),
  }));
  const taken: TakenText[] = [];
  let offset = 0;
  for (const piece of lines) {
    text.add(piece, offset);
    offset += piece.length + 1;
    const own = text.take();
    if (own) taken.push(own);
  }
  const joined = joinLines(taken, kind, (_, __, both) => both);
  return joined.map((own) => ({ kind, ...own, ...(cell ? { cell } : {}) }));
}
