import { describe, expect, test } from "vitest";
import {
  DENSE_COUNT,
  FIRST_PARAGRAPH,
  INDICATOR_COUNT,
  NUMBER_AT,
} from "../../src/align/feature-names.ts";
import { readStructure, writeStructure } from "../../src/align/structure.ts";
import { documentFromText } from "../../src/text/document.ts";
import { segment } from "../../src/text/sentence.ts";

const read = (text: string, lang: "en" | "zh", presegmented = false) =>
  segment(documentFromText(text, { name: lang, lang, presegmented }).document);

const english = "Rules\n(a) Boats wait. They pay.\n(b) Guests walk.";
const chinese = "規則\n（一）船隻候船，並繳費。\n（二）客人步行。客人不必付費。";

function featuresOf(i: number, m: number, j: number, n: number, presegmented = false) {
  const source = readStructure(read(english, "en", presegmented));
  const target = readStructure(read(chinese, "zh", presegmented));
  const dense = new Float64Array(DENSE_COUNT);
  const indicators = new Int32Array(INDICATOR_COUNT).fill(-1);
  writeStructure(source, target, i, m, j, n, dense, indicators);
  const set = Object.entries(NUMBER_AT).filter(([, k]) => dense[k] !== 0);
  return {
    numbers: Object.fromEntries(set.map(([name, k]) => [name, dense[k]])),
    pair: indicators.find((k) => k >= 0),
  };
}

describe("the structure of a bead", () => {
  test.each([
    ["headings", [0, 1, 0, 1], {}, 3],
    ["items with the same number", [1, 2, 1, 1], { "label.same": 1 }, 3],
    ["items with other numbers", [1, 1, 2, 1], { "label.other": 1 }, 3],
    ["an item and the middle of one", [2, 1, 1, 1], { "label.one": 1 }, 1],
    ["two middles", [2, 1, 3, 1], {}, 0],
    [
      "an item swallowed on one side",
      [1, 3, 1, 1],
      { "label.same": 1, "label.inside": 1, "paragraph.inside.en": 1 },
      3,
    ],
  ] as const)("of %s", (_, bead, numbers, pair) => {
    expect(featuresOf(...(bead as [number, number, number, number]))).toEqual({
      numbers,
      pair: FIRST_PARAGRAPH + pair,
    });
  });

  test("knows no paragraphs where every line is a unit", () => {
    const lines = featuresOf(0, 1, 0, 1, true);
    expect(lines).toEqual({ numbers: {}, pair: undefined });
  });
});
