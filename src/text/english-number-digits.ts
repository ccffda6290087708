import { type DigitNumber, fractionSignValue, isDigitCode, readDigits } from "./digit-number.ts";
import { withDayPart } from "./english-date.ts";
import { finish, percentEnd, push, type Reading, remember } from "./english-number-mention.ts";
import {
  continuePhrase,
  isWordGap,
  type Word,
  wordAfter,
  wordAt,
} from "./english-number-phrase.ts";
import { SCALE_SUFFIXES } from "./english-number-words.ts";
import { findCurrencyBefore } from "./number-currency.ts";
import { multipleKeys, numberKey, numberKeys, type Quantity, quantity } from "./number-quantity.ts";

/** Reads what begins with digits and returns where to go on. */
export function readDigitsAt(reading: Reading, start: number): number {
  const { text } = reading;
  const read = readDigits(text, start);
  if ("nameEnd" in read) {
    remember(reading, "");
    return read.nameEnd;
  }
  if ("kind" in read) {
    if (read.kind === "time") {
      return push(reading, withDayPart(text, start, read.span.end, read.value) ?? read);
    }
    return push(reading, read);
  }
  const after = readDigitNumber(reading, start, read);
  remember(reading, "#");
  return after;
}

function readDigitNumber(reading: Reading, start: number, read: DigitNumber): number {
  const { text } = reading;
  const clock = readPointClock(text, start, read);
  if (clock) return push(reading, clock);
  const { unit, from, sign } = readPrefix(text, start);
  const suffix = wordAt(text, read.end);
  if (suffix) {
    const after = readSuffix(reading, from, read, suffix, unit);
    if (after > 0) return after;
  }
  const part = fractionSignValue(text[read.end]);
  if (part > 0) {
    return finish(
      reading,
      from,
      continuePhrase(text, read.end + 1, read.value + part),
      undefined,
      unit,
    );
  }
  const fraction = readMixedFraction(text, read);
  if (fraction) {
    const value = read.value + fraction.value;
    return push(reading, quantity("number", from, fraction.end, value, numberKeys(value)));
  }
  const phrase = continuePhrase(text, read.end, read.value);
  if (phrase.end > read.end) {
    const total = sign * phrase.value;
    return finish(reading, from, { ...phrase, value: total }, undefined, unit);
  }
  if (sign < 0 && percentEnd(text, read.end) === 0) {
    return finish(reading, from, { ...phrase, value: -read.value }, undefined, unit);
  }
  return finish(reading, from, phrase, read.key, unit);
}

/** 9.30 p.m., where a point stands between hours and minutes. */
function readPointClock(text: string, start: number, read: DigitNumber): Quantity | undefined {
  if (read.isInteger || read.digits > 2 || read.end - start - read.digits !== 3) return undefined;
  const hour = Math.floor(read.value);
  const minute = Math.round((read.value - hour) * 100);
  return minute < 60 ? withDayPart(text, start, read.end, hour + minute / 60) : undefined;
}

/** 2 1/2: the fraction after a whole number. */
function readMixedFraction(
  text: string,
  read: DigitNumber,
): { value: number; end: number } | undefined {
  const offset = read.end + 1;
  if (text[read.end] !== " " || !read.isInteger || !isDigitCode(text.charCodeAt(offset)))
    return undefined;
  if (text[offset + 1] !== "/" && text[offset + 2] !== "/") return undefined;
  const next = readDigits(text, offset);
  return "kind" in next && next.kind === "fraction" && next.value < 1 && next.keys[0]!.length <= 5
    ? { value: next.value, end: next.span.end }
    : undefined;
}

/** A currency or a sign before digits. */
function readPrefix(text: string, start: number): { unit?: string; from: number; sign: 1 | -1 } {
  const currency = findCurrencyBefore(text, start);
  const from = currency?.start ?? start;
  const dash = text[from - 1];
  const isSign =
    (dash === "-" || dash === "−" || dash === "–") &&
    (from === 1 || isWordGap(text.charCodeAt(from - 2)) || text[from - 2] === "(");
  // A dash with white space on both sides is no sign, and none is looked for there.
  return {
    ...(currency && { unit: currency.unit }),
    from: isSign ? from - 1 : from,
    sign: isSign ? -1 : 1,
  };
}

/** 1st, 1990s, 3bn, 5k, 700m, 3pm, 2x; other letters are a unit and left alone. */
function readSuffix(
  reading: Reading,
  from: number,
  read: DigitNumber,
  suffix: Word,
  unit: string | undefined,
): number {
  const { value } = read;
  const letters = suffix.text;
  if (/^(?:st|nd|rd|th)$/.test(letters) && read.isInteger) {
    const weak = value === 1;
    const half = wordAfter(reading.text, suffix.end, false);
    if (half?.text === "half" && value <= 2) {
      return push(
        reading,
        quantity("fraction", from, half.end, 0.5, [`h${value}`], { weak: true }),
      );
    }
    return push(reading, quantity("ordinal", from, suffix.end, value, [read.key], { weak }));
  }
  if (
    letters === "s" &&
    read.isInteger &&
    value % 10 === 0 &&
    (read.digits === 4 || read.digits === 2)
  ) {
    const keys = read.digits === 4 ? [`${value}s`] : [`19${value}s`, `${value}s`];
    // the 1700s are 十八世紀
    if (value % 100 === 0 && value >= 1000) keys.push(numberKey(value / 100 + 1));
    return push(reading, quantity("date", from, suffix.end, value, keys));
  }
  if (letters === "x" && !isDigitCode(reading.text.charCodeAt(suffix.end))) {
    return push(reading, quantity("multiple", from, suffix.end, value, multipleKeys(value)));
  }
  const scale = SCALE_SUFFIXES.get(letters);
  if (scale !== undefined) {
    return push(
      reading,
      quantity("number", from, suffix.end, value * scale, numberKeys(value * scale), { unit }),
    );
  }
  const small = letters === "k" ? 1e3 : letters === "m" ? 1e6 : letters === "b" && unit ? 1e9 : 0;
  if (small === 0 || (letters === "m" && reading.text[suffix.start] === "M" && !unit)) return 0;
  // 700m is money after a currency sign and may be metres elsewhere
  const keys = unit ? [numberKey(value * small)] : [numberKey(value * small), read.key];
  const total = unit || letters === "k" ? value * small : value;
  return push(reading, quantity("number", from, suffix.end, total, keys, { unit }));
}
