import {
  type Bitext,
  type SparseRows,
  type Stream,
  sparseRows,
  type TokenSequence,
} from "./bitext.ts";
import { addCell, createCells } from "./cells.ts";

/** A pair of sentences that share rare words: a point the path may go through. */
export interface Seed {
  readonly source: number;
  readonly target: number;
  /** Shared evidence over what both sentences hold, about 0 to 1. */
  readonly value: number;
  /** Each is the other's best partner, or one of several that are as good. */
  readonly isMutual: boolean;
  /** `value` over that of the next best partner of either. */
  readonly margin: number;
}

/** A translation probability counts as a link from here on, after the boost. */
const LEAST_LINK = 0.04;
const BOOST = 1.5;
/** Links whose two types stand in more pairs of sentences say nothing about which pair is meant. */
const MOST_PAIRS = 2000;
/**
 * In a long text most words stand in more, and would leave none: there the rarest links serve, up to
 * so many pairs in all for each sentence.
 */
const PAIRS_A_SENTENCE = 100;
/** Terms of less weight are dropped. */
const LEAST_TERM = 0.1;
/** Sentences with less to share than this are treated as if they had this much. */
const LEAST_MASS = 8;
const LEAST_VALUE = 0.12;
const NEAR_BEST = 0.7;
/** Partners kept of a sentence: among more that are as good only the place can tell. */
const MOST_PARTNERS = 16;
const LEAST_RIVAL = 0.05;

/**
 * Finds pairs of sentences that share rare linked words, through an inverted index: time grows with
 * the number of links between words that are rare, not with the product of the texts.
 *
 * @param links - of the content words
 * @returns seeds in source order, of one source sentence in descending target order
 */
export function findSeeds(bitext: Bitext, links: SparseRows = contentLinks(bitext)): Seed[] {
  const { english, chinese, sourceCount, targetCount, rows } = bitext;
  const postings = postingsOf(bitext, links);
  const sourceMass = massOf(english, sourceCount);
  const targetMass = massOf(chinese, targetCount);

  const bestOfSource = createRanking(sourceCount);
  const bestOfTarget = createRanking(targetCount);
  const sources: number[] = [];
  const targets: number[] = [];
  const values: number[] = [];
  const shared = new Float64Array(sourceCount);
  const touched: number[] = [];
  const seen = new Int32Array(chinese.keys.length).fill(-1);
  for (let j = 0; j < targetCount; j++) {
    touched.length = 0;
    for (let k = chinese.start[j]!; k < chinese.start[j + 1]!; k++) {
      const type = chinese.type[k]!;
      if (seen[type] === j) continue;
      seen[type] = j;
      for (let x = postings.start[type]!; x < postings.start[type + 1]!; x++) {
        const i = postings.column[x]!;
        if (shared[i] === 0) touched.push(i);
        shared[i]! += postings.value[x]!;
      }
    }
    for (const i of touched) {
      const value = shared[i]! / Math.sqrt(sourceMass[i]! * targetMass[j]!);
      shared[i] = 0;
      if (rows && rows.source[i] !== rows.target[j]) continue;
      rank(bestOfSource, i, value);
      rank(bestOfTarget, j, value);
      if (value >= LEAST_VALUE) {
        sources.push(i);
        targets.push(j);
        values.push(value);
      }
    }
  }

  const near: number[] = [];
  for (let k = 0; k < values.length; k++) {
    if (
      values[k]! >= NEAR_BEST * bestOfSource.best[sources[k]!]! &&
      values[k]! >= NEAR_BEST * bestOfTarget.best[targets[k]!]!
    ) {
      near.push(k);
    }
  }
  return keepFew(near, sources, targets, sourceCount, targetCount).map((k) => {
    const value = values[k]!;
    const source = sources[k]!;
    const target = targets[k]!;
    const rowBest = bestOfSource.best[source]!;
    const columnBest = bestOfTarget.best[target]!;
    // Of several equal partners, as in a text that repeats itself, each counts as the best.
    const isMutual = isAsGood(value, rowBest) && isAsGood(value, columnBest);
    const rivalInRow = isMutual ? bestOfSource.second[source]! : rowBest;
    const rivalInColumn = isMutual ? bestOfTarget.second[target]! : columnBest;
    const rival = Math.max(rivalInRow, rivalInColumn, LEAST_RIVAL);
    const margin = value / rival;
    return { source, target, value, isMutual, margin: isMutual ? Math.max(1, margin) : margin };
  });
}

