import { type Bead, type SegmentedDocument, SIDES, type Side, type Span } from "../types.ts";
import { findDamage } from "./encoding-damage.ts";
import type { Difference } from "./mention.ts";

/** Damage less sure may be what was meant. */
const SURE = 0.75;
/** So near to damaged characters, in UTF-16 units, a figure may have lost a part of its own. */
const NEAR = 2;

/**
 * Prepares to tell whether a difference is but what damaged characters have left of a figure: one
 * of its figures stands among such, or has no answer where the other side has some. Texts are looked
 * at when the first difference is asked for.
 */
export function createDamage(
  bead: Bead,
  documentOf: (side: Side) => SegmentedDocument,
): (difference: Difference) => boolean {
  let damaged: Readonly<Record<Side, readonly Span[]>> | undefined;
  return (difference) => {
    damaged ??= {
      source: damagedIn(documentOf("source"), bead.source),
      target: damagedIn(documentOf("target"), bead.target),
    };
    return SIDES.some((side) => {
      const mention = difference[side];
      const spans = damaged![side];
      if (!mention) return spans.length > 0;
      const { start, end } = mention.span;
      return spans.some((span) => span.start - NEAR <= end && span.end + NEAR >= start);
    });
  };
}

function damagedIn({ sentences }: SegmentedDocument, { start, end }: Span): Span[] {
  return sentences.slice(start, end).flatMap(({ text, span }) =>
    findDamage(text, () => "")
      .filter(({ confidence }) => confidence >= SURE)
      .filter(({ kind }) => kind !== "entity")
      .map((mark) => ({ start: span.start + mark.span.start, end: span.start + mark.span.end })),
  );
}
