/** What a machine or a reader must find unchanged in a translation. */

import { type Found, findPatterns } from "./pattern.ts";

/** Kinds of what is never translated. */
export type LiteralKind = "placeholder" | "tag" | "code" | "option" | "version" | "identifier";

/** Something in a text that must stay as it is. */
export type Literal = Found<LiteralKind>;

/** %s, %1$d, %(name)s, %@, %{name}; not the % of "50 % discount" or "100%s". */
const PRINTF =
  /(?<![\d%])%(?:\(\w+\)|\{\w+\}|\d+\$)?[-+0#]?\d*(?:\.\d+)?(?:l{1,2}|h{1,2}|z)?[sdifugxXc@](?![A-Za-z])|%\{\w+\}/g;
/** ${x}, {{ x }}, {0}, {user.name}, {count, plural, ...}. */
const BRACES =
  /\$\{[^\s{}]+\}|\{\{\s*[\w.:-]+\s*\}\}|\{[\w.:$-]*\}(?!\})|\{\s*\w+\s*,\s*(?:plural|select|selectordinal|number|date|time)\b/g;
const TAG = /<(\/?)([A-Za-z][\w:-]*|\d+)((?:\s[^<>]*)?\/?)>/g;
const CODE = /(`{1,3})([^`]+)\1(?!`)/g;
const LONG_OPTION = /(?<![\w-])--[A-Za-z][\w-]*\w/g;
const VERSION =
  /(?<![\w.])v?\d+(?:\.\d+){2,}(?:-?(?:alpha|beta|rc|b|a)\.?\d*)?(?![\w]|\.\d)|(?<![\w.])v\d+(?:\.\d+)+(?![\w]|\.\d)/gi;
/** Letters and digits in one word: SK-200, MQTT5, 61R, H1N1. */
const IDENTIFIER =
  /(?<![\w$.%#/&-])(?=[A-Za-z-]*\d)(?=[\d-]*[A-Za-z])[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?![\w$%/]|-\p{L}|\.\w)/gu;

const READERS: readonly (readonly [LiteralKind, RegExp])[] = [
  ["code", CODE],
  ["placeholder", BRACES],
  ["placeholder", PRINTF],
  ["tag", TAG],
  ["option", LONG_OPTION],
  ["version", VERSION],
  ["identifier", IDENTIFIER],
];

const SIGN = /[`{%<]|--|\d/;

/**
 * Finds what must stay as it is in a sentence: placeholders, tags, code, options of commands,
 * versions, and names with letters and digits. Linear in the text.
 *
 * @returns in text order, disjoint
 */
export function findLiterals(text: string): Literal[] {
  if (!SIGN.test(text)) return [];
  return findPatterns(text, READERS, (kind, match) => {
    const key = keyOf(kind, match);
    return key === undefined ? undefined : { key };
  });
}

const HTML =
  /^(?:a|abbr|b|big|blockquote|br|button|caption|center|cite|code|dd|del|div|dl|dt|em|font|footer|form|g|h[1-6]|header|hr|i|img|input|ins|kbd|label|li|link|mark|meta|nav|ol|option|p|pre|ph|q|s|samp|script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|textarea|th|thead|title|tr|tt|u|ul|var|video|x|bpt|ept|bx|ex)$/i;

function keyOf(kind: LiteralKind, { 0: text, 1: first, 2: second, 3: third }: RegExpMatchArray) {
  switch (kind) {
    case "code":
      return second!.trim();
    case "tag": {
      // <file> is a word for what the user fills in, and is translated.
      const isMarkup =
        HTML.test(second!) || /^\d/.test(second!) || first === "/" || /\/$/.test(third!);
      return isMarkup ? `<${first}${second!.toLowerCase()}>` : undefined;
    }
    case "placeholder":
      return text === "{}" || /\w|@/.test(text) ? text.replace(/\s+/g, "") : undefined;
    case "version":
      return isDate(text) ? undefined : text.toLowerCase().replace(/^v/, "");
    case "identifier":
      return isIdentifier(text) ? text.toLowerCase().replaceAll("-", "") : undefined;
    default:
      return text;
  }
}

function isDate(text: string): boolean {
  const parts = text.split(".").map(Number);
  if (parts.length !== 3) return false;
  const [a, b, c] = parts as [number, number, number];
  const isDayOf = (month: number, day: number) => month > 0 && month < 13 && day > 0 && day < 32;
  return (a > 31 && isDayOf(b, c)) || (c > 31 && (isDayOf(b, a) || isDayOf(a, b)));
}

/** Numbers with a word behind or before them: 1st, 10am, 5km, 1990s, 2-year-old, mid-1990s. */
const COUNTED =
  /^\d+(?:st|nd|rd|th|s|am|pm|a|p|x|k|m|b|bn|mm|cm|km|kg|g|mg|t|l|ml|cl|h|hr|hrs|min|mins|sec|ms|s|w|kw|mw|gw|v|kv|mv|mah|hz|khz|mhz|ghz|kb|mb|gb|tb|pb|kib|mib|gib|tib|kbps|mbps|gbps|bit|bits|px|pt|dpi|fps|ft|in|lb|lbs|oz|mph|kmh|c|f|ev|d|n|e|s)$/i;
/** What Chinese has words of its own for: quarters, groups of states, substances. */
const TRANSLATED = /^(?:[QH][1-4]|G7|G8|G20|CO2|H2O|SO2|NO2|O[23]|F1|MI[56]|covid-?19)$/i;

function isIdentifier(text: string): boolean {
  if (COUNTED.test(text) || TRANSLATED.test(text)) return false;
  if (!text.includes("-")) return /[A-Z]/.test(text) || /[a-z]{2,}\d/.test(text);
  // Words joined with a number are no name: 12-hour, mid-1990s, A4-sized.
  const words = text.split("-");
  return words.every((word) => /^[A-Z\d]+$/.test(word)) && words.some((word) => /[A-Z]/.test(word));
}
