import type { Check } from "./check.ts";
import { figureFindings } from "./figure-findings.ts";

/** Finds equal numbers of different units of measure: 5 英里 for "5 km". */
export const unitMismatch: Check = {
  codes: { "unit-mismatch": { severity: "major", threshold: 0.6 } },
  measure: (grounds) => figureFindings(grounds, "unit-mismatch"),
};
