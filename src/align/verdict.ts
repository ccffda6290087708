import type { Verdict } from "../types.ts";
import type { Bitext } from "./bitext.ts";
import { heaviestChain } from "./chain.ts";
import { type CoverageOf, coverageIn } from "./coverage.ts";
import type { JudgedBead } from "./judge.ts";
import { isNullBead } from "./null-bead.ts";
import type { Seed } from "./seeds.ts";

/**
 * Likeness from which texts are taken for translations. Measured: translations, most of them with
 * holes, have .1 and more from ten sentences up, nine in ten of them .2; texts of one author, or
 * two chapters of one novel, stay under .04.
 */
const LEAST_LIKENESS = 0.04;
/** Texts of fewer content words than this on either side are not judged. */
const FEW_WORDS = 6;
/**
 * In texts up to this many sentences, seeds that ascend together speak for a translation too, if
 * they are so much heavier than those that descend.
 */
const SMALL_TEXT = 10;
const LEAST_ORDER = 0.5;
/** Keeps the ratio of two chains from being large where both are light. */
const CHAIN_SOFTENING = 0.5;
/** Beads that are looked at; of more, as many at equal distances. */
const SAMPLE = 600;
/** English characters that count as much as a Chinese one. */
const ENGLISH_PER_CHINESE = 3;

/**
 * Judges whether two texts are translations of each other.
 *
 * @param beads - all beads with both sides, those off the path too
 * @param seeds - in source order
 */
export function judgeTexts(
  bitext: Bitext,
  beads: readonly JudgedBead[],
  seeds: readonly Seed[],
  coverageOf: CoverageOf,
): Verdict {
  const likeness = likenessOf(bitext, beads, coverageOf);
  const isTranslation =
    likeness >= LEAST_LIKENESS ||
    contentWords(bitext.english) < FEW_WORDS ||
    contentWords(bitext.chinese) < FEW_WORDS ||
    (Math.min(bitext.sourceCount, bitext.targetCount) <= SMALL_TEXT &&
      orderOf(seeds, bitext.targetCount) >= LEAST_ORDER);
  return { isTranslation, likeness };
}

// How much of the better covered text is in beads, times how much of their words have a partner.
function likenessOf(
  { sourceLength, targetLength, sourceCount, targetCount }: Bitext,
  beads: readonly JudgedBead[],
  coverageOf: CoverageOf,
): number {
  const filled = beads.filter((bead) => !isNullBead(bead));
  const step = Math.max(1, Math.ceil(filled.length / SAMPLE));
  let inSource = 0;
  let inTarget = 0;
  let covered = 0;
  let weight = 0;
  filled.forEach((bead, k) => {
    const { source, target, confidence } = bead;
    const english = confidence * (sourceLength[source.end]! - sourceLength[source.start]!);
    const chinese = confidence * (targetLength[target.end]! - targetLength[target.start]!);
    inSource += english;
    inTarget += chinese;
    if (k % step !== 0) return;
    const length = english + ENGLISH_PER_CHINESE * chinese;
    const coverage = coverageIn(coverageOf, bead);
    covered += (length * (coverage.source + coverage.target)) / 2;
    weight += length;
  });
  if (weight === 0) return 0;
  const shares = [inSource / sourceLength[sourceCount]!, inTarget / targetLength[targetCount]!];
  // Sums of numbers that are no fractions of two: a whole may come out as a hair more than 1.
  return Math.min(1, Math.max(...shares) * (covered / weight));
}

function contentWords({ type, isFunction }: Bitext["english"]): number {
  return type.reduce((count, word) => count + 1 - isFunction[word]!, 0);
}

// Logarithm of the heaviest ascending chain of seeds over the heaviest descending one, which is what
// chance gives.
function orderOf(seeds: readonly Seed[], targetCount: number): number {
  const weightOf = (list: readonly Seed[]) =>
    heaviestChain(list, targetCount).reduce((sum, { weight }) => sum + weight, CHAIN_SOFTENING);
  const mirrored = seeds
    .map((seed) => ({ ...seed, target: targetCount - 1 - seed.target }))
    .sort((a, b) => a.source - b.source || b.target - a.target);
  return Math.log(weightOf(seeds) / weightOf(mirrored));
}
