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

describe("a line that goes on in the next", () => {
  test.each([
    ["a caption without a mark", false, "And under this wind", "lying quite flat", 1],
    ["a comma", false, "Back up the hill, then,", "against the wind.", 1],
    ["a dash", false, "It was cold —", "bitterly so.", 1],
    ["a new sentence", false, "People ask me what it tastes of", "I tell them: wind", 0],
    ["a stop", false, "He works for Acme Ltd.", "e.g. on Mondays", 0],
    ["a figure before a word", false, "3", "spoons of salt", 0],
    ["a Chinese comma", true, "她打開門，", "走了出去。", 1],
    ["a Chinese line without a mark", true, "她打開門", "走了出去", 0],
  ])("%s", (_, isChinese, first, second, expected) => {
    expect([...readPunctuation([first, second], isChinese).goesOn]).toEqual([expected, 0]);
  });
});

describe("an aside", () => {
  test.each([
    ["[wind]", 1],
    ["（笑聲）", 1],
    ["【片頭音樂】", 1],
    ["(Laughter) (Applause)", 1],
    ["[wind] Hold on to your hat!", 0],
    ["(1)", 0],
    ["a (b) c", 0],
  ])("%s: %i", (text, expected) => {
    expect(readPunctuation([text], false).isAside[0]).toBe(expected);
  });
});

test("marks are counted", () => {
  const { questions, exclamations, quotes } = readPunctuation(["「什麼？！」他問。", "Go!!"], true);
  expect([...questions, ...exclamations, ...quotes]).toEqual([1, 0, 1, 2, 2, 0]);
});
