/** What becomes of units that are still in the language of the original, on the way to one output. */

import { createDocumentPlaces } from "../text/document-place.ts";
import type { Alignment, Notice } from "../types.ts";
import type { AlignmentUnit } from "./alignment-units.ts";
import { isUntranslated } from "./untranslated.ts";

/** Whether units that are still untranslated are written: to no output, to each, or as its format has it. */
export type UntranslatedUnits = "drop" | "keep" | "auto";

/** Passes on the units of one output. */
export interface UntranslatedFilter {
  /** One with notes keeps its original, as an omission does. */
  readonly take: (units: Iterable<AlignmentUnit>) => Iterable<AlignmentUnit>;
  /** What was left out without being asked for, with the place of the first. */
  readonly notices: () => Notice[];
}

/**
 * Prepares to leave out what is still untranslated.
 *
 * @param format - whether it holds such units, and its name for people
 */
export function createUntranslatedFilter(
  { target }: Alignment,
  which: UntranslatedUnits,
  format: { readonly label: string; readonly holdsUntranslated: boolean },
): UntranslatedFilter {
  let count = 0;
  let first = 0;
  const isAll = which === "keep" || (which === "auto" && format.holdsUntranslated);
  return {
    *take(units) {
      for (const unit of units) {
        if (isAll || !isUntranslated(unit)) {
          yield unit;
          continue;
        }
        if (which === "auto" && unit.notes) {
          yield { ...unit, target: "" };
          continue;
        }
        if (count++ === 0) first = target.sentences[unit.bead.target.start]?.span.start ?? 0;
      }
    },
    notices() {
      if (count === 0 || which === "drop") return [];
      const place = createDocumentPlaces(target)(first);
      const args = { count, format: format.label };
      return [{ code: "UNTRANSLATED_LEFT_OUT", name: target.name, place, args }];
    },
  };
}
