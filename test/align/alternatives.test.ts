import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRivals } from "../../src/align/alternatives.ts";
import { type ArcScores, type BeadSpan, findBestPath } from "../../src/align/gap-search.ts";
import { isNullBead } from "../../src/align/null-bead.ts";
import { findPosteriors } from "../../src/align/posteriors.ts";
import { SHAPES as ALL_SHAPES } from "../../src/align/shape.ts";
import { gapPrices, matricesOf } from "./matrices.ts";

const gapsOf = (n: number, m: number) => gapPrices(n, m, -2, -1);

const SHAPES = ALL_SHAPES.filter(({ source, target }) => source <= 2 && target <= 2);

const matrices = matricesOf(SHAPES, 4, { min: -6, max: 3 });

const keyOf = ({ source, target }: BeadSpan) =>
  [source.start, source.end, target.start, target.end].join();

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.max(a.start, b.start) < Math.min(a.end, b.end);

/** All that shares a sentence with a bead, by looking at everything, with probabilities. */
function allRivals(bead: BeadSpan, arcs: ArcScores, n: number, m: number): Map<string, number> {
  const { bead: posterior, sourceGap, targetGap } = findPosteriors(arcs, gapsOf(n, m), 1, true);
  const found = new Map<string, number>();
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      SHAPES.forEach((shape, k) => {
        const rival = {
          source: { start: i, end: i + shape.source },
          target: { start: j, end: j + shape.target },
        };
        const isNear = overlaps(rival.source, bead.source) || overlaps(rival.target, bead.target);
        const probability = posterior![(i * (m + 1) + j) * SHAPES.length + k]!;
        if (isNear && keyOf(rival) !== keyOf(bead)) found.set(keyOf(rival), probability);
      });
    }
  }
  if (isNullBead(bead)) return found;
  for (let i = bead.source.start; i < bead.source.end; i++) {
    found.set([i, i + 1, bead.target.start, bead.target.start].join(), sourceGap[i]!);
  }
  for (let j = bead.target.start; j < bead.target.end; j++) {
    found.set([bead.source.end, bead.source.end, j, j + 1].join(), targetGap[j]!);
  }
  return found;
}

describe("rivals of the beads of a path", () => {
  test("are the most probable of all that share a sentence, the strongest first", () => {
    fc.assert(
      fc.property(matrices, ({ n, m, arcs }) => {
        const gaps = gapsOf(n, m);
        const beads = findBestPath(arcs, gaps);
        const rivals = findRivals(beads, arcs, findPosteriors(arcs, gaps, 1, true));
        expect(rivals).toHaveLength(beads.length);
        beads.forEach((bead, b) => {
          const isNull = isNullBead(bead);
          const wanted = [...allRivals(bead, arcs, n, m).values()]
            .filter((probability) => (isNull ? probability > 0 : probability >= 0.01))
            .sort((x, y) => y - x)
            .slice(0, isNull ? 3 : 4);
          const found = rivals[b]!;
          expect(found.map(({ probability }) => probability)).toEqual(
            wanted.map((probability) => expect.closeTo(probability, 5)),
          );
          const all = allRivals(bead, arcs, n, m);
          for (const rival of found) {
            expect(all.get(keyOf(rival))).toBeCloseTo(rival.probability, 5);
          }
          expect(new Set(found.map(keyOf)).size).toBe(found.length);
        });
      }),
    );
  });
});
