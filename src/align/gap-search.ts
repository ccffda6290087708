import type { Span } from "../types.ts";
import { type Band, sizeOf } from "./band.ts";
import type { BeadShape } from "./shape.ts";

/**
 * The search for the best sequence of beads and gaps inside a band, and the probabilities under the
 * same model. Gaps are affine: opening one costs much, going on little, so that a hole of thirty
 * sentences is no stranger than one of three.
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

/** Gives the index of a node; -1 outside the band. */
function nodeAt(band: Band, i: number, j: number): number {
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
  readonly total: Triple;
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
  const total = [0, 1, 2].map(() => new Float64Array(size).fill(-Infinity)) as Triple;
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

// Rows and columns by which each shape leads on.
function stepsOf(shapes: readonly BeadShape[]): Int32Array {
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
  ) as Triple;
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

type Triple = [Float64Array, Float64Array, Float64Array];

/** Probabilities of everything a path may be made of. */
export interface Posteriors {
  /** First and last (exclusive) probable columns of each row. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Probability that each source sentence stands in a gap. */
  readonly sourceGap: Float64Array;
  readonly targetGap: Float64Array;
  /** Probability of each bead, laid out like the arcs; only if asked for. */
  readonly bead: Float32Array | undefined;
  /** Expected numbers of gaps opened on each side, and of turns from a source to a target gap. */
  readonly sourceOpenings: number;
  readonly targetOpenings: number;
  readonly turns: number;
  /** Logarithm of the sum over all paths, nats; -Infinity if there is none. */
  readonly total: number;
}

/** Nodes whose posterior is at most this are improbable. */
const LEAST_NODE = Math.log(1e-6);
/** Beads below e^-13 are left at 0. */
const LEAST_BEAD = -13;

/**
 * Computes posteriors by the forward-backward algorithm.
 *
 * @param temperature - scores are multiplied by it first: hand-set scores are too sure of themselves
 */
export function findPosteriors(
  { band, shapes, score }: ArcScores,
  gap: GapScores,
  temperature: number,
  wantsBeads: boolean,
): Posteriors {
  const size = sizeOf(band);
  const rows = band.low.length;
  const columns = band.high[rows - 1]!;
  const openSource = temperature * gap.openSource;
  const openTarget = temperature * gap.openTarget;
  const turn = temperature * gap.turn;
  const extendSource = gap.extendSource.map((score) => temperature * score);
  const extendTarget = gap.extendTarget.map((score) => temperature * score);
  const forward = [0, 1, 2].map(() => new Float64Array(size).fill(-Infinity)) as Triple;
  const [beads, sourceGaps, targetGaps] = forward;
  const reached = new Float64Array(size);
  const count = shapes.length;
  const steps = stepsOf(shapes);
  // The arcs that meet in a node are summed at once: an exponential each, and one logarithm.
  const term = new Float64Array(count);

  for (let i = 0; i < rows; i++) {
    const start = band.offset[i]! - band.low[i]!;
    for (let j = band.low[i]!; j < band.high[i]!; j++) {
      const x = start + j;
      let most = x === 0 ? 0 : -Infinity;
      let found = 0;
      for (let k = 0; k < count; k++) {
        const row = i - steps[2 * k]!;
        const column = j - steps[2 * k + 1]!;
        if (row < 0 || column < band.low[row]! || column >= band.high[row]!) continue;
        const node = band.offset[row]! + column - band.low[row]!;
        const value = reached[node]! + temperature * score[node * count + k]!;
        if (value === -Infinity) continue;
        term[found++] = value;
        if (value > most) most = value;
      }
      let bead = most;
      if (found > 0) {
        let sum = x === 0 ? 1 : 0;
        for (let k = 0; k < found; k++) {
          const below = term[k]! - most;
          if (below > -NEGLIGIBLE) sum += Math.exp(below);
        }
        bead += Math.log(sum);
      }
      beads[x] = bead;
      const sourceGap = sourceGaps[x]!;
      const all = logSum(logSum(bead, sourceGap), targetGaps[x]!);
      reached[x] = all;
      if (all === -Infinity) continue;
      const down = nodeAt(band, i + 1, j);
      if (down >= 0) {
        sourceGaps[down] = logSum(bead + openSource, sourceGap) + extendSource[i]!;
      }
      const right = nodeAt(band, i, j + 1);
      if (right >= 0) {
        const fromGaps = logSum(sourceGap + turn, targetGaps[x]!);
        targetGaps[right] = logSum(bead + openTarget, fromGaps) + extendTarget[j]!;
      }
    }
  }

  const whole = reached[size - 1]!;
  const backward = [0, 1, 2].map(() => new Float64Array(size).fill(-Infinity)) as Triple;
  for (const array of backward) array[size - 1] = 0;
  const [toBead, toSourceGap, toTargetGap] = backward;
  const low = new Int32Array(rows).fill(columns);
  const high = new Int32Array(rows).fill(-1);
  const inSourceGap = new Float64Array(rows - 1);
  const inTargetGap = new Float64Array(columns - 1);
  let sourceOpenings = 0;
  let targetOpenings = 0;
  let turns = 0;
  const beadPosterior = wantsBeads ? new Float32Array(score.length) : undefined;

  for (let i = rows - 1; i >= 0; i--) {
    for (let j = band.high[i]! - 1; j >= band.low[i]!; j--) {
      const x = band.offset[i]! + j - band.low[i]!;
      const all = reached[x]!;
      if (all === -Infinity) continue;
      let most = -Infinity;
      for (let k = 0; k < count; k++) {
        const arc = score[x * count + k]!;
        let after = -Infinity;
        if (arc > -Infinity) {
          const row = i + steps[2 * k]!;
          const node = band.offset[row]! + j + steps[2 * k + 1]! - band.low[row]!;
          after = temperature * arc + toBead[node]!;
          if (after > most) most = after;
        }
        term[k] = after;
      }
      let ahead = -Infinity;
      if (most > -Infinity) {
        let sum = 0;
        const through = all + most - whole;
        const share = through > LEAST_BEAD && beadPosterior ? Math.exp(through) : 0;
        for (let k = 0; k < count; k++) {
          const below = term[k]! - most;
          if (!(below > -NEGLIGIBLE)) continue;
          const part = Math.exp(below);
          sum += part;
          if (beadPosterior && share > 0 && through + below > LEAST_BEAD) {
            beadPosterior[x * count + k] = share * part;
          }
        }
        ahead = most + Math.log(sum);
      }
      let afterBead = logSum(toBead[x]!, ahead);
      let afterSourceGap = logSum(toSourceGap[x]!, ahead);
      let afterTargetGap = logSum(toTargetGap[x]!, ahead);

      const down = nodeAt(band, i + 1, j);
      if (down >= 0 && toSourceGap[down]! > -Infinity) {
        const after = extendSource[i]! + toSourceGap[down]!;
        afterBead = logSum(afterBead, openSource + after);
        afterSourceGap = logSum(afterSourceGap, after);
        const opened = Math.exp(beads[x]! + openSource + after - whole);
        sourceOpenings += opened;
        inSourceGap[i]! += opened + Math.exp(sourceGaps[x]! + after - whole);
      }
      const right = nodeAt(band, i, j + 1);
      if (right >= 0 && toTargetGap[right]! > -Infinity) {
        const after = extendTarget[j]! + toTargetGap[right]!;
        afterBead = logSum(afterBead, openTarget + after);
        afterSourceGap = logSum(afterSourceGap, turn + after);
        afterTargetGap = logSum(afterTargetGap, after);
        const opened = Math.exp(beads[x]! + openTarget + after - whole);
        const turned = Math.exp(sourceGaps[x]! + turn + after - whole);
        targetOpenings += opened;
        turns += turned;
        inTargetGap[j]! += opened + turned + Math.exp(targetGaps[x]! + after - whole);
      }
      toBead[x] = afterBead;
      toSourceGap[x] = afterSourceGap;
      toTargetGap[x] = afterTargetGap;

      const posterior =
        logSum(
          beads[x]! + afterBead,
          logSum(sourceGaps[x]! + afterSourceGap, targetGaps[x]! + afterTargetGap),
        ) - whole;
      if (posterior > LEAST_NODE) {
        low[i] = Math.min(low[i]!, j);
        high[i] = Math.max(high[i]!, j + 1);
      }
    }
  }
  return {
    low,
    high,
    sourceGap: inSourceGap,
    targetGap: inTargetGap,
    bead: beadPosterior,
    sourceOpenings,
    targetOpenings,
    turns,
    total: whole,
  };
}

/** Beyond this many nats the smaller of two terms does not change the sum. */
const NEGLIGIBLE = 36;

function logSum(a: number, b: number): number {
  const apart = a - b;
  if (apart > NEGLIGIBLE || b === -Infinity) return a;
  if (apart < -NEGLIGIBLE || a === -Infinity) return b;
  return apart > 0 ? a + Math.log1p(Math.exp(-apart)) : b + Math.log1p(Math.exp(apart));
}
