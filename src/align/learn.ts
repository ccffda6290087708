import { type Bitext, type SparseRows, type Stream, sparseRows } from "./bitext.ts";
import { addCell, createCells } from "./cells.ts";
import type { BeadSpan } from "./gap-search.ts";
import { isNullBead } from "./null-bead.ts";
import { type Bags, bagsOf, listPairs, type Pairs } from "./pair-table.ts";

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

// Only pairs of types that both recur can be kept in the end, and only they are counted; all tokens
// take part in the normalisation.
function train(
  given: Stream,
  givenBags: Bags,
  said: Stream,
  saidBags: Bags,
  prior: SparseRows,
): SparseRows {
  const pairs = listPairs(given, givenBags, said, saidBags, prior);
  const rowTotal = new Float64Array(given.keys.length);
  for (let round = 0; round < ITERATIONS; round++) {
    pairs.sum.fill(0);
    pairs.largest.fill(0);
    rowTotal.fill(0);
    const unknown = round === 0 ? UNKNOWN_FIRST : UNKNOWN_LATER;
    countBeads(givenBags, saidBags, said.background, unknown, pairs, rowTotal);
    reestimate(pairs, rowTotal);
  }

  const learnt = createCells();
  const { rowStart, column, sum, largest } = pairs;
  for (let row = 0; row < rowTotal.length; row++) {
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair++) {
      const recurrence = sum[pair]! - largest[pair]!;
      if (recurrence > LEAST_RECURRENCE) {
        addCell(learnt, row, column[pair]!, recurrence / (rowTotal[row]! + 0.5));
      }
    }
  }
  return sparseRows(given.keys.length, learnt);
}

// The loops over all cells stand alone: so they are compiled once, and well.
function countBeads(
  { start: givenStart, type: givenType, count: givenCount, size: sizes }: Bags,
  { start: saidStart, type: saidType, count: saidCount }: Bags,
  backgrounds: Float64Array,
  unknown: number,
  { cell: cells, probability, sum: sums, largest }: Pairs,
  rowTotal: Float64Array,
): void {
  let shares = new Float64Array(1024);
  let cell = 0;
  for (let b = 0; b < sizes.length; b++) {
    const first = givenStart[b]!;
    const n = givenStart[b + 1]! - first;
    const size = sizes[b]!;
    if (n > shares.length) shares = new Float64Array(2 * n);
    for (let t = saidStart[b]!; t < saidStart[b + 1]!; t++, cell += n) {
      const background = backgrounds[saidType[t]!]!;
      const unseen = unknown * background;
      let sum = NULL_SHARE * background;
      for (let k = 0; k < n; k++) {
        const code = cells[cell + k]!;
        const share = ((code < 0 ? 0 : probability[code >> 1]!) + unseen) / size;
        shares[k] = share;
        sum += share * givenCount[first + k]!;
      }
      // Most counts are too small by far: they are not even worked out.
      const least = LEAST_COUNT * sum * (1 - 1e-9);
      for (let k = 0; k < n; k++) {
        const share = shares[k]!;
        if (share < least) continue;
        const count = share / sum;
        if (count < LEAST_COUNT) continue;
        const all = count * givenCount[first + k]! * saidCount[t]!;
        rowTotal[givenType[first + k]!]! += all;
        const code = cells[cell + k]!;
        if ((code & 1) === 0 || code < 0) continue;
        // A pair stands in a bead once, with all that it has there.
        const pair = code >> 1;
        sums[pair]! += all;
        if (all > largest[pair]!) largest[pair] = all;
      }
    }
  }
}

function reestimate({ rowStart, prior, probability, sum }: Pairs, rowTotal: Float64Array): void {
  for (let row = 0; row < rowTotal.length; row++) {
    const total = rowTotal[row]!;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair++) {
      probability[pair] = (LEXICON_WEIGHT * prior[pair]! + sum[pair]!) / (LEXICON_WEIGHT + total);
    }
  }
}
