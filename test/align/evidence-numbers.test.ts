import { expect, test } from "vitest";
import { compareNumbers } from "../../src/align/evidence-numbers.ts";
import { documentOf } from "../format/sample.ts";

const ALL = { start: 0, end: 1 };

test.each([
  [
    "the same numbers",
    "Lot 12 sold for 1,250 dollars.",
    "十二號拍品以1250元成交。",
    ["12=十二號", "1,250=1250"],
    [],
    [],
  ],
  ["a number that the other side has not", "He is 42.", "他四十三歲。", [], ["42"], ["四十三"]],
  ["equal numbers, one for one", "3 pots and 3 pans.", "三個鍋。", ["3=三"], [], []],
  [
    "a date in another calendar",
    "Born on November 29, 1987.",
    "民國七十六年十一月二十九日出生。",
    ["November 29, 1987=民國七十六年十一月二十九日"],
    [],
    [],
  ],
  ["two days of one month", "It began on May 3.", "五月四日開始。", [], ["May 3"], ["五月四日"]],
  [
    "a date without its year",
    "It began on May 3.",
    "2016年5月3日開始。",
    ["May 3=2016年5月3日"],
    [],
    ["2016年5月3日"],
  ],
  ["a bare hour", "She rose at four.", "她四點起床。", ["four=四點"], [], []],
  ["an hour of the afternoon", "She left at four.", "她下午五點離開。", [], ["four"], ["五點"]],
  ["what is often left out", "One day it rained.", "下雨了。", [], [], []],
])("%s", (_, english, chinese, agreeing, left, right) => {
  const source = documentOf("en", "en.txt", [english]);
  const target = documentOf("zh", "zh.txt", [chinese]);
  const numbers = compareNumbers(source, ALL, target, ALL);
  const en = (span: { start: number; end: number }) => english.slice(span.start, span.end);
  const zh = (span: { start: number; end: number }) => chinese.slice(span.start, span.end);
  expect(numbers.agreeing.map((pair) => `${en(pair.source)}=${zh(pair.target)}`)).toEqual(agreeing);
  expect(numbers.source.map(en)).toEqual(left);
  expect(numbers.target.map(zh)).toEqual(right);
});

test("spans are places in the whole text, not in the sentence", () => {
  const source = documentOf("en", "en.txt", ["No.", "Room 7."]);
  const target = documentOf("zh", "zh.txt", ["不。", "七號房。"]);
  const second = { start: 1, end: 2 };
  expect(compareNumbers(source, second, target, second).agreeing).toEqual([
    { source: { start: 9, end: 10 }, target: { start: 3, end: 4 } },
  ]);
});
