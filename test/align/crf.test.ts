import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Band } from "../../src/align/band.ts";
import { arcsOf, decode, gapPriceOf, selectCandidates } from "../../src/align/crf.ts";
import { type ArcScores, type BeadSpan, findBestPath } from "../../src/align/gap-search.ts";
import { findPosteriors } from "../../src/align/posteriors.ts";
import { SHAPES } from "../../src/align/shape.ts";
import { gapPrices, matricesOf } from "./matrices.ts";

const gapsOf = (n: number, m: number) => gapPrices(n, m, -3, -2);

const matrices = matricesOf(SHAPES, 5, { min: -20, max: 6 });

function arcAt(band: Band, { source, target }: BeadSpan): number {
  const k = SHAPES.findIndex(
    (shape) =>
      shape.source === source.end - source.start && shape.target === target.end - target.start,
  );
  const node = band.offset[source.start]! + target.start - band.low[source.start]!;
  return k < 0 ? -1 : node * SHAPES.length + k;
}

const look = (arcs: ArcScores, n: number, m: number) => {
  const posteriors = findPosteriors(arcs, gapsOf(n, m), 0.4, true);
  return { posteriors, candidates: selectCandidates(arcs, posteriors, m) };
};

describe("candidates", () => {
  test("are all beads with a posterior that counts, each at its own arc, and no others", () => {
    fc.assert(
      fc.property(matrices, ({ n, m, arcs }) => {
        const { posteriors, candidates } = look(arcs, n, m);
        const kept = new Set<string>();
        candidates.arc.forEach((arc, c) => {
          const [i, j] = [candidates.i[c]!, candidates.j[c]!];
          const shape = SHAPES[candidates.shape[c]!]!;
          const bead = {
            source: { start: i, end: i + shape.source },
            target: { start: j, end: j + shape.target },
          };
          expect(arc).toBe(arcAt(candidates.band, bead));
          kept.add(`${i} ${j} ${candidates.shape[c]!}`);
        });
        let expected = 0;
        for (let i = 0; i <= n; i++) {
          for (let j = 0; j <= m; j++) {
            SHAPES.forEach((_, k) => {
              const posterior = posteriors.bead![(i * (m + 1) + j) * SHAPES.length + k]!;
              if (posterior < 3e-5) return;
              expected++;
              expect(kept).toContain(`${i} ${j} ${k}`);
            });
          }
        }
        expect(kept.size).toBe(expected);
      }),
    );
  });

  test("leave a path through their band", () => {
    fc.assert(
      fc.property(matrices, ({ n, m, arcs }) => {
        const { candidates } = look(arcs, n, m);
        const scores = candidates.arc.map(() => 0);
        expect(() => findBestPath(arcsOf(candidates, scores), gapsOf(n, m))).not.toThrow();
      }),
    );
  });
});

describe("decoding", () => {
  test("covers both sides, and is right about at least as much as the most probable path", () => {
    fc.assert(
      fc.property(matrices, ({ n, m, arcs }) => {
        const { candidates } = look(arcs, n, m);
        const scores = Array.from(candidates.arc, (_, c) => {
          const node = candidates.i[c]! * (m + 1) + candidates.j[c]!;
          return arcs.score[node * SHAPES.length + candidates.shape[c]!]!;
        });
        const narrow = arcsOf(candidates, scores);
        const { beads, posteriors } = decode(candidates, narrow, gapsOf(n, m));
        const price = {
          source: gapPriceOf(posteriors.sourceGap),
          target: gapPriceOf(posteriors.targetGap),
        };
        const worth = (path: readonly BeadSpan[]) =>
          path.reduce((sum, bead) => {
            const arc = arcAt(candidates.band, bead);
            if (arc >= 0) return sum + posteriors.bead![arc]!;
            return bead.source.end > bead.source.start
              ? sum + posteriors.sourceGap[bead.source.start]! - price.source
              : sum + posteriors.targetGap[bead.target.start]! - price.target;
          }, 0);
        let [i, j] = [0, 0];
        for (const { source, target } of beads) {
          expect([source.start, target.start]).toEqual([i, j]);
          [i, j] = [source.end, target.end];
        }
        expect([i, j]).toEqual([n, m]);
        expect(worth(beads)).toBeGreaterThanOrEqual(
          worth(findBestPath(narrow, gapsOf(n, m))) - 1e-5,
        );
      }),
      { numRuns: 200 },
    );
  });
});
