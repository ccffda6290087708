import type { Span } from "../types.ts";

const LINE_END = /[\n\r\f\v\u0085\u2028\u2029]/u;
const HAN = /\p{Script=Han}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;

/** Says whether a character is white space; NEL, which `\s` leaves out, counts. */
export function isSpace(character: string): boolean {
  return isSpaceCode(character.charCodeAt(0)); // false for the NaN of an empty string
}

/** Says whether a UTF-16 unit is white space; NEL and a byte order mark inside a text count. */
export function isSpaceCode(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x85) return false;
  return (
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Says whether a character ends a line: LF, CR, VT, form feed, NEL, U+2028 or U+2029. */
export function isLineEnd(character: string): boolean {
  return LINE_END.test(character);
}

/** Says whether a character is a Chinese ideograph, outside the basic plane too. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/** Says whether a character is a punctuation mark of the width of an ideograph (，。「（！). */
export function isWideMark(character: string): boolean {
  return /[\u3001-\u3003\u3008-\u301f\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u.test(
    character,
  );
}

/**
 * Says whether a UTF-16 unit is a letter, digit, space or ideograph of the most frequent ones: no
 * mark, and nothing to look at twice. The scans over whole texts ask this first; it halves their time.
 */
export function isPlain(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39)
  );
}

/** Says whether a character is a lower-case letter. */
export function isLower(character: string): boolean {
  return LOWER.test(character);
}

/** Says whether a character is an upper-case letter. */
export function isUpper(character: string): boolean {
  return UPPER.test(character);
}

/** Says whether a character is an ASCII or full-width digit. */
export function isDigit(character: string): boolean {
  return /[0-9０-９]/u.test(character);
}

/** Says whether a character is a letter, an ideograph or a number. */
export function isAlphanumeric(character: string): boolean {
  return ALPHANUMERIC.test(character);
}

/** Returns the code point that begins at `offset` as a string, empty past the end. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** Returns the code point that ends at `offset` as a string, empty at the beginning. */
export function characterBefore(text: string, offset: number): string {
  if (offset <= 0) return "";
  const low = text.charCodeAt(offset - 1);
  const isTrail = low >= 0xdc00 && low <= 0xdfff && offset > 1;
  return characterAt(text, isTrail ? offset - 2 : offset - 1);
}

/** Returns the offset of the first character at or behind `offset` that is not white space. */
export function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isSpace(text[at]!)) at++;
  return at;
}

/** Moves both ends of a range inwards over white space (also NBSP, U+3000 and NEL). */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpaceCode(text.charCodeAt(from))) from++;
  while (from < to && isSpaceCode(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Counts the code points of a text; much faster than to take it apart. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) count--;
  return count;
}
