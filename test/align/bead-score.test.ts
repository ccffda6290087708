import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBand } from "../../src/align/band.ts";
import { scoreBeads } from "../../src/align/bead-score.ts";
import type { Bitext, SparseRows, Stream } from "../../src/align/bitext.ts";
import { lengthScore } from "../../src/align/length.ts";
import { SHAPES } from "../../src/align/shape.ts";
import { bitextOf, cellOf, toys } from "./toy-bitext.ts";

const LENGTH = { ratio: 3.5, variance: 0.06 };

/** One way to explain tokens, as DESIGN has it: table, and its part of the mixture. */
interface Way {
  readonly stream: Stream;
  readonly table: SparseRows;
  readonly share: number;
}

/**
 * Sum over the tokens of sentences a..b of the log-likelihood ratio against the text's own unigram
 * model, token by token and table by table: no window that grows, no sparse rows, no stamps.
 */
function explain(
  stream: Stream,
  [a, b]: readonly [number, number],
  ways: readonly Way[],
  [from, to]: readonly [number, number],
  weightOf: (isFunction: boolean) => number,
): number {
  let sum = 0;
  for (let x = stream.start[a]!; x < stream.start[b]!; x++) {
    const type = stream.type[x]!;
    const background = stream.background[type]!;
    let p = 0.15 * background;
    let shares = 0.15;
    for (const { stream: given, table, share } of ways) {
      const tokens = given.type.subarray(given.start[from], given.start[to]);
      let explained = 0;
      for (const token of tokens) explained += cellOf(table, token, type);
      p += (share * explained) / (tokens.length + 0.5);
      shares += share;
    }
    const ratio = Math.max(-0.5, Math.log(p / shares / background));
    sum += ratio * weightOf(stream.isFunction[type] === 1);
  }
  return sum;
}

function naiveScore(bitext: Bitext, i: number, m: number, j: number, n: number): number {
  const { english, chinese, characters, sourceLength, targetLength } = bitext;
  const source = [i, i + m] as const;
  const target = [j, j + n] as const;
  const lengths = [
    sourceLength[i + m]! - sourceLength[i]!,
    targetLength[j + n]! - targetLength[j]!,
  ] as const;
  if ((lengths[0] === 0) !== (lengths[1] === 0)) return -Infinity;
  const byChinese = [
    { stream: chinese, table: bitext.englishGivenWord, share: 0.45 },
    { stream: characters, table: bitext.englishGivenCharacter, share: 0.6 },
  ];
  const byEnglish = [{ stream: english, table: bitext.wordGivenEnglish, share: 0.45 }];
  const byCharacters = [{ stream: english, table: bitext.characterGivenEnglish, share: 1.2 }];
  return (
    SHAPES.find((shape) => shape.source === m && shape.target === n)!.prior +
    lengthScore(LENGTH, ...lengths) +
    explain(english, source, byChinese, target, (isFunction) => (isFunction ? 0.3 : 0.5)) +
    explain(chinese, target, byEnglish, source, (isFunction) => (isFunction ? 0.1 : 0.25)) +
    explain(characters, target, byCharacters, source, () => 0.12)
  );
}

/** A band of a matrix with ragged ascending rows. */
const bandOf = (sourceCount: number, targetCount: number, cuts: readonly number[]) => {
  const low = new Int32Array(sourceCount + 1);
  const high = new Int32Array(sourceCount + 1);
  for (let i = 0; i <= sourceCount; i++) {
    low[i] = Math.min(targetCount, i === 0 ? 0 : low[i - 1]! + (cuts[i % cuts.length]! & 1));
    high[i] = Math.min(targetCount + 1, i + 1 + cuts[(i + 1) % cuts.length]!);
    high[i] = Math.max(high[i]!, low[i]! + 1, i > 0 ? high[i - 1]! : 1);
  }
  high[sourceCount] = targetCount + 1;
  return createBand(low, high);
};
const cuts = fc.array(fc.nat(5), { minLength: 2, maxLength: 8 });

