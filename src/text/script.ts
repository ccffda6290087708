import type { Lang } from "../types.ts";
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from "./frequent-han.ts";
import { readLineSpans } from "./line.ts";

/** How much of each script a stretch of text holds. */
export interface LetterCounts {
  /** Han characters, in code points. */
  readonly han: number;
  /** Letters of the Latin script. */
  readonly latin: number;
  /** Runs of Latin letters, digits between them included: `iPhone15`, `don't` and `e-mail` are one each. */
  readonly words: number;
}

/**
 * Says whether a code point is a Han character.
 *
 * The ranges are those of `\p{Script=Han}` without radicals and without the symbols of the blocks
 * around it, and with the planes 2 and 3 as a whole, unassigned rows included. Comparing numbers is
 * some ten times faster than the regular expression, and this runs over every character of the input.
 */
export function isHanCode(codePoint: number): boolean {
  if (codePoint < 0x3005) return false;
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    codePoint === 0x3005 || // 々
    codePoint === 0x3007 || // 〇
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

/** Says whether a UTF-16 unit is a Latin letter, with or without diacritics, full-width ones included. */
export function isLatinLetter(unit: number): boolean {
  if (unit < 0xc0) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return (
    (unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x1e00 && unit <= 0x1eff) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a)
  );
}

/** Counts Han characters and Latin letters and words of `text` between two UTF-16 offsets. */
export function countLetters(text: string, start = 0, end = text.length): LetterCounts {
  let han = 0;
  let latin = 0;
  let words = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isLatinLetter(unit)) {
      latin++;
      if (!inWord) words++;
      inWord = true;
      continue;
    }
    if (unit < 0x80) {
      // An apostrophe, a hyphen or a digit goes on with the word it stands in.
      if (unit !== 0x27 && unit !== 0x2d && !(unit >= 0x30 && unit <= 0x39)) inWord = false;
      continue;
    }
    if (unit !== 0x2019) inWord = false;
    // The high surrogates of planes 2 and 3 count for the pair.
    if (unit >= 0xd840 && unit <= 0xd8bf) han++;
    else if (isHanCode(unit)) han++;
  }
  return { han, latin, words };
}

/**
 * Gives the share of Han characters among the letters, in [0, 1]; `undefined` without letters.
 *
 * Measured on ordinary pairs of texts, English is below 0.01 and Chinese above 0.6. Chinese manuals
 * full of code, with untranslated paragraphs, go down to 0.28; a bilingual text has about 0.2,
 * because English uses three to four letters where Chinese uses one character.
 */
export function hanShare(counts: Pick<LetterCounts, "han" | "latin">): number | undefined {
  const letters = counts.han + counts.latin;
  return letters === 0 ? undefined : counts.han / letters;
}

/**
 * Finds the language of a whole text by its script.
 *
 * Names and terms of the other language do not count against it: an English text with Chinese names
 * in brackets is English, a Chinese manual with commands and product names is Chinese. `"mixed"`
 * means that both languages have lines of their own, or share lines half and half.
 *
 * @returns `undefined` if the text has neither Han characters nor Latin letters
 */
export function detectLang(text: string): Lang | "mixed" | undefined {
  const share = hanShare(countLetters(text));
  if (share === undefined) return undefined;
  if (share < 0.02) return "en";
  if (share > 0.6) return "zh";

  // Letters by the kind of line they stand in.
  let english = 0;
  let chinese = 0;
  for (const line of readLineSpans(text)) {
    const { han, latin } = countLetters(text, line.start, line.end);
    // Up to 2.5 letters a character are names and code in Chinese, from 12 on the characters are
    // names in English; between them the line holds a sentence of each.
    if (latin > 2.5 * han) english += latin;
    if (latin <= 12 * han) chinese += han;
  }
  // One character is worth about 3.5 letters of English.
  const part = (3.5 * chinese) / (3.5 * chinese + english);
  if (part < 0.1) return "en";
  return part > 0.75 ? "zh" : "mixed";
}

/**
 * Says whether a Chinese text is written in Simplified characters, by those that exist in one of
 * the two scripts only. A Traditional text that quotes some Simplified words is not.
 */
export function isSimplified(text: string): boolean {
  let simplified = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x3400) continue;
    const character = text[i]!; // all of the list are in the Basic Multilingual Plane
    if (SIMPLIFIED_ONLY.has(character)) simplified++;
    else if (TRADITIONAL_ONLY.has(character)) traditional++;
    // A hundred of them decide; a text of 100 MB need not be read to its end.
    if (simplified + traditional >= 5000) break;
  }
  return simplified > traditional;
}
