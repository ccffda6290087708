import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bitext, Stream } from "../../src/align/bitext.ts";
import { contentLinks, findSeeds, type Seed } from "../../src/align/seeds.ts";
import { bitextOf, cellOf, toys } from "./toy-bitext.ts";

const typesOf = ({ start, type }: Stream, sentence: number) => [
  ...new Set(type.subarray(start[sentence], start[sentence + 1])),
];

function rarity({ documentFrequency }: Stream, sentences: number, type: number): number {
  return Math.max(0, Math.log((sentences + 1) / (documentFrequency[type]! + 0.5)));
}

function strength(bitext: Bitext, word: number, stem: number): number {
  if (bitext.chinese.isFunction[word] || bitext.english.isFunction[stem]) return 0;
  const s = Math.min(
    1,
    1.5 *
      Math.max(
        cellOf(bitext.englishGivenWord, word, stem),
        cellOf(bitext.wordGivenEnglish, stem, word),
      ),
  );
  return s >= 0.04 ? s : 0;
}

/** All pairs of sentences, all pairs of their types. */
function naiveValues(bitext: Bitext): number[][] {
  const { english, chinese, sourceCount, targetCount } = bitext;
  const mass = (stream: Stream, sentences: number, sentence: number) =>
    typesOf(stream, sentence)
      .filter((type) => !stream.isFunction[type])
      .reduce((sum, type) => sum + rarity(stream, sentences, type), 1);
  return Array.from({ length: sourceCount }, (_, i) =>
    Array.from({ length: targetCount }, (_, j) => {
      let shared = 0;
      for (const word of typesOf(chinese, j)) {
        const terms = typesOf(english, i).map((stem) => {
          const pairs = chinese.documentFrequency[word]! * english.documentFrequency[stem]!;
          const term =
            strength(bitext, word, stem) *
            Math.sqrt(rarity(chinese, targetCount, word) * rarity(english, sourceCount, stem));
          return term < 0.1 || pairs > 2000 ? 0 : term;
        });
        shared += Math.max(0, ...terms);
      }
      const left = Math.max(8, mass(english, sourceCount, i));
      const right = Math.max(8, mass(chinese, targetCount, j));
      return shared / Math.sqrt(left * right);
    }),
  );
}

/** The two greatest numbers of a list, 0 where there are none. */
function top(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => b - a);
  return [sorted[0] ?? 0, sorted[1] ?? 0];
}

/** Values so near to each other or to a threshold that rounding decides what becomes of them. */
function isUndecided(values: readonly (readonly number[])[]): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-5;
  const columns = values[0]?.map((_, j) => values.map((row) => row[j]!)) ?? [];
  for (const line of [...values, ...columns]) {
    const [best, second] = top(line);
    if (best >= 0.1 && near(best, second)) return true;
    if (line.some((v) => v > 0 && (near(v, 0.12) || near(v, 0.7 * best)))) return true;
  }
  return false;
}

describe("seeds", () => {
  test("are those of a dense computation", () => {
    let decided = 0;
    fc.assert(
      fc.property(toys(7), (toy) => {
        const bitext = bitextOf(toy);
        const values = naiveValues(bitext);
        if (isUndecided(values)) return;
        const expected: Seed[] = [];
        values.forEach((row, i) => {
          for (let j = row.length - 1; j >= 0; j--) {
            const value = row[j]!;
            const [rowBest, rowSecond] = top(row);
            const [columnBest, columnSecond] = top(values.map((other) => other[j]!));
            if (value < 0.12 || value < 0.7 * rowBest || value < 0.7 * columnBest) continue;
            const isMutual = value === rowBest && value === columnBest;
            const rival = Math.max(
              isMutual ? rowSecond : rowBest,
              isMutual ? columnSecond : columnBest,
              0.05,
            );
            expected.push({ source: i, target: j, value, isMutual, margin: value / rival });
          }
        });
        const found = findSeeds(bitext);
        decided += expected.length;
        expect(found.map(({ source, target, isMutual }) => [source, target, isMutual])).toEqual(
          expected.map(({ source, target, isMutual }) => [source, target, isMutual]),
        );
        found.forEach((seed, k) => {
          expect(seed.value).toBeCloseTo(expected[k]!.value, 5);
          expect(seed.margin).toBeCloseTo(expected[k]!.margin, 3);
        });
      }),
      { numRuns: 1500 },
    );
    expect(decided).toBeGreaterThan(100); // else the property would say nothing
  });

  test("are the diagonal of a text whose sentences have a word each", () => {
    const words = Array.from({ length: 40 }, (_, k) => [`w${k}`, String.fromCharCode(0x4e00 + k)]);
    const bitext = bitextOf({
      source: words.map(([stem]) => ["the", stem!]),
      target: words.map(([, word]) => ["的", word!]),
      englishGivenWord: words.map(([stem, word]) => [word!, stem!, 0.9]),
    });
    const seeds = findSeeds(bitext);
    expect(seeds.map(({ source, target }) => [source, target])).toEqual(
      words.map((_, k) => [k, k]),
    );
    expect(seeds.every(({ isMutual, margin }) => isMutual && margin > 2)).toBe(true);
  });

  test("are mutual with each of several equal partners, which leaves them no margin", () => {
    const once = Array.from({ length: 20 }, (_, k) => [`w${k}`, String.fromCharCode(0x4e00 + k)]);
    const twice = [...once, ...once];
    const seeds = findSeeds(
      bitextOf({
        source: twice.map(([stem]) => ["the", stem!]),
        target: twice.map(([, word]) => ["的", word!]),
        englishGivenWord: once.map(([stem, word]) => [word!, stem!, 0.9]),
      }),
    );
    expect(seeds).toHaveLength(80); // either copy with either
    for (const { source, target, isMutual, margin } of seeds) {
      expect([source % 20, isMutual, margin]).toEqual([target % 20, true, 1]);
    }
  });

  test("of a sentence with many equal partners are those that stand nearest", () => {
    const once = Array.from({ length: 10 }, (_, k) => [`w${k}`, String.fromCharCode(0x4e00 + k)]);
    const often = Array.from({ length: 30 }, () => once).flat();
    const seeds = findSeeds(
      bitextOf({
        source: often.map(([stem]) => ["the", stem!]),
        target: often.map(([, word]) => ["的", word!]),
        englishGivenWord: once.map(([stem, word]) => [word!, stem!, 0.9]),
      }),
    );
    const partners = seeds.filter(({ source }) => source === 155).map(({ target }) => target);
    expect(partners).toHaveLength(16);
    expect(partners).toEqual(partners.toSorted((a, b) => b - a));
    expect(Math.max(...partners.map((target) => Math.abs(target - 155)))).toBe(80);
    expect(seeds).toHaveLength(16 * often.length);
  });

  test("do not come from words that stand everywhere", () => {
    const often = Array.from({ length: 60 }, () => ["hill"]);
    const bitext = bitextOf({
      source: often,
      target: often.map(() => ["山"]),
      englishGivenWord: [["山", "hill", 0.9]],
    });
    expect(findSeeds(bitext)).toEqual([]);
  });
});

test("links take the stronger direction and leave function words out", () => {
  fc.assert(
    fc.property(toys(4), (toy) => {
      const bitext = bitextOf(toy);
      const links = contentLinks(bitext);
      bitext.chinese.keys.forEach((_, word) => {
        bitext.english.keys.forEach((_, stem) => {
          expect(cellOf(links, word, stem)).toBeCloseTo(strength(bitext, word, stem), 6);
        });
      });
    }),
  );
});
