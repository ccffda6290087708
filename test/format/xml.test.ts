import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { escapeAttribute, escapeText, findForbiddenCharacters } from "../../src/format/xml.ts";

/** What an XML parser makes of an element with this text and this attribute. */
function parse(text: string, attribute: string): { text: string; attribute: string } {
  const found = { text: "", attribute: "" };
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ attributes }) => {
    found.attribute = String(attributes.a);
  });
  parser.on("text", (part) => {
    found.text += part;
  });
  parser.write(`<x a="${attribute}">${text}</x>`).close();
  return found;
}

test("gives back every text and attribute that XML can hold", () => {
  const unit = fc.constantFrom(..."a&<>]\"'\t\n\r 字𠮷\u0085\u2028\ue000\ufffd\u{1fffe}");
  const text = fc.string({ unit });
  fc.assert(
    fc.property(text, text, (inside, attribute) => {
      expect(findForbiddenCharacters(inside)).toEqual([]);
      expect(parse(escapeText(inside), escapeAttribute(attribute))).toEqual({
        text: inside,
        attribute,
      });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["nothing", "a\t字𠮷\u{10ffff}", [], "a\t字𠮷\u{10ffff}"],
  ["control characters", "a\u0000b\u0008\u007f", [1, 3], "a\ufffdb\ufffd\u007f"],
  ["separators, by a space", "a\u000bb\u000cc\u001fd", [1, 3, 5], "a b c d"],
  ["halves of surrogate pairs, whole pairs not", "\ud842𠮷\udfb7", [0, 3], "\ufffd𠮷\ufffd"],
  ["the two that end the plane", "\ufffd\ufffe\uffff", [1, 2], "\ufffd\ufffd\ufffd"],
] as const)("finds and replaces %s", (_, text, offsets, replaced) => {
  expect(findForbiddenCharacters(text)).toEqual(offsets);
  expect(escapeText(text)).toBe(replaced);
  expect(escapeAttribute(text).replaceAll("&#9;", "\t")).toBe(replaced);
});
