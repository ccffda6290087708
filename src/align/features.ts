import { explanationsOf, windowScores } from "./bead-score.ts";
import type { Bitext } from "./bitext.ts";
import type { Candidates } from "./candidates.ts";
import { createCoverage } from "./coverage.ts";
import { explainSource, explainTarget, windowsOfBeads } from "./explain.ts";
import { FIRST_SHAPE, NUMBER_AT } from "./feature-names.ts";
import type { FirstLook } from "./first-look.ts";
import { createGapFeatures, type GapFeatures } from "./gap-features.ts";
import { createKindScore } from "./kinds.ts";
import { lengthOff, lengthScore, meanLength } from "./length.ts";
import { createWordMatcher } from "./match-words.ts";
import { findPartners, type TopList } from "./partners.ts";
import { writePunctuation } from "./punctuation-features.ts";
import { LARGEST_SHAPE, SHAPES } from "./shape.ts";
import { writeStructure } from "./structure.ts";
import type { TextLook } from "./text-look.ts";

/** Fills in the features of beads and gaps of one bitext. */
export interface FeatureExtractor {
  /**
   * Writes the features of the bead of `SHAPES[shape]` that starts at node (i, j).
   *
   * @param dense - receives {@link DENSE_COUNT} numbers
   * @param indicators - receives {@link INDICATOR_COUNT} indexes into the weight vector, -1 for none
   */
  bead(i: number, j: number, shape: number, dense: Float64Array, indicators: Int32Array): void;
  /** What the structure of the documents speaks for the bead, in nats, beside its features. */
  kinds(i: number, j: number, shape: number): number;
  readonly gap: GapFeatures;
}

/** Ways of summing the tokens of a sentence. */
const CONTENT = { contentWeight: 1, functionWeight: 0, hasFloor: false } as const;
const FUNCTION = { contentWeight: 0, functionWeight: 1, hasFloor: false } as const;
const CONTENT_FLOORED = { contentWeight: 1, functionWeight: 0, hasFloor: true } as const;
const ALL = { contentWeight: 1, functionWeight: 1, hasFloor: false } as const;
/** Weight of function words where the least explained sentence is sought. */
const FUNCTION_SHARE = 0.4;
/** Variance of the length feature; the weight does the scaling. */
const LENGTH_VARIANCE = 0.06;

const clip = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const signedRoot = (value: number) => Math.sign(value) * Math.sqrt(Math.abs(value));

/** Scores of the sentences of one side under windows of 1 to 6 sentences of the other. */
interface WindowScores {
  readonly content: readonly Float32Array[];
  readonly functional: readonly Float32Array[];
  /** Characters of a Chinese sentence; nothing for English. */
  readonly characters: readonly Float32Array[] | undefined;
  /** Where the tokens of each sentence start, for its length. */
  readonly start: Int32Array;
  readonly partners: TopList;
}

/** One side of a bead, summed. */
interface SideSum {
  content: number;
  functional: number;
  characters: number;
  tokens: number;
  /** The sentence least explained, by the root of its length and in all. */
  worst: number;
  worstSum: number;
  contrast: number;
}

/**
 * Prepares the features of candidates, and of no other beads.
 *
 * @param partner - score of each cell of the grid as a 1-1 bead without prior and length, nats
 */
