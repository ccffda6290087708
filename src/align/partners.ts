import type { CellGrid } from "./explain.ts";
import { LARGEST_SHAPE } from "./shape.ts";

/** Score of a sentence that has no partner in sight, and of one that is not near, nats. */
const NO_PARTNER = -3;
const NOT_IN_SIGHT = -9;
/** Nats beyond which a contrast says no more. */
const FAR_APART = 8;
/** Best partners kept for each sentence; a bead covers at most six of them. */
const KEPT_PARTNERS = LARGEST_SHAPE + 1;

/** The best partners of the sentences of one side. */
export interface TopList {
  add(sentence: number, other: number, score: number): void;
  /** Score of a sentence with its best partner, nats. */
  best(sentence: number): number;
  /** Best score inside [from, to) minus the best outside, in [-1, 1]; 1 is eight nats and more. */
  contrast(sentence: number, from: number, to: number): number;
}

/** The best partners of both sides. */
export interface Partners {
  readonly source: TopList;
  readonly target: TopList;
}

/**
 * Finds the best partners of each sentence among the single sentences of the other side.
 *
 * @param partner - score of each cell as a 1-1 bead by its words alone, nats; `grid` layout
 */
export function findPartners(grid: CellGrid, partner: Float32Array, targetCount: number): Partners {
  const sourceCount = grid.low.length;
  const source = createTopList(sourceCount);
  const target = createTopList(targetCount);
  const { low, high } = grid.band;
  for (let i = 0; i < sourceCount; i++) {
    // Only where a 1-1 bead fits are both directions scored.
    const end = Math.min(high[i]!, high[i + 1]! - 1);
    for (let j = Math.max(low[i]!, low[i + 1]! - 1); j < end; j++) {
      const score = partner[grid.offset[i]! + j]!;
      source.add(i, j, score);
      target.add(j, i, score);
    }
  }
  return { source, target };
}

function createTopList(count: number): TopList {
  const scores = new Float32Array(count * KEPT_PARTNERS).fill(-Infinity);
  const others = new Int32Array(count * KEPT_PARTNERS).fill(-1);
  return {
    add(sentence, other, score) {
      const first = sentence * KEPT_PARTNERS;
      let k = KEPT_PARTNERS - 1;
      if (score <= scores[first + k]!) return;
      for (; k > 0 && scores[first + k - 1]! < score; k--) {
        scores[first + k] = scores[first + k - 1]!;
        others[first + k] = others[first + k - 1]!;
      }
      scores[first + k] = score;
      others[first + k] = other;
    },
    best(sentence) {
      return Math.max(NO_PARTNER, scores[sentence * KEPT_PARTNERS]!);
    },
    contrast(sentence, from, to) {
      let inside = NOT_IN_SIGHT;
      let outside = NO_PARTNER;
      let hasOutside = false;
      for (let k = 0; k < KEPT_PARTNERS; k++) {
        const at = sentence * KEPT_PARTNERS + k;
        const other = others[at]!;
        if (other < 0) break;
        if (other >= from && other < to) inside = Math.max(inside, scores[at]!);
        else if (!hasOutside) {
          outside = scores[at]!;
          hasOutside = true;
        }
      }
      return Math.max(-FAR_APART, Math.min(FAR_APART, inside - outside)) / FAR_APART;
    },
  };
}
