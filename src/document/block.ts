/** What a document with structure is made of, as its reader gives it. */

import type { BlockKind, Document, Lang, Notice, PlaceMark, Span } from "../types.ts";

/** A paragraph, heading, item, cell, cue … as it was taken out of a file. */
export interface Block {
  readonly kind: BlockKind;
  /**
   * On one line, white space folded, without any at either end; never empty. Only `code` holds line
   * ends.
   */
  readonly text: string;
  /** Offsets in `text`, ascending, the first 0. */
  readonly marks: readonly PlaceMark[];
  /**
   * Of a block in a table: its row, counted from 0 through the file, and its column, from 0 through
   * the row, empty cells too. Blocks of one row follow one another; a cell of several paragraphs is
   * several blocks with the same numbers. The kind may be another than `cell`: an item in a cell.
   */
  readonly cell?: { readonly row: number; readonly column: number };
}

/** What a reader of one kind of file gives. */
export interface Extraction {
  /** In reading order. */
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/** The blocks as one text, which `documentFromBlocks` and `documentsFromMixedBlocks` take. */
export interface JoinedBlocks {
  /**
   * A block a line; cells of one row with tabs between, paragraphs of one cell with line separators
   * (U+2028), which end no row.
   */
  readonly text: string;
  /** UTF-16 offsets of each block. */
  readonly paragraphs: readonly Span[];
  readonly kinds: readonly BlockKind[];
  readonly places: readonly PlaceMark[];
}

/** Parts the paragraphs of one cell. */
const IN_CELL = "\u2028";

/** Joins blocks to a text. */
export function joinBlocks(blocks: readonly Block[]): JoinedBlocks {
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const places: PlaceMark[] = [];
  let end = 0;
  let before: Block | undefined;
  for (const block of blocks) {
    const separator = separatorBetween(before, block);
    const start = end + separator.length;
    for (const mark of block.marks) places.push({ ...mark, offset: start + mark.offset });
    end = start + block.text.length;
    parts.push(separator, block.text);
    paragraphs.push({ start, end });
    before = block;
  }
  return { text: parts.join(""), paragraphs, places, kinds: blocks.map(({ kind }) => kind) };
}

function separatorBetween(before: Block | undefined, { cell }: Block): string {
  const last = before?.cell;
  if (cell && last && cell.row === last.row) {
    return cell.column === last.column ? IN_CELL : "\t".repeat(cell.column - last.column);
  }
  return (before ? "\n" : "") + "\t".repeat(cell?.column ?? 0);
}

/** Makes a document in one language of blocks. */
export function documentOf(
  { text, paragraphs, kinds, places }: JoinedBlocks,
  { name, lang, presegmented = false }: { name: string; lang: Lang; presegmented?: boolean },
): Document {
  return { lang, name, text, paragraphs, presegmented, places, kinds };
}
