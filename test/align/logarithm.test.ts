import fc from "fast-check";
import { expect, test } from "vitest";
import { createFloatBits, logarithms } from "../../src/align/logarithm.ts";

function logarithmsOf(values: readonly number[]): number[] {
  const numbers = createFloatBits(values.length);
  numbers.value.set(values);
  const out = new Float64Array(values.length);
  logarithms(numbers, values.length, out);
  return [...out];
}

test("agrees with Math.log to within 2e-7", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-30, max: 1e30, noNaN: true }), (x) => {
      expect(Math.abs(logarithmsOf([x])[0]! - Math.log(x))).toBeLessThan(2e-7);
    }),
  );
});

test("is exact at powers of two", () => {
  expect(logarithmsOf([0.25, 0.5, 1, 2, 1024])).toEqual(
    [-2, -1, 0, 1, 10].map((k) => k * Math.LN2),
  );
});
