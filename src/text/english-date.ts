import { isDigitCode, readDigits } from "./digit-number.ts";
import { readPhrase, type Word, wordAfter } from "./english-number-phrase.ts";
import { MONTHS, NUMBER_WORDS, WEEKDAYS } from "./english-number-words.ts";
import {
  type DateParts,
  dateQuantity,
  isDay,
  type Quantity,
  quantity,
  timeKeys,
} from "./number-quantity.ts";

/** Words before "May" or "March" (and before an abbreviation) that show a month is meant. */
const BEFORE_MONTH = new Set(
  "in of since until till by this last next early late mid during from between before after every each to through".split(
    " ",
  ),
);

/** Names that are other words too, so that they need a day, a year or one of the words above. */
const AMBIGUOUS = new Set("may march mar jan jun jul sep dec oct apr aug feb nov sept".split(" "));

/**
 * Reads the date round a month name: a day before it (already found, and taken over) or after it,
 * and a year. Returns the end of the date, or 0 if the word is no month.
 */
export function readMonth(text: string, found: Quantity[], before: string, word: Word): number {
  if (text.charCodeAt(word.start) >= 97) return 0;
  const month = MONTHS.get(word.text)!;
  let start = word.start;
  let end = word.end;
  let day: number | undefined;

  const last = found.at(-1);
  const isDayBefore =
    last !== undefined &&
    (last.kind === "number" || last.kind === "ordinal") &&
    isDay(last.value, month) &&
    last.unit === undefined &&
    /^(?:\s{1,2}|-)(?:of\s{1,2})?$/.test(text.slice(last.span.end, start).slice(0, 8)) &&
    start - last.span.end < 8;
  if (isDayBefore) day = last.value;

  if (text[end] === "." && word.end - word.start <= 4) end++;
  const afterName = end;
  if (day === undefined) {
    const next = readDayAfter(text, end, month);
    if (next) {
      day = next.day;
      end = next.end;
    }
  }
  const year = readYearAfter(text, end);
  if (year) end = year.end;
  if (end === afterName && day === undefined) {
    const isPlain =
      !AMBIGUOUS.has(word.text) || BEFORE_MONTH.has(before) || isBesideMonth(text, afterName);
    if (!isPlain) return 0;
    if (afterName > word.end) end = word.end;
  }
  if (isDayBefore) {
    // "May 4 May 5": the day after the name is this one's, the day before it another's
    found.pop();
    start = last.span.start;
  }
  const parts: DateParts = {
    ...(year && { year: year.year }),
    month,
    ...(day !== undefined && { day }),
  };
  found.push(dateQuantity(start, end, parts));
  return end;
}

/** March to April, May or June: a month behind makes a month of the word. */
function isBesideMonth(text: string, end: number): boolean {
  const other =
    /^(?:\s(?:to|through|and|or|until|till)\s|,\s|\s?[-–—/]\s?)([A-Z][a-z]{2,8})\b/.exec(
      text.slice(end, end + 24),
    );
  return other !== null && MONTHS.has(other[1]!.toLowerCase());
}

/** The day in "November 29", "Nov. 29th", "November the twenty-ninth". */
function readDayAfter(
  text: string,
  end: number,
  month: number,
): { day: number; end: number } | undefined {
  let offset = end;
  while (offset - end < 3 && (text[offset] === " " || text[offset] === "\n")) offset++;
  if (offset === end) return undefined;
  if (isDigitCode(text.charCodeAt(offset))) {
    const read = readDigits(text, offset);
    if (!("isInteger" in read) || !read.isInteger || read.digits > 2) return undefined;
    if (!isDay(read.value, month) || text[read.end] === "%") return undefined;
    const suffix = /^(?:st|nd|rd|th)\b/.exec(text.slice(read.end, read.end + 3));
    return { day: read.value, end: read.end + (suffix ? 2 : 0) };
  }
  let word = wordAfter(text, end, false);
  if (word?.text === "the") word = wordAfter(text, word.end, false);
  const phrase = word && readPhrase(text, word, false);
  return phrase?.isOrdinal && isDay(phrase.value, month) && phrase.denominator === undefined
    ? { day: phrase.value, end: phrase.end }
    : undefined;
}

