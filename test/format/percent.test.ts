import { expect, test } from "vitest";
import { formatPercent, formatShortPercent, percentOf } from "../../src/format/percent.ts";

test.each([
  [0, "0.0"],
  [0.0001, "0.1"],
  [0.56951, "57.0"],
  [0.99999, "99.9"],
  [1, "100.0"],
])("a share of %f is %s %%", (share, shown) => {
  expect(formatPercent(share)).toBe(shown);
});

test.each([
  [0.56999, "56.9"],
  [0.57, "57.0"],
  [0.29, "29.0"],
])("what falls short is not rounded up to what is required: %f is %s %%", (share, shown) => {
  expect(formatShortPercent(share)).toBe(shown);
});

test.each([0.57, 0.29, 0.5699, 0.9999, 1 / 3])("%f is told as it was given", (share) => {
  expect(String(percentOf(share)).length).toBeLessThan(14);
  expect(percentOf(share) / 100).toBeCloseTo(share, 12);
});
