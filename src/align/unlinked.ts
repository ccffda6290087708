import type { Explanation, Link, SegmentedDocument, Span } from "../types.ts";
import type { BeadSpan } from "./gap-search.ts";
import { type PlacedToken, placesOf } from "./links.ts";
import type { PreparedBitext } from "./prepare.ts";

/**
 * Prepares the other half of the evidence: content words of a bead that no link has found a partner
 * for. Numbers are not among them, as they are compared by value.
 *
 * @returns a function from a bead and its links to spans in the texts, in text order
 */
export function createUnlinked(
  { bitext, sourceTokens, targetTokens }: PreparedBitext,
  source: SegmentedDocument,
  target: SegmentedDocument,
): (bead: BeadSpan, links: readonly Link[]) => Explanation["unlinked"] {
  const { english, chinese } = bitext;
  return (bead, links) => ({
    source: without(
      placesOf(bead.source, english, sourceTokens, source),
      links.map((link) => link.source),
    ),
    target: without(
      placesOf(bead.target, chinese, targetTokens, target),
      links.map((link) => link.target),
    ),
  });
}

// Tokens come in order, and may overlap: a date has one for each part.
function without(tokens: readonly PlacedToken[], linked: readonly Span[]): Span[] {
  const taken = [...linked].sort((a, b) => a.start - b.start);
  const left: Span[] = [];
  let k = 0;
  for (const { span, isContent } of tokens) {
    while (k < taken.length && taken[k]!.end <= span.start) k++;
    const isLinked = k < taken.length && taken[k]!.start < span.end;
    const isTold = (left.at(-1)?.end ?? 0) > span.start;
    if (isContent && !isLinked && !isTold) left.push(span);
  }
  return left;
}
