import {
  dateQuantity,
  fractionKeys,
  isDay,
  isMonth,
  numberKey,
  type Quantity,
  quantity,
  timeKeys,
} from "./number-quantity.ts";

/** A number in digits that a scale word, a unit or a suffix may still change. */
export interface DigitNumber {
  readonly end: number;
  readonly value: number;
  /** Exact whatever the length. */
  readonly key: string;
  /** How many digits stand before the decimal point. */
  readonly digits: number;
  readonly isInteger: boolean;
  readonly hasComma: boolean;
}

/** A name such as `utf8` or `5f3e`, whose digits count nothing. */
export interface DigitName {
  readonly nameEnd: number;
}

/** Letters that may stand right before digits without making a name of the whole. */
const PREFIXES = new Set([
  ..."rmb cny ntd nt us hk usd hkd twd eur gbp jpy v ver no nos p pp art".split(" "),
]);

/** True for 0-9 and the full-width digits. */
export function isDigitCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** True for a-z and A-Z. */
export function isLetterCode(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122 && code < 128;
}

/** Finds where a run of digits ends. */
function digitsEnd(text: string, offset: number): number {
  let end = offset;
  while (isDigitCode(text.charCodeAt(end))) end++;
  return end;
}

/** Gives the digits of a slice as ASCII. */
function ascii(slice: string): string {
  return /^[\x20-\x7e]*$/.test(slice)
    ? slice
    : slice.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

function toNumber(text: string, start: number, end: number): number {
  return Number(ascii(text.slice(start, end)));
}

/** Finds a number of one to four digits and where it ends, or undefined. */
function shortNumber(text: string, offset: number): { value: number; end: number } | undefined {
  const end = digitsEnd(text, offset);
  return end === offset || end - offset > 4
    ? undefined
    : { value: toNumber(text, offset, end), end };
}

/**
 * Reads what begins with digits at `start`: a date, a time, a fraction, a version (1.2.3), or a
 * number that is returned raw because words after it may change its value. Full-width digits and
 * signs count as their ASCII forms.
 */
export function readDigits(text: string, start: number): Quantity | DigitNumber | DigitName {
  const name = nameEnd(text, start);
  if (name > 0) return { nameEnd: name };

  let end = digitsEnd(text, start);
  const digits = end - start;
  const composite = digits <= 4 ? readComposite(text, start, end) : undefined;
  if (composite) return composite;

  let hasComma = false;
  if (digits <= 3) {
    while ((text[end] === "," || text[end] === "，") && digitsEnd(text, end + 1) === end + 4) {
      end += 4;
      hasComma = true;
    }
    if (!hasComma) {
      const spaced = spacedEnd(text, start, end);
      hasComma = spaced > end;
      end = spaced;
    }
  }
  const integerEnd = end;
  if (isPoint(text, end)) {
    end = digitsEnd(text, end + 1);
    if (!hasComma && isPoint(text, end)) {
      while (isPoint(text, end)) end = digitsEnd(text, end + 1);
      return readDotted(text, start, end);
    }
  }
  const integer = ascii(text.slice(start, integerEnd))
    .replace(/[,\s]/g, "")
    .replace(/^0+(?=.)/, "");
  const decimals = withoutZeros(ascii(text.slice(integerEnd + 1, end)));
  const key = decimals === "" ? integer : `${integer}.${decimals}`;
  return {
    end,
    value: Math.min(Number(key), Number.MAX_VALUE),
    key,
    digits: integerEnd - start,
    isInteger: integerEnd === end,
    hasComma,
  };
}

/** Finds the end of a number whose thousands stand apart, as printed in Hong Kong: 160 000. */
function spacedEnd(text: string, start: number, end: number): number {
  if (text[start] === "0" || isDigitCode(text.charCodeAt(start - 2))) return end;
  let after = end;
  while (
    /[ \u00a0\u2009\u202f]/.test(text[after] ?? "") &&
    digitsEnd(text, after + 1) === after + 4
  ) {
    after += 4;
  }
  // 12 345-6 is no count
  return /[-/:]/.test(text[after] ?? "") ? end : after;
}

function isPoint(text: string, offset: number): boolean {
  const mark = text[offset];
  return (mark === "." || mark === "．") && isDigitCode(text.charCodeAt(offset + 1));
}

/** Drops the zeros at the end; by a loop, as a regular expression would try every run of zeros. */
function withoutZeros(decimals: string): string {
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === "0") end--;
  return decimals.slice(0, end);
}

/** Finds the end of the name that the digits are part of, or 0. */
function nameEnd(text: string, start: number): number {
  const before = text.charCodeAt(start - 1);
  let isName = before === 95;
  if (isLetterCode(before)) {
    let first = start - 1;
    while (start - first <= 5 && isLetterCode(text.charCodeAt(first - 1))) first--;
    const letters = text.slice(first, start).toLowerCase();
    // the cross in 1920x1080
    const isCross = letters === "x" && isDigitCode(text.charCodeAt(first - 1));
    isName = !isCross && !PREFIXES.has(letters);
  }
  const end = digitsEnd(text, start);
  let after = end;
  while (after - end <= 12 && isLetterCode(text.charCodeAt(after))) after++;
  if (after > end && !isName) {
    const next = text.charCodeAt(after);
    const isCross = after - end === 1 && (text[end]! === "x" || text[end]! === "X");
    // 0xFF is a name, 1920x1080 are two numbers
    const isHex = isCross || text[end] === "x" ? end === start + 1 && text[start] === "0" : false;
    isName = isHex || ((next === 95 || isDigitCode(next)) && !isCross);
  }
  if (!isName) return 0;
  while (isNameCode(text.charCodeAt(after))) after++;
  while (isPoint(text, after)) after = digitsEnd(text, after + 1);
  return after;
}

