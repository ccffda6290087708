import fc from "fast-check";
import { expect, test } from "vitest";
import { createBand, sizeOf } from "../../src/align/band.ts";
import { findBestPath, findCorridor, type GapScores } from "../../src/align/gap-search.ts";
import type { BeadShape } from "../../src/align/shape.ts";

const SHAPES: readonly BeadShape[] = [
  { source: 1, target: 1, prior: 0 },
  { source: 2, target: 1, prior: 0 },
  { source: 1, target: 2, prior: 0 },
];

// A full matrix of sentences with the given scores of beads; those that leave it are impossible.
function fullArcs(sources: number, targets: number, scores: readonly number[]) {
  const band = createBand(
    new Int32Array(sources + 1),
    new Int32Array(sources + 1).fill(targets + 1),
  );
  const score = new Float32Array(sizeOf(band) * SHAPES.length).fill(-Infinity);
  for (let i = 0; i <= sources; i++) {
    for (let j = 0; j <= targets; j++) {
      SHAPES.forEach(({ source, target }, k) => {
        if (i + source > sources || j + target > targets) return;
        const at = (i * (targets + 1) + j) * SHAPES.length + k;
        score[at] = scores[at % scores.length]!;
      });
    }
  }
  return { band, shapes: SHAPES, score };
}

const gapsOf = (sources: number, targets: number): GapScores => ({
  openSource: -2,
  openTarget: -2.5,
  turn: -1.5,
  extendSource: new Float64Array(sources).fill(-1),
  extendTarget: new Float64Array(targets).fill(-0.75),
});

const texts = fc.record({
  sources: fc.integer({ min: 1, max: 4 }),
  targets: fc.integer({ min: 1, max: 4 }),
  scores: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 7, maxLength: 40 }),
});

test("its path is the best path, and lies in it without any slack", () => {
  fc.assert(
    fc.property(texts, ({ sources, targets, scores }) => {
      const arcs = fullArcs(sources, targets, scores);
      const gaps = gapsOf(sources, targets);
      const { path, low, high } = findCorridor(arcs, gaps, 1e-9);
      expect(path).toEqual(findBestPath(arcs, gaps));
      for (const { source, target } of path) {
        expect(low[source.end]).toBeLessThanOrEqual(target.end);
        expect(high[source.end]).toBeGreaterThan(target.end);
      }
    }),
  );
});

test("a node lies in it if the best path through the node is good enough", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 12 }), ({ sources, targets, scores }, slack) => {
      const arcs = fullArcs(sources, targets, scores);
      const gaps = gapsOf(sources, targets);
      const totals = bestThrough(arcs, gaps, sources, targets);
      const best = Math.max(...totals.flat());
      const { low, high } = findCorridor(arcs, gaps, slack);
      totals.forEach((row, i) => {
        const near = row.flatMap((total, j) => (total >= best - slack - 1e-9 ? [j] : []));
        expect(low[i]).toBe(near.length > 0 ? near[0] : targets + 1);
        expect(high[i]).toBe(near.length > 0 ? near.at(-1)! + 1 : -1);
      });
    }),
  );
});

// The score of the best path through each node, by trying all paths.
function bestThrough(
  { score }: ReturnType<typeof fullArcs>,
  gaps: GapScores,
  sources: number,
  targets: number,
): number[][] {
  const best = Array.from({ length: sources + 1 }, () =>
    new Array<number>(targets + 1).fill(-Infinity),
  );
  const nodes: [number, number][] = [];
  function walk(i: number, j: number, state: "bead" | "source" | "target", total: number): void {
    nodes.push([i, j]);
    if (i === sources && j === targets) {
      for (const [x, y] of nodes) best[x]![y] = Math.max(best[x]![y]!, total);
    }
    SHAPES.forEach(({ source, target }, k) => {
      if (i + source > sources || j + target > targets) return;
      const arc = score[(i * (targets + 1) + j) * SHAPES.length + k]!;
      walk(i + source, j + target, "bead", total + arc);
    });
    if (i < sources && state !== "target") {
      const open = state === "bead" ? gaps.openSource : 0;
      walk(i + 1, j, "source", total + open + gaps.extendSource[i]!);
    }
    if (j < targets) {
      const open = state === "bead" ? gaps.openTarget : state === "source" ? gaps.turn : 0;
      walk(i, j + 1, "target", total + open + gaps.extendTarget[j]!);
    }
    nodes.pop();
  }
  walk(0, 0, "bead", 0);
  return best;
}
