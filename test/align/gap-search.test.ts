import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Band, createBand } from "../../src/align/band.ts";
import {
  type ArcScores,
  type BeadSpan,
  findBestPath,
  type GapScores,
} from "../../src/align/gap-search.ts";
import { findPosteriors } from "../../src/align/posteriors.ts";
import type { BeadShape } from "../../src/align/shape.ts";

const SHAPES: readonly BeadShape[] = [
  { source: 1, target: 1, prior: 0 },
  { source: 1, target: 2, prior: 0 },
  { source: 2, target: 1, prior: 0 },
  { source: 2, target: 2, prior: 0 },
  { source: 3, target: 1, prior: 0 },
];

/** One step of a path: a bead, or one sentence of a gap. */
interface Step {
  readonly kind: "bead" | "source" | "target";
  readonly i: number;
  readonly j: number;
  readonly source: number;
  readonly target: number;
  /** Index in `ArcScores.score`, for beads. */
  readonly arc: number;
}

interface Path {
  readonly steps: readonly Step[];
  readonly score: number;
}

/** Whether a node lies in a band, and where: written afresh, from the description of `Band`. */
function nodeOf({ low, high }: Band, i: number, j: number): number | undefined {
  if (i >= low.length || j < low[i]! || j >= high[i]!) return undefined;
  let node = j - low[i]!;
  for (let row = 0; row < i; row++) node += high[row]! - low[row]!;
  return node;
}

/** Every path from corner to corner, a source gap never behind a target gap. */
function allPaths({ band, shapes, score }: ArcScores, gap: GapScores): Path[] {
  const lastRow = band.low.length - 1;
  const lastColumn = band.high[lastRow]! - 1;
  const paths: Path[] = [];
  const steps: Step[] = [];
  function walk(i: number, j: number, before: Step["kind"], sum: number): void {
    const node = nodeOf(band, i, j);
    if (node === undefined) return;
    if (i === lastRow && j === lastColumn) paths.push({ steps: [...steps], score: sum });
    const go = (step: Omit<Step, "i" | "j">, value: number) => {
      steps.push({ ...step, i, j });
      walk(i + step.source, j + step.target, step.kind, sum + value);
      steps.pop();
    };
    shapes.forEach(({ source, target }, k) => {
      const arc = node * shapes.length + k;
      if (score[arc]! > -Infinity) go({ kind: "bead", source, target, arc }, score[arc]!);
    });
    if (before !== "target" && i < lastRow) {
      const first = before === "source" ? 0 : gap.openSource;
      go({ kind: "source", source: 1, target: 0, arc: -1 }, first + gap.extendSource[i]!);
    }
    if (j < lastColumn) {
      const first = before === "target" ? 0 : before === "source" ? gap.turn : gap.openTarget;
      go({ kind: "target", source: 0, target: 1, arc: -1 }, first + gap.extendTarget[j]!);
    }
  }
  walk(0, 0, "bead", 0);
  return paths;
}

/** Scores beads as the model says, to compare with what the search believes it has found. */
function scoreOf(beads: readonly BeadSpan[], { band, shapes, score }: ArcScores, gap: GapScores) {
  let sum = 0;
  let before: Step["kind"] = "bead";
  for (const { source, target } of beads) {
    const m = source.end - source.start;
    const n = target.end - target.start;
    const kind = n === 0 ? "source" : m === 0 ? "target" : "bead";
    if (kind === "bead") {
      const k = shapes.findIndex((shape) => shape.source === m && shape.target === n);
      sum += score[nodeOf(band, source.start, target.start)! * shapes.length + k]!;
    } else {
      expect([before, kind]).not.toEqual(["target", "source"]);
      if (kind === "source") {
        sum += gap.extendSource[source.start]! + (before === "source" ? 0 : gap.openSource);
      } else {
        const first = before === "source" ? gap.turn : gap.openTarget;
        sum += gap.extendTarget[target.start]! + (before === "target" ? 0 : first);
      }
    }
    before = kind;
  }
  return sum;
}

