import type { Check } from "./check.ts";
import { findRuns } from "./gap-run.ts";

/** Finds sentences of the original that the translation has nothing for. */
export const omission: Check = {
  codes: { omission: { severity: "major", threshold: 0.5 } },
  measure: (grounds) => findRuns(grounds, grounds.from, "omission"),
};
