import { sizeOf } from "./band.ts";
import { type ArcScores, type ByState, type GapScores, nodeAt, stepsOf } from "./gap-search.ts";

/**
 * The probabilities of beads and gaps inside a band, under the model and with the states of the
 * search for the best path.
 */

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
  const forward = [0, 1, 2].map(() => new Float64Array(size).fill(-Infinity)) as ByState;
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
  const backward = [0, 1, 2].map(() => new Float64Array(size).fill(-Infinity)) as ByState;
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
