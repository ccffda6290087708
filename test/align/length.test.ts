import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  lengthDeviation,
  lengthModelOf,
  lengthScore,
  refineRatio,
} from "../../src/align/length.ts";

const pairs = (count: number, ratio: number) =>
  Array.from({ length: count }, (_, k) => {
    const chinese = 8 + ((k * 7) % 40);
    return [Math.round(chinese * ratio), chinese] as const;
  });

describe("the ratio of lengths", () => {
  test("is the usual one before anything is seen", () => {
    const { ratio, variance } = lengthModelOf([]);
    expect(ratio).toBeCloseTo(Math.exp(1.1), 9);
    expect(variance).toBeCloseTo(0.06, 9);
  });

  test.each([2.8, 3.5, 4.5, 6])("comes near %d from anchors and nearer from beads", (ratio) => {
    const first = lengthModelOf(pairs(40, ratio));
    expect(Math.abs(Math.log(first.ratio / ratio))).toBeLessThan(0.15);
    const refined = refineRatio(first, pairs(400, ratio));
    expect(Math.abs(Math.log(refined.ratio / ratio))).toBeLessThan(0.02);
    expect(refined.variance).toBe(first.variance);
  });

  test("is hardly moved by a fifth of wrong anchors", () => {
    const wrong = pairs(10, 20);
    const right = lengthModelOf(pairs(40, 3.5)).ratio;
    expect(lengthModelOf([...pairs(40, 3.5), ...wrong]).ratio / right).toBeLessThan(1.1);
  });

  test("is not moved at all by beads that are far off", () => {
    const model = lengthModelOf(pairs(40, 3.5));
    const beads = pairs(100, 3.5);
    expect(refineRatio(model, [...beads, [2000, 10], [3, 400]])).toEqual(refineRatio(model, beads));
  });

  test("says nothing of very short sentences", () => {
    expect(lengthModelOf([[40, 5]])).toEqual(lengthModelOf([]));
  });

  test("has the more variance the more the anchors vary", () => {
    const varied = pairs(40, 3.5).map(([e, c], k) => [k % 2 ? e * 1.5 : e / 1.5, c] as const);
    expect(lengthModelOf(varied).variance).toBeGreaterThan(
      1.5 * lengthModelOf(pairs(40, 3.5)).variance,
    );
  });
});

describe("the score of two lengths", () => {
  const model = { ratio: 3.5, variance: 0.06 };

  // d = ln((le + 6) / (c lz + 6)), v = .06 (1 + 120 / (le + c lz)), -d^2 / 2v - (ln v) / 2
  test.each([
    [35, 10, -(0 ** 2) / 2 - Math.log(0.06 * (1 + 120 / 70)) / 2],
    [
      70,
      10,
      -(Math.log(76 / 41) ** 2) / (2 * 0.06 * (1 + 120 / 105)) -
        Math.log(0.06 * (1 + 120 / 105)) / 2,
    ],
  ])("of %d English and %d Chinese characters is the formula's", (english, chinese, expected) => {
    expect(lengthScore(model, english, chinese)).toBeCloseTo(expected, 9);
  });

  test("falls with the distance from the expected length, on both sides", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (chinese, k) => {
          const expected = Math.round(chinese * model.ratio);
          const score = (english: number) => lengthScore(model, english, chinese);
          expect(score(expected + 2 * k + 20)).toBeLessThan(score(expected + k));
          const shorter = Math.max(0, expected - 2 * k - 20);
          if (expected - k > shorter) expect(score(shorter)).toBeLessThan(score(expected - k));
        },
      ),
    );
  });

  test("is finite for two empty lines, and better than for an empty and a long one", () => {
    expect(lengthScore(model, 0, 0)).toBeGreaterThan(lengthScore(model, 0, 30));
    expect(lengthScore(model, 0, 0)).toBeGreaterThan(-2);
  });
});

test.each([
  [35, 10, 0],
  [70, 10, Math.log(76 / 41) / Math.sqrt(0.06 * (1 + 120 / 105))],
  [0, 20, Math.log(6 / 76) / Math.sqrt(0.06 * (1 + 120 / 70))],
])(
  "%d English and %d Chinese characters are off by %f deviations",
  (english, chinese, expected) => {
    // Not by the variance of a bitext that is translated freely.
    const model = { ratio: 3.5, variance: 0.5 };
    expect(lengthDeviation(model, english, chinese)).toBeCloseTo(expected, 9);
  },
);
