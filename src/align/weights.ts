import { formatHash, hashOfBytes } from "../lexicon/lexicon.ts";
import { DENSE_COUNT, FEATURE_NAMES } from "./feature-names.ts";
import { HIDDEN_INPUT_NAMES, HIDDEN_ROW, type HiddenLayer } from "./hidden-layer.ts";

/** One weight for each of {@link FEATURE_NAMES}, nats. */
export type LinearWeights = Float64Array;

/** What was learnt from texts with gold alignments. */
export interface Weights {
  /** Weigh every candidate, to leave out what is improbable. */
  readonly coarse: LinearWeights;
  /** Decide among the rest, together with `hidden`. */
  readonly fine: LinearWeights;
  readonly hidden: HiddenLayer;
}

/** Weights as they stand in a file that a person can read. */
export interface WeightFile {
  readonly coarse: Readonly<Record<string, number>>;
  readonly fine: Readonly<Record<string, number>>;
  readonly hidden: {
    /** What a unit sees: its name; mean and deviation, but for shapes. */
    readonly inputs: readonly (readonly [name: string, mean?: number, deviation?: number])[];
    /** For each unit what it counts, its weights in the order of `inputs`, and its bias. */
    readonly units: readonly (readonly number[])[];
  };
}

/**
 * Reads weights by name.
 *
 * @throws {RangeError} if a feature has no weight or a weight no feature: file and code must agree
 */
export function parseWeights({ coarse, fine, hidden }: WeightFile): Weights {
  return {
    coarse: parseLinear(coarse),
    fine: parseLinear(fine),
    hidden: parseHidden(hidden),
  };
}

function parseLinear(byName: Readonly<Record<string, number>>): LinearWeights {
  const known = new Set(FEATURE_NAMES);
  for (const name of Object.keys(byName)) {
    if (!known.has(name)) throw new RangeError(`no feature is called ${name}`);
  }
  return Float64Array.from(FEATURE_NAMES, (name) => {
    const weight = byName[name];
    if (weight === undefined) throw new RangeError(`feature ${name} has no weight`);
    return weight;
  });
}

function parseHidden({ inputs, units }: WeightFile["hidden"]): HiddenLayer {
  const names = inputs.map(([name]) => name);
  if (names.join() !== HIDDEN_INPUT_NAMES.join()) {
    throw new RangeError("the inputs of the hidden units are not the features of the code");
  }
  const numbers = inputs.slice(0, DENSE_COUNT).map(([name, mean, deviation]) => {
    if (mean === undefined || deviation === undefined) {
      throw new RangeError(`input ${name} has no mean and deviation`);
    }
    return [mean, deviation] as const;
  });
  units.forEach((unit, h) => {
    if (unit.length === HIDDEN_ROW + 1) return;
    throw new RangeError(
      `hidden unit ${h}: expected ${HIDDEN_ROW + 1} weights, found ${unit.length}`,
    );
  });
  return {
    mean: Float64Array.from(numbers, ([mean]) => mean),
    deviation: Float64Array.from(numbers, ([, deviation]) => deviation),
    output: Float64Array.from(units, ([output]) => output!),
    input: Float64Array.from(units.flatMap(([, ...input]) => input)),
  };
}

/**
 * Writes weights for a file, with so many digits as make a difference; {@link parseWeights} reads
 * them back.
 */
export function toWeightFile({ coarse, fine, hidden }: Weights): WeightFile {
  const round = (value: number) => Number(value.toFixed(4));
  const byName = (weights: LinearWeights) =>
    Object.fromEntries(FEATURE_NAMES.map((name, k) => [name, round(weights[k]!)]));
  return {
    coarse: byName(coarse),
    fine: byName(fine),
    hidden: {
      inputs: HIDDEN_INPUT_NAMES.map((name, k) =>
        k < DENSE_COUNT ? [name, round(hidden.mean[k]!), round(hidden.deviation[k]!)] : [name],
      ),
      units: Array.from(hidden.output, (output, h) => [
        round(output),
        ...Array.from(hidden.input.subarray(h * HIDDEN_ROW, (h + 1) * HIDDEN_ROW), round),
      ]),
    },
  };
}

/** Gives a short name by which weights with the same values are known in signatures. */
export function idOfWeights({ coarse, fine, hidden }: Weights): string {
  const all = [coarse, fine, hidden.mean, hidden.deviation, hidden.output, hidden.input];
  return formatHash(hashOfBytes(Float64Array.from(all.flatMap((values) => [...values]))));
}
