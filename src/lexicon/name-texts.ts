import type { EnglishTokens } from "./english-tokens.ts";
import type { Romanisation } from "./name-pinyin.ts";

/** What a name is recognised by; each can be left out to measure it. */
export const NAME_SOURCES = [
  "pinyin",
  "taiwan",
  "hong-kong",
  "korean",
  "table",
  "sound",
  "acronym",
] as const;
export type NameSource = (typeof NAME_SOURCES)[number];

/** A name in both languages. */
export interface Name {
  /** Simplified. */
  readonly characters: string;
  /** The keys of its English words. */
  readonly stems: readonly string[];
  readonly source: NameSource;
}

/** What names are looked for in. */
export interface NameTexts {
  readonly english: readonly string[];
  /** Tokens of each of `english`. */
  readonly tokens: readonly EnglishTokens[];
  /** Folded sentences. */
  readonly chinese: readonly string[];
  /** Runs of Simplified Han, the whole Chinese text. */
  readonly runs: readonly string[];
  readonly romanisation: Romanisation;
  /** -ln p of a dictionary word in nats, `undefined` for what is no word. */
  readonly costOf: (word: string) => number | undefined;
  /** Words by which the lexicon translates an English stem. */
  readonly translationsOf: (stem: string) => readonly string[];
  readonly stem: (word: string) => string;
}
