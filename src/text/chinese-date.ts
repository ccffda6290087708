import { type Numeral, readNumeral } from "./chinese-numeral.ts";
import { isDigitCode, readDigits } from "./digit-number.ts";
import {
  type DateParts,
  dateQuantity,
  isDay,
  isMonth,
  type Quantity,
  quantity,
  timeKeys,
} from "./number-quantity.ts";

/** The first year of the Republic of China calendar is 1912. */
export const MINGUO = 1911;

/** Reads a numeral in digits or signs at `offset`, after a space where digits stand apart. */
export function numeralAt(text: string, offset: number): Numeral | undefined {
  const start =
    text[offset] === " " && isDigitCode(text.charCodeAt(offset + 1)) ? offset + 1 : offset;
  if (!isDigitCode(text.charCodeAt(start))) return readNumeral(text, start);
  const read = readDigits(text, start);
  return "isInteger" in read ? readNumeral(text, start, read) : undefined;
}

/** Skips one space, as in "2016 年 11 月". */
export function skipOneSpace(text: string, offset: number): number {
  return text[offset] === " " ? offset + 1 : offset;
}

/**
 * Reads the date that begins with a numeral: 二〇一六年十一月二十九日, 11月29日, 29日, 九十年代,
 * 民國一一三年. A year needs four digits, a month after it, or 民國 before it; 三年 and 113年 are
 * plain numbers (undefined).
 */
export function readChineseDate(text: string, start: number, first: Numeral): Quantity | undefined {
  const sign = skipOneSpace(text, first.end);
  switch (text[sign]) {
    case "年":
      return readYear(text, start, first, sign);
    case "月":
      return readMonthAfter(text, start, {}, first);
    case "日":
    case "號":
    case "号":
      return readLoneDay(text, start, first, sign);
    case "世":
      return readCentury(text, start, first, sign);
    case "幾":
    case "几":
      return readDecadeSome(text, start, first, sign);
    default:
      return undefined;
  }
}

/** 一九六幾年: some year of a decade. */
function readDecadeSome(
  text: string,
  start: number,
  first: Numeral,
  sign: number,
): Quantity | undefined {
  if (text[sign + 1] !== "年" || !first.isPositional || first.value < 100 || first.value > 299) {
    return undefined;
  }
  const value = first.value * 10;
  return quantity("date", start, sign + 2, value, [`${value}s`]);
}

/**
 * Reads short years after a year of the Republic in the same text as years of the Republic too:
 * 民國九十九年五月 ... 九十八年.
 */
export function withMinguoYears(text: string, found: readonly Quantity[]): Quantity[] {
  const first = found.find(
    (q) => q.kind === "date" && /^民[國国]/.test(text.slice(q.span.start, q.span.end)),
  );
  if (!first) return [...found];
  return found.map((q) => {
    if (q.span.start <= first.span.start || q.value < 1 || q.value > 199) return q;
    const { start, end } = q.span;
    if (q.kind === "date" && q.parts?.year !== undefined) {
      return dateQuantity(start, end, { ...q.parts, year: q.parts.year + MINGUO });
    }
    const isYear = q.kind === "number" && q.value >= 50 && text[skipOneSpace(text, end)] === "年";
    return isYear && Number.isInteger(q.value)
      ? dateQuantity(start, skipOneSpace(text, end) + 1, { year: q.value + MINGUO })
      : q;
  });
}

function readYear(text: string, start: number, first: Numeral, sign: number): Quantity | undefined {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  const isMinguo = before.endsWith("民國") || before.endsWith("民国");
  const isEra = before.endsWith("公元") || before.endsWith("西元") || before.endsWith("元前");
  if (text[sign + 1] === "代" && first.value % 10 === 0) {
    if (!isMinguo) return readDecade(start, sign + 2, first);
    // 民國七十年代 began in 1981
    const decade = first.value + MINGUO - 1;
    return quantity("date", text.lastIndexOf("民", start), sign + 2, decade, [`${decade}s`]);
  }
  if (first.other !== undefined && !isMinguo) return undefined;

  const month = numeralAt(text, sign + 1);
  const isRepublic = isMinguo || (first.value >= 100 && first.value < 200);
  const hasMonth = month && isMonth(month.value) && text[skipOneSpace(text, month.end)] === "月";
  const isLong = first.value >= 1000 && first.value < 3000;
  const isYear =
    isMinguo || isEra || (isLong && first.isPositional) || isLongYear(first, text, start);
  if (!isYear && !hasMonth) return undefined;
  if (!Number.isInteger(first.value) || first.value > 2999) return undefined;
  const from = isMinguo ? text.lastIndexOf("民", start) : start;
  // 113年7月1日 can only be a year of the Republic; 98年7月1日 may also be 1998.
  const year = isMinguo || (hasMonth && isRepublic) ? first.value + MINGUO : first.value;
  if (hasMonth) return readMonthAfter(text, from, { year }, month);
  return dateQuantity(from, sign + 1, { year });
}

