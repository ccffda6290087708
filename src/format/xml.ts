/** Text inside XML 1.0: escaping, and the characters that XML cannot hold at all. */

/**
 * Everything outside the production `Char` of XML 1.0 (fifth edition, section 2.2): most control
 * characters, surrogates without a partner, U+FFFE and U+FFFF. They may not even be written as
 * character references, and a parser that meets one refuses the whole file.
 */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Anything forbidden or escaped. Most texts have none, and a test is much cheaper than a change. */
const SPECIAL = /[^\u0020!#-%'-;=?-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Vertical tab, form feed, file to unit separator: white space that XML does not know. */
const FORBIDDEN_SPACE = new Set(["\v", "\f", "\x1c", "\x1d", "\x1e", "\x1f"]);

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Finds the UTF-16 offsets of the characters that XML 1.0 cannot hold. */
export function findForbiddenCharacters(text: string): number[] {
  if (!SPECIAL.test(text)) return [];
  return Array.from(text.matchAll(FORBIDDEN), (match) => match.index);
}

/** Replaces what XML 1.0 cannot hold: separators by a space, all else by U+FFFD. */
export function replaceForbiddenCharacters(text: string): string {
  return text.replace(FORBIDDEN, (found) => (FORBIDDEN_SPACE.has(found) ? " " : "\ufffd"));
}

/** Escapes text between tags. A carriage return becomes a reference, else parsers drop it. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return replaceForbiddenCharacters(text).replace(/[&<>\r]/g, (found) => ESCAPES[found]!);
}

/** Escapes an attribute's value, for use between double quotes. */
export function escapeAttribute(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return replaceForbiddenCharacters(text).replace(/[&<>"\t\n\r]/g, (found) => ESCAPES[found]!);
}