// Sorts seeds by source, of one source by descending target, and where a source has too many keeps
// those nearest to the diagonal.
function keepFew(
  seeds: readonly number[],
  sources: readonly number[],
  targets: readonly number[],
  sourceCount: number,
  targetCount: number,
): number[] {
  const start = new Int32Array(sourceCount + 1);
  for (const k of seeds) start[sources[k]! + 1]!++;
  for (let i = 0; i < sourceCount; i++) start[i + 1]! += start[i]!;
  const sorted = new Int32Array(seeds.length);
  const next = start.slice();
  // They were found in the order of their targets.
  for (let x = seeds.length - 1; x >= 0; x--) sorted[next[sources[seeds[x]!]!]!++] = seeds[x]!;
  const kept: number[] = [];
  for (let i = 0; i < sourceCount; i++) {
    const own = [...sorted.subarray(start[i], start[i + 1])];
    if (own.length <= MOST_PARTNERS) {
      kept.push(...own);
      continue;
    }
    const middle = ((i + 0.5) * targetCount) / sourceCount - 0.5;
    const offDiagonal = (k: number) => Math.abs(targets[k]! - middle);
    const nearest = own.sort((a, b) => offDiagonal(a) - offDiagonal(b)).slice(0, MOST_PARTNERS);
    kept.push(...nearest.sort((a, b) => targets[b]! - targets[a]!));
  }
  return kept;
}

// Sums of the same terms in another order differ in their last bits.
const isAsGood = (value: number, best: number) => value >= best * (1 - 1e-9);

// The best and second best value of each sentence; the same where several are best.
interface Ranking {
  readonly best: Float64Array;
  readonly second: Float64Array;
}

function createRanking(count: number): Ranking {
  return { best: new Float64Array(count), second: new Float64Array(count) };
}

function rank({ best, second }: Ranking, sentence: number, value: number): void {
  if (value > best[sentence]!) {
    second[sentence] = best[sentence]!;
    best[sentence] = value;
  } else if (value > second[sentence]!) {
    second[sentence] = value;
  }
}

/** How rare a type is: ln of sentences over those it stands in. */
export function rarityOf({ documentFrequency, sentenceCount }: Stream): Float64Array {
  return Float64Array.from(documentFrequency, (frequency) =>
    Math.max(0, Math.log((sentenceCount + 1) / (frequency + 0.5))),
  );
}

function massOf(stream: Stream, sentences: number): Float64Array {
  const rarity = rarityOf(stream);
  const seen = new Int32Array(stream.keys.length).fill(-1);
  return Float64Array.from({ length: sentences }, (_, s) => {
    let mass = 1;
    for (let k = stream.start[s]!; k < stream.start[s + 1]!; k++) {
      const type = stream.type[k]!;
      if (seen[type] === s) continue;
      seen[type] = s;
      if (!stream.isFunction[type]) mass += rarity[type]!;
    }
    return Math.max(LEAST_MASS, mass);
  });
}

