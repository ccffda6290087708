import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phonesOf, soundLikeness, syllableOf } from "../../src/lexicon/sound.ts";

const say = (pinyin: string) => pinyin.split(" ").map(syllableOf);
const kindsOf = (name: string) =>
  phonesOf(name)
    .map(({ kind }) => kind)
    .join("");

describe("sounds of a name", () => {
  test.each([
    ["washington", "WaXaNGTaN"],
    ["philip", "FaLaP"],
    ["matthew", "MaHa"],
    ["knight", "NaGT"],
    ["george", "JaaRJ"],
    ["anna", "aNa"],
    ["quentin", "KWaNTaN"],
    ["", ""],
  ])("%s: %s", (name, kinds) => {
    expect(kindsOf(name)).toBe(kinds);
  });
});

describe("characters that say a name", () => {
  test.each([
    ["harry", "ha li"], // 哈利
    ["frodo", "fo luo duo"], // 佛羅多
    ["london", "lun dun"], // 倫敦
    ["obama", "ou ba ma"], // 歐巴馬
    ["smith", "shi mi si"], // 史密斯
    ["toronto", "duo lun duo"], // 多倫多
    ["kursk", "ku er si ke"], // 庫爾斯克
    ["daniel", "dan ni er"], // 丹尼爾
    ["anna", "an na"], // 安娜
  ])("%s: %s", (name, pinyin) => {
    expect(soundLikeness(phonesOf(name), say(pinyin))).toBeGreaterThan(0.8);
  });

  test.each([
    ["harry", "fo luo duo"],
    ["london", "ba li"],
    ["frodo", "luo duo"],
    ["frodo", "fo luo duo li"],
    ["smith", "ma li"],
    ["obama", "a la ba ma"],
  ])("%s is not %s", (name, pinyin) => {
    expect(soundLikeness(phonesOf(name), say(pinyin))).toBeLessThan(0.6);
  });

  test("nothing says nothing", () => {
    expect(soundLikeness([], say("ma"))).toBe(0);
    expect(soundLikeness(phonesOf("anna"), [])).toBe(0);
  });
});

test("likeness is never above one", () => {
  const letters = fc.constantFrom(..."abdefghklmnorstuwy");
  const name = fc.array(letters, { minLength: 1, maxLength: 6 }).map((list) => list.join(""));
  const pinyin = fc.array(fc.constantFrom("a", "ba", "lun", "er", "si", "wei", "ma", "heng"), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(name, pinyin, (word, list) => {
      expect(soundLikeness(phonesOf(word), list.map(syllableOf))).toBeLessThanOrEqual(1.0001);
    }),
  );
});
