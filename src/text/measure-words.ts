import type { Lang } from "../types.ts";

/** What a unit measures; two units of one dimension can be converted. */
type Dimension = "length" | "mass" | "area" | "volume" | "temperature" | "time" | "data" | "money";

/** A unit of measure after (or, 攝氏, before) a number. */
export interface Measure {
  /** The same on both sides of a bitext: `km`, `°F`. */
  readonly name: string;
  readonly dimension: Dimension;
  /** How many metres, kilograms, square metres, litres, seconds or bytes; of °F the size of one degree. */
  readonly size: number;
  /**
   * Names several units (里, 斤, 度, pounds): it is never said to be wrong. The sizes are those that
   * it may have besides `size`.
   */
  readonly others?: readonly number[];
}

type Row = readonly [name: string, size: number, english: string, chinese: string, others?: string];

// Spellings are separated by spaces; an underscore is a space in the text. English ones stand without
// the s of the plural. Ambiguous ones (the last column) have further sizes.
const TABLE: Readonly<Record<Dimension, readonly Row[]>> = {
  length: [
    ["mm", 0.001, "mm millimeter millimetre", "公釐 公厘 毫米 mm"],
    ["cm", 0.01, "cm centimeter centimetre", "公分 厘米 釐米 cm"],
    ["m", 1, "m meter metre", "公尺 米 m"],
    ["km", 1000, "km kilometer kilometre", "公里 千米 km"],
    ["in", 0.0254, "inch inches", "英寸 英吋 吋"],
    ["ft", 0.3048, "ft foot feet", "英尺 英呎 呎"],
    ["yd", 0.9144, "yd yard", "碼"],
    ["mi", 1609.344, "mile mph", "英里 英哩 哩"],
    ["nmi", 1852, "nautical_mile", "海里 浬"],
    ["寸", 0.0333, "", "寸", "0.0254 0.0303 0.01"],
    ["尺", 0.3333, "", "尺", "0.3048 0.303 1 0.9144"],
    ["丈", 3.333, "", "丈", "3.03 3.048"],
    ["里", 500, "li", "里", "1609.344 1000 400"],
  ],
  mass: [
    ["mg", 1e-6, "mg milligram milligramme", "毫克 mg"],
    ["g", 0.001, "g gram gramme", "公克 克 g"],
    ["kg", 1, "kg kilo kilogram kilogramme", "公斤 千克 kg"],
    ["t", 1000, "ton tonne metric_ton", "公噸 噸 吨", "907.2 1016"],
    ["lb", 0.4536, "lb lbs", "英磅"],
    ["oz", 0.02835, "oz ounce", "盎司 英兩"],
    ["磅", 0.4536, "pound", "磅", "0.5 0.6"],
    ["台斤", 0.6, "catty catties", "台斤 臺斤", "0.5"],
    ["斤", 0.5, "jin", "斤", "0.6 0.4536"],
    ["兩", 0.05, "tael", "兩", "0.0375 0.02835"],
  ],
  area: [
    ["cm²", 1e-4, "square_centimeter square_centimetre cm2 cm²", "平方公分 平方厘米"],
    ["m²", 1, "square_meter square_metre sq_m m2 m²", "平方公尺 平方米"],
    ["km²", 1e6, "square_kilometer square_kilometre sq_km km2 km²", "平方公里"],
    ["ft²", 0.0929, "square_foot square_feet sq_ft", "平方英尺 平方呎"],
    ["mi²", 2589988, "square_mile sq_mi", "平方英里 平方哩"],
    ["ha", 1e4, "ha hectare", "公頃"],
    ["acre", 4046.86, "acre", "英畝"],
    ["畝", 666.7, "mu mou", "畝 亩", "4046.86 99.17"],
    ["坪", 3.3058, "ping", "坪"],
    ["甲", 9699, "chia", "甲"],
  ],
  volume: [
    ["ml", 0.001, "ml milliliter millilitre cc", "毫升 公撮 西西 cc"],
    ["l", 1, "l liter litre", "公升 升"],
    ["m³", 1000, "cubic_meter cubic_metre m3 m³", "立方公尺 立方米"],
    ["gal", 3.785, "gallon", "加侖", "4.546"],
  ],
  temperature: [
    ["°C", 1, "°c_ °_c_ ℃ degrees_celsius degrees_centigrade degree_celsius", "℃ °c °_c"],
    ["°F", 5 / 9, "°f_ °_f_ ℉ degrees_fahrenheit degree_fahrenheit", "℉ °f °_f"],
    ["度", 1, "degree °", "度 °", "0.5555555555555556"],
  ],
  time: [
    ["ms", 0.001, "ms millisecond", "毫秒"],
    ["s", 1, "second sec", "秒鐘 秒"],
    ["min", 60, "minute min", "分鐘 分钟"],
    ["h", 3600, "hour hr", "個小時 小時 個鐘頭 鐘頭 个小时 小时 個鐘"],
    ["d", 86400, "day", "天 日"],
    ["wk", 604800, "week", "個星期 個禮拜 星期 禮拜 週 周"],
    ["mo", 2629800, "month", "個月 个月"],
    ["qtr", 7889400, "quarter", "個季度 個季 季度 季"],
    ["yr", 31557600, "year", "年 週年 周年 歲 岁 載"],
    ["10yr", 315576000, "decade", ""],
    ["100yr", 3155760000, "century centuries", "個世紀 世紀 个世纪 世纪"],
  ],
  data: [
    ["bit", 0.125, "bit", "位元 比特"],
    ["B", 1, "byte", "位元組 字節 byte bytes"],
    ["KB", 1024, "kb kilobyte kib", "kb kib", "1000 128 125"],
    ["MB", 1048576, "mb megabyte mib", "mb mib", "1000000 131072 125000"],
    ["GB", 1073741824, "gb gigabyte gib", "gb gib", "1000000000"],
    ["TB", 1099511627776, "tb terabyte tib", "tb tib", "1000000000000"],
  ],
  money: [
    ["0.01", 0.01, "cent penny pence", "分錢 仙 美分", "0.01"],
    ["0.1", 0.1, "dime", "角 毛 毫子", "0.1"],
    ["元", 1, "dollar yuan buck", "元 塊錢 圓 塊", "1"],
  ],
};

