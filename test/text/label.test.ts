import { describe, expect, test } from "vitest";
import { readLabels } from "../../src/text/label.ts";

describe("the label of a line", () => {
  test.each([
    ["en", "Article 12 (Fees)", ["12"]],
    ["zh", "第十二條", ["12"]],
    ["zh", "第 十二 條之一", ["12-1"]],
    ["zh", "第12-1條　費用", ["12-1"]],
    ["en", "(b) the boat", ["2"]],
    ["zh", "（二）船舶", ["2"]],
    ["zh", "（乙）船舶", ["2"]],
    ["zh", "二、船舶", ["2"]],
    ["en", "1.3. Open the lid.", ["1-3"]],
    ["en", "(i) the boat", ["1", "9"]],
    ["en", "Chapter Seven: A Guest", ["7"]],
    ["zh", "第七回　客來", ["7"]],
    ["en", "STEP 2: Open it", ["2"]],
    ["zh", "步驟二：打開", ["2"]],
  ] as const)("in %s of %s is %j", (lang, line, labels) => {
    expect(readLabels(line, lang)).toEqual(labels);
  });

  test.each([
    ["en", "A man came in."],
    ["en", "I went home."],
    ["en", "3.5 km to go"],
    ["en", "Part of it is lost."],
    ["en", "Chapter 3 is about fees."],
    ["zh", "3.5公里"],
    ["zh", "一個人來了。"],
    ["zh", "第二天早上，他走了。"],
    ["zh", "第一項所定之人，應即離去。"],
    ["zh", ""],
  ] as const)("is not seen in %s in %s", (lang, line) => {
    expect(readLabels(line, lang)).toEqual([]);
  });
});
