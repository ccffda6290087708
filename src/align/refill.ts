import type { Span } from "../types.ts";
import { createBand } from "./band.ts";
import {
  type ArcScores,
  arcIndex,
  type BeadSpan,
  findBestPath,
  type GapScores,
} from "./gap-search.ts";
import { isNullBead } from "./null-bead.ts";

/**
 * Finds what would become of the other sentences of some beads if another bead took their place: the
 * best path through what is left before and behind it. Otherwise a 2-1 across two chosen beads would
 * look as if it threw sentences away.
 *
 * @param displaced - beads that share a sentence with `bead`, in order
 * @returns the beads with both sides beside `bead`
 */
export function refill(
  bead: BeadSpan,
  displaced: readonly BeadSpan[],
  arcs: ArcScores,
  gaps: GapScores,
): BeadSpan[] {
  const source = around(
    bead.source,
    displaced.map((other) => other.source),
  );
  const target = around(
    bead.target,
    displaced.map((other) => other.target),
  );
  return [
    ...fill(source.before, target.before, arcs, gaps),
    ...fill(source.behind, target.behind, arcs, gaps),
  ];
}

function around(span: Span, others: readonly Span[]) {
  const start = Math.min(span.start, ...others.map((other) => other.start));
  const end = Math.max(span.end, ...others.map((other) => other.end));
  return { before: { start, end: span.start }, behind: { start: span.end, end } };
}

function fill(source: Span, target: Span, arcs: ArcScores, gaps: GapScores): BeadSpan[] {
  const m = source.end - source.start;
  const n = target.end - target.start;
  if (m === 0 || n === 0) return [];
  const { shapes } = arcs;
  const score = new Float32Array((m + 1) * (n + 1) * shapes.length).fill(-Infinity);
  const at = (i: number, j: number, shape: { source: number; target: number }): BeadSpan => ({
    source: { start: source.start + i, end: source.start + i + shape.source },
    target: { start: target.start + j, end: target.start + j + shape.target },
  });
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      shapes.forEach((shape, k) => {
        if (i + shape.source > m || j + shape.target > n) return;
        score[(i * (n + 1) + j) * shapes.length + k] = scoreOf(arcs, at(i, j, shape));
      });
    }
  }
  const path = findBestPath(
    { band: createBand(new Int32Array(m + 1), new Int32Array(m + 1).fill(n + 1)), shapes, score },
    {
      ...gaps,
      extendSource: gaps.extendSource.subarray(source.start, source.end),
      extendTarget: gaps.extendTarget.subarray(target.start, target.end),
    },
  );
  return path
    .filter((bead) => !isNullBead(bead))
    .map((bead) =>
      at(bead.source.start, bead.target.start, {
        source: bead.source.end - bead.source.start,
        target: bead.target.end - bead.target.start,
      }),
    );
}

function scoreOf(arcs: ArcScores, bead: BeadSpan): number {
  const { low, high } = arcs.band;
  const { start } = bead.source;
  const isInside = low[start]! <= bead.target.start && bead.target.start < high[start]!;
  return isInside ? arcs.score[arcIndex(arcs, bead)]! : -Infinity;
}
