import type { Check } from "./check.ts";
import { figureFindings } from "./figure-findings.ts";

/** Finds numbers that differ in value, or that only one side has: 38億 for "38 million". */
export const numberMismatch: Check = {
  codes: { "number-mismatch": { severity: "major", threshold: 0.6 } },
  measure: (grounds) => figureFindings(grounds, "number-mismatch"),
};
