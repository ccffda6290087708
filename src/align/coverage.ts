import type { Bitext, Stream } from "./bitext.ts";
import type { BeadSpan } from "./gap-search.ts";
import { type MatchWords, relativeRarity, shareExplained } from "./match-words.ts";

/**
 * How much of a bead's words have a partner in it, by competitive linking (Melamed 2000): two
 * tokens are linked if each is the other's best. Rare words weigh more.
 */
export interface Coverage {
  /** Rarity-weighted share of each side that is linked, about 0 to 1. */
  readonly source: number;
  readonly target: number;
  /** Rarity mass of each side that is not linked. */
  readonly unlinkedSource: number;
  readonly unlinkedTarget: number;
  /** Sum of the weights of the links. */
  readonly linked: number;
  /** Mean distance between the relative positions of linked tokens, 0 to 1. */
  readonly apart: number;
  /** Share of the least covered sentence of each side. */
  readonly leastSource: number;
  readonly leastTarget: number;
  /** Weight of links from the end of the source to the first half of the target. */
  readonly fromEnd: number;
  /** Weight of links from the start of the source to the second half of the target. */
  readonly fromStart: number;
}

/**
 * Tells how much of a bead's words have a partner in it, by its first sentences (source i, target j)
 * and its numbers of sentences.
 */
export type CoverageOf = (i: number, m: number, j: number, n: number) => Coverage;

/** Keeps shares of sentences with hardly any content words from being 0 or 1. */
const SHARE_SOFTENING = { linked: 0.3, mass: 0.8 };
const NEAR_EDGE = 0.25;

/** Prepares coverage of beads. */
export function createCoverage(bitext: Bitext, matchWords: MatchWords): CoverageOf {
  const { english, chinese } = bitext;
  const sourceRarity = relativeRarity(english);
  const targetRarity = relativeRarity(chinese);
  const sourceMass = contentMass(english, sourceRarity);
  const targetMass = contentMass(chinese, targetRarity);

  return function coverageOf(i, m, j, n) {
    const { sourceBest, targetBest, sourcePartner, targetPartner } = matchWords(i, m, j, n);
    const sourceTokens = english.start[i + m]! - english.start[i]!;
    const targetTokens = chinese.start[j + n]! - chinese.start[j]!;
    let linked = 0;
    let distance = 0;
    let fromEnd = 0;
    let fromStart = 0;
    let sourceCovered = 0;
    let leastSource = 1;
    let sourceAll = 0;
    for (let s = i; s < i + m; s++) {
      let covered = 0;
      for (let k = english.start[s]!; k < english.start[s + 1]!; k++) {
        const x = k - english.start[i]!;
        const weight = sourceBest[x]!;
        if (weight === 0 || targetPartner[sourcePartner[x]!] !== x) continue;
        const place = (sourcePartner[x]! + 0.5) / targetTokens;
        covered += sourceRarity[english.type[k]!]! * shareExplained(weight);
        linked += weight;
        distance += weight * Math.abs((x + 0.5) / sourceTokens - place);
        if (x > (1 - NEAR_EDGE) * sourceTokens && place < 0.5) fromEnd += weight;
        if (x < NEAR_EDGE * sourceTokens && place > 0.5) fromStart += weight;
      }
      sourceCovered += covered;
      sourceAll += sourceMass[s]!;
      leastSource = Math.min(leastSource, softShare(covered, sourceMass[s]!));
    }
    let targetCovered = 0;
    let leastTarget = 1;
    let targetAll = 0;
    for (let t = j; t < j + n; t++) {
      let covered = 0;
      for (let k = chinese.start[t]!; k < chinese.start[t + 1]!; k++) {
        const y = k - chinese.start[j]!;
        const weight = targetBest[y]!;
        if (weight === 0 || sourcePartner[targetPartner[y]!] !== y) continue;
        covered += targetRarity[chinese.type[k]!]! * shareExplained(weight);
      }
      targetCovered += covered;
      targetAll += targetMass[t]!;
      leastTarget = Math.min(leastTarget, softShare(covered, targetMass[t]!));
    }
    return {
      source: sourceCovered / (sourceAll + 1),
      target: targetCovered / (targetAll + 1),
      unlinkedSource: sourceAll - sourceCovered,
      unlinkedTarget: targetAll - targetCovered,
      linked,
      apart: distance / (linked + 0.3),
      leastSource,
      leastTarget,
      fromEnd,
      fromStart,
    };
  };
}

/** Tells how much of the words of a bead have a partner in it. */
export function coverageIn(coverageOf: CoverageOf, { source, target }: BeadSpan): Coverage {
  const { start: i } = source;
  const { start: j } = target;
  return coverageOf(i, source.end - i, j, target.end - j);
}

const softShare = (covered: number, mass: number) =>
  (covered + SHARE_SOFTENING.linked) / (mass + SHARE_SOFTENING.mass);

function contentMass(stream: Stream, rarity: Float64Array): Float64Array {
  return Float64Array.from({ length: stream.start.length - 1 }, (_, s) => {
    let mass = 0;
    for (let k = stream.start[s]!; k < stream.start[s + 1]!; k++) {
      const type = stream.type[k]!;
      if (!stream.isFunction[type]) mass += rarity[type]!;
    }
    return mass;
  });
}
