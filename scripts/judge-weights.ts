import { arcsOf, decode } from "../dist/align/crf.js";
import { DENSE_COUNT } from "../dist/align/feature-names.js";
import { arcIndex, type BeadSpan } from "../dist/align/gap-search.js";
import { createHiddenScorer } from "../dist/align/hidden-layer.js";
import type { Weights } from "../dist/align/weights.js";
import {
  addLoss,
  gapScoresOf,
  pruneTrainingText,
  scoresOf,
  type TrainingText,
  WEIGHT_COUNT,
} from "./training-text.ts";

/** Counts for strict scores and sentences without partner, summed over texts. */
interface Counts {
  right: number;
  given: number;
  rightFilled: number;
  gold: number;
  lone: number;
  goldLone: number;
  foundLone: number;
}

const key = (source: readonly number[], target: readonly number[]) => `${source}:${target}`;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

function judge(text: TrainingText, beads: readonly BeadSpan[]): Counts {
  const lists = beads.map(({ source, target }) => ({
    source: range(source.start, source.end),
    target: range(target.start, target.end),
  }));
  const filled = (list: readonly { source: number[]; target: number[] }[]) =>
    list.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const goldKeys = new Set(text.gold.map(({ source, target }) => key(source, target)));
  const lone = (list: readonly { source: number[]; target: number[] }[]) => {
    const paired = new Set(
      filled(list).flatMap(({ source, target }) => [
        ...source.map((i) => `s${i}`),
        ...target.map((j) => `t${j}`),
      ]),
    );
    return [
      ...range(0, text.sourceCount).map((i) => `s${i}`),
      ...range(0, text.targetCount).map((j) => `t${j}`),
    ].filter((sentence) => !paired.has(sentence));
  };
  const goldLone = new Set(lone(text.gold));
  const testLone = lone(lists);
  return {
    right: lists.filter(({ source, target }) => goldKeys.has(key(source, target))).length,
    given: lists.length,
    rightFilled: filled(lists).filter((b) => goldKeys.has(key(b.source, b.target))).length,
    gold: filled(text.gold).length,
    lone: testLone.length,
    goldLone: goldLone.size,
    foundLone: testLone.filter((sentence) => goldLone.has(sentence)).length,
  };
}

/** Adds the counts of texts up. */
export function sum(list: readonly Counts[]): Counts {
  const total: Counts = {
    right: 0,
    given: 0,
    rightFilled: 0,
    gold: 0,
    lone: 0,
    goldLone: 0,
    foundLone: 0,
  };
  for (const counts of list) {
    for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
  }
  return total;
}

const harmonic = (p: number, r: number) => (p + r > 0 ? (2 * p * r) / (p + r) : 0);
/** Strict F1. */
export const strict = (c: Counts) =>
  harmonic(c.right / Math.max(1, c.given), c.rightFilled / Math.max(1, c.gold));
/** F1 of sentences without partner. */
export const lone = (c: Counts) => (2 * c.foundLone) / Math.max(1, c.lone + c.goldLone);

/** What weights make of a text. */
export interface Judged {
  text: TrainingText;
  hand: Counts;
  trained: Counts;
  /** Nats per gold bead. */
  loss: number;
  /** Confidence of each filled bead, and whether it is right. */
  confidences: [number, boolean][];
}

/** Aligns a text with weights, and counts what is right. */
export function judgeText(whole: TrainingText, weights: Weights): Judged {
  const { fine, hidden } = weights;
  const text = pruneTrainingText(whole, weights.coarse);
  const scores = scoresOf(text, fine);
  const hiddenScore = createHiddenScorer(hidden);
  scores.forEach((_, c) => {
    const dense = Float64Array.from(text.dense.subarray(c * DENSE_COUNT, (c + 1) * DENSE_COUNT));
    scores[c]! += hiddenScore(dense, text.candidates.shape[c]!);
  });
  const arcs = arcsOf(text.candidates, scores);
  const { beads, posteriors } = decode(text.candidates, arcs, gapScoresOf(text, fine), text.runs);
  const goldKeys = new Set(text.gold.map(({ source, target }) => key(source, target)));
  const confidences = beads
    .filter(({ source, target }) => source.end > source.start && target.end > target.start)
    .map(({ source, target }): [number, boolean] => {
      const isRight = goldKeys.has(
        key(range(source.start, source.end), range(target.start, target.end)),
      );
      return [posteriors.bead![arcIndex(arcs, { source, target })]!, isRight];
    });
  return {
    text,
    hand: judge(text, text.first),
    trained: judge(text, beads),
    loss:
      addLoss(text, fine, 1, new Float64Array(WEIGHT_COUNT), scores) / Math.max(1, text.goldBeads),
    confidences,
  };
}

/** Prints whether beads are right as often as their confidence says. */
export function printReliability(title: string, judged: readonly Judged[]): void {
  const all = judged.flatMap(({ confidences }) => confidences);
  const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];
  let error = 0;
  console.log(`\n${title}: ${all.length} beads\nconfidence   beads   mean  right`);
  for (let k = 0; k + 1 < edges.length; k++) {
    const inside = all.filter(([p]) => p >= edges[k]! && p < edges[k + 1]!);
    if (inside.length === 0) continue;
    const mean = inside.reduce((total, [p]) => total + p, 0) / inside.length;
    const right = inside.filter(([, isRight]) => isRight).length / inside.length;
    error += (inside.length / all.length) * Math.abs(mean - right);
    console.log(
      `${edges[k]!.toFixed(2)}-${Math.min(1, edges[k + 1]!).toFixed(2)} ${String(inside.length).padStart(8)}  ${mean.toFixed(3)}  ${right.toFixed(3)}`,
    );
  }
  const sure = all.filter(([p]) => p >= 0.9);
  const precision = sure.filter(([, isRight]) => isRight).length / Math.max(1, sure.length);
  console.log(
    `expected calibration error ${error.toFixed(4)}; at .9 and above ${((100 * sure.length) / all.length).toFixed(1)} % of the beads, precision ${precision.toFixed(4)}`,
  );
}
