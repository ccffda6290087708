import { DENSE_COUNT } from "../dist/align/feature-names.js";
import { answerOf, HIDDEN_ROW, type HiddenLayer, standardize } from "../dist/align/hidden-layer.js";
import type { Weights } from "../dist/align/weights.js";
import { minimize } from "./lbfgs.ts";
import { createRandom } from "./synthetic.ts";
import {
  addLoss,
  pruneTrainingText,
  scoresOf,
  type TrainingText,
  WEIGHT_COUNT,
} from "./training-text.ts";

/** Strength of the L2 prior on weights of features, and on those of hidden units. */
const PRIOR = 2;
const HIDDEN_PRIOR = 10;
/** Nats; less is noise. */
const TOLERANCE = 0.2;
const LINEAR_ITERATIONS = 120;
/** Few: hidden units that learn longer learn the texts by heart. */
const HIDDEN_ITERATIONS = 25;
/** Networks that differ in where they start are trained apart, and the mean of them is kept. */
const NETWORKS = 4;
const UNITS = 12;
/** Width of the weights that a network starts from: of inputs, and of what units count. */
const START = { input: 0.4, output: 0.2 };
const SEED = 7;
/**
 * Scores are flattened by this at the end: weights are surer of a text than they should be where they
 * have not seen its kind. One number for all texts, by the confidence of beads of left-out folds.
 */
const TEMPERATURE = 0.8;

/** How much a text counts. */
export type Importance = (text: TrainingText) => number;

/** Learns coarse weights from all candidates. The problem is convex: `start` only decides the time. */
export function trainCoarse(
  texts: readonly TrainingText[],
  importance: Importance,
  start: Float64Array = new Float64Array(WEIGHT_COUNT),
): Float64Array {
  return minimize(
    (weights, gradient) => {
      let loss = 0;
      gradient.fill(0);
      for (const text of texts) loss += addLoss(text, weights, importance(text), gradient);
      return loss + addPrior(weights, gradient, 0, weights.length, PRIOR);
    },
    start,
    LINEAR_ITERATIONS,
    TOLERANCE,
  );
}

/**
 * Learns what decides among the candidates that the coarse weights leave.
 *
 * @param texts - with all their candidates
 */
export function trainFine(
  texts: readonly TrainingText[],
  importance: Importance,
  coarse: Float64Array,
): Weights {
  const pruned = texts.map((text) => pruneTrainingText(text, coarse));
  const scale = scaleOf(pruned);
  const prepared = pruned.map((text) => withInputs(text, scale));
  const linear = trainCoarse(pruned, importance, coarse);
  const networks = Array.from({ length: NETWORKS }, (_, k) =>
    trainNetwork(prepared, importance, startOf(linear, SEED + k)),
  );
  const { fine, hidden } = meanOf(networks, scale);
  const flatten = (weights: Float64Array) => weights.map((weight) => TEMPERATURE * weight);
  return { coarse, fine: flatten(fine), hidden: { ...hidden, output: flatten(hidden.output) } };
}

type Scale = Pick<HiddenLayer, "mean" | "deviation">;

interface NetworkText {
  readonly text: TrainingText;
  /** {@link DENSE_COUNT} standardised numbers for each candidate. */
  readonly inputs: Float32Array;
  /** Room for the answer of each unit to each candidate. */
  readonly answers: Float64Array;
}

function scaleOf(texts: readonly TrainingText[]): Scale {
  const mean = new Float64Array(DENSE_COUNT);
  const deviation = new Float64Array(DENSE_COUNT);
  let count = 0;
  for (const { dense } of texts) {
    count += dense.length / DENSE_COUNT;
    for (let x = 0; x < dense.length; x++) {
      mean[x % DENSE_COUNT]! += dense[x]!;
      deviation[x % DENSE_COUNT]! += dense[x]! ** 2;
    }
  }
  for (let k = 0; k < DENSE_COUNT; k++) {
    mean[k]! /= count;
    deviation[k] = Math.sqrt(Math.max(1e-6, deviation[k]! / count - mean[k]! ** 2));
  }
  return { mean, deviation };
}

