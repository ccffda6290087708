import {
  MINGUO,
  readChineseDate,
  readChineseTime,
  readChineseWeekday,
  skipOneSpace,
  withMinguoYears,
} from "./chinese-date.ts";
import { isCountedBare, keepsSingle } from "./chinese-number-single.ts";
import { SPECIAL } from "./chinese-number-special.ts";
import { CURRENCIES, endOfNonNumber } from "./chinese-number-words.ts";
import { NUMERAL_SIGNS, type Numeral, readNumeral } from "./chinese-numeral.ts";
import { readFraction, readHalfAfter, readMultiple, readPercent } from "./chinese-share.ts";
import { isDigitCode, readDigits, readNumberSign } from "./digit-number.ts";
import { withDayPart } from "./english-date.ts";
import { findCurrencyBefore } from "./number-currency.ts";
import {
  numberKey,
  numberKeys,
  type Quantity,
  type QuantityExtras,
  quantity,
  timeKeys,
} from "./number-quantity.ts";

/** Where a quantity may begin; the other characters are passed over by the engine. */
const CANDIDATES = new RegExp(
  `[0-9０-９½⅓⅔¼¾⅕⅛\\u2460-\\u2473\\u2776-\\u277f${NUMERAL_SIGNS}半數数幾几上成首民元正臘腊天日加翻下差]`,
  "g",
);

/**
 * Finds the quantities of a Chinese text, Traditional or Simplified, in linear time.
 *
 * Not numbers: a lone 一 but before a unit, and numerals inside the words of
 * `chinese-number-words.ts` (九龍, 四處, 萬一, 十分). A lone numeral before a word that nothing is
 * counted by is weak.
 */
export function readChineseQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  CANDIDATES.lastIndex = 0;
  for (let match = CANDIDATES.exec(text); match; match = CANDIDATES.exec(text)) {
    const start = match.index;
    const end = readAt(text, start, found);
    CANDIDATES.lastIndex = Math.max(end, start + 1);
  }
  return text.includes("民") ? withMinguoYears(text, found) : found;
}

/** Reads what begins at `start`, stores it, and returns where to go on (0: one further). */
function readAt(text: string, start: number, found: Quantity[]): number {
  const sign = text[start]!;
  if (isDigitCode(text.charCodeAt(start))) return readDigitsAt(text, start, found);
  const special = SPECIAL[sign];
  if (special) {
    const read = special(text, start);
    if (read) return push(found, read);
    if (!NUMERAL_SIGNS.includes(sign)) return endOfNonNumber(text, start); // 半斤八兩
  }
  const code = text.charCodeAt(start);
  if (code < 0x3000) {
    const read = readNumberSign(text, start);
    if (read) return push(found, read);
  }
  if (sign === "十" && isVery(text, start)) return start + 2;
  const weekday = readChineseWeekday(text, start);
  if (weekday) return push(found, weekday);
  const numeral = readNumeral(text, start);
  if (!numeral) return 0;
  // 第三者, 百分之 and the like are decided by what stands before; words only concern the rest.
  if (text[start - 1] !== "第") {
    const skip = endOfNonNumber(text, start);
    if (skip > start && (skip >= numeral.end || numeral.isBare)) return skip;
  }
  return finish(text, start, numeral, found, undefined);
}

/** 十分 before an adjective is "very"; minutes stand before 鐘, points after 得 and 滿. */
function isVery(text: string, start: number): boolean {
  const next = text[start + 2] ?? "";
  return text[start + 1] === "分" && !/[之鐘钟0-9０-９]/.test(next) && !isPoints(text, start);
}

/** 得十分。 scores ten points; 變得十分凝重 is "very". */
function isPoints(text: string, start: number): boolean {
  return (
    /[得滿满獲获扣考]/.test(text[start - 1] ?? "") && !/\p{Script=Han}/u.test(text[start + 2] ?? "")
  );
}

/** Stores a quantity; of one that reaches back (民國, 星期) nothing was stored before. */
function push(found: Quantity[], read: Quantity): number {
  found.push(read);
  return read.span.end;
}

function readDigitsAt(text: string, start: number, found: Quantity[]): number {
  const read = readDigits(text, start);
  if ("nameEnd" in read) return read.nameEnd;
  if ("kind" in read) return push(found, read.kind === "time" ? inDayPart(text, read) : read);
  const { from, unit, isNegative } = readPrefix(text, start);
  const time = withDayPart(text, start, read.end, read.value);
  if (time) return push(found, time);
  const suffix = /^(?:k|K|bn|m|M)(?![A-Za-z])/.exec(text.slice(read.end, read.end + 3))?.[0];
  if (suffix && (unit || suffix === "k" || suffix === "K")) {
    const value = read.value * (suffix === "bn" ? 1e9 : suffix.toLowerCase() === "k" ? 1e3 : 1e6);
    const keys = unit ? numberKeys(value) : [...numberKeys(value), read.key];
    return push(found, quantity("number", from, read.end + suffix.length, value, keys, { unit }));
  }
  // The literal may stand before a space and a scale word: 120 萬
  const gap = text[read.end] === " " && /[百千萬万億亿兆]/.test(text[read.end + 1] ?? "") ? 1 : 0;
  const numeral = readNumeral(text, start, { ...read, end: read.end + gap })!;
  const end = gap === 1 && numeral.end === read.end + 1 ? read.end : numeral.end;
  return finish(text, from, { ...numeral, end }, found, unit, start, isNegative);
}

