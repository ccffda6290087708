import { type Bitext, forEachCell, type SparseRows, type Stream, sparseRows } from "./bitext.ts";
import type { LearntRows } from "./learn.ts";
import { contentLinks, rarityOf } from "./seeds.ts";

/**
 * What links the tokens of a bead, counted from its first token on each side. The arrays may be
 * longer than the bead, and are those of the next bead as soon as that is asked for.
 */
export interface WordMatching {
  /** Weight of the best link of each token, 0 for none. */
  readonly sourceBest: Float64Array;
  readonly targetBest: Float64Array;
  /** Token of the other side that it leads to, where there is one. */
  readonly sourcePartner: Int32Array;
  readonly targetPartner: Int32Array;
}

/**
 * Finds the best partner of every token of a bead, by its first sentences (source i, target j) and
 * its numbers of sentences. Two tokens are linked if each is the other's best (Melamed 2000).
 */
export type MatchWords = (i: number, m: number, j: number, n: number) => WordMatching;

/** Back-off links through single characters count for this much in a word of several. */
const CHARACTER_LINK = 0.8;
const LEAST_LINK = 0.04;
const POSITION_SHARE = 0.3;
/** A link of a third of the greatest strength covers its word fully. */
const FULL_LINK = 3;

/** Tells how much of a word a link of some weight explains, in [0, 1]. */
export const shareExplained = (weight: number) => Math.min(1, FULL_LINK * weight);

/** Prepares the matching of words. */
export function createWordMatcher(bitext: Bitext, learnt: LearntRows): MatchWords {
  const { english, chinese } = bitext;
  const strengths = linkStrengths(bitext, learnt);
  const sourceRarity = relativeRarity(english);
  const targetRarity = relativeRarity(chinese);

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

  return function matchWords(i, m, j, n) {
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
    return { sourceBest, targetBest, sourcePartner, targetPartner };
  };
}

/** How rare each type is, about 0 to 1. */
export function relativeRarity(stream: Stream): Float64Array {
  const scale = Math.log(stream.sentenceCount + 1);
  return rarityOf(stream).map((rarity) => rarity / scale);
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
