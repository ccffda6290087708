import fc from "fast-check";
import { expect, test } from "vitest";
import { findStretches, type Stretch } from "../../src/format/audit-html-stretch.ts";
import { auditOf } from "../audit/sample.ts";
import { alignmentOf, reorderedAlignment } from "./sample.ts";

const none = { sentences: { start: 0, end: 0 }, marks: [] };
const at = (start: number) => ({ sentences: { start, end: start + 1 }, marks: [] });
const base = { confidence: 0.9, unit: 0, args: {}, source: none, target: none };
const show = (stretches: readonly Stretch[]) =>
  stretches.map(({ cells, state, sentences, findings }) =>
    `${cells.start}-${cells.end} ${state} ${sentences.start}-${sentences.end} ${findings.map(({ code }) => code)}`.trim(),
  );

// Ten letters a sentence, so that a cell is a quarter of one.
const ALIGNMENT = alignmentOf(
  ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd"],
  ["一", "二", "三"],
  "[0]:[0]\n[1]:[]\n[2]:[1]\n[3]:[2]",
);

test("cuts a text where its sentences change their state", () => {
  const audit = auditOf(ALIGNMENT, [
    { ...base, code: "omission", source: at(1) },
    { ...base, code: "number-mismatch", severity: "major", source: at(3), target: at(2) },
    { ...base, code: "punctuation", source: at(3) },
    { ...base, code: "low-confidence", severity: "neutral", source: at(0) },
  ]);
  expect(show(findStretches(audit, "source", 16))).toEqual([
    "0-4 covered 0-1 low-confidence",
    "4-8 omitted 1-2 omission",
    "8-12 covered 2-3",
    "12-16 finding 3-4 number-mismatch,punctuation",
  ]);
  expect(show(findStretches(audit, "target", 3))).toEqual([
    "0-2 covered 0-2",
    "2-3 finding 2-3 number-mismatch",
  ]);
});

test("of a Chinese original the English has additions", () => {
  const audit = auditOf(ALIGNMENT, [], { from: "zh" });
  expect(show(findStretches(audit, "source", 4))[1]).toBe("1-2 added 1-2");
});

test("a passage that stands elsewhere is neither left out nor added", () => {
  const audit = auditOf(reorderedAlignment(), []);
  const states = (["source", "target"] as const).map((side) =>
    findStretches(audit, side, 12).map(({ state }) => state),
  );
  expect(states).toEqual([
    ["covered", "moved"],
    ["moved", "covered"],
  ]);
});

test("no omission is too short to be seen", () => {
  const lines = Array.from({ length: 1000 }, (_, k) => `Sentence ${k}.`);
  const notation = lines.map((_, k) => (k === 777 ? `[${k}]:[]` : `[${k}]:[${k - +(k > 777)}]`));
  const audit = auditOf(alignmentOf(lines, lines.slice(1), notation.join("\n")), []);
  const stretches = findStretches(audit, "source", 50);
  expect(stretches.map(({ state }) => state)).toEqual(["covered", "omitted", "covered"]);
});

test("stretches cover all cells once", () => {
  const sizes = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 20 }), (lengths, cells) => {
      const lines = lengths.map((length) => "x".repeat(length));
      const notation = lines.map((_, k) => (k % 3 === 1 ? `[${k}]:[]` : `[${k}]:[0]`));
      const chinese = lines.flatMap((_, k) => (k % 3 === 1 ? [] : ["一"]));
      let j = 0;
      const beads = notation.map((line) => line.replace("[0]", () => `[${j++}]`));
      const beadsOf = lines.map((_, k) => (k === 0 ? "[0]:[0]" : beads[k]!));
      const audit = auditOf(alignmentOf(lines, chinese, beadsOf.join("\n")), []);
      const stretches = findStretches(audit, "source", cells);
      if (lengths.every((length) => length === 0)) {
        expect(stretches).toEqual([]);
        return;
      }
      expect(stretches[0]!.cells.start).toBe(0);
      expect(stretches.at(-1)!.cells.end).toBe(cells);
      for (const [k, { cells: span }] of stretches.entries()) {
        expect(span.end).toBeGreaterThan(span.start);
        if (k > 0) expect(span.start).toBe(stretches[k - 1]!.cells.end);
      }
    }),
  );
});
