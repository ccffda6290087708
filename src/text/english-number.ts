import {
  type DigitNumber,
  fractionSignValue,
  isDigitCode,
  isLetterCode,
  readDigits,
  readNumberSign,
} from "./digit-number.ts";
import { readMonth, readWeekday, withDayPart } from "./english-date.ts";
import {
  continuePhrase,
  isHyphen,
  isSpace,
  type NumberPhrase,
  readPhrase,
  type Word,
  wordAfter,
  wordAt,
} from "./english-number-phrase.ts";
import {
  COUNTED_UNITS,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DECADE_WORDS,
  HIDDEN_NUMBERS,
  MONTHS,
  MULTIPLE_WORDS,
  NUMBER_WORDS,
  NUMBERED_PARTS,
  ROUGH_WORDS,
  SCALE_SUFFIXES,
  WEEKDAYS,
} from "./english-number-words.ts";
import {
  fractionKeys,
  multipleKeys,
  numberKey,
  numberKeys,
  percentKeys,
  type Quantity,
  type QuantityExtras,
  quantity,
  timeKeys,
} from "./number-quantity.ts";

/** What the reader of one text remembers. */
interface Reading {
  readonly text: string;
  readonly found: Quantity[];
  /** The last two words in lower case, the nearer first; empty after a mark that ends a phrase. */
  before: string;
  beforeThat: string;
}

/** Words that other rules than the number grammar read. */
const RULES: ReadonlyMap<string, (reading: Reading, word: Word) => number> = makeRules();

/**
 * Finds the quantities of an English text, in linear time.
 *
 * Not numbers: "one" but before a unit, "second" as a unit or a verb, "May" and "March" without a
 * day, a year or a preposition, "a", digits inside names (utf8, x86).
 */
export function readEnglishQuantities(text: string): Quantity[] {
  const reading: Reading = { text, found: [], before: "", beforeThat: "" };
  let offset = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (isLetterCode(code)) offset = readWord(reading, offset);
    else if (isDigitCode(code)) offset = readDigitsAt(reading, offset);
    else {
      if (code >= 0xbc && code <= 0x277f) {
        const sign = readNumberSign(text, offset);
        if (sign) reading.found.push(sign);
      }
      if (code === 46 || code === 44 || code === 59 || code === 33 || code === 63) {
        remember(reading, "");
      }
      offset++;
    }
  }
  return reading.found;
}

function remember(reading: Reading, word: string): void {
  reading.beforeThat = reading.before;
  reading.before = word;
}

/** Reads the word at `start` and returns where to go on. */
function readWord(reading: Reading, start: number): number {
  const { text } = reading;
  let end = start + 1;
  while (isLetterCode(text.charCodeAt(end))) end++;
  if (end - start > 16 || end - start < 2) {
    if (end - start === 1 && (text[start] === "a" || text[start] === "A")) {
      const after = readArticle(reading, { text: "a", start, end });
      if (after > 0) return after;
    }
    remember(reading, end - start < 2 ? text.slice(start, end).toLowerCase() : "");
    return end;
  }
  const lower = text.slice(start, end).toLowerCase();
  let after = 0;
  if (isWholeWord(text, start, end)) {
    const word = { text: lower, start, end };
    const rule = RULES.get(lower);
    after = rule ? rule(reading, word) : readNumberWord(reading, word);
  }
  remember(reading, lower);
  return after > 0 ? after : end;
}

/** False inside names: one_two, ten@example. */
function isWholeWord(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  return before !== 95 && after !== 95 && before !== 64 && after !== 64 && !isDigitCode(after);
}

/** Reads a number in words; returns its end, or 0. */
function readNumberWord(reading: Reading, word: Word): number {
  const known = NUMBER_WORDS.get(word.text);
  if (known === undefined) return word.text.endsWith("fold") ? readFold(reading, word) : 0;
  if (known.ordinal && known.plural) return 0;
  const { text } = reading;
  const phrase = readPhrase(text, word, reading.before !== "between");
  if (!phrase) return 0;
  const year = readSpelledYear(reading, phrase);
  if (year)
    return push(reading, quantity("number", word.start, year.end, year.value, [`${year.value}`]));
  if (phrase.words === 1 && phrase.value === 1 && !phrase.isOrdinal) return readOne(reading, word);
  if (phrase.words === 1 && word.text === "score") return 0;
  return finish(reading, word.start, phrase);
}

function push(reading: Reading, found: Quantity): number {
  reading.found.push(found);
  return found.span.end;
}

