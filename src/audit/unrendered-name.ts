import { findString, type Lexicon } from "../lexicon/lexicon.ts";
import { NUMBER_WORDS } from "../text/english-number-words.ts";
import { foldChinese } from "../text/normalize.ts";
import type { Span } from "../types.ts";
import type { Grounds } from "./grounds.ts";
import type { UnitNames } from "./name-places.ts";

/** A word of the dictionary with more translations is no name: Director. */
const MOST_TRANSLATIONS = 3;
/** -ln p of a Chinese word that may be a name. */
const NAME_COST = 13;

function translationsOf(key: string, { stems, wordGivenStem: { start } }: Lexicon): number {
  const id = findString(stems, key);
  return id < 0 ? 0 : start[id + 1]! - start[id]!;
}

/**
 * Finds capitalised words that no link has a partner for, if nothing is left in the Chinese that could
 * be their sound.
 */
export function unrenderedNames(grounds: Grounds, unit: number, names: UnitNames): Span[] {
  const { units, words, lexicon, documentOf } = grounds;
  const { bead } = units[unit]!;
  const { prepared, linksOf, unlinkedOf } = words();
  const links = linksOf(bead);
  const known = names.target.flatMap(({ spans }) => spans);
  const isKnown = (span: Span) =>
    known.some(({ start, end }) => start < span.end && span.start < end);
  const unlinked = unlinkedOf(
    bead,
    links.filter(({ target }) => !isKnown(target)),
  );
  const { text } = documentOf("target");
  let single = -1;
  for (const span of unlinked.target) {
    if (isKnown(span)) continue;
    const word = foldChinese(text.slice(span.start, span.end)).text;
    const cost = lexicon.wordCost[findString(lexicon.words, word)] ?? Number.POSITIVE_INFINITY;
    if (word.length > 1 && cost > NAME_COST) return [];
    if (word.length === 1 && single === span.start) return [];
    single = word.length === 1 ? span.end : -1;
  }
  const named = names.source.flatMap(({ spans }) => spans);
  const isNamed = (span: Span) =>
    named.some(({ start, end }) => start < span.end && span.start < end);
  const spans: Span[] = [];
  const english = documentOf("source");
  const firsts = new Set(
    english.sentences.slice(bead.source.start, bead.source.end).map(({ span }) => span.start),
  );
  const isFree = new Set(unlinked.source.map(({ start }) => start));
  for (let s = bead.source.start; s < bead.source.end; s++) {
    const { keys, starts, ends } = prepared.sourceTokens[s]!;
    const offset = english.sentences[s]!.span.start;
    for (let k = 0; k < keys.length; k++) {
      const span = { start: offset + starts[k]!, end: offset + ends[k]! };
      if (
        !isFree.has(span.start) ||
        !/^\p{Lu}\p{Ll}/u.test(english.text.slice(span.start, span.end))
      )
        continue;
      const word = english.text.slice(span.start, span.end).toLowerCase();
      if (isNamed(span) || NUMBER_WORDS.has(word)) continue; // Second, ...
      const translations = translationsOf(keys[k]!, lexicon);
      if (translations > MOST_TRANSLATIONS || (translations > 0 && firsts.has(span.start)))
        continue;
      const last = spans.at(-1);
      if (last && /^[ -]?$/.test(english.text.slice(last.end, span.start))) {
        spans[spans.length - 1] = { start: last.start, end: span.end };
      } else spans.push(span);
    }
  }
  return spans;
}
