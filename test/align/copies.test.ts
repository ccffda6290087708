import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf, shareAmongCopies } from "../../src/align/copies.ts";
import { SHAPES } from "../../src/align/shape.ts";

test.each<[string[], number[]]>([
  [[], []],
  [["a"], [0]],
  [
    ["a", "a", "b", "a"],
    [0, 0, 1, 2],
  ],
  [
    ["", "", "a", "a "],
    [0, 0, 1, 2],
  ],
])("runs of %j", (texts, runs) => {
  expect([...runsOf(texts)]).toEqual(runs);
});

const ONE = SHAPES.findIndex(({ source, target }) => source === 1 && target === 1);
const TWO = SHAPES.findIndex(({ source, target }) => source === 2 && target === 1);

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly shape?: number;
  readonly posterior: number;
}

function share(pairs: readonly Pair[], source: readonly number[], target: readonly number[]) {
  const candidates = {
    band: undefined as never,
    grid: undefined as never,
    i: Int32Array.from(pairs, ({ i }) => i),
    j: Int32Array.from(pairs, ({ j }) => j),
    shape: Uint8Array.from(pairs, ({ shape = ONE }) => shape),
    arc: Float64Array.from(pairs, (_, k) => k),
  };
  const posteriors = Float64Array.from(pairs, ({ posterior }) => posterior);
  shareAmongCopies(candidates, posteriors, { source, target });
  return [...posteriors];
}

describe("posteriors of copies", () => {
  test("are shared by all pairs of two runs", () => {
    const all = [0, 1].flatMap((i) => [0, 1].map((j) => ({ i, j, posterior: 0.5 })));
    expect(share(all, [0, 0], [0, 0])).toEqual([1, 1, 1, 1]);
  });

  test("say that of a longer run some have no partner", () => {
    const all = [0, 1].map((i) => ({ i, j: 0, posterior: 0.5 }));
    expect(share(all, [0, 0], [0])).toEqual([0.5, 0.5]);
  });

  test("of other beads and other sentences are left alone", () => {
    const pairs = [
      { i: 0, j: 0, posterior: 0.7 },
      { i: 1, j: 1, posterior: 0.2 },
      { i: 1, j: 1, shape: TWO, posterior: 0.1 },
      { i: 3, j: 1, posterior: 0.3 },
    ];
    expect(share(pairs, [0, 1, 1, 2], [0, 1])).toEqual([0.7, 0.1, 0.1, 0.3]);
  });

  test("stay probabilities: no sentence has more than one partner's worth", () => {
    const run = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        run,
        run,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (a, b, random) => {
          const number = (steps: number[]) =>
            steps.map((_, k) => steps.slice(0, k).reduce((x, y) => x + y, 0));
          const [source, target] = [number(a), number(b)];
          // A matrix whose rows and columns sum to one at the most.
          const most = Math.max(a.length, b.length);
          const pairs = source.flatMap((_, i) =>
            target.map((_, j) => ({ i, j, posterior: random.next().value! / most })),
          );
          const shared = share(pairs, source, target);
          for (const [k, { i, j }] of pairs.entries()) {
            const size = Math.max(
              source.filter((run) => run === source[i]).length,
              target.filter((run) => run === target[j]).length,
            );
            expect(shared[k]).toBeLessThanOrEqual(1 + 1e-9);
            // What the two runs have together is what they had.
            const together = pairs.filter(
              (p) => source[p.i] === source[i] && target[p.j] === target[j],
            );
            expect(shared[k]! * size).toBeCloseTo(
              together.reduce((sum, p) => sum + p.posterior, 0),
            );
          }
        },
      ),
    );
  });
});
