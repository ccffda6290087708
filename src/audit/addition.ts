import type { Check, CodeDefaults } from "./check.ts";
import { findRuns } from "./gap-run.ts";

/** What holds of an addition, be it a whole sentence or part of one. */
export const ADDITION: CodeDefaults = { severity: "major", threshold: 0.3 };

/** Finds sentences of the translation that the original has nothing for. */
export const addition: Check = {
  codes: { addition: ADDITION },
  measure: (grounds) => findRuns(grounds, grounds.into, "addition"),
};
