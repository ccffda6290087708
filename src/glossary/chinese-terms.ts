import type { FoldedText } from "../text/normalize.ts";
import { foldChinese } from "../text/normalize.ts";
import type { Glossary } from "./glossary.ts";
import {
  addTerm,
  conceptsAt,
  createTermNode,
  type TermMatch,
  withoutBracket,
} from "./term-match.ts";

/** Where the words of a sentence begin and end, UTF-16 offsets in it. */
interface WordSpans {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Variants that the conversion to Simplified characters leaves apart. */
const VARIANTS: Readonly<Record<string, string>> = { 衞: "卫", 砲: "炮", 幺: "么", 囖: "啰" };
/** Between the parts of a foreign name, full-width dots folded to plain ones, and hyphens. Often left out. */
const JOINER = /[·‧・･•．\-\u2010-\u2015\s]/u;
const ALPHANUMERIC = /[a-z0-9]/;
const NUMERAL = /[0-9一二三四五六七八九十百千万亿零〇]/;
/** Terms longer than this are sentences. */
const LONGEST_TERM = 64;
/** Longer terms are themselves wherever they stand. */
const SHORT_TERM = 2;

/**
 * Prepares the Chinese terms of a glossary for finding them in sentences: in Traditional and
 * Simplified characters and their variants alike, with or without dots and spaces inside a name,
 * Latin words in any case but whole.
 *
 * A term of one character must be a word of the sentence, and one of two must not reach from the
 * inside of one word into another (人大 in 外國人|大多). Where terms overlap, the first and then
 * the longest counts. Time is linear in the text.
 *
 * @returns a function from a sentence, folded by {@link foldChinese}, and its words to its terms
 */
export function createChineseTermFinder({
  concepts,
}: Glossary): (folded: FoldedText, words: WordSpans) => TermMatch[] {
  const root = createTermNode();
  concepts.forEach(({ chinese }, concept) => {
    for (const { text } of chinese) {
      const units = normalize(foldChinese(withoutBracket(text))).units;
      if (units.length > 0 && units.length <= LONGEST_TERM) addTerm(root, units, { concept });
    }
  });

  return function findTerms(folded, words) {
    const { units, offsets } = normalize(folded);
    const matches: TermMatch[] = [];
    for (let from = 0; from < units.length; ) {
      let found: TermMatch | undefined;
      let next = from + 1;
      let node = root.next.get(units[from]!);
      for (let to = from + 1; node; to++) {
        if (node.ends.length > 0 && isWhole(units, from, to)) {
          const start = offsets[from]!;
          const end = offsets[to - 1]! + units[to - 1]!.length;
          if (isPlausible(words, start, end, to - from)) {
            found = { start, end, concepts: conceptsAt(node, "", start, end), isFuzzy: false };
            next = to;
          }
        }
        node = to < units.length ? node.next.get(units[to]!) : undefined;
      }
      if (found) matches.push(found);
      from = next;
    }
    return matches;
  };
}

interface Units {
  /** Code points, without joiners. */
  readonly units: string[];
  /** UTF-16 offset of each in the original. */
  readonly offsets: number[];
}

function normalize({ text, offsets }: FoldedText): Units {
  const result: Units = { units: [], offsets: [] };
  let at = 0;
  let pending = -1; // a space that may part two Latin words
  for (const character of text) {
    const lower = VARIANTS[character] ?? character.toLowerCase();
    const isDot = character === "." && !ALPHANUMERIC.test(result.units.at(-1) ?? "");
    if (isDot || JOINER.test(character)) {
      if (/\s/.test(character) && pending < 0) pending = at;
    } else {
      const last = result.units.at(-1);
      if (pending >= 0 && last && ALPHANUMERIC.test(last) && ALPHANUMERIC.test(lower)) {
        result.units.push(" ");
        result.offsets.push(offsets?.[pending] ?? pending);
      }
      pending = -1;
      result.units.push(lower);
      result.offsets.push(offsets?.[at] ?? at);
    }
    at += character.length;
  }
  return result;
}

/** Latin words and numbers are not cut, but for a plural of the former. */
function isWhole(units: readonly string[], from: number, to: number): boolean {
  const isRun = (a: string | undefined, b: string | undefined) =>
    a !== undefined &&
    b !== undefined &&
    ((ALPHANUMERIC.test(a) && ALPHANUMERIC.test(b)) || (NUMERAL.test(a) && NUMERAL.test(b)));
  if (isRun(units[from - 1], units[from])) return false;
  if (!isRun(units[to - 1], units[to])) return true;
  return units[to] === "s" && !isRun(units[to], units[to + 1]);
}

function isPlausible({ starts, ends }: WordSpans, start: number, end: number, length: number) {
  if (length > SHORT_TERM) return true;
  let cutsFirst = false;
  let cutsLast = false;
  for (let k = firstEndingAfter(ends, start); k < starts.length && starts[k]! < end; k++) {
    if (starts[k]! < start && ends[k]! > start) cutsFirst = true;
    if (starts[k]! < end && ends[k]! > end) cutsLast = true;
  }
  return length === 1 ? !cutsFirst && !cutsLast : !(cutsFirst && cutsLast);
}

// Words stand in the order of the text: halving finds the first.
function firstEndingAfter(ends: readonly number[], offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
