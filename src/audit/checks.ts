import { addition } from "./addition.ts";
import type { Check } from "./check.ts";
import { lowConfidence } from "./low-confidence.ts";
import { omission } from "./omission.ts";
import { reordered } from "./reordered.ts";

/** All checks. A new one is a file in this folder and a line here. */
export const CHECKS: readonly Check[] = [omission, addition, reordered, lowConfidence];
