/** One call for each thing that programs want: texts in, sentences, alignments or files' texts out. */

import { alignDocuments, type EngineOptions } from "./align-documents.ts";
import { type Audit, audit } from "./audit/audit.ts";
import {
  type SelfTestOptions,
  type SelfTestResult,
  selfTest as selfTestWith,
} from "./audit/self-test/self-test.ts";
import type { AuditSettings } from "./audit/settings.ts";
import { formatBeads } from "./format/beads.ts";
import { formatJson } from "./format/json.ts";
import { formatTmx, type TmxOptions } from "./format/tmx.ts";
import { formatTsv, type TsvOptions } from "./format/tsv.ts";
import { readTextsOrAlignment } from "./io/alignment.ts";
import { readDocuments } from "./io/document.ts";
import { loadLexicon } from "./io/lexicon.ts";
import type { ReadOptions } from "./io/reading.ts";
import { type DocumentOptions, documentFromText } from "./text/document.ts";
import { documentsFromMixed, type MixedOptions } from "./text/mixed.ts";
import { segment } from "./text/sentence.ts";
import type { Alignment, Document, Lang, Notice, Sentence } from "./types.ts";
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
 * Aligns an English with a Chinese text.
 *
 * @returns beads that cover every sentence of both texts once, in order
 * @example
 * const alignment = alignTexts("The ferry was late. We waited.", "渡輪誤點了。我們只好等。");
 * for (const { source, target } of toTranslationUnits(alignment)) console.log(source, target);
 */
export function alignTexts(english: string, chinese: string, options: TextOptions = {}): Alignment {
  const { englishName = "english", chineseName = "chinese" } = options;
  const first = documentFromText(english, { ...options, name: englishName, lang: "en" });
  const second = documentFromText(chinese, { ...options, name: chineseName, lang: "zh" });
  report([...first.notices, ...second.notices], options);
  const alignment = alignDocuments(first.document, second.document, options);
  report(noticesOf(alignment), options);
  return alignment;
}

/** What the user should know of the result: that the texts have nothing to say to each other. */
function noticesOf({ verdict, source, target }: Alignment): Notice[] {
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
  paths: readonly [string] | readonly [string, string],
  options: ReadOptions & EngineOptions = {},
): Promise<{ readonly alignment: Alignment; readonly notices: readonly Notice[] }> {
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
  const time = options.time ?? new Date().toISOString();
  return [...formatTmx(alignment, { version: VERSION, ...options, time })].join("");
}

/**
 * Writes an alignment as tab-separated values with a header line; see {@link formatTsv}.
 *
 * @throws {RangeError} if `options.minConfidence` is no number from 0 to 1
 */
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

/**
 * Looks for what is left out, left untranslated, added or changed in an alignment: one made here, or
 * read back from JSON or TMX.
 *
 * @throws {RangeError} if a threshold is no number from 0 to 1
 * @example
 * const english = "Boil two litres of water. Stir it once with a wooden spoon. Serve with soy sauce.";
 * const alignment = alignTexts(english, "先煮三公升的水。上桌時淋上醬油。");
 * auditAlignment(alignment).findings.map(({ code }) => code); // ["number-mismatch", "omission"]
 */
export function auditAlignment(alignment: Alignment, settings: Partial<AuditSettings> = {}): Audit {
  return audit(alignment, loadLexicon(), settings);
}

/**
 * Audits the texts of two files in either order, of one file that holds both languages, or a file
 * with an alignment, JSON or TMX; a TMX says the direction and the variant of Chinese if `settings`
 * do not.
 *
 * @param paths - `-` is standard input
 * @param options - how texts are read and aligned, and the `settings` of the audit
 * @returns the audit, and what the user should know of the files
 * @throws {InputError} if a file cannot be read, is broken or empty, or the languages do not fit
 * @throws {RangeError} if a threshold is no number from 0 to 1
 * @example
 * const { audit } = await auditFiles(["english.txt", "chinese.txt"], {
 *   settings: { ignore: ["punctuation"] },
 * });
 * const isFit = judgeAudit(audit, { failOn: "major", minCoverage: 0.95 }).passes;
 */
export async function auditFiles(
  paths: readonly [string] | readonly [string, string],
  options: ReadOptions &
    EngineOptions & { readonly settings?: Partial<AuditSettings> | undefined } = {},
): Promise<{ readonly audit: Audit; readonly notices: readonly Notice[] }> {
  const read = await readTextsOrAlignment(paths, options);
  const alignment =
    "alignment" in read
      ? read.alignment
      : alignDocuments(read.english, read.chinese, { ...options, layout: read.layout });
  const said = "alignment" in read ? read.settings : undefined;
  const { glossary, settings } = options;
  return {
    audit: auditAlignment(alignment, { ...said, glossary, ...settings }),
    notices: [...read.notices, ...noticesOf(alignment)],
  };
}

/**
 * Tests on a pair of texts how well gaps are found: damages copies of them at random (sentences and
 * clauses deleted, sentences added and left untranslated, paragraphs swapped, numbers, dates and names
 * changed), aligns and audits each copy anew, and compares what is found with what was done. Only
 * passages that the aligner is sure of are damaged; hints (`low-confidence`) do not count.
 *
 * Takes as long as aligning the texts some ten times.
 *
 * @throws {RangeError} if the documents are not in English and Chinese in this order, or an option is
 *   out of its range
 */
export function selfTest(
  english: Document,
  chinese: Document,
  options: SelfTestOptions &
    Pick<EngineOptions, "words" | "glossary"> & {
      readonly settings?: Partial<AuditSettings> | undefined;
    } = {},
): SelfTestResult {
  const { words, glossary, settings, ...rest } = options;
  const engine = { ...(words ? { words } : {}), ...(glossary ? { glossary } : {}) };
  const ignore = [...(settings?.ignore ?? []), "low-confidence" as const];
  return selfTestWith(
    english,
    chinese,
    {
      align: (first, second) => alignDocuments(first, second, engine),
      audit: (alignment) => auditAlignment(alignment, { glossary, ...settings, ignore }),
    },
    rest,
  );
}
