import {
  formatLexicon,
  type Lexicon,
  levelOfProbability,
  parseLexicon,
  type TranslationTable,
  tableOfStrings,
} from "../../src/lexicon/lexicon.ts";

/** What a toy lexicon knows. */
export interface ToyWords {
  /** Simplified word, English stem, t(stem | word) and t(word | stem). */
  readonly translations: readonly (readonly [word: string, stem: string, probability: number])[];
  /** Toneless readings of characters. */
  readonly readings?: Readonly<Record<string, readonly string[]>>;
  /** Costs of words that are not all alike, nats. */
  readonly costs?: Readonly<Record<string, number>>;
}

/** Makes a lexicon of a few words by hand, as the build script would write and the engine read it. */
export function toyLexicon({ translations, readings = {}, costs = {} }: ToyWords): Lexicon {
  const unique = (list: readonly string[]) => [...new Set(list)].sort((a, b) => (a < b ? -1 : 1));
  const words = unique([...translations.map(([word]) => word), ...Object.keys(costs)]);
  const stems = unique(translations.map(([, stem]) => stem));
  const characters = unique([...words.flatMap((word) => [...word]), ...Object.keys(readings)]);
  const syllables = unique(Object.values(readings).flat());
  const byCharacter = translations.flatMap(([word, stem, p]) =>
    [...word].map((character) => [character, stem, p / [...word].length] as const),
  );
  const spelled = characters.map((character) => readings[character] ?? []);
  return parseLexicon(
    formatLexicon({
      words: tableOfStrings(words),
      wordCost: Float32Array.from(words, (word) => costs[word] ?? 8),
      stems: tableOfStrings(stems),
      characters: tableOfStrings(characters),
      syllables: tableOfStrings(syllables),
      readingStart: Uint32Array.from([
        0,
        ...spelled.map((_, k) => spelled.slice(0, k + 1).flat().length),
      ]),
      reading: Uint16Array.from(spelled.flat(), (syllable) => syllables.indexOf(syllable)),
      stemGivenWord: tableOf(words, stems, translations),
      wordGivenStem: tableOf(
        stems,
        words,
        translations.map(([word, stem, p]) => [stem, word, p]),
      ),
      stemGivenCharacter: tableOf(characters, stems, byCharacter),
      characterGivenStem: tableOf(
        stems,
        characters,
        byCharacter.map(([character, stem, p]) => [stem, character, p]),
      ),
    }),
  );
}

function tableOf(
  given: readonly string[],
  said: readonly string[],
  entries: readonly (readonly [string, string, number])[],
): TranslationTable {
  const rows = given.map((key) =>
    entries
      .filter(([from]) => from === key)
      .map(([, to, p]) => [said.indexOf(to), p] as const)
      .sort((a, b) => a[0] - b[0]),
  );
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, k) => {
    start[k + 1] = start[k]! + row.length;
  });
  return {
    start,
    column: Uint16Array.from(rows.flat(), ([column]) => column),
    level: Uint8Array.from(rows.flat(), ([, p]) => levelOfProbability(p)),
  };
}
