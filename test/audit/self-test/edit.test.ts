import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type Edit } from "../../../src/audit/self-test/edit.ts";

test("edits are made at once, and offsets find their way there and back", () => {
  const { text, toNew, toOld } = applyEdits("one two three four", [
    { start: 14, end: 18, text: "4" },
    { start: 4, end: 8, text: "" },
  ]);
  expect(text).toBe("one three 4");
  expect([0, 4, 6, 8, 14, 16, 18].map(toNew)).toEqual([0, 4, 4, 4, 10, 11, 11]);
  expect([0, 3, 4, 9, 10, 11].map(toOld)).toEqual([0, 3, 8, 13, 14, 18]);
});

test("edits that overlap are refused", () => {
  const overlapping = [
    { start: 0, end: 3, text: "" },
    { start: 2, end: 4, text: "" },
  ];
  expect(() => applyEdits("abcdef", overlapping)).toThrow(RangeError);
});

describe("any edits", () => {
  const anyEdits = fc.array(
    fc.record({
      keep: fc.integer({ min: 0, max: 3 }),
      drop: fc.integer({ min: 0, max: 3 }),
      text: fc.constantFrom("", "x", "yz"),
    }),
    { maxLength: 4 },
  );

  test("leave all else as it was, in its place", () => {
    fc.assert(
      fc.property(anyEdits, (parts) => {
        const edits: Edit[] = [];
        let at = 0;
        for (const { keep, drop, text } of parts) {
          // Nothing put in where nothing was, and a stretch between two edits.
          if (drop > 0) edits.push({ start: at + keep, end: at + keep + drop, text });
          at += keep + drop + 1;
        }
        const old = Array.from({ length: at + 2 }, (_, k) => String.fromCodePoint(0x4e00 + k)).join(
          "",
        );
        const { text, toNew, toOld } = applyEdits(old, edits);
        for (let offset = 0; offset < old.length; offset++) {
          if (edits.some(({ start, end }) => offset >= start && offset < end)) continue;
          expect(text[toNew(offset)]).toBe(old[offset]);
          expect(toOld(toNew(offset))).toBe(offset);
        }
      }),
    );
  });
});
