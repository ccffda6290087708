import { type Bitext, type SparseRows, type Stream, sparseRows } from "./bitext.ts";
import { addCell, createCells } from "./cells.ts";
import type { LearntRows } from "./learn.ts";
import { contentLinks, rarityOf } from "./seeds.ts";

/**
 * What links the tokens of a bead, counted from its first token on each side. The arrays may be
 * longer than the bead, and are those of the next bead as soon as that is asked for.
 */
interface WordMatching {
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

/**
 * Beads that follow each other ask for the same cells: the links of so many sentences of either side,
 * a power of two, are kept at hand.
 */
const SENTENCES_AT_HAND = 64;
const LINKS_AT_HAND = 1 << 15;
/** Tokens of one type in a sentence that are linked, its first: all would be as many links squared. */
export const MOST_ALIKE = 64;

/**
 * Prepares the matching of words.
 *
 * @param strengths - what {@link linkStrengths} gives
 */
export function createWordMatcher(bitext: Bitext, strengths: SparseRows): MatchWords {
  const { english, chinese } = bitext;
  const sourceRarity = relativeRarity(english);
  const targetRarity = relativeRarity(chinese);

  // The links between two sentences: token of the source, of the target, weight. Each cell has one
  // slot, which it shares with cells far off.
  const slots = SENTENCES_AT_HAND ** 2;
  const cellOf = new Float64Array(slots).fill(-1);
  const firstOf = new Int32Array(slots);
  const endOf = new Int32Array(slots);
  const links = createCells();
  const positions = new Int32Array(english.keys.length).fill(-1);
  let earlier = new Int32Array(64);
  const sourceCounts = new Int32Array(english.keys.length);
  const targetCounts = new Int32Array(chinese.keys.length);

  // Gives the slot of the links of a cell.
  function linksOf(i: number, j: number): number {
    const cell = i * bitext.targetCount + j;
    const mask = SENTENCES_AT_HAND - 1;
    const slot = (i & mask) * SENTENCES_AT_HAND + (j & mask);
    if (cellOf[slot] === cell) return slot;
    cellOf[slot] = cell;
    firstOf[slot] = links.size;
    // `positions` leads from a type to its last token in the sentence, `earlier` from there back.
    const from = english.start[i]!;
    const count = english.start[i + 1]! - from;
    if (count > earlier.length) earlier = new Int32Array(2 * count);
    for (let x = 0; x < count; x++) {
      const type = english.type[from + x]!;
      if (sourceCounts[type]!++ >= MOST_ALIKE) continue;
      earlier[x] = positions[type]!;
      positions[type] = x;
    }
    const first = chinese.start[j]!;
    const end = chinese.start[j + 1]!;
    for (let k = first; k < end; k++) {
      const word = chinese.type[k]!;
      if (targetCounts[word]!++ >= MOST_ALIKE) continue;
      for (let c = strengths.start[word]!; c < strengths.start[word + 1]!; c++) {
        const other = strengths.column[c]!;
        for (let x = positions[other]!; x >= 0; x = earlier[x]!) {
          const rarity = Math.sqrt(targetRarity[word]! * sourceRarity[other]!);
          addCell(links, x, k - first, strengths.value[c]! * rarity);
        }
      }
    }
    for (let x = 0; x < count; x++) {
      positions[english.type[from + x]!] = -1;
      sourceCounts[english.type[from + x]!] = 0;
    }
    for (let k = first; k < end; k++) targetCounts[chinese.type[k]!] = 0;
    endOf[slot] = links.size;
    return slot;
  }

  let sourceBest = new Float64Array(256);
  let targetBest = new Float64Array(256);
  let sourcePartner = new Int32Array(256);
  let targetPartner = new Int32Array(256);

  return function matchWords(i, m, j, n) {
    if (links.size > LINKS_AT_HAND) {
      links.size = 0;
      cellOf.fill(-1);
    }
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
        const slot = linksOf(s, t);
        for (let k = firstOf[slot]!; k < endOf[slot]!; k++) {
          const x = sourceOffset + links.row[k]!;
          const y = targetOffset + links.column[k]!;
          const apart = Math.abs((x + 0.5) / sourceTokens - (y + 0.5) / targetTokens);
          const weight = links.value[k]! * (1 - POSITION_SHARE * apart);
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

/**
 * Gives how strongly content words are linked: by the lexicon, by what was learnt, and by single
 * characters. Rows: Chinese words; columns: English.
 *
 * @param known - the links of the lexicon
 */
export function linkStrengths(
  bitext: Bitext,
  learnt: LearntRows,
  known: SparseRows = contentLinks(bitext),
): SparseRows {
  const { english, chinese, characters, englishGivenCharacter } = bitext;
  const cells = createCells();
  const put = (word: number, other: number, strength: number) => {
    if (strength < LEAST_LINK || chinese.isFunction[word] || english.isFunction[other]) return;
    addCell(cells, word, other, strength);
  };
  const putRow = (
    word: number,
    { start, column, value }: SparseRows,
    row: number,
    share: number,
  ) => {
    for (let x = start[row]!; x < start[row + 1]!; x++) {
      put(word, column[x]!, Math.min(1, share * value[x]!));
    }
  };
  for (let word = 0; word < chinese.keys.length; word++) {
    putRow(word, known, word, 1);
    putRow(word, learnt.englishGivenWord, word, 1);
  }
  const { start, column, value } = learnt.wordGivenEnglish;
  for (let other = 0; other < english.keys.length; other++) {
    for (let x = start[other]!; x < start[other + 1]!; x++) {
      put(column[x]!, other, Math.min(1, value[x]!));
    }
  }
  const characterId = new Map(characters.keys.map((key, id) => [key, id]));
  chinese.keys.forEach((key, word) => {
    const parts = [...key];
    for (const part of parts) {
      const id = characterId.get(part);
      if (id !== undefined) {
        putRow(word, englishGivenCharacter, id, parts.length > 1 ? CHARACTER_LINK : 1);
      }
    }
  });
  return sparseRows(chinese.keys.length, cells);
}