// For each Chinese type the source sentences that hold a type linked with it, each with its best
// term. Best, not sum: two synonyms in one sentence explain the word once.
function postingsOf(bitext: Bitext, links: SparseRows): SparseRows {
  const { english, chinese } = bitext;
  const sourceRarity = rarityOf(english);
  const targetRarity = rarityOf(chinese);
  const occurrences = occurrencesOf(english, english.keys.length);
  const mostPairs = Math.max(MOST_PAIRS, pairsInBudget(bitext, links));

  const start = new Int32Array(chinese.keys.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  const best = new Float64Array(bitext.sourceCount);
  const touched: number[] = [];
  for (let type = 0; type < chinese.keys.length; type++) {
    for (let x = links.start[type]!; x < links.start[type + 1]!; x++) {
      const other = links.column[x]!;
      const pairs = chinese.documentFrequency[type]! * english.documentFrequency[other]!;
      if (pairs > mostPairs) continue;
      const term = links.value[x]! * Math.sqrt(targetRarity[type]! * sourceRarity[other]!);
      if (term < LEAST_TERM) continue;
      for (let k = occurrences.start[other]!; k < occurrences.start[other + 1]!; k++) {
        const sentence = occurrences.sentence[k]!;
        if (best[sentence] === 0) touched.push(sentence);
        if (term > best[sentence]!) best[sentence] = term;
      }
    }
    for (const sentence of touched) {
      column.push(sentence);
      value.push(best[sentence]!);
      best[sentence] = 0;
    }
    touched.length = 0;
    start[type + 1] = column.length;
  }
  return { start, column: Int32Array.from(column), value: Float32Array.from(value) };
}

// The most pairs of sentences a link may stand in so that all links together keep to the budget.
function pairsInBudget(bitext: Bitext, links: SparseRows): number {
  const { english, chinese, sourceCount, targetCount } = bitext;
  const pairs = new Float64Array(links.column.length);
  let count = 0;
  for (let type = 0; type < chinese.keys.length; type++) {
    const frequency = chinese.documentFrequency[type]!;
    for (let x = links.start[type]!; x < links.start[type + 1]!; x++) {
      pairs[count++] = frequency * english.documentFrequency[links.column[x]!]!;
    }
  }
  pairs.sort();
  let left = PAIRS_A_SENTENCE * (sourceCount + targetCount);
  let most = 0;
  for (let k = 0; k < count; k++) {
    left -= pairs[k]!;
    if (left < 0) break;
    most = pairs[k]!;
  }
  return most;
}

/** The sentences each type stands in, each once, ascending. */
function occurrencesOf(sequence: TokenSequence, types: number) {
  const sentences = sequence.start.length - 1;
  const start = new Int32Array(types + 1);
  const last = new Int32Array(types);
  const forEachOccurrence = (visit: (type: number, sentence: number) => void) => {
    last.fill(-1);
    for (let s = 0; s < sentences; s++) {
      for (let k = sequence.start[s]!; k < sequence.start[s + 1]!; k++) {
        const type = sequence.type[k]!;
        if (last[type] === s) continue;
        last[type] = s;
        visit(type, s);
      }
    }
  };
  forEachOccurrence((type) => {
    start[type + 1]!++;
  });
  for (let type = 0; type < types; type++) start[type + 1]! += start[type]!;
  const sentence = new Int32Array(start[types]!);
  const next = start.slice();
  forEachOccurrence((type, s) => {
    sentence[next[type]!++] = s;
  });
  return { start, sentence };
}

/**
 * Gives the links between content words with their strength in [0, 1], whichever direction of the
 * lexicon says more. Rows: Chinese words; columns: English.
 */
export function contentLinks(bitext: Bitext): SparseRows {
  const { english, chinese, englishGivenWord: forth, wordGivenEnglish: back } = bitext;
  const cells = createCells();
  const put = (word: number, other: number, probability: number) => {
    if (chinese.isFunction[word] || english.isFunction[other]) return;
    const strength = Math.min(1, BOOST * probability);
    if (strength >= LEAST_LINK) addCell(cells, word, other, strength);
  };
  for (let word = 0; word + 1 < forth.start.length; word++) {
    for (let x = forth.start[word]!; x < forth.start[word + 1]!; x++) {
      put(word, forth.column[x]!, forth.value[x]!);
    }
  }
  for (let other = 0; other + 1 < back.start.length; other++) {
    for (let x = back.start[other]!; x < back.start[other + 1]!; x++) {
      put(back.column[x]!, other, back.value[x]!);
    }
  }
  return sparseRows(chinese.keys.length, cells);
}
