import type { Names } from "../lexicon/name.ts";
import type { Romanisation } from "../lexicon/name-pinyin.ts";
import { LATIN_MARK } from "../lexicon/tokens.ts";
import { addCell, type CellList } from "./cells.ts";

/** t(English | Chinese) and back of a name of two characters and more. */
const NAME = 0.9;
const NAME_BACK = 0.8;
/** t(English | character) of a character read like a one-syllable name, and of a surname. */
const SYLLABLE = 0.5;

/** t(English | Chinese) of a word of a long form and the acronym, shared among its words, and back. */
const ACRONYM = 0.9;
/** A Chinese word that says so much of two words of a long form may also be said by its acronym. */
const PART_OF_LONG_FORM = 0.1;
const SAID_BY_ACRONYM = 0.4;

/** The translation tables that names add to, by the types of a bitext. */
interface NameRows {
  readonly englishGivenWord: CellList;
  readonly wordGivenEnglish: CellList;
  readonly englishGivenCharacter: CellList;
}

/** The names of a bitext by the keys of its tokens. */
export function stemsOfNames({ names }: Names): Map<string, readonly string[]> {
  const stems = new Map<string, readonly string[]>();
  for (const name of names) {
    stems.set(name.characters, [
      ...new Set([...(stems.get(name.characters) ?? []), ...name.stems]),
    ]);
  }
  return stems;
}

/**
 * Adds what the names of a bitext say to its translation tables: names to the words, surnames and
 * other names of one syllable to the characters, as which character is meant is not decided.
 */
export function addNames(
  rows: NameRows,
  english: readonly string[],
  words: readonly string[],
  characters: readonly string[],
  names: Names,
  nameStems: ReadonlyMap<string, readonly string[]>,
  romanisation: Romanisation,
  stem: (word: string) => string,
): void {
  const idOf = new Map(english.map((key, id) => [key, id]));
  words.forEach((word, row) => {
    for (const name of nameStems.get(word) ?? []) {
      const column = idOf.get(name);
      if (column === undefined) continue;
      addCell(rows.englishGivenWord, row, column, NAME);
      addCell(rows.wordGivenEnglish, column, row, NAME_BACK);
    }
  });
  characters.forEach((character, row) => {
    const stems = new Set(names.surnames.get(character));
    if (names.syllables.size > 0) {
      for (const syllable of romanisation.readingsOf(character)) {
        if (names.syllables.has(syllable)) stems.add(stem(syllable));
      }
    }
    for (const name of stems) {
      const column = idOf.get(name);
      if (column !== undefined) addCell(rows.englishGivenCharacter, row, column, SYLLABLE);
    }
  });
  addAcronyms(rows, idOf, words, names);
}

// WHO in Chinese for World Health Organization in English, and the other way round.
function addAcronyms(
  rows: NameRows,
  idOf: ReadonlyMap<string, number>,
  words: readonly string[],
  { acronyms }: Names,
): void {
  if (acronyms.length === 0) return;
  const rowOf = new Map(words.map((word, row) => [word, row]));
  const formsOfColumn = new Map<number, number[]>();
  acronyms.forEach(({ key, stems }, k) => {
    const columns = stems.flatMap((stem) => idOf.get(stem) ?? []);
    const row = rowOf.get(LATIN_MARK + key);
    for (const column of columns) {
      if (row !== undefined) {
        addCell(rows.englishGivenWord, row, column, ACRONYM / columns.length);
        addCell(rows.wordGivenEnglish, column, row, ACRONYM / columns.length);
      }
      formsOfColumn.set(column, [...(formsOfColumn.get(column) ?? []), k]);
    }
  });
  const said = new Map<string, number>();
  const { englishGivenWord } = rows;
  for (let x = 0; x < englishGivenWord.size; x++) {
    const column = englishGivenWord.column[x]!;
    if (englishGivenWord.value[x]! < PART_OF_LONG_FORM || !formsOfColumn.has(column)) continue;
    const row = englishGivenWord.row[x]!;
    if (words[row]!.startsWith(LATIN_MARK)) continue;
    for (const k of formsOfColumn.get(column)!) {
      const pair = `${row} ${k}`;
      said.set(pair, (said.get(pair) ?? 0) + 1);
    }
  }
  for (const [pair, parts] of said) {
    if (parts < 2) continue;
    const [row, k] = pair.split(" ").map(Number) as [number, number];
    const column = idOf.get(acronyms[k]!.key);
    if (column === undefined) continue;
    addCell(rows.englishGivenWord, row, column, SAID_BY_ACRONYM);
    addCell(rows.wordGivenEnglish, column, row, SAID_BY_ACRONYM);
  }
}
