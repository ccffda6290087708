import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { checkScript, type ScriptExpectation } from "../../src/text/foreign-script.ts";

function check(text: string, expected?: ScriptExpectation): string {
  try {
    checkScript(text, "x", expected);
    return "passes";
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

const NONE = "x: found neither English nor Chinese letters";
const mostly = (letters: string) =>
  `x: is mostly in ${letters}; expected an English or a Chinese text`;

describe("checkScript", () => {
  test.each([
    ["Good morning.", "passes"],
    ["早安。", "passes"],
    ["𠝹", "passes"],
    ["Ｗｉｄｅ", "passes"],
    ["12:30 — 40 %", NONE],
    ["Доброе утро", NONE],
    ["좋은 아침", NONE],
    ["ㄅㄆㄇ", NONE],
    ["GPS: где мы находимся", mostly("Cyrillic letters")],
    ["GPS: أين نحن الآن من المدينة", mostly("Arabic letters")],
    ["GPS: που βρισκόμαστε τώρα", mostly("Greek letters")],
    ["GPS: איפה אנחנו נמצאים", mostly("Hebrew letters")],
    ["GPS: ตอนนี้เราอยู่ที่ไหน", mostly("Thai letters")],
    ["GPS: हम अभी कहाँ हैं", mostly("Devanagari letters")],
    ["GPS 길을 잃었습니다", mostly("Korean letters")],
    ["大韓民國은 民主共和國이며 모든 국민은 자유롭게 살 수 있습니다", mostly("Korean letters")],
    ["GPS სად ვართ ახლა", mostly("letters of another script")],
    ["電車が遅れました。", "x: is in Japanese; expected an English or a Chinese text"],
    ["コーヒー一杯", "x: is in Japanese; expected an English or a Chinese text"],
  ])("%s", (text, result) => {
    expect(check(text)).toBe(result);
  });

  test.each([
    ["a quotation", "The sign read «Добро пожаловать» and nobody could tell us what it meant."],
    [
      "a Japanese quotation",
      "She said ありがとう and 失礼します, bowed twice and left the old shop.",
    ],
    [
      "a Japanese name in Chinese",
      "店名叫「さくら」，老闆是從京都搬來的日本人，每天清晨自己到市場挑魚和青菜。",
    ],
    ["の on a Taiwanese shop sign", "台灣の味"],
    ["sounds of Chinese", "注音ㄓㄨˋ ㄧㄣ"],
    ["sounds of English", "ˈrʌʃən means Russian"],
    ["mathematics", "π and Δx: π is larger than Δx"],
    ["decomposed accents", "cafe\u0301 nai\u0308ve"],
  ])("lets %s pass", (_, text) => {
    expect(check(text)).toBe("passes");
  });

  test("units may lack letters, but not be in a third language", () => {
    expect(check("1\n2", { mayLackLetters: true })).toBe("passes");
    expect(check("1\nдва", { mayLackLetters: true })).toBe(NONE);
    expect(check("1\nさん", { mayLackLetters: true })).toBe(NONE);
  });

  test("of a bilingual text no side may be Japanese", () => {
    const text = "The train was late today, and so we waited for it.\n電車が遅れた。";
    expect(check(text)).toBe("passes");
    expect(check(text, { isBilingual: true })).toBe(
      "x: is in Japanese; expected an English and a Chinese text",
    );
  });

  test("English and Chinese pass, whatever their marks", () => {
    const parts = fc.constantFrom("rain", "雨", "—", "，", "😀", "é", "1", "\n", "。", "…", "々");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (all) => {
        expect(check(`${all.join("")}雨`)).toBe("passes");
      }),
    );
  });
});
