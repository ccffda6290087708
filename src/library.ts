/** One call for each thing that programs want: texts in, sentences, alignments or files' texts out. */

import { alignDocuments, type EngineOptions } from "./align-documents.ts";
import { checkAlignment, checkChoice, checkOptions, checkText, type Paths } from "./argument.ts";
import { InputError } from "./errors.ts";
import { formatBeads } from "./format/beads.ts";
import { formatJson } from "./format/json.ts";
import { formatTmx, type TmxOptions } from "./format/tmx.ts";
import { formatTsv, type TsvOptions } from "./format/tsv.ts";
import { readDocuments } from "./io/document.ts";
import type { ReadOptions } from "./io/reading.ts";
import { type DocumentOptions, documentFromText } from "./text/document.ts";
import { checkScript } from "./text/foreign-script.ts";
import { documentsFromMixed, type MixedOptions } from "./text/mixed.ts";
import { detectLangs } from "./text/pair.ts";
import { segment } from "./text/sentence.ts";
import type { Alignment, Lang, Notice, Sentence } from "./types.ts";
import { VERSION } from "./version.ts";

/** Who wants to know what was noticed in a text. */
export interface NoticeOptions {
  /** Told, before the work begins, what the user should know of a text; {@link formatNotice} says it. */
  readonly onNotice?: (notice: Notice) => void;
}

/** How texts in memory are read and aligned. */
export interface TextOptions
  extends EngineOptions,
    NoticeOptions,
    Pick<DocumentOptions, "presegmented" | "wrapped"> {
  /** What the texts are called in places and messages. */
  readonly englishName?: string;
  readonly chineseName?: string;
}

/**
 * Aligns an English with a Chinese text, in this order.
 *
 * @returns beads that cover every sentence of both texts once, in order
 * @throws {InputError} if both texts are in one language, or one is in a third
 * @throws {RangeError} if a text is no string, or the Chinese one comes first
 * @example
 * const alignment = alignTexts("The ferry was late. We waited.", "渡輪誤點了。我們只好等。");
 * for (const { source, target } of toTranslationUnits(alignment)) console.log(source, target);
 */
export function alignTexts(english: string, chinese: string, options: TextOptions = {}): Alignment {
  checkText(english, "english");
  checkText(chinese, "chinese");
  checkOptions(options);
  const { englishName = "english", chineseName = "chinese" } = options;
  checkLanguages([english, chinese], [englishName, chineseName]);
  const first = documentFromText(english, { ...options, name: englishName, lang: "en" });
  const second = documentFromText(chinese, { ...options, name: chineseName, lang: "zh" });
  report([...first.notices, ...second.notices], options);
  const alignment = alignDocuments(first.document, second.document, options);
  report(noticesOf(alignment), options);
  return alignment;
}

/** A text without letters may stand on either side. */
function checkLanguages(texts: readonly [string, string], names: readonly [string, string]): void {
  if (!texts.every((text) => /\p{L}/u.test(text))) return;
  for (const [index, text] of texts.entries()) checkScript(text, names[index]!);
  const langs = detectLangs(...texts);
  const expected = "expected an English and a Chinese text";
  if (langs === "both-english" || langs === "both-chinese") {
    const lang = langs === "both-english" ? "English" : "Chinese";
    throw new InputError(`${names.join(", ")}: both are ${lang}; ${expected}`);
  }
  if (langs[0] === "en") return;
  throw new RangeError(
    `${names[0]}: is in Chinese, and ${names[1]} in English; ${expected}, in this order`,
  );
}

/** What the user should know of an alignment: that the texts have nothing to say to each other. */
export function noticesOf({ verdict, source, target }: Alignment): Notice[] {
  if (!verdict || verdict.isTranslation) return [];
  const args = { other: source.name, likeness: verdict.likeness };
  return [{ code: "NOT_A_TRANSLATION", name: target.name, args }];
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
  options: Partial<MixedOptions> & EngineOptions & NoticeOptions = {},
): Alignment {
  checkText(text, "text");
  checkOptions(options);
  const mixed = documentsFromMixed(text, { ...options, name: options.name ?? "text" });
  const { english, chinese, layout, notices } = mixed;
  report(notices, options);
  const alignment = alignDocuments(english, chinese, { ...options, layout });
  report(noticesOf(alignment), options);
  return alignment;
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
  paths: Paths,
  options: ReadOptions & EngineOptions = {},
): Promise<{ readonly alignment: Alignment; readonly notices: readonly Notice[] }> {
  checkOptions(options);
  const { english, chinese, layout, notices } = await readDocuments(paths, options);
  const alignment = alignDocuments(english, chinese, { ...options, layout });
  return { alignment, notices: [...notices, ...noticesOf(alignment)] };
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
export function segmentText(
  text: string,
  lang?: Lang,
  options: NoticeOptions = {},
): readonly Sentence[] {
  checkText(text, "text");
  if (lang !== undefined) checkChoice(lang, ["en", "zh"], "lang");
  checkOptions(options);
  const { document, notices } = documentFromText(text, { name: "text", lang });
  report(notices, options);
  return segment(document).sentences;
}

function report(notices: readonly Notice[], { onNotice }: NoticeOptions): void {
  for (const notice of notices) onNotice?.(notice);
}

/**
 * Writes an alignment as a translation memory, TMX 1.4.
 *
 * @param options - by default the time is now, and the locales are `en-US` and `zh-TW`
 * @throws {RangeError} if `options.time` is no moment in UTC, a locale no tag of its language, or
 *   `options.minConfidence` no number from 0 to 1
 */
export function toTmx(alignment: Alignment, options: Partial<TmxOptions> = {}): string {
  checkAlignment(alignment);
  checkOptions(options);
  const time = options.time ?? new Date().toISOString();
  return [...formatTmx(alignment, { version: VERSION, ...options, time })].join("");
}

/**
 * Writes an alignment as tab-separated values with a header line; see {@link formatTsv}.
 *
 * @throws {RangeError} if `options.minConfidence` is no number from 0 to 1
 */
export function toTsv(alignment: Alignment, options: TsvOptions = {}): string {
  checkAlignment(alignment);
  checkOptions(options);
  return [...formatTsv(alignment, options)].join("");
}

/** Writes an alignment in its native form, which {@link parseJson} reads back unchanged. */
export function toJson(alignment: Alignment): string {
  checkAlignment(alignment);
  return [...formatJson(alignment)].join("");
}

/** Writes the beads of an alignment as sentence numbers, `[0,1]:[2]`, a bead a line. */
export function toBeads(alignment: Alignment): string {
  checkAlignment(alignment);
  return [...formatBeads(alignment)].join("");
}
