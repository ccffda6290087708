import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/audit/settings.ts";
import { coverageStrip } from "../../src/audit/strip.ts";
import type { Alignment } from "../../src/types.ts";
import { alignmentOf } from "../format/sample.ts";

const stripOf = (alignment: Alignment, cells: number) =>
  coverageStrip({ alignment, gaps: [], settings: DEFAULT_SETTINGS }, "source", cells);

test.each([
  ["as many cells as sentences", 4, [1, 1, 0, 1]],
  ["fewer", 2, [1, 0.5]],
  ["more", 8, [1, 1, 1, 1, 0, 0, 1, 1]],
  ["cells that sentences share", 3, [1, 0.5, 0.75]],
])("%s", (_, cells, expected) => {
  const alignment = alignmentOf(
    ["Aa.", "Bb.", "Cc.", "Dd."],
    ["甲。", "乙。", "丙。"],
    "[0]:[0]\n[1]:[1]\n[2]:[]\n[3]:[2]",
  );
  const strip = stripOf(alignment, cells);
  expect(strip.map((share) => Math.round(share * 1000) / 1000)).toEqual(expected);
});

test("a text without characters has no strip", () => {
  expect(stripOf(alignmentOf([], ["甲。"], "[]:[0]"), 10)).toEqual([]);
});

test("the cells together are covered as much as the text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.integer({ min: 1, max: 9 }),
      (sentences, cells) => {
        const english = sentences.map(([length]) => "a".repeat(length));
        let next = 0;
        const beads = sentences.map(([, hasPartner], s) => `[${s}]:[${hasPartner ? next++ : ""}]`);
        const alignment = alignmentOf(english, Array(next).fill("甲"), beads.join("\n"));
        const strip = stripOf(alignment, cells);
        const size = sentences.reduce((sum, [length]) => sum + length, 0);
        const covered = sentences.reduce((sum, [length, has]) => sum + (has ? length : 0), 0);
        const mean = strip.reduce((sum, share) => sum + share, 0) / cells;
        expect(mean).toBeCloseTo(covered / size, 6);
      },
    ),
  );
});
