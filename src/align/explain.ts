import type { Band } from "./band.ts";
import type { SparseRows, Stream, TokenSequence, Vocabulary } from "./bitext.ts";
import { LARGEST_SHAPE } from "./shape.ts";

/**
 * How well each sentence is explained by a window of sentences of the other side: the sum over its
 * tokens of ln p(token | window) / p(token), where p(token | window) mixes translation tables with
 * the text's own unigram model. Additive over the sentences of a bead; the division by the window's
 * length inside the mixture is what lets beads of all shapes compete fairly.
 */

/** One way in which the window explains tokens. */
export interface Channel {
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
  return { low, high, offset, size };
}

/** A stream to explain, and what each of its tokens counts. */
export interface Explained {
  readonly stream: Stream;
  readonly channels: readonly Channel[];
  readonly contentWeight: number;
  readonly functionWeight: number;
}

/**
 * Adds to `out[w - 1]`, for each cell (i, j), the weighted score of source sentence i given the
 * window of w target sentences that starts at j.
 */
export function explainSource(
  explained: Explained,
  grid: CellGrid,
  out: readonly Float32Array[],
  targetCount: number,
): void {
  const explainer = createExplainer(explained);
  // Source sentences whose rows hold column j: both ends of the rows ascend, so they are a range.
  let first = 0;
  let last = 0;
  for (let j = 0; j < targetCount; j++) {
    while (first < grid.high.length && grid.high[first]! <= j) first++;
    while (last < grid.low.length && grid.low[last]! <= j) last++;
    explainer.start();
    for (let w = 1; w <= out.length && j + w <= targetCount; w++) {
      explainer.extend(j + w - 1);
      const scores = out[w - 1]!;
      for (let i = first; i < last; i++) {
        scores[grid.offset[i]! + j]! += explainer.score(i);
      }
    }
  }
}

/**
 * Adds to `out[w - 1]`, for each cell (i, j), the weighted score of target sentence j given the
 * window of w source sentences that starts at i.
 */
export function explainTarget(
  explained: Explained,
  grid: CellGrid,
  out: readonly Float32Array[],
): void {
  const explainer = createExplainer(explained);
  const sourceCount = grid.low.length;
  for (let i = 0; i < sourceCount; i++) {
    explainer.start();
    for (let w = 1; w <= out.length && i + w <= sourceCount; w++) {
      explainer.extend(i + w - 1);
      const scores = out[w - 1]!;
      const offset = grid.offset[i]!;
      for (let j = grid.low[i]!; j < grid.high[i]!; j++) scores[offset + j]! += explainer.score(j);
    }
  }
}

/** Scores each sentence as if no window explained it: every token at the floor. */
function floors(stream: Stream, weight: Float64Array): Float64Array {
  const sentences = stream.start.length - 1;
  const sums = new Float64Array(sentences);
  for (let s = 0; s < sentences; s++) {
    for (let k = stream.start[s]!; k < stream.start[s + 1]!; k++) {
      sums[s]! += FLOOR * weight[stream.type[k]!]!;
    }
  }
  return sums;
}

const weightsOf = ({ isFunction }: Vocabulary, content: number, functional: number) =>
  Float64Array.from(isFunction, (flag) => (flag ? functional : content));

// A window that grows one sentence at a time, and the scores under it. Only tokens that the window
// says something about differ from the floor, and their gain is computed once for a window.
function createExplainer({ stream, channels, contentWeight, functionWeight }: Explained) {
  const types = stream.keys.length;
  const weight = weightsOf(stream, contentWeight, functionWeight);
  const base = floors(stream, weight);
  const sums = channels.map(() => new Float64Array(types));
  const lengths = new Float64Array(channels.length);
  const mixture = BACKGROUND_SHARE + channels.reduce((sum, { share }) => sum + share, 0);
  const gain = new Float64Array(types);
  // Stamps say in which window a type was last touched and its gain last computed.
  const touchedIn = new Int32Array(types).fill(-1);
  const gainedIn = new Int32Array(types).fill(-1);
  let window = -1;
  let growth = -1;

  function computeGain(type: number): number {
    let explained = 0;
    for (let c = 0; c < sums.length; c++) explained += sums[c]![type]! / lengths[c]!;
    const ratio = (BACKGROUND_SHARE + explained / stream.background[type]!) / mixture;
    const score = Math.log(ratio);
    return score > FLOOR ? (score - FLOOR) * weight[type]! : 0;
  }

  return {
    /** Begins an empty window. */
    start() {
      window++;
      lengths.fill(WINDOW_SOFTENING);
    },
    /** Adds a sentence of the explaining side. */
    extend(sentence: number) {
      growth++;
      for (let c = 0; c < channels.length; c++) {
        const { given, rows, share } = channels[c]!;
        const sum = sums[c]!;
        for (let k = given.start[sentence]!; k < given.start[sentence + 1]!; k++) {
          const row = given.type[k]!;
          for (let x = rows.start[row]!; x < rows.start[row + 1]!; x++) {
            const type = rows.column[x]!;
            if (touchedIn[type] !== window) {
              touchedIn[type] = window;
              for (const other of sums) other[type] = 0;
            }
            sum[type]! += share * rows.value[x]!;
          }
        }
        lengths[c]! += given.start[sentence + 1]! - given.start[sentence]!;
      }
    },
    /** Scores a sentence of the explained side under the window as it is now. */
    score(sentence: number): number {
      let total = base[sentence]!;
      for (let k = stream.start[sentence]!; k < stream.start[sentence + 1]!; k++) {
        const type = stream.type[k]!;
        if (touchedIn[type] !== window) continue;
        if (gainedIn[type] !== growth) {
          gainedIn[type] = growth;
          gain[type] = computeGain(type);
        }
        total += gain[type]!;
      }
      return total;
    },
  };
}
