import { describe, expect, test } from "vitest";
import { isChineseFunctionWord, isEnglishFunctionWord } from "../../src/lexicon/function-words.ts";
import { createStemmer, stemOf } from "../../src/lexicon/stem.ts";
import { foldChinese } from "../../src/text/normalize.ts";

describe("stems", () => {
  test.each([
    ["went", "go"],
    ["children", "child"],
    ["libraries", "library"],
    ["aligned", "aligning"],
    ["better", "good"],
  ])("%s and %s have one", (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  test("of remembered words do not change", () => {
    const stem = createStemmer();
    for (const word of ["went", "constructor", "toString", "went"]) {
      expect(stem(word)).toBe(stemOf(word));
      expect(stem(word)).toBe(stemOf(word));
    }
  });
});

describe("function words", () => {
  test.each(["the", "because", "although", "was", "had", "their", "not"])("%s is one", (word) => {
    expect(isEnglishFunctionWord(stemOf(word))).toBe(true);
  });
  test.each(["river", "one-off", "hill", "say", ""])("%s is none", (word) => {
    expect(isEnglishFunctionWord(stemOf(word))).toBe(false);
  });
  test.each(["的", "因为", "我们", "嘅", "哋"])("%s is one", (word) => {
    expect(isChineseFunctionWord(word)).toBe(true);
  });
  test.each(["嗰", "這個", "關於", "嘅"])("%s is one once it is folded", (word) => {
    expect(isChineseFunctionWord(foldChinese(word).text)).toBe(true);
  });
  test.each(["山", "說", "因為"])("%s is none: only Simplified forms are asked for", (word) => {
    expect(isChineseFunctionWord(word)).toBe(false);
  });
});
