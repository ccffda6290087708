import { sizeOf } from "../dist/align/band.js";
import type { Candidates } from "../dist/align/candidates.js";
import type { GapScores } from "../dist/align/gap-search.js";
import { SHAPES } from "../dist/align/shape.js";

/**
 * The paths through the candidates of a text, laid out for being summed over hundreds of times: only
 * nodes that matter, and for each the arcs that start there.
 */
export interface Lattice {
  readonly rows: number;
  readonly columns: number;
  /** Place of each node, in the order of the band. */
  readonly i: Int32Array;
  readonly j: Int32Array;
  /** Node one source or one target sentence further, -1 for none. */
  readonly down: Int32Array;
  readonly right: Int32Array;
  /** Arcs of node x are `first[x]` to before `first[x + 1]`; an arc is a candidate. */
  readonly first: Int32Array;
  /** Node in which each arc ends. */
  readonly end: Int32Array;
  // Sums over the paths to and from each node, by state; written anew each time.
  readonly forward: readonly [Float64Array, Float64Array, Float64Array];
  readonly backward: readonly [Float64Array, Float64Array, Float64Array];
  readonly reached: Float64Array;
}

/** What {@link sumPaths} finds. */
export interface PathSums {
  /** Probability of each candidate. */
  readonly bead: Float64Array;
  readonly sourceGap: Float64Array;
  readonly targetGap: Float64Array;
  readonly sourceOpenings: number;
  readonly targetOpenings: number;
  readonly turns: number;
  /** Logarithm of the sum over all paths, nats; -Infinity if there is none. */
  readonly total: number;
}

/**
 * Lays out the paths of a text.
 *
 * @param candidates - in the order of their first nodes
 * @param isKept - by node of the band; all of them unless given. The first and last are always kept
 */
export function layOut({ band, i, j, shape }: Candidates, isKept?: Uint8Array): Lattice {
  const size = sizeOf(band);
  const nodeOf = new Int32Array(size + 1).fill(-1);
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column < band.high[row]!; column++) {
      const x = band.offset[row]! + column - band.low[row]!;
      if (isKept && !isKept[x] && x !== 0 && x !== size - 1) continue;
      nodeOf[x] = rows.length;
      rows.push(row);
      columns.push(column);
    }
  }
  const count = rows.length;
  const at = (row: number, column: number) => {
    if (row >= band.low.length || column < band.low[row]! || column >= band.high[row]!) return -1;
    return nodeOf[band.offset[row]! + column - band.low[row]!]!;
  };
  const first = new Int32Array(count + 1);
  const end = Int32Array.from(i, (row, c) => {
    const { source, target } = SHAPES[shape[c]!]!;
    const from = at(row, j[c]!);
    if (from >= 0) first[from + 1]!++;
    return from < 0 ? -1 : at(row + source, j[c]! + target);
  });
  // Candidates of nodes that are left out would stand between those of others.
  if (first.reduce((sum, arcs) => sum + arcs, 0) !== i.length) {
    throw new RangeError("a candidate starts at a node that is left out");
  }
  for (let x = 0; x < count; x++) first[x + 1]! += first[x]!;
  const empty = () => new Float64Array(count);
  return {
    rows: band.low.length - 1,
    columns: band.high.at(-1)! - 1,
    i: Int32Array.from(rows),
    j: Int32Array.from(columns),
    down: Int32Array.from(rows, (row, x) => at(row + 1, columns[x]!)),
    right: Int32Array.from(rows, (row, x) => at(row, columns[x]! + 1)),
    first,
    end,
    forward: [empty(), empty(), empty()],
    backward: [empty(), empty(), empty()],
    reached: empty(),
  };
}

