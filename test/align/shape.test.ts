import { expect, test } from "vitest";
import { LARGEST_SHAPE, MIDDLE_SHAPES, SHAPES } from "../../src/align/shape.ts";

test("every shape is there once, has both sides and is rarer than 1-1", () => {
  const names = SHAPES.map(({ source, target }) => `${source}-${target}`);
  expect(new Set(names).size).toBe(SHAPES.length);
  for (const { source, target, prior } of SHAPES) {
    expect(Math.min(source, target)).toBeGreaterThanOrEqual(1);
    expect(Math.max(source, target)).toBeLessThanOrEqual(LARGEST_SHAPE);
    if (source + target > 2) expect(prior).toBeLessThan(SHAPES[0]!.prior);
  }
});

test("adding a sentence to a side never makes a shape commoner", () => {
  for (const { source, target, prior } of SHAPES) {
    const larger = SHAPES.filter(
      (other) => other.source >= source && other.target >= target && other.prior > prior,
    );
    expect(larger).toEqual([]);
  }
});

test("the first pass has the six smallest", () => {
  expect(MIDDLE_SHAPES.map(({ source, target }) => [source, target])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [1, 2],
    [2, 2],
    [3, 2],
  ]);
});
