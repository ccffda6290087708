import fc from "fast-check";
import { expect, test } from "vitest";
import { formatTsv, TSV_COLUMNS } from "../../src/format/tsv.ts";
import { alignmentOf, reorderedAlignment } from "./sample.ts";

test("writes a header and a line a bead, null beads too", () => {
  const alignment = alignmentOf(
    ["The lamp is lit.", "It is late.", "Go to bed."],
    ["燈亮了。", "外面下著雨。", "很晚了，去睡吧。"],
    "[0]:[0]\n[]:[1]\n[1,2]:[2]",
  );
  expect([...formatTsv(alignment)].join("")).toBe(
    [
      "english\tchinese\tconfidence\tshape\tenglish_place\tchinese_place",
      "The lamp is lit.\t燈亮了。\t0.900\t1-1\ten.txt:1:1\tzh.txt:1:1",
      "\t外面下著雨。\t0.900\t0-1\t\tzh.txt:2:1",
      "It is late. Go to bed.\t很晚了，去睡吧。\t0.900\t2-1\ten.txt:2:1\tzh.txt:3:1",
      "",
    ].join("\n"),
  );
});

test("leaves out beads below the confidence asked for", () => {
  const alignment = alignmentOf(["A.", "B."], ["甲。", "乙。"], "[0]:[0]\n[1]:[1]");
  const beads = alignment.beads.map((bead, i) => ({ ...bead, confidence: i === 0 ? 0.5 : 0.499 }));
  const lines = [...formatTsv({ ...alignment, beads }, { minConfidence: 0.5 })];
  expect(lines.slice(1).map((line) => line.split("\t")[0])).toEqual(["A."]);
});

test.each([Number.NaN, -0.1, 1.01, 80])("refuses to filter by %s", (minConfidence) => {
  const filter = () => [...formatTsv(alignmentOf([], [], ""), { minConfidence })];
  expect(filter).toThrow(RangeError);
});

test("keeps every text in its field, and lets it be read back", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\t", "\n", "\r", "\\", "n", '"', "𠮷") });
  const unescapeField = (field: string) =>
    field.replace(/\\([tnr\\])/g, (_, c: string) => ({ t: "\t", n: "\n", r: "\r" })[c] ?? "\\");
  fc.assert(
    // File names are the texts that line ends can stand in, whatever the segmenter does.
    fc.property(text, (name) => {
      const alignment = alignmentOf(["A."], ["甲。"], "[0]:[0]");
      const lines = [...formatTsv({ ...alignment, source: { ...alignment.source, name } })];
      expect(lines.join("").split("\n")).toHaveLength(3);
      const fields = lines[1]!.slice(0, -1).split("\t");
      expect(fields).toHaveLength(TSV_COLUMNS.length);
      expect(unescapeField(fields[4]!)).toBe(`${name}:1:1`);
    }),
  );
});

test("gives a reordered bead in the place of its English, and says so", () => {
  const lines = [...formatTsv(reorderedAlignment())].slice(1).map((line) => line.split("\t"));
  expect(lines.map(([english, chinese, , shape]) => [english, chinese, shape])).toEqual([
    ["The lamp is lit.", "燈亮了。", "1-1"],
    ["It is late.", "很晚了。", "1-1"],
    ["Go to bed.", "去睡吧。", "1-1 moved"],
  ]);
});
