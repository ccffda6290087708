import { type Band, sizeOf } from "./band.ts";
import type { Bitext } from "./bitext.ts";
import { type CellGrid, cellsOf, explainSource, explainTarget } from "./explain.ts";
import type { ArcScores } from "./gap-search.ts";
import type { LearntRows } from "./learn.ts";
import { type LengthModel, lengthScore } from "./length.ts";
import type { BeadShape } from "./shape.ts";

/** Parts of the mixture that explains a token, beside its background. */
const WORD_SHARE = 0.45;
const LEARNT_SHARE = 0.3;
const CHARACTER_SHARE = 0.6;

/** What a nat of each kind of evidence counts: the kinds overlap, so none counts fully. */
const WEIGHTS = {
  english: { content: 0.5, function: 0.3 },
  chinese: { content: 0.25, function: 0.1 },
  characters: 0.12,
} as const;

/**
 * Scores every bead of the given shapes inside a band: prior of the shape, length, and how well
 * each side explains the other. All in nats.
 *
 * @param learnt - words learnt inside this bitext, if there are any yet
 */
export function scoreBeads(
  bitext: Bitext,
  band: Band,
  shapes: readonly BeadShape[],
  length: LengthModel,
  learnt?: LearntRows,
): ArcScores {
  const grid = cellsOf(band, bitext.targetCount);
  const source = explainedSource(bitext, grid, largest(shapes, "target"), learnt);
  const target = explainedTarget(bitext, grid, largest(shapes, "source"), learnt);
  const { sourceLength, targetLength } = bitext;

  const score = new Float32Array(sizeOf(band) * shapes.length).fill(-Infinity);
  const rows = band.low.length;
  for (let i = 0; i < rows; i++) {
    for (let j = band.low[i]!; j < band.high[i]!; j++) {
      const node = band.offset[i]! + j - band.low[i]!;
      for (let k = 0; k < shapes.length; k++) {
        const { source: m, target: n, prior } = shapes[k]!;
        if (i + m >= rows || j + n < band.low[i + m]! || j + n >= band.high[i + m]!) continue;
        const english = sourceLength[i + m]! - sourceLength[i]!;
        const chinese = targetLength[j + n]! - targetLength[j]!;
        let sum = prior + lengthScore(length, english, chinese);
        const sourceScores = source[n - 1]!;
        for (let x = i; x < i + m; x++) sum += sourceScores[grid.offset[x]! + j]!;
        const targetScores = target[m - 1]!;
        const row = grid.offset[i]!;
        for (let y = j; y < j + n; y++) sum += targetScores[row + y]!;
        score[node * shapes.length + k] = sum;
      }
    }
  }
  return { band, shapes, score };
}

const largest = (shapes: readonly BeadShape[], side: "source" | "target") =>
  Math.max(...shapes.map((shape) => shape[side]));

function explainedSource(
  { english, chinese, characters, ...tables }: Bitext,
  grid: CellGrid,
  windows: number,
  learnt?: LearntRows,
): Float32Array[] {
  const out = Array.from({ length: windows }, () => new Float32Array(grid.size));
  const channels = [
    { given: chinese, rows: tables.englishGivenWord, share: WORD_SHARE },
    { given: characters, rows: tables.englishGivenCharacter, share: CHARACTER_SHARE },
  ];
  if (learnt) channels.push({ given: chinese, rows: learnt.englishGivenWord, share: LEARNT_SHARE });
  explainSource(
    {
      stream: english,
      channels,
      contentWeight: WEIGHTS.english.content,
      functionWeight: WEIGHTS.english.function,
    },
    grid,
    out,
    tables.targetCount,
  );
  return out;
}

function explainedTarget(
  { english, chinese, characters, ...tables }: Bitext,
  grid: CellGrid,
  windows: number,
  learnt?: LearntRows,
): Float32Array[] {
  const out = Array.from({ length: windows }, () => new Float32Array(grid.size));
  const words = [{ given: english, rows: tables.wordGivenEnglish, share: WORD_SHARE }];
  if (learnt) words.push({ given: english, rows: learnt.wordGivenEnglish, share: LEARNT_SHARE });
  explainTarget(
    {
      stream: chinese,
      channels: words,
      contentWeight: WEIGHTS.chinese.content,
      functionWeight: WEIGHTS.chinese.function,
    },
    grid,
    out,
  );
  explainTarget(
    {
      stream: characters,
      // The characters stand for themselves here, so they get the whole of what words share.
      channels: [
        { given: english, rows: tables.characterGivenEnglish, share: 2 * CHARACTER_SHARE },
      ],
      contentWeight: WEIGHTS.characters,
      functionWeight: WEIGHTS.characters,
    },
    grid,
    out,
  );
  return out;
}
