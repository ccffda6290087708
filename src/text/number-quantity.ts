import type { Span } from "../types.ts";

/** What sort of quantity a mention is. */
export type QuantityKind =
  | "number"
  | "percent"
  | "fraction"
  | "multiple"
  | "ordinal"
  | "date"
  | "time";

/** Parts of a calendar date that the text names; the year is of the common era. */
export interface DateParts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday?: number;
}

/**
 * One mention of a quantity. `keys` say the same on both sides of a bitext:
 *
 * | mention | keys |
 * | --- | --- |
 * | 6萬億, six trillion | `6000000000000` |
 * | -5, 負五 | `-5` `5` |
 * | 20%, 百分之二十, 二成 | `20%` `20` |
 * | 三分之一, one third | `1/3`; with a finite decimal also `0.5` `50%` |
 * | 兩倍, twice, double | `2x` `2` |
 * | 增加兩倍 | `3x` `2x` `2` |
 * | third, 第三, Chapter III | `3` |
 * | November 29, 2016, 民國105年11月29日 | `2016` `m11` `29`, one per part |
 * | Wednesday, 星期三 | `w3` |
 * | 1990s, 九十年代 | `1990s` |
 * | 3 p.m., 下午三時 | `15:00` |
 * | 3:30, 三點半 (no part of day) | `3:30` `15:30` |
 * | hundreds, several hundred, 數百, 上百 | `~100` |
 * | a dozen | `12` `~10`; 十幾, 十多 `10` `~10` |
 * | 三四十 | `30` `40` |
 * | 30% off | `-30%` `30%` `30`; 七折 `-30%`, so that 三折 for "30% off" differs |
 * | first half, 上半年 | `h1` (second: `h2`) |
 * | 1.2.3, 10.0.0.1 | the same text |
 *
 * Two mentions agree when they share a key. Of a date each key is a fact of its own; of anything
 * else the keys are alternatives, the strictest first. A date may be told in one mention on one
 * side and in several (2016 here, November 29 there) on the other.
 */
export interface Quantity {
  /** UTF-16 offsets in the text given; a currency sign before the digits is inside. */
  readonly span: Span;
  readonly kind: QuantityKind;
  /**
   * The number itself, never NaN nor infinite. Percent: 20 for 20%. Fraction: 0.5 for a half. Date:
   * the first part there is. Time: hours, 15.5 for 15:30.
   */
  readonly value: number;
  readonly parts?: DateParts;
  /** Said to be rough: about, some, 約, 多, 餘, 數十. */
  readonly approximate?: true;
  /**
   * Often left out or said otherwise in a translation (one day, first, half, 一年, 兩岸): it may
   * answer a mention on the other side but needs no answer itself.
   */
  readonly weak?: true;
  /** ISO 4217 code, or `$`, `¥`, `元` where the text does not say whose. */
  readonly unit?: string;
  readonly keys: readonly string[];
}

/** What may be added to a quantity made by one of the functions below. */
export interface QuantityExtras {
  approximate?: boolean;
  weak?: boolean;
  unit?: string | undefined;
}

/** Makes a quantity, leaving out extras that are false. */
export function quantity(
  kind: QuantityKind,
  start: number,
  end: number,
  value: number,
  keys: readonly string[],
  extras?: QuantityExtras,
): Quantity {
  return {
    span: { start, end },
    kind,
    value: Number.isFinite(value) ? value : Math.sign(value) * Number.MAX_VALUE,
    keys,
    ...(extras?.approximate && { approximate: true }),
    ...(extras?.weak && { weak: true }),
    ...(extras?.unit !== undefined && { unit: extras.unit }),
  };
}

/**
 * Writes a number without exponent, rounded to 15 significant digits so that 1.1 * 1e6 and 1100000
 * are the same key.
 */
export function numberKey(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size >= 1e21) return BigInt(rounded).toString();
  if (size < 1e-6) return rounded.toFixed(20).replace(/\.?0+$/, "");
  return String(rounded);
}

/** Gives the keys of a plain number; a negative one may be written as "minus" or 零下 outside it. */
export function numberKeys(value: number): string[] {
  return value < 0 ? [numberKey(value), numberKey(-value)] : [numberKey(value)];
}

/** Gives the keys of a percentage. */
export function percentKeys(value: number): string[] {
  return [`${numberKey(value)}%`, ...numberKeys(value)];
}

/** Gives the keys of a fraction in the form it was written in; 1/2 also as 0.5 and 50%. */
export function fractionKeys(numerator: number, denominator: number): string[] {
  const keys = [`${numberKey(numerator)}/${numberKey(denominator)}`];
  const divisor = commonDivisor(numerator, denominator);
  if (divisor > 1) {
    keys.push(`${numberKey(numerator / divisor)}/${numberKey(denominator / divisor)}`);
  }
  const share = numerator / denominator;
  const percent = share * 100;
  if (denominator > 0 && Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-9) {
    keys.push(numberKey(share), `${numberKey(percent)}%`);
  }
  // "one in 35,000"
  if (numerator === 1 && denominator >= 10) keys.push(numberKey(denominator));
  return keys;
}

/** Euclid's algorithm; 1 for what is not whole. */
function commonDivisor(a: number, b: number): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return 1;
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}

/** Gives the keys of "n times as much". */
export function multipleKeys(value: number): string[] {
  return [`${numberKey(value)}x`, numberKey(value)];
}

/**
 * Gives the keys of a time of day. Without a part of the day an hour up to 12 may be either half.
 *
 * @param half - "am" or "pm" where the text says so, "24" where hours count to 24
 */
export function timeKeys(hour: number, minute: number, half: "am" | "pm" | "24" | ""): string[] {
  const write = (h: number) => `${h}:${String(minute).padStart(2, "0")}`;
  if (hour > 12 || hour === 0 || half === "24") return [write(hour)];
  if (half === "am") return [write(hour % 12)];
  if (half === "pm") return [write((hour % 12) + 12)];
  return [write(hour), write((hour + 12) % 24)];
}

/** Makes a date out of the parts that the text names; at least one. */
export function dateQuantity(
  start: number,
  end: number,
  parts: DateParts,
  extras?: QuantityExtras,
): Quantity {
  const keys: string[] = [];
  if (parts.year !== undefined) keys.push(String(parts.year));
  if (parts.month !== undefined) keys.push(`m${parts.month}`);
  if (parts.day !== undefined) keys.push(String(parts.day));
  if (parts.weekday !== undefined) keys.push(`w${parts.weekday}`);
  const value = parts.year ?? parts.month ?? parts.day ?? parts.weekday ?? 0;
  return { ...quantity("date", start, end, value, keys, extras), parts };
}

/** True for a day that the month can have; without a month for any day from 1 to 31. */
export function isDay(day: number, month?: number): boolean {
  const longest = month === 2 ? 29 : month !== undefined && [4, 6, 9, 11].includes(month) ? 30 : 31;
  return Number.isInteger(day) && day >= 1 && day <= longest;
}

/** True for 1 to 12. */
export function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}