export function createFeatureExtractor(
  bitext: Bitext,
  look: TextLook,
  {
    learnt,
    length,
    strengths,
    posteriors,
  }: Pick<FirstLook, "learnt" | "length" | "strengths" | "posteriors">,
  candidates: Candidates,
  partner: Float32Array,
): FeatureExtractor {
  const { grid } = candidates;
  const { english, characters, sourceLength, targetLength, targetCount } = bitext;
  const explanations = explanationsOf(bitext, learnt);
  const needed = windowsOfBeads(grid, targetCount, candidates);
  const windows = () => windowScores(LARGEST_SHAPE, grid);
  const partners = findPartners(grid, partner, targetCount);
  const source: WindowScores = {
    content: windows(),
    functional: windows(),
    characters: undefined,
    start: english.start,
    partners: partners.source,
  };
  const floored = windows();
  explainSource(
    explanations.english,
    [
      { summation: CONTENT, out: source.content },
      { summation: FUNCTION, out: source.functional },
      { summation: CONTENT_FLOORED, out: floored },
    ],
    grid,
    needed,
  );
  const characterScores = windows();
  const target: WindowScores = {
    content: windows(),
    functional: windows(),
    characters: characterScores,
    start: characters.start,
    partners: partners.target,
  };
  explainTarget(
    explanations.chinese,
    [
      { summation: CONTENT, out: target.content },
      { summation: FUNCTION, out: target.functional },
    ],
    grid,
    needed,
  );
  explainTarget(explanations.characters, [{ summation: ALL, out: characterScores }], grid, needed);
  const coverageOf = createCoverage(bitext, createWordMatcher(bitext, strengths));

  const meanSource = meanLength(sourceLength);
  const meanTarget = meanLength(targetLength);
  const model = { ratio: length.ratio, variance: LENGTH_VARIANCE };
  const totals = (sourceLength[bitext.sourceCount]! + 1) / (targetLength[targetCount]! + 1);
  const totalsOff = Math.log(totals) - Math.log(length.ratio);
  const at = NUMBER_AT;
  const sum: SideSum = {
    content: 0,
    functional: 0,
    characters: 0,
    tokens: 0,
    worst: 0,
    worstSum: 0,
    contrast: 0,
  };

  function writeSource(dense: Float64Array, i: number, m: number, j: number, n: number): void {
    sumSide(sum, source, n, i, m, (x) => grid.offset[x]! + j, j, n);
    let flooredSum = 0;
    for (let x = i; x < i + m; x++) flooredSum += floored[n - 1]![grid.offset[x]! + j]!;
    dense[at["content.en"]] = sum.content / 10;
    dense[at["function.en"]] = sum.functional / 10;
    dense[at["floored.en"]] = flooredSum / 10;
    dense[at["mean.content.en"]] = sum.content / (sum.tokens + 3);
    dense[at["mean.function.en"]] = sum.functional / (sum.tokens + 3);
    dense[at["root.content.en"]] = signedRoot(sum.content) / 3;
    dense[at["contrast.en"]] = sum.contrast;
    if (m > 1) {
      dense[at["worst.en"]] = clip(sum.worst, -1.5, 1.5);
      dense[at["worst.sum.en"]] = clip(sum.worstSum / 8, -1, 1);
    }
  }

  function writeTarget(dense: Float64Array, i: number, m: number, j: number, n: number): void {
    sumSide(sum, target, m, j, n, (y) => grid.offset[i]! + y, i, m);
    dense[at["content.zh"]] = sum.content / 10;
    dense[at["function.zh"]] = sum.functional / 10;
    dense[at["characters.zh"]] = sum.characters / 10;
    dense[at["mean.characters.zh"]] = sum.characters / (sum.tokens + 5);
    dense[at["root.zh"]] = signedRoot(sum.characters + sum.content) / 3;
    dense[at["contrast.zh"]] = sum.contrast;
    if (n > 1) {
      dense[at["worst.zh"]] = clip(sum.worst, -1.5, 1.5);
      dense[at["worst.sum.zh"]] = clip(sum.worstSum / 10, -1, 1);
    }
  }

  function writeLength(dense: Float64Array, i: number, m: number, j: number, n: number): void {
    const englishLength = sourceLength[i + m]! - sourceLength[i]!;
    const chineseLength = targetLength[j + n]! - targetLength[j]!;
    const off = lengthOff(model, englishLength, chineseLength);
    dense[at.length] = lengthScore(model, englishLength, chineseLength);
    dense[at.longer] = Math.max(0, off);
    dense[at.shorter] = Math.max(0, -off);
    dense[at["off.capped"]] = Math.min(1, off * off);
    dense[at.off] = off * off;
    const sizes = n > 1 ? "n-m" : m === 1 ? "1-1" : m === 2 ? "2-1" : "n-1";
    dense[at[`size.en:${sizes}`]] = Math.log(englishLength / meanSource / m + 0.05);
    dense[at[`size.zh:${sizes}`]] = Math.log(chineseLength / meanTarget / n + 0.05);
    dense[at["several.both"]] = m > 1 && n > 1 ? 1 : 0;
  }

  function writeCoverage(dense: Float64Array, i: number, m: number, j: number, n: number): void {
    const coverage = coverageOf(i, m, j, n);
    dense[at["covered.en"]] = coverage.source;
    dense[at["covered.zh"]] = coverage.target;
    dense[at["unlinked.en"]] = coverage.unlinkedSource / 5;
    dense[at["unlinked.zh"]] = coverage.unlinkedTarget / 5;
    dense[at.linked] = coverage.linked / 3;
    dense[at.apart] = coverage.apart;
    if (m > 1) dense[at["least.covered.en"]] = coverage.leastSource;
    if (n > 1) dense[at["least.covered.zh"]] = coverage.leastTarget;
    dense[at["end.to.start"]] = coverage.fromEnd;
    dense[at["start.to.end"]] = coverage.fromStart;
  }

  return {
    bead(i, j, shape, dense, indicators) {
      const { source: m, target: n } = SHAPES[shape]!;
      dense.fill(0);
      indicators.fill(-1);
      writeSource(dense, i, m, j, n);
      writeTarget(dense, i, m, j, n);
      writeLength(dense, i, m, j, n);
      writeCoverage(dense, i, m, j, n);
      writePunctuation(
        look.source.punctuation,
        look.target.punctuation,
        i,
        m,
        j,
        n,
        dense,
        indicators,
      );
      writeStructure(look.source.structure, look.target.structure, i, m, j, n, dense, indicators);
      indicators[0] = FIRST_SHAPE + shape;
    },

    kinds: createKindScore(look.source.kinds, look.target.kinds),

    gap: createGapFeatures(bitext, look, { strengths, posteriors }, partners, totalsOff),
  };
}

// Sums `count` sentences from `first` on, explained by the window of `otherCount` sentences of the
// other side from `other` on.
function sumSide(
  sum: SideSum,
  scores: WindowScores,
  window: number,
  first: number,
  count: number,
  cellOf: (sentence: number) => number,
  other: number,
  otherCount: number,
): void {
  const content = scores.content[window - 1]!;
  const functional = scores.functional[window - 1]!;
  const characters = scores.characters?.[window - 1];
  sum.content = 0;
  sum.functional = 0;
  sum.characters = 0;
  sum.tokens = scores.start[first + count]! - scores.start[first]!;
  sum.worst = Infinity;
  sum.worstSum = Infinity;
  sum.contrast = 0;
  for (let s = first; s < first + count; s++) {
    const cell = cellOf(s);
    const tokens = scores.start[s + 1]! - scores.start[s]!;
    const own = content[cell]! + (characters?.[cell] ?? 0);
    sum.content += content[cell]!;
    sum.functional += functional[cell]!;
    sum.characters += characters?.[cell] ?? 0;
    const perToken = (own + FUNCTION_SHARE * functional[cell]!) / Math.sqrt(tokens + 1);
    sum.worst = Math.min(sum.worst, perToken);
    sum.worstSum = Math.min(sum.worstSum, own);
    sum.contrast += scores.partners.contrast(s, other, other + otherCount);
  }
  sum.contrast /= count;
}
