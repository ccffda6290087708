import { isNullBead } from "../align/null-bead.ts";
import type { Check } from "./check.ts";
import { sayHowSure } from "./sureness.ts";

/** Finds beads that the aligner itself is not sure of: a hint to look, no error. */
export const lowConfidence: Check = {
  codes: { "low-confidence": { severity: "neutral", threshold: 0.5 } },
  *measure({ units }) {
    if (!sayHowSure(units)) return;
    for (const [unit, { bead }] of units.entries()) {
      if (isNullBead(bead)) continue;
      yield {
        code: "low-confidence",
        confidence: 1 - bead.confidence,
        unit,
        source: { sentences: bead.source, marks: [] },
        target: { sentences: bead.target, marks: [] },
        args: { confidence: bead.confidence },
      };
    }
  },
};
