import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPlaceFinder } from "../../src/text/place.ts";

describe("createPlaceFinder", () => {
  test.each([
    ["", 0, 1, 1],
    ["abc", 2, 1, 3],
    ["abc", 99, 1, 4],
    ["abc", -1, 1, 1],
    ["a\nb", 1, 1, 2],
    ["a\nb", 2, 2, 1],
    ["a\r\nb", 2, 1, 3],
    ["a\r\nb", 3, 2, 1],
    ["a\rb\r\rc", 5, 4, 1],
    ["a\n\rb", 3, 3, 1],
    ["甲\u2028乙\f丙", 4, 1, 5],
    ["𠝹肉\n𠮷野家", 2, 1, 2],
    ["𠝹肉\n𠮷野家", 1, 1, 1],
    ["𠝹肉\n𠮷野家", 6, 2, 2],
  ])("%j at %i is %i:%i", (text, offset, line, column) => {
    expect(createPlaceFinder(text)(offset)).toEqual({ line, column });
  });

  test("agrees with counting, in any order of questions", () => {
    const texts = fc
      .array(fc.constantFrom("a", "中", "𠝹", "\n", "\r", "\r\n", "\ud840", "\udc00"), {
        maxLength: 12,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(14), { maxLength: 8 }), (text, offsets) => {
        const find = createPlaceFinder(text);
        for (const offset of offsets) expect(find(offset)).toEqual(countPlace(text, offset));
      }),
    );
  });

  test("answers ascending questions about one long line in linear time", () => {
    const text = "字".repeat(2_000_000);
    const find = createPlaceFinder(text);
    for (let offset = 0; offset < text.length; offset += 10) find(offset);
    // A walk from the line's start for each would take minutes: more than a test may.
    expect(find(1_999_999)).toEqual({ line: 1, column: 2_000_000 });
  });
});

/** The definition, spelt out: split into lines, count code points. */
function countPlace(text: string, offset: number): { line: number; column: number } {
  let at = 0;
  let line = 1;
  let column = 1;
  for (const part of text.match(/\r\n|[\s\S]/gu) ?? []) {
    if (offset < at + part.length)
      return { line, column: column + (part === "\r\n" ? offset - at : 0) };
    at += part.length;
    if (/[\r\n]/.test(part)) {
      line++;
      column = 1;
    } else column++;
  }
  return { line, column };
}
