import { describe, expect, test } from "vitest";
import { tokenizeChinese } from "../../src/lexicon/chinese-tokens.ts";
import { createLattice } from "../../src/lexicon/lattice.ts";
import { stemOf } from "../../src/lexicon/stem.ts";
import { toyLexicon } from "./toy-lexicon.ts";

const words = ["九龙", "台湾", "电脑", "苹果", "三间", "三十", "一个", "第一次", "一半", "图书馆"];
const lexicon = toyLexicon({ translations: words.map((word) => [word, "x", 0.5]) });
const cut = createLattice(lexicon.words, lexicon.wordCost);

function tokensOf(text: string, extra?: ReadonlyMap<string, number>) {
  const { keys, starts, ends } = tokenizeChinese(text, cut, stemOf, extra);
  return keys.map((key, k) => `${key}=${text.slice(starts[k], ends[k])}`).join(" ");
}

describe("Chinese tokens", () => {
  test.each([
    ["臺灣的電腦", "台湾=臺灣 的=的 电脑=電腦"],
    ["iPhone 15", "@iphon=iPhone #15=15"],
    ["ＫＴＶ圖書館", "@ktv=ＫＴＶ 图书馆=圖書館"],
    ["九龍", "九龙=九龍"], // no number 9
    ["一個蘋果", "一个=一個 苹果=蘋果"],
    ["二十五隻", "#25=二十五 只=隻"],
    ["三十三間", "#33=三十三 间=間"], // though 三十 and 三間 are words
    ["３０００元", "#3000=３０００ 元=元"],
    ["𠮷佢嗰", "𠮷=𠮷 佢=佢 𠮶=嗰"],
    ["，。", ""],
  ])("of %s are %s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });

  test("hold a fraction as number and word both, an ordinal as its word", () => {
    expect(tokensOf("一半")).toMatch(/^(?:#\S+=一半 )+一半=一半$/);
    expect(tokensOf("第一次")).toContain("第一次=第一次");
  });

  test("take the words of the document", () => {
    expect(tokensOf("韋小寶來")).toBe("韦=韋 小=小 宝=寶 来=來");
    expect(tokensOf("韋小寶來", new Map([["韦小宝", 8]]))).toBe("韦小宝=韋小寶 来=來");
  });
});
