import { formatHash, hashOfText } from "../lexicon/lexicon.ts";
import type { Lang, Place } from "../types.ts";

/** One term as it stands in a glossary. */
export interface Term {
  readonly lang: Lang;
  /** As written, without white space around it. */
  readonly text: string;
  /** Where it stands in its file: the start of the cell, or of the `term` element's text. */
  readonly place: Place;
  /** The glossary says that it should no longer be used; it still shows what a text is about. */
  readonly isDeprecated: boolean;
}

/** Terms of both languages that mean one thing: a row of a table, an entry of a TBX. */
export interface Concept {
  /** Name of the file it comes from. */
  readonly file: string;
  /** At least one, in the order of the file; the first is the one preferred. */
  readonly english: readonly Term[];
  readonly chinese: readonly Term[];
  /** A Chinese term is the English one: names that stay as they are. */
  readonly isKept: boolean;
}

/** The user's own terms. */
export interface Glossary {
  /** In the order of the files. */
  readonly concepts: readonly Concept[];
  /** Hash of all terms, for the signature: the same of the same terms in the same order. */
  readonly id: string;
}

/** Makes a concept, or nothing if a language has no term. A term given twice counts once. */
export function createConcept(file: string, terms: readonly Term[]): Concept | undefined {
  const english = unique(terms.filter(({ lang }) => lang === "en"));
  const chinese = unique(terms.filter(({ lang }) => lang === "zh"));
  if (english.length === 0 || chinese.length === 0) return undefined;
  const texts = new Set(english.map(({ text }) => text));
  const isKept = chinese.some(({ text }) => texts.has(text));
  return { file, english, chinese, isKept };
}

function unique(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Makes a glossary of concepts. */
export function createGlossary(concepts: readonly Concept[]): Glossary {
  const text = concepts
    .map(({ english, chinese }) => [english, chinese].map(formatTerms).join("\n"))
    .join("\n\n");
  return { concepts, id: formatHash(hashOfText(text)) };
}

function formatTerms(terms: readonly Term[]): string {
  return terms.map(({ text }) => text).join("\t");
}

/** Joins glossaries in the given order; concepts that stand in several stay as often. */
export function mergeGlossaries(glossaries: readonly Glossary[]): Glossary {
  return createGlossary(glossaries.flatMap(({ concepts }) => concepts));
}
