import type { SegmentedDocument } from "../types.ts";
import { explanationsOf, windowScores } from "./bead-score.ts";
import type { Bitext } from "./bitext.ts";
import { createCoverage } from "./coverage.ts";
import { type CellGrid, explainSource, explainTarget } from "./explain.ts";
import type { LearntRows } from "./learn.ts";
import { type LengthModel, lengthOff, lengthScore } from "./length.ts";
import { END_CLASSES, NO_END, type Punctuation, readPunctuation } from "./punctuation.ts";
import { LARGEST_SHAPE, SHAPES } from "./shape.ts";

/**
 * What the trained second look knows of a bead or a gap, as named numbers. Names are the keys of
 * the weight file. "en" is the source side, "zh" the target side.
 */

/** Numbers that every bead has; 0 where one does not apply. */
const BEAD_NUMBERS = [
  // Sums of ln p(token | other side) / p(token) over all tokens, in tens of nats.
  "content.en",
  "function.en",
  "content.zh",
  "function.zh",
  "characters.zh",
  "floored.en",
  // The same by token, and as roots.
  "mean.content.en",
  "mean.function.en",
  "mean.characters.zh",
  "root.content.en",
  "root.zh",
  // The sentence least explained, where a side has several.
  "worst.en",
  "worst.zh",
  "worst.sum.en",
  "worst.sum.zh",
  // Best partner inside the bead against the best outside.
  "contrast.en",
  "contrast.zh",
  // Length.
  "length",
  "longer",
  "shorter",
  "off.capped",
  "off",
  // Logarithm of the mean sentence length against the document's, by shape.
  "size.en:1-1",
  "size.en:2-1",
  "size.en:n-1",
  "size.en:n-m",
  "size.zh:1-1",
  "size.zh:2-1",
  "size.zh:n-1",
  "size.zh:n-m",
  "several.both",
  // Linked words.
  "covered.en",
  "covered.zh",
  "unlinked.en",
  "unlinked.zh",
  "linked",
  "apart",
  "least.covered.en",
  "least.covered.zh",
  "end.to.start",
  "start.to.end",
  // Differences in the number of marks.
  "questions",
  "exclamations",
  "quotes",
  // Sentences inside the bead that end without a mark: headings, cells.
  "open.inside.en",
  "open.inside.zh",
] as const;

/** Numbers of a sentence without partner. */
const GAP_NUMBERS = [
  "open.en",
  "open.zh",
  "turn",
  "gap.en",
  "gap.zh",
  "gap.size.en",
  "gap.size.zh",
  "gap.best.en",
  "gap.best.zh",
  "gap.totals.en",
  "gap.totals.zh",
  "gap.short.en",
  "gap.short.zh",
  "gap.endless.en",
  "gap.endless.zh",
] as const;

const shapeName = (source: number, target: number) => `shape:${source}-${target}`;
const SHAPE_NAMES = SHAPES.map(({ source, target }) => shapeName(source, target));
const ENDS_NAMES = END_CLASSES.flatMap((en) => END_CLASSES.map((zh) => `ends:${en}|${zh}`));
const PAIR_NAMES = ["closing", "opening", "inside"].flatMap((what) =>
  ["no|no", "no|yes", "yes|no", "yes|yes"].map((pair) => `${what}:${pair}`),
);
const QUOTE_INSIDE_NAMES = ["en", "zh"].flatMap((side) =>
  ["one", "several"].flatMap((other) =>
    ["no", "yes"].map((quote) => `quote.ends.inside.${side}:${other}:${quote}`),
  ),
);

/** All features in the order of a weight vector. */
export const FEATURE_NAMES: readonly string[] = [
  ...BEAD_NUMBERS,
  ...GAP_NUMBERS,
  ...SHAPE_NAMES,
  ...ENDS_NAMES,
  ...PAIR_NAMES,
  ...QUOTE_INSIDE_NAMES,
];

const NUMBER_AT = Object.fromEntries(BEAD_NUMBERS.map((name, k) => [name, k])) as Record<
  (typeof BEAD_NUMBERS)[number],
  number
>;
/** Index in the weight vector of each number of a gap. */
export const GAP_AT = Object.fromEntries(
  GAP_NUMBERS.map((name, k) => [name, BEAD_NUMBERS.length + k]),
) as Record<(typeof GAP_NUMBERS)[number], number>;

const FIRST_SHAPE = BEAD_NUMBERS.length + GAP_NUMBERS.length;
const FIRST_ENDS = FIRST_SHAPE + SHAPE_NAMES.length;
const FIRST_PAIR = FIRST_ENDS + ENDS_NAMES.length;
const FIRST_QUOTE_INSIDE = FIRST_PAIR + PAIR_NAMES.length;

