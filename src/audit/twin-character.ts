import type { Region } from "./regional-usage.ts";
import { twinWords } from "./twin-words.ts";

/** A character that is right in some words, found in another one; or a variant of the usual one. */
export interface TwinCharacter {
  /** UTF-16 offset. */
  readonly at: number;
  /** With as much of the word as tells that the character is wrong. */
  readonly found: string;
  readonly expected: string;
  readonly confidence: number;
}

/** Forms of the Mainland that fonts of Hong Kong print too, but none of Taiwan. */
const VARIANTS: Readonly<Record<string, string>> = {
  删: "刪",
  内: "內",
  户: "戶",
  别: "別",
  决: "決",
  况: "況",
  净: "淨",
  凉: "涼",
  减: "減",
  没: "沒",
  争: "爭",
  强: "強",
  猫: "貓",
};

/** 后 for 後: behind a word of time or place that queens do not have, or before one. */
const AFTER = new RegExp(
  [
    "[然最隨今以往背落]后(?!妃)",
    "(?<!皇帝|國王|皇|王)(?:[之此其而]|事|[日前]|不久)后(?![妃冠宮羿土稷里庄厝座])",
    "(?:(?:分鐘|小時|週|周|年|個?月|世紀|歲|學期)|[一二三四五六七八九十百千幾數兩多\\d]\\s?[天日])后(?![妃冠羿土稷里庄厝宮廟])",
    "[戰飯課婚產術賽會病午稍餘]后(?![妃冠羿土稷里庄厝座位])",
    "(?<![皇王太母天影歌視妃女帝呂武韋賈竇蜂蟻球封立廢冊選雙仙黑白夏三二兩一的])后(?:[一二三四五六七八九十幾數兩\\d]+\\s?(?:年|天|日|週|周|個|次|章|節|頁|句|段|分|小時)|來|面|者|代|續|期|果|悔|方|半|勤|退|遺症|裔|備)",
  ].join("|"),
  "gu",
);

/** 于 for 於: behind what takes a preposition, or before what cannot be a given name. */
const AT =
  /(?:[由至關對位屬在等大小高低多少終鑑基處用陷致善勇樂甘急忙限同過趨源出生死敢便利助介適歸屈忠優劣亞止始建設立葬寫作成發存決落流耽迫免異瀕獻置擅富乏勝甚苦次繫附鑒] *(?<!淳)于(?!歸|飛|闐|右任|謙|吉|禁|斌|田|都)|(?<![\p{Script=Han}])于(?=\s?[12]\d{3}|[今此])|于是(?!之)|于\s?[12]\d{3}\s?年)/gu;

/** The usual word for what is marked, by the character that is wrong. */
const TWINS = [
  {
    pattern: AFTER,
    wrong: "后",
    right: "後",
    meant: /\b(?:queen|empress|consort|dowager|goddess)/i,
  },
  { pattern: AT, wrong: "于", right: "於", meant: /\b(?:Yu|Yue|Yee|U)\b/ },
] as const;

const ANY =
  /[后于删内户别决况净凉减没争强猫么云里干几面只系制征采游范余谷姜松准杰板咸胡丑斗吁郁致御划舍志表卜冲朴丰仆筑腊蜡洒苹帘秋]/;

/**
 * Finds characters in words that have another one in Traditional Chinese: 后 for 後, 于 for 於, 么 for
 * 麼; and in a text for Taiwan variants of characters that it has otherwise: 删 for 刪.
 *
 * @param english - of the same unit; a queen or a Mr Yu in it gives doubt
 */
export function findTwins(text: string, english: string, region: Region): TwinCharacter[] {
  if (region === "cn" || !ANY.test(text)) return [];
  const twins: TwinCharacter[] = [];
  for (const { pattern, wrong, right, meant } of TWINS) {
    if (!text.includes(wrong)) continue;
    const confidence = meant.test(english) ? 0.4 : 0.85;
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const expected = found.replace(wrong, right);
      twins.push({ at: index, found, expected, confidence });
    }
  }
  for (const { wrong, right, pattern } of twinWords()) {
    if (!text.includes(wrong)) continue;
    const usual = region === "hk" && right === "裡" ? "裏" : right;
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const expected = found.replace(wrong, usual);
      twins.push({ at: index, found, expected, confidence: 0.85 });
    }
  }
  if (region === "hk") return twins.sort((a, b) => a.at - b.at);
  for (let at = 0; at < text.length; at++) {
    const found = text[at]!;
    const expected = VARIANTS[found];
    if (expected !== undefined) twins.push({ at, found, expected, confidence: 0.75 });
  }
  return twins.sort((a, b) => a.at - b.at);
}
