/**
 * The part of the alignment matrix that is searched. Nodes lie between sentences: node (i, j) has i
 * source and j target sentences before it. Row i holds the nodes `low[i] <= j < high[i]`; both ends
 * ascend with i, so that every monotone path through the band is connected.
 */
export interface Band {
  readonly low: Int32Array;
  /** Exclusive. */
  readonly high: Int32Array;
  /** Index of the first node of each row, and of the end. */
  readonly offset: Float64Array;
}

/** Two sentences that surely belong together. */
export interface AnchorPoint {
  readonly source: number;
  readonly target: number;
}

/** Numbers the nodes of a band. */
export function createBand(low: Int32Array, high: Int32Array): Band {
  const offset = new Float64Array(low.length + 1);
  for (let i = 0; i < low.length; i++) offset[i + 1] = offset[i]! + high[i]! - low[i]!;
  return { low, high, offset };
}

/** Counts the nodes of a band. */
export function sizeOf({ offset }: Band): number {
  return offset[offset.length - 1]!;
}

/** Makes both ends ascend, pins the corners and keeps the rows inside the matrix. */
function closed(low: Int32Array, high: Int32Array, targetCount: number): Band {
  const last = low.length - 1;
  low[0] = 0;
  high[last] = targetCount + 1;
  for (let i = last - 1; i >= 0; i--) low[i] = Math.max(0, Math.min(low[i]!, low[i + 1]!));
  for (let i = 0; i <= last; i++) {
    high[i] = Math.min(targetCount + 1, Math.max(high[i]!, i > 0 ? high[i - 1]! : 1, low[i]! + 1));
  }
  return createBand(low, high);
}

/**
 * Gives the boxes between neighbouring anchors, widened on all sides.
 *
 * @param anchors - ascending strictly on both sides
 * @param margin - sentences by which a box reaches beyond its anchors
 */
export function bandOfAnchors(
  anchors: readonly AnchorPoint[],
  sourceCount: number,
  targetCount: number,
  margin: number,
): Band {
  const low = new Int32Array(sourceCount + 1).fill(targetCount + 1);
  const high = new Int32Array(sourceCount + 1).fill(-1);
  const corners = [
    { source: -1, target: -1 },
    ...anchors,
    { source: sourceCount, target: targetCount },
  ];
  for (let k = 0; k + 1 < corners.length; k++) {
    const from = corners[k]!;
    const to = corners[k + 1]!;
    const left = Math.max(0, from.target - margin + 1);
    const right = Math.min(targetCount + 1, to.target + margin + 1);
    const lastRow = Math.min(sourceCount, to.source + margin);
    for (let i = Math.max(0, from.source - margin + 1); i <= lastRow; i++) {
      low[i] = Math.min(low[i]!, left);
      high[i] = Math.max(high[i]!, right);
    }
  }
  return closed(low, high, targetCount);
}

/**
 * Gives the rows between the given ends, widened by `margin` in both directions.
 *
 * @param low - first probable node of each row; above `high` where a row has none
 * @param high - last probable node of each row, exclusive
 */
export function widenedBand(
  low: Int32Array,
  high: Int32Array,
  targetCount: number,
  margin: number,
): Band {
  const rows = low.length;
  const left = new Int32Array(rows);
  const right = new Int32Array(rows);
  // A row without a probable node lies inside a many-to-one bead: it takes over its neighbours'.
  // Beads jump over rows, so that a row may end further left than the one before.
  for (let i = 0; i < rows; i++) {
    const empty = low[i]! >= high[i]!;
    left[i] = empty ? (i > 0 ? left[i - 1]! : 0) : low[i]!;
    right[i] = Math.max(empty ? 1 : high[i]!, i > 0 ? right[i - 1]! : 1);
  }
  for (let i = rows - 2; i >= 0; i--) left[i] = Math.min(left[i]!, left[i + 1]!);
  const widenedLow = new Int32Array(rows);
  const widenedHigh = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    widenedLow[i] = Math.max(0, left[Math.max(0, i - margin)]! - margin);
    widenedHigh[i] = Math.min(targetCount + 1, right[Math.min(rows - 1, i + margin)]! + margin);
  }
  return closed(widenedLow, widenedHigh, targetCount);
}