/** 下午3:30 is 15:30. */
function inDayPart(text: string, read: Quantity): Quantity {
  const before = text.slice(Math.max(0, read.span.start - 3), read.span.start).trimEnd();
  const part = /(?:上午|凌晨|清晨|早上|早晨)$/.test(before)
    ? "am"
    : /(?:下午|傍晚|晚上|晚間|晚间)$/.test(before)
      ? "pm"
      : undefined;
  if (part === undefined || read.value > 12.99) return read;
  const hour = Math.floor(read.value);
  const keys = timeKeys(hour, Math.round((read.value - hour) * 60), part);
  return { ...read, keys, value: part === "pm" && hour < 12 ? read.value + 12 : read.value };
}

/** A currency or minus sign before digits. */
function readPrefix(
  text: string,
  start: number,
): { from: number; unit?: string; isNegative: boolean } {
  const currency = findCurrencyBefore(text, start);
  if (currency) return { from: currency.start, unit: currency.unit, isNegative: false };
  const dash = text[start - 1];
  const isNegative =
    (dash === "-" || dash === "−") && /^[\s(（,，:：]?$/.test(text[start - 2] ?? "");
  return { from: isNegative ? start - 1 : start, isNegative };
}

/** Decides what a numeral is by what stands before and after it. */
function finish(
  text: string,
  from: number,
  numeral: Numeral,
  found: Quantity[],
  unit: string | undefined,
  start = from,
  isNegative = false,
): number {
  const { end } = numeral;
  const after = skipOneSpace(text, end);
  const fraction = readFraction(text, start, numeral, after);
  if (fraction) return push(found, fraction);

  const before = text[start - 1] ?? "";
  const extras: QuantityExtras = { unit: unit ?? currencyAround(text, start, after) };
  extras.approximate = isRough(text, start, numeral);
  extras.weak = numeral.other === 2 || /^進[位制]/.test(text.slice(after, after + 2));
  if (before === "第") {
    const keys = keysOf(numeral);
    const isPart = /[條条項项款章節节頁页編编]/.test(text[end] ?? "");
    const weak = numeral.value === 1 || (numeral.value === 2 && numeral.isSingle && !isPart);
    return push(found, quantity("ordinal", start - 1, end, numeral.value, keys, { weak }));
  }
  const percent = readPercent(text, start, numeral, after);
  if (percent) return push(found, percent);
  if (!numeral.isBare && !isNegative) {
    const date = readChineseDate(text, start, numeral) ?? readChineseTime(text, start, numeral);
    if (date) return push(found, date);
  }
  if (text[after] === "倍") return push(found, readMultiple(text, start, after, numeral));

  const metres = readMetres(text, start, numeral);
  if (metres) return push(found, metres);
  const half = readHalfAfter(text, start, numeral);
  if (half) return push(found, half);
  const isSpelled = !isDigitCode(text.charCodeAt(start));
  if (isSpelled && numeral.isBare) {
    if (!isCountedBare(text, start, numeral)) return end;
    extras.weak = true;
  }
  if (isSpelled && numeral.isSingle && !keepsSingle(text, start, numeral, extras)) return end;

  const isMinus =
    isNegative || before === "負" || before === "负" || text.slice(start - 2, start) === "零下";
  const value = isMinus ? -numeral.value : numeral.value;
  const keys = isMinus ? numberKeys(value) : keysOf(numeral);
  // 113年 in a text of Taiwan may be 2024
  if (
    value >= 80 &&
    value < 200 &&
    Number.isInteger(value) &&
    /^學?年/.test(text.slice(after, after + 2))
  ) {
    if (!/[前後后來来間间]/.test(text[after + 1] ?? "")) keys.push(numberKey(value + MINGUO));
  }
  const tail = roughTail(text, end);
  if (tail > 0 && numeral.value >= 10) {
    extras.approximate = true;
    if (numeral.value === 10 || numeral.isBare) keys.push(`~${numberKey(numeral.value)}`);
  }
  return push(found, quantity("number", from, end + tail, value, keys, extras));
}

function keysOf(numeral: Numeral): string[] {
  const keys = [numeral.key ?? numberKey(numeral.value)];
  if (numeral.other !== undefined) keys.push(numberKey(numeral.other));
  return keys;
}

/** 一米七五 is 1.75 metres. */
function readMetres(text: string, start: number, numeral: Numeral): Quantity | undefined {
  const sign = text[numeral.end];
  if (sign !== "米" || !Number.isInteger(numeral.value) || numeral.value > 9) return undefined;
  const part = readNumeral(text, numeral.end + 1);
  const digits = part?.key ?? (part?.isSingle ? String(part.value) : "");
  if (!part || digits === "" || digits.length > 2 || part.value === 0) return undefined;
  if (/[個个人名年月日米]/.test(text[part.end] ?? "")) return undefined;
  const value = Number(`${numeral.value}.${digits}`);
  return quantity("number", start, part.end, value, numberKeys(value));
}

/** 多, 餘, 幾, 來 after a number, in characters. */
function roughTail(text: string, end: number): number {
  const sign = text[end] ?? "";
  if (/[多餘余]/.test(sign)) return /[少數数於于]/.test(text[end + 1] ?? "") ? 0 : 1;
  return /[幾几來来]/.test(sign) && /[個个歲岁人年天名位塊块元萬万次]/.test(text[end + 1] ?? "")
    ? 1
    : 0;
}

function isRough(text: string, start: number, numeral: Numeral): boolean {
  if (numeral.other !== undefined || numeral.isRough) return true;
  return (
    /[約约近逾]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    text.slice(start - 2, start) === "大概"
  );
}

function currencyAround(text: string, start: number, after: number): string | undefined {
  const isNear = /[元圓幣币鎊镑金]/.test(text.slice(Math.max(0, start - 2), after + 3));
  if (!isNear) return undefined;
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  for (const [name, code] of CURRENCIES) {
    if (name !== "元" && before.endsWith(name)) return code;
    if (text.startsWith(name, after)) return code;
  }
  return undefined;
}
