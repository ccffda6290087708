import { DENSE_COUNT, FEATURE_NAMES, FIRST_SHAPE } from "./feature-names.ts";
import { SHAPES } from "./shape.ts";

/**
 * What a weighted sum cannot say: that a number means something else in a long bead than in a short
 * one, or that two signs together weigh more than each alone. One layer of hidden units over the
 * numbers and the shape of a bead, added to the sum (a neural conditional random field, Peng, Bo &
 * Xu 2009).
 */
export interface HiddenLayer {
  /** Mean and deviation of each of the {@link DENSE_COUNT} numbers, by which they are made alike. */
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  /** {@link HIDDEN_ROW} weights for each unit: of the numbers, of the shapes, and the bias. */
  readonly input: Float64Array;
  /** What each unit counts, nats. */
  readonly output: Float64Array;
}

/** Names of what a hidden unit sees, in the order of its weights; the bias comes after them. */
export const HIDDEN_INPUT_NAMES: readonly string[] = [
  ...FEATURE_NAMES.slice(0, DENSE_COUNT),
  ...FEATURE_NAMES.slice(FIRST_SHAPE, FIRST_SHAPE + SHAPES.length),
];
/** Weights of one hidden unit. */
export const HIDDEN_ROW: number = HIDDEN_INPUT_NAMES.length + 1;

/** Deviations beyond which a number says no more. */
const FAR = 3;

/**
 * Makes the numbers of a bead alike in size, as the hidden units see them.
 *
 * @param dense - read from `from` on
 * @param out - receives {@link DENSE_COUNT} numbers from `to` on
 */
export function standardize(
  { mean, deviation }: Pick<HiddenLayer, "mean" | "deviation">,
  dense: ArrayLike<number>,
  from: number,
  out: Float32Array | Float64Array,
  to: number,
): void {
  for (let k = 0; k < DENSE_COUNT; k++) {
    const value = (dense[from + k]! - mean[k]!) / deviation[k]!;
    out[to + k] = Math.max(-FAR, Math.min(FAR, value));
  }
}

/**
 * Computes what one unit answers, in (-1, 1).
 *
 * @param inputs - standardised numbers of the bead, read from `at` on
 * @param unit - index of the first weight of the unit
 */
export function answerOf(
  weights: Float64Array,
  unit: number,
  inputs: Float32Array | Float64Array,
  at: number,
  shape: number,
): number {
  let sum = weights[unit + HIDDEN_ROW - 1]! + weights[unit + DENSE_COUNT + shape]!;
  for (let k = 0; k < DENSE_COUNT; k++) sum += weights[unit + k]! * inputs[at + k]!;
  return Math.tanh(sum);
}

/**
 * Prepares the score that the hidden units give.
 *
 * @returns a function from the numbers of a bead and the index of its shape to nats
 */
export function createHiddenScorer(
  layer: HiddenLayer,
): (dense: Float64Array, shape: number) => number {
  const inputs = new Float64Array(DENSE_COUNT);
  return (dense, shape) => {
    standardize(layer, dense, 0, inputs, 0);
    let score = 0;
    for (let h = 0; h < layer.output.length; h++) {
      score += layer.output[h]! * answerOf(layer.input, h * HIDDEN_ROW, inputs, 0, shape);
    }
    return score;
  };
}
