import type { Glossary } from "../glossary/glossary.ts";
import { tokenizeFoldedChinese } from "../lexicon/chinese-tokens.ts";
import { tokenizeEnglish } from "../lexicon/english-tokens.ts";
import { isChineseFunctionWord, isEnglishFunctionWord } from "../lexicon/function-words.ts";
import { createLattice } from "../lexicon/lattice.ts";
import {
  findString,
  type Lexicon,
  PROBABILITY_OF_LEVEL,
  type StringTable,
  stringAt,
  type TranslationTable,
} from "../lexicon/lexicon.ts";
import { findNames } from "../lexicon/name.ts";
import { createRomanisation } from "../lexicon/name-pinyin.ts";
import type { Name, NameSource } from "../lexicon/name-texts.ts";
import { createStemmer } from "../lexicon/stem.ts";
import { type CutRun, LATIN_MARK, NUMBER_MARK, TERM_MARK, type Tokens } from "../lexicon/tokens.ts";
import { editDistance } from "../text/edit-distance.ts";
import { foldChinese } from "../text/normalize.ts";
import type { SegmentedDocument } from "../types.ts";
import { type Bitext, createStream, sparseRows } from "./bitext.ts";
import { addCell, type CellList, createCells } from "./cells.ts";
import { addNames, stemsOfNames } from "./name-rows.ts";
import { type KeyPair, markTerms } from "./terms.ts";

/** t(English | Chinese) and back of expressions that are the same on both sides. */
const SAME = 0.9;
const SAME_BACK = 0.8;
/** -ln p of a name of this document in the lattice: 20,000 uses in 60 million. */
const NAME_COST = 8;
/** A word less probable is no reason not to look for a name. */
const LEAST_TRANSLATION = 0.02;
/** Latin words this long may differ by one letter, twice as long by two. */
const SPELLING_LENGTH = 5;

const HAN_RUN = /[\p{Script=Han}〇]+/gu;

/** A bitext with what its evidence is shown by. */
export interface PreparedBitext {
  readonly bitext: Bitext;
  readonly sourceTokens: readonly Tokens[];
  readonly targetTokens: readonly Tokens[];
  /** The names found, with what each is recognised by. */
  readonly names: readonly Name[];
  /** Chinese words that are names, with the English stems. */
  readonly nameStems: ReadonlyMap<string, readonly string[]>;
}

/**
 * Turns two segmented documents into the numbers the engine works on.
 *
 * @param cutHan - cuts Simplified Han runs instead of the lexicon's lattice
 * @param glossary - terms to look for in both texts
 * @param nameSources - what names are recognised by; everything by default
 */
