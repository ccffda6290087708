import fc from "fast-check";
import { expect, test } from "vitest";
import { unwrap } from "../../src/text/unwrap.ts";

test.each([
  ["The ferry\nwas late.", "en", "The ferry was late."],
  ["The ferry  \r\n   was late.", "en", "The ferry was late."],
  ["well-\nknown", "en", "well- known"],
  ["two  spaces\tand a tab", "en", "two  spaces\tand a tab"],
  ["  edges \n", "en", "edges"],
  ["He said:\n“Go.”", "en", "He said: “Go.”"],
  ["Tai O\n大澳", "en", "Tai O 大澳"],
  ["渡輪\n誤點了。", "zh", "渡輪誤點了。"],
  ["渡輪，\r\n\u3000\u3000誤點了。", "zh", "渡輪，誤點了。"],
  ["搭 MTR\n去中環", "zh", "搭 MTR 去中環"],
  ["搭\nMTR", "zh", "搭 MTR"],
  ["他說：\nHello", "zh", "他說：Hello"],
  ["他說\n“你好”", "zh", "他說“你好”"],
  ["𠮷野家\u2028𠮷田", "zh", "𠮷野家𠮷田"],
  ["一行\f二行\u0085三行\u2029四行", "zh", "一行二行三行四行"],
  ["全形\u3000空格不變", "zh", "全形\u3000空格不變"],
  ["", "zh", ""],
] as const)("puts %j on one line", (text, lang, expected) => {
  expect(unwrap(text, lang)).toBe(expected);
});

test("loses nothing but white space, and leaves no line end", () => {
  const piece = fc.constantFrom("a", "中", "。", "“", "”", " ", "\n", "\r\n", "\u3000", "\t", "𠮷");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom("en", "zh"), (pieces, lang) => {
      const text = pieces.join("");
      const line = unwrap(text, lang as "en" | "zh");
      expect(line.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      expect(line).not.toMatch(/[\r\n]/u);
      expect(unwrap(line, lang as "en" | "zh")).toBe(line);
    }),
  );
});
