import { minutesPast, withDayPart } from "./english-date.ts";
import { type NumberPhrase, wordAfter } from "./english-number-phrase.ts";
import { CURRENCY_WORDS, ROUGH_WORDS } from "./english-number-words.ts";
import { findCurrencyAfter } from "./number-currency.ts";
import {
  fractionKeys,
  multipleKeys,
  numberKey,
  numberKeys,
  percentKeys,
  type Quantity,
  type QuantityExtras,
  quantity,
} from "./number-quantity.ts";

/** What the reader of one text remembers. */
export interface Reading {
  readonly text: string;
  readonly found: Quantity[];
  /** The last two words in lower case, the nearer first; empty after a mark that ends a phrase. */
  before: string;
  beforeThat: string;
}

export function remember(reading: Reading, word: string): void {
  reading.beforeThat = reading.before;
  reading.before = word;
}

export function push(reading: Reading, found: Quantity): number {
  reading.found.push(found);
  return found.span.end;
}

/** Adds what follows a number (percent, p.m., -fold, a currency) and stores it. */
export function finish(
  reading: Reading,
  start: number,
  phrase: NumberPhrase,
  key?: string,
  unit?: string,
): number {
  const { text } = reading;
  const { value, end } = phrase;
  const extras: QuantityExtras = {
    unit,
    approximate: phrase.isRough || ROUGH_WORDS.has(reading.before),
  };
  if (phrase.denominator === 4 && /^(?:first|last|past|next|all)$/.test(reading.before)) {
    // quarters of a year: the first three quarters
    return push(reading, quantity("number", start, end, value, numberKeys(value)));
  }
  if (phrase.denominator !== undefined) {
    const keys = fractionKeys(value, phrase.denominator);
    return push(
      reading,
      quantity("fraction", start, end, value / phrase.denominator, keys, extras),
    );
  }
  if (phrase.isRough) {
    extras.weak = true;
    return push(reading, quantity("number", start, end, value, [`~${numberKey(value)}`], extras));
  }
  if (phrase.isOrdinal) {
    extras.weak = value === 1;
    const keys = numberKeys(value);
    // "in the second month" is 二月 as well
    if (value <= 12 && wordAfter(text, end)?.text === "month") keys.push(`m${value}`);
    return push(reading, quantity("ordinal", start, end, value, keys, extras));
  }
  const percent = percentEnd(text, end);
  if (percent > 0) return pushPercent(reading, start, percent, value, extras);
  const basis = basisPointsEnd(text, end);
  if (basis > 0) return pushPercent(reading, start, basis, value / 100, extras);

  const time =
    withDayPart(text, start, end, value) ?? minutesPast(text, start, end, value, reading.before);
  if (time) return push(reading, time);

  const next = wordAfter(text, end);
  if (next?.text === "fold") {
    return push(reading, quantity("multiple", start, next.end, value, multipleKeys(value), extras));
  }
  if (next) extras.unit ??= findCurrencyAfter(text, next.start) ?? CURRENCY_WORDS.get(next.text);
  const keys = key === undefined ? numberKeys(value) : [key];
  // "four decades" is mostly 四十年
  if (next?.text === "decades") {
    keys.unshift(numberKey(value * 10));
    return push(reading, quantity("number", start, next.end, value * 10, keys, extras));
  }
  if (value === 0 && key === undefined) extras.weak = true;
  if (value === 2 && key === undefined && reading.before === "or") extras.weak = true;
  // "a dozen" is often said 十幾, "about ten"
  if (
    phrase.words === 1 &&
    value === 12 &&
    text.slice(start, end).toLowerCase().endsWith("dozen")
  ) {
    keys.push("~10");
    extras.approximate = true;
  }
  return push(reading, quantity("number", start, end, value, keys, extras));
}

/** Finds the end of %, percent, per cent or percentage points after a number, or 0. */
export function percentEnd(text: string, end: number): number {
  const sign = text[end] === " " ? end + 1 : end;
  if (text[sign] === "%" || text[sign] === "％") return sign + 1;
  const next = wordAfter(text, end);
  if (next?.text === "percent" || next?.text === "percentage" || next?.text === "pct")
    return next.end;
  if (next?.text !== "per") return 0;
  const cent = wordAfter(text, next.end, false);
  return cent?.text === "cent" ? cent.end : 0;
}

/** Finds the end of "basis points", bps or bp after a number, hundredths of a percentage point, or 0. */
function basisPointsEnd(text: string, end: number): number {
  const next = wordAfter(text, end);
  if (next?.text === "bps" || next?.text === "bp") return next.end;
  if (next?.text !== "basis") return 0;
  const points = wordAfter(text, next.end);
  return points?.text === "points" || points?.text === "point" ? points.end : 0;
}

function pushPercent(
  reading: Reading,
  start: number,
  end: number,
  value: number,
  extras: QuantityExtras,
): number {
  const keys = percentKeys(value);
  const next = wordAfter(reading.text, end)?.text;
  if (next === "off" || next === "discount") keys.unshift(`-${numberKey(value)}%`);
  if (
    next === "of" &&
    /^ of (?:the |its )?(?:\w{1,12} )?price\b/.test(reading.text.slice(end, end + 40))
  ) {
    keys.unshift(`-${numberKey(100 - value)}%`);
  }
  return push(reading, quantity("percent", start, end, value, keys, extras));
}
