import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findString,
  formatLexicon,
  type Lexicon,
  levelOfProbability,
  PROBABILITY_OF_LEVEL,
  parseLexicon,
  stringAt,
  tableOfStrings,
} from "../../src/lexicon/lexicon.ts";
import { toyLexicon } from "./toy-lexicon.ts";

/** Strings of one to three characters from both planes; `𠮷` sorts before `豈` by UTF-16 units. */
const word = fc
  .array(fc.constantFrom("一", "山", "水", "𠮷", "𡃁", "豈", "a", "b"), {
    maxLength: 3,
    minLength: 1,
  })
  .map((characters) => characters.join(""));
const strings = fc.uniqueArray(word, { maxLength: 12 }).map((list) => list.sort());

const rows = <T>(count: number, columns: number, make: (column: number[]) => T) =>
  fc
    .array(fc.uniqueArray(fc.nat(Math.max(0, columns - 1)), { maxLength: columns && 3 }), {
      minLength: count,
      maxLength: count,
    })
    .chain((lists) => {
      const start = Uint32Array.from([
        0,
        ...lists.map((_, k) => lists.slice(0, k + 1).flat().length),
      ]);
      return fc.record({
        start: fc.constant(start),
        column: fc.constant(make(lists.flat())),
        level: fc.uint8Array({ minLength: lists.flat().length, maxLength: lists.flat().length }),
      });
    });

const small = (list: number[]): Uint16Array | Uint32Array => Uint16Array.from(list);
const large = (list: number[]): Uint16Array | Uint32Array => Uint32Array.from(list);

const lexicons: fc.Arbitrary<Omit<Lexicon, "id">> = fc
  .tuple(strings, strings, strings, strings)
  .chain(([words, stems, characters, syllables]) =>
    fc.record({
      words: fc.constant(tableOfStrings(words)),
      wordCost: fc.float32Array({ minLength: words.length, maxLength: words.length }),
      stems: fc.constant(tableOfStrings(stems)),
      characters: fc.constant(tableOfStrings(characters)),
      syllables: fc.constant(tableOfStrings(syllables)),
      readingStart: fc.uint32Array({ maxLength: 5 }),
      reading: fc.uint16Array({ maxLength: 5 }),
      stemGivenWord: rows(words.length, stems.length, small),
      wordGivenStem: rows(stems.length, words.length, large),
      stemGivenCharacter: rows(characters.length, stems.length, small),
      characterGivenStem: rows(stems.length, characters.length, large),
    }),
  );

describe("a lexicon file", () => {
  test("gives back what was written, at any place of a larger buffer", () => {
    fc.assert(
      fc.property(lexicons, fc.constantFrom(0, 4, 12), (lexicon, offset) => {
        const bytes = formatLexicon(lexicon);
        const inside = new Uint8Array(
          new ArrayBuffer(bytes.length + offset + 8),
          offset,
          bytes.length,
        );
        inside.set(bytes);
        const { id, ...back } = parseLexicon(inside);
        expect(back).toEqual(lexicon);
        expect(id).toMatch(/^[0-9a-f]{8}$/);
      }),
    );
  });

  test("has an id that tells contents apart and nothing else", () => {
    const one = toyLexicon({ translations: [["山", "hill", 0.5]] });
    expect(toyLexicon({ translations: [["山", "hill", 0.5]] }).id).toBe(one.id);
    expect(toyLexicon({ translations: [["山", "hill", 0.6]] }).id).not.toBe(one.id);
    expect(toyLexicon({ translations: [["水", "hill", 0.5]] }).id).not.toBe(one.id);
  });

  test("is refused where it is none, of another version, or cut short", () => {
    const { id: _, ...lexicon } = toyLexicon({ translations: [["山", "hill", 0.5]] });
    const bytes = formatLexicon(lexicon);
    const changed = Uint8Array.from(bytes);
    changed[3] = bytes[3]! + 1; // the digit of the version
    expect(() => parseLexicon(changed)).toThrow(RangeError);
    expect(() => parseLexicon(new Uint8Array(0))).toThrow(RangeError);
    expect(() => parseLexicon(new Uint8Array(64))).toThrow(RangeError);
    expect(() => parseLexicon(bytes.slice(0, bytes.length >> 1))).toThrow(RangeError);
  });
});

describe("a table of strings", () => {
  test("finds what it holds by rank, and nothing else", () => {
    fc.assert(
      fc.property(strings, fc.array(word, { maxLength: 6 }), (list, others) => {
        const table = tableOfStrings(list);
        list.forEach((string, rank) => {
          expect(stringAt(table, rank)).toBe(string);
          expect(findString(table, string)).toBe(rank);
        });
        for (const other of ["", ...others, ...list.map((string) => `${string}山`)]) {
          expect(findString(table, other)).toBe(list.indexOf(other));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("levels", () => {
  test("are the nearest of 256 steps", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.004, max: 1, noNaN: true }), (probability) => {
        const level = levelOfProbability(probability);
        const distance = (k: number) =>
          Math.abs(Math.log(PROBABILITY_OF_LEVEL[k]!) - Math.log(probability));
        for (const other of [level - 1, level + 1]) {
          if (other >= 0 && other < 256)
            expect(distance(level)).toBeLessThan(distance(other) + 1e-6);
        }
        expect(PROBABILITY_OF_LEVEL[level]! / probability).toBeGreaterThan(0.98);
        expect(PROBABILITY_OF_LEVEL[level]! / probability).toBeLessThan(1.02);
      }),
    );
  });

  test.each([
    [1, 255],
    [0.5, 223],
    [0, 0],
    [2, 255],
  ])("of probability %d is %i", (probability, level) => {
    expect(levelOfProbability(probability)).toBe(level);
  });
});
