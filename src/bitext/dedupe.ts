import { foldSpaces } from "./fold-text.ts";
import { createTextSet } from "./hash-set.ts";
import { createNearFinder } from "./near.ts";
import type { BitextUnit } from "./unit.ts";

/** Which units are the same: by both texts, nearly so, or by the English or Chinese alone. */
export const DEDUPE_KINDS = ["exact", "near", "source", "target"] as const;
export type DedupeKind = (typeof DEDUPE_KINDS)[number];

/** How like two texts are that count as near, unless it is said otherwise; in [0, 1]. */
const NEAR_LIKENESS = 0.9;

/**
 * Makes a filter that lets the first of several equal units pass. White space makes no difference;
 * what does not for `near`, says `createNearFinder`.
 */
export function createDedupe(
  kind: DedupeKind,
  likeness = NEAR_LIKENESS,
): (unit: BitextUnit) => boolean {
  const seen = createTextSet();
  if (kind === "source" || kind === "target") return (unit) => seen.add(foldSpaces(unit[kind]));
  const isNew = ({ source, target }: BitextUnit) =>
    seen.add(`${foldSpaces(source)}\n${foldSpaces(target)}`);
  if (kind === "exact") return isNew;
  const near = createNearFinder(likeness);
  return (unit) => isNew(unit) && near.isNew(unit);
}
