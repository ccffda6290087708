import { expect, test } from "vitest";
import { findingsIn } from "./rows.ts";

const only = [
  "untranslated",
  "partially-untranslated",
  "empty-target",
  "wrong-variant",
  "punctuation",
  "encoding-damage",
] as const;

// Quadratic work on 80,000 units would run into the time limit of a test.
test.each([
  ["“好", "“a "],
  ["「好", "(a "],
  ["(好", "a( "],
  ["《軟件", "software "],
  ['"好', '"a '],
  ["好.", "a? "],
  ["the pump is (", "the pump is ("],
  ["，，。", "a， "],
  ["&amp;", "&#3"],
  ["好?", "Ã©"],
  ["a-b/c ", "# "],
])("a unit of a thousand %j takes linear time", (chinese, english) => {
  const rows = [
    [english.repeat(80_000 / english.length), chinese.repeat(80_000 / chinese.length)] as const,
  ];
  for (const settings of [{ only }, { only, from: "zh", chineseLocale: "zh-CN" }] as const) {
    expect(findingsIn(rows, settings).length).toBeLessThan(80_000);
  }
});
