/** Audits put into words and judged, for programs: with the defaults of the command, checked at the door. */

import { checkChoice, checkKind, checkOptions, checkShare } from "./argument.ts";
import type { Audit } from "./audit/audit.ts";
import { type Finding, type FindingCode, SEVERITIES, type Severity } from "./audit/finding.ts";
import * as meaning from "./audit/meaning.ts";
import * as message from "./audit/message.ts";
import { judge, type Outcome, type Requirements } from "./audit/outcome.ts";
import { LANGUAGES, type Language } from "./audit/reason.ts";
import type { ReportOptions } from "./audit/report.ts";
import type { SelfTestResult } from "./audit/self-test/self-test.ts";
import * as html from "./format/audit-html.ts";
import * as json from "./format/audit-json.ts";
import * as jsonl from "./format/audit-jsonl.ts";
import * as junit from "./format/audit-junit.ts";
import * as sarif from "./format/audit-sarif.ts";
import * as text from "./format/audit-text.ts";
import * as tsv from "./format/audit-tsv.ts";
import * as workbook from "./format/audit-workbook.ts";
import * as tested from "./format/self-test.ts";
import type { Lang } from "./types.ts";
import { VERSION } from "./version.ts";

/**
 * Judges an audit as a whole, as the exit code of the command does.
 *
 * @param required - by default a finding that is `major` or worse fails, and no coverage is too little
 * @throws {RangeError} if `failOn` is no severity or `minCoverage` no number from 0 to 1
 * @example
 * judgeAudit(audit).passes;
 * judgeAudit(audit, { failOn: "never", minCoverage: 0.95 }).isShort;
 */
export function judgeAudit(audit: Audit, required: Partial<Requirements> = {}): Outcome {
  checkAudit(audit);
  checkOptions(required, "required");
  return judge(audit, requirementsOf(required));
}

/**
 * Writes an audit for people: how much of each text is covered, where it is not, the findings by
 * kind, then each with both texts and their neighbours, in the order of the text.
 *
 * @param options - by default in English, 80 columns wide, without colours
 * @returns chunks of one finding
 * @throws {RangeError} if an option is out of its range
 */
export function formatAuditText(
  audit: Audit,
  options: Partial<text.AuditTextOptions> = {},
): Generator<string, void> {
  return text.formatAuditText(audit, reportOf(audit, options));
}

/** Writes an audit as one page that needs nothing else; see {@link formatAuditText} for its options. */
export function formatAuditHtml(
  audit: Audit,
  options: Partial<ReportOptions> = {},
): Generator<string, void> {
  return html.formatAuditHtml(audit, reportOf(audit, options));
}

/** Writes an audit as JSON; see {@link formatAuditText} for its options. */
export function formatAuditJson(
  audit: Audit,
  options: Partial<ReportOptions> = {},
): Generator<string, void> {
  return json.formatAuditJson(audit, reportOf(audit, options));
}

/** Writes the findings of an audit as JSON, one a line; see {@link formatAuditText} for its options. */
export function formatAuditJsonl(
  audit: Audit,
  options: Partial<ReportOptions> = {},
): Generator<string, void> {
  return jsonl.formatAuditJsonl(audit, reportOf(audit, options));
}

/** Writes an audit as JUnit XML, which build servers read; see {@link formatAuditText} for its options. */
export function formatAuditJunit(
  audit: Audit,
  options: Partial<ReportOptions> = {},
): Generator<string, void> {
  return junit.formatAuditJunit(audit, reportOf(audit, options));
}

/** Writes an audit as SARIF, which code reviews read; see {@link formatAuditText} for its options. */
export function formatAuditSarif(
  audit: Audit,
  options: Partial<sarif.AuditSarifOptions> = {},
): Generator<string, void> {
  return sarif.formatAuditSarif(audit, reportOf(audit, options));
}

/** Writes the findings of an audit as a table; see {@link formatAuditText} for its options. */
export function formatAuditTsv(
  audit: Audit,
  options: Partial<ReportOptions> = {},
): Generator<string, void> {
  return tsv.formatAuditTsv(audit, reportOf(audit, options));
}

/** Writes an audit as the bytes of an Excel workbook; see {@link formatAuditText} for its options. */
export function formatAuditWorkbook(
  audit: Audit,
  options: Partial<ReportOptions> = {},
): Uint8Array {
  return workbook.formatAuditWorkbook(audit, reportOf(audit, options));
}

/**
 * Says why a finding was made, in a line without a full stop.
 *
 * @param from - the language that was translated from
 * @throws {RangeError} if the language is none that findings are told in
 */
export function reasonOf(finding: Finding, language: Language = "en", from: Lang = "en"): string {
  checkKind(finding, "code", "a finding", "finding");
  checkChoice(from, ["en", "zh"], "from");
  return message.reasonOf(finding, checkedLanguage(language), from);
}

/** Names a kind of finding: `omission`, 漏譯. */
export function titleOf(code: FindingCode, language: Language = "en"): string {
  return message.titleOf(code, checkedLanguage(language));
}

/** Names a severity: `major`, 重大. */
export function severityName(severity: Severity, language: Language = "en"): string {
  return message.severityName(severity, checkedLanguage(language));
}

/** Says in a sentence what a kind of finding means. */
export function meaningOf(code: FindingCode, language: Language = "en"): string {
  return meaning.meaningOf(code, checkedLanguage(language));
}

/** Writes the result of a self-test for people, in English and 80 columns by default. */
export function formatSelfTestText(
  result: SelfTestResult,
  options: { readonly language?: Language; readonly width?: number | undefined } = {},
): Generator<string, void> {
  checkKind(result, "damages", "the result of a self-test", "result");
  checkOptions(options);
  const language = checkedLanguage(options.language ?? "en");
  return tested.formatSelfTestText(result, { ...options, language });
}

function checkAudit(audit: Audit): void {
  checkKind(audit, "findings", "an audit", "audit");
}

function checkedLanguage(language: Language): Language {
  checkChoice(language, LANGUAGES, "language");
  return language;
}

function requirementsOf({ failOn = "major", minCoverage }: Partial<Requirements>): Requirements {
  checkChoice(failOn, [...SEVERITIES, "never"], "failOn");
  if (minCoverage !== undefined) checkShare(minCoverage, "minCoverage");
  return { failOn, minCoverage };
}

function reportOf<O extends Partial<ReportOptions>>(audit: Audit, options: O): O & ReportOptions {
  checkAudit(audit);
  checkOptions(options);
  const { version = VERSION, language = "en" } = options;
  return {
    ...options,
    ...requirementsOf(options),
    version,
    language: checkedLanguage(language),
  };
}
