import levenshtein from "fast-levenshtein";
import { isChineseFunctionWord } from "../lexicon/function-words.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { createRomanisation } from "../lexicon/name-pinyin.ts";
import { SURNAMES } from "../lexicon/name-table.ts";
import type { Span } from "../types.ts";
import type { Grounds } from "./grounds.ts";
import type { KnownName, UnitText } from "./name-places.ts";

/**
 * Finds a name of three characters and more with one other than usual, which sounds like it.
 *
 * @returns UTF-16 offsets in the document
 */
export function findVariant(
  { characters, isBySound }: KnownName,
  { chinese, offsets }: UnitText,
  soundsLike: (a: string, b: string) => boolean,
): Span | undefined {
  const length = characters.length;
  if (length < 3 || !isBySound) return undefined;
  for (let at = 0; at + length <= chinese.length; at++) {
    let wrong = -1;
    let differing = 0;
    for (let k = 0; k < length && differing < 2; k++) {
      if (chinese[at + k] === characters[k]) continue;
      wrong = k;
      differing++;
    }
    if (differing !== 1) continue;
    const other = chinese[at + wrong]!;
    if (isChineseFunctionWord(other) || !soundsLike(other, characters[wrong]!)) continue;
    // 問佩珊 is no name; 王佩珊 is.
    if (wrong === 0 && !SURNAMES.has(other)) continue;
    return { start: offsets[at]!, end: offsets[at + length - 1]! + 1 };
  }
  return undefined;
}

/** Consonants that the names of foreigners are written with in turn. */
const INITIALS = ["bp", "dt", "gk", "fh", "jqzc", "sx", "lnr", "m", "w", "y"];

/** Prepares the comparison of two Simplified characters by how they begin when they are read. */
export function createSoundComparison(lexicon: Lexicon): (a: string, b: string) => boolean {
  const { readingsOf } = createRomanisation(lexicon);
  const initialsOf = (character: string) =>
    new Set(
      [...readingsOf(character)].map((syllable) =>
        INITIALS.findIndex((letters) => letters.includes(syllable[0]!)),
      ),
    );
  return (a, b) => {
    const initials = initialsOf(a);
    // Rare characters (珮) stand in names, and nobody has told how they are read.
    if (initials.size === 0) return true;
    return [...initialsOf(b)].some((initial) => initials.has(initial));
  };
}

const CAPITALISED = /\b\p{Lu}[\p{L}'’-]*\p{L}/gu;
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/[^\p{L}]/gu, "");

/**
 * Finds a name with a letter or two other than usual.
 *
 * @returns UTF-16 offsets in the document
 */
export function findEnglishVariant(
  { english, stems }: KnownName,
  { documentOf }: Grounds,
  { start, end }: Span,
): Span | undefined {
  const usual = bare(english);
  if (usual.length < 5) return undefined;
  const most = usual.length < 8 ? 1 : 2;
  const parts = english.split(/\s+/).length;
  for (const { text, span } of documentOf("source").sentences.slice(start, end)) {
    const words = [...text.matchAll(CAPITALISED)];
    for (let k = 0; k + parts <= words.length; k++) {
      const from = words[k]!.index;
      const last = words[k + parts - 1]!;
      const to = last.index + last[0].length;
      const form = text.slice(from, to);
      const written = bare(form);
      // Russian is no misspelt Russia, nor M’Brin Mebrin.
      if (written.startsWith(usual) || usual.startsWith(written)) continue;
      if (/['’](?!s$)/.test(form) && !/['’]/.test(english)) continue;
      if (/[.,;:!?]/.test(form) || written[0] !== usual[0] || written === usual) continue;
      if (Math.abs(written.length - usual.length) > most || stems.includes(written)) continue;
      if (levenshtein.get(written, usual) > most) continue;
      return { start: span.start + from, end: span.start + to };
    }
  }
  return undefined;
}
