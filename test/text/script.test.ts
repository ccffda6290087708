import { describe, expect, test } from "vitest";
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from "../../src/text/frequent-han.ts";
import {
  countLetters,
  detectLang,
  isHanCode,
  isLatinLetter,
  isSimplified,
} from "../../src/text/script.ts";

describe("isHanCode and isLatinLetter", () => {
  test("agree with Unicode", () => {
    const wrongHan: string[] = [];
    const wrongLatin: string[] = [];
    for (let point = 0; point <= 0x3ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      const assigned = !/\p{Cn}/u.test(character);
      const radical = (point >= 0x2e80 && point <= 0x2fd5) || (point >= 0x3021 && point <= 0x303b);
      const han = /\p{Script=Han}/u.test(character) && /\p{L}|\p{Nl}/u.test(character);
      if (assigned && !radical && point < 0x16000 && isHanCode(point) !== han)
        wrongHan.push(character);
      if (assigned && point >= 0x20000 && isHanCode(point) !== han) wrongHan.push(character);
      const common = point < 0x250 || (point >= 0x1e00 && point < 0x1f00) || point >= 0xff00;
      const latin = /\p{Script=Latin}/u.test(character) && /\p{L}/u.test(character);
      if (assigned && common && point < 0xffff && isLatinLetter(point) !== latin)
        wrongLatin.push(character);
    }
    expect(wrongHan).toEqual([]);
    expect(wrongLatin).toEqual(["ª", "º"]); // ordinal signs; in Chinese text only mojibake
  });
});

describe("countLetters", () => {
  test.each([
    ["", 0, 0, 0],
    ["12,345 — ！？", 0, 0, 0],
    ["It's well-known", 0, 12, 2],
    ["iPhone 15 Pro", 0, 9, 2],
    ["他買了iPhone15。", 3, 6, 1],
    ["佢哋喺度冇嚟", 6, 0, 0],
    ["𠝹𠮷", 2, 0, 0],
    ["二〇二五年人人", 7, 0, 0],
    ["人人々", 3, 0, 0],
    ["naïve Ｗｉｄｅ", 0, 9, 2],
    ["😀🀄", 0, 0, 0],
  ])("%s", (text, han, latin, words) => {
    expect(countLetters(text)).toEqual({ han, latin, words });
  });

  test("keeps to its range", () => {
    expect(countLetters("ab中文cd", 1, 3)).toEqual({ han: 1, latin: 1, words: 1 });
  });
});

const NAMES =
  "The temple of Mazu (媽祖) in Lukang (鹿港) was founded in 1591. Pilgrims from Dajia (大甲) still walk there each spring, and the old street behind it is famous for its shrimp monkeys.";
const MANUAL =
  "執行 git commit --amend 之前，請先用 git status 檢查目前的狀態。若 HEAD 已經推送到 origin/main，請改用 git revert。";

describe("detectLang", () => {
  test.each([
    ["", undefined],
    [" \n\t 123 …", undefined],
    ["Good morning.", "en"],
    ["早安。", "zh"],
    [NAMES, "en"],
    [MANUAL, "zh"],
    ["GDP 成長 3%。", "zh"],
    ["Good morning, everyone // 各位早安", "mixed"],
    ["The shop opens at nine.\n商店九點開門。\nIt closes at six.\n六點打烊。", "mixed"],
    ["The shop opens at nine.\r商店九點開門。\rIt closes at six.\r六點打烊。", "mixed"],
    [`${"All of this is English prose. ".repeat(60)}\n結論。`, "en"],
  ] as const)("%j", (text, lang) => {
    expect(detectLang(text)).toBe(lang);
  });
});

describe("isSimplified", () => {
  test.each([
    ["這個問題沒有那麼簡單。", false],
    ["这个问题没有那么简单。", true],
    ["他在書上寫了「这」字，說明它是「這」的簡體。", false],
    ["Hello", false],
    ["皇后在台中的公里處，只松了一口氣", false], // characters that both scripts use
    ["", false],
  ])("%s", (text, simplified) => {
    expect(isSimplified(text)).toBe(simplified);
  });

  test("the two lists are of one length and share nothing", () => {
    expect(SIMPLIFIED_ONLY.size).toBe(TRADITIONAL_ONLY.size);
    expect([...SIMPLIFIED_ONLY].filter((c) => TRADITIONAL_ONLY.has(c))).toEqual([]);
  });
});
