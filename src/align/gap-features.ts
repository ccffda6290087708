import type { Bitext, SparseRows, Stream } from "./bitext.ts";
import { GAP_AT } from "./feature-names.ts";
import type { FirstLook } from "./first-look.ts";
import { meanLength } from "./length.ts";
import type { Partners } from "./partners.ts";
import { NO_END, type Punctuation } from "./punctuation.ts";
import type { TextLook } from "./text-look.ts";

/** Numbers of leaving a sentence without partner, as pairs of index and value. */
export type GapFeatures = (
  side: "en" | "zh",
  sentence: number,
) => readonly (readonly [index: number, value: number])[];

/** Tokens of a sentence that is called short. */
const SHORT = 3;
/** A word with a link as strong as this in the other text is sure to be said there in some place. */
const KNOWN_LINK = 0.5;
/** Known words beyond twice as many say no more. */
const MANY_KNOWN = 5;
/** Keep the rate of gaps in short texts from being 0. */
const RATE_SOFTENING = { gaps: 0.5, sentences: 10 };
/** ln of a usual rate of gaps, one sentence in twenty. */
const USUAL_RATE = -3;

const clip = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Prepares the features of sentences without partner.
 *
 * @param totalsOff - ln of how many times more English the texts hold than their length ratio says
 */
export function createGapFeatures(
  { english, chinese, sourceLength, targetLength }: Bitext,
  look: TextLook,
  { strengths, posteriors }: Pick<FirstLook, "strengths" | "posteriors">,
  partners: Partners,
  totalsOff: number,
): GapFeatures {
  const known = knownTypes(strengths, english.keys.length);
  const source = {
    stream: english,
    lengths: sourceLength,
    mean: meanLength(sourceLength),
    partners: partners.source,
    punctuation: look.source.punctuation,
    gaps: posteriors.sourceGap,
    expected: sumOf(posteriors.sourceGap),
    known: known.source,
    totalsOff,
  };
  const target = {
    stream: chinese,
    lengths: targetLength,
    mean: meanLength(targetLength),
    partners: partners.target,
    punctuation: look.target.punctuation,
    gaps: posteriors.targetGap,
    expected: sumOf(posteriors.targetGap),
    known: known.target,
    totalsOff: -totalsOff,
  };
  return (side, sentence) => {
    const own = side === "en" ? source : target;
    const other = side === "en" ? target : source;
    const { start } = own.stream;
    const size = own.lengths[sentence + 1]! - own.lengths[sentence]!;
    // What the first look holds of the sentence itself must not speak for it a second time.
    const elsewhere = own.expected - own.gaps[sentence]!;
    return [
      [GAP_AT[`gap.${side}`], 1],
      [GAP_AT[`gap.size.${side}`], Math.log((size + 1) / own.mean)],
      [GAP_AT[`gap.best.${side}`], clip(own.partners.best(sentence), -3, 12) / 6],
      [GAP_AT[`gap.totals.${side}`], clip(own.totalsOff, -1, 3)],
      [GAP_AT[`gap.short.${side}`], start[sentence + 1]! - start[sentence]! <= SHORT ? 1 : 0],
      [GAP_AT[`gap.endless.${side}`], own.punctuation.end[sentence] === NO_END ? 1 : 0],
      [GAP_AT[`gap.goes.on.${side}`], pieces(own.punctuation, sentence)],
      [GAP_AT[`gap.aside.${side}`], own.punctuation.isAside[sentence]!],
      [GAP_AT[`gap.rate.${side}`], rateOf(elsewhere, own.gaps.length)],
      [GAP_AT[`gap.rate.other.${side}`], rateOf(other.expected, other.gaps.length)],
      [GAP_AT[`gap.known.${side}`], knownIn(own.stream, own.known, sentence)],
    ];
  };
}

const pieces = ({ goesOn }: Punctuation, sentence: number) =>
  (goesOn[sentence - 1] ?? 0) + goesOn[sentence]!;

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

// How common gaps are in the text, by the first look: 0 is usual.
const rateOf = (expected: number, sentences: number) =>
  (Math.log((expected + RATE_SOFTENING.gaps) / (sentences + RATE_SOFTENING.sentences)) -
    USUAL_RATE) /
  2;

function knownTypes({ start, column, value }: SparseRows, sourceTypes: number) {
  const source = new Uint8Array(sourceTypes);
  const target = new Uint8Array(start.length - 1);
  for (let word = 0; word < target.length; word++) {
    for (let x = start[word]!; x < start[word + 1]!; x++) {
      if (value[x]! < KNOWN_LINK) continue;
      source[column[x]!] = 1;
      target[word] = 1;
    }
  }
  return { source, target };
}

function knownIn({ start, type, isFunction }: Stream, known: Uint8Array, sentence: number): number {
  let count = 0;
  for (let k = start[sentence]!; k < start[sentence + 1]!; k++) {
    if (known[type[k]!] && !isFunction[type[k]!]) count++;
  }
  return Math.min(2, count / MANY_KNOWN);
}
