import { expect, test } from "vitest";
import { createProgress } from "../../src/cli/progress.ts";
import { formatSummary } from "../../src/cli/summary.ts";
import { alignmentOf, reorderedAlignment } from "../format/sample.ts";

test("sums an alignment up: shapes by frequency, lone sentences, confidence of the pairs", () => {
  const alignment = alignmentOf(
    ["A.", "B.", "C.", "D.", "E.", "F."],
    ["甲。", "乙。", "丙。", "丁。"],
    "[0,1]:[0]\n[2]:[]\n[3]:[1]\n[4]:[2]\n[5]:[]\n[]:[3]",
  );
  // A null bead is in doubt too, but is not counted among those in doubt.
  const shares = [0.6, 0.3, 0.9, 0.9, 0.3, 0.3];
  const beads = alignment.beads.map((bead, i) => ({ ...bead, confidence: shares[i]! }));
  expect(formatSummary({ ...alignment, beads }, 0.123)).toBe(
    [
      "6 English sentences, 4 Chinese: 6 beads in 0.12 s",
      "  with both sides: 2 1-1, 1 2-1",
      "  without partner: 2 English, 1 Chinese",
      "  confidence: mean 0.80, 1 bead below 0.80",
      "",
    ].join("\n"),
  );
});

test.each([
  ["no bead", [0.8, 1]],
  ["1 bead", [0.799, 1]],
  ["2 beads", [0, 0.79]],
])("counts %s in doubt", (count, shares) => {
  const alignment = alignmentOf(["A.", "B."], ["甲。", "乙。"], "[0]:[0]\n[1]:[1]");
  const beads = alignment.beads.map((bead, i) => ({ ...bead, confidence: shares[i]! }));
  expect(formatSummary({ ...alignment, beads }, 1)).toContain(`, ${count} below 0.80\n`);
});

test.each([
  ["duizhao:0.1.0|words:jieba|units:sentences", true],
  ["duizhao:0.1.0|words:lattice|units:sentences", false],
])("says who cut the words only where it was not the lattice: %s", (signature, isSaid) => {
  const summary = formatSummary({ ...alignmentOf([], [], ""), signature }, 1);
  expect(summary.endsWith("\n  Chinese words: cut by jieba\n")).toBe(isSaid);
});

test("sums up an alignment without pairs", () => {
  expect(formatSummary(alignmentOf(["A."], [], "[0]:[]"), 1)).toBe(
    "1 English sentence, 0 Chinese: 1 bead in 1.00 s\n  with both sides: none\n  without partner: 1 English, 0 Chinese\n",
  );
});

test("shows progress on a terminal, in place, and takes it away", () => {
  const written: string[] = [];
  const terminal = { isTTY: true, write: (text: string) => written.push(text) };
  const progress = createProgress(terminal, false);
  progress.show("reading");
  progress.show("aligning", 0.501);
  progress.show("aligning", 0.502);
  progress.clear();
  progress.clear();
  expect(written).toEqual(["\r\x1b[Kreading ...", "\r\x1b[Kaligning ... 50 %", "\r\x1b[K"]);
});

test.each([
  ["is no terminal", { isTTY: false }, false],
  ["is to be quiet", { isTTY: true }, true],
])("shows no progress where standard error %s", (_, stream, isQuiet) => {
  const written: string[] = [];
  const progress = createProgress({ ...stream, write: (text) => written.push(text) }, isQuiet);
  progress.show("reading");
  progress.clear();
  expect(written).toEqual([]);
});

test("counts what was moved among the pairs, not among the sentences without partner", () => {
  expect(formatSummary(reorderedAlignment(), 1)).toBe(
    [
      "3 English sentences, 3 Chinese: 3 beads in 1.00 s",
      "  with both sides: 3 1-1, of these 1 moved",
      "  without partner: 0 English, 0 Chinese",
      "  confidence: mean 0.92, no bead below 0.80",
      "",
    ].join("\n"),
  );
});
