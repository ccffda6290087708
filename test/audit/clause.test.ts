import fc from "fast-check";
import { expect, test } from "vitest";
import { splitClauses } from "../../src/audit/clause.ts";

test.each([
  ["en", "It rained, so 1,200 gulls left.", ["It rained,", " so 1,200 gulls left."]],
  ["en", "“Yes,” said the keeper.", ["“Yes,”", " said the keeper."]],
  ["en", "The lamp (it is old) is lit.", ["The lamp ", "(it is old)", " is lit."]],
  ["en", "He left—late. She stayed.", ["He left—", "late.", " She stayed."]],
  ["zh", "下雨了，燈亮著。", ["下雨了，", "燈亮著。"]],
  ["zh", "他說：「走吧。」然後走了。", ["他說：", "「走吧。」", "然後走了。"]],
  ["zh", "燈塔（舊的）還在", ["燈塔", "（舊的）", "還在"]],
  [
    "zh",
    "請見 https://www.a.tw/b,c:d（附件），謝謝",
    ["請見 https://www.a.tw/b,c:d", "（附件）", "，", "謝謝"],
  ],
  ["zh", "上午9:30至下午5：30，共1,200人", ["上午9:30至下午5：30，", "共1,200人"]],
  ["zh", "注意:3人,走吧", ["注意:", "3人,", "走吧"]],
  [
    "en",
    "See www.a.tw/(b)/c now, or at 5:30, leave.",
    ["See www.a.tw/(b)/c now,", " or at 5:30,", " leave."],
  ],
] as const)("%s: %j is cut into %j", (lang, text, clauses) => {
  expect(splitClauses(text, lang).map(({ start, end }) => text.slice(start, end))).toEqual(clauses);
});

test("clauses cover a sentence once, in order", () => {
  const part = fc.constantFrom("a", ", ", "，", "—", "（", "）", "”", ". ", " ", "燈");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom("en", "zh"), (parts, lang) => {
      const text = parts.join("");
      const spans = splitClauses(text, lang as "en" | "zh");
      expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
    }),
  );
});
