import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bitext, SparseRows, Stream } from "../../src/align/bitext.ts";
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
          isUndecided ||= Math.abs(count - 0.01) < 1e-7;
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
      isUndecided ||= Math.abs(rest - 0.3) < 1e-5;
      return rest > 0.3 ? rest / (totals[g]! + 0.5) : 0;
    }),
  );
  return { rows, isUndecided };
}

const sumOf = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/**
 * Compares what is learnt with the dense model, in both directions.
 *
 * @returns how many probabilities there were; -1 where rounding decides
 */
function expectNaive(bitext: Bitext, beads: readonly BeadSpan[]): number {
  const { english, chinese } = bitext;
  const tokens = (stream: Stream, { start, end }: BeadSpan["source"]) =>
    Array.from(stream.type.subarray(stream.start[start], stream.start[end]));
  const filled = beads.filter(
    ({ source, target }) => source.end > source.start && target.end > target.start,
  );
  const found = learnWords(bitext, beads);
  let learnt = 0;
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
    if (naive.isUndecided) return -1;
    naive.rows.forEach((row, g) => {
      row.forEach((p, s) => {
        expect(cellOf(rows, g, s)).toBeCloseTo(p, 4);
        if (p > 0) learnt++;
      });
    });
  }
  return learnt;
}

const diagonalOf = (count: number): BeadSpan[] =>
  Array.from({ length: count }, (_, k) => ({
    source: { start: k, end: k + 1 },
    target: { start: k, end: k + 1 },
  }));

describe("learnt words", () => {
  test("are those of a dense Model 1, in both directions", () => {
    let learnt = 0;
    fc.assert(
      fc.property(toys(9), cuts, (toy, list) => {
        learnt += Math.max(0, expectNaive(bitextOf(toy), beadsOf(toy, list)));
      }),
      { numRuns: 400 },
    );
    expect(learnt).toBeGreaterThan(100);
  });

  test("stay so when the table of pairs outgrows its first room", () => {
    // Most of the 83 x 83 pairs stand in some bead, and come to be known while beads are counted.
    const lines = Array.from({ length: 160 }, (_, k) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((x) => (k * k * (x + 1) + 7 * x * k + (k >> 3) * x) % 83),
    );
    const bitext = bitextOf({
      source: lines.map((line) => line.map((k) => `e${k}`)),
      target: lines.map((line) => line.map((k) => `c${k}`)),
      englishGivenWord: Array.from({ length: 83 }, (_, k) => [`c${k}`, `e${k}`, 0.17]),
    });
    expect(expectNaive(bitext, diagonalOf(lines.length))).toBeGreaterThan(100);
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
  test.each([
    [4, true],
    [1, false],
  ])("hold a name that recurs %d times: %s", (uses, isLearnt) => {
    const bitext = bitextOf(name(uses));
    const { englishGivenWord, wordGivenEnglish } = learnWords(bitext, diagonalOf(5));
    const word = bitext.chinese.keys.indexOf("小寶");
    const stem = bitext.english.keys.indexOf("trinket");
    expect(cellOf(englishGivenWord, word, stem) > 0.3).toBe(isLearnt);
    expect(cellOf(wordGivenEnglish, stem, word) > 0.3).toBe(isLearnt);
  });
});
