import { type Lexicon, stringAt } from "./lexicon.ts";
import { type CaseCounts, isMostlyCapital } from "./name-forms.ts";

/** Particles and pronouns that no name has. */
export const NEVER_IN_NAME = /[的了是不我你他她们这那]/;
/** 六十 is no Lushi. */
const NUMERALS = /^[〇零一二两三四五六七八九十百千万亿]+$/;
/** Most characters in a name; three covers surname and given name, given names alone have two. */
const LONGEST_NAME = 3;
/** Readings of one run of characters that are followed at the same time. */
const MOST_READINGS = 64;
/** A common Chinese word that happens to sound like the name needs this many uses. */
const COMMON_WORD_COST = 11.7;
const LEAST_USES_OF_COMMON_WORD = 3;

/** Names romanised in Hanyu Pinyin. */
export interface PinyinNames {
  /** From the characters of a name (two or three) to the English form, lower case. */
  readonly formOf: ReadonlyMap<string, string>;
  /** English forms of one syllable (surnames): which characters they are is not decided. */
  readonly syllables: ReadonlySet<string>;
}

/** Knows which strings are pinyin, and how characters are read. */
export interface Romanisation {
  /** All toneless syllables. */
  readonly syllables: readonly string[];
  /** Tells whether a lower-case word splits into toneless syllables: baoyu, xian. */
  isPinyin(word: string): boolean;
  isSyllable(word: string): boolean;
  /** Toneless syllables a character may be read as. */
  readingsOf(character: string): readonly string[];
}

/** Prepares the readings of a lexicon. */
export function createRomanisation(lexicon: Lexicon): Romanisation {
  const syllables = Array.from({ length: lexicon.syllables.count }, (_, id) =>
    stringAt(lexicon.syllables, id),
  );
  const known = new Set(syllables);
  const longest = Math.max(...syllables.map((syllable) => syllable.length));
  const { units } = lexicon.characters;
  const readings = new Map<string, readonly string[]>();

  // Characters are single units in ascending order, so a binary search over `units` is enough.
  function find(unit: number): number {
    let low = 0;
    let high = units.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (units[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return units[low] === unit ? low : -1;
  }

  return {
    syllables,
    isPinyin(word) {
      const reached = new Uint8Array(word.length + 1);
      reached[0] = 1;
      for (let i = 0; i < word.length; i++) {
        if (!reached[i]) continue;
        for (let l = 1; l <= longest && i + l <= word.length; l++) {
          if (known.has(word.slice(i, i + l))) reached[i + l] = 1;
        }
      }
      return word.length > 1 && reached[word.length] === 1;
    },
    isSyllable: (word) => word.length > 1 && known.has(word),
    readingsOf(character) {
      let list = readings.get(character);
      if (!list) {
        const id = find(character.charCodeAt(0));
        list =
          id < 0
            ? []
            : Array.from(
                lexicon.reading.subarray(lexicon.readingStart[id], lexicon.readingStart[id + 1]),
                (syllable) => syllables[syllable]!,
              );
        readings.set(character, list);
      }
      return list;
    },
  };
}

/**
 * Finds Chinese names by their romanisation: English words that are nearly always capitalised and
 * split into pinyin syllables, looked up among the runs of two and three characters of the Chinese
 * text; of several runs with one romanisation the most frequent is the name.
 *
 * @param runs - runs of Simplified Han characters, the whole text
 * @param costOf - -ln p of a dictionary word in nats, `undefined` for what is no word
 */
export function findPinyinNames(
  cases: CaseCounts,
  runs: Iterable<string>,
  romanisation: Romanisation,
  costOf: (word: string) => number | undefined,
): PinyinNames {
  const candidates = new Set<string>();
  const prefixes = new Set<string>();
  const syllables = new Set<string>();
  for (const form of cases.capital.keys()) {
    if (!isMostlyCapital(form, cases) || !romanisation.isPinyin(form)) continue;
    candidates.add(form);
    for (let l = 1; l <= form.length; l++) prefixes.add(form.slice(0, l));
    if (romanisation.isSyllable(form)) syllables.add(form);
  }
  const best = new Map<string, { characters: string; uses: number }>();
  if (candidates.size > 0) {
    const uses = new Map<string, number>();
    for (const run of runs) countReadings(run, candidates, prefixes, romanisation, uses);
    for (const [key, count] of uses) {
      const [characters, form] = key.split("|") as [string, string];
      if (NEVER_IN_NAME.test(characters) || NUMERALS.test(characters)) continue;
      if (count > (best.get(form)?.uses ?? 0)) best.set(form, { characters, uses: count });
    }
  }
  const formOf = new Map<string, string>();
  for (const [form, { characters, uses }] of best) {
    const isCommon = (costOf(characters) ?? Infinity) < COMMON_WORD_COST;
    if (!isCommon || uses >= LEAST_USES_OF_COMMON_WORD) formOf.set(characters, form);
  }
  return { formOf, syllables };
}

function countReadings(
  run: string,
  candidates: ReadonlySet<string>,
  prefixes: ReadonlySet<string>,
  romanisation: Romanisation,
  uses: Map<string, number>,
): void {
  for (let i = 0; i < run.length; i++) {
    let spelled = [""];
    for (let l = 1; l <= LONGEST_NAME && i + l <= run.length; l++) {
      const longer: string[] = [];
      for (const syllable of romanisation.readingsOf(run[i + l - 1]!)) {
        for (const before of spelled) {
          const form = before + syllable;
          if (prefixes.has(form)) longer.push(form);
          if (l > 1 && candidates.has(form)) {
            const key = `${run.slice(i, i + l)}|${form}`;
            uses.set(key, (uses.get(key) ?? 0) + 1);
          }
        }
      }
      if (longer.length === 0 || longer.length > MOST_READINGS) break;
      spelled = longer;
    }
  }
}
