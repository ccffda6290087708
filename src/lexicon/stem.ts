import { stemmer } from "stemmer";
import { irregularLemma } from "../text/irregular.ts";

/**
 * Gives the stem under which an English word stands in the lexicon: the lemma of an irregular form,
 * else the word, through Porter's stemmer (1980).
 *
 * @param word - lower case, letters only
 */
export function stemOf(word: string): string {
  return stemmer(irregularLemma(word) ?? word);
}

/** Makes {@link stemOf} remember what it has seen; one per document. */
export function createStemmer(): (word: string) => string {
  const seen = new Map<string, string>();
  return (word) => {
    let stem = seen.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      seen.set(word, stem);
    }
    return stem;
  };
}
