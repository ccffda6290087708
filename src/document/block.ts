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
  /** Of a cell: its row, counted through the file. Cells of one row follow one another. */
  readonly row?: number;
}

/** What a reader of one kind of file gives. */
export interface Extraction {
  /** In reading order. */
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/** The blocks as one text, which {@link documentOf} and the splitter of bilingual texts take. */
export interface JoinedBlocks {
  /** A block a line, cells of one row with tabs between. */
  readonly text: string;
  /** UTF-16 offsets of each block. */
  readonly paragraphs: readonly Span[];
  readonly kinds: readonly BlockKind[];
  readonly places: readonly PlaceMark[];
}

/** Joins blocks to a text. */
export function joinBlocks(blocks: readonly Block[]): JoinedBlocks {
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const places: PlaceMark[] = [];
  let end = 0;
  let row: number | undefined;
  for (const { text, marks, row: own } of blocks) {
    if (paragraphs.length > 0) {
      parts.push(own !== undefined && own === row ? "\t" : "\n");
      end++;
    }
    row = own;
    for (const mark of marks) places.push({ ...mark, offset: end + mark.offset });
    parts.push(text);
    paragraphs.push({ start: end, end: end + text.length });
    end += text.length;
  }
  return { text: parts.join(""), paragraphs, places, kinds: blocks.map(({ kind }) => kind) };
}

/** Makes a document in one language of blocks. */
export function documentOf(
  { text, paragraphs, kinds, places }: JoinedBlocks,
  { name, lang, presegmented = false }: { name: string; lang: Lang; presegmented?: boolean },
): Document {
  return { lang, name, text, paragraphs, presegmented, places, kinds };
}
