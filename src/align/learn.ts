import { type Bitext, type SparseRows, type Stream, sparseRows } from "./bitext.ts";
import type { BeadSpan } from "./gap-search.ts";

/**
 * Translation probabilities learnt from the beads of a first path: names and terms the lexicon
 * lacks. IBM Model 1 started from the lexicon, with the count of the largest single bead taken away
 * in the end, so that a pair must recur elsewhere and no bead confirms itself.
 */

const ITERATIONS = 3;
/** Mass of the null word, and of a pair the lexicon does not know: first round, later rounds. */
const NULL_SHARE = 0.3;
const UNKNOWN_FIRST = 0.15;
const UNKNOWN_LATER = 0.01;
/** Counts below are not worth keeping. */
const LEAST_COUNT = 0.01;
/** The lexicon's weight against the counts of this bitext. */
const LEXICON_WEIGHT = 1.5;
/** What must be left of a count without its largest bead. */
const LEAST_RECURRENCE = 0.3;

/** Tables learnt in both directions. */
export interface LearntRows {
  readonly englishGivenWord: SparseRows;
  readonly wordGivenEnglish: SparseRows;
}

/** Learns translations from beads; null beads teach nothing. */
export function learnWords(bitext: Bitext, beads: readonly BeadSpan[]): LearntRows {
  const { english, chinese } = bitext;
  const filled = beads.filter(
    ({ source, target }) => source.end > source.start && target.end > target.start,
  );
  const englishTokens = filled.map(({ source }) => tokensOf(english, source.start, source.end));
  const chineseTokens = filled.map(({ target }) => tokensOf(chinese, target.start, target.end));
  return {
    englishGivenWord: train(
      chinese,
      chineseTokens,
      english,
      englishTokens,
      bitext.englishGivenWord,
    ),
    wordGivenEnglish: train(
      english,
      englishTokens,
      chinese,
      chineseTokens,
      bitext.wordGivenEnglish,
    ),
  };
}

function tokensOf(stream: Stream, from: number, to: number): Int32Array {
  return stream.type.subarray(stream.start[from], stream.start[to]);
}

// Only pairs of types that both recur can be kept in the end, and only they are counted; all tokens
// take part in the normalisation.
function train(
  given: Stream,
  givenTokens: readonly Int32Array[],
  said: Stream,
  saidTokens: readonly Int32Array[],
  prior: SparseRows,
): SparseRows {
  const pairs = createPairTable();
  const width = said.keys.length;
  const rowTotal = new Float64Array(given.keys.length);

  for (let row = 0; row < given.keys.length; row++) {
    for (let x = prior.start[row]!; x < prior.start[row + 1]!; x++) {
      const pair = pairs.find(row * width + prior.column[x]!);
      pairs.prior[pair] = prior.value[x]!;
      pairs.probability[pair] = prior.value[x]!;
    }
  }

  const recurs = ({ documentFrequency }: Stream, type: number) => documentFrequency[type]! > 1;
  let cells = new Int32Array(1024);
  let shares = new Float64Array(1024);
  for (let round = 0; round < ITERATIONS; round++) {
    pairs.resetCounts();
    rowTotal.fill(0);
    const unknown = round === 0 ? UNKNOWN_FIRST : UNKNOWN_LATER;
    for (let b = 0; b < givenTokens.length; b++) {
      const from = givenTokens[b]!;
      const n = from.length;
      if (n > cells.length) {
        cells = new Int32Array(2 * n);
        shares = new Float64Array(2 * n);
      }
      for (const type of saidTokens[b]!) {
        const background = said.background[type]!;
        const saidRecurs = recurs(said, type);
        let sum = NULL_SHARE * background;
        for (let k = 0; k < n; k++) {
          const counts = saidRecurs && recurs(given, from[k]!);
          const key = from[k]! * width + type;
          const pair = counts ? pairs.find(key) : pairs.peek(key);
          cells[k] = counts ? pair : -1;
          const known = pair < 0 ? 0 : pairs.probability[pair]!;
          shares[k] = (known + unknown * background) / n;
          sum += shares[k]!;
        }
        for (let k = 0; k < n; k++) {
          const count = shares[k]! / sum;
          if (count < LEAST_COUNT) continue;
          rowTotal[from[k]!]! += count;
          if (cells[k]! >= 0) pairs.count(cells[k]!, b, count);
        }
      }
    }
    pairs.update((pair) => {
      const total = rowTotal[Math.floor(pairs.key[pair]! / width)]!;
      return (LEXICON_WEIGHT * pairs.prior[pair]! + pairs.sum[pair]!) / (LEXICON_WEIGHT + total);
    });
  }

  const learnt: [number, number, number][] = [];
  for (let pair = 0; pair < pairs.size(); pair++) {
    const row = Math.floor(pairs.key[pair]! / width);
    const recurrence = pairs.sum[pair]! - pairs.largest(pair);
    if (recurrence > LEAST_RECURRENCE) {
      learnt.push([row, pairs.key[pair]! % width, recurrence / (rowTotal[row]! + 0.5)]);
    }
  }
  return sparseRows(given.keys.length, learnt);
}

