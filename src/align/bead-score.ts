import { type Band, sizeOf } from "./band.ts";
import type { Bitext } from "./bitext.ts";
import {
  allWindows,
  type CellGrid,
  cellsOf,
  explainSource,
  explainTarget,
  largest,
} from "./explain.ts";
import type { ArcScores } from "./gap-search.ts";
import type { LearntRows } from "./learn.ts";
import { type LengthModel, lengthScore } from "./length.ts";
import { isInOneRow } from "./rows.ts";
import type { BeadShape } from "./shape.ts";
import type { Explained } from "./window.ts";

/** Parts of the mixture that explains a token, beside its background. */
const WORD_SHARE = 0.45;
const LEARNT_SHARE = 0.3;
const CHARACTER_SHARE = 0.6;

/** What a nat of each kind of evidence counts: the kinds overlap, so none counts fully. */
const WEIGHTS = {
  english: { contentWeight: 0.5, functionWeight: 0.3, hasFloor: true },
  chinese: { contentWeight: 0.25, functionWeight: 0.1, hasFloor: true },
  characters: { contentWeight: 0.12, functionWeight: 0.12, hasFloor: true },
} as const;

/** What is explained, and by what, in both directions. */
export interface Explanations {
  /** English by Chinese words and characters. */
  readonly english: Explained;
  readonly chinese: Explained;
  readonly characters: Explained;
}

/**
 * Says which tables explain which tokens.
 *
 * @param learnt - words learnt inside this bitext, if there are any yet
 */
export function explanationsOf(
  { english, chinese, characters, ...tables }: Bitext,
  learnt?: LearntRows,
): Explanations {
  const byChinese = [
    { given: chinese, rows: tables.englishGivenWord, share: WORD_SHARE },
    { given: characters, rows: tables.englishGivenCharacter, share: CHARACTER_SHARE },
  ];
  const byEnglish = [{ given: english, rows: tables.wordGivenEnglish, share: WORD_SHARE }];
  if (learnt) {
    byChinese.push({ given: chinese, rows: learnt.englishGivenWord, share: LEARNT_SHARE });
    byEnglish.push({ given: english, rows: learnt.wordGivenEnglish, share: LEARNT_SHARE });
  }
  return {
    english: { stream: english, channels: byChinese },
    chinese: { stream: chinese, channels: byEnglish },
    characters: {
      stream: characters,
      // The characters stand for themselves here, so they get the whole of what words share.
      channels: [
        { given: english, rows: tables.characterGivenEnglish, share: 2 * CHARACTER_SHARE },
      ],
    },
  };
}

/**
 * Scores every bead of the given shapes inside a band: prior of the shape, length, and how well
 * each side explains the other. All in nats.
 *
 * @param learnt - words learnt inside this bitext, if there are any yet
 * @param isRough - leave single characters out: half the work, and enough to see where the path runs
 */
export function scoreBeads(
  bitext: Bitext,
  band: Band,
  shapes: readonly BeadShape[],
  length: LengthModel,
  learnt?: LearntRows,
  isRough = false,
): ArcScores {
  const grid = cellsOf(band, bitext.targetCount, shapes);
  const explanations = explanationsOf(bitext, learnt);
  const source = windowScores(largest(shapes, "target"), grid);
  const target = windowScores(largest(shapes, "source"), grid);
  explainBoth(explanations, grid, source, target, bitext.targetCount, isRough);
  const { sourceLength, targetLength, rows: rowsOfTable } = bitext;

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
        if (rowsOfTable && !isInOneRow(rowsOfTable, i, i + m, j, j + n)) continue;
        // An empty line is the partner of an empty line only.
        if ((english === 0) !== (chinese === 0)) continue;
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

function explainBoth(
  explanations: Explanations,
  grid: CellGrid,
  source: readonly Float32Array[],
  target: readonly Float32Array[],
  targetCount: number,
  isRough = false,
): void {
  const { english, chinese, characters } = explanations;
  const windows = allWindows(grid, targetCount);
  explainSource(english, [{ summation: WEIGHTS.english, out: source }], grid, windows);
  explainTarget(chinese, [{ summation: WEIGHTS.chinese, out: target }], grid, windows);
  if (isRough) return;
  explainTarget(characters, [{ summation: WEIGHTS.characters, out: target }], grid, windows);
}

const ONE_TO_ONE = { source: 1, target: 1, prior: 0 } as const;

/**
 * Scores each cell where a 1-1 bead fits as that bead by its words alone, without prior and length;
 * nats.
 */
export function scorePartners(bitext: Bitext, grid: CellGrid, learnt: LearntRows): Float32Array {
  const scores = windowScores(1, grid);
  const single = { ...grid, shapes: [ONE_TO_ONE] };
  explainBoth(explanationsOf(bitext, learnt), single, scores, scores, bitext.targetCount);
  return scores[0]!;
}

/** Makes room for the score of each cell under windows of 1 to `windows` sentences. */
export function windowScores(windows: number, grid: CellGrid): Float32Array[] {
  return Array.from({ length: windows }, () => new Float32Array(grid.size));
}
