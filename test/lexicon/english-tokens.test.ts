import { describe, expect, test } from "vitest";
import { tokenizeEnglish } from "../../src/lexicon/english-tokens.ts";
import { stemOf } from "../../src/lexicon/stem.ts";

const tokensOf = (text: string) => tokenizeEnglish(text, stemOf, (word) => word === "baoyu");

describe("English tokens", () => {
  // Lemmas, then Porter's stems: her is she, went is go, say is sai.
  test.each([
    ["She was going home.", "she be go home"],
    ["He can't, won't and doesn’t.", "he not can not will and not do"],
    ["I'd say they've gone; we're late.", "i sai thei go we late"],
    ["the well-known poet's house", "the well know poet hous"],
    ["Bao-yu's sister met Bao-yu.", "baoyu sister meet baoyu"],
    ["Her mother-in-law's car", "she mother in law car"],
    ["rock 'n' roll", "rock n roll"],
    ["ＡＢＣ café", "abc cafe"],
    ["Twenty-five people, 3,000 dogs", "#25 peopl #3000 dog"],
    ["", ""],
    ["——！", ""],
  ])("of %s are %s", (text, expected) => {
    expect(tokensOf(text).keys.join(" ")).toBe(expected);
  });

  test("keep an ordinal or a half as a word too", () => {
    expect(tokensOf("twice").keys).toContain("#2");
    expect(tokensOf("twice").keys).toContain("twice");
    expect(tokensOf("five").keys).toEqual(["#5"]);
  });

  test("stand in order, where their text stands, through folds that change lengths", () => {
    const text = "Ｓhe paid ㎏ 1.5 million at Café Ünï, didn’t she?";
    const { keys, starts, ends, forms, capitals } = tokensOf(text);
    const slices = keys.map((_, k) => text.slice(starts[k], ends[k]));
    expect(slices).toEqual([
      "Ｓhe",
      "paid",
      "㎏",
      "1.5 million",
      "at",
      "Café",
      "Ünï",
      "didn’t",
      "didn’t",
      "she",
    ]);
    expect(capitals[keys.indexOf("cafe")]).toBe(true);
    expect(capitals[keys.indexOf("at")]).toBe(false);
    expect(forms).toHaveLength(keys.length);
  });
});
