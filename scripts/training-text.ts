import type { Candidates } from "../dist/align/candidates.js";
import type { CopyRuns } from "../dist/align/copies.js";
import { pruneCandidates } from "../dist/align/crf.js";
import {
  DENSE_COUNT,
  FEATURE_NAMES,
  GAP_AT,
  INDICATOR_COUNT,
} from "../dist/align/feature-names.js";
import { lookFirst } from "../dist/align/first-look.js";
import type { BeadSpan, GapScores } from "../dist/align/gap-search.js";
import { prepareBitext } from "../dist/align/prepare.js";
import { prepareSecondLook } from "../dist/align/second-look.js";
import { lookOf } from "../dist/align/text-look.js";
import type { Lexicon } from "../dist/lexicon/lexicon.js";
import { type Constraint, reachableConstraint } from "./gold-constraint.ts";
import { documentOf, type GoldText } from "./gold-text.ts";
import { type Lattice, layOut, nodeSums, sumPaths } from "./lattice.ts";

/** A text as the trainer sees it: features of all candidates, and which of them the gold allows. */
export interface TrainingText extends Constraint {
  name: string;
  genre: string;
  gold: GoldText["gold"];
  goldBeads: number;
  sourceCount: number;
  targetCount: number;
  candidates: Candidates;
  lattice: Lattice;
  runs: CopyRuns;
  /** {@link DENSE_COUNT} numbers for each candidate. */
  dense: Float32Array;
  /** {@link INDICATOR_COUNT} indexes for each candidate. */
  indicators: Int16Array;
  gapsOfSource: readonly (readonly (readonly [number, number])[])[];
  gapsOfTarget: readonly (readonly (readonly [number, number])[])[];
  /** What the first look gives. */
  first: readonly BeadSpan[];
}

/** Runs the first look on a text and keeps what the second sees. */
export function prepareTrainingText(text: GoldText, lexicon: Lexicon): TrainingText {
  const source = documentOf(text.english, "en", text.name, text.englishParagraphs);
  const target = documentOf(text.chinese, "zh", text.name, text.chineseParagraphs);
  const { bitext } = prepareBitext(source, target, lexicon);
  const first = lookFirst(bitext, () => {});
  const { candidates, extractor, runs } = prepareSecondLook(bitext, lookOf(source, target), first);
  const count = candidates.arc.length;
  const dense = new Float32Array(count * DENSE_COUNT);
  const indicators = new Int16Array(count * INDICATOR_COUNT);
  const denseRow = new Float64Array(DENSE_COUNT);
  const indicatorRow = new Int32Array(INDICATOR_COUNT);
  for (let c = 0; c < count; c++) {
    extractor.bead(
      candidates.i[c]!,
      candidates.j[c]!,
      candidates.shape[c]!,
      denseRow,
      indicatorRow,
    );
    dense.set(denseRow, c * DENSE_COUNT);
    indicators.set(indicatorRow, c * INDICATOR_COUNT);
  }
  const { sourceCount, targetCount } = bitext;
  return {
    name: text.name,
    genre: text.genre,
    gold: text.gold,
    goldBeads: text.gold.filter((bead) => bead.source.length > 0 && bead.target.length > 0).length,
    sourceCount,
    targetCount,
    candidates,
    lattice: layOut(candidates),
    runs,
    dense,
    indicators,
    gapsOfSource: Array.from({ length: sourceCount }, (_, i) => extractor.gap("en", i)),
    gapsOfTarget: Array.from({ length: targetCount }, (_, j) => extractor.gap("zh", j)),
    first: first.beads,
    ...reachableConstraint(text, candidates, sourceCount, targetCount),
  };
}

/** Keeps the candidates of a text that coarse weights find probable, as the second look does. */
export function pruneTrainingText(text: TrainingText, coarse: Float64Array): TrainingText {
  const { candidates, sourceCount, targetCount } = text;
  const kept = pruneCandidates(candidates, scoresOf(text, coarse), gapScoresOf(text, coarse));
  const dense = new Float32Array(kept.arc.length * DENSE_COUNT);
  const indicators = new Int16Array(kept.arc.length * INDICATOR_COUNT);
  let c = 0;
  kept.arc.forEach((arc, k) => {
    while (candidates.arc[c] !== arc) c++;
    dense.set(text.dense.subarray(c * DENSE_COUNT, (c + 1) * DENSE_COUNT), k * DENSE_COUNT);
    indicators.set(
      text.indicators.subarray(c * INDICATOR_COUNT, (c + 1) * INDICATOR_COUNT),
      k * INDICATOR_COUNT,
    );
  });
  const pruned = {
    ...text,
    candidates: kept,
    lattice: layOut(kept),
    dense,
    indicators,
    ...reachableConstraint(text, kept, sourceCount, targetCount),
  };
  return { ...pruned, lattice: layOut(kept, nodesThatMatter(pruned, coarse)) };
}

/** Nodes less probable than e to this, also where only gold paths count, are left out. */
const LEAST_NODE = -16;
/** Scores are flattened by this first: other weights find other nodes probable. */
const NODE_TEMPERATURE = 0.4;

