import fc from "fast-check";
import { expect, test } from "vitest";
import { findIslands } from "../../src/align/islands.ts";
import type { Seed } from "../../src/align/seeds.ts";

const seedOf = (source: number, target: number, value = 0.5): Seed => ({
  source,
  target,
  value,
  isMutual: true,
  margin: 3,
});

const allFree = (count: number) => ({
  source: new Uint8Array(count).fill(1),
  target: new Uint8Array(count).fill(1),
});

const shown = (seeds: readonly Seed[], isFree = allFree(30)) =>
  findIslands(seeds, isFree).map(
    ({ source, target }) => `${source.start}-${source.end}:${target.start}-${target.end}`,
  );

test("groups seeds along a diagonal, with the sentences around them", () => {
  expect(shown([seedOf(10, 20), seedOf(11, 21), seedOf(14, 23)])).toEqual(["4-21:14-30"]);
});

test("stops at sentences that have a partner", () => {
  const isFree = allFree(30);
  isFree.source.fill(0, 0, 9).fill(0, 16);
  isFree.target.fill(0, 0, 20).fill(0, 24);
  expect(shown([seedOf(10, 20), seedOf(14, 23)], isFree)).toEqual(["9-16:20-24"]);
  isFree.source[12] = 0;
  expect(shown([seedOf(10, 20), seedOf(14, 23)], isFree)).toEqual(["9-12:20-23", "13-16:21-24"]);
});

test("gives swapped items an island each, none of which has the core of another", () => {
  const isFree = allFree(3);
  expect(shown([seedOf(0, 2), seedOf(1, 0), seedOf(2, 1)], isFree)).toEqual(["0-1:2-3", "1-3:0-2"]);
});

test("takes a weak seed at odds with its neighbours for chance", () => {
  const isFree = allFree(40);
  isFree.source.fill(0, 13);
  isFree.target.fill(0, 6, 20).fill(0, 23);
  const seeds = [seedOf(10, 20), seedOf(11, 2, 0.2), seedOf(12, 22)];
  expect(shown(seeds, isFree)).toEqual(["4-13:20-23"]);
});

test.each([
  ["is not mutual", { isMutual: false }],
  ["has a rival", { margin: 1.1 }],
  ["is weak", { value: 0.14 }],
])("founds nothing on a seed that %s", (_, change) => {
  expect(findIslands([{ ...seedOf(3, 7), ...change }], allFree(10))).toEqual([]);
});

test("cuts islands that would be slow to search", () => {
  const seeds = Array.from({ length: 1000 }, (_, k) => seedOf(k, k));
  const islands = findIslands(seeds, allFree(1000));
  expect(Math.max(...islands.map(({ source }) => source.end - source.start))).toBeLessThan(220);
  expect(islands.length).toBeLessThan(10);
});

test("keeps inside the texts, in source order, whatever the seeds", () => {
  const permutation = fc.shuffledSubarray(
    Array.from({ length: 12 }, (_, k) => k),
    { minLength: 12 },
  );
  const free = fc.array(fc.nat(1), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(permutation, free, free, (targets, freeSource, freeTarget) => {
      const isFree = {
        source: Uint8Array.from(freeSource),
        target: Uint8Array.from(freeTarget),
      };
      let last = -1;
      const seeds = targets.map((target, source) => seedOf(source, target));
      for (const { source, target } of findIslands(seeds, isFree)) {
        expect(source.start).toBeLessThan(source.end);
        expect(target.start).toBeLessThan(target.end);
        expect(isFree.source.subarray(source.start, source.end)).not.toContain(0);
        expect(isFree.target.subarray(target.start, target.end)).not.toContain(0);
        expect(source.end).toBeGreaterThan(last);
        last = source.start;
      }
    }),
  );
});
