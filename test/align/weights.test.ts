import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DENSE_COUNT, FEATURE_NAMES } from "../../src/align/feature-names.ts";
import {
  createHiddenScorer,
  HIDDEN_INPUT_NAMES,
  HIDDEN_ROW,
} from "../../src/align/hidden-layer.ts";
import { parseWeights, toWeightFile, type WeightFile } from "../../src/align/weights.ts";

const linear = Object.fromEntries(FEATURE_NAMES.map((name, k) => [name, k / 2]));
const file: WeightFile = {
  coarse: linear,
  fine: linear,
  hidden: {
    inputs: HIDDEN_INPUT_NAMES.map((name, k) => (k < DENSE_COUNT ? [name, 1, 2] : [name])),
    units: [Array.from({ length: HIDDEN_ROW + 1 }, (_, k) => k / 100)],
  },
};

describe("weights", () => {
  test("stand in the order of the features", () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
    expect([...parseWeights(file).fine]).toEqual(FEATURE_NAMES.map((_, k) => k / 2));
  });

  test("are written as they were read", () => {
    expect(toWeightFile(parseWeights(file))).toEqual(file);
  });

  test("that are shipped fit the features of the code", () => {
    const url = new URL("../../data/weights.json", import.meta.url);
    const shipped = JSON.parse(readFileSync(url, "utf8")) as WeightFile;
    expect(toWeightFile(parseWeights(shipped))).toEqual(shipped);
  });

  test("are refused where one is missing or strange", () => {
    const { [FEATURE_NAMES[3]!]: _, ...fewer } = linear;
    expect(() => parseWeights({ ...file, fine: fewer })).toThrow(RangeError);
    expect(() => parseWeights({ ...file, coarse: { ...linear, strange: 1 } })).toThrow(RangeError);
    const { inputs, units } = file.hidden;
    const withHidden = (hidden: WeightFile["hidden"]) => () => parseWeights({ ...file, hidden });
    expect(withHidden({ inputs: inputs.slice(1), units })).toThrow(RangeError);
    expect(withHidden({ inputs, units: [[1, 2, 3]] })).toThrow("hidden unit 0");
    const unscaled = inputs.map(([name]) => [name] as const);
    expect(withHidden({ inputs: unscaled, units })).toThrow("no mean");
  });
});

describe("hidden units", () => {
  test("answer to numbers made alike, to the shape and their bias", () => {
    const unit = new Array(HIDDEN_ROW + 1).fill(0);
    unit[0] = 2; // what it counts
    unit[1] = 0.5; // the first number
    unit[1 + DENSE_COUNT + 3] = 0.25; // the fourth shape
    unit[HIDDEN_ROW] = 0.1; // bias
    const { hidden } = parseWeights({ ...file, hidden: { ...file.hidden, units: [unit] } });
    const score = createHiddenScorer(hidden);
    const dense = new Float64Array(DENSE_COUNT).fill(1);
    dense[0] = 3; // one deviation above its mean
    expect(score(dense, 3)).toBeCloseTo(2 * Math.tanh(0.5 + 0.25 + 0.1));
    dense[0] = 1e9; // further than three deviations says no more
    expect(score(dense, 0)).toBeCloseTo(2 * Math.tanh(1.5 + 0.1));
  });
});
