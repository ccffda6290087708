import { type Bitext, forEachCell, type SparseRows, type Stream, sparseRows } from "./bitext.ts";
import type { BeadSpan } from "./gap-search.ts";
import type { LearntRows } from "./learn.ts";
import { contentLinks, rarityOf } from "./seeds.ts";

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

/** Back-off links through single characters count for this much in a word of several. */
const CHARACTER_LINK = 0.8;
const LEAST_LINK = 0.04;
const POSITION_SHARE = 0.3;
/** A link of a third of the greatest strength covers its word fully. */
const FULL_LINK = 3;
/** Keeps shares of sentences with hardly any content words from being 0 or 1. */
const SHARE_SOFTENING = { linked: 0.3, mass: 0.8 };
const NEAR_EDGE = 0.25;

/** Prepares coverage of beads. */
export function createCoverage(bitext: Bitext, learnt: LearntRows): CoverageOf {
  const { english, chinese } = bitext;
  const strengths = linkStrengths(bitext, learnt);
  const sourceRarity = relativeRarity(english);
  const targetRarity = relativeRarity(chinese);
  const sourceMass = contentMass(english, sourceRarity);
  const targetMass = contentMass(chinese, targetRarity);

  // For each cell near the bead in hand the links between its two sentences: token of the source, of
  // the target, weight. Beads are asked for in ascending order, so rows behind are dropped.
  const rows = new Map<number, Map<number, Float64Array>>();
  function dropRowsBefore(i: number): void {
    for (const row of rows.keys()) {
      if (row >= i) break;
      rows.delete(row);
    }
  }
  const positions = new Int32Array(english.keys.length).fill(-1);
  function linksOf(i: number, j: number): Float64Array {
    let row = rows.get(i);
    if (!row) {
      row = new Map();
      rows.set(i, row);
    }
    let links = row.get(j);
    if (links) return links;
    const found: number[] = [];
    // `positions` leads from a type to its last token in the sentence, `earlier` from there back.
    const from = english.start[i]!;
    const count = english.start[i + 1]! - from;
    const earlier = new Int32Array(count);
    for (let x = 0; x < count; x++) {
      const type = english.type[from + x]!;
      earlier[x] = positions[type]!;
      positions[type] = x;
    }
    for (let k = chinese.start[j]!; k < chinese.start[j + 1]!; k++) {
      const word = chinese.type[k]!;
      for (let c = strengths.start[word]!; c < strengths.start[word + 1]!; c++) {
        const other = strengths.column[c]!;
        for (let x = positions[other]!; x >= 0; x = earlier[x]!) {
          const rarity = Math.sqrt(targetRarity[word]! * sourceRarity[other]!);
          found.push(x, k - chinese.start[j]!, strengths.value[c]! * rarity);
        }
      }
    }
    for (let x = 0; x < count; x++) positions[english.type[from + x]!] = -1;
    links = Float64Array.from(found);
    row.set(j, links);
    return links;
  }

  let sourceBest = new Float64Array(256);
  let targetBest = new Float64Array(256);
  let sourcePartner = new Int32Array(256);
  let targetPartner = new Int32Array(256);

  return function coverageOf(i, m, j, n) {
    dropRowsBefore(i);
    const sourceTokens = english.start[i + m]! - english.start[i]!;
    const targetTokens = chinese.start[j + n]! - chinese.start[j]!;
    const most = Math.max(sourceTokens, targetTokens);
    if (most > sourceBest.length) {
      sourceBest = new Float64Array(2 * most);
      targetBest = new Float64Array(2 * most);
      sourcePartner = new Int32Array(2 * most);
      targetPartner = new Int32Array(2 * most);
    }
    sourceBest.fill(0, 0, sourceTokens);
    targetBest.fill(0, 0, targetTokens);
    for (let s = i; s < i + m; s++) {
      const sourceOffset = english.start[s]! - english.start[i]!;
      for (let t = j; t < j + n; t++) {
        const targetOffset = chinese.start[t]! - chinese.start[j]!;
        const links = linksOf(s, t);
        for (let k = 0; k < links.length; k += 3) {
          const x = sourceOffset + links[k]!;
          const y = targetOffset + links[k + 1]!;
          const apart = Math.abs((x + 0.5) / sourceTokens - (y + 0.5) / targetTokens);
          const weight = links[k + 2]! * (1 - POSITION_SHARE * apart);
          if (weight > sourceBest[x]!) {
            sourceBest[x] = weight;
            sourcePartner[x] = y;
          }
          if (weight > targetBest[y]!) {
            targetBest[y] = weight;
            targetPartner[y] = x;
          }
        }
      }
    }

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
        covered += sourceRarity[english.type[k]!]! * Math.min(1, FULL_LINK * weight);
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
        covered += targetRarity[chinese.type[k]!]! * Math.min(1, FULL_LINK * weight);
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

function relativeRarity(stream: Stream): Float64Array {
  const scale = Math.log(stream.sentenceCount + 1);
  return rarityOf(stream).map((rarity) => rarity / scale);
}

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

// The lexicon's links, those learnt here, and those of single characters. Rows: Chinese words.
function linkStrengths(bitext: Bitext, learnt: LearntRows): SparseRows {
  const { english, chinese, characters, englishGivenCharacter } = bitext;
  const known = contentLinks(bitext);
  const cells: [number, number, number][] = [];
  const put = (word: number, other: number, strength: number) => {
    if (strength < LEAST_LINK || chinese.isFunction[word] || english.isFunction[other]) return;
    cells.push([word, other, strength]);
  };
  forEachCell(known, put);
  forEachCell(learnt.englishGivenWord, (word, other, p) => put(word, other, Math.min(1, p)));
  forEachCell(learnt.wordGivenEnglish, (other, word, p) => put(word, other, Math.min(1, p)));
  const characterId = new Map(characters.keys.map((key, id) => [key, id]));
  chinese.keys.forEach((key, word) => {
    const parts = [...key];
    const share = parts.length > 1 ? CHARACTER_LINK : 1;
    for (const part of parts) {
      const id = characterId.get(part);
      if (id === undefined) continue;
      const { start, column, value } = englishGivenCharacter;
      for (let x = start[id]!; x < start[id + 1]!; x++) put(word, column[x]!, share * value[x]!);
    }
  });
  return sparseRows(chinese.keys.length, cells);
}
