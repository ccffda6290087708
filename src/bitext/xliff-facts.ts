/** What both versions of XLIFF say of a unit beside its texts, by name. */

import type { BitextUnit } from "./unit.ts";

/** Names under which facts of a unit stand in XLIFF; all others are props. */
export const XLIFF_FACTS = {
  confidence: "x-align-confidence",
  score: "x-align-score",
  shape: "x-align-type",
  isReordered: "x-align-moved",
  sourceRef: "x-source-ref",
  targetRef: "x-target-ref",
  changed: "x-changed",
} as const;

/** Lists the facts of a unit and its props, as name and value. */
export function factsOf(unit: BitextUnit): (readonly [string, string])[] {
  const facts = [
    [XLIFF_FACTS.confidence, unit.confidence?.toFixed(3)],
    [XLIFF_FACTS.score, unit.score?.toFixed(3)],
    [XLIFF_FACTS.shape, unit.shape],
    [XLIFF_FACTS.isReordered, unit.isReordered ? "yes" : undefined],
    [XLIFF_FACTS.sourceRef, unit.sourceRef],
    [XLIFF_FACTS.targetRef, unit.targetRef],
    [XLIFF_FACTS.changed, unit.changed],
    ...Object.entries(unit.props ?? {}),
  ] as const;
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
