import type { Band } from "./band.ts";
import type { SparseRows, Stream, TokenSequence } from "./bitext.ts";
import { LARGEST_SHAPE } from "./shape.ts";

/**
 * How well each sentence is explained by a window of sentences of the other side: the sum over its
 * tokens of ln p(token | window) / p(token), where p(token | window) mixes translation tables with
 * the text's own unigram model. Additive over the sentences of a bead; the division by the window's
 * length inside the mixture is what lets beads of all shapes compete fairly.
 */

/** One way in which the window explains tokens. */
interface Channel {
  /** Tokens of the explaining side. */
  readonly given: TokenSequence;
  /** Rows: types of `given`; columns: types of the explained stream. */
  readonly rows: SparseRows;
  /** Part of the mixture. */
  readonly share: number;
}

/** Part of the mixture that the unigram model keeps. */
const BACKGROUND_SHARE = 0.15;
/** Added to the window's length. */
const WINDOW_SOFTENING = 0.5;
/**
 * Lowest log-likelihood ratio of a token, nats. Without it a free but real translation looks worse
 * than leaving both sentences without partner.
 */
const FLOOR = -0.5;

/**
 * Sentence-by-sentence cells near a band. Row i (a source sentence) holds the target sentences
 * `low[i] <= j < high[i]` that any bead inside the band can pair with it.
 */
export interface CellGrid {
  readonly band: Band;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Index of cell (i, j) is `offset[i] + j`. */
  readonly offset: Float64Array;
  readonly size: number;
}

/** Lays out the cells that the beads inside a band can touch. */
export function cellsOf(band: Band, targetCount: number): CellGrid {
  const rows = band.low.length - 1;
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  const offset = new Float64Array(rows);
  let size = 0;
  for (let i = 0; i < rows; i++) {
    low[i] = band.low[Math.max(0, i - LARGEST_SHAPE + 1)]!;
    high[i] = Math.min(targetCount, band.high[Math.min(rows, i + LARGEST_SHAPE)]!);
    offset[i] = size - low[i]!;
    size += Math.max(0, high[i]! - low[i]!);
  }
  return { band, low, high, offset, size };
}

/** A stream to explain, and by what. */
export interface Explained {
  readonly stream: Stream;
  readonly channels: readonly Channel[];
}

/** How the tokens of a sentence are summed, and where the sums go. */
interface Summation {
  readonly contentWeight: number;
  readonly functionWeight: number;
  /** Whether each token counts for {@link FLOOR} at the least. */
  readonly hasFloor: boolean;
}

/** One way of summing; the window of w sentences goes to `out[w - 1]`, laid out like the grid. */
export interface Output {
  readonly summation: Summation;
  readonly out: readonly Float32Array[];
}

/**
 * Adds to each output, for each cell (i, j), the score of source sentence i given the window of w
 * target sentences that starts at j.
 */
export function explainSource(
  explained: Explained,
  outputs: readonly Output[],
  grid: CellGrid,
  targetCount: number,
): void {
  const explainer = createExplainer(explained, outputs);
  const windows = outputs[0]!.out.length;
  const { band, offset } = grid;
  const sourceCount = grid.low.length;
  // A bead with this window starts at a node of column j and ends at one of column j + w. The rows
  // that hold a column are a range, as both ends of the rows ascend.
  let first = 0;
  const last = new Int32Array(targetCount + 1);
  for (let j = 0, row = 0; j <= targetCount; j++) {
    while (row <= sourceCount && band.low[row]! <= j) row++;
    last[j] = row - 1;
  }
  for (let j = 0; j < targetCount; j++) {
    while (first < sourceCount && band.high[first]! <= j) first++;
    explainer.start();
    for (let w = 1; w <= windows && j + w <= targetCount; w++) {
      explainer.extend(j + w - 1);
      const end = Math.min(last[j]! + LARGEST_SHAPE, last[j + w]!);
      for (let o = 0; o < outputs.length; o++) {
        const scores = outputs[o]!.out[w - 1]!;
        for (let i = first; i < end; i++) scores[offset[i]! + j]! += explainer.score(i, o);
      }
    }
  }
}

/**
 * Adds to each output, for each cell (i, j), the score of target sentence j given the window of w
 * source sentences that starts at i.
 */
