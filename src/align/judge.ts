import type { Bead } from "../types.ts";
import type { Decoded } from "./crf.ts";
import { arcIndex } from "./gap-search.ts";

/** A bead with what the model thinks of it, without what is shown to people. */
export type JudgedBead = Omit<Bead, "links">;

/** Gives each bead its score against leaving it out, and its posterior as its confidence. */
export function judgeBeads({ beads, arcs, gaps, posteriors }: Decoded): JudgedBead[] {
  const sourceSums = cumulative(gaps.extendSource);
  const targetSums = cumulative(gaps.extendTarget);
  return beads.map((bead) => {
    const { source, target } = bead;
    if (source.start === source.end) {
      return { ...bead, score: 0, confidence: clamp(posteriors.targetGap[target.start]!) };
    }
    if (target.start === target.end) {
      return { ...bead, score: 0, confidence: clamp(posteriors.sourceGap[source.start]!) };
    }
    const arc = arcIndex(arcs, bead);
    const asGaps =
      sourceSums[source.end]! -
      sourceSums[source.start]! +
      (targetSums[target.end]! - targetSums[target.start]!);
    return {
      ...bead,
      score: arcs.score[arc]! - asGaps,
      confidence: clamp(posteriors.bead![arc]!),
    };
  });
}

function cumulative(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, k) => {
    sums[k + 1] = sums[k]! + value;
  });
  return sums;
}

const clamp = (probability: number) => Math.max(0, Math.min(1, probability));
