import type { Side } from "../types.ts";
import type { Band } from "./band.ts";
import { type BeadShape, LARGEST_SHAPE, SHAPES } from "./shape.ts";
import { createExplainer, type Explained, type Summation } from "./window.ts";

/**
 * How well each sentence near a band is explained by windows of sentences of the other side.
 * Additive over the sentences of a bead; the division by the window's length inside the mixture is
 * what lets beads of all shapes compete fairly.
 */

/**
 * Sentence-by-sentence cells near a band. Row i (a source sentence) holds the target sentences
 * `low[i] <= j < high[i]` that any bead inside the band can pair with it.
 */
export interface CellGrid {
  readonly band: Band;
  /** The beads in question. */
  readonly shapes: readonly BeadShape[];
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Index of cell (i, j) is `offset[i] + j`. */
  readonly offset: Float64Array;
  readonly size: number;
}

/** Lays out the cells that the beads inside a band can touch. */
export function cellsOf(
  band: Band,
  targetCount: number,
  shapes: readonly BeadShape[] = SHAPES,
): CellGrid {
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
  return { band, shapes, low, high, offset, size };
}

/** One way of summing; the window of w sentences goes to `out[w - 1]`, laid out like the grid. */
export interface Output {
  readonly summation: Summation;
  readonly out: readonly Float32Array[];
}

/**
 * Sentences of one side that are scored under windows of the other: for the window of w sentences
 * from x on those from `from[x * windows + w - 1]` to before `to[...]`; none if that is no more.
 */
