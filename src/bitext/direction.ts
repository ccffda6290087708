/** Which side of a bitext was translated from, for formats that have a source and a target. */

import type { Side } from "../types.ts";
import { type BitextHeader, DEFAULT_LOCALES } from "./unit.ts";

/** The sides as a translator sees them. */
export interface Direction {
  readonly from: Side;
  readonly into: Side;
}

/** Finds the direction of a translation: from English, unless the bitext says otherwise. */
export function directionOf({ from }: BitextHeader): Direction {
  return from === "zh" ? { from: "target", into: "source" } : { from: "source", into: "target" };
}

/** The languages of both sides, as BCP 47 tags. */
export function localesOf(header: BitextHeader): Readonly<Record<Side, string>> {
  return {
    source: header.sourceLocale ?? DEFAULT_LOCALES.source,
    target: header.targetLocale ?? DEFAULT_LOCALES.target,
  };
}

/** The names of the texts. */
export function namesOf({
  sourceName,
  targetName,
}: BitextHeader): Record<Side, string | undefined> {
  return { source: sourceName, target: targetName };
}

/** Where a side of a unit was taken from. */
export function refOf(
  unit: { readonly sourceRef?: string; readonly targetRef?: string },
  side: Side,
) {
  return side === "source" ? unit.sourceRef : unit.targetRef;
}
