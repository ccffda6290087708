import { addition } from "./addition.ts";
import type { Check } from "./check.ts";
import { currencyMismatch } from "./currency-mismatch.ts";
import { dateMismatch } from "./date-mismatch.ts";
import { lowConfidence } from "./low-confidence.ts";
import { numberMismatch } from "./number-mismatch.ts";
import { omission } from "./omission.ts";
import { reordered } from "./reordered.ts";
import { unitMismatch } from "./unit-mismatch.ts";

/** All checks. A new one is a file in this folder and a line here. */
export const CHECKS: readonly Check[] = [
  omission,
  addition,
  numberMismatch,
  dateMismatch,
  unitMismatch,
  currencyMismatch,
  reordered,
  lowConfidence,
];