/** Length of the dense part of a bead's features: they come first in the weight vector. */
export const DENSE_COUNT = BEAD_NUMBERS.length;
/** Most indicators a bead has. */
export const INDICATOR_COUNT = 7;

/** Fills in the features of beads and gaps of one bitext. */
export interface FeatureExtractor {
  /**
   * Writes the features of the bead of `SHAPES[shape]` that starts at node (i, j).
   *
   * @param dense - receives {@link DENSE_COUNT} numbers
   * @param indicators - receives {@link INDICATOR_COUNT} indexes into the weight vector, -1 for none
   */
  bead(i: number, j: number, shape: number, dense: Float64Array, indicators: Int32Array): void;
  /** Numbers of leaving a sentence without partner, as pairs of index and value. */
  gap(side: "en" | "zh", sentence: number): readonly (readonly [index: number, value: number])[];
}

/** What the texts look like, beside the bitext. */
export interface TextLook {
  readonly source: Punctuation;
  readonly target: Punctuation;
}

/** Reads the look of both texts. */
export function lookOf(source: SegmentedDocument, target: SegmentedDocument): TextLook {
  return {
    source: readPunctuation(
      source.sentences.map(({ text }) => text),
      false,
    ),
    target: readPunctuation(
      target.sentences.map(({ text }) => text),
      true,
    ),
  };
}

/** Weights of the parts that are measured apart: content and function words. */
const CONTENT_ONLY = { contentWeight: 1, functionWeight: 0, hasFloor: false } as const;
const FUNCTION_ONLY = { contentWeight: 0, functionWeight: 1, hasFloor: false } as const;
const FLOORED = { contentWeight: 1, functionWeight: 0, hasFloor: true } as const;
const BOTH = { contentWeight: 1, functionWeight: 1, hasFloor: false } as const;
/** Variance of the length feature; the weight does the scaling. */
const LENGTH_VARIANCE = 0.06;
/** Score of a sentence that has no partner in sight. */
const NO_PARTNER = -3;
const SHORT = 3;

const clip = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Prepares the features of the beads near a path.
 *
 * @param grid - cells that the beads touch
 * @param partner - score of each cell as a 1-1 bead without prior and length, nats; `grid` layout
 */
