import type { Evidence, EvidenceGroup } from "../types.ts";
import type { Bitext } from "./bitext.ts";
import type { Decoded } from "./crf.ts";
import { groupOfFeature } from "./evidence-groups.ts";
import { DENSE_COUNT, FEATURE_NAMES, INDICATOR_COUNT } from "./feature-names.ts";
import type { FeatureExtractor } from "./features.ts";
import { arcIndex, type BeadSpan, type GapScores } from "./gap-search.ts";
import { HIDDEN_ROW, type HiddenLayer, standardize } from "./hidden-layer.ts";
import { type LengthModel, lengthScore } from "./length.ts";
import { isNullBead } from "./null-bead.ts";
import { SHAPES } from "./shape.ts";
import type { Weights } from "./weights.ts";

/** Says what speaks for a bead against leaving its sentences out; nothing for a null bead. */
export type EvidenceOf = (bead: BeadSpan) => Evidence;

/** Below it the slope of a hidden unit is that of its tangent. */
const SMALL_WAY = 1e-6;

type Sums = Partial<Record<EvidenceGroup, number>>;

/**
 * Takes the score of the trained second look apart by groups of features: the weighted sum is a sum
 * already, and what each hidden unit adds is shared out among its inputs.
 */
export function createTrainedEvidence(
  extractor: FeatureExtractor,
  { fine, hidden }: Weights,
  gaps: GapScores,
): EvidenceOf {
  const groups = FEATURE_NAMES.map(groupOfFeature);
  const inputs = new Float64Array(DENSE_COUNT);
  const dense = new Float64Array(DENSE_COUNT);
  const indicators = new Int32Array(INDICATOR_COUNT);
  return (bead) => {
    const shape = shapeOf(bead);
    if (shape < 0) return {};
    extractor.bead(bead.source.start, bead.target.start, shape, dense, indicators);
    const sums: Sums = {};
    const add = (group: EvidenceGroup, nats: number) => {
      sums[group] = (sums[group] ?? 0) + nats;
    };
    add("layout", extractor.kinds(bead.source.start, bead.target.start, shape));
    dense.forEach((value, feature) => {
      add(groups[feature]!, fine[feature]! * value);
    });
    for (const indicator of indicators) {
      if (indicator >= 0) add(groups[indicator]!, fine[indicator]!);
    }
    standardize(hidden, dense, 0, inputs, 0);
    for (let h = 0; h < hidden.output.length; h++) shareOut(hidden, h, inputs, shape, groups, add);
    return withGaps(sums, bead, gaps);
  };
}

/**
 * Shares what a hidden unit adds out among its inputs, as Aumann & Shapley (1974) share a cost: by
 * the integral of the gradient along the straight way from a bead of this shape with mean numbers,
 * which for one unit is in proportion to weight times input. What is there at the start is the
 * shape's.
 */
function shareOut(
  { input, output }: HiddenLayer,
  h: number,
  inputs: Float64Array,
  shape: number,
  groups: readonly EvidenceGroup[],
  add: (group: EvidenceGroup, nats: number) => void,
): void {
  const unit = h * HIDDEN_ROW;
  const start = input[unit + HIDDEN_ROW - 1]! + input[unit + DENSE_COUNT + shape]!;
  let way = 0;
  for (let k = 0; k < DENSE_COUNT; k++) way += input[unit + k]! * inputs[k]!;
  const slope =
    Math.abs(way) > SMALL_WAY
      ? (Math.tanh(start + way) - Math.tanh(start)) / way
      : 1 - Math.tanh(start) ** 2;
  add("shape", output[h]! * Math.tanh(start));
  for (let k = 0; k < DENSE_COUNT; k++) {
    add(groups[k]!, output[h]! * slope * input[unit + k]! * inputs[k]!);
  }
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
