import { describe, expect, test } from "vitest";
import { createRomanisation, findPinyinNames } from "../../src/lexicon/name-pinyin.ts";
import { toyLexicon } from "./toy-lexicon.ts";

const lexicon = toyLexicon({
  translations: [["因为", "because", 0.5]],
  readings: {
    林: ["lin"],
    晓: ["xiao"],
    雯: ["wen"],
    文: ["wen"],
    小: ["xiao"],
    因: ["yin"],
    为: ["wei"],
    西: ["xi"],
    安: ["an"],
    重: ["zhong", "chong"],
    庆: ["qing"],
  },
});
const romanisation = createRomanisation(lexicon);

describe("pinyin", () => {
  test.each([
    ["linxiaowen", true],
    ["xian", true],
    ["chongqing", true],
    ["smith", false],
    ["linx", false],
    ["a", false],
    ["", false],
  ])("%s: %s", (word, expected) => {
    expect(romanisation.isPinyin(word)).toBe(expected);
  });

  test("knows all readings of a character, and of an unknown one none", () => {
    expect(romanisation.readingsOf("重")).toEqual(["zhong", "chong"]);
    expect(romanisation.readingsOf("猫")).toEqual([]);
    expect(romanisation.readingsOf("𠮷")).toEqual([]);
  });

  test("takes time linear in a long word", () => {
    // Else it would run into the time limit of a test.
    expect(romanisation.isPinyin(`${"xian".repeat(100_000)}!`)).toBe(false);
  });
});

function namesIn(capital: Record<string, number>, lower: Record<string, number>, runs: string[]) {
  const cases = {
    capital: new Map(Object.entries(capital)),
    lower: new Map(Object.entries(lower)),
  };
  const costOf = (word: string) => (word === "因为" ? 6 : undefined);
  const { formOf, syllables } = findPinyinNames(cases, runs, romanisation, costOf);
  return { names: Object.fromEntries(formOf), syllables: [...syllables] };
}

describe("names", () => {
  test.each<[string, Record<string, number>, Record<string, number>, string[], object]>([
    ["in two characters", { xiaowen: 2 }, {}, ["晓雯来了", "看晓雯"], { 晓雯: "xiaowen" }],
    ["in three", { linxiaowen: 1 }, {}, ["找林晓雯"], { 林晓雯: "linxiaowen" }],
    ["the most frequent run", { xiaowen: 3 }, {}, ["小文", "晓雯晓雯"], { 晓雯: "xiaowen" }],
    ["the first of equally frequent ones", { xiaowen: 3 }, {}, ["晓雯小文"], { 晓雯: "xiaowen" }],
    ["by any reading", { chongqing: 1 }, {}, ["在重庆"], { 重庆: "chongqing" }],
    ["in no word that is written small too", { xiaowen: 2 }, { xiaowen: 1 }, ["晓雯"], {}],
    ["small once in ten", { xiaowen: 9 }, { xiaowen: 1 }, ["晓雯"], { 晓雯: "xiaowen" }],
    ["not in a common word met twice", { yinwei: 1 }, {}, ["因为", "因为"], {}],
    ["in a common word met often", { yinwei: 3 }, {}, ["因为因为", "因为"], { 因为: "yinwei" }],
    ["not across runs", { xiaowen: 1 }, {}, ["晓", "雯"], {}],
    ["nowhere", { smith: 4 }, {}, ["晓雯"], {}],
  ])("are found %s", (_, capital, lower, runs, expected) => {
    expect(namesIn(capital, lower, runs).names).toEqual(expected);
  });

  test("of one syllable are kept apart, as their characters are not decided", () => {
    expect(namesIn({ lin: 2, xian: 1 }, {}, ["林林", "西安"])).toEqual({
      names: { 西安: "xian" },
      syllables: ["lin"],
    });
  });
});
