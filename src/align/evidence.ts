import type { Evidence, EvidenceGroup } from "../types.ts";
import type { Bitext } from "./bitext.ts";
import type { Decoded } from "./crf.ts";
import { groupOfFeature } from "./evidence-groups.ts";
import { DENSE_COUNT, FEATURE_NAMES, INDICATOR_COUNT } from "./feature-names.ts";
import type { FeatureExtractor } from "./features.ts";
import { isNullBead } from "./first-look.ts";
import { arcIndex, type BeadSpan, type GapScores } from "./gap-search.ts";
import { createHiddenScorer } from "./hidden-layer.ts";
import { type LengthModel, lengthScore } from "./length.ts";
import { SHAPES } from "./shape.ts";
import type { Weights } from "./weights.ts";

/** Says what speaks for a bead against leaving its sentences out; nothing for a null bead. */
export type EvidenceOf = (bead: BeadSpan) => Evidence;

type Sums = Partial<Record<EvidenceGroup, number>>;

/**
 * Takes the score of the trained second look apart: the weighted sum by groups of features, and apart
 * what the hidden units add, which see all groups together.
 */
export function createTrainedEvidence(
  extractor: FeatureExtractor,
  { fine, hidden }: Weights,
  gaps: GapScores,
): EvidenceOf {
  const groups = FEATURE_NAMES.map(groupOfFeature);
  const hiddenScore = createHiddenScorer(hidden);
  const dense = new Float64Array(DENSE_COUNT);
  const indicators = new Int32Array(INDICATOR_COUNT);
  return (bead) => {
    const shape = shapeOf(bead);
    if (shape < 0) return {};
    extractor.bead(bead.source.start, bead.target.start, shape, dense, indicators);
    const sums: Sums = { together: hiddenScore(dense, shape) };
    const add = (feature: number, value: number) => {
      const group = groups[feature]!;
      sums[group] = (sums[group] ?? 0) + fine[feature]! * value;
    };
    dense.forEach((value, feature) => {
      add(feature, value);
    });
    for (const indicator of indicators) if (indicator >= 0) add(indicator, 1);
    return withGaps(sums, bead, gaps);
  };
}

/** Takes the score of the first look apart: its prior and length are known, the rest is words. */
export function createHandSetEvidence(
  { arcs, gaps }: Pick<Decoded, "arcs" | "gaps">,
  { sourceLength, targetLength }: Bitext,
  length: LengthModel,
): EvidenceOf {
  return (bead) => {
    const shape = shapeOf(bead);
    if (shape < 0) return {};
    const { source, target } = bead;
    const prior = SHAPES[shape]!.prior;
    const byLength = lengthScore(
      length,
      sourceLength[source.end]! - sourceLength[source.start]!,
      targetLength[target.end]! - targetLength[target.start]!,
    );
    const words = arcs.score[arcIndex(arcs, bead)]! - prior - byLength;
    return withGaps({ words, length: byLength, shape: prior }, bead, gaps);
  };
}

/** Adds up what speaks for several beads. */
export function sumOfEvidence(parts: readonly Evidence[]): Evidence {
  const sums: Sums = {};
  for (const part of parts) {
    for (const [group, nats] of entriesOf(part)) sums[group] = (sums[group] ?? 0) + nats;
  }
  return sums;
}

/** Says what one thing has over another. */
export function lessEvidence(gained: Evidence, lost: Evidence): Evidence {
  const negated = Object.fromEntries(entriesOf(lost).map(([group, nats]) => [group, -nats]));
  return sumOfEvidence([gained, negated]);
}

const entriesOf = (evidence: Evidence) => Object.entries(evidence) as [EvidenceGroup, number][];

function shapeOf(bead: BeadSpan): number {
  if (isNullBead(bead)) return -1;
  const m = bead.source.end - bead.source.start;
  const n = bead.target.end - bead.target.start;
  return SHAPES.findIndex(({ source, target }) => source === m && target === n);
}

// What is gained by not leaving the sentences out, beyond the opening of a gap.
function withGaps(sums: Sums, { source, target }: BeadSpan, gaps: GapScores): Sums {
  let left = 0;
  for (let i = source.start; i < source.end; i++) left += gaps.extendSource[i]!;
  for (let j = target.start; j < target.end; j++) left += gaps.extendTarget[j]!;
  return { ...sums, "leaving-out": -left };
}
