import { type Quantity, readQuantities } from "../text/number.ts";
import type { Explanation, SegmentedDocument, Span } from "../types.ts";
import { compareQuantities, withHours } from "./compare-quantities.ts";

/** Compares the numbers of two stretches of sentences by value, as {@link compareQuantities} does. */
export function compareNumbers(
  source: SegmentedDocument,
  sourceSpan: Span,
  target: SegmentedDocument,
  targetSpan: Span,
): Explanation["numbers"] {
  const { agreeing, left, right } = compareQuantities(
    mentionsOf(source, sourceSpan),
    mentionsOf(target, targetSpan),
  );
  return {
    agreeing: agreeing.map(([a, b]) => ({ source: a.span, target: b.span })),
    source: left.map(({ span }) => span),
    target: right.map(({ span }) => span),
  };
}

function mentionsOf(document: SegmentedDocument, { start, end }: Span): Quantity[] {
  return document.sentences.slice(start, end).flatMap(({ text, span }) =>
    readQuantities(text, document.lang).map((mention) => ({
      ...withHours(mention),
      span: { start: span.start + mention.span.start, end: span.start + mention.span.end },
    })),
  );
}
