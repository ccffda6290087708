/**
 * Builds data/lexicon.bin, the shipped translation tables, from raw material given by path:
 *
 *     npm run build-lexicon -- --cedict FILE --tatoeba FILE --frequencies FILE
 *
 * data/README.md says where each comes from and under which licence.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { tokenizeChinese } from "../dist/lexicon/chinese-tokens.js";
import { tokenizeEnglish } from "../dist/lexicon/english-tokens.js";
import { createLattice, LONGEST_WORD } from "../dist/lexicon/lattice.js";
import {
  formatLexicon,
  levelOfProbability,
  type TranslationTable,
  tableOfStrings,
} from "../dist/lexicon/lexicon.js";
import { createStemmer } from "../dist/lexicon/stem.js";
import { trainModel1 } from "./model1.ts";

/** Iterations of EM; the tables change little after the sixth. */
const ITERATIONS = 6;
/** Probabilities below are not kept: p(English | Chinese) and p(Chinese | English). */
const KEEP_ENGLISH = 0.015;
const KEEP_CHINESE = 0.008;
/** A gloss of more words is a description, not a translation. */
const LONGEST_GLOSS = 12;
/** Counts given to dictionary words that the frequency list lacks. */
const RARE_WORD = 3;
const RARE_CHARACTER = 1;

const HAN = /^[\p{Script=Han}〇]+$/u;

interface Entry {
  traditional: string;
  simplified: string;
  pinyin: string;
  senses: string[];
}

// 網絡 网络 [wang3 luo4] /network/internet/
const ENTRY = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/;

function readDictionary(path: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const match = ENTRY.exec(line);
    if (!match || line.startsWith("#")) continue;
    const [, traditional, simplified, pinyin, senses] = match;
    entries.push({
      traditional: traditional!,
      simplified: simplified!,
      pinyin: pinyin!,
      senses: senses!.split("/"),
    });
  }
  return entries;
}

// Senses that say something about the headword instead of translating it.
const NOT_A_TRANSLATION =
  /^(?:CL:|see\b|(?:old |erhua |Japanese |unofficial )?variant of|abbr\. |surname |used in |also written|archaic |same as |\(?(?:bound form)\)?$)/;

function translationsOf(sense: string): string[] {
  if (NOT_A_TRANSLATION.test(sense)) return [];
  return sense
    .replace(/\([^()]*\)/g, " ")
    .replace(/\([^()]*\)/g, " ")
    .split(";")
    .map((part) =>
      part
        .replace(/\p{Script=Han}+(?:\|\p{Script=Han}+)?(?:\[[^\]]*\])?/gu, " ")
        .replace(/\[[^\]]*\]/g, " ")
        .replace(/\b(?:sb|sth|esp|etc|lit|fig|idiom|e\.g|i\.e)\b\.?/g, " ")
        .replace(/^\s*to /, ""),
    );
}

function readFrequencies(path: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [word, count] = line.split(" ");
    if (word && count && word.length <= LONGEST_WORD && HAN.test(word)) {
      frequencies.set(word, Number(count));
    }
  }
  return frequencies;
}

