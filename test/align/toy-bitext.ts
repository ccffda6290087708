import fc from "fast-check";
import { type Bitext, createStream, type SparseRows, sparseRows } from "../../src/align/bitext.ts";
import { createCells } from "../../src/align/cells.ts";

/** Types of the toy texts; the last two of each side are function words. */
const ENGLISH = ["hill", "water", "big", "sea", "the", "of"];
const CHINESE = ["山", "水", "山水", "大山", "海", "的", "在"];
const FUNCTION_WORDS = new Set(["the", "of", "的", "在"]);

type Entries = readonly (readonly [given: string, said: string, probability: number])[];

/** What a toy bitext is made of: sentences as lists of words, and translation probabilities. */
export interface Toy {
  readonly source: readonly (readonly string[])[];
  readonly target: readonly (readonly string[])[];
  readonly englishGivenWord?: Entries;
  readonly wordGivenEnglish?: Entries;
  readonly englishGivenCharacter?: Entries;
  readonly characterGivenEnglish?: Entries;
}

/** Makes a bitext by hand; entries of words that do not occur are left out. */
export function bitextOf(toy: Toy): Bitext {
  const isFunctionWord = (key: string) => FUNCTION_WORDS.has(key);
  const english = createStream(toy.source, isFunctionWord);
  const chinese = createStream(toy.target, isFunctionWord);
  const characters = createStream(
    toy.target.map((words) => words.flatMap((word) => [...word])),
    isFunctionWord,
  );
  const table = (
    given: readonly string[],
    said: readonly string[],
    entries: Entries = [],
  ): SparseRows =>
    sparseRows(
      given.length,
      createCells(
        entries
          .map(([from, to, p]) => [given.indexOf(from), said.indexOf(to), p] as const)
          .filter(([row, column]) => row >= 0 && column >= 0),
      ),
    );
  const lengths = (sentences: readonly (readonly string[])[], glue: string) => {
    const sums = new Float64Array(sentences.length + 1);
    sentences.forEach((words, k) => {
      sums[k + 1] = sums[k]! + words.join(glue).length;
    });
    return sums;
  };
  return {
    sourceCount: toy.source.length,
    targetCount: toy.target.length,
    english,
    chinese,
    characters,
    englishGivenWord: table(chinese.keys, english.keys, toy.englishGivenWord),
    wordGivenEnglish: table(english.keys, chinese.keys, toy.wordGivenEnglish),
    englishGivenCharacter: table(characters.keys, english.keys, toy.englishGivenCharacter),
    characterGivenEnglish: table(english.keys, characters.keys, toy.characterGivenEnglish),
    sourceLength: lengths(toy.source, " "),
    targetLength: lengths(toy.target, ""),
  };
}

const entriesOf = (given: readonly string[], said: readonly string[]): fc.Arbitrary<Entries> =>
  fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...given),
      fc.constantFrom(...said),
      fc.constantFrom(0.013, 0.06, 0.21, 0.47, 0.83),
    ),
    { selector: ([from, to]) => `${from} ${to}`, maxLength: 14 },
  );

const sentencesOf = (words: readonly string[], most: number) =>
  fc.array(fc.array(fc.constantFrom(...words), { maxLength: 5 }), { maxLength: most });

/** Toy bitexts of up to `most` sentences a side, with empty sentences and unknown words. */
export const toys = (most: number): fc.Arbitrary<Toy> =>
  fc.record({
    source: sentencesOf(ENGLISH, most),
    target: sentencesOf(CHINESE, most),
    englishGivenWord: entriesOf(CHINESE, ENGLISH),
    wordGivenEnglish: entriesOf(ENGLISH, CHINESE),
    englishGivenCharacter: entriesOf([..."山水大海的在"], ENGLISH),
    characterGivenEnglish: entriesOf(ENGLISH, [..."山水大海的在"]),
  });

/** Looks a probability up in sparse rows, by types. */
export function cellOf({ start, column, value }: SparseRows, row: number, wanted: number): number {
  for (let x = start[row]!; x < start[row + 1]!; x++) if (column[x] === wanted) return value[x]!;
  return 0;
}