/** "one" counts before a unit; elsewhere it is a pronoun or an article. */
function readOne(reading: Reading, word: Word): number {
  const time = withDayPart(reading.text, word.start, word.end, 1);
  if (time) return push(reading, time);
  const next = wordAfter(reading.text, word.end);
  if (!next || !COUNTED_UNITS.has(next.text)) return 0;
  if (next.text === "percent" || next.text === "per") {
    return finish(reading, word.start, {
      end: word.end,
      value: 1,
      words: 1,
      isOrdinal: false,
      isRough: false,
    });
  }
  const half = readUnitAndHalf(reading.text, next);
  if (half > 0) return push(reading, quantity("number", word.start, half, 1.5, ["1.5"]));
  return push(reading, quantity("number", word.start, word.end, 1, ["1"], { weak: true }));
}

/** hour and a half: returns the end, or 0. */
function readUnitAndHalf(text: string, unit: Word): number {
  let end = unit.end;
  for (const expected of ["and", "a", "half"]) {
    const next = wordAfter(text, end);
    if (next?.text !== expected) return 0;
    end = next.end;
  }
  return end;
}

/** a hundred, a dozen, a third of, an hour and a half. */
function readArticle(reading: Reading, article: Word): number {
  const next = wordAfter(reading.text, article.end, false);
  if (!next) return 0;
  const word = NUMBER_WORDS.get(next.text);
  if (word && !word.ordinal && !word.plural && word.role !== "unit" && word.role !== "ten") {
    if (next.text === "score") return 0;
    const phrase = readPhrase(reading.text, next, reading.before !== "between");
    return phrase ? finish(reading, article.start, phrase) : 0;
  }
  const isFraction = (word?.ordinal && !word.plural && word.value >= 3) || next.text === "quarter";
  if (isFraction) {
    const of = wordAfter(reading.text, next.end, false)?.text;
    if (of !== "of" && of !== "as" && of !== "less" && of !== "more") return 0;
    const denominator = word?.value ?? 4;
    return push(
      reading,
      quantity("fraction", article.start, next.end, 1 / denominator, fractionKeys(1, denominator)),
    );
  }
  if (!COUNTED_UNITS.has(next.text)) return 0;
  const half = readUnitAndHalf(reading.text, next);
  return half > 0 ? push(reading, quantity("number", article.start, half, 1.5, ["1.5"])) : 0;
}

/** nineteen eighty-four, and twenty sixteen after "in" and the like. */
function readSpelledYear(
  reading: Reading,
  phrase: NumberPhrase,
): { value: number; end: number } | undefined {
  const century = phrase.value;
  if (phrase.words !== 1 || century < 15 || century > 20 || phrase.isOrdinal) return undefined;
  if (century === 20 && !/^(?:in|of|since|by|until|from|year)$/.test(reading.before))
    return undefined;
  const next = wordAfter(reading.text, phrase.end);
  if (next?.text === "oh") {
    const unit = wordAfter(reading.text, next.end);
    const value = unit && NUMBER_WORDS.get(unit.text);
    return unit && value && value.value > 0 && value.value < 10 && !value.ordinal
      ? { value: century * 100 + value.value, end: unit.end }
      : undefined;
  }
  const rest = next && readPhrase(reading.text, next, false);
  if (!rest || rest.value < 10 || rest.value > 99 || rest.isOrdinal || rest.isRough)
    return undefined;
  if (rest.denominator !== undefined) return undefined;
  return { value: century * 100 + rest.value, end: rest.end };
}

/** threefold, hundredfold. */
function readFold(reading: Reading, word: Word): number {
  const number = NUMBER_WORDS.get(word.text.slice(0, -4));
  if (!number || number.ordinal || number.plural || number.value < 2) return 0;
  const keys = multipleKeys(number.value);
  return push(reading, quantity("multiple", word.start, word.end, number.value, keys));
}

/** Adds what follows a number (percent, p.m., -fold, a currency) and stores it. */
function finish(
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

  const time = withDayPart(text, start, end, value);
  if (time) return push(reading, time);

  const next = wordAfter(text, end);
  if (next?.text === "fold") {
    return push(reading, quantity("multiple", start, next.end, value, multipleKeys(value), extras));
  }
  if (next) extras.unit ??= CURRENCY_WORDS.get(next.text);
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
  }
  return push(reading, quantity("number", start, end, value, keys, extras));
}