/** The year after a month or a day: ", 2016", " 2016", " of 2016", " in 2016". */
function readYearAfter(text: string, end: number): { year: number; end: number } | undefined {
  const link = /^(?:,?\s{1,2}|\s(?:of|in)\s)(?=[12]\d{3}(?!\d|,\d|\.\d))/.exec(
    text.slice(end, end + 12),
  );
  if (!link) return undefined;
  const start = end + link[0].length;
  if (/^(?:%|s\b|st\b|th\b)/.test(text.slice(start + 4, start + 7))) return undefined;
  return { year: Number(text.slice(start, start + 4)), end: start + 4 };
}

/** Reads a day of the week, which is written with a capital. */
export function readWeekday(text: string, found: Quantity[], word: Word): number {
  if (text.charCodeAt(word.start) >= 97) return 0;
  found.push(dateQuantity(word.start, word.end, { weekday: WEEKDAYS.get(word.text)! }));
  return word.end;
}

/** a.m., pm, o'clock after an hour. */
const DAY_PART =
  /^[ \u00a0-]?(?:([ap])\.? ?m\b\.?|(o['’]clock)(?:\s+in\s+the\s+(morning|afternoon|evening)|\s+([ap])\.?m\b\.?)?)/i;

/**
 * Makes a time of an hour (15.5 for 15:30) that a part of the day follows: 3 p.m., three o'clock.
 * Undefined if none follows.
 */
export function withDayPart(
  text: string,
  start: number,
  end: number,
  hour: number,
): Quantity | undefined {
  if (hour < 0 || hour >= 24) return undefined;
  const match = DAY_PART.exec(text.slice(end, end + 32));
  if (!match) return undefined;
  const letter = (match[1] ?? match[4])?.toLowerCase();
  const part =
    letter === "a" || match[3] === "morning" ? "am" : letter === "p" || match[3] ? "pm" : "";
  const whole = Math.floor(hour);
  const minute = Math.round((hour - whole) * 60);
  const keys = timeKeys(whole, minute, part);
  const value =
    part === "pm" && whole < 12 ? hour + 12 : part === "am" && whole === 12 ? hour - 12 : hour;
  return quantity("time", start, end + match[0].length, value, keys);
}

/** Words before "ten to four" that show a time to be meant, not a range. */
const BEFORE_TIME = new Set("at was is by till until about nearly almost".split(" "));

/** Makes a time of the minutes that "past four" or "to four" follows: twenty (minutes) past four. */
export function minutesPast(
  text: string,
  start: number,
  end: number,
  minutes: number,
  before: string,
): Quantity | undefined {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 59) return undefined;
  const link = /^(?:\sminutes?)?\s(past|to)\s([a-z]{3,6}|\d\d?)(?![\w:%]|\.\d)/i.exec(
    text.slice(end, end + 24),
  );
  if (!link) return undefined;
  const word = NUMBER_WORDS.get(link[2]!.toLowerCase());
  const hour = word?.role === "unit" && !word.ordinal ? word.value : Number(link[2]);
  if (!(hour >= 1 && hour <= 12)) return undefined;
  const after = end + link[0].length;
  if (link[1]!.toLowerCase() === "past") {
    return quantity("time", start, after, hour + minutes / 60, timeKeys(hour, minutes, ""));
  }
  // "five to ten people" is a range
  const endsThere = /^(?:[.,;!?…”’"]|$| o['’]clock| in the )/.test(text.slice(after, after + 9));
  if (before === "from") return undefined; // cut from 12 minutes to 10
  const isSure = BEFORE_TIME.has(before) || /minute/i.test(link[0]);
  if (!isSure || !endsThere || minutes > 29) return undefined;
  const earlier = hour === 1 ? 12 : hour - 1;
  const keys = timeKeys(earlier, 60 - minutes, "");
  return quantity("time", start, after, earlier + (60 - minutes) / 60, keys);
}