describe("the score of beads", () => {
  test("is that of a dense computation, for every bead inside any band", () => {
    fc.assert(
      fc.property(toys(8), cuts, (toy, list) => {
        const bitext = bitextOf(toy);
        const { sourceCount, targetCount } = bitext;
        const band = bandOf(sourceCount, targetCount, list);
        const { score } = scoreBeads(bitext, band, SHAPES, LENGTH);
        let x = 0;
        for (let i = 0; i <= sourceCount; i++) {
          for (let j = band.low[i]!; j < band.high[i]!; j++, x++) {
            SHAPES.forEach(({ source: m, target: n }, k) => {
              const found = score[x * SHAPES.length + k]!;
              const isInside =
                i + m <= sourceCount && j + n >= band.low[i + m]! && j + n < band.high[i + m]!;
              if (!isInside) expect(found).toBe(-Infinity);
              else expect(found).toBeCloseTo(naiveScore(bitext, i, m, j, n), 3);
            });
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("is higher for the translation than for the neighbours", () => {
    const dictionary = [
      ["山", "hill", 0.83],
      ["水", "water", 0.83],
      ["海", "sea", 0.83],
    ] as const;
    const bitext = bitextOf({
      source: [
        ["the", "hill"],
        ["the", "water"],
        ["the", "sea"],
      ],
      target: [["山"], ["水"], ["海"]],
      englishGivenWord: dictionary,
      wordGivenEnglish: dictionary.map(([word, stem, p]) => [stem, word, p] as const),
    });
    const band = createBand(new Int32Array(4), new Int32Array(4).fill(4));
    const { score } = scoreBeads(bitext, band, SHAPES.slice(0, 1), LENGTH);
    for (let i = 0; i < 3; i++) {
      const row = Array.from({ length: 3 }, (_, j) => score[i * 4 + j]!);
      expect(row.indexOf(Math.max(...row))).toBe(i);
    }
  });

  test("counts learnt words as a table of their own", () => {
    fc.assert(
      fc.property(toys(4), (toy) => {
        const bitext = bitextOf(toy);
        const { sourceCount, targetCount } = bitext;
        fc.pre(sourceCount > 0 && targetCount > 0);
        const band = createBand(
          new Int32Array(sourceCount + 1),
          new Int32Array(sourceCount + 1).fill(targetCount + 1),
        );
        const learnt = {
          englishGivenWord: bitext.englishGivenWord,
          wordGivenEnglish: bitext.wordGivenEnglish,
        };
        const { score } = scoreBeads(bitext, band, SHAPES.slice(0, 1), LENGTH, learnt);
        const { english, chinese, characters } = bitext;
        const byChinese = [
          { stream: chinese, table: bitext.englishGivenWord, share: 0.45 + 0.3 },
          { stream: characters, table: bitext.englishGivenCharacter, share: 0.6 },
        ];
        const byEnglish = [{ stream: english, table: bitext.wordGivenEnglish, share: 0.45 + 0.3 }];
        const base = (table: Bitext) => naiveScore(table, 0, 1, 0, 1);
        const change =
          explain(english, [0, 1], byChinese, [0, 1], (f) => (f ? 0.3 : 0.5)) -
          explain(english, [0, 1], changed(byChinese), [0, 1], (f) => (f ? 0.3 : 0.5)) +
          explain(chinese, [0, 1], byEnglish, [0, 1], (f) => (f ? 0.1 : 0.25)) -
          explain(chinese, [0, 1], changed(byEnglish), [0, 1], (f) => (f ? 0.1 : 0.25));
        expect(score[0]).toBeCloseTo(base(bitext) + change, 3);
      }),
    );
  });
});

/** The same ways without the learnt table. */
function changed(ways: readonly Way[]): Way[] {
  return ways.map((way) => (way.share === 0.75 ? { ...way, share: 0.45 } : way));
}
