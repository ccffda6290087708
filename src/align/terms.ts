import { createChineseTermFinder } from "../glossary/chinese-terms.ts";
import { createEnglishTermFinder, type EnglishWords } from "../glossary/english-terms.ts";
import type { Glossary } from "../glossary/glossary.ts";
import type { TermMatch } from "../glossary/term-match.ts";
import { TERM_MARK, type Tokens } from "../lexicon/tokens.ts";
import type { FoldedText } from "../text/normalize.ts";
import type { Sentence } from "../types.ts";

/** t(English term | Chinese term) and back, and of a term spelt otherwise. */
const TERM = 0.95;
const FUZZY_TERM = 0.75;
/** The same of a word inside a term and the term of the other side: it says a part of it. */
const PART_OF_TERM = 0.4;
/** Ends the key of a term that is spelt otherwise. */
const FUZZY_MARK = "~";

/** Two keys that mean the same, with the probability of each given the other. */
export type KeyPair = readonly [english: string, chinese: string, probability: number];

/** Tokens of both sides with those of the glossary's terms among them. */
export interface MarkedTokens {
  readonly source: readonly Tokens[];
  readonly target: readonly Tokens[];
  /** What the terms add to the lexicon. */
  readonly pairs: readonly KeyPair[];
}

/**
 * Adds a token for each term of a glossary to the sentences in which it stands. The term's own words
 * stay, and are said to mean the other side's term too: so that nothing in a term is left
 * unexplained, and a text that uses but a part of it (the Lantern for the Grey Lantern) is still
 * understood.
 *
 * Terms that only one of the two texts has are left out: they would have to be explained, and
 * nothing could.
 *
 * @param folded - the Chinese sentences as `foldChinese` gives them
 */
export function markTerms(
  glossary: Glossary,
  sentences: readonly Sentence[],
  folded: readonly FoldedText[],
  sourceTokens: readonly Tokens[],
  targetTokens: readonly Tokens[],
  words: EnglishWords,
): MarkedTokens {
  const findEnglish = createEnglishTermFinder(glossary, words);
  const findChinese = createChineseTermFinder(glossary);
  const english = sentences.map(({ text }) => findEnglish(text));
  const chinese = folded.map((text, k) => findChinese(text, targetTokens[k]!));
  const inEnglish = conceptsOf(english);
  const inChinese = conceptsOf(chinese);
  const isShared = (concept: number) => inEnglish.has(concept) && inChinese.has(concept);

  const source = createMarker(isShared);
  const target = createMarker(isShared);
  const marked = {
    source: sourceTokens.map((tokens, k) => source.mark(tokens, english[k]!)),
    target: targetTokens.map((tokens, k) => target.mark(tokens, chinese[k]!)),
  };
  const pairs: KeyPair[] = [];
  for (const [concept, keys] of source.keysOf) {
    const others = target.keysOf.get(concept) ?? [];
    for (const key of keys) {
      const probability = key.endsWith(FUZZY_MARK) ? FUZZY_TERM : TERM;
      for (const other of others) {
        pairs.push([key, other, probability]);
        for (const word of source.wordsIn.get(key) ?? []) pairs.push([word, other, PART_OF_TERM]);
        for (const word of target.wordsIn.get(other) ?? []) pairs.push([key, word, PART_OF_TERM]);
      }
    }
  }
  return { ...marked, pairs };
}

function conceptsOf(sentences: readonly (readonly TermMatch[])[]): ReadonlySet<number> {
  return new Set(sentences.flat().flatMap(({ concepts }) => concepts));
}

function createMarker(isShared: (concept: number) => boolean) {
  const keysOf = new Map<number, Set<string>>();
  const wordsIn = new Map<string, Set<string>>();
  return {
    /** The keys under which each concept stands. */
    keysOf,
    /** The keys of the words that stand inside each term. */
    wordsIn,
    mark(tokens: Tokens, matches: readonly TermMatch[]): Tokens {
      const marked: Tokens = { keys: [], starts: [], ends: [] };
      const push = (key: string, start: number, end: number) => {
        marked.keys.push(key);
        marked.starts.push(start);
        marked.ends.push(end);
      };
      let next = 0;
      const passTo = (start: number) => {
        for (; next < tokens.keys.length && tokens.starts[next]! < start; next++) {
          push(tokens.keys[next]!, tokens.starts[next]!, tokens.ends[next]!);
        }
      };
      for (const { start, end, concepts, isFuzzy } of matches) {
        const shared = concepts.filter(isShared);
        if (shared.length === 0) continue;
        const key = TERM_MARK + shared.join() + (isFuzzy ? FUZZY_MARK : "");
        for (const concept of shared) addTo(keysOf, concept, key);
        passTo(start);
        push(key, start, end);
        for (let k = next; k < tokens.keys.length && tokens.starts[k]! < end; k++) {
          addTo(wordsIn, key, tokens.keys[k]!);
        }
      }
      passTo(Number.POSITIVE_INFINITY);
      return marked;
    },
  };
}

function addTo<K>(sets: Map<K, Set<string>>, key: K, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
