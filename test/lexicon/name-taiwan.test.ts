import { expect, test } from "vitest";
import { taiwanSpellings } from "../../src/lexicon/name-taiwan.ts";

test.each([
  ["cai", "tsai"], // 蔡
  ["ying", "ing"], // 英
  ["xin", "hsin"], // 新竹 Hsinchu
  ["zhu", "chu"],
  ["gao", "kao"], // 高雄 Kaohsiung
  ["xiong", "hsiung"],
  ["tai", "tai"], // 臺中 Taichung
  ["zhong", "chung"],
  ["jiang", "chiang"],
  ["guo", "kuo"],
  ["zhou", "chou"],
  ["xie", "hsieh"],
  ["deng", "teng"], // 李登輝 Lee Teng-hui
  ["li", "lee"],
  ["hui", "hui"],
  ["jiu", "jeou"], // 馬英九 Ma Ying-jeou
  ["shi", "shih"],
  ["zi", "tzu"],
  ["qi", "ci"], // 旗津 Cijin
  ["xin", "sin"], // 信義 Sinyi
  ["zheng", "jheng"],
  ["wen", "wun"],
  ["e", "o"],
  ["jian", "chien"],
  ["rong", "jung"],
])("%s is also written %s", (pinyin, spelling) => {
  expect(taiwanSpellings(pinyin)).toContain(spelling);
});

test.each([
  ["guo", "ko"],
  ["de", "to"],
  ["ma", "pa"],
  ["bei", "kei"],
])("%s is never written %s", (pinyin, spelling) => {
  expect(taiwanSpellings(pinyin)).not.toContain(spelling);
});
