import type { Check } from "./check.ts";
import { lowConfidence } from "./low-confidence.ts";

/** All checks. A new one is a file in this folder and a line here. */
export const CHECKS: readonly Check[] = [lowConfidence];