function main() {
  const { values } = parseArgs({
    options: {
      cedict: { type: "string" },
      tatoeba: { type: "string" },
      frequencies: { type: "string" },
      out: { type: "string", default: "data/lexicon.bin" },
    },
  });
  if (!values.cedict || !values.tatoeba || !values.frequencies) {
    throw new Error(
      "give --cedict, --tatoeba and --frequencies; data/README.md says where they are",
    );
  }

  const entries = readDictionary(values.cedict);
  const frequencies = readFrequencies(values.frequencies);
  console.log(`dictionary: ${entries.length} entries; frequency list: ${frequencies.size} words`);

  const counts = new Map(frequencies);
  for (const { simplified } of entries) {
    if (simplified.length <= LONGEST_WORD && HAN.test(simplified) && !counts.has(simplified)) {
      counts.set(simplified, [...simplified].length > 1 ? RARE_WORD : RARE_CHARACTER);
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const costsOf = (words: readonly string[]) =>
    Float32Array.from(words, (word) => Math.log(total / counts.get(word)!));
  const all = [...counts.keys()].sort((a, b) => (a < b ? -1 : 1));
  const cut = createLattice(tableOfStrings(all), costsOf(all));
  const stem = createStemmer();

  const stemsOf = (text: string) =>
    tokenizeEnglish(text, stem, () => false).keys.filter((key) => /^[a-z]/.test(key));
  const wordsOf = (text: string) =>
    tokenizeChinese(text, cut, stem).keys.filter((key) => HAN.test(key));

  const pairs: { chinese: string[]; english: string[] }[] = [];
  for (const { simplified, senses } of entries) {
    if (!HAN.test(simplified)) continue;
    // A headword is one word, even where the lattice would cut it.
    const chinese = simplified.length <= LONGEST_WORD ? [simplified] : wordsOf(simplified);
    for (const sense of senses) {
      for (const translation of translationsOf(sense)) {
        const english = stemsOf(translation);
        if (english.length > 0 && english.length <= LONGEST_GLOSS) pairs.push({ chinese, english });
      }
    }
  }
  const fromDictionary = pairs.length;
  for (const line of readFileSync(values.tatoeba, "utf8").split("\n")) {
    const [english, chinese] = line.split("\t");
    if (!english || !chinese) continue;
    const pair = { chinese: wordsOf(chinese), english: stemsOf(english) };
    if (pair.chinese.length > 0 && pair.english.length > 0) pairs.push(pair);
  }
  console.log(`pairs: ${fromDictionary} senses, ${pairs.length - fromDictionary} sentences`);

  // The frequency list has twice as many words again that no dictionary entry or sentence holds.
  // They make the file larger (11.3 instead of 6.6 MB) and the result worse (mean strict F1 over the
  // evaluation sets .964 instead of .971), as the lattice takes them instead of their known parts.
  const known = new Set([
    ...entries.map(({ simplified }) => simplified),
    ...pairs.flatMap(({ chinese }) => chinese),
  ]);
  const words = all.filter((word) => known.has(word));
  const charactersOf = (words: string[]) =>
    words.flatMap((word) => [...word].filter((c) => c.length === 1));
  const wordId = new Map(words.map((word, id) => [word, id]));
  const stems = [...new Set(pairs.flatMap((pair) => pair.english))].sort();
  const stemId = new Map(stems.map((stem, id) => [stem, id]));
  const characters = [
    ...new Set([
      ...pairs.flatMap((pair) => charactersOf(pair.chinese)),
      ...entries.flatMap(({ simplified }) =>
        [...simplified].filter((c) => c.length === 1 && HAN.test(c)),
      ),
    ]),
  ].sort();
  const characterId = new Map(characters.map((character, id) => [character, id]));
  console.log(
    `vocabulary: ${words.length} words, ${characters.length} characters, ${stems.length} stems`,
  );

  const ids = (keys: string[], id: Map<string, number>) =>
    Int32Array.from(keys.flatMap((key) => id.get(key) ?? []));
  const english = pairs.map((pair) => ids(pair.english, stemId));
  const wordRows = pairs.map((pair) => ids(pair.chinese, wordId));
  const characterRows = pairs.map((pair) => ids(charactersOf(pair.chinese), characterId));

  const table = (
    given: Int32Array[],
    givenCount: number,
    said: Int32Array[],
    saidCount: number,
    keep: number,
  ): TranslationTable => {
    const { start, column, probability } = trainModel1(given, givenCount, said, saidCount, {
      iterations: ITERATIONS,
      keep,
    });
    const Column = saidCount <= 0x10000 ? Uint16Array : Uint32Array;
    console.log(`table: ${column.length} probabilities`);
    return {
      start,
      column: Column.from(column),
      level: Uint8Array.from(probability, levelOfProbability),
    };
  };

  const { syllables, readingStart, reading } = readings(entries, characters);
  const bytes = formatLexicon({
    words: tableOfStrings(words),
    wordCost: costsOf(words),
    stems: tableOfStrings(stems),
    characters: tableOfStrings(characters),
    syllables: tableOfStrings(syllables),
    readingStart,
    reading,
    stemGivenWord: table(wordRows, words.length, english, stems.length, KEEP_ENGLISH),
    wordGivenStem: table(english, stems.length, wordRows, words.length, KEEP_CHINESE),
    stemGivenCharacter: table(
      characterRows,
      characters.length,
      english,
      stems.length,
      KEEP_ENGLISH,
    ),
    characterGivenStem: table(
      english,
      stems.length,
      characterRows,
      characters.length,
      KEEP_CHINESE,
    ),
  });
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}

// The toneless syllables each character is read as, with ü as u: 綠 lu, 女 nu.
function readings(entries: readonly Entry[], characters: readonly string[]) {
  const found = new Map<string, Set<string>>();
  for (const { simplified, traditional, pinyin } of entries) {
    const spelled = pinyin.toLowerCase().replaceAll("u:", "u").split(/\s+/);
    const letters = [...simplified];
    if (spelled.length !== letters.length || [...traditional].length !== letters.length) continue;
    spelled.forEach((syllable, k) => {
      const toneless = syllable.replace(/[1-5]$/, "");
      // m, n, ng and r are interjections and endings, not parts of names.
      if (!/^[a-z]+$/.test(toneless) || !/[aeiou]/.test(toneless)) return;
      const set = found.get(letters[k]!) ?? new Set();
      found.set(letters[k]!, set.add(toneless));
    });
  }
  const syllables = [...new Set([...found.values()].flatMap((set) => [...set]))].sort();
  const id = new Map(syllables.map((syllable, k) => [syllable, k]));
  const readingStart = new Uint32Array(characters.length + 1);
  const reading: number[] = [];
  characters.forEach((character, k) => {
    for (const syllable of [...(found.get(character) ?? [])].sort())
      reading.push(id.get(syllable)!);
    readingStart[k + 1] = reading.length;
  });
  return { syllables, readingStart, reading: Uint16Array.from(reading) };
}

main();
