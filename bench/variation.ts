/** Makes copies of a bilingual document that are not word for word the same. */

import { Converter } from "opencc-js/cn2t";
import { isEnglishFunctionWord } from "../dist/lexicon/function-words.js";
import {
  findString,
  type Lexicon,
  PROBABILITY_OF_LEVEL,
  stringAt,
  type TranslationTable,
} from "../dist/lexicon/lexicon.js";
import { stemOf } from "../dist/lexicon/stem.js";
import { foldChinese } from "../dist/text/normalize.js";
import type { BenchText } from "./text.ts";

/** Share of the words that can be replaced which are, in one copy. */
const REPLACED = 0.8;
/** How probable a word of the Chinese side must be to be taken for the partner of an English one. */
const LEAST_PARTNER = 0.02;
/** The same, in both directions, for the pairs that are put in. */
const LEAST_PAIR = 0.3;
const WORD = /[A-Za-z]+/g;
const PLAIN_STEM = /^[a-z]{4,9}$/;
const HAN_WORD = /^\p{Script=Han}{2,4}$/u;
/** Numbers as short as 12 may be days, and 87 March is none. */
const LONG_NUMBER = /\d{2,}/g;

/** An English word and its Chinese partner. */
interface WordPair {
  readonly english: string;
  readonly chinese: string;
}

/** Gives another copy of a document, of the same beads, at each call. */
export type Variation = (document: BenchText, random: () => number) => BenchText;

/**
 * Prepares the replacing of words by other pairs of the lexicon, and of numbers by other numbers,
 * each the same throughout a copy.
 */
export function createVariation(lexicon: Lexicon): Variation {
  const pool = readPool(lexicon);
  const sites = new Map<BenchText, ReturnType<typeof findSites>>();
  return (document, random) => {
    let found = sites.get(document);
    if (!found) {
      found = findSites(document, lexicon);
      sites.set(document, found);
    }
    const pairOf = new Map<string, WordPair>(); // by the Chinese word that is replaced
    for (const word of new Set(found.partnerOf.values())) {
      if (random() < REPLACED) pairOf.set(word, pool[Math.floor(random() * pool.length)]!);
    }
    const numbers = new Map(found.numbers.map((number) => [number, otherNumber(number, random)]));
    const replaceNumbers = (text: string) =>
      text.replace(LONG_NUMBER, (number) => numbers.get(number) ?? number);
    const { partnerOf } = found;
    const english = document.english.map((text) =>
      replaceNumbers(text).replace(WORD, (word) => {
        const pair = pairOf.get(partnerOf.get(word.toLowerCase()) ?? "");
        if (!pair) return word;
        const first = pair.english[0]!;
        return (word < "a" ? first.toUpperCase() : first) + pair.english.slice(1);
      }),
    );
    const chinese = document.chinese.map((text) => replaceWords(replaceNumbers(text), pairOf));
    return { english, chinese, gold: document.gold };
  };
}

// The words of a document that stand with their partner in a bead, and the numbers both sides share.
function findSites({ english, chinese, gold }: BenchText, lexicon: Lexicon) {
  const partnerOf = new Map<string, string>();
  const numbers = new Set<string>();
  for (const { source, target } of gold) {
    const left = source.map((i) => english[i]!).join(" ");
    const right = target.map((j) => foldChinese(chinese[j]!).text).join("");
    for (const word of left.match(WORD) ?? []) {
      const form = word.toLowerCase();
      if (form.length < 3 || partnerOf.has(form)) continue;
      const stem = stemOf(form);
      if (isEnglishFunctionWord(stem)) continue;
      const partner = rowOf(lexicon.wordGivenStem, findString(lexicon.stems, stem))
        .map(({ column, probability }) => ({ word: stringAt(lexicon.words, column), probability }))
        .filter(({ word }) => HAN_WORD.test(word) && right.includes(word))
        .sort((a, b) => b.probability - a.probability)[0];
      if (partner && partner.probability >= LEAST_PARTNER) partnerOf.set(form, partner.word);
    }
    const shared = new Set(right.match(LONG_NUMBER));
    for (const number of left.match(LONG_NUMBER) ?? []) if (shared.has(number)) numbers.add(number);
  }
  return { partnerOf, numbers: [...numbers] };
}

function replaceWords(text: string, pairOf: ReadonlyMap<string, WordPair>): string {
  if (pairOf.size === 0) return text;
  const words = [...pairOf.keys()].sort((a, b) => b.length - a.length);
  const { text: folded, offsets } = foldChinese(text);
  const at = (offset: number) => (offsets ? offsets[offset]! : offset);
  let result = "";
  let end = 0;
  for (const match of folded.matchAll(new RegExp(words.join("|"), "gu"))) {
    result += text.slice(end, at(match.index)) + pairOf.get(match[0])!.chinese;
    end = at(match.index + match[0].length);
  }
  return result + text.slice(end);
}

function otherNumber(number: string, random: () => number): string {
  const least = 10 ** (number.length - 1);
  return String(least + Math.floor(random() * 9 * least));
}

// Pairs of which each is by far the most usual partner of the other.
function readPool(lexicon: Lexicon): WordPair[] {
  const toTraditional = Converter({ from: "cn", to: "tw" }) as (text: string) => string;
  const pool: WordPair[] = [];
  for (let id = 0; id < lexicon.stems.count; id++) {
    const english = stringAt(lexicon.stems, id);
    if (!PLAIN_STEM.test(english) || stemOf(english) !== english) continue;
    if (isEnglishFunctionWord(english)) continue;
    for (const { column, probability } of rowOf(lexicon.wordGivenStem, id)) {
      if (probability < LEAST_PAIR) continue;
      const word = stringAt(lexicon.words, column);
      const back = rowOf(lexicon.stemGivenWord, column).find((cell) => cell.column === id);
      if (!back || back.probability < LEAST_PAIR || !HAN_WORD.test(word)) continue;
      pool.push({ english, chinese: toTraditional(word) });
    }
  }
  return pool;
}

function rowOf({ start, column, level }: TranslationTable, id: number) {
  if (id < 0) return [];
  return Array.from(column.slice(start[id]!, start[id + 1]!), (other, k) => ({
    column: other,
    probability: PROBABILITY_OF_LEVEL[level[start[id]! + k]!]!,
  }));
}
