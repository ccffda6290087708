import { expect, test } from "vitest";
import { formatShape } from "../../src/align/shape.ts";
import { formatBeadPlace, toTranslationUnits } from "../../src/format/translation-unit.ts";
import { createPlaceFinder } from "../../src/text/place.ts";
import { alignmentOf, documentOf, reorderedAlignment } from "./sample.ts";

test("makes a unit of every bead, null beads too, in order", () => {
  const alignment = alignmentOf(["A.", "B.", "C."], ["甲。", "乙。"], "[0]:[]\n[1,2]:[0]\n[]:[1]");
  const units = [...toTranslationUnits(alignment)];
  expect(units.map(({ source, target, bead }) => [source, target, formatShape(bead)])).toEqual([
    ["A.", "", "1-0"],
    ["B. C.", "甲。", "2-1"],
    ["", "乙。", "0-1"],
  ]);
});

test("names the place where a bead's first sentence begins", () => {
  const document = documentOf("zh", "故事.txt", ["𠮷先生。", "他來了。"]);
  const place = (start: number, end: number) =>
    formatBeadPlace(document, { start, end }, createPlaceFinder(document.text));
  expect(place(1, 2)).toBe("故事.txt:2:1");
  expect(place(1, 1)).toBe("");
  expect(place(2, 2)).toBe("");
});

test("puts a reordered bead in the place of the null beads of its sentences", () => {
  const units = [...toTranslationUnits(reorderedAlignment())];
  expect(units.map(({ source, target, isReordered }) => [source, target, isReordered])).toEqual([
    ["The lamp is lit.", "燈亮了。", false],
    ["It is late.", "很晚了。", false],
    ["Go to bed.", "去睡吧。", true],
  ]);
});
