import { describe, expect, test } from "vitest";
import { findAcronyms } from "../../src/lexicon/acronym.ts";
import { tokenizeEnglish } from "../../src/lexicon/english-tokens.ts";

const same = (word: string) => word;
const find = (english: string[], chinese: string[]) =>
  findAcronyms(
    english,
    english.map((text) => tokenizeEnglish(text, same, () => false)),
    chinese,
    same,
  );

describe("the long form of an acronym", () => {
  test.each<[string, string[], string[], string]>([
    [
      "in the other text",
      ["The World Health Organization said so."],
      ["WHO表示"],
      "world health organization",
    ],
    ["over small words", ["the Bank of the North Sea"], ["BNS贷款"], "bank north sea"],
    ["over a hyphen", ["an Anti-Fraud Office"], ["AFO"], "anti fraud office"],
    ["of two letters, if it is defined", ["Water Board (WB) rules"], ["水务局"], "water board"],
    [
      "that is defined, before one that is not",
      ["Old Red Tower", "Old Red Tower", "Our Rural Trust (ORT)"],
      ["ORT"],
      "our rural trust",
    ],
  ])("%s", (_, english, chinese, expected) => {
    expect(find(english, chinese).map(({ stems }) => stems.join(" "))).toEqual([expected]);
  });

  test.each<[string, string[], string[]]>([
    ["of two letters, undefined", ["the Water Board rules"], ["WB"]],
    ["over other words", ["World trade and Health in an Organization"], ["WHO"]],
    ["over a comma", ["World, Health Organization"], ["WHO"]],
    ["in small letters", ["world health organization"], ["WHO"]],
    ["that nobody asks for", ["World Health Organization"], ["世卫"]],
    ["inside a longer word", ["World Health Organization"], ["WHOIS与XWHO"]],
  ])("is not found %s", (_, english, chinese) => {
    expect(find(english, chinese)).toEqual([]);
  });
});
