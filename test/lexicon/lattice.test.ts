import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLattice, LONGEST_WORD } from "../../src/lexicon/lattice.ts";
import { tableOfStrings } from "../../src/lexicon/lexicon.ts";

/** Few characters, so that words overlap and ties are common; one lies outside the basic plane. */
const CHARACTERS = ["山", "水", "大", "𠮷"];
const UNKNOWN = 9;
const word = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 3 })
  .map((characters) => characters.join(""));
const dictionary = fc.dictionary(word, fc.integer({ min: 1, max: 12 }), { maxKeys: 10 });
const run = fc
  .array(fc.constantFrom(...CHARACTERS), { maxLength: 7 })
  .map((characters) => characters.join(""));

function latticeOf(costs: Readonly<Record<string, number>>) {
  const words = Object.keys(costs).sort();
  return createLattice(
    tableOfStrings(words),
    Float32Array.from(words, (key) => costs[key]!),
    UNKNOWN,
  );
}

/** Costs of all ways to cut a run: every split between code points. */
function allCosts(characters: readonly string[], costOf: (word: string) => number): number[] {
  if (characters.length === 0) return [0];
  return characters.flatMap((_, k) => {
    const cost = costOf(characters.slice(0, k + 1).join(""));
    if (cost === Infinity) return [];
    return allCosts(characters.slice(k + 1), costOf).map((rest) => cost + rest);
  });
}

const cutInto = (text: string, lengths: readonly number[]) => {
  let start = 0;
  return lengths.map((length) => {
    start += length;
    return text.slice(start - length, start);
  });
};

describe("the lattice", () => {
  test("finds the cheapest of all ways to cut, with words of the document too", () => {
    fc.assert(
      fc.property(dictionary, dictionary, run, (costs, extraCosts, text) => {
        // Words of one character never come from the document.
        const extra = new Map(Object.entries(extraCosts).filter(([key]) => key.length > 1));
        const costOf = (key: string) =>
          Math.min(
            Object.hasOwn(costs, key) ? costs[key]! : Infinity,
            extra.get(key) ?? Infinity,
            [...key].length === 1 ? UNKNOWN : Infinity,
          );
        const cut = cutInto(text, latticeOf(costs)(text, extra));
        expect(cut.join("")).toBe(text);
        const cost = cut.reduce((sum, key) => sum + costOf(key), 0);
        expect(cost).toBe(Math.min(...allCosts([...text], costOf)));
      }),
      { numRuns: 600 },
    );
  });

  test("gives the same whatever was cut before", () => {
    fc.assert(
      fc.property(dictionary, fc.array(run, { maxLength: 4 }), run, (costs, before, text) => {
        const cut = latticeOf(costs);
        for (const other of before) cut(other);
        expect(cut(text)).toEqual(latticeOf(costs)(text));
      }),
    );
  });

  test("reads words up to its limit and none beyond", () => {
    const longest = "水".repeat(LONGEST_WORD);
    const cut = latticeOf({ [longest]: 1, [`${longest}水`]: 1 });
    expect(cut(longest)).toEqual([LONGEST_WORD]);
    expect(cut(`${longest}水`)).toHaveLength(2);
  });

  test("takes time linear in the run", () => {
    const cut = latticeOf({ 水: 3, 水水: 4, 水水水水: 5, 大: 2 });
    // Else it would run into the time limit of a test.
    expect(cut("水水大".repeat(300_000))).toHaveLength(600_000);
  });
});