/** 兩千零一十六年, 一千九百年: written out and between 1000 and 2100. */
function isLongYear(first: Numeral, text: string, start: number): boolean {
  return (
    first.value > 1000 && first.value < 2100 && first.value % 100 !== 0 && text[start] !== "約"
  );
}

function readDecade(start: number, end: number, first: Numeral): Quantity | undefined {
  const { value } = first;
  if (value >= 1000) return quantity("date", start, end, value, [`${value}s`]);
  return value >= 10 && value <= 90
    ? quantity("date", start, end, value, [`19${value}s`, `${value}s`])
    : undefined;
}

/** 二十世紀九十年代 is one decade; 20世紀 alone is an ordinal. */
function readCentury(
  text: string,
  start: number,
  first: Numeral,
  sign: number,
): Quantity | undefined {
  if ((text[sign + 1] !== "紀" && text[sign + 1] !== "纪") || first.value > 30) return undefined;
  let offset = sign + 2;
  if (text[offset] === "的") offset++;
  const decade = first.value >= 1 ? numeralAt(text, offset) : undefined;
  if (!decade || decade.value < 10 || decade.value > 90 || decade.value % 10 !== 0)
    return undefined;
  const end = skipOneSpace(text, decade.end);
  if (text[end] !== "年" || text[end + 1] !== "代") return undefined;
  const year = (first.value - 1) * 100 + decade.value;
  return quantity("date", start, end + 2, year, [`${year}s`, `${decade.value}s`]);
}

/** Reads 月 and the day after it; the month's numeral is known. */
function readMonthAfter(
  text: string,
  start: number,
  parts: DateParts,
  month: Numeral,
): Quantity | undefined {
  const sign = skipOneSpace(text, month.end);
  if (!isMonth(month.value) || month.other !== undefined) return undefined;
  const day = numeralAt(text, sign + 1);
  if (day && isDay(day.value, month.value) && day.other === undefined) {
    const mark = skipOneSpace(text, day.end);
    if (/[日號号]/.test(text[mark] ?? "")) {
      return dateQuantity(start, mark + 1, { ...parts, month: month.value, day: day.value });
    }
  }
  return dateQuantity(start, sign + 1, { ...parts, month: month.value });
}

/** 29日 is a day; 三日 may be three days, and has the same key. */
function readLoneDay(
  text: string,
  start: number,
  first: Numeral,
  sign: number,
): Quantity | undefined {
  if (!isDay(first.value) || first.other !== undefined || first.isSingle) return undefined;
  if (/[元圓本幣线線]/.test(text[sign + 1] ?? "")) return undefined;
  return dateQuantity(start, sign + 1, { day: first.value });
}

/** 民國元年 is 1912; the text at `start` begins with 民國. */
export function readFirstMinguoYear(text: string, start: number): Quantity | undefined {
  if (text.slice(start + 2, start + 4) !== "元年") return undefined;
  return dateQuantity(start, start + 4, { year: MINGUO + 1 });
}

/** Month names without a numeral. */
export function readNamedMonth(text: string, start: number): Quantity | undefined {
  const name = text.slice(start, start + 2);
  // "New Year's Day" as often as "1 January"
  if (name === "元旦") return dateQuantity(start, start + 2, { month: 1, day: 1 }, { weak: true });
  const month =
    name === "元月" || name === "正月" ? 1 : name === "臘月" || name === "腊月" ? 12 : 0;
  if (month === 0) return undefined;
  const day = numeralAt(text, start + 2);
  const hasDay = day && isDay(day.value) && /[日號号]/.test(text[day.end] ?? "");
  return hasDay
    ? dateQuantity(start, day.end + 1, { month, day: day.value })
    : dateQuantity(start, start + 2, { month });
}

