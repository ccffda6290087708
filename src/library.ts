/** One call for each thing that programs want: texts in, sentences, alignments or files' texts out. */

import { type AlignOptions, align } from "./align/align.ts";
import { InputError } from "./errors.ts";
import { formatBeads } from "./format/beads.ts";
import { formatJson } from "./format/json.ts";
import { formatTmx, type TmxOptions } from "./format/tmx.ts";
import { formatTsv, type TsvOptions } from "./format/tsv.ts";
import { type ReadOptions, readDocuments } from "./io/document.ts";
import { loadJieba } from "./io/jieba.ts";
import { loadLexicon } from "./io/lexicon.ts";
import { loadWeights } from "./io/weights.ts";
import { type DocumentOptions, documentFromText } from "./text/document.ts";
import { documentsFromMixed, type MixedOptions } from "./text/mixed.ts";
import { segment } from "./text/sentence.ts";
import type { Alignment, Document, Lang, Notice, Sentence } from "./types.ts";
import { VERSION } from "./version.ts";

/** How documents are aligned. */
export interface EngineOptions extends Pick<AlignOptions, "onProgress"> {
  /**
   * What cuts Chinese into words: the lattice over the shipped lexicon (default), or nodejieba,
   * which takes seconds to load and must be installed.
   */
  readonly words?: "lattice" | "jieba";
}

/**
 * Cuts an English and a Chinese document into sentences and aligns them.
 *
 * @returns beads that cover every sentence of both documents once, in order
 * @throws {InputError} if `words` asks for nodejieba and it cannot be loaded; other words would give
 *   another result, so there is no silent replacement
 */
export function alignDocuments(
  english: Document,
  chinese: Document,
  { words = "lattice", onProgress }: EngineOptions = {},
): Alignment {
  const options: AlignOptions = {
    version: VERSION,
    weights: loadWeights(),
    ...(onProgress ? { onProgress } : {}),
  };
  if (words === "lattice") return align(segment(english), segment(chinese), loadLexicon(), options);
  const cutHan = loadJieba();
  if (!cutHan) {
    throw new InputError(
      'words "jieba": nodejieba cannot be loaded; run "npm install nodejieba" or use "lattice"',
    );
  }
  const withJieba = { ...options, cutHan, wordsName: words };
  return align(segment(english), segment(chinese), loadLexicon(), withJieba);
}

/** How texts in memory are read and aligned. */
export interface TextOptions
  extends EngineOptions,
    Pick<DocumentOptions, "presegmented" | "wrapped"> {
  /** What the texts are called in places and messages. */
  readonly englishName?: string;
  readonly chineseName?: string;
}

/**
 * Aligns an English with a Chinese text.
 *
 * @returns beads that cover every sentence of both texts once, in order
 * @example
 * const alignment = alignTexts("The ferry was late. We waited.", "渡輪誤點了。我們只好等。");
 * for (const { source, target } of toTranslationUnits(alignment)) console.log(source, target);
 */
export function alignTexts(english: string, chinese: string, options: TextOptions = {}): Alignment {
  const { englishName = "english", chineseName = "chinese" } = options;
  return alignDocuments(
    documentFromText(english, { ...options, name: englishName, lang: "en" }).document,
    documentFromText(chinese, { ...options, name: chineseName, lang: "zh" }).document,
    options,
  );
}

/**
 * Aligns the two halves of a text that holds both languages, one after the other or in turns.
 *
 * @throws {InputError} if the text is empty or in one language only
 * @example
 * alignBilingualText("Good morning.\n早安。\nGood night.\n晚安。\n").beads.length; // 2
 */
export function alignBilingualText(
  text: string,
  options: Partial<MixedOptions> & EngineOptions = {},
): Alignment {
  const { english, chinese } = documentsFromMixed(text, { name: "text", ...options });
  return alignDocuments(english, chinese, options);
}

/**
 * Aligns the texts of two files in either order, or of one file that holds both languages.
 *
 * @param paths - `-` is standard input
 * @returns the alignment, and what the user should know of the files
 * @throws {InputError} if a file cannot be read, is no text or empty, or the languages do not fit
 * @example
 * const { alignment } = await alignFiles(["english.txt", "chinese.txt"]);
 * await writeFile("memory.tmx", toTmx(alignment, { chineseLocale: "zh-HK" }));
 */
export async function alignFiles(
  paths: readonly [string] | readonly [string, string],
  options: ReadOptions & EngineOptions = {},
): Promise<{ readonly alignment: Alignment; readonly notices: readonly Notice[] }> {
  const { english, chinese, notices } = await readDocuments(paths, options);
  return { alignment: alignDocuments(english, chinese, options), notices };
}

/**
 * Cuts a text into sentences.
 *
 * @param lang - found by the script if not given
 * @returns sentences in text order with their UTF-16 offsets; nothing but white space is between them
 * @throws {InputError} if `lang` is not given and the text has no letters
 * @example
 * segmentText("「真的嗎？」他問。沒有人回答。", "zh").map(({ text }) => text);
 * // ["「真的嗎？」他問。", "沒有人回答。"]
 */
export function segmentText(text: string, lang?: Lang): readonly Sentence[] {
  return segment(documentFromText(text, { name: "text", lang }).document).sentences;
}

/**
 * Writes an alignment as a translation memory, TMX 1.4.
 *
 * @param options - by default the time is now, and the locales are `en-US` and `zh-TW`
 * @throws {RangeError} if `options.time` is no moment in UTC
 */
export function toTmx(alignment: Alignment, options: Partial<TmxOptions> = {}): string {
  const time = options.time ?? new Date().toISOString();
  return [...formatTmx(alignment, { version: VERSION, ...options, time })].join("");
}

/** Writes an alignment as tab-separated values with a header line; see {@link formatTsv}. */
export function toTsv(alignment: Alignment, options: TsvOptions = {}): string {
  return [...formatTsv(alignment, options)].join("");
}

/** Writes an alignment in its native form, which {@link parseJson} reads back unchanged. */
export function toJson(alignment: Alignment): string {
  return [...formatJson(alignment)].join("");
}

/** Writes the beads of an alignment as sentence numbers, `[0,1]:[2]`, a bead a line. */
export function toBeads(alignment: Alignment): string {
  return [...formatBeads(alignment)].join("");
}