function expectCover(beads: readonly BeadSpan[], sourceCount: number, targetCount: number): void {
  let source = 0;
  let target = 0;
  for (const bead of beads) {
    expect([bead.source.start, bead.target.start]).toEqual([source, target]);
    const m = bead.source.end - source;
    const n = bead.target.end - target;
    expect(m + n).toBeGreaterThan(0);
    if (m === 0 || n === 0) expect(m + n).toBe(1); // one null bead a sentence
    source = bead.source.end;
    target = bead.target.end;
  }
  expect([source, target]).toEqual([sourceCount, targetCount]);
}

/** Scores for all beads of a full matrix, many of them equal: searches go wrong at ties. */
function fullArcs(sourceCount: number, targetCount: number, value: (arc: number) => number) {
  const low = new Int32Array(sourceCount + 1);
  const band = createBand(low, new Int32Array(sourceCount + 1).fill(targetCount + 1));
  return arcsOf(band, value);
}

/** Scores the beads that stay inside a band; `value` is asked by node of the full matrix. */
function arcsOf(band: Band, value: (arc: number) => number): ArcScores {
  const columns = band.high[band.low.length - 1]!;
  const score: number[] = [];
  for (let i = 0; i < band.low.length; i++) {
    for (let j = band.low[i]!; j < band.high[i]!; j++) {
      SHAPES.forEach(({ source, target }, k) => {
        const isInside = nodeOf(band, i + source, j + target) !== undefined;
        score.push(isInside ? value((i * columns + j) * SHAPES.length + k) : -Infinity);
      });
    }
  }
  return { band, shapes: SHAPES, score: Float32Array.from(score) };
}

const scores = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -12, max: 6 }).map((halves) => halves / 2) },
    { weight: 1, arbitrary: fc.constant(-Infinity) },
  ),
  { minLength: 7, maxLength: 60 },
);
const count = fc.integer({ min: 0, max: 5 });
const extensions = fc
  .array(fc.constantFrom(-2, -1, -0.5, 0.5), { minLength: 5, maxLength: 5 })
  .map((list) => Float64Array.from(list));
const gaps = fc.record({
  openSource: fc.constantFrom(-4, -1, -0.5),
  openTarget: fc.constantFrom(-4, -1, 0),
  turn: fc.constantFrom(-3, -1, -5),
  extendSource: extensions,
  extendTarget: extensions,
});
const handSet = (sourceCount: number, targetCount: number): GapScores => ({
  openSource: -4,
  openTarget: -4,
  turn: -3,
  extendSource: new Float64Array(sourceCount).fill(-1),
  extendTarget: new Float64Array(targetCount).fill(-1),
});

/** A matrix, and a ragged band in it whose neighbouring rows share a column. */
const banded = fc
  .record({
    sourceCount: fc.integer({ min: 0, max: 4 }),
    targetCount: fc.integer({ min: 0, max: 4 }),
    cuts: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 5, maxLength: 5 }),
    values: scores,
  })
  .map(({ sourceCount, targetCount, cuts, values }) => {
    const low = new Int32Array(sourceCount + 1);
    const high = new Int32Array(sourceCount + 1);
    let left = 0;
    let right = 1;
    for (let i = 0; i <= sourceCount; i++) {
      left = i === 0 ? 0 : Math.min(left + cuts[i]![0], right - 1);
      right = i === sourceCount ? targetCount + 1 : Math.min(targetCount + 1, right + cuts[i]![1]);
      low[i] = left;
      high[i] = right;
    }
    const value = (arc: number) => values[arc % values.length]!;
    return {
      full: fullArcs(sourceCount, targetCount, value),
      part: arcsOf(createBand(low, high), value),
      sourceCount,
      targetCount,
    };
  });

const bestOf = (paths: readonly Path[]) => Math.max(...paths.map(({ score }) => score));

