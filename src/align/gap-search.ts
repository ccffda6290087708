import type { Span } from "../types.ts";
import { type Band, sizeOf } from "./band.ts";
import type { BeadShape } from "./shape.ts";

/**
 * The search for the best sequence of beads and gaps inside a band. Gaps are affine: opening one
 * costs much, going on little, so that a hole of thirty sentences is no stranger than one of three.
 *
 * States at a node: BEAD (a bead ends here), SOURCE_GAP (inside source sentences without partner),
 * TARGET_GAP (likewise). A source gap may turn into a target gap, never back, so that two gaps at
 * one place have one order. Arrays in, arrays out; nothing here knows of texts.
 */

/** Scores of leaving sentences without partner, nats (ln p up to a constant). */
export interface GapScores {
  /** For the first sentence of a gap, beside `extend`. */
  readonly openSource: number;
  readonly openTarget: number;
  /** For a target gap right behind a source gap, instead of `openTarget`. */
  readonly turn: number;
  /** For each sentence of a gap, the first too. */
  readonly extendSource: Float64Array;
  readonly extendTarget: Float64Array;
}

/**
 * Scores of the beads that start at each node: bead k at node x is at `x * shapes.length + k`;
 * -Infinity where it leaves the band.
 */
export interface ArcScores {
  readonly band: Band;
  readonly shapes: readonly BeadShape[];
  readonly score: Float32Array;
}

/** Gives the index of a bead among the scores; -1 for a null bead. */
export function arcIndex({ band, shapes }: ArcScores, { source, target }: BeadSpan): number {
  const m = source.end - source.start;
  const n = target.end - target.start;
  const k = shapes.findIndex((shape) => shape.source === m && shape.target === n);
  if (k < 0) return -1;
  const node = band.offset[source.start]! + target.start - band.low[source.start]!;
  return node * shapes.length + k;
}

/** Sentences of a bead without its evidence. */
export interface BeadSpan {
  readonly source: Span;
  readonly target: Span;
}

const BEAD = 0;
const SOURCE_GAP = 1;
const TARGET_GAP = 2;

/** A number for each node in each state: BEAD, SOURCE_GAP, TARGET_GAP. */
export type ByState = [Float64Array, Float64Array, Float64Array];

/** Gives the index of a node; -1 outside the band. */
export function nodeAt(band: Band, i: number, j: number): number {
  if (i >= band.low.length || j < band.low[i]! || j >= band.high[i]!) return -1;
  return band.offset[i]! + j - band.low[i]!;
}

/**
 * Finds the path of greatest score through the band.
 *
 * @returns beads that cover every sentence of both sides once, in order; one null bead a sentence
 * @throws {RangeError} if the band has no path from corner to corner
 */
export function findBestPath(arcs: ArcScores, gap: GapScores): BeadSpan[] {
  return trace(arcs, searchForward(arcs, gap));
}

// The best way from the first corner to each state of each node.
interface Forward {
  readonly total: ByState;
  // By which shape, or from which state the gap goes on.
  readonly reachedBy: readonly Int8Array[];
  readonly bestState: Uint8Array;
}

function searchForward({ band, shapes, score }: ArcScores, gap: GapScores): Forward {
  const size = sizeOf(band);
  const rows = band.low.length;
  const count = shapes.length;
  const steps = stepsOf(shapes);
  const { extendSource, extendTarget } = gap;
  const total = [0, 1, 2].map(() => new Float64Array(size).fill(-Infinity)) as ByState;
  const [beads, sourceGaps, targetGaps] = total;
  const reachedBy = [0, 1, 2].map(() => new Int8Array(size).fill(-1));
  const [beadBy, sourceGapBy, targetGapBy] = reachedBy as [Int8Array, Int8Array, Int8Array];
  const bestState = new Uint8Array(size);
  beads[0] = 0;

  for (let i = 0; i < rows; i++) {
    const start = band.offset[i]! - band.low[i]!;
    for (let j = band.low[i]!; j < band.high[i]!; j++) {
      const x = start + j;
      const bead = beads[x]!;
      const sourceGap = sourceGaps[x]!;
      const targetGap = targetGaps[x]!;
      let best = bead;
      if (sourceGap > best) {
        best = sourceGap;
        bestState[x] = SOURCE_GAP;
      }
      if (targetGap > best) {
        best = targetGap;
        bestState[x] = TARGET_GAP;
      }
      if (best === -Infinity) continue;

      const down = nodeAt(band, i + 1, j);
      if (down >= 0) {
        const opened = bead + gap.openSource;
        sourceGaps[down] = Math.max(opened, sourceGap) + extendSource[i]!;
        sourceGapBy[down] = opened >= sourceGap ? BEAD : SOURCE_GAP;
      }
      const right = nodeAt(band, i, j + 1);
      if (right >= 0) {
        const opened = bead + gap.openTarget;
        const turned = sourceGap + gap.turn;
        let by = BEAD;
        let value = opened;
        if (turned > value) {
          by = SOURCE_GAP;
          value = turned;
        }
        if (targetGap > value) {
          by = TARGET_GAP;
          value = targetGap;
        }
        targetGaps[right] = value + extendTarget[j]!;
        targetGapBy[right] = by;
      }
      for (let k = 0; k < count; k++) {
        const arc = score[x * count + k]!;
        if (arc === -Infinity) continue;
        const row = i + steps[2 * k]!;
        const node = band.offset[row]! + j + steps[2 * k + 1]! - band.low[row]!;
        if (best + arc > beads[node]!) {
          beads[node] = best + arc;
          beadBy[node] = k;
        }
      }
    }
  }
  return { total, reachedBy, bestState };
}