interface WindowSpans {
  /** Most sentences in a window. */
  readonly windows: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** What is scored in both directions. */
export interface Windows {
  /** Source sentences under windows of target sentences. */
  readonly ofTarget: WindowSpans;
  /** Target sentences under windows of source sentences. */
  readonly ofSource: WindowSpans;
}

/** Finds all windows that beads of the grid's shapes can need anywhere in its band. */
export function allWindows({ band, shapes }: CellGrid, targetCount: number): Windows {
  return {
    ofTarget: spansInBand(columnsOf(band, targetCount), shapes, "target", "source"),
    ofSource: spansInBand(rowsOf(band), shapes, "source", "target"),
  };
}

/**
 * Finds the windows that some beads need.
 *
 * @param beads - parallel arrays: first sentences, and index into the grid's shapes
 */
export function windowsOfBeads(
  { band, shapes }: CellGrid,
  targetCount: number,
  { i, j, shape }: Readonly<Record<"i" | "j" | "shape", ArrayLike<number>>>,
): Windows {
  const ofTarget = emptySpans(largest(shapes, "target"), targetCount);
  const ofSource = emptySpans(largest(shapes, "source"), band.low.length - 1);
  for (let c = 0; c < shape.length; c++) {
    const { source, target } = shapes[shape[c]!]!;
    widen(ofTarget, j[c]! * ofTarget.windows + target - 1, i[c]!, source);
    widen(ofSource, i[c]! * ofSource.windows + source - 1, j[c]!, target);
  }
  return { ofTarget, ofSource };
}

/** Gives the most sentences of one side that a bead of these shapes holds. */
export const largest = (shapes: readonly BeadShape[], side: Side): number =>
  Math.max(...shapes.map((shape) => shape[side]));

function emptySpans(windows: number, count: number): WindowSpans {
  return {
    windows,
    from: new Int32Array(count * windows),
    to: new Int32Array(count * windows),
  };
}

function widen({ from, to }: WindowSpans, at: number, first: number, count: number): void {
  if (to[at] === 0) {
    from[at] = first;
    to[at] = first + count;
    return;
  }
  if (first < from[at]!) from[at] = first;
  if (first + count > to[at]!) to[at] = first + count;
}

/**
 * Adds to each output, for each cell (i, j), the score of source sentence i given the window of w
 * target sentences that starts at j.
 */
export function explainSource(
  explained: Explained,
  outputs: readonly Output[],
  { band, offset }: CellGrid,
  { ofTarget }: Windows,
): void {
  const nodes = columnsOf(band, ofTarget.from.length / ofTarget.windows);
  slide(explained, outputs, nodes, ofTarget, (cells, j, from, to, scores) => {
    for (let i = from; i < to; i++) cells[offset[i]! + j]! += scores[i - from]!;
  });
}

/**
 * Adds to each output, for each cell (i, j), the score of target sentence j given the window of w
 * source sentences that starts at i.
 */
export function explainTarget(
  explained: Explained,
  outputs: readonly Output[],
  { band, offset }: CellGrid,
  { ofSource }: Windows,
): void {
  slide(explained, outputs, rowsOf(band), ofSource, (cells, i, from, to, scores) => {
    const start = offset[i]!;
    for (let j = from; j < to; j++) cells[start + j]! += scores[j - from]!;
  });
}

// First and last nodes of a band across each node of one side: both ascend.
interface Extent {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function rowsOf({ low, high }: Band): Extent {
  return { first: low, last: high.map((end) => end - 1) };
}

function columnsOf({ low, high }: Band, targetCount: number): Extent {
  const first = new Int32Array(targetCount + 1);
  const last = new Int32Array(targetCount + 1);
  for (let j = 0, from = 0, to = 0; j <= targetCount; j++) {
    while (to < low.length && low[to]! <= j) to++;
    while (from < high.length && high[from]! <= j) from++;
    first[j] = from;
    last[j] = to - 1;
  }
  return { first, last };
}

// A bead with a window of w sentences from x on starts at a node of x and ends at one of x + w, and
// holds at most so many sentences of the other side as a shape with w of this side puts beside them.
function spansInBand(
  { first, last }: Extent,
  shapes: readonly BeadShape[],
  side: Side,
  other: Side,
): WindowSpans {
  const count = first.length - 1;
  const spans = emptySpans(largest(shapes, side), count);
  const { windows, from, to } = spans;
  for (let w = 1; w <= windows; w++) {
    const beside = shapes.filter((shape) => shape[side] === w).map((shape) => shape[other]);
    const most = Math.max(0, ...beside);
    for (let x = 0; x + w <= count; x++) {
      const at = x * windows + w - 1;
      from[at] = Math.max(first[x]!, first[x + w]! - most);
      to[at] = Math.min(last[x]! + most, last[x + w]!);
    }
  }
  return spans;
}

// Moves a window over one side and scores the sentences of the other that belong to it.
function slide(
  explained: Explained,
  outputs: readonly Output[],
  { first, last }: Extent,
  { windows, from, to }: WindowSpans,
  add: (cells: Float32Array, x: number, from: number, to: number, scores: Float64Array) => void,
): void {
  const count = first.length - 1;
  const explainer = createExplainer(
    explained,
    outputs.map(({ summation }) => summation),
    windows,
  );
  let scores = new Float64Array(64);
  for (let x = 0; x < count; x++) {
    let longest = 0;
    for (let w = 1; w <= windows; w++) {
      const size = to[x * windows + w - 1]! - from[x * windows + w - 1]!;
      if (size <= 0) continue;
      longest = w;
      if (size > scores.length) scores = new Float64Array(2 * size);
    }
    if (longest === 0) continue;
    // The last sentence of this window may stand first in a later one.
    explainer.reach(first[x]!, last[Math.min(count, x + 2 * windows)]!);
    explainer.start();
    for (let w = 1; w <= longest; w++) {
      explainer.extend(x + w - 1);
      const start = from[x * windows + w - 1]!;
      const end = to[x * windows + w - 1]!;
      if (start >= end) continue;
      explainer.weigh();
      for (let k = 0; k < outputs.length; k++) {
        explainer.score(k, start, end, scores);
        add(outputs[k]!.out[w - 1]!, x, start, end, scores);
      }
    }
  }
}
