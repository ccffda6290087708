/** Translations that are still the original: text that somebody should translate. */

import { isEnglishFunctionWord } from "../lexicon/function-words.ts";
import { stemOf } from "../lexicon/stem.ts";
import { countLetters } from "../text/script.ts";
import type { BitextUnit } from "./unit.ts";

/** English of fewer words, other than the original's, is a name or a term. */
const OTHER_WORDS = 4;
/** Chinese of fewer characters, without punctuation, is a name or a label. */
const CHINESE_CHARACTERS = 8;

/**
 * Tells whether the translation of a unit is still in the language of the original: a copy of it, or
 * English where Chinese should be. Code, commands, addresses, numbers, names and single words may stay
 * as they are, and are none. What the unit itself says counts first.
 *
 * @param isOrdinary - whether a word with a capital, given in small letters, is no name
 */
export function isUntranslated(
  { source, target, isUntranslated: said }: BitextUnit,
  isOrdinary?: (word: string) => boolean,
): boolean {
  if (said !== undefined) return said;
  if (source === "" || target === "") return false;
  const { han, words } = countLetters(target);
  if (han > 0) {
    const isSentence = han >= CHINESE_CHARACTERS || (han >= 4 && /[。，！？；：]/.test(target));
    return isSentence && isCopy(source, target);
  }
  return (words >= OTHER_WORDS || isCopy(source, target)) && isProse(target, isOrdinary);
}

/** Tells whether two texts are the same but for white space. */
export function isCopy(source: string, target: string): boolean {
  if (source === target) return true;
  const [first, second] = [source, target].map((text) => text.replace(/\s+/g, ""));
  return first === second;
}

/** Function words that programming languages use as well. */
const KEYWORDS = new Set(
  "as and by do for from if in is not of on one or some then to while with".split(" "),
);
/** Small words inside names. */
const PARTICLES = new Set(
  "al bin da das de del della den der des di do dos du el la las le les los ten van von zu zur y".split(
    " ",
  ),
);
const CODE =
  /[_=<>{}\\|$@#%*+~`^[\]]|\w\(|^-{1,2}\w|\w\.\w|^[./~]\S*\/|\w::|[a-z][A-Z]|;$|^\.\w|^\/\/|^&&$/;
const WORD = /^\p{L}+(?:['’-]\p{L}+)*$/u;
const OUTER = /^[("“‘'«[]+|[)"”’'»\],.;:!?…]+$/g;
const STOP = /[.:!?…]["”’')]*$/;

/** Tells text that is to be translated from code, names and the like. */
function isProse(text: string, isOrdinary: (word: string) => boolean = () => false): boolean {
  const trimmed = text.trim();
  // Words in small letters that say something; function words, and those of code; names; code.
  let content = 0;
  let functions = 0;
  let keywords = 0;
  let names = 0;
  let acronyms = 0;
  let known = 0;
  let code = 0;
  let isLastSmall = false;
  for (const token of trimmed.split(/\s+/)) {
    const core = CODE.test(token) ? token : token.replace(OUTER, "");
    if (core === "") continue;
    if (!WORD.test(core)) {
      if (CODE.test(core)) code++;
      continue;
    }
    const lower = core.toLowerCase();
    const isSmall = core[0] === lower[0];
    isLastSmall = isSmall;
    if (isEnglishFunctionWord(stemOf(lower))) {
      if (isSmall && KEYWORDS.has(lower)) keywords++;
      else functions++;
    } else if (isSmall && lower.length > 1 && !PARTICLES.has(lower)) content++;
    else if (core.length > 1 && core === core.toUpperCase()) acronyms++;
    else if (isOrdinary(lower)) known++;
    else names++;
  }
  const plain = content + functions + keywords + known;
  const words = plain + names + acronyms;
  if (words < 2 || 2 * code > plain || /[;{}]$/.test(trimmed)) return false;
  // A command begins with a small letter and ends without a stop.
  if (/^[$>#/-]|^\p{Ll}/u.test(trimmed) && !STOP.test(trimmed)) {
    return content > 0 && functions > 0 && words > 2;
  }
  if (content > 0 || (functions + keywords > 0 && isLastSmall)) return true;
  if (functions > 0 && words > 2 && /[a-z][.!?]["”’')]*$/.test(trimmed)) return true;
  // A heading, of words that are no names elsewhere.
  return known > acronyms && names === 0;
}
