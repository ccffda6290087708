import { expect, test } from "vitest";
import { createNotes, isFindingNote } from "../../src/audit/notes.ts";
import { auditAlignment } from "../../src/library-audit.ts";
import { alignmentOf } from "../format/sample.ts";

const AUDIT = auditAlignment(
  alignmentOf(
    ["A ticket is 30 dollars.", "Dogs stay ashore.", "Bicycles are welcome.", "Good night."],
    ["船票五十元。", "晚安。"],
    "[0]:[0]\n[1]:[]\n[2]:[]\n[3]:[1]",
  ),
  { only: ["omission", "number-mismatch"], thresholds: { "number-mismatch": 0, omission: 0 } },
);

test("each finding is a line on its unit, on each of a passage of several", () => {
  const notesOf = createNotes(AUDIT, "en");
  const notes = [0, 1, 2, 3].map(notesOf);
  expect(notes[0]).toHaveLength(1);
  expect(notes[0]![0]).toMatch(/^number-mismatch \(major, [01]\.\d\d\): .*30/);
  expect(notes[1]![0]).toMatch(/^omission \(major, [01]\.\d\d\): /);
  expect(notes[2]).toEqual(notes[1]);
  expect(notes[3]).toEqual([]);
  for (const note of notes.flat()) {
    expect(isFindingNote(note)).toBe(true);
    expect(note).not.toMatch(/\n|\.$/);
  }
});

test("reasons are in the language asked for", () => {
  expect(createNotes(AUDIT, "zh-TW")(1)[0]).toMatch(/^omission \(major, .*\p{Script=Han}/u);
});

test.each(["checked by Lin", "omission: see above", "omission (major): see", ""])(
  "%j is a note of somebody else",
  (note) => {
    expect(isFindingNote(note)).toBe(false);
  },
);
