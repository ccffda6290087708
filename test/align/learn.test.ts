import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SparseRows, Stream } from "../../src/align/bitext.ts";
import type { BeadSpan } from "../../src/align/gap-search.ts";
import { learnWords } from "../../src/align/learn.ts";
import { bitextOf, cellOf, type Toy, toys } from "./toy-bitext.ts";

/** Beads of up to two sentences a side that fit any toy text, null beads among them. */
const beadsOf = (toy: Toy, cuts: readonly (readonly [number, number])[]): BeadSpan[] => {
  const beads: BeadSpan[] = [];
  let [i, j] = [0, 0];
  for (const [m, n] of cuts) {
    const source = { start: i, end: Math.min(toy.source.length, i + m) };
    const target = { start: j, end: Math.min(toy.target.length, j + n) };
    beads.push({ source, target });
    i = source.end;
    j = target.end;
  }
  return beads;
};
const cuts = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 3, maxLength: 9 });

interface Naive {
  readonly rows: number[][];
  /** Whether a count fell so near to a threshold that rounding decides. */
  readonly isUndecided: boolean;
}

/** IBM Model 1 with dense tables and no hashing; the lexicon as prior, the largest bead off. */
function naiveModel(
  given: Stream,
  said: Stream,
  prior: SparseRows,
  pairs: readonly { readonly given: readonly number[]; readonly said: readonly number[] }[],
): Naive {
  const table = <T>(make: () => T) => given.keys.map(() => said.keys.map(make));
  const start = given.keys.map((_, g) => said.keys.map((_, s) => cellOf(prior, g, s)));
  let probability = start;
  let isUndecided = false;
  let byBead = table((): number[] => []);
  let totals: number[] = [];
  const isCounted = (g: number, s: number) =>
    given.documentFrequency[g]! > 1 && said.documentFrequency[s]! > 1;
  for (let round = 0; round < 3; round++) {
    byBead = table((): number[] => pairs.map(() => 0));
    totals = given.keys.map(() => 0);
    const unknown = round === 0 ? 0.15 : 0.01;
    pairs.forEach((pair, b) => {
      for (const s of pair.said) {
        const background = said.background[s]!;
        const shares = pair.given.map(
          (g) => (probability[g]![s]! + unknown * background) / pair.given.length,
        );
        const sum = shares.reduce((a, c) => a + c, 0.3 * background);
        pair.given.forEach((g, k) => {
          const count = shares[k]! / sum;
          isUndecided ||= Math.abs(count - 0.01) < 1e-5;
          if (count < 0.01) return;
          totals[g]! += count;
          if (isCounted(g, s)) byBead[g]![s]![b]! += count;
        });
      }
    });
    probability = start.map((row, g) =>
      row.map((p, s) => (1.5 * p + sumOf(byBead[g]![s]!)) / (1.5 + totals[g]!)),
    );
    // A pair that neither the lexicon nor a count ever saw has no probability.
    probability = probability.map((row, g) =>
      row.map((p, s) => (start[g]![s] === 0 && sumOf(byBead[g]![s]!) === 0 ? 0 : p)),
    );
  }
  const rows = byBead.map((row, g) =>
    row.map((counts) => {
      const rest = sumOf(counts) - Math.max(0, ...counts);
      isUndecided ||= Math.abs(rest - 0.3) < 1e-4;
      return rest > 0.3 ? rest / (totals[g]! + 0.5) : 0;
    }),
  );
  return { rows, isUndecided };
}

const sumOf = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe("learnt words", () => {
  test("are those of a dense Model 1, in both directions", () => {
    let learnt = 0;
    fc.assert(
      fc.property(toys(9), cuts, (toy, list) => {
        const bitext = bitextOf(toy);
        const { english, chinese } = bitext;
        const beads = beadsOf(toy, list);
        const tokens = (stream: Stream, { start, end }: BeadSpan["source"]) =>
          Array.from(stream.type.subarray(stream.start[start], stream.start[end]));
        const filled = beads.filter(
          ({ source, target }) => source.end > source.start && target.end > target.start,
        );
        const found = learnWords(bitext, beads);
        for (const [rows, given, said, prior, isForward] of [
          [found.englishGivenWord, chinese, english, bitext.englishGivenWord, true],
          [found.wordGivenEnglish, english, chinese, bitext.wordGivenEnglish, false],
        ] as const) {
          const naive = naiveModel(
            given,
            said,
            prior,
            filled.map(({ source, target }) => ({
              given: isForward ? tokens(given, target) : tokens(given, source),
              said: isForward ? tokens(said, source) : tokens(said, target),
            })),
          );
          if (naive.isUndecided) return;
          naive.rows.forEach((row, g) => {
            row.forEach((p, s) => {
              expect(cellOf(rows, g, s)).toBeCloseTo(p, 4);
              if (p > 0) learnt++;
            });
          });
        }
      }),
      { numRuns: 400 },
    );
    expect(learnt).toBeGreaterThan(100);
  });

  // Trinket stands for 韋小寶 in no dictionary, but in four sentences of this text.
  const name = (uses: number): Toy => ({
    source: [["hill"], ["water"], ["sea"], ["big"], ["sea", "hill"]].map((words, k) =>
      k < uses ? ["trinket", ...words] : words,
    ),
    target: [["山"], ["水"], ["海"], ["大山"], ["海", "山"]].map((words, k) =>
      k < uses ? ["小寶", ...words] : words,
    ),
    englishGivenWord: [
      ["山", "hill", 0.8],
      ["水", "water", 0.8],
      ["海", "sea", 0.8],
      ["大山", "big", 0.8],
    ],
  });
  const diagonal = Array.from({ length: 5 }, (_, k) => ({
    source: { start: k, end: k + 1 },
    target: { start: k, end: k + 1 },
  }));

  test.each([
    [4, true],
    [1, false],
  ])("hold a name that recurs %d times: %s", (uses, isLearnt) => {
    const bitext = bitextOf(name(uses));
    const { englishGivenWord, wordGivenEnglish } = learnWords(bitext, diagonal);
    const word = bitext.chinese.keys.indexOf("小寶");
    const stem = bitext.english.keys.indexOf("trinket");
    expect(cellOf(englishGivenWord, word, stem) > 0.3).toBe(isLearnt);
    expect(cellOf(wordGivenEnglish, stem, word) > 0.3).toBe(isLearnt);
  });

  test("stay right when the table of pairs grows", () => {
    const many = Array.from({ length: 300 }, (_, k) => k);
    const bitext = bitextOf({
      source: many.map((k) => [`e${k % 100}`, `f${k % 90}`, "hill"]),
      target: many.map((k) => [`c${k % 100}`, `d${k % 90}`, "山"]),
      englishGivenWord: many.flatMap((k) =>
        many.slice(0, 60).map((x) => [`c${k}`, `e${x}`, 0.02] as const),
      ),
    });
    const { englishGivenWord } = learnWords(
      bitext,
      many.map((k) => ({ source: { start: k, end: k + 1 }, target: { start: k, end: k + 1 } })),
    );
    for (let k = 0; k < 90; k++) {
      const row = bitext.chinese.keys.indexOf(`d${k}`);
      const partner = bitext.english.keys.indexOf(`f${k}`);
      const own = cellOf(englishGivenWord, row, partner);
      for (let x = englishGivenWord.start[row]!; x < englishGivenWord.start[row + 1]!; x++) {
        expect(englishGivenWord.value[x]!).toBeLessThanOrEqual(own);
      }
      expect(own).toBeGreaterThan(0.2);
    }
  });
});