/** Finds the end of %, percent, per cent or percentage points after a number, or 0. */
function percentEnd(text: string, end: number): number {
  const sign = text[end] === " " ? end + 1 : end;
  if (text[sign] === "%" || text[sign] === "％") return sign + 1;
  const next = wordAfter(text, end);
  if (next?.text === "percent" || next?.text === "percentage" || next?.text === "pct")
    return next.end;
  if (next?.text !== "per") return 0;
  const cent = wordAfter(text, next.end, false);
  return cent?.text === "cent" ? cent.end : 0;
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

/** Reads what begins with digits and returns where to go on. */
function readDigitsAt(reading: Reading, start: number): number {
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
  let from = start;
  const mark = text[start - 1];
  let unit: string | undefined;
  if (mark !== undefined && CURRENCY_SIGNS.has(mark)) {
    from--;
    unit = CURRENCY_SIGNS.get(mark);
    for (const length of [4, 3, 2, 1]) {
      const code = CURRENCY_SIGNS.get(text.slice(from - length, start));
      if (code === undefined || isLetterCode(text.charCodeAt(from - length - 1))) continue;
      from -= length;
      unit = code;
      break;
    }
  } else {
    const end = mark === " " ? start - 1 : start;
    for (const length of [3, 2]) {
      const code = CURRENCY_SIGNS.get(text.slice(end - length, end));
      if (code === undefined || isLetterCode(text.charCodeAt(end - length - 1))) continue;
      if (length === 2 && end !== start) continue;
      from = end - length;
      unit = code;
      break;
    }
  }
  const dash = text[from - 1];
  const isSign =
    (dash === "-" || dash === "−" || dash === "–") &&
    (from === 1 || isSpace(text.charCodeAt(from - 2)) || text[from - 2] === "(");
  // A dash with white space on both sides is no sign, and none is looked for there.
  return {
    ...(unit !== undefined && { unit }),
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

function makeRules(): Map<string, (reading: Reading, word: Word) => number> {
  const rules = new Map<string, (reading: Reading, word: Word) => number>();
  rules.set("an", readArticle);
  rules.set("half", readHalf);
  rules.set("first", readFirst);
  rules.set("second", readSecond);
  rules.set("latter", (reading, word) => readNthHalf(reading, word, 2));
  rules.set("quarter", readQuarter);
  for (const rough of ["several", "few"]) rules.set(rough, readSeveral);
  for (const name of MONTHS.keys()) {
    rules.set(name, (reading, word) =>
      readMonth(reading.text, reading.found, reading.before, word),
    );
  }
  for (const name of WEEKDAYS.keys()) {
    rules.set(name, (reading, word) => readWeekday(reading.text, reading.found, word));
  }
  for (const [name, value] of DECADE_WORDS) {
    rules.set(name, (reading, word) =>
      reading.before === "the" || /^(?:early|mid|late)$/.test(reading.before)
        ? push(reading, quantity("date", word.start, word.end, value, [`19${value}s`, `${value}s`]))
        : 0,
    );
  }
  for (const [name, value] of MULTIPLE_WORDS) {
    const extras = { weak: true };
    rules.set(name, (reading, word) =>
      push(reading, quantity("multiple", word.start, word.end, value, multipleKeys(value), extras)),
    );
  }
  for (const [name, keys] of HIDDEN_NUMBERS) {
    const value = Number(keys[0]!.replace("~", ""));
    rules.set(name, (reading, word) =>
      push(reading, quantity("number", word.start, word.end, value, keys, { weak: true })),
    );
  }
  for (const name of NUMBERED_PARTS) rules.set(name, readNumberedPart);
  return rules;
}

/** half, half a million, half a dozen, half past three; nothing in half-brother. */
function readHalf(reading: Reading, word: Word): number {
  const { text } = reading;
  const isBound = isHyphen(text.charCodeAt(word.end)) || isHyphen(text.charCodeAt(word.start - 1));
  const next = wordAfter(text, word.end);
  if (next?.text === "past") return readPast(reading, word, next, 30);
  let after = next;
  if (after?.text === "a") after = wordAfter(text, after.end);
  const scale = after && NUMBER_WORDS.get(after.text);
  if (after && scale && !scale.plural && (scale.role === "scale" || after.text === "dozen")) {
    const value = 0.5 * scale.value;
    return push(reading, quantity("number", word.start, after.end, value, numberKeys(value)));
  }
  if (isBound && !(next && COUNTED_UNITS.has(next.text))) return 0;
  return push(
    reading,
    quantity("fraction", word.start, word.end, 0.5, fractionKeys(1, 2), { weak: true }),
  );
}

/** half past three, a quarter to four. */
function readPast(reading: Reading, word: Word, link: Word, minutes: number): number {
  const next = wordAfter(reading.text, link.end, false);
  const hour = next && NUMBER_WORDS.get(next.text);
  if (!next || !hour || hour.role !== "unit" || hour.value < 1 || hour.value > 12) return 0;
  if (hour.ordinal) return 0;
  const value = hour.value + minutes / 60;
  const whole = minutes < 0 ? ((hour.value + 10) % 12) + 1 : hour.value;
  const keys = timeKeys(whole, (minutes + 60) % 60, "");
  return push(reading, quantity("time", word.start, next.end, value, keys));
}

function readQuarter(reading: Reading, word: Word): number {
  const next = wordAfter(reading.text, word.end, false);
  if (next?.text !== "past" && next?.text !== "to") return 0;
  return readPast(reading, word, next, next.text === "to" ? -15 : 15);
}

/** "first" counts weakly, as 首次, 第一 and 首先 are all said; "at first" and "first of all" not. */
function readFirst(reading: Reading, word: Word): number {
  const next = wordAfter(reading.text, word.end)?.text;
  if (reading.before === "at" || next === "of" || next === "and") return 0;
  if (next === "half") return readNthHalf(reading, word, 1);
  if (next === "name" || next === "aid" || next === "hand") return 0;
  return push(reading, quantity("ordinal", word.start, word.end, 1, ["1"], { weak: true }));
}

function readNthHalf(reading: Reading, word: Word, nth: 1 | 2): number {
  const next = wordAfter(reading.text, word.end);
  if (next?.text !== "half") return 0;
  return push(
    reading,
    quantity("fraction", word.start, next.end, 0.5, [`h${nth}`], { weak: true }),
  );
}

/** Words before "second" that make it an ordinal when a noun follows. */
const DETERMINERS = new Set(
  "the a his her its their my our your this that every any no in on from for with as and or to of is was".split(
    " ",
  ),
);

/** Words after "second" that show it to be a unit of time. */
const AFTER_UNIT = new Set(
  "later ago before after or to in when as more longer of for at on while until by then with than if that i he she they we you it".split(
    " ",
  ),
);

/** "second" is an ordinal unless it is the unit (a second later, per second) or a verb. */
function readSecond(reading: Reading, word: Word): number {
  const { text, before } = reading;
  const next = wordAfter(text, word.end)?.text;
  if (next === "half") return readNthHalf(reading, word, 2);
  const isTitle = text[word.start] === "S";
  const isUnit =
    before === "per" ||
    before === "each" ||
    before === "#" ||
    before === "one" ||
    before === "split";
  if (isUnit || next === "hand" || next === "thought" || next === "thoughts") return 0;
  if (before === "a" && (next === undefined || AFTER_UNIT.has(next))) return 0;
  const isOrdinal =
    DETERMINERS.has(before) ||
    isTitle ||
    (before === "" && next !== undefined && !AFTER_UNIT.has(next));
  if (!isOrdinal) return 0;
  const keys = next === "month" ? ["2", "m2"] : ["2"];
  return push(reading, quantity("ordinal", word.start, word.end, 2, keys, { weak: true }));
}

/** several hundred, a few thousand, several hundred thousand. */
function readSeveral(reading: Reading, word: Word): number {
  const next = wordAfter(reading.text, word.end, false);
  const scale = next && NUMBER_WORDS.get(next.text);
  if (!next || !scale || scale.ordinal || scale.role === "unit" || scale.role === "ten") return 0;
  const phrase = readPhrase(reading.text, next, false);
  if (!phrase) return 0;
  const value = next.text === "dozen" ? 10 : phrase.value;
  const extras = { approximate: true, weak: true };
  return push(
    reading,
    quantity("number", word.start, phrase.end, value, [`~${numberKey(value)}`], extras),
  );
}

/** Roman numerals up to 39, which only count after a word such as Chapter. */
const ROMAN = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;

function readNumberedPart(reading: Reading, word: Word): number {
  const { text } = reading;
  const initial = text.charCodeAt(word.start);
  const next = initial < 97 ? wordAfter(text, word.end, false) : undefined;
  if (!next) return 0;
  const roman = text.slice(next.start, next.end);
  if (roman.length > 7 || !ROMAN.test(roman) || isHyphen(text.charCodeAt(next.end))) return 0;
  if (text[next.end] === "'" || text[next.end] === "’") return 0;
  // "the Part I like" is no numeral, "Part I of the plan" is one
  const isPronoun = /^ (?!of\b|is\b|and\b|to\b|in\b|on\b|or\b)[a-z]/.test(
    text.slice(next.end, next.end + 5),
  );
  if (roman === "I" && isPronoun) return 0;
  const value = romanValue(roman);
  return push(reading, quantity("ordinal", next.start, next.end, value, [numberKey(value)]));
}

function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = { X: 10, V: 5, I: 1 };
  let total = 0;
  let last = 0;
  for (const letter of [...roman].reverse()) {
    const value = values[letter]!;
    total += value < last ? -value : value;
    last = Math.max(last, value);
  }
  return total;
}