/** Gives the rows and columns by which each shape leads on, by turns. */
export function stepsOf(shapes: readonly BeadShape[]): Int32Array {
  return Int32Array.from(shapes.flatMap(({ source, target }) => [source, target]));
}

function trace({ band, shapes }: ArcScores, { reachedBy, bestState }: Forward): BeadSpan[] {
  const beads: BeadSpan[] = [];
  let i = band.low.length - 1;
  let j = band.high[i]! - 1;
  let state = bestState[sizeOf(band) - 1]!;
  while (i > 0 || j > 0) {
    const by = reachedBy[state]![nodeAt(band, i, j)]!;
    if (by < 0) throw new RangeError(`the band has no path to node (${i}, ${j})`);
    const source = state === BEAD ? shapes[by]!.source : state === SOURCE_GAP ? 1 : 0;
    const target = state === BEAD ? shapes[by]!.target : state === TARGET_GAP ? 1 : 0;
    beads.push({ source: { start: i - source, end: i }, target: { start: j - target, end: j } });
    i -= source;
    j -= target;
    state = state === BEAD ? bestState[nodeAt(band, i, j)]! : by;
  }
  return beads.reverse();
}

/** The best path, and how far from it other paths run that are not much worse. */
export interface Corridor {
  readonly path: readonly BeadSpan[];
  /** First and last (exclusive) columns of each row that such a path goes through. */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/**
 * Finds the best path and all nodes that a path within `slack` nats of it goes through: maxima where
 * {@link findPosteriors} has sums, at a fraction of its cost.
 *
 * @throws {RangeError} if the band has no path from corner to corner
 */
export function findCorridor(arcs: ArcScores, gap: GapScores, slack: number): Corridor {
  const forward = searchForward(arcs, gap);
  const path = trace(arcs, forward);
  const { band, shapes, score } = arcs;
  const size = sizeOf(band);
  const rows = band.low.length;
  const count = shapes.length;
  const steps = stepsOf(shapes);
  const { extendSource, extendTarget, openSource, openTarget, turn } = gap;
  const [beads, sourceGaps, targetGaps] = forward.total;
  const [toBead, toSourceGap, toTargetGap] = [0, 1, 2].map(() =>
    new Float64Array(size).fill(-Infinity),
  ) as ByState;
  const last = size - 1;
  toBead[last] = toSourceGap[last] = toTargetGap[last] = 0;
  const least = Math.max(beads[last]!, sourceGaps[last]!, targetGaps[last]!) - slack;
  const low = new Int32Array(rows).fill(band.high[rows - 1]!);
  const high = new Int32Array(rows).fill(-1);

  for (let i = rows - 1; i >= 0; i--) {
    const start = band.offset[i]! - band.low[i]!;
    for (let j = band.high[i]! - 1; j >= band.low[i]!; j--) {
      const x = start + j;
      let ahead = x === last ? 0 : -Infinity;
      for (let k = 0; k < count; k++) {
        const arc = score[x * count + k]!;
        if (arc === -Infinity) continue;
        const row = i + steps[2 * k]!;
        const node = band.offset[row]! + j + steps[2 * k + 1]! - band.low[row]!;
        ahead = Math.max(ahead, arc + toBead[node]!);
      }
      const down = nodeAt(band, i + 1, j);
      const onSource = down < 0 ? -Infinity : extendSource[i]! + toSourceGap[down]!;
      const right = nodeAt(band, i, j + 1);
      const onTarget = right < 0 ? -Infinity : extendTarget[j]! + toTargetGap[right]!;
      const fromBead = Math.max(ahead, openSource + onSource, openTarget + onTarget);
      const fromSourceGap = Math.max(ahead, onSource, turn + onTarget);
      const fromTargetGap = Math.max(ahead, onTarget);
      toBead[x] = fromBead;
      toSourceGap[x] = fromSourceGap;
      toTargetGap[x] = fromTargetGap;
      const through = Math.max(
        beads[x]! + fromBead,
        sourceGaps[x]! + fromSourceGap,
        targetGaps[x]! + fromTargetGap,
      );
      if (through < least) continue;
      if (j < low[i]!) low[i] = j;
      if (j + 1 > high[i]!) high[i] = j + 1;
    }
  }
  return { path, low, high };
}
