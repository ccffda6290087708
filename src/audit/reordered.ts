import type { Check } from "./check.ts";

/** Belief in a passage found elsewhere where the alignment does not say how sure it is. */
const USUAL_CONFIDENCE = 0.9;

/** Finds passages that stand elsewhere in the other text: they are there, so none is left out. */
export const reordered: Check = {
  codes: { reordered: { severity: "neutral", threshold: 0.5 } },
  *measure({ units }) {
    for (const [unit, { bead, isReordered }] of units.entries()) {
      if (!isReordered) continue;
      yield {
        code: "reordered",
        confidence: bead.confidence > 0 ? bead.confidence : USUAL_CONFIDENCE,
        unit,
        source: { sentences: bead.source, marks: [] },
        target: { sentences: bead.target, marks: [] },
        args: { count: bead.source.end - bead.source.start },
      };
    }
  },
};
