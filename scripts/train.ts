/**
 * Trains the weights of the second look and judges them on left-out genres:
 *
 *     npm run train -- --sets ../shared/eval [--fast] [--out data/weights.json]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { arcsOf, decode } from "../dist/align/crf.js";
import { FEATURE_NAMES } from "../dist/align/feature-names.js";
import { arcIndex, type BeadSpan } from "../dist/align/gap-search.js";
import { loadLexicon, readLexicon } from "../dist/io/lexicon.js";
import { type GoldText, readCorpus, readEvaluationSets } from "./gold-text.ts";
import { minimize } from "./lbfgs.ts";
import { createRandom, DAMAGES, damagedCopies } from "./synthetic.ts";
import {
  addLoss,
  gapScoresOf,
  prepareTrainingText,
  scoresOf,
  type TrainingText,
  WEIGHT_COUNT,
} from "./training-text.ts";

/** Strength of the L2 prior on the weights. */
const PRIOR = 1;
const ITERATIONS = 120;
/** Nats; less is noise. */
const TOLERANCE = 0.2;
/** How much texts count: novels are what weights are learnt from best, copies only teach gaps. */
const IMPORTANCE = { novel: 4, text: 1, copy: 0.3 };
const SEED = 5;

const isCopy = ({ name }: { name: string }) => name.includes("~");
const isNovel = ({ name }: { name: string }) => name.startsWith("mac-dev/");

function importanceOf(text: TrainingText): number {
  if (isCopy(text)) return IMPORTANCE.copy;
  return isNovel(text) ? IMPORTANCE.novel : IMPORTANCE.text;
}

function train(texts: readonly TrainingText[], start: Float64Array): Float64Array {
  return minimize(
    (weights, gradient) => {
      let loss = 0;
      gradient.fill(0);
      for (const text of texts) loss += addLoss(text, weights, importanceOf(text), gradient);
      for (let k = 0; k < weights.length; k++) {
        loss += 0.5 * PRIOR * weights[k]! ** 2;
        gradient[k]! += PRIOR * weights[k]!;
      }
      return loss;
    },
    start,
    ITERATIONS,
    TOLERANCE,
  );
}

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

function sum(list: readonly Counts[]): Counts {
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
const strict = (c: Counts) =>
  harmonic(c.right / Math.max(1, c.given), c.rightFilled / Math.max(1, c.gold));
const lone = (c: Counts) => (2 * c.foundLone) / Math.max(1, c.lone + c.goldLone);

interface Judged {
  text: TrainingText;
  hand: Counts;
  trained: Counts;
  /** Nats per gold bead. */
  loss: number;
  /** Confidence of each filled bead, and whether it is right. */
  confidences: [number, boolean][];
}

function judgeText(text: TrainingText, weights: Float64Array): Judged {
  const arcs = arcsOf(text.candidates, scoresOf(text, weights));
  const { beads, posteriors } = decode(text.candidates, arcs, gapScoresOf(text, weights));
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
    loss: addLoss(text, weights, 1, new Float64Array(WEIGHT_COUNT)) / Math.max(1, text.goldBeads),
    confidences,
  };
}

function printReliability(title: string, judged: readonly Judged[]): void {
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

function main() {
  const { values } = parseArgs({
    options: {
      sets: { type: "string", default: "../shared/eval" },
      corpus: { type: "string", default: "corpus" },
      lexicon: { type: "string" },
      out: { type: "string" },
      fast: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  const lexicon = values.lexicon ? readLexicon(values.lexicon) : loadLexicon();
  const texts: GoldText[] = [...readEvaluationSets(values.sets), ...readCorpus(values.corpus)];
  const random = createRandom(SEED);
  const copies = texts.flatMap((text) => damagedCopies(text, random));
  let started = performance.now();
  const prepared = [...texts, ...copies].map((text) => prepareTrainingText(text, lexicon));
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  console.log(`${texts.length} texts, ${copies.length} damaged copies, prepared in ${seconds()}`);
  started = performance.now();
  const zero = new Float64Array(WEIGHT_COUNT);
  const lost = prepared.filter(
    (text) => addLoss(text, zero, 1, new Float64Array(zero.length)) === 0,
  );
  console.log(
    `without a gold path among the candidates: ${lost.map(({ name }) => name).join(", ") || "none"}`,
  );
  const weights = train(prepared, zero);
  console.log(`trained on all in ${seconds()}`);
  if (values.out) {
    const rounded = Object.fromEntries(
      FEATURE_NAMES.map((name, k) => [name, Number(weights[k]!.toFixed(4))]),
    );
    writeFileSync(values.out, `${JSON.stringify(rounded, null, 1)}\n`);
  }
  if (values.fast) return;

  const judged: Judged[] = [];
  let genres = [...new Set(texts.map(({ genre }) => genre))];
  if (values.only) genres = genres.filter((genre) => new RegExp(values.only!).test(genre));
  console.log(
    "\nleft out                 strict F1: hand trained   U-F1: hand trained   nats a bead",
  );
  for (const genre of genres) {
    // From the weights of all: the problem is convex, so the start decides nothing but the time.
    const left = train(
      prepared.filter((text) => text.genre !== genre),
      weights,
    );
    for (const text of prepared.filter((text) => text.genre === genre)) {
      const result = judgeText(text, left);
      judged.push(result);
      if (isCopy(text)) continue;
      console.log(
        `${text.name.padEnd(30)} ${strict(result.hand).toFixed(3)}  ${strict(result.trained).toFixed(3)}` +
          `         ${lone(result.hand).toFixed(2)}  ${lone(result.trained).toFixed(2)}` +
          ` (${result.trained.goldLone}/${result.trained.lone})    ${result.loss.toFixed(3)}`,
      );
    }
  }
  const groups: [string, (judged: Judged) => boolean][] = [
    ["novels", ({ text }) => isNovel(text) && !isCopy(text)],
    [
      "other evaluation texts",
      ({ text }) => !isNovel(text) && !isCopy(text) && !text.name.startsWith("corpus/"),
    ],
    ["our corpus", ({ text }) => text.name.startsWith("corpus/") && !isCopy(text)],
    ...DAMAGES.map((damage): [string, (judged: Judged) => boolean] => [
      `copies: ${damage}`,
      ({ text }) => text.name.endsWith(`~${damage}`),
    ]),
  ];
  console.log(
    "\nall left out             micro: hand trained   mean: hand trained   U-F1   nats a bead",
  );
  for (const [name, belongs] of groups) {
    const list = judged.filter(belongs);
    if (list.length === 0) continue;
    const mean = (value: (j: Judged) => number) =>
      list.reduce((total, j) => total + value(j), 0) / list.length;
    const hand = sum(list.map((j) => j.hand));
    const trained = sum(list.map((j) => j.trained));
    const beads = list.reduce((total, j) => total + j.text.goldBeads, 0);
    const loss = list.reduce((total, j) => total + j.loss * j.text.goldBeads, 0) / beads;
    console.log(
      `${name.padEnd(25)} ${strict(hand).toFixed(4)} ${strict(trained).toFixed(4)}   ` +
        `${mean((j) => strict(j.hand)).toFixed(4)} ${mean((j) => strict(j.trained)).toFixed(4)}   ${lone(trained).toFixed(3)}  ${loss.toFixed(4)}`,
    );
  }
  printReliability("novels", judged.filter(groups[0]![1]));
  printReliability("other texts", judged.filter(groups[1]![1]));
}

main();