/** Units whose further sizes are no ambiguity, only a custom of counting. */
const CERTAIN = new Set(["t", "gal", "台斤", "KB", "MB", "GB", "TB"]);

/** One way to write a unit. */
export interface Spelling {
  readonly text: string;
  readonly measure: Measure;
}

type Spellings = Readonly<Record<Lang, ReadonlyMap<string, readonly Spelling[]>>>;
let index: Spellings | undefined;

/** Lists spellings by their first character, longer ones first. */
function makeSpellings(): Spellings {
  const made = { en: new Map<string, Spelling[]>(), zh: new Map<string, Spelling[]>() };
  for (const [dimension, rows] of Object.entries(TABLE) as [Dimension, readonly Row[]][]) {
    for (const [name, size, english, chinese, others] of rows) {
      const isLoose = others !== undefined && !CERTAIN.has(name);
      const measure: Measure = {
        name,
        dimension,
        size,
        ...(others !== undefined && isLoose && { others: others.split(" ").map(Number) }),
      };
      for (const [lang, list] of [
        ["en", english],
        ["zh", chinese],
      ] as const) {
        for (const form of list.split(" ").filter(Boolean)) {
          const text = form.replaceAll("_", " ").trimEnd();
          const known = made[lang].get(text[0]!) ?? [];
          known.push({ text, measure });
          made[lang].set(text[0]!, known);
        }
      }
    }
  }
  for (const byFirst of [made.en, made.zh]) {
    for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  }
  return made;
}

/** Gives the ways to write units that begin with the first character of `words`, longer ones first. */
export function findSpellings(lang: Lang, words: string): readonly Spelling[] {
  index ??= makeSpellings();
  return index[lang].get(words[0] ?? "") ?? NONE;
}

const NONE: readonly Spelling[] = [];
