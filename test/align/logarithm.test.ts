import fc from "fast-check";
import { expect, test } from "vitest";
import { logarithm } from "../../src/align/logarithm.ts";

test("agrees with Math.log to within 2e-7", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-30, max: 1e30, noNaN: true }), (x) => {
      expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThan(2e-7);
    }),
  );
});

test("is exact at powers of two", () => {
  expect([0.25, 0.5, 1, 2, 1024].map(logarithm)).toEqual(
    [-2, -1, 0, 1, 10].map((k) => k * Math.LN2),
  );
});
