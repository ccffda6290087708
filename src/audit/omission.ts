import type { Check } from "./check.ts";
import { createEmptyPlaces } from "./empty-target.ts";
import { findRuns } from "./gap-run.ts";

/** Finds sentences of the original that the translation has nothing for, not even an empty unit. */
export const omission: Check = {
  codes: { omission: { severity: "major", threshold: 0.3 } },
  *measure(grounds) {
    const emptyPlaceOf = createEmptyPlaces(grounds);
    for (const finding of findRuns(grounds, grounds.from, "omission")) {
      if (!emptyPlaceOf(finding[grounds.into].sentences.start)) yield finding;
    }
  },
};
