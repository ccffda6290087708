import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnchorPoint } from "../../src/align/band.ts";
import { findAnchors } from "../../src/align/chain.ts";
import type { Seed } from "../../src/align/seeds.ts";

const inOrder = (seeds: readonly Seed[]) =>
  [...seeds].sort((a, b) => a.source - b.source || b.target - a.target);

/** Seeds so strong that each is an anchor by itself, should it lie on the chain. */
const strongSeeds = fc
  .uniqueArray(
    fc.record({
      source: fc.nat(6),
      target: fc.nat(6),
      value: fc.integer({ min: 6, max: 10 }).map((tenths) => tenths / 10),
      isMutual: fc.constant(true),
      margin: fc.constant(3),
    }),
    { selector: ({ source, target }) => source * 7 + target, maxLength: 9 },
  )
  .map(inOrder);

const anySeeds = fc
  .uniqueArray(
    fc.record({
      source: fc.nat(30),
      target: fc.nat(30),
      value: fc.double({ min: 0.12, max: 1, noNaN: true }),
      isMutual: fc.boolean(),
      margin: fc.double({ min: 0.7, max: 4, noNaN: true }),
    }),
    { selector: ({ source, target }) => source * 31 + target, maxLength: 40 },
  )
  .map(inOrder);

function expectAscending(points: readonly AnchorPoint[]): void {
  points.slice(1).forEach((point, k) => {
    expect(point.source).toBeGreaterThan(points[k]!.source);
    expect(point.target).toBeGreaterThan(points[k]!.target);
  });
}

describe("anchors", () => {
  test("are the heaviest of all chains that ascend on both sides", () => {
    fc.assert(
      fc.property(strongSeeds, (seeds) => {
        let heaviest = 0;
        const extend = (next: number, weight: number, last: AnchorPoint) => {
          heaviest = Math.max(heaviest, weight);
          for (let k = next; k < seeds.length; k++) {
            const { source, target, value } = seeds[k]!;
            if (source > last.source && target > last.target) {
              extend(k + 1, weight + value, { source, target });
            }
          }
        };
        extend(0, 0, { source: -1, target: -1 });
        const { sure } = findAnchors(seeds, 7, 7, 1e6);
        expectAscending(sure);
        const found = sure.map(
          (anchor) =>
            seeds.find((seed) => seed.source === anchor.source && seed.target === anchor.target)!
              .value,
        );
        expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(heaviest, 9);
      }),
      { numRuns: 500 },
    );
  });

  test("ascend strictly inside the matrix, and leave no box larger than asked where it divides", () => {
    fc.assert(
      fc.property(anySeeds, fc.constantFrom(4, 30, 200, 1e6), (seeds, largestBox) => {
        const { points, sure } = findAnchors(seeds, 31, 31, largestBox);
        expectAscending(points);
        expectAscending(sure);
        const isPoint = new Set(points.map(({ source, target }) => `${source} ${target}`));
        for (const { source, target } of sure) expect(isPoint).toContain(`${source} ${target}`);
        const corners = [{ source: -1, target: -1 }, ...points, { source: 31, target: 31 }];
        corners.slice(1).forEach((to, k) => {
          const from = corners[k]!;
          const [rows, columns] = [to.source - from.source, to.target - from.target];
          expect(Math.min(rows, columns)).toBeGreaterThan(0);
          // Cutting rounds to whole sentences: each part may be a row and a column too large.
          const parts = Math.ceil((rows * columns) / largestBox);
          if (Math.min(rows, columns) > 2) expect(parts).toBeLessThanOrEqual(2);
        });
      }),
      { numRuns: 500 },
    );
  });

  test("cut a matrix without any seed along its diagonal", () => {
    const { points, sure } = findAnchors([], 1000, 500, 50_000);
    expect(sure).toEqual([]);
    expect(points.length).toBeGreaterThan(5);
    for (const { source, target } of points) {
      expect(Math.abs(source - 2 * target)).toBeLessThan(5);
    }
  });
});

describe("a link of the chain is an anchor", () => {
  const seed = (source: number, value: number, margin: number, isMutual = true): Seed => ({
    source,
    target: source,
    value,
    isMutual,
    margin,
  });
  const sureOf = (...seeds: Seed[]) =>
    findAnchors(seeds, 100, 100, 1e9).sure.map(({ source }) => source);

  test.each([
    ["alone, if it is very strong", [seed(5, 0.6, 3)], [5]],
    ["not alone otherwise", [seed(5, 0.45, 3)], []],
    ["with neighbours", [seed(5, 0.3, 2), seed(6, 0.3, 2)], [5, 6]],
    ["not with neighbours far away", [seed(5, 0.3, 2), seed(40, 0.3, 2)], []],
    ["not with a rival nearly as good", [seed(5, 0.3, 1.1), seed(6, 0.6, 3)], [6]],
    ["not if another is the best of either", [seed(5, 0.9, 3, false), seed(6, 0.6, 3)], [6]],
    ["not if it is weak", [seed(5, 0.15, 2), seed(6, 0.6, 3)], [6]],
  ])("%s", (_, seeds, expected) => {
    expect(sureOf(...seeds)).toEqual(expected);
  });
});

test("lesser links serve where a box would be too large", () => {
  const weak: Seed = { source: 500, target: 200, value: 0.15, isMutual: false, margin: 1 };
  expect(findAnchors([weak], 1000, 1000, 1e9).points).toEqual([]);
  expect(findAnchors([weak], 1000, 1000, 700_000).points).toEqual([
    expect.objectContaining({ source: 500, target: 200 }),
  ]);
});
