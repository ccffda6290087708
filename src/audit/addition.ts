import type { Check } from "./check.ts";
import { findRuns } from "./gap-run.ts";

/** Finds sentences of the translation that the original has nothing for. */
export const addition: Check = {
  codes: { addition: { severity: "major", threshold: 0.5 } },
  measure: (grounds) => findRuns(grounds, grounds.into, "addition"),
};
