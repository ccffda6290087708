import type { Span } from "../types.ts";
import { type Bitext, type SparseRows, type Stream, sparseRows } from "./bitext.ts";
import { addCell, createCells } from "./cells.ts";
import type { BeadSpan } from "./gap-search.ts";
import { isNullBead } from "./null-bead.ts";
import { createPairTable, type PairTable } from "./pair-table.ts";

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
  const filled = beads.filter((bead) => !isNullBead(bead));
  const englishBags = bagsOf(
    english,
    filled.map(({ source }) => source),
  );
  const chineseBags = bagsOf(
    chinese,
    filled.map(({ target }) => target),
  );
  return {
    englishGivenWord: train(chinese, chineseBags, english, englishBags, bitext.englishGivenWord),
    wordGivenEnglish: train(english, englishBags, chinese, chineseBags, bitext.wordGivenEnglish),
  };
}

/** The types of one side of each bead, ascending, and how often each stands there. */
interface Bags {
  /** Offsets into the two arrays below. */
  readonly start: Int32Array;
  readonly type: Int32Array;
  readonly count: Int32Array;
  /** Tokens of each bead. */
  readonly size: Int32Array;
}

function bagsOf(stream: Stream, spans: readonly Span[]): Bags {
  const start = new Int32Array(spans.length + 1);
  const size = new Int32Array(spans.length);
  const type = new Int32Array(stream.type.length);
  const count = new Int32Array(stream.type.length);
  let end = 0;
  spans.forEach((span, b) => {
    const last = stream.start[span.end]!;
    for (let x = stream.start[span.start]!; x < last; x++) {
      // Beads are short: each type is moved to its place among those that stand there already.
      const next = stream.type[x]!;
      let at = end;
      while (at > start[b]! && type[at - 1]! > next) at--;
      if (at > start[b]! && type[at - 1] === next) {
        count[at - 1]!++;
        continue;
      }
      type.copyWithin(at + 1, at, end);
      count.copyWithin(at + 1, at, end);
      type[at] = next;
      count[at] = 1;
      end++;
    }
    size[b] = last - stream.start[span.start]!;
    start[b + 1] = end;
  });
  return { start, type: type.slice(0, end), count: count.slice(0, end), size };
}

// Only pairs of types that both recur can be kept in the end, and only they are counted; all tokens
// take part in the normalisation.
function train(
  given: Stream,
  givenBags: Bags,
  said: Stream,
  saidBags: Bags,
  prior: SparseRows,
): SparseRows {
  const pairs = createPairTable();
  const rowTotal = new Float64Array(given.keys.length);
  for (let row = 0; row + 1 < prior.start.length; row++) {
    for (let x = prior.start[row]!; x < prior.start[row + 1]!; x++) {
      const pair = pairs.find(row, prior.column[x]!);
      pairs.prior[pair] = prior.value[x]!;
      pairs.probability[pair] = prior.value[x]!;
    }
  }
  const found = findPairs(given, givenBags, said, saidBags, pairs);

  const beads = givenBags.size.length;
  let shares = new Float64Array(1024);
  for (let round = 0; round < ITERATIONS; round++) {
    pairs.resetCounts();
    rowTotal.fill(0);
    const { probability } = pairs;
    const unknown = round === 0 ? UNKNOWN_FIRST : UNKNOWN_LATER;
    let cell = 0;
    for (let b = 0; b < beads; b++) {
      const first = givenBags.start[b]!;
      const n = givenBags.start[b + 1]! - first;
      const size = givenBags.size[b]!;
      if (n > shares.length) shares = new Float64Array(2 * n);
      for (let t = saidBags.start[b]!; t < saidBags.start[b + 1]!; t++, cell += n) {
        const background = said.background[saidBags.type[t]!]!;
        const unseen = unknown * background;
        let sum = NULL_SHARE * background;
        for (let k = 0; k < n; k++) {
          const code = found[cell + k]!;
          const share = ((code < 0 ? 0 : probability[code >> 1]!) + unseen) / size;
          shares[k] = share;
          sum += share * givenBags.count[first + k]!;
        }
        for (let k = 0; k < n; k++) {
          const count = shares[k]! / sum;
          if (count < LEAST_COUNT) continue;
          const all = count * givenBags.count[first + k]! * saidBags.count[t]!;
          rowTotal[givenBags.type[first + k]!]! += all;
          const code = found[cell + k]!;
          if (code >= 0 && (code & 1) === 1) pairs.count(code >> 1, b, all);
        }
      }
    }
    pairs.update((pair) => {
      const total = rowTotal[pairs.row[pair]!]!;
      return (LEXICON_WEIGHT * pairs.prior[pair]! + pairs.sum[pair]!) / (LEXICON_WEIGHT + total);
    });
  }

  const learnt = createCells();
  for (let pair = 0; pair < pairs.size(); pair++) {
    const row = pairs.row[pair]!;
    const recurrence = pairs.sum[pair]! - pairs.largest(pair);
    if (recurrence > LEAST_RECURRENCE) {
      addCell(learnt, row, pairs.column[pair]!, recurrence / (rowTotal[row]! + 0.5));
    }
  }
  return sparseRows(given.keys.length, learnt);
}

// Looks every pair of types of every bead up, once for all rounds: twice its number, and one more if
// it is counted; -1 if nothing is known of it.
function findPairs(
  given: Stream,
  givenBags: Bags,
  said: Stream,
  saidBags: Bags,
  pairs: PairTable,
): Int32Array {
  const beads = givenBags.size.length;
  const typesOf = ({ start }: Bags, b: number) => start[b + 1]! - start[b]!;
  let size = 0;
  for (let b = 0; b < beads; b++) size += typesOf(givenBags, b) * typesOf(saidBags, b);
  const found = new Int32Array(size);
  let cell = 0;
  for (let b = 0; b < beads; b++) {
    for (let t = saidBags.start[b]!; t < saidBags.start[b + 1]!; t++) {
      const type = saidBags.type[t]!;
      const saidRecurs = said.documentFrequency[type]! > 1;
      for (let k = givenBags.start[b]!; k < givenBags.start[b + 1]!; k++) {
        const row = givenBags.type[k]!;
        if (saidRecurs && given.documentFrequency[row]! > 1) {
          found[cell++] = 2 * pairs.find(row, type) + 1;
        } else {
          const pair = pairs.peek(row, type);
          found[cell++] = pair < 0 ? -1 : 2 * pair;
        }
      }
    }
  }
  return found;
}
