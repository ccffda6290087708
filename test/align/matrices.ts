/** Small problems for the searches: full matrices of beads with scores, and gaps of one price. */

import fc from "fast-check";
import { createBand } from "../../src/align/band.ts";
import type { ArcScores, GapScores } from "../../src/align/gap-search.ts";
import type { BeadShape } from "../../src/align/shape.ts";

/** Prices of gaps for n source and m target sentences. */
export function gapPrices(n: number, m: number, open: number, turn: number): GapScores {
  return {
    openSource: open,
    openTarget: open,
    turn,
    extendSource: new Float64Array(n).fill(-1),
    extendTarget: new Float64Array(m).fill(-1),
  };
}

/** Draws full matrices of up to `most` sentences a side with scores of all beads that stay inside. */
export function matricesOf(
  shapes: readonly BeadShape[],
  most: number,
  scores: { readonly min: number; readonly max: number },
) {
  return fc
    .record({
      n: fc.integer({ min: 0, max: most }),
      m: fc.integer({ min: 0, max: most }),
      values: fc.array(fc.integer(scores), { minLength: 5, maxLength: 50 }),
    })
    .map(({ n, m, values }) => {
      const band = createBand(new Int32Array(n + 1), new Int32Array(n + 1).fill(m + 1));
      const score = new Float32Array((n + 1) * (m + 1) * shapes.length).map((_, x) => {
        const node = Math.floor(x / shapes.length);
        const { source, target } = shapes[x % shapes.length]!;
        const isInside = Math.floor(node / (m + 1)) + source <= n && (node % (m + 1)) + target <= m;
        return isInside ? values[x % values.length]! : -Infinity;
      });
      const arcs: ArcScores = { band, shapes, score };
      return { n, m, arcs };
    });
}
