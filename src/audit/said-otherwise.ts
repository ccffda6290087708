import { isInDigits, type Mention } from "./mention.ts";

/**
 * Says whether the other text may say a mention in words that are read as no number: 一個檔案 for "1
 * file", "a quarter" for 四分之一, "weekdays" for 週一至週五, "Louis XIV" for 路易十四, 五官 for "the five
 * senses", "a week" for 七天.
 */
export function isSaidOtherwise(mention: Mention, otherText: string): boolean {
  const { side, value, kind, parts } = mention;
  const other = side === "source" ? "target" : "source";
  if (parts) return parts.weekday !== undefined && DAYS[other](parts.weekday).test(otherText);
  if (kind === "percent" && value === 100)
    return /純|完全|百分百|totally|fully|pure/i.test(otherText);
  if (kind === "time" || kind === "percent") return false;
  if (value === 1) return ONE[other].test(otherText);
  if (value === 0.25) return (other === "source" ? /\bquarter/i : /[刻季]/).test(otherText);
  return other === "source"
    ? isSaidInEnglish(mention, otherText)
    : isSaidInChinese(mention, otherText);
}

const ONE = { source: /\b(?:an?|one|once|single|sole)\b/i, target: /[一壹單首初元]/ };

/** What says some days of the week without naming them. */
const DAYS = {
  source: (day: number) => (day < 6 ? /\bweekdays?\b/i : /\bweekends?\b/i),
  target: (day: number) =>
    day < 6 ? /平日|工作天|工作日/ : /[週周]末|[週周]六日|[週周]六、日|假日/,
};

function isSaidInEnglish({ value, measure }: Mention, text: string): boolean {
  if (!Number.isInteger(value) || value < 0) return false;
  // G20, Louis XIV
  if (value < 1e4 && new RegExp(`[A-Za-z]${value}(?![0-9])`).test(text)) return true;
  if (value < 40 && new RegExp(`\\b${romanOf(value)}\\b`).test(text)) return true;
  if (measure?.dimension !== "time") return false;
  return PERIODS.some(
    ([seconds, name]) =>
      Math.abs(value * measure.size - seconds) < 0.03 * seconds &&
      new RegExp(
        `\\b(?:an?|per|each|every|next|last|past|whole|one|first|second|third|fourth) ${name}\\b`,
        "i",
      ).test(text),
  );
}

const PERIODS: readonly (readonly [seconds: number, name: string])[] = [
  [60, "minute"],
  [3600, "hour"],
  [86400, "day"],
  [604800, "week"],
  [2629800, "month"],
  [7889400, "quarter"],
  [31557600, "year"],
  [315576000, "decade"],
  [3155760000, "century"],
];

function romanOf(value: number): string {
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return "X".repeat(Math.floor(value / 10)) + units[value % 10];
}

/** "A thousand troops", 千軍: a scale that is no count on either side. */
const SCALES: readonly (readonly [english: RegExp, chinese: RegExp])[] = [
  [/^(?:an? )?hundred$/i, /(?<![〇一二兩三四五六七八九十0-9])百/],
  [/^(?:an? )?thousand$/i, /(?<![〇一二兩三四五六七八九十百0-9])千/],
  [/^(?:ten thousand|(?:an? )?million)$/i, /(?<![〇一二兩三四五六七八九十0-9])[百千]?[萬万億亿]/],
];

/** Parts of a year: "the first three months", 第一季. */
const MONTHS: ReadonlyMap<number, RegExp> = new Map([
  [3, /(?:第[一二三四1-4]|[首每一上本當逐])季(?!節)/],
  [6, /半年/],
  [9, /[前首][三3]季/],
]);

const HAN = "〇一二三四五六七八九十";

function isSaidInChinese(mention: Mention, text: string): boolean {
  const { value, words, measure, isCode } = mention;
  const scale = SCALES.find(([english]) => english.test(words));
  if (scale?.[1].test(text)) return true;
  if (measure?.name === "mo" && MONTHS.get(value)?.test(text)) return true;
  if (value % 60 === 0 && text.includes("甲子")) return true;
  if (value === 0.75 && /三季/.test(text)) return true;
  if (isInDigits(mention)) {
    if (value === 24 && measure?.name === "h") return /全天|整天|日夜|晝夜/.test(text);
    if (isCode) return false;
    // 二二八 for 2/28
    const digits = words.replace(/[^0-9]/g, "");
    if (digits.length > 1 && text.includes([...digits].map((digit) => HAN[+digit]).join(""))) {
      return true;
    }
    // 2016–2017, 105學年度
    const isYear = value > 1912 && value < 2100;
    return isYear && new RegExp(`${value - 1912} ?(?:學年|年度)`).test(text);
  }
  if (value === 2 && /隔[一天日週周年月]/.test(text)) return true;
  if (value === 10 && measure?.name === "0.01" && /一[角毛]/.test(text)) return true;
  // five-star, 五星級
  if (!Number.isInteger(value)) return false;
  return value <= 10 && (text.includes(HAN[value] ?? "\n") || (value === 2 && /[兩雙]/.test(text)));
}
