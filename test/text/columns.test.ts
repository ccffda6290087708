import fc from "fast-check";
import { expect, test } from "vitest";
import {
  columnsOf,
  cutColumns,
  fitColumns,
  fitColumnsBefore,
  padColumns,
} from "../../src/text/columns.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["對照", 4],
  ["，。「」（）！", 14],
  ["，ａ１", 6],
  ["𠮷野家", 6],
  ["ㄅㄆ", 4],
  ["한국", 4],
  ["カナ", 4],
  ["ｶﾅ", 2], // half-width
  ["é", 1],
  ["e\u0301", 1], // a mark that stands on its letter
  ["“…”", 3],
  ["█░▁", 3],
  ["⏰", 2],
  ["a\u200bb", 2],
])("%s takes %i columns", (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test.each([
  ["abc", 2, "a…"],
  ["abc", 3, "abc"],
  ["對照表", 5, "對照…"],
  ["對照表", 4, "對…"],
  ["a對照", 4, "a對…"],
])("cuts %s to %i columns: %s", (text, width, expected) => {
  expect(cutColumns(text, width)).toBe(expected);
});

test("pads by columns, not by characters", () => {
  expect(padColumns("對照", 6)).toBe("對照  ");
  expect(padColumns("abcdefg", 6)).toBe("abcdefg");
});

test("what fits, from either side, is as long as possible and holds whole characters", () => {
  const text = fc
    .array(fc.constantFrom("a", "對", "𠮷", " "), { maxLength: 6 })
    .map((characters) => characters.join(""));
  fc.assert(
    fc.property(text, fc.nat(8), (given, width) => {
      const head = given.slice(0, fitColumns(given, width));
      const tail = given.slice(fitColumnsBefore(given, width));
      for (const part of [head, tail]) {
        expect(columnsOf(part)).toBeLessThanOrEqual(width);
        expect(part).not.toMatch(/\p{Surrogate}/u);
        if (part !== given) expect(columnsOf(part)).toBeGreaterThan(width - 2);
      }
    }),
  );
});