// An open-addressing hash table of pairs of types; a JavaScript Map is four times slower here.
function createPairTable() {
  let capacity = 1 << 12;
  let slots = new Int32Array(2 * capacity).fill(-1);
  let size = 0;
  const table = {
    key: new Float64Array(capacity),
    prior: new Float32Array(capacity),
    probability: new Float32Array(capacity),
    sum: new Float32Array(capacity),
    size: () => size,
    find,
    peek,
    count,
    largest: (pair: number) => Math.max(largest[pair]!, inBead[pair]!),
    resetCounts() {
      table.sum.fill(0);
      largest.fill(0);
      inBead.fill(0);
      lastBead.fill(-1);
    },
    update(probability: (pair: number) => number) {
      for (let pair = 0; pair < size; pair++) table.probability[pair] = probability(pair);
    },
  };
  let largest = new Float32Array(capacity);
  let inBead = new Float32Array(capacity);
  let lastBead = new Int32Array(capacity).fill(-1);

  function slotOf(key: number): number {
    const mask = slots.length - 1;
    let slot = (Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> 7) & mask;
    while (slots[slot]! >= 0 && table.key[slots[slot]!] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  function peek(key: number): number {
    return slots[slotOf(key)]!;
  }

  function find(key: number): number {
    const slot = slotOf(key);
    if (slots[slot]! >= 0) return slots[slot]!;
    if (size === capacity) {
      grow();
      return find(key);
    }
    table.key[size] = key;
    slots[slot] = size;
    return size++;
  }

  function grow(): void {
    capacity *= 2;
    const longer = <T extends Float64Array | Float32Array | Int32Array>(array: T): T => {
      const copy = new (array.constructor as new (length: number) => T)(capacity);
      copy.set(array);
      return copy;
    };
    table.key = longer(table.key);
    table.prior = longer(table.prior);
    table.probability = longer(table.probability);
    table.sum = longer(table.sum);
    largest = longer(largest);
    inBead = longer(inBead);
    lastBead = longer(lastBead).fill(-1, size);
    slots = new Int32Array(2 * capacity).fill(-1);
    for (let pair = 0; pair < size; pair++) slots[slotOf(table.key[pair]!)] = pair;
  }

  // A bead's own counts are gathered apart until the next bead, to know the largest.
  function count(pair: number, bead: number, amount: number): void {
    if (lastBead[pair] !== bead) {
      if (inBead[pair]! > largest[pair]!) largest[pair] = inBead[pair]!;
      inBead[pair] = 0;
      lastBead[pair] = bead;
    }
    inBead[pair]! += amount;
    table.sum[pair]! += amount;
  }

  return table;
}
