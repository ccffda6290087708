import { describe, expect, test } from "vitest";
import { createHongKongSystem, hongKongSpellings } from "../../src/lexicon/name-hong-kong.ts";

const system = createHongKongSystem();

describe("characters as Hong Kong spells them", () => {
  // Text is folded to Simplified before it is looked up.
  test.each([
    ["曾", "tsang"],
    ["张", "cheung"],
    ["梁", "leung"],
    ["黄", "wong"],
    ["陈", "chan"],
    ["吴", "ng"],
    ["郭", "kwok"],
    ["余", "yu"],
    ["谢", "tse"],
    ["徐", "tsui"],
    ["周", "chow"],
    ["周", "chau"],
    ["尖", "tsim"],
    ["沙", "sha"],
    ["咀", "tsui"],
    ["元", "yuen"],
    ["朗", "long"],
    ["角", "kok"],
    ["田", "tin"],
    ["荃", "tsuen"],
    ["湾", "wan"],
    ["屯", "tuen"],
    ["门", "mun"],
    ["观", "kwun"],
    ["塘", "tong"],
    ["埗", "po"],
    ["志", "chi"],
    ["子", "tsz"],
    ["司", "sze"],
    ["石", "shek"],
    ["水", "shui"],
    ["龙", "lung"],
  ])("%s: %s", (character, spelling) => {
    expect(system.spellingsOf(character)).toContain(spelling);
    expect(system.syllables.has(spelling)).toBe(true);
  });
});

test("a hissing vowel is only written after a hissing initial", () => {
  expect(hongKongSpellings("zi")).toContain("tsz");
  expect(hongKongSpellings("nik")).toEqual(["nik"]);
  expect(hongKongSpellings("ni")).toEqual(["ni", "nee"]);
});

test("a character that is not in the table has no spelling", () => {
  expect(system.spellingsOf("龘")).toEqual([]);
  expect(system.spellingsOf("a")).toEqual([]);
});
