import type { Band } from "./band.ts";
import { type BeadShape, LARGEST_SHAPE, SHAPES } from "./shape.ts";
import { createExplainer, type Explained, type Explainer, type Summation } from "./window.ts";

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
 * Adds to each output, for each cell (i, j), the score of source sentence i given the window of w
 * target sentences that starts at j.
 */
export function explainSource(
  explained: Explained,
  outputs: readonly Output[],
  { band, shapes, offset }: CellGrid,
  targetCount: number,
): void {
  const windows = outputs[0]!.out.length;
  const explainer = createExplainer(
    explained,
    outputs.map(({ summation }) => summation),
    windows,
  );
  const most = mostBeside(shapes, windows, "target", "source");
  slide(explainer, rowsOfColumns(band, targetCount), most, (window, j, from, to, scoresOf) => {
    outputs.forEach(({ out }, k) => {
      const cells = out[window - 1]!;
      const scores = scoresOf(k);
      for (let i = from; i < to; i++) cells[offset[i]! + j]! += scores[i - from]!;
    });
  });
}

/**
 * Adds to each output, for each cell (i, j), the score of target sentence j given the window of w
 * source sentences that starts at i.
 */
export function explainTarget(
  explained: Explained,
  outputs: readonly Output[],
  { band, shapes, offset }: CellGrid,
): void {
  const windows = outputs[0]!.out.length;
  const explainer = createExplainer(
    explained,
    outputs.map(({ summation }) => summation),
    windows,
  );
  const most = mostBeside(shapes, windows, "source", "target");
  const last = band.high.map((end) => end - 1);
  slide(explainer, { first: band.low, last }, most, (window, i, from, to, scoresOf) => {
    const start = offset[i]! + from;
    outputs.forEach(({ out }, k) => {
      const cells = out[window - 1]!;
      const scores = scoresOf(k);
      for (let j = from; j < to; j++) cells[start + j - from]! += scores[j - from]!;
    });
  });
}

// For each number of sentences of one side the most that a bead puts beside them.
function mostBeside(
  shapes: readonly BeadShape[],
  windows: number,
  side: "source" | "target",
  other: "source" | "target",
): number[] {
  return Array.from({ length: windows + 1 }, (_, window) =>
    Math.max(0, ...shapes.filter((shape) => shape[side] === window).map((shape) => shape[other])),
  );
}

// First and last nodes of a band across each node of one side: both ascend.
interface Extent {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function rowsOfColumns({ low, high }: Band, targetCount: number): Extent {
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

// Moves a window over one side and scores the sentences of the other that a bead can put beside it.
// A bead with a window of w sentences from x on starts at a node of x and ends at one of x + w, and
// holds at most `most[w]` sentences of the other side.
function slide(
  explainer: Explainer,
  { first, last }: Extent,
  most: readonly number[],
  take: (
    window: number,
    x: number,
    from: number,
    to: number,
    scoresOf: (k: number) => Float64Array,
  ) => void,
): void {
  const windows = most.length - 1;
  const count = first.length - 1;
  const fromOf = (x: number, w: number) => Math.max(first[x]!, first[x + w]! - most[w]!);
  const toOf = (x: number, w: number) => Math.min(last[x]! + most[w]!, last[x + w]!);
  let scores = new Float64Array(64);
  for (let x = 0; x < count; x++) {
    let longest = 0;
    let widest = 0;
    for (let w = 1; w <= windows && x + w <= count; w++) {
      if (fromOf(x, w) >= toOf(x, w)) continue;
      longest = w;
      widest = Math.max(widest, toOf(x, w) - fromOf(x, w));
    }
    if (longest === 0) continue;
    if (widest > scores.length) scores = new Float64Array(2 * widest);
    // The last sentence of this window may stand first in a later one.
    explainer.reach(first[x]!, last[Math.min(count, x + 2 * windows)]!);
    explainer.start();
    for (let w = 1; w <= longest; w++) {
      explainer.extend(x + w - 1);
      const from = fromOf(x, w);
      const to = toOf(x, w);
      if (from >= to) continue;
      take(w, x, from, to, (k) => {
        explainer.score(k, from, to, scores);
        return scores;
      });
    }
  }
}
