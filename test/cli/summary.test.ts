import { expect, test } from "vitest";
import { createProgress } from "../../src/cli/progress.ts";
import { formatSummary } from "../../src/cli/summary.ts";
import { alignmentOf } from "../format/sample.ts";

test("sums an alignment up: shapes by frequency, lone sentences, confidence of the pairs", () => {
  const alignment = alignmentOf(
    ["A.", "B.", "C.", "D.", "E.", "F."],
    ["甲。", "乙。", "丙。", "丁。"],
    "[0,1]:[0]\n[2]:[]\n[3]:[1]\n[4]:[2]\n[5]:[]\n[]:[3]",
  );
  const beads = alignment.beads.map((bead, i) => ({ ...bead, confidence: i === 0 ? 0.6 : 0.9 }));
  expect(formatSummary({ ...alignment, beads }, 0.123)).toBe(
    [
      "6 English sentences, 4 Chinese: 3 beads in 0.12 s",
      "  shapes: 2 1-1, 1 2-1",
      "  without partner: 2 English, 1 Chinese",
      "  mean confidence: 0.80",
      "",
    ].join("\n"),
  );
});

test("sums up an alignment without pairs", () => {
  expect(formatSummary(alignmentOf(["A."], [], "[0]:[]"), 1)).toBe(
    "1 English sentence, 0 Chinese: 0 beads in 1.00 s\n  shapes: none\n  without partner: 1 English, 0 Chinese\n",
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
