import { isEnglishFunctionWord } from "../lexicon/function-words.ts";
import { editDistance } from "../text/edit-distance.ts";
import { foldForms } from "../text/normalize.ts";
import type { Glossary } from "./glossary.ts";
import { spellingKey } from "./spelling.ts";
import {
  addTerm,
  conceptsAt,
  createTermNode,
  type TermMatch,
  type TermNode,
  withoutBracket,
} from "./term-match.ts";

/** What the matcher asks of the lexicon's words. */
export interface EnglishWords {
  /** Stem of a lower-case word. */
  readonly stem: (word: string) => string;
  /** Tells whether a stem is one of an ordinary word. */
  readonly isKnown: (stem: string) => boolean;
}

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;
const CLITIC = /'(?:s|ll|d|ve|re|m)$/i;
/** What may stand between the words of one term: not a comma. */
const BETWEEN = /^[\s\-\u2010-\u2015/.&+·]+$/;
/** "to align" and "the Board" are looked for without. */
const LEADING = /^(?:to|the|an?)\s+(?=\S)/i;
/** More words are a sentence, not a term. */
const MOST_WORDS = 16;
/** Words this long may differ by one letter, twice as long by two. */
const SPELLING_LENGTH = 5;

interface Word {
  /** As written, without a clitic. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Prepares the English terms of a glossary for finding them in sentences: by stems, so in any
 * inflection; with hyphen, space or neither between words; in British or American spelling; and,
 * where the text or the term has a word that the lexicon does not know, with a letter or two
 * otherwise (at most one in five).
 *
 * Acronyms (IT, WHO) and function words (May, Will) must have their capitals. Where terms overlap,
 * the first and then the longest counts. Time is linear in the text.
 */
export function createEnglishTermFinder(
  { concepts }: Glossary,
  { stem, isKnown }: EnglishWords,
): (sentence: string) => TermMatch[] {
  const keyOf = (form: string) => stem(spellingKey(form.toLowerCase()));
  const root = createTermNode();
  const vocabulary = new Set<string>();
  concepts.forEach(({ english }, concept) => {
    for (const { text } of english) {
      const bare = withoutBracket(text).replace(LEADING, "");
      const forms = wordsOf(foldForms(bare).text).map(({ form }) => form);
      if (forms.length === 0 || forms.length > MOST_WORDS) continue;
      const fits = conditionOf(forms, /[+#]+$/.exec(bare)?.[0] ?? "", keyOf);
      const end = fits ? { concept, fits } : { concept };
      for (const variant of joinings(forms)) {
        for (const form of variant) vocabulary.add(form.toLowerCase());
        addTerm(root, variant.map(keyOf), end);
      }
    }
  });

  const beginnings = new Set<string>();
  for (const word of vocabulary) {
    if (word.length < SPELLING_LENGTH) continue;
    for (let k = 1; k < word.length - 1; k++) beginnings.add(word.slice(0, k));
  }
  const similarTo = createSpellingIndex(vocabulary, keyOf, isKnown);

  // The longest way from a node along the words from `at` on that ends a term.
  function walk(
    words: readonly Word[],
    at: number,
    node: TermNode,
    text: string,
    start: number,
  ): Way | undefined {
    const { form } = words[at]!;
    let best: Way | undefined;
    const follow = (key: string, count: number, isFuzzy: boolean) => {
      const next = node.next.get(key);
      if (!next) return;
      const last = at + count;
      const on = last < words.length && isJoined(words, last, text);
      const further = on ? walk(words, last, next, text, start) : undefined;
      const found = further ? [] : conceptsAt(next, text, start, words[last - 1]!.end);
      if (!further && found.length === 0) return;
      const way = further ?? { concepts: found, end: last, isFuzzy: false };
      if (!best || way.end > best.end) best = { ...way, isFuzzy: way.isFuzzy || isFuzzy };
    };
    const key = keyOf(form);
    follow(key, 1, false);
    if (
      beginnings.has(form.toLowerCase()) &&
      at + 1 < words.length &&
      isJoined(words, at + 1, text)
    ) {
      const joined = (form + words[at + 1]!.form).toLowerCase();
      // Most word pairs are no word: they are not to fill the stemmer's memory.
      if (beginnings.has(joined.slice(0, SPELLING_LENGTH)) || vocabulary.has(joined)) {
        follow(keyOf(joined), 2, false);
      }
    }
    if (!best) for (const other of similarTo(form.toLowerCase(), key)) follow(other, 1, true);
    return best;
  }

  return function findTerms(sentence) {
    const { text, offsets } = foldForms(sentence);
    const words = wordsOf(text);
    const matches: TermMatch[] = [];
    for (let k = 0; k < words.length; ) {
      const { start } = words[k]!;
      const way = walk(words, k, root, text, start);
      if (!way) {
        k++;
        continue;
      }
      const last = words[way.end - 1]!.end;
      matches.push({
        start: offsets?.[start] ?? start,
        end: offsets?.[last] ?? last,
        concepts: way.concepts,
        isFuzzy: way.isFuzzy,
      });
      k = way.end;
    }
    return matches;
  };
}

interface Way {
  readonly concepts: TermMatch["concepts"];
  /** Index of the word behind the last. */
  readonly end: number;
  readonly isFuzzy: boolean;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const form = word.replace(CLITIC, "");
    return { form: form.replaceAll("'", ""), start: index, end: index + form.length };
  });
}

function isJoined(words: readonly Word[], at: number, text: string): boolean {
  return BETWEEN.test(text.slice(words[at - 1]!.end, words[at]!.start));
}

/** The words as they are, with two neighbours as one, and three as one: e-mail address, email address. */
function joinings(forms: readonly string[]): string[][] {
  const variants = [[...forms]];
  for (let k = 0; k + 1 < forms.length; k++) {
    const joined = forms[k]! + forms[k + 1]!;
    if (joined.length < SPELLING_LENGTH) continue;
    variants.push([...forms.slice(0, k), joined, ...forms.slice(k + 2)]);
  }
  if (forms.length === 3) variants.push([forms.join("")]);
  return variants;
}

function conditionOf(
  forms: readonly string[],
  suffix: string,
  keyOf: (form: string) => string,
): ((text: string, start: number, end: number) => boolean) | undefined {
  const [form] = forms;
  const isSingle = forms.length === 1;
  // IT, U, 5G; NGOs has a plural of its own.
  const isAcronym =
    isSingle && form!.length <= SPELLING_LENGTH && /^[A-Z0-9]*[A-Z][A-Z0-9]*$/.test(form!);
  const isFunction = isSingle && isEnglishFunctionWord(keyOf(form!));
  if (!isAcronym && !isFunction && suffix === "") return undefined;
  return (text, start, end) => {
    const found = text.slice(start, end);
    if (isAcronym && found !== form && found !== `${form}s`) return false;
    if (isFunction && found[0] !== form![0]) return false;
    return text.startsWith(suffix, end);
  };
}

// Finds the keys of terms' words that differ by a letter or two from a word of the text.
function createSpellingIndex(
  vocabulary: ReadonlySet<string>,
  keyOf: (form: string) => string,
  isKnown: (stem: string) => boolean,
) {
  const byStart = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < SPELLING_LENGTH || /\d/.test(word)) continue;
    const start = word.slice(0, 2);
    const list = byStart.get(start);
    if (list) list.push(word);
    else byStart.set(start, [word]);
  }
  const found = new Map<string, readonly string[]>();
  return (word: string, key: string): readonly string[] => {
    const candidates = byStart.get(word.slice(0, 2));
    if (!candidates || word.length < SPELLING_LENGTH) return [];
    let keys = found.get(word);
    if (keys) return keys;
    // Two ordinary words are two words: contact is no contract.
    const isOrdinary = isKnown(key);
    const similar = new Set<string>();
    for (const other of candidates) {
      const most = Math.min(2, Math.floor(Math.min(word.length, other.length) / SPELLING_LENGTH));
      if (Math.abs(other.length - word.length) > most) continue;
      const otherKey = keyOf(other);
      if (otherKey === key || (isOrdinary && isKnown(otherKey))) continue;
      if (editDistance(word, other, most) <= most) similar.add(otherKey);
    }
    keys = [...similar];
    found.set(word, keys);
    return keys;
  };
}