export function createFeatureExtractor(
  bitext: Bitext,
  look: TextLook,
  learnt: LearntRows,
  length: LengthModel,
  grid: CellGrid,
  partner: Float32Array,
): FeatureExtractor {
  const explanations = explanationsOf(bitext, learnt);
  const fromTarget = () => windowScores(LARGEST_SHAPE, grid);
  const contentEn = fromTarget();
  const functionEn = fromTarget();
  const flooredEn = fromTarget();
  const contentZh = fromTarget();
  const functionZh = fromTarget();
  const characters = fromTarget();
  const { targetCount } = bitext;
  explainSource(explanations.english, CONTENT_ONLY, grid, contentEn, targetCount);
  explainSource(explanations.english, FUNCTION_ONLY, grid, functionEn, targetCount);
  explainSource(explanations.english, FLOORED, grid, flooredEn, targetCount);
  explainTarget(explanations.chinese, CONTENT_ONLY, grid, contentZh);
  explainTarget(explanations.chinese, FUNCTION_ONLY, grid, functionZh);
  explainTarget(explanations.characters, BOTH, grid, characters);
  const coverageOf = createCoverage(bitext, learnt, grid);
  const best = bestPartners(grid, partner, targetCount);

  const { sourceLength, targetLength } = bitext;
  const meanSource = sourceLength[bitext.sourceCount]! / Math.max(1, bitext.sourceCount);
  const meanTarget = targetLength[targetCount]! / Math.max(1, targetCount);
  const fixed = { ratio: length.ratio, variance: LENGTH_VARIANCE };
  const totals = Math.log((meanSource * bitext.sourceCount + 1) / (meanTarget * targetCount + 1));
  const totalsOff = totals - Math.log(length.ratio);
  const at = NUMBER_AT;
  const tokens = (start: Int32Array, k: number) => start[k + 1]! - start[k]!;

  return {
    bead(i, j, shape, dense, indicators) {
      const { source: m, target: n } = SHAPES[shape]!;
      dense.fill(0);
      indicators.fill(-1);
      let content = 0;
      let functional = 0;
      let floored = 0;
      let worst = Infinity;
      let worstSum = Infinity;
      let contrast = 0;
      let englishTokens = 0;
      const look1 = look.source;
      const look2 = look.target;
      let questions = 0;
      let exclamations = 0;
      let quotes = 0;
      for (let x = i; x < i + m; x++) {
        const cell = grid.offset[x]! + j;
        const c = contentEn[n - 1]![cell]!;
        const f = functionEn[n - 1]![cell]!;
        const count = tokens(bitext.english.start, x);
        content += c;
        functional += f;
        floored += flooredEn[n - 1]![cell]!;
        englishTokens += count;
        worst = Math.min(worst, (c + 0.4 * f) / Math.sqrt(count + 1));
        worstSum = Math.min(worstSum, c);
        contrast += best.contrastOfSource(x, j, j + n);
        questions += look1.questions[x]!;
        exclamations += look1.exclamations[x]!;
        quotes += look1.quotes[x]!;
      }
      dense[at["content.en"]] = content / 10;
      dense[at["function.en"]] = functional / 10;
      dense[at["floored.en"]] = floored / 10;
      dense[at["mean.content.en"]] = content / (englishTokens + 3);
      dense[at["mean.function.en"]] = functional / (englishTokens + 3);
      dense[at["root.content.en"]] = (Math.sign(content) * Math.sqrt(Math.abs(content))) / 3;
      dense[at["contrast.en"]] = contrast / m;
      if (m > 1) {
        dense[at["worst.en"]] = clip(worst, -1.5, 1.5);
        dense[at["worst.sum.en"]] = clip(worstSum / 8, -1, 1);
      }

      content = 0;
      functional = 0;
      let characterSum = 0;
      let characterTokens = 0;
      worst = Infinity;
      worstSum = Infinity;
      contrast = 0;
      const row = grid.offset[i]!;
      for (let y = j; y < j + n; y++) {
        const c = contentZh[m - 1]![row + y]!;
        const f = functionZh[m - 1]![row + y]!;
        const h = characters[m - 1]![row + y]!;
        const count = tokens(bitext.characters.start, y);
        content += c;
        functional += f;
        characterSum += h;
        characterTokens += count;
        worst = Math.min(worst, (c + 0.4 * f + h) / Math.sqrt(count + 1));
        worstSum = Math.min(worstSum, c + h);
        contrast += best.contrastOfTarget(y, i, i + m);
        questions -= look2.questions[y]!;
        exclamations -= look2.exclamations[y]!;
        quotes -= look2.quotes[y]!;
      }
      const both = characterSum + content;
      dense[at["content.zh"]] = content / 10;
      dense[at["function.zh"]] = functional / 10;
      dense[at["characters.zh"]] = characterSum / 10;
      dense[at["mean.characters.zh"]] = characterSum / (characterTokens + 5);
      dense[at["root.zh"]] = (Math.sign(both) * Math.sqrt(Math.abs(both))) / 3;
      dense[at["contrast.zh"]] = contrast / n;
      if (n > 1) {
        dense[at["worst.zh"]] = clip(worst, -1.5, 1.5);
        dense[at["worst.sum.zh"]] = clip(worstSum / 10, -1, 1);
      }
      dense[at.questions] = Math.min(2, Math.abs(questions));
      dense[at.exclamations] = Math.min(2, Math.abs(exclamations));
      dense[at.quotes] = Math.min(3, Math.abs(quotes));

      const english = sourceLength[i + m]! - sourceLength[i]!;
      const chinese = targetLength[j + n]! - targetLength[j]!;
      const off = lengthOff(fixed, english, chinese);
      dense[at.length] = lengthScore(fixed, english, chinese);
      dense[at.longer] = Math.max(0, off);
      dense[at.shorter] = Math.max(0, -off);
      dense[at["off.capped"]] = Math.min(1, off * off);
      dense[at.off] = off * off;
      const sizes = n > 1 ? "n-m" : m === 1 ? "1-1" : m === 2 ? "2-1" : "n-1";
      dense[at[`size.en:${sizes}`]] = Math.log(english / meanSource / m + 0.05);
      dense[at[`size.zh:${sizes}`]] = Math.log(chinese / meanTarget / n + 0.05);
      dense[at["several.both"]] = m > 1 && n > 1 ? 1 : 0;

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

      const last1 = i + m - 1;
      const last2 = j + n - 1;
      indicators[0] = FIRST_SHAPE + shape;
      indicators[1] = FIRST_ENDS + look1.end[last1]! * END_CLASSES.length + look2.end[last2]!;
      indicators[2] = FIRST_PAIR + look1.closesQuote[last1]! * 2 + look2.closesQuote[last2]!;
      indicators[3] = FIRST_PAIR + 4 + look1.opensQuote[i]! * 2 + look2.opensQuote[j]!;
      indicators[4] = FIRST_PAIR + 8 + look1.insideQuote[last1]! * 2 + look2.insideQuote[last2]!;
      let endless = 0;
      if (m > 1) {
        let closes = 0;
        for (let x = i; x < last1; x++) {
          closes |= look1.closesQuote[x]!;
          if (look1.end[x] === NO_END) endless++;
        }
        indicators[5] = FIRST_QUOTE_INSIDE + (n > 1 ? 2 : 0) + closes;
      }
      dense[at["open.inside.en"]] = endless;
      endless = 0;
      if (n > 1) {
        let closes = 0;
        for (let y = j; y < last2; y++) {
          closes |= look2.closesQuote[y]!;
          if (look2.end[y] === NO_END) endless++;
        }
        indicators[6] = FIRST_QUOTE_INSIDE + 4 + (m > 1 ? 2 : 0) + closes;
      }
      dense[at["open.inside.zh"]] = endless;
    },

    gap(side, sentence) {
      const isSource = side === "en";
      const lengths = isSource ? sourceLength : targetLength;
      const mean = isSource ? meanSource : meanTarget;
      const stream = isSource ? bitext.english : bitext.chinese;
      const size = lengths[sentence + 1]! - lengths[sentence]!;
      const top = isSource ? best.ofSource(sentence) : best.ofTarget(sentence);
      const marks = isSource ? look.source : look.target;
      return [
        [GAP_AT[`gap.${side}`], 1],
        [GAP_AT[`gap.size.${side}`], Math.log((size + 1) / mean)],
        [GAP_AT[`gap.best.${side}`], clip(top, -3, 12) / 6],
        [GAP_AT[`gap.totals.${side}`], clip(isSource ? totalsOff : -totalsOff, -1, 3)],
        [GAP_AT[`gap.short.${side}`], tokens(stream.start, sentence) <= SHORT ? 1 : 0],
        [GAP_AT[`gap.endless.${side}`], marks.end[sentence] === NO_END ? 1 : 0],
      ];
    },
  };
}

