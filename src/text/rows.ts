import type { Document, SegmentedDocument, Side, Span } from "../types.ts";
import type { Layout } from "./mixed.ts";

/** Numbers, ascending, of the rows that the sentences of two documents stand in. */
export interface Rows {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/**
 * Finds the rows of a table or the lines that hold both languages: paragraphs of the two documents
 * of one text between which there is no line end. A cell may itself hold line ends. Such a row
 * already says what belongs together.
 *
 * @returns `undefined` where the layout has no rows, or the documents are of two texts
 */
export function rowsOf(
  english: SegmentedDocument,
  chinese: SegmentedDocument,
  layout: Layout | undefined,
): Rows | undefined {
  if (layout !== "columns" && layout !== "inline") return undefined;
  if (english.text !== chinese.text) return undefined;
  const { text } = english;
  const paragraphs = [...placesOf(english, "source"), ...placesOf(chinese, "target")].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const rowOf = {
    source: new Int32Array(english.paragraphs.length),
    target: new Int32Array(chinese.paragraphs.length),
  };
  // What stands around the tables of a document is no table: all of it up to the next is one row.
  const isInTable =
    english.kinds && layout === "columns" ? createTableTest(text) : (_: number) => true;
  let row = 0;
  let end = 0;
  let wasInTable = true;
  for (const { side, index, span } of paragraphs) {
    if (/[\r\n]/.test(text.slice(end, span.start))) {
      const isRow = isInTable(span.start);
      if (isRow || wasInTable) row++;
      wasInTable = isRow;
    } else if (end === 0) wasInTable = isInTable(span.start);
    rowOf[side][index] = row;
    end = Math.max(end, span.end);
  }
  const rowsOfSentences = ({ sentences }: SegmentedDocument, side: Side) =>
    Int32Array.from(sentences, ({ paragraph }) => rowOf[side][paragraph]!);
  return {
    source: rowsOfSentences(english, "source"),
    target: rowsOfSentences(chinese, "target"),
  };
}

function placesOf(
  { paragraphs }: Document,
  side: Side,
): { side: Side; index: number; span: Span }[] {
  return paragraphs.map((span, index) => ({ side, index, span }));
}

/** Prepares for offsets in ascending order: tells whether a line holds cells. */
function createTableTest(text: string): (offset: number) => boolean {
  let end = -1;
  let hasTab = false;
  return (offset) => {
    while (end < offset) {
      const start = end + 1;
      end = text.indexOf("\n", start);
      if (end < 0) end = text.length;
      const tab = text.indexOf("\t", start);
      hasTab = tab >= 0 && tab < end;
    }
    return hasTab;
  };
}
