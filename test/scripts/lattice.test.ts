import { describe, expect, test } from "vitest";
import { layOut, sumPaths } from "../../scripts/lattice.ts";
import { revisedCopy } from "../../scripts/revised-copy.ts";
import { createRandom } from "../../scripts/synthetic.ts";
import { widenedBand } from "../../src/align/band.ts";
import type { Candidates } from "../../src/align/candidates.ts";
import { arcsOf } from "../../src/align/crf.ts";
import { cellsOf } from "../../src/align/explain.ts";
import { findPosteriors } from "../../src/align/posteriors.ts";
import { SHAPES } from "../../src/align/shape.ts";

const ROWS = 7;
const COLUMNS = 6;

function candidatesOf(random: () => number): Candidates {
  const low = new Int32Array(ROWS + 1);
  const high = new Int32Array(ROWS + 1).fill(COLUMNS + 1);
  const band = widenedBand(low, high, COLUMNS, 0);
  const list: [i: number, j: number, shape: number, arc: number][] = [];
  for (let i = 0; i < ROWS; i++) {
    for (let j = 0; j < COLUMNS; j++) {
      SHAPES.forEach(({ source, target }, shape) => {
        if (i + source > ROWS || j + target > COLUMNS || random() < 0.5) return;
        list.push([i, j, shape, (band.offset[i]! + j - band.low[i]!) * SHAPES.length + shape]);
      });
    }
  }
  return {
    band,
    grid: cellsOf(band, COLUMNS),
    i: Int32Array.from(list, ([i]) => i),
    j: Int32Array.from(list, ([, j]) => j),
    shape: Uint8Array.from(list, ([, , shape]) => shape),
    arc: Float64Array.from(list, ([, , , arc]) => arc),
  };
}

describe("the trainer's sums over paths", () => {
  test.each([1, 2, 3, 4])("are the posteriors of the aligner (%i)", (seed) => {
    const random = createRandom(seed);
    const candidates = candidatesOf(random);
    const score = Float64Array.from(candidates.arc, () => 4 * random() - 2);
    const gaps = {
      openSource: -1,
      openTarget: -2,
      turn: -0.5,
      extendSource: Float64Array.from({ length: ROWS }, () => random() - 1),
      extendTarget: Float64Array.from({ length: COLUMNS }, () => random() - 1),
    };
    const expected = findPosteriors(arcsOf(candidates, score), gaps, 1, true);
    const found = sumPaths(layOut(candidates), score, gaps);
    expect(found.total).toBeCloseTo(expected.total, 5);
    candidates.arc.forEach((arc, c) => {
      expect(found.bead[c]).toBeCloseTo(expected.bead![arc]!, 5);
    });
    for (const name of ["sourceOpenings", "targetOpenings", "turns"] as const) {
      expect(found[name]).toBeCloseTo(expected[name], 5);
    }
    found.sourceGap.forEach((p, i) => {
      expect(p).toBeCloseTo(expected.sourceGap[i]!, 5);
    });
  });
});

test("a revised copy counts the articles of either side, and its gold is in order", () => {
  const n = 80;
  const text = {
    name: "law",
    genre: "law",
    english: Array.from({ length: n }, (_, k) => `Sentence ${k}.`),
    chinese: Array.from({ length: n }, (_, k) => `第${k}句。`),
    gold: Array.from({ length: n }, (_, k) => ({ source: [k], target: [k] })),
  };
  const copy = revisedCopy(text, createRandom(3));
  const headings = copy.english.filter((unit) => unit.startsWith("Article"));
  const first = Number(headings[0]!.slice(8));
  expect(headings).toEqual(headings.map((_, k) => `Article ${first + k}`));
  const paired = copy.gold.filter(({ source, target }) => source.length + target.length === 2);
  const bodies = paired
    .filter(({ source, target }) => source.length === 1 && target.length === 1)
    .map(({ source, target }) => [copy.english[source[0]!]!, copy.chinese[target[0]!]!])
    .filter(([english]) => english!.startsWith("Sentence"));
  for (const [english, chinese] of bodies) {
    expect(chinese).toBe(`第${english!.match(/\d+/)![0]}句。`);
  }
  expect(copy.gold.flatMap(({ source }) => source)).toEqual(copy.english.map((_, k) => k));
  expect(copy.gold.flatMap(({ target }) => target)).toEqual(copy.chinese.map((_, k) => k));
  expect(copy.english.length).not.toBe(copy.chinese.length);
});