/** Best partners kept for each sentence; a bead covers at most six of them. */
const KEPT_PARTNERS = LARGEST_SHAPE + 1;

// The best scores of each sentence with single sentences of the other side.
function bestPartners(grid: CellGrid, partner: Float32Array, targetCount: number) {
  const sourceCount = grid.low.length;
  const source = createTopList(sourceCount);
  const target = createTopList(targetCount);
  const { low, high } = grid.band;
  for (let i = 0; i < sourceCount; i++) {
    // Only where a 1-1 bead fits are both directions scored.
    const end = Math.min(high[i]!, high[i + 1]! - 1);
    for (let j = Math.max(low[i]!, low[i + 1]! - 1); j < end; j++) {
      const score = partner[grid.offset[i]! + j]!;
      source.add(i, j, score);
      target.add(j, i, score);
    }
  }
  return {
    ofSource: (i: number) => source.best(i),
    ofTarget: (j: number) => target.best(j),
    contrastOfSource: (i: number, from: number, to: number) => source.contrast(i, from, to),
    contrastOfTarget: (j: number, from: number, to: number) => target.contrast(j, from, to),
  };
}

function createTopList(count: number) {
  const scores = new Float32Array(count * KEPT_PARTNERS).fill(-Infinity);
  const others = new Int32Array(count * KEPT_PARTNERS).fill(-1);
  return {
    add(sentence: number, other: number, score: number) {
      const first = sentence * KEPT_PARTNERS;
      let k = KEPT_PARTNERS - 1;
      if (score <= scores[first + k]!) return;
      for (; k > 0 && scores[first + k - 1]! < score; k--) {
        scores[first + k] = scores[first + k - 1]!;
        others[first + k] = others[first + k - 1]!;
      }
      scores[first + k] = score;
      others[first + k] = other;
    },
    best(sentence: number) {
      return Math.max(NO_PARTNER, scores[sentence * KEPT_PARTNERS]!);
    },
    /** Best score inside [from, to) minus the best outside, clipped to [-1, 1] at eight nats. */
    contrast(sentence: number, from: number, to: number) {
      let inside = -9;
      let outside = NO_PARTNER;
      let hasOutside = false;
      for (let k = 0; k < KEPT_PARTNERS; k++) {
        const at = sentence * KEPT_PARTNERS + k;
        const other = others[at]!;
        if (other < 0) break;
        if (other >= from && other < to) inside = Math.max(inside, scores[at]!);
        else if (!hasOutside) {
          outside = scores[at]!;
          hasOutside = true;
        }
      }
      return clip(inside - outside, -8, 8) / 8;
    },
  };
}
