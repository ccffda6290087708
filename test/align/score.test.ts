import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Scores, scoreAlignments } from "../../src/align/score.ts";
import { parseBeads } from "../../src/format/beads.ts";
import type { NumberedBead } from "../../src/types.ts";

const read = (...lines: string[]) => parseBeads(lines.join("\n"), "hand-made");

// Two documents made by hand: splits, merges, a shift, holes, repeats, null beads of every kind.
const GOLD_1 = read(
  "[0]:[0]",
  "[1,2]:[1]",
  "[3]:[2,3]",
  "[4]:[]",
  "[]:[4]",
  "[5,6,7]:[5,6]",
  "[8]:[7]",
  "[9]:[]",
  "[10]:[]",
  "[]:[8,9]",
  "[11,13]:[10]",
);
const TEST_1 = read(
  "[0]:[0]:0.125",
  "[1]:[1]:0.5",
  "[2]:[]:1",
  "[3]:[2,3]:0.25",
  "[4]:[4]:2",
  "[5,6]:[5]:0.5",
  "[7]:[6]:0.5",
  "[8]:[7]",
  "[8]:[7]",
  "[9]:[]",
  "[10]:[]",
  "[]:[8]",
  "[]:[9]",
  "[]:[]",
  "[11]:[10]",
  "[12]:[]",
  "[13]:[]",
);
const GOLD_2 = read("[0]:[0]", "[1]:[1]", "[2]:[2,3]", "[3,4]:[4]");
const TEST_2 = read("[0]:[0]", "[1,2]:[1,2]", "[]:[3]", "[3,4]:[4]");
const NULLS = read("[0]:[]", "[1]:[]");

/** Precision, recall and F1 of strict, lax, linked strict, linked lax and unaligned, as printed. */
function toTable({ strict, lax, linkedStrict, linkedLax, unaligned }: Scores): string {
  return [strict, lax, linkedStrict, linkedLax, unaligned]
    .map(({ precision, recall, f1 }) => [precision, recall, f1].map((x) => x.toFixed(3)).join(" "))
    .join(" | ");
}

// The expected figures were printed by an independent scorer of the same convention.
test.each([
  [
    "one document",
    [GOLD_1],
    [TEST_1],
    "0.333 0.500 0.400 | 0.600 1.000 0.750 | 0.375 0.500 0.429 | 0.875 1.000 0.933 | 0.714 0.714 0.714",
  ],
  [
    "another",
    [GOLD_2],
    [TEST_2],
    "0.500 0.500 0.500 | 0.750 1.000 0.857 | 0.667 0.500 0.571 | 1.000 1.000 1.000 | 0.000 0.000 0.000",
  ],
  [
    "both, counts summed before dividing",
    [GOLD_1, GOLD_2],
    [TEST_1, TEST_2],
    "0.368 0.500 0.424 | 0.632 1.000 0.774 | 0.455 0.500 0.476 | 0.909 1.000 0.952 | 0.625 0.714 0.667",
  ],
  [
    "null beads alone",
    [NULLS],
    [NULLS],
    "1.000 0.000 0.000 | 1.000 0.000 0.000 | 0.000 0.000 0.000 | 0.000 0.000 0.000 | 1.000 1.000 1.000",
  ],
  [
    "an empty test",
    [GOLD_1],
    [[]],
    "0.000 0.000 0.000 | 0.000 0.000 0.000 | 0.000 0.000 0.000 | 0.000 0.000 0.000 | 0.250 1.000 0.400",
  ],
  [
    "an empty gold",
    [[]],
    [TEST_1],
    "0.000 0.000 0.000 | 0.000 0.000 0.000 | 0.000 0.000 0.000 | 0.000 0.000 0.000 | 1.000 0.280 0.438",
  ],
])("scores %s", (_, golds, tests, expected) => {
  expect(toTable(scoreAlignments(golds, tests))).toBe(expected);
});

describe("the table by type", () => {
  test("counts each type in gold and test", () => {
    const { types, goldBeads, testBeads, documents } = scoreAlignments(
      [GOLD_1, GOLD_2],
      [TEST_1, TEST_2],
    );
    expect([documents, goldBeads, testBeads]).toEqual([2, 15, 19]);
    expect(types.map((t) => [t.type, t.gold, t.found, t.lax, t.test, t.right])).toEqual([
      ["1-1", 4, 3, 4, 7, 3],
      ["1-2", 2, 1, 2, 1, 1],
      ["2-1", 3, 1, 3, 2, 1],
      ["1-0", 3, 2, 2, 5, 2],
      ["0-1", 1, 0, 0, 3, 0],
      ["other", 1, 0, 1, 1, 0],
      ["other null", 1, 0, 0, 0, 0],
    ]);
  });
});

test("names the sentences of a test that its gold does not know", () => {
  expect(scoreAlignments([GOLD_2, GOLD_1], [GOLD_2, TEST_1]).strangers).toEqual([
    { document: 1, side: "source", sentences: [12] },
  ]);
});

test("takes unequal lists for a mistake of the caller", () => {
  expect(() => scoreAlignments([GOLD_1], [])).toThrow(RangeError);
});

test("judges laxly by sentence pairs, as spelt out pair by pair", () => {
  const side = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 });
  const beads = fc.array(fc.record({ source: side, target: side }), { maxLength: 5 });
  const pairs = ({ source, target }: NumberedBead) =>
    source.flatMap((i) => target.map((j) => `${i}-${j}`));
  fc.assert(
    fc.property(beads, beads, (gold, found) => {
      const once = new Map(
        found
          .filter(({ source, target }) => source.length + target.length > 0)
          .map((bead) => [JSON.stringify(bead), bead]),
      );
      const known = new Set(gold.map((bead) => JSON.stringify(bead)));
      const goldPairs = new Set(gold.flatMap(pairs));
      const right = [...once].filter(
        ([key, bead]) => known.has(key) || pairs(bead).some((pair) => goldPairs.has(pair)),
      );
      const { lax } = scoreAlignments([gold], [found]);
      expect(lax.precision).toBeCloseTo(once.size === 0 ? 0 : right.length / once.size, 12);
    }),
    { numRuns: 500 },
  );
});

test("stays linear in beads of a thousand sentences", () => {
  const numbers = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => from + i);
  // Pair by pair these beads would be 9 million pairs each, and the test would run into its limit.
  const gold = numbers(0, 10).map((k) => ({
    source: numbers(k * 3000, 3000),
    target: numbers(k * 3000, 3000),
  }));
  const found = gold.map(({ source, target }) => ({ source, target: target.slice(1) }));
  expect(scoreAlignments([gold], [found]).linkedLax.f1).toBe(1);
});
