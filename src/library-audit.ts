/** Audits for programs: of an alignment, of files, and of the audit itself. */

import { alignDocuments, type EngineOptions } from "./align-documents.ts";
import {
  checkAlignment,
  checkChoice,
  checkKind,
  checkList,
  checkOptions,
  checkShare,
  checkText,
  type Paths,
} from "./argument.ts";
import { type Audit, audit } from "./audit/audit.ts";
import { FINDING_CODES, SEVERITIES } from "./audit/finding.ts";
import {
  type SelfTestOptions,
  type SelfTestResult,
  selfTest as selfTestWith,
} from "./audit/self-test/self-test.ts";
import type { AuditSettings } from "./audit/settings.ts";
import { readTextsOrAlignment } from "./io/alignment.ts";
import { loadLexicon } from "./io/lexicon.ts";
import type { ReadOptions } from "./io/reading.ts";
import { noticesOf } from "./library.ts";
import type { Alignment, Document, Notice } from "./types.ts";

/**
 * Looks for what is left out, left untranslated, added or changed in an alignment: one made here, or
 * read back from JSON or TMX.
 *
 * @throws {RangeError} if a setting is none that there is, or a threshold no number from 0 to 1
 * @example
 * const english = "Boil two litres of water. Stir it once with a wooden spoon. Serve with soy sauce.";
 * const alignment = alignTexts(english, "先煮三公升的水。上桌時淋上醬油。");
 * auditAlignment(alignment).findings.map(({ code }) => code); // ["number-mismatch", "omission"]
 */
export function auditAlignment(alignment: Alignment, settings: Partial<AuditSettings> = {}): Audit {
  checkAlignment(alignment);
  checkSettings(settings);
  return audit(alignment, loadLexicon(), settings);
}

/** Names of all settings: what is misspelled would be without effect. */
const SETTINGS = {
  from: true,
  chineseLocale: true,
  glossary: true,
  only: true,
  ignore: true,
  thresholds: true,
  severities: true,
} satisfies Record<keyof AuditSettings, true>;

function checkSettings(settings: Partial<AuditSettings>): void {
  checkOptions(settings, "settings");
  for (const name of Object.keys(settings)) checkChoice(name, Object.keys(SETTINGS), "settings");
  const {
    from,
    chineseLocale,
    only = [],
    ignore = [],
    thresholds = {},
    severities = {},
  } = settings;
  if (from !== undefined) checkChoice(from, ["en", "zh"], "from");
  if (chineseLocale !== undefined) checkText(chineseLocale, "chineseLocale");
  for (const [name, codes] of Object.entries({ only, ignore })) {
    checkList(codes, name);
    for (const code of codes) checkChoice(code, FINDING_CODES, name);
  }
  checkOptions(thresholds, "thresholds");
  for (const [code, threshold] of Object.entries(thresholds)) {
    checkChoice(code, FINDING_CODES, "thresholds");
    if (threshold !== undefined) checkShare(threshold, `threshold of ${code}`);
  }
  checkOptions(severities, "severities");
  for (const [code, severity] of Object.entries(severities)) {
    checkChoice(code, FINDING_CODES, "severities");
    if (severity !== undefined) checkChoice(severity, SEVERITIES, `severity of ${code}`);
  }
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
 * @throws {RangeError} if a setting is none that there is, or a threshold no number from 0 to 1
 * @example
 * const { audit } = await auditFiles(["english.txt", "chinese.txt"], {
 *   settings: { ignore: ["punctuation"] },
 * });
 * const isFit = judgeAudit(audit, { failOn: "major", minCoverage: 0.95 }).passes;
 */
export async function auditFiles(
  paths: Paths,
  options: ReadOptions &
    EngineOptions & { readonly settings?: Partial<AuditSettings> | undefined } = {},
): Promise<{ readonly audit: Audit; readonly notices: readonly Notice[] }> {
  checkOptions(options);
  checkSettings(options.settings ?? {});
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
  checkOptions(options);
  checkSettings(options.settings ?? {});
  checkKind(english, "paragraphs", "a document", "english");
  checkKind(chinese, "paragraphs", "a document", "chinese");
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
