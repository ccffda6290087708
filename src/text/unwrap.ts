import type { Lang } from "../types.ts";
import { isHan, isLineEnd, isWideMark } from "./character.ts";

/**
 * Puts the text of a sentence on one line.
 *
 * A line end, with the white space round it, becomes nothing between ideographs and beside Chinese
 * punctuation, else one space. White space inside a line stays; a hyphen at a line end stays too,
 * for whether it belongs to the word nobody can tell (`well-\nknown`).
 *
 * @param lang - the quotation marks “ ” ‘ ’ … — are Chinese punctuation in `"zh"` only
 */
export function unwrap(text: string, lang: Lang): string {
  const trimmed = text.trim();
  return trimmed.replace(/[\s\u0085]+/gu, (space, offset: number) => {
    if (!isLineEnd(space)) return space;
    const before = lastCharacter(trimmed, offset);
    const after = String.fromCodePoint(trimmed.codePointAt(offset + space.length)!);
    return isTight(before, after, lang) ? "" : " ";
  });
}

function lastCharacter(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? end - 2 : end - 1, end);
}

function isTight(before: string, after: string, lang: Lang): boolean {
  const isMark = (character: string) =>
    isWideMark(character) || (lang === "zh" && /[“”‘’…—·‧]/u.test(character));
  return isMark(before) || isMark(after) || (isHan(before) && isHan(after));
}