export function prepareBitext(
  source: SegmentedDocument,
  target: SegmentedDocument,
  lexicon: Lexicon,
  cutHan?: CutRun,
  glossary?: Glossary,
  nameSources?: ReadonlySet<NameSource>,
): PreparedBitext {
  const romanisation = createRomanisation(lexicon);
  const stem = createStemmer();
  const cut = cutHan ?? createLattice(lexicon.words, lexicon.wordCost);

  const englishTokens = source.sentences.map(({ text }) =>
    tokenizeEnglish(text, stem, romanisation.isPinyin),
  );
  const folded = target.sentences.map(({ text }) => foldChinese(text));
  const runs = folded.flatMap(({ text }) => text.match(HAN_RUN) ?? []);
  const names = findNames(
    {
      english: source.sentences.map(({ text }) => text),
      tokens: englishTokens,
      chinese: folded.map(({ text }) => text),
      runs,
      romanisation,
      stem,
      costOf: (word) => lexicon.wordCost[findString(lexicon.words, word)],
      translationsOf: (key) => translationsOf(key, lexicon),
    },
    nameSources,
  );
  const nameStems = stemsOfNames(names);
  const extra = new Map([...nameStems.keys()].map((characters) => [characters, NAME_COST]));
  const chineseTokens = folded.map(({ text, offsets }) =>
    tokenizeFoldedChinese(text, offsets, cut, stem, extra),
  );

  const isKnown = (word: string) => findString(lexicon.stems, word) >= 0;
  const {
    source: sourceTokens,
    target: targetTokens,
    pairs,
  } = glossary
    ? markTerms(glossary, source.sentences, folded, englishTokens, chineseTokens, { stem, isKnown })
    : { source: englishTokens, target: chineseTokens, pairs: [] };
  const english = createStream(
    sourceTokens.map(({ keys }) => keys),
    isEnglishFunctionWord,
  );
  const chinese = createStream(
    targetTokens.map(({ keys }) => keys),
    isChineseFunctionWord,
  );
  const characters = createStream(
    targetTokens.map(({ keys }) => keys.flatMap((key) => (isMarked(key) ? [key] : [...key]))),
    isChineseFunctionWord,
  );

  const rows = translationRows(english.keys, chinese.keys, characters.keys, lexicon);
  addSameExpressions(rows, english.keys, chinese.keys);
  addTermPairs(rows, english.keys, chinese.keys, pairs);
  addNames(rows, english.keys, chinese.keys, characters.keys, names, nameStems, romanisation, stem);
  return {
    bitext: {
      sourceCount: source.sentences.length,
      targetCount: target.sentences.length,
      english,
      chinese,
      characters,
      englishGivenWord: sparseRows(chinese.keys.length, rows.englishGivenWord),
      wordGivenEnglish: sparseRows(english.keys.length, rows.wordGivenEnglish),
      englishGivenCharacter: sparseRows(characters.keys.length, rows.englishGivenCharacter),
      characterGivenEnglish: sparseRows(english.keys.length, rows.characterGivenEnglish),
      sourceLength: cumulativeLengths(source, ENGLISH_SPACE),
      targetLength: cumulativeLengths(target, CHINESE_SPACE),
    },
    sourceTokens,
    targetTokens,
    names: names.names,
    nameStems,
  };
}

function isMarked(key: string): boolean {
  return [NUMBER_MARK, LATIN_MARK, TERM_MARK].some((mark) => key.startsWith(mark));
}

// English is counted with its single spaces: they belong to its length as a reader sees it.
const ENGLISH_SPACE = /\s+(?=\s)|^\s+|\s+$/g;
const CHINESE_SPACE = /\s+/g;

function cumulativeLengths(document: SegmentedDocument, dropped: RegExp): Float64Array {
  const sums = new Float64Array(document.sentences.length + 1);
  document.sentences.forEach(({ text }, k) => {
    sums[k + 1] = sums[k]! + text.replace(dropped, "").length;
  });
  return sums;
}

// Words that a stem is translated by at least now and then.
function translationsOf(key: string, { stems, words, wordGivenStem }: Lexicon): string[] {
  const id = findString(stems, key);
  if (id < 0) return [];
  const { start, column, level } = wordGivenStem;
  const list: string[] = [];
  for (let k = start[id]!; k < start[id + 1]!; k++) {
    if (PROBABILITY_OF_LEVEL[level[k]!]! >= LEAST_TRANSLATION) {
      list.push(stringAt(words, column[k]!));
    }
  }
  return list;
}

interface Rows {
  readonly englishGivenWord: CellList;
  readonly wordGivenEnglish: CellList;
  readonly englishGivenCharacter: CellList;
  readonly characterGivenEnglish: CellList;
}

// The part of the lexicon that both texts have words for.
function translationRows(
  english: readonly string[],
  words: readonly string[],
  characters: readonly string[],
  lexicon: Lexicon,
): Rows {
  const stems = localIds(english, lexicon.stems);
  const wordIds = localIds(words, lexicon.words);
  const characterIds = localIds(characters, lexicon.characters);
  return {
    englishGivenWord: cellsOf(lexicon.stemGivenWord, wordIds, stems),
    wordGivenEnglish: cellsOf(lexicon.wordGivenStem, stems, wordIds),
    englishGivenCharacter: cellsOf(lexicon.stemGivenCharacter, characterIds, stems),
    characterGivenEnglish: cellsOf(lexicon.characterGivenStem, stems, characterIds),
  };
}

