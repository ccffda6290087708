import { describe, expect, test } from "vitest";
import { END_CLASSES, readPunctuation } from "../../src/align/punctuation.ts";

const endOf = (text: string) => END_CLASSES[readPunctuation([text], false).end[0]!];

describe("the end of a sentence", () => {
  test.each([
    ["He left.", "stop"],
    ["他走了。", "stop"],
    ["“He left.”", "stop"],
    ["「他走了。」", "stop"],
    ["(See below.)", "stop"],
    ["Why?", "question"],
    ["「為什麼？」", "question"],
    ["Go!", "exclamation"],
    ["Well...", "ellipsis"],
    ["嗯……", "ellipsis"],
    ["He said:", "colon"],
    ["他說：", "colon"],
    ["first;", "colon"],
    ["No —", "dash"],
    ["不——", "dash"],
    ["Chapter 3", "none"],
    ["第三章", "none"],
    ["", "none"],
    ["”", "none"],
  ])("of %s is %s", (text, expected) => {
    expect(endOf(text)).toBe(expected);
  });

  test("is found in time linear in the text", () => {
    // Else it would run into the time limit of a test.
    expect(endOf(`a${'"'.repeat(300_000)}b.`)).toBe("stop");
  });
});

describe("quotations", () => {
  const insideAfter = (isChinese: boolean, ...sentences: string[]) =>
    [...readPunctuation(sentences, isChinese).insideQuote].join("");

  test.each([
    ["a speech of three sentences", false, ["“I know.", "It is late.", "Go.” He sat."], "110"],
    ["straight marks", false, ['"I know.', "It is late.", 'Go." He sat.'], "110"],
    ["a straight mark without its space", false, ['He said:"Go.', 'Now." He sat.'], "10"],
    ["a quotation inside one sentence", false, ["“Go,” he said.", "He sat."], "00"],
    ["single marks where there are no double ones", false, ["‘I know.", "Go.’", "He sat."], "100"],
    ["apostrophes", false, ["It’s the boys’ boat.", "It's theirs."], "00"],
    ["Chinese marks", true, ["「我知道。", "很晚了。", "走吧。」他坐下。"], "110"],
  ])("of %s", (_, isChinese, sentences, expected) => {
    expect(insideAfter(isChinese, ...sentences)).toBe(expected);
  });

  test("open and close sentences", () => {
    const { opensQuote, closesQuote } = readPunctuation(["“Go,” he said.", "He said “go.”"], false);
    expect([...opensQuote, ...closesQuote]).toEqual([1, 0, 0, 1]);
  });
});

test("marks are counted", () => {
  const { questions, exclamations, quotes } = readPunctuation(["「什麼？！」他問。", "Go!!"], true);
  expect([...questions, ...exclamations, ...quotes]).toEqual([1, 0, 1, 2, 2, 0]);
});