export function explainTarget(
  explained: Explained,
  outputs: readonly Output[],
  grid: CellGrid,
): void {
  const explainer = createExplainer(explained, outputs);
  const windows = outputs[0]!.out.length;
  const { band } = grid;
  const sourceCount = grid.low.length;
  const targetCount = band.high[sourceCount]! - 1;
  for (let i = 0; i < sourceCount; i++) {
    const offset = grid.offset[i]!;
    explainer.start();
    for (let w = 1; w <= windows && i + w <= sourceCount; w++) {
      explainer.extend(i + w - 1);
      // A bead with this window starts at a node of row i and ends at one of row i + w.
      const end = Math.min(targetCount, band.high[i + w]! - 1);
      for (let o = 0; o < outputs.length; o++) {
        const scores = outputs[o]!.out[w - 1]!;
        for (let j = band.low[i]!; j < end; j++) scores[offset + j]! += explainer.score(j, o);
      }
    }
  }
}

// What the tokens of a stream get in one way of summing: for each sentence if nothing explains it,
// and for each type what an explanation adds. `gain` is 0 for types the window says nothing about,
// and NaN for the others until it is asked for.
interface Account {
  readonly base: Float64Array;
  readonly gain: Float64Array;
  readonly weight: Float64Array;
  readonly floor: number;
}

function openAccount(stream: Stream, summation: Summation, unexplained: number): Account {
  const weight = Float64Array.from(stream.isFunction, (flag) =>
    flag ? summation.functionWeight : summation.contentWeight,
  );
  const floor = summation.hasFloor ? Math.max(FLOOR, unexplained) : unexplained;
  const base = new Float64Array(stream.start.length - 1);
  for (let s = 0; s < base.length; s++) {
    for (let k = stream.start[s]!; k < stream.start[s + 1]!; k++) {
      base[s]! += floor * weight[stream.type[k]!]!;
    }
  }
  return { base, gain: new Float64Array(stream.keys.length), weight, floor };
}

// A window that grows one sentence at a time, and the scores under it. The gain of a type is
// computed once for a window, and only if a sentence in reach holds it.
function createExplainer({ stream, channels }: Explained, outputs: readonly Output[]) {
  const types = stream.keys.length;
  const mixture = BACKGROUND_SHARE + channels.reduce((sum, { share }) => sum + share, 0);
  const unexplained = Math.log(BACKGROUND_SHARE / mixture);
  const accounts = outputs.map(({ summation }) => openAccount(stream, summation, unexplained));
  const sums = channels.map(() => new Float64Array(types));
  const lengths = new Float64Array(channels.length);
  const isTouched = new Uint8Array(types);
  const touched = new Int32Array(types);
  let touchedCount = 0;

  function computeGain({ weight, floor }: Account, type: number): number {
    if (weight[type] === 0) return 0;
    let mass = 0;
    for (let c = 0; c < sums.length; c++) mass += sums[c]![type]! / lengths[c]!;
    const score = Math.log((BACKGROUND_SHARE + mass / stream.background[type]!) / mixture);
    return score > floor ? (score - floor) * weight[type]! : 0;
  }

  return {
    /** Begins an empty window. */
    start() {
      for (let k = 0; k < touchedCount; k++) {
        const type = touched[k]!;
        isTouched[type] = 0;
        for (let c = 0; c < sums.length; c++) sums[c]![type] = 0;
        for (let a = 0; a < accounts.length; a++) accounts[a]!.gain[type] = 0;
      }
      touchedCount = 0;
      lengths.fill(WINDOW_SOFTENING);
    },
    /** Adds a sentence of the explaining side. */
    extend(sentence: number) {
      for (let c = 0; c < channels.length; c++) {
        const { given, rows, share } = channels[c]!;
        const sum = sums[c]!;
        for (let k = given.start[sentence]!; k < given.start[sentence + 1]!; k++) {
          const row = given.type[k]!;
          for (let x = rows.start[row]!; x < rows.start[row + 1]!; x++) {
            const type = rows.column[x]!;
            if (isTouched[type] === 0) {
              isTouched[type] = 1;
              touched[touchedCount++] = type;
            }
            sum[type]! += share * rows.value[x]!;
          }
        }
        lengths[c]! += given.start[sentence + 1]! - given.start[sentence]!;
      }
      for (let a = 0; a < accounts.length; a++) {
        const { gain } = accounts[a]!;
        for (let k = 0; k < touchedCount; k++) gain[touched[k]!] = Number.NaN;
      }
    },
    /** Scores a sentence of the explained side under the window as it is now. */
    score(sentence: number, output: number): number {
      const account = accounts[output]!;
      const { gain } = account;
      let total = account.base[sentence]!;
      const end = stream.start[sentence + 1]!;
      for (let k = stream.start[sentence]!; k < end; k++) {
        const type = stream.type[k]!;
        let value = gain[type]!;
        if (Number.isNaN(value)) {
          value = computeGain(account, type);
          gain[type] = value;
        }
        total += value;
      }
      return total;
    },
  };
}
