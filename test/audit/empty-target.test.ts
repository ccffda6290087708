import { expect, test } from "vitest";
import { findingsIn, type Row } from "./rows.ts";

const only = ["empty-target"] as const;

test.each([
  ["The pump is off.", "", ["empty-target"]],
  ["The pump is off.", "   ", ["empty-target"]],
  ["The pump is off.", "……。", ["empty-target"]],
  ["Off", "", ["empty-target"]],
  ["Hmm…", "……", []],
  ["None", "—", []],
  ["…", "……", []],
  ["", "", []],
  ["Three", "3", []],
  ["The pump is off.", "幫浦已關閉。", []],
  ["The pump is off.", undefined, []],
] satisfies [...Row, string[]][])("%j | %j", (english, chinese, codes) => {
  const rows: Row[] = [
    ["One.", "一。"],
    [english, chinese],
    ["Two.", "二。"],
  ];
  expect(findingsIn(rows, { only }).map(({ code }) => code)).toEqual(codes);
});

test("an empty line that the aligner left alone is the translation of what has none there", () => {
  const rows: Row[] = [
    ["One.", "一。"],
    [undefined, ""],
    ["The pump is off.", undefined],
    ["Two.", "二。"],
  ];
  const [finding, ...rest] = findingsIn(rows, { only: ["omission", ...only] });
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ unit: 2, target: { sentences: { start: 1, end: 2 } } });
});

test("of a translation into English the English side is meant", () => {
  const rows: Row[] = [["", "幫浦已關閉。"]];
  expect(findingsIn(rows, { only, from: "zh" }).map(({ code }) => code)).toEqual(["empty-target"]);
  expect(findingsIn(rows, { only, from: "en" })).toEqual([]);
});
