/** How wide text is where all characters stand in columns: on a terminal. */

/**
 * Characters of two columns: East Asian Width W and F, and the emoji that are pictures by default.
 * (Unicode Standard Annex 11.) Of the ambiguous ones, “ ” … ─ █ among them, one is assumed.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** Characters that stand on, or steer, another. */
const NARROWEST = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

/** Counts the columns of a character. */
function columnsOfCharacter(character: string): number {
  if (character < "\u0300") return 1;
  if (WIDE.test(character)) return 2;
  return NARROWEST.test(character) ? 0 : 1;
}

/** Counts the columns of a text. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** Fills a text up to a width with spaces on the right. */
export function padColumns(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

/**
 * Finds where a text has to be cut to fit into a width.
 *
 * @param from - UTF-16 offset at which counting begins
 * @returns the UTF-16 offset behind the last character that fits
 */
export function fitColumns(text: string, width: number, from = 0): number {
  let room = width;
  let offset = from;
  while (offset < text.length) {
    const character = String.fromCodePoint(text.codePointAt(offset)!);
    room -= columnsOfCharacter(character);
    if (room < 0) break;
    offset += character.length;
  }
  return offset;
}

/** Cuts a text that is wider than a width, and puts … at its end. */
export function cutColumns(text: string, width: number): string {
  return columnsOf(text) <= width ? text : `${text.slice(0, fitColumns(text, width - 1))}…`;
}

/** Does what {@link fitColumns} does from the right: finds the offset of the first character that fits before `to`. */
export function fitColumnsBefore(text: string, width: number, to = text.length): number {
  let room = width;
  let offset = to;
  while (offset > 0) {
    const isPair =
      (text.charCodeAt(offset - 1) & 0xfc00) === 0xdc00 &&
      (text.charCodeAt(offset - 2) & 0xfc00) === 0xd800;
    const start = offset - (isPair ? 2 : 1);
    room -= columnsOfCharacter(text.slice(start, offset));
    if (room < 0) break;
    offset = start;
  }
  return offset;
}
