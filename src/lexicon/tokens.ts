import type { Quantity } from "../text/number.ts";

/**
 * Words and numbers of one sentence, in text order, as the keys by which two texts are compared.
 * Parallel arrays; spans are UTF-16 offsets in the sentence.
 *
 * A key is an English stem, a Simplified Chinese word, a Latin word of a Chinese text behind
 * {@link LATIN_MARK}, or a number behind {@link NUMBER_MARK}; one number may give several keys.
 */
export interface Tokens {
  readonly keys: string[];
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * Gives the keys by which a quantity is matched. A date has one for each part; of anything else the
 * loosest is enough (20 for 20 %), as others would only have to be explained too.
 */
export function matchingKeys({ kind, keys }: Quantity): readonly string[] {
  return kind === "date" ? keys : keys.slice(-1);
}

/** First character of the key of a number, date or other quantity. */
export const NUMBER_MARK = "#";
/** First character of the key of a Latin word in a Chinese text; the English stem follows. */
export const LATIN_MARK = "@";

/** First character of the key of a term of the user's glossary; it is the same on both sides. */
export const TERM_MARK = "&";

/** Cuts a run of Simplified Han characters into words; gives their lengths in UTF-16 units. */
export type CutRun = (run: string, extra?: ReadonlyMap<string, number>) => readonly number[];

/** Runs of letters, with inner apostrophes and hyphens: Bao-yu's. */
export const LATIN_WORD = /[A-Za-z]+(?:['-][A-Za-z]+)*/g;