function withInputs(text: TrainingText, scale: Scale): NetworkText {
  const inputs = new Float32Array(text.dense.length);
  for (let at = 0; at < inputs.length; at += DENSE_COUNT) {
    standardize(scale, text.dense, at, inputs, at);
  }
  return { text, inputs, answers: new Float64Array((inputs.length / DENSE_COUNT) * UNITS) };
}

// The weights of a network in one vector: of features, of the inputs of its units, of their answers.
const FIRST_INPUT = WEIGHT_COUNT;
const FIRST_OUTPUT = FIRST_INPUT + UNITS * HIDDEN_ROW;
const NETWORK_SIZE = FIRST_OUTPUT + UNITS;

function startOf(linear: Float64Array, seed: number): Float64Array {
  const random = createRandom(seed);
  const start = new Float64Array(NETWORK_SIZE);
  start.set(linear);
  for (let k = FIRST_INPUT; k < FIRST_OUTPUT; k++) start[k] = (random() - 0.5) * START.input;
  for (let k = FIRST_OUTPUT; k < NETWORK_SIZE; k++) start[k] = (random() - 0.5) * START.output;
  return start;
}

function trainNetwork(
  texts: readonly NetworkText[],
  importance: Importance,
  start: Float64Array,
): Float64Array {
  return minimize(
    (weights, gradient) => {
      let loss = 0;
      gradient.fill(0);
      for (const text of texts) {
        loss += addNetworkLoss(text, weights, importance(text.text), gradient);
      }
      return (
        loss +
        addPrior(weights, gradient, 0, FIRST_INPUT, PRIOR) +
        addPrior(weights, gradient, FIRST_INPUT, NETWORK_SIZE, HIDDEN_PRIOR)
      );
    },
    start,
    HIDDEN_ITERATIONS,
    TOLERANCE,
  );
}

function addPrior(
  weights: Float64Array,
  gradient: Float64Array,
  from: number,
  to: number,
  strength: number,
): number {
  let loss = 0;
  for (let k = from; k < to; k++) {
    loss += 0.5 * strength * weights[k]! ** 2;
    gradient[k]! += strength * weights[k]!;
  }
  return loss;
}

function addNetworkLoss(
  { text, inputs, answers }: NetworkText,
  weights: Float64Array,
  importance: number,
  gradient: Float64Array,
): number {
  const linear = weights.subarray(0, WEIGHT_COUNT);
  const { shape } = text.candidates;
  const scores = scoresOf(text, linear);
  for (let c = 0; c < scores.length; c++) {
    for (let h = 0; h < UNITS; h++) {
      const unit = FIRST_INPUT + h * HIDDEN_ROW;
      const answer = answerOf(weights, unit, inputs, c * DENSE_COUNT, shape[c]!);
      answers[c * UNITS + h] = answer;
      scores[c]! += weights[FIRST_OUTPUT + h]! * answer;
    }
  }
  return addLoss(text, linear, importance, gradient, scores, (c, off) => {
    const at = c * DENSE_COUNT;
    for (let h = 0; h < UNITS; h++) {
      const answer = answers[c * UNITS + h]!;
      gradient[FIRST_OUTPUT + h]! += off * answer;
      const change = off * weights[FIRST_OUTPUT + h]! * (1 - answer * answer);
      const unit = FIRST_INPUT + h * HIDDEN_ROW;
      for (let k = 0; k < DENSE_COUNT; k++) gradient[unit + k]! += change * inputs[at + k]!;
      gradient[unit + DENSE_COUNT + shape[c]!]! += change;
      gradient[unit + HIDDEN_ROW - 1]! += change;
    }
  });
}

// The mean of the scores of networks is the score of one network with the units of all.
function meanOf(networks: readonly Float64Array[], scale: Scale): Pick<Weights, "fine" | "hidden"> {
  const fine = new Float64Array(WEIGHT_COUNT);
  for (const network of networks) {
    for (let k = 0; k < WEIGHT_COUNT; k++) fine[k]! += network[k]! / networks.length;
  }
  const join = (from: number, to: number) =>
    Float64Array.from(networks.flatMap((network) => [...network.subarray(from, to)]));
  return {
    fine,
    hidden: {
      ...scale,
      input: join(FIRST_INPUT, FIRST_OUTPUT),
      output: join(FIRST_OUTPUT, NETWORK_SIZE).map((output) => output / networks.length),
    },
  };
}
