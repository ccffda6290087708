import type { Check } from "./check.ts";
import { figureFindings } from "./figure-findings.ts";

/** Finds dates and times of day that differ, or that only one side has: 五月四日 for "May 3". */
export const dateMismatch: Check = {
  codes: { "date-mismatch": { severity: "major", threshold: 0.6 } },
  measure: (grounds) => figureFindings(grounds, "date-mismatch"),
};
