import { isNullBead } from "../align/null-bead.ts";
import type { Side } from "../types.ts";
import type { Grounds } from "./grounds.ts";

/** Knows the sentences without counterpart that say what another one says. */
export interface Twins {
  readonly hasTwin: (side: Side, sentence: number) => boolean;
}

/** Null beads of the two sides that are looked at together stand at most so many beads apart. */
const REACH = 4;
/** Share of the words of both sentences, by rarity, that must have a partner in the other. */
const LEAST_SHARE = 0.45;

/**
 * Looks for sentences that were left over on both sides, near each other, and yet say the same: they
 * cross the beads around them, as clauses of captions do, or were moved by a line or two.
 *
 * Needs words only where both sides have something left over in one place.
 */
export function createTwins({ units, words }: Grounds): Twins {
  const found = { source: new Set<number>(), target: new Set<number>() };
  const sources: { unit: number; sentence: number }[] = [];
  for (const [unit, { bead }] of units.entries()) {
    if (isNullBead(bead) && bead.source.end > bead.source.start) {
      sources.push({ unit, sentence: bead.source.start });
    }
  }
  let first = 0;
  const pairs: [source: number, target: number][] = [];
  for (const [unit, { bead }] of units.entries()) {
    if (!isNullBead(bead) || bead.target.end === bead.target.start) continue;
    while (first < sources.length && sources[first]!.unit < unit - REACH) first++;
    for (let k = first; k < sources.length && sources[k]!.unit <= unit + REACH; k++) {
      pairs.push([sources[k]!.sentence, bead.target.start]);
    }
  }
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [source, target] of pairs) {
    const coverage = words().coverageOf(source, 1, target, 1);
    if (Math.min(coverage.source, coverage.target) < LEAST_SHARE) continue;
    found.source.add(source);
    found.target.add(target);
  }
  return { hasTwin: (side, sentence) => found[side].has(sentence) };
}