interface LocalIds {
  /** Id in the lexicon of each local type, -1 for none. */
  readonly globalOf: Int32Array;
  /** Local type of each id of the lexicon, -1 for none. */
  readonly localOf: Int32Array;
}

function localIds(keys: readonly string[], table: StringTable): LocalIds {
  const localOf = new Int32Array(table.count).fill(-1);
  const globalOf = Int32Array.from(keys, (key, local) => {
    const id = findString(table, key);
    if (id >= 0) localOf[id] = local;
    return id;
  });
  return { globalOf, localOf };
}

function cellsOf(table: TranslationTable, given: LocalIds, said: LocalIds): CellList {
  const cells = createCells();
  const { globalOf } = given;
  for (let row = 0; row < globalOf.length; row++) {
    const id = globalOf[row]!;
    if (id < 0) continue;
    for (let k = table.start[id]!; k < table.start[id + 1]!; k++) {
      const column = said.localOf[table.column[k]!]!;
      if (column >= 0) addCell(cells, row, column, PROBABILITY_OF_LEVEL[table.level[k]!]!);
    }
  }
  return cells;
}

// Numbers and Latin words of the Chinese text.
function addSameExpressions(
  rows: Rows,
  english: readonly string[],
  words: readonly string[],
): void {
  const idOf = new Map(english.map((key, id) => [key, id]));
  const similar = createSpellingIndex(english);
  words.forEach((word, row) => {
    const same = word.startsWith(LATIN_MARK)
      ? word.slice(LATIN_MARK.length)
      : word.startsWith(NUMBER_MARK)
        ? word
        : undefined;
    if (same === undefined) return;
    const column = idOf.get(same);
    if (column !== undefined) {
      addCell(rows.englishGivenWord, row, column, SAME);
      addCell(rows.wordGivenEnglish, column, row, SAME_BACK);
    } else if (word.startsWith(LATIN_MARK)) {
      for (const [other, likeness] of similar(same)) {
        addCell(rows.englishGivenWord, row, idOf.get(other)!, SAME * likeness);
        addCell(rows.wordGivenEnglish, idOf.get(other)!, row, SAME_BACK * likeness);
      }
    }
  });
}

// Terms of the glossary.
function addTermPairs(
  rows: Rows,
  english: readonly string[],
  words: readonly string[],
  pairs: readonly KeyPair[],
): void {
  if (pairs.length === 0) return;
  const columnOf = new Map(english.map((key, id) => [key, id]));
  const rowOf = new Map(words.map((key, id) => [key, id]));
  for (const [term, word, probability] of pairs) {
    const column = columnOf.get(term)!;
    const row = rowOf.get(word)!;
    addCell(rows.englishGivenWord, row, column, probability);
    addCell(rows.wordGivenEnglish, column, row, probability);
  }
}

// Finds words that differ by a letter or two: a misspelt or otherwise spelt Latin name.
function createSpellingIndex(words: readonly string[]) {
  const byStart = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SPELLING_LENGTH || word.startsWith(NUMBER_MARK)) continue;
    const start = word.slice(0, 2);
    const list = byStart.get(start);
    if (list) list.push(word);
    else byStart.set(start, [word]);
  }
  return function* similar(word: string): Generator<[string, number]> {
    const most = Math.floor(word.length / SPELLING_LENGTH);
    if (most === 0) return;
    for (const other of byStart.get(word.slice(0, 2)) ?? []) {
      if (Math.abs(other.length - word.length) > most) continue;
      const distance = editDistance(word, other, Math.min(most, 2));
      if (distance <= Math.min(most, 2)) yield [other, 1 - distance / word.length];
    }
  };
}