function isNameCode(code: number): boolean {
  return code === 95 || isDigitCode(code) || isLetterCode(code);
}

/** Reads 2016-11-29, 2016/11, 11/29/2016, 15:30, 15:30:45, 2/3; undefined if it is none of them. */
function readComposite(text: string, start: number, end: number): Quantity | undefined {
  const first = toNumber(text, start, end);
  const mark = ascii(text[end] ?? "");
  if (mark === ":") return readClock(text, start, end, first);
  if (mark !== "/" && mark !== "-") return undefined;
  const second = shortNumber(text, end + 1);
  if (!second || text[start - 1] === mark) return undefined;

  const isYearFirst = end - start === 4 && first >= 1000 && isMonth(second.value);
  // 2008/09 is a winter or a school year, not September
  if (mark === "/" && isYearFirst && second.value === (first + 1) % 100) {
    if (second.end - end === 3 && text[second.end] !== "/") return undefined;
  }
  const third = ascii(text[second.end] ?? "") === mark && shortNumber(text, second.end + 1);
  if (third) {
    if (isYearFirst && isDay(third.value, second.value)) {
      return dateQuantity(start, third.end, {
        year: first,
        month: second.value,
        day: third.value,
      });
    }
    return readSlashDate(start, third.end, first, second.value, third.value);
  }
  if (mark === "-") {
    // 2016-11 is a month, 2016-17 and 10-20 are ranges.
    return isYearFirst && second.end - end === 3 && end - start === 4 && second.value <= 12
      ? dateQuantity(start, second.end, { year: first, month: second.value })
      : undefined;
  }
  if (isYearFirst) return dateQuantity(start, second.end, { year: first, month: second.value });
  if (first === 0 || first >= second.value || second.value > 100 || text[second.end] === "/") {
    return undefined;
  }
  const keys = fractionKeys(first, second.value);
  return quantity("fraction", start, second.end, first / second.value, keys);
}

/** Reads 11/29/2016 and 29/11/2016; of 3/4/2016 only the year is sure. */
function readSlashDate(
  start: number,
  end: number,
  first: number,
  second: number,
  year: number,
): Quantity | undefined {
  if (year < 1000 || year > 2999) return undefined;
  const monthFirst = isMonth(first) && isDay(second, first);
  const dayFirst = isMonth(second) && isDay(first, second);
  if (monthFirst && dayFirst && first !== second) return dateQuantity(start, end, { year });
  if (monthFirst) return dateQuantity(start, end, { year, month: first, day: second });
  if (dayFirst) return dateQuantity(start, end, { year, month: second, day: first });
  return undefined;
}

/** Reads the clock time that begins with an hour; a marker such as p.m. is the caller's. */
function readClock(text: string, start: number, end: number, hour: number): Quantity | undefined {
  const minuteEnd = digitsEnd(text, end + 1);
  const minute = toNumber(text, end + 1, minuteEnd);
  if (end - start > 2 || minuteEnd - end !== 3 || hour > 24 || minute > 59) return undefined;
  let after = minuteEnd;
  if (ascii(text[after] ?? "") === ":") {
    const secondEnd = digitsEnd(text, after + 1);
    if (secondEnd - after === 3) after = secondEnd;
  }
  const half = hour > 12 || hour === 0 || toNumber(text, start, start + 1) === 0 ? "24" : "";
  return quantity("time", start, after, hour + minute / 60, timeKeys(hour, minute, half));
}

/** Reads 2016.11.29 as a date, anything else with two points or more as one name: 1.2.3. */
function readDotted(text: string, start: number, end: number): Quantity {
  const key = ascii(text.slice(start, end));
  const parts = end - start <= 10 ? key.split(".").map(Number) : [];
  const [year, month, day] = parts;
  if (parts.length === 3 && year! >= 1000 && isMonth(month!) && isDay(day!, month)) {
    return dateQuantity(start, end, { year: year!, month: month!, day: day! });
  }
  return quantity("number", start, end, Number.parseFloat(key), [key]);
}

/** Fractions and enclosed numbers that are one character; undefined for any other. */
export function readNumberSign(text: string, offset: number): Quantity | undefined {
  const code = text.charCodeAt(offset);
  const fraction = FRACTION_SIGNS[text[offset]!];
  if (fraction) {
    const [a, b] = fraction;
    return quantity("fraction", offset, offset + 1, a / b, fractionKeys(a, b));
  }
  const value = code >= 0x2460 && code <= 0x2473 ? code - 0x245f : code - 0x2775;
  return (code >= 0x2460 && code <= 0x2473) || (code >= 0x2776 && code <= 0x277f)
    ? quantity("ordinal", offset, offset + 1, value, [numberKey(value)])
    : undefined;
}

/** The value of a sign such as ½, or 0. */
export function fractionSignValue(sign: string | undefined): number {
  const fraction = sign === undefined ? undefined : FRACTION_SIGNS[sign];
  return fraction ? fraction[0] / fraction[1] : 0;
}

const FRACTION_SIGNS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅛": [1, 8],
};
