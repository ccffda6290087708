import { isDigitCode, isLetterCode, readNumberSign } from "./digit-number.ts";
import { withDayPart } from "./english-date.ts";
import { readDigitsAt } from "./english-number-digits.ts";
import { finish, push, type Reading, remember } from "./english-number-mention.ts";
import { type NumberPhrase, readPhrase, type Word, wordAfter } from "./english-number-phrase.ts";
import { RULES, readArticle, readUnitAndHalf } from "./english-number-rules.ts";
import { COUNTED_UNITS, NUMBER_WORDS } from "./english-number-words.ts";
import { multipleKeys, numberKeys, type Quantity, quantity } from "./number-quantity.ts";

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
  if (phrase.words === 1 && (known.role === "scale" || known.role === "hundred") && !known.plural) {
    // "the twenty-odd thousand", "thousand-year-old": without an article or a number it says little
    const extras = { weak: true };
    const kind = known.ordinal ? "ordinal" : "number";
    return push(
      reading,
      quantity(kind, word.start, phrase.end, phrase.value, numberKeys(phrase.value), extras),
    );
  }
  return finish(reading, word.start, phrase);
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
