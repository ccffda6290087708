import { type Bitext, forEachCell, type SparseRows, type Stream, sparseRows } from "./bitext.ts";
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
  const englishBags = filled.map(({ source }) => bagOf(english, source.start, source.end));
  const chineseBags = filled.map(({ target }) => bagOf(chinese, target.start, target.end));
  return {
    englishGivenWord: train(chinese, chineseBags, english, englishBags, bitext.englishGivenWord),
    wordGivenEnglish: train(english, englishBags, chinese, chineseBags, bitext.wordGivenEnglish),
  };
}

/** The types of one side of a bead and how often each stands there. */
interface Bag {
  readonly types: Int32Array;
  readonly counts: Int32Array;
  readonly size: number;
}

function bagOf(stream: Stream, from: number, to: number): Bag {
  const tokens = stream.type.slice(stream.start[from], stream.start[to]).sort();
  const types: number[] = [];
  const counts: number[] = [];
  for (const type of tokens) {
    if (types.at(-1) === type) counts[counts.length - 1]!++;
    else {
      types.push(type);
      counts.push(1);
    }
  }
  return { types: Int32Array.from(types), counts: Int32Array.from(counts), size: tokens.length };
}

// Only pairs of types that both recur can be kept in the end, and only they are counted; all tokens
// take part in the normalisation.
function train(
  given: Stream,
  givenBags: readonly Bag[],
  said: Stream,
  saidBags: readonly Bag[],
  prior: SparseRows,
): SparseRows {
  const pairs = createPairTable();
  const rowTotal = new Float64Array(given.keys.length);
  forEachCell(prior, (row, column, value) => {
    const pair = pairs.find(row, column);
    pairs.prior[pair] = value;
    pairs.probability[pair] = value;
  });

  const recurs = ({ documentFrequency }: Stream, type: number) => documentFrequency[type]! > 1;
  let cells = new Int32Array(1024);
  let shares = new Float64Array(1024);
  for (let round = 0; round < ITERATIONS; round++) {
    pairs.resetCounts();
    rowTotal.fill(0);
    const unknown = round === 0 ? UNKNOWN_FIRST : UNKNOWN_LATER;
    for (let b = 0; b < givenBags.length; b++) {
      const from = givenBags[b]!;
      const to = saidBags[b]!;
      const n = from.types.length;
      if (n > cells.length) {
        cells = new Int32Array(2 * n);
        shares = new Float64Array(2 * n);
      }
      for (let t = 0; t < to.types.length; t++) {
        const type = to.types[t]!;
        const background = said.background[type]!;
        const saidRecurs = recurs(said, type);
        let sum = NULL_SHARE * background;
        for (let k = 0; k < n; k++) {
          const row = from.types[k]!;
          const counts = saidRecurs && recurs(given, row);
          const pair = counts ? pairs.find(row, type) : pairs.peek(row, type);
          cells[k] = counts ? pair : -1;
          const known = pair < 0 ? 0 : pairs.probability[pair]!;
          shares[k] = (known + unknown * background) / from.size;
          sum += shares[k]! * from.counts[k]!;
        }
        for (let k = 0; k < n; k++) {
          const count = shares[k]! / sum;
          if (count < LEAST_COUNT) continue;
          const all = count * from.counts[k]! * to.counts[t]!;
          rowTotal[from.types[k]!]! += all;
          if (cells[k]! >= 0) pairs.count(cells[k]!, b, all);
        }
      }
    }
    pairs.update((pair) => {
      const total = rowTotal[pairs.row[pair]!]!;
      return (LEXICON_WEIGHT * pairs.prior[pair]! + pairs.sum[pair]!) / (LEXICON_WEIGHT + total);
    });
  }

  const learnt: [number, number, number][] = [];
  for (let pair = 0; pair < pairs.size(); pair++) {
    const row = pairs.row[pair]!;
    const recurrence = pairs.sum[pair]! - pairs.largest(pair);
    if (recurrence > LEAST_RECURRENCE) {
      learnt.push([row, pairs.column[pair]!, recurrence / (rowTotal[row]! + 0.5)]);
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
    row: new Int32Array(capacity),
    column: new Int32Array(capacity),
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

  function slotOf(row: number, column: number): number {
    const mask = slots.length - 1;
    let slot = ((Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b)) >>> 5) & mask;
    for (; slots[slot]! >= 0; slot = (slot + 1) & mask) {
      const pair = slots[slot]!;
      if (table.row[pair] === row && table.column[pair] === column) break;
    }
    return slot;
  }

  function peek(row: number, column: number): number {
    return slots[slotOf(row, column)]!;
  }

  function find(row: number, column: number): number {
    const slot = slotOf(row, column);
    if (slots[slot]! >= 0) return slots[slot]!;
    if (size === capacity) {
      grow();
      return find(row, column);
    }
    table.row[size] = row;
    table.column[size] = column;
    slots[slot] = size;
    return size++;
  }

  function grow(): void {
    capacity *= 2;
    const longer = <T extends Float32Array | Int32Array>(array: T): T => {
      const copy = new (array.constructor as new (length: number) => T)(capacity);
      copy.set(array);
      return copy;
    };
    table.row = longer(table.row);
    table.column = longer(table.column);
    table.prior = longer(table.prior);
    table.probability = longer(table.probability);
    table.sum = longer(table.sum);
    largest = longer(largest);
    inBead = longer(inBead);
    lastBead = longer(lastBead).fill(-1, size);
    slots = new Int32Array(2 * capacity).fill(-1);
    for (let pair = 0; pair < size; pair++)
      slots[slotOf(table.row[pair]!, table.column[pair]!)] = pair;
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