/** Sums over all paths by the forward-backward algorithm; the model is that of `findPosteriors`. */
export function sumPaths(lattice: Lattice, score: Float64Array, gap: GapScores): PathSums {
  const { i, j, down, right, first, end, forward, backward, reached } = lattice;
  const count = i.length;
  const [bead, sourceGap, targetGap] = forward;
  for (const sums of [...forward, ...backward]) sums.fill(-Infinity);
  const { openSource, openTarget, turn, extendSource, extendTarget } = gap;
  bead[0] = 0;
  for (let x = 0; x < count; x++) {
    const all = logSum(logSum(bead[x]!, sourceGap[x]!), targetGap[x]!);
    reached[x] = all;
    if (all === -Infinity) continue;
    for (let c = first[x]!; c < first[x + 1]!; c++) {
      const to = end[c]!;
      if (to >= 0) bead[to] = logSum(bead[to]!, all + score[c]!);
    }
    const below = down[x]!;
    if (below >= 0) {
      sourceGap[below] = logSum(bead[x]! + openSource, sourceGap[x]!) + extendSource[i[x]!]!;
    }
    const beside = right[x]!;
    if (beside >= 0) {
      const before = logSum(bead[x]! + openTarget, logSum(sourceGap[x]! + turn, targetGap[x]!));
      targetGap[beside] = before + extendTarget[j[x]!]!;
    }
  }

  const total = reached[count - 1]!;
  const beadPosterior = new Float64Array(score.length);
  const inSourceGap = new Float64Array(lattice.rows);
  const inTargetGap = new Float64Array(lattice.columns);
  let sourceOpenings = 0;
  let targetOpenings = 0;
  let turns = 0;
  const [afterBead, afterSource, afterTarget] = backward;
  if (total > -Infinity) for (const sums of backward) sums[count - 1] = 0;
  for (let x = total > -Infinity ? count - 1 : -1; x >= 0; x--) {
    const all = reached[x]!;
    if (all === -Infinity) continue;
    let ahead = -Infinity;
    for (let c = first[x]!; c < first[x + 1]!; c++) {
      const to = end[c]!;
      if (to < 0) continue;
      const after = score[c]! + afterBead[to]!;
      if (after === -Infinity) continue;
      beadPosterior[c] = Math.exp(all + after - total);
      ahead = logSum(ahead, after);
    }
    let onBead = logSum(afterBead[x]!, ahead);
    let onSource = logSum(afterSource[x]!, ahead);
    let onTarget = logSum(afterTarget[x]!, ahead);
    const below = down[x]!;
    if (below >= 0 && afterSource[below]! > -Infinity) {
      const after = extendSource[i[x]!]! + afterSource[below]!;
      onBead = logSum(onBead, openSource + after);
      onSource = logSum(onSource, after);
      const opened = Math.exp(bead[x]! + openSource + after - total);
      sourceOpenings += opened;
      inSourceGap[i[x]!]! += opened + Math.exp(sourceGap[x]! + after - total);
    }
    const beside = right[x]!;
    if (beside >= 0 && afterTarget[beside]! > -Infinity) {
      const after = extendTarget[j[x]!]! + afterTarget[beside]!;
      onBead = logSum(onBead, openTarget + after);
      onSource = logSum(onSource, turn + after);
      onTarget = logSum(onTarget, after);
      const opened = Math.exp(bead[x]! + openTarget + after - total);
      const turned = Math.exp(sourceGap[x]! + turn + after - total);
      targetOpenings += opened;
      turns += turned;
      inTargetGap[j[x]!]! += opened + turned + Math.exp(targetGap[x]! + after - total);
    }
    afterBead[x] = onBead;
    afterSource[x] = onSource;
    afterTarget[x] = onTarget;
  }
  return {
    bead: beadPosterior,
    sourceGap: inSourceGap,
    targetGap: inTargetGap,
    sourceOpenings,
    targetOpenings,
    turns,
    total,
  };
}

/** Logarithm of the posterior of each node by the sums last written, before the total is taken off. */
export function nodeSums({ forward, backward }: Lattice): Float64Array {
  return forward[0].map((_, x) =>
    [0, 1, 2].reduce(
      (sum, state) => logSum(sum, forward[state]![x]! + backward[state]![x]!),
      -Infinity,
    ),
  );
}

/** Beyond this many nats the smaller of two terms does not change the sum. */
const NEGLIGIBLE = 36;
// ln(1 + e^-d) for d from 0 on: looked up, since it is asked for a thousand million times.
const STEPS = 1024;
const SOFT = Float64Array.from({ length: NEGLIGIBLE * STEPS + 2 }, (_, k) =>
  Math.log1p(Math.exp(-k / STEPS)),
);

function logSum(a: number, b: number): number {
  const high = Math.max(a, b);
  const apart = (high - Math.min(a, b)) * STEPS;
  // Not a number where both are -Infinity.
  if (!(apart < NEGLIGIBLE * STEPS)) return high;
  const k = apart | 0;
  return high + SOFT[k]! + (apart - k) * (SOFT[k + 1]! - SOFT[k]!);
}