function nodesThatMatter(text: TrainingText, weights: Float64Array): Uint8Array {
  const { lattice } = text;
  const flat = weights.map((weight) => NODE_TEMPERATURE * weight);
  const isKept = new Uint8Array(lattice.i.length);
  const scores = scoresOf(text, flat);
  const gaps = gapScoresOf(text, flat);
  for (const [score, gap] of [[scores, gaps] as const, onlyGold(text, scores, gaps)]) {
    const { total } = sumPaths(lattice, score, gap);
    nodeSums(lattice).forEach((sum, x) => {
      if (sum - total > LEAST_NODE) isKept[x] = 1;
    });
  }
  // An arc needs its node.
  for (let x = 0; x < isKept.length; x++)
    if (lattice.first[x + 1]! > lattice.first[x]!) isKept[x] = 1;
  return isKept;
}

function onlyGold(text: TrainingText, scores: Float64Array, gaps: GapScores) {
  const allowed = scores.map((score, c) => (text.allowed[c] ? score : -Infinity));
  return [
    allowed,
    {
      ...gaps,
      extendSource: gaps.extendSource.map((s, i) => (text.allowedSourceGap[i] ? s : -Infinity)),
      extendTarget: gaps.extendTarget.map((s, j) => (text.allowedTargetGap[j] ? s : -Infinity)),
    },
  ] as const;
}

/** Scores all candidates of a text. */
export function scoresOf(text: TrainingText, weights: Float64Array): Float64Array {
  const scores = new Float64Array(text.allowed.length);
  for (let c = 0; c < scores.length; c++) {
    let score = 0;
    const d = c * DENSE_COUNT;
    for (let k = 0; k < DENSE_COUNT; k++) score += weights[k]! * text.dense[d + k]!;
    for (let k = c * INDICATOR_COUNT; k < (c + 1) * INDICATOR_COUNT; k++) {
      const indicator = text.indicators[k]!;
      if (indicator >= 0) score += weights[indicator]!;
    }
    scores[c] = score;
  }
  return scores;
}

/** Scores the gaps of a text. */
export function gapScoresOf(text: TrainingText, weights: Float64Array): GapScores {
  const sum = (numbers: readonly (readonly [number, number])[]) =>
    numbers.reduce((total, [k, value]) => total + weights[k]! * value, 0);
  return {
    openSource: weights[GAP_AT["open.en"]]!,
    openTarget: weights[GAP_AT["open.zh"]]!,
    turn: weights[GAP_AT.turn]!,
    extendSource: Float64Array.from(text.gapsOfSource, sum),
    extendTarget: Float64Array.from(text.gapsOfTarget, sum),
  };
}

/** Adds to the gradient what depends on the score of one candidate. */
export type CandidateGradient = (candidate: number, off: number) => void;

/**
 * Adds the negative log-likelihood of the gold, times `importance`, and its gradient.
 *
 * @param scores - of the candidates, nats
 * @param addCandidate - told by how much the posterior of a candidate is too great, if it is
 * @returns nats; 0 if no gold path lies among the candidates
 */
export function addLoss(
  text: TrainingText,
  weights: Float64Array,
  importance: number,
  gradient: Float64Array,
  scores: Float64Array = scoresOf(text, weights),
  addCandidate?: CandidateGradient,
): number {
  const gaps = gapScoresOf(text, weights);
  const gold = sumPaths(text.lattice, ...onlyGold(text, scores, gaps));
  if (gold.total === -Infinity) return 0;
  const free = sumPaths(text.lattice, scores, gaps);

  for (let c = 0; c < scores.length; c++) {
    const off = importance * (free.bead[c]! - gold.bead[c]!);
    if (Math.abs(off) < 1e-7) continue;
    const d = c * DENSE_COUNT;
    for (let k = 0; k < DENSE_COUNT; k++) gradient[k]! += off * text.dense[d + k]!;
    for (let k = c * INDICATOR_COUNT; k < (c + 1) * INDICATOR_COUNT; k++) {
      const indicator = text.indicators[k]!;
      if (indicator >= 0) gradient[indicator]! += off;
    }
    addCandidate?.(c, off);
  }
  gradient[GAP_AT["open.en"]]! += importance * (free.sourceOpenings - gold.sourceOpenings);
  gradient[GAP_AT["open.zh"]]! += importance * (free.targetOpenings - gold.targetOpenings);
  gradient[GAP_AT.turn]! += importance * (free.turns - gold.turns);
  const addGaps = (
    numbers: TrainingText["gapsOfSource"],
    freely: Float64Array,
    rightly: Float64Array,
  ) =>
    numbers.forEach((list, s) => {
      const off = importance * (freely[s]! - rightly[s]!);
      for (const [k, value] of list) gradient[k]! += off * value;
    });
  addGaps(text.gapsOfSource, free.sourceGap, gold.sourceGap);
  addGaps(text.gapsOfTarget, free.targetGap, gold.targetGap);
  return importance * (free.total - gold.total);
}

/** Number of weights. */
export const WEIGHT_COUNT = FEATURE_NAMES.length;