describe("the best path", () => {
  test("is as good as the best of all paths, and its beads cover both sides once", () => {
    fc.assert(
      fc.property(count, count, scores, gaps, (n, m, values, gap) => {
        const arcs = fullArcs(n, m, (arc) => values[arc % values.length]!);
        const beads = findBestPath(arcs, gap);
        expectCover(beads, n, m);
        expect(scoreOf(beads, arcs, gap)).toBeCloseTo(bestOf(allPaths(arcs, gap)), 6);
      }),
      { numRuns: 150 },
    );
  });

  test("of a band is the best inside it, and never better than that of the whole matrix", () => {
    fc.assert(
      fc.property(banded, gaps, ({ full, part, sourceCount, targetCount }, gap) => {
        const paths = allPaths(part, gap);
        if (paths.length === 0) {
          // Where a band only lets a source gap follow a target gap and all beads are ruled out.
          expect(() => findBestPath(part, gap)).toThrow(RangeError);
          return;
        }
        const beads = findBestPath(part, gap);
        expectCover(beads, sourceCount, targetCount);
        const inside = scoreOf(beads, part, gap);
        expect(inside).toBeCloseTo(bestOf(paths), 6);
        expect(inside).toBeLessThanOrEqual(scoreOf(findBestPath(full, gap), full, gap) + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test("pays for opening a gap once, however long it is", () => {
    // 40 sentences without partner between two pairs: 1 pair more would need a score above -1 - 4.
    const arcs = fullArcs(42, 2, () => -6);
    const at = (i: number, j: number) => (i * 3 + j) * SHAPES.length;
    arcs.score[at(0, 0)] = 5;
    arcs.score[at(41, 1)] = 5;
    const beads = findBestPath(arcs, handSet(42, 2));
    expect(beads).toHaveLength(42);
    expect(beads[0]).toEqual({ source: { start: 0, end: 1 }, target: { start: 0, end: 1 } });
    expect(beads[41]).toEqual({ source: { start: 41, end: 42 }, target: { start: 1, end: 2 } });
  });

  test("does not exist in a band of two parts", () => {
    const band = createBand(Int32Array.of(0, 2), Int32Array.of(1, 3));
    const arcs = arcsOf(band, () => 0);
    arcs.score.fill(-Infinity);
    expect(() => findBestPath(arcs, handSet(1, 2))).toThrow(RangeError);
  });
});

test("exchanging the sides mirrors the best score and all probabilities", () => {
  // The one order of two gaps at one place is exchanged too, so they must cost alike on both sides.
  const alike = gaps.map((gap) => ({ ...gap, openTarget: gap.openSource }));
  fc.assert(
    fc.property(count, count, scores, alike, (n, m, values, gap) => {
      const arcs = fullArcs(n, m, (arc) => values[arc % values.length]!);
      const mirrored: ArcScores = {
        band: createBand(new Int32Array(m + 1), new Int32Array(m + 1).fill(n + 1)),
        shapes: SHAPES.map(({ source, target, prior }) => ({
          source: target,
          target: source,
          prior,
        })),
        score: new Float32Array(arcs.score.length),
      };
      const places: [number, number][] = [];
      for (let i = 0; i <= n; i++) {
        for (let j = 0; j <= m; j++) {
          for (let k = 0; k < SHAPES.length; k++) {
            const x = (i * (m + 1) + j) * SHAPES.length + k;
            const y = (j * (n + 1) + i) * SHAPES.length + k;
            mirrored.score[y] = arcs.score[x]!;
            places.push([x, y]);
          }
        }
      }
      const back = { ...gap, extendSource: gap.extendTarget, extendTarget: gap.extendSource };
      const one = scoreOf(findBestPath(arcs, gap), arcs, gap);
      expect(scoreOf(findBestPath(mirrored, back), mirrored, back)).toBeCloseTo(one, 6);
      const here = findPosteriors(arcs, gap, 0.4, true);
      const there = findPosteriors(mirrored, back, 0.4, true);
      for (const [x, y] of places) expect(there.bead![y]).toBeCloseTo(here.bead![x]!, 5);
      here.sourceGap.forEach((share, i) => {
        expect(there.targetGap[i]).toBeCloseTo(share, 6);
      });
    }),
  );
});

/** Sums e^(temperature * score) of the paths for which `has` holds, over that of all. */
function shareOfPaths(paths: readonly Path[], temperature: number, has: (path: Path) => boolean) {
  const best = bestOf(paths);
  let sum = 0;
  let all = 0;
  for (const path of paths) {
    const mass = Math.exp(temperature * (path.score - best));
    all += mass;
    if (has(path)) sum += mass;
  }
  return sum / all;
}

test("posteriors are the shares of all paths", () => {
  fc.assert(
    fc.property(
      banded,
      gaps,
      fc.constantFrom(0.4, 1),
      ({ part, sourceCount, targetCount }, gap, temperature) => {
        const paths = allPaths(part, gap);
        fc.pre(paths.length > 0);
        const found = findPosteriors(part, gap, temperature, true);
        const share = (has: (step: Step) => boolean) =>
          shareOfPaths(paths, temperature, ({ steps }) => steps.some(has));

        for (let s = 0; s < sourceCount; s++) {
          const expected = share(({ kind, i }) => kind === "source" && i === s);
          expect(found.sourceGap[s]).toBeCloseTo(expected, 6);
        }
        for (let t = 0; t < targetCount; t++) {
          const expected = share(({ kind, j }) => kind === "target" && j === t);
          expect(found.targetGap[t]).toBeCloseTo(expected, 6);
        }
        const expectedCount = (has: (step: Step, before: Step | undefined) => boolean) => {
          const best = bestOf(paths);
          const sums = paths.map(({ steps, score }) => ({
            mass: Math.exp(temperature * (score - best)),
            times: steps.filter((step, k) => has(step, steps[k - 1])).length,
          }));
          const all = sums.reduce((sum, { mass }) => sum + mass, 0);
          expect(found.total).toBeCloseTo(temperature * best + Math.log(all), 6);
          return sums.reduce((sum, { mass, times }) => sum + mass * times, 0) / all;
        };
        expect(found.sourceOpenings).toBeCloseTo(
          expectedCount((step, before) => step.kind === "source" && before?.kind !== "source"),
          6,
        );
        expect(found.targetOpenings).toBeCloseTo(
          expectedCount(
            (step, before) => step.kind === "target" && (before?.kind ?? "bead") === "bead",
          ),
          6,
        );
        expect(found.turns).toBeCloseTo(
          expectedCount((step, before) => step.kind === "target" && before?.kind === "source"),
          6,
        );
        part.score.forEach((_, x) => {
          expect(found.bead![x]).toBeCloseTo(
            share(({ arc }) => arc === x),
            5,
          );
        });

        for (let i = 0; i <= sourceCount; i++) {
          const probable: number[] = [];
          for (let j = part.band.low[i]!; j < part.band.high[i]!; j++) {
            const visits = shareOfPaths(
              paths,
              temperature,
              ({ steps }) =>
                (i === sourceCount && j === targetCount) ||
                steps.some((step) => step.i === i && step.j === j),
            );
            if (visits > 1e-6) probable.push(j);
          }
          const row = probable.length > 0 ? [probable[0], probable.at(-1)! + 1] : [undefined, -1];
          if (row[0] !== undefined) expect(found.low[i]).toBe(row[0]);
          expect(found.high[i]).toBe(row[1]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("posteriors of one sentence add up to one", () => {
  fc.assert(
    fc.property(banded, gaps, ({ part, sourceCount, targetCount }, gap) => {
      const { bead, sourceGap, targetGap, total } = findPosteriors(part, gap, 0.4, true);
      fc.pre(total > -Infinity);
      const source = Array.from(sourceGap);
      const target = Array.from(targetGap);
      for (let i = 0, x = 0; i <= sourceCount; i++) {
        for (let j = part.band.low[i]!; j < part.band.high[i]!; j++, x++) {
          SHAPES.forEach((shape, k) => {
            const share = bead![x * SHAPES.length + k]!;
            for (let s = i; s < i + shape.source && share > 0; s++) source[s]! += share;
            for (let t = j; t < j + shape.target && share > 0; t++) target[t]! += share;
          });
        }
      }
      expect(source).toHaveLength(sourceCount);
      expect(target).toHaveLength(targetCount);
      for (const sum of [...source, ...target]) expect(sum).toBeCloseTo(1, 4);
    }),
  );
});
