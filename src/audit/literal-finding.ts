import { SIDES, type Side } from "../types.ts";
import type { FindingCode, Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import type { Difference, Placed } from "./literal-difference.ts";
import { pairLeftovers } from "./pair-leftovers.ts";
import { trustOf } from "./trust.ts";

/** How a difference is judged. */
export interface LiteralJudgement<Kind> {
  /** That one thing in the place of another is wrong. */
  readonly changed: (kind: Kind) => number;
  /** That what stands on one side only should stand on the other. */
  readonly missing: (side: Side, item: Placed<Kind>) => number;
  /** Less alike are two, one left out and one added. */
  readonly leastLikeness: number;
  /** Only what is of one group can stand for one another. */
  readonly groupOf: (kind: Kind) => string;
}

/**
 * Makes findings of a difference: one of each pair, and one for all of a kind that a side lacks, as
 * sure as the surest of them.
 */
export function* literalFindings<Kind extends string>(
  code: FindingCode,
  { units }: Grounds,
  { unit, source, target }: Difference<Kind>,
  { changed, missing, leastLikeness, groupOf }: LiteralJudgement<Kind>,
): Generator<Measured> {
  const { bead } = units[unit]!;
  const trust = trustOf(bead);
  const finding = (
    kind: Kind,
    confidence: number,
    english: readonly Placed<Kind>[],
    chinese: readonly Placed<Kind>[],
  ): Measured => ({
    code,
    confidence: trust * confidence,
    unit,
    source: { sentences: bead.source, marks: marksOf(english) },
    target: { sentences: bead.target, marks: marksOf(chinese) },
    args: { kind, source: listOf(english), target: listOf(chinese) },
  });

  const { pairs, rest } = pairLeftovers(source, target, leastLikeness, ({ kind }) => groupOf(kind));
  for (const [english, chinese] of pairs) {
    yield finding(english.kind, changed(english.kind), [english], [chinese]);
  }
  for (const side of SIDES) {
    const byKind = new Map<Kind, Placed<Kind>[]>();
    for (const item of rest[side]) {
      const list = byKind.get(item.kind);
      if (list) list.push(item);
      else byKind.set(item.kind, [item]);
    }
    for (const [kind, items] of byKind) {
      const confidence = Math.max(...items.map((item) => missing(side, item)));
      if (side === "source") yield finding(kind, confidence, items, []);
      else yield finding(kind, confidence, [], items);
    }
  }
}

function marksOf(items: readonly Placed<unknown>[]) {
  return items.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start);
}

function listOf(items: readonly Placed<unknown>[]): string {
  return [...new Set(items.map(({ text }) => text))].join(" ");
}
