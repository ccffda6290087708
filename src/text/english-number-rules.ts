import { readMonth, readWeekday } from "./english-date.ts";
import { finish, push, type Reading } from "./english-number-mention.ts";
import { isHyphen, readPhrase, type Word, wordAfter } from "./english-number-phrase.ts";
import {
  COUNTED_UNITS,
  DECADE_WORDS,
  HIDDEN_NUMBERS,
  MONTHS,
  MULTIPLE_WORDS,
  NUMBER_WORDS,
  NUMBERED_PARTS,
  WEEKDAYS,
} from "./english-number-words.ts";
import {
  fractionKeys,
  multipleKeys,
  numberKey,
  numberKeys,
  quantity,
  timeKeys,
} from "./number-quantity.ts";

/** Words that other rules than the number grammar read. */
export const RULES: ReadonlyMap<string, (reading: Reading, word: Word) => number> = makeRules();

/** hour and a half: returns the end, or 0. */
export function readUnitAndHalf(text: string, unit: Word): number {
  let end = unit.end;
  for (const expected of ["and", "a", "half"]) {
    const next = wordAfter(text, end);
    if (next?.text !== expected) return 0;
    end = next.end;
  }
  return end;
}

/** a hundred, a dozen, a third of, an hour and a half. */
export function readArticle(reading: Reading, article: Word): number {
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
    const of = wordAfter(reading.text, next.end, false)?.text ?? "";
    const isShare =
      /^(?:of|as|less|more)$/.test(of) || (BEFORE_SHARE.has(reading.before) && of === "");
    if (!isShare) return 0;
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

/** Words before "a third" at the end of a clause that make a share of it: rose by a third. */
const BEFORE_SHARE = new Set("by about nearly almost over under than roughly around".split(" "));

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
        ? push(reading, quantity("date", word.start, word.end, value, decadeKeys(value)))
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

/** The thirties are those of a century or of a life: 三十出頭. */
const decadeKeys = (value: number) => [`19${value}s`, `${value}s`, `${value}`];

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
  const after = wordAfter(reading.text, word.end);
  const next = after?.text;
  if (next === "of" && after && isMonthAfter(reading.text, after.end)) {
    return push(reading, quantity("ordinal", word.start, word.end, 1, ["1"], { weak: true }));
  }
  if (reading.before === "at" || next === "of" || next === "and") return 0;
  if (next === "half") return readNthHalf(reading, word, 1);
  if (next === "name" || next === "aid" || next === "hand") return 0;
  return push(reading, quantity("ordinal", word.start, word.end, 1, ["1"], { weak: true }));
}

/** "of August" after "the first". */
function isMonthAfter(text: string, end: number): boolean {
  const month = wordAfter(text, end, false);
  return month !== undefined && MONTHS.has(month.text) && text.charCodeAt(month.start) < 97;
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