export const DAY_PARTS: readonly (readonly [RegExp, "am" | "pm"])[] = [
  [/(?:上午|凌晨|清晨|早上|早晨|清早|今早|明早)$/, "am"],
  [/(?:下午|傍晚|晚上|晚間|晚间|今晚|昨晚|當晚|入夜|午後)$/, "pm"],
];

/**
 * Reads a time of day: 下午三時三十分, 三點半, 晚上九點, 10時許. Without a part of the day, minutes or
 * 鐘, 三點 may be "three points", and the keys say both.
 */
export function readChineseTime(text: string, start: number, hour: Numeral): Quantity | undefined {
  const sign = skipOneSpace(text, hour.end);
  const isDian = text[sign] === "點" || text[sign] === "点";
  if ((!isDian && !/[時时]/.test(text[sign] ?? "")) || hour.value > 24) return undefined;
  if (!Number.isInteger(hour.value)) return undefined;

  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  const half = DAY_PARTS.find(([pattern]) => pattern.test(before))?.[1] ?? "";
  const isNoon = before.endsWith("中午") || before.endsWith("正午");
  const rest = readMinutes(text, sign + 1);
  const isClock = half !== "" || isNoon || rest.isSure;
  if (hour.isSingle && hour.value === 1 && !isClock) return undefined;

  const part = isNoon ? (hour.value >= 11 ? "24" : "pm") : half;
  const keys = timeKeys(hour.value, rest.minute, part);
  if (hour.other !== undefined) keys.push(...timeKeys(hour.other, rest.minute, part));
  const value =
    (part === "pm" && hour.value < 12 ? hour.value + 12 : hour.value) + rest.minute / 60;
  if (!isClock) {
    keys.push(String(hour.value));
    if (hour.other !== undefined) keys.push(String(hour.other));
    return quantity(isDian ? "number" : "time", start, sign + 1, value, keys);
  }
  return quantity("time", start, rest.end, value, keys);
}

function readMinutes(
  text: string,
  offset: number,
): { minute: number; end: number; isSure: boolean } {
  const next = text[offset];
  if (next === "半") return { minute: 30, end: offset + 1, isSure: true };
  if (
    next === "正" ||
    next === "整" ||
    next === "許" ||
    next === "许" ||
    next === "鐘" ||
    next === "钟"
  ) {
    return { minute: 0, end: offset + 1, isSure: true };
  }
  const start = next === "過" || next === "过" ? offset + 1 : offset;
  const numeral = numeralAt(text, start);
  if (!numeral || numeral.value > 59) return { minute: 0, end: offset, isSure: false };
  const end = skipOneSpace(text, numeral.end);
  if (text[end] === "刻" && numeral.value <= 3) {
    return { minute: numeral.value * 15, end: end + 1, isSure: true };
  }
  if (text[end] === "分" && text[end + 1] !== "之" && text[end + 1] !== "鐘") {
    return { minute: numeral.value, end: end + 1, isSure: true };
  }
  // 六點五十: minutes without 分
  return numeral.value >= 10 && !numeral.isPositional && !/[個个人名年月日]/.test(text[end] ?? "")
    ? { minute: numeral.value, end: numeral.end, isSure: true }
    : { minute: 0, end: offset, isSure: false };
}

/** 星期三, 週三, 禮拜天: the sign after the name of the week tells the day. */
export function readChineseWeekday(text: string, offset: number): Quantity | undefined {
  if (!/[期拜週周]/.test(text[offset - 1] ?? "")) return undefined;
  const before = text.slice(Math.max(0, offset - 2), offset);
  const isLong = /^(?:星期|禮拜|礼拜)$/.test(before);
  const isShort = !isLong && /[週周]$/.test(before);
  if (!isLong && !isShort) return undefined;
  const index = "一二三四五六日天".indexOf(text[offset]!);
  if (index < 0 || (isShort && text[offset] === "天")) return undefined;
  const after = text[offset + 1] ?? "";
  // 一周一次, 兩週三天: the numeral counts something else
  const previous = text[offset - 2] ?? "";
  if (
    isShort &&
    (/[一二兩两三四五六每幾数數個个上下0-9]/.test(previous) || /[次天年歲岁回個个]/.test(after))
  ) {
    if (!/[上下每]/.test(previous) || /[次天年歲岁回個个]/.test(after)) return undefined;
  }
  const weekday = Math.min(index, 6) + 1;
  const start = offset - (isLong ? 2 : 1);
  return dateQuantity(start, offset + 1, { weekday });
}
