import { likeness } from "../text/likeness.ts";
import type { Placed } from "./literal-difference.ts";

/** Literals that stand for one another, changed, and those that stand for none. */
export interface Leftovers<Kind> {
  readonly pairs: readonly (readonly [source: Placed<Kind>, target: Placed<Kind>])[];
  readonly rest: {
    readonly source: readonly Placed<Kind>[];
    readonly target: readonly Placed<Kind>[];
  };
}

/** A unit with more of them is a list, of which pairs say little. */
const MOST = 20;

/**
 * Pairs what only one side of a unit has with what only the other has, most alike first.
 *
 * @param least - likeness, in [0, 1], of a pair; of one that is left alone with its like on both
 *   sides it may be less
 * @param groupOf - only what is of one group can be a pair
 */
export function pairLeftovers<Kind>(
  source: readonly Placed<Kind>[],
  target: readonly Placed<Kind>[],
  least: number,
  groupOf: (item: Placed<Kind>) => string,
): Leftovers<Kind> {
  const candidates: { s: number; t: number; alike: number }[] = [];
  source.slice(0, MOST).forEach((a, s) => {
    target.slice(0, MOST).forEach((b, t) => {
      if (groupOf(a) === groupOf(b)) candidates.push({ s, t, alike: likeness(a.key, b.key) });
    });
  });
  candidates.sort((a, b) => b.alike - a.alike || a.s - b.s || a.t - b.t);
  const partnerOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { s, t, alike } of candidates) {
    if ((alike < least && candidates.length > 1) || partnerOf.has(s) || taken.has(t)) continue;
    partnerOf.set(s, t);
    taken.add(t);
  }
  return {
    pairs: [...partnerOf].map(([s, t]) => [source[s]!, target[t]!] as const),
    rest: {
      source: source.filter((_, s) => !partnerOf.has(s)),
      target: target.filter((_, t) => !taken.has(t)),
    },
  };
}
