import type { Check } from "./check.ts";
import { figureFindings } from "./figure-findings.ts";

/** Finds equal sums of different currencies: 港幣 100 元 for "NT$100". */
export const currencyMismatch: Check = {
  codes: { "currency-mismatch": { severity: "major", threshold: 0.6 } },
  measure: (grounds) => figureFindings(grounds, "currency-mismatch"),
};
