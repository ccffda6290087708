import type { SegmentedDocument, Span } from "../../types.ts";
import type { Edit } from "./edit.ts";

/**
 * Takes neighbouring sentences out of a document as a person would: with the white space in front of
 * what follows, and with their paragraph if it holds nothing else.
 *
 * @param indexes - of the sentences
 */
export function deleteSentences(document: SegmentedDocument, indexes: Span): Edit {
  const { paragraphs, sentences } = document;
  const [first, last] = [sentences[indexes.start]!, sentences[indexes.end - 1]!];
  let { start } = first.span;
  let { end } = last.span;
  const isFirst = sentences[indexes.start - 1]?.paragraph !== first.paragraph;
  const following = sentences[indexes.end];
  const isLast = following?.paragraph !== last.paragraph;
  if (!isLast) {
    end = following!.span.start;
  } else if (!isFirst) {
    start = sentences[indexes.start - 1]!.span.end;
  } else {
    // The paragraphs go with the line ends behind them, or in front of them at the end of the text.
    const next = paragraphs[last.paragraph + 1];
    const before = paragraphs[first.paragraph - 1];
    if (next) end = next.start;
    else if (before) start = before.end;
  }
  return { start, end, text: "" };
}
