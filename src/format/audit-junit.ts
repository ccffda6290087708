/** An audit as JUnit XML, which build servers show as tests. */

import type { Audit } from "../audit/audit.ts";
import { CHECKS } from "../audit/checks.ts";
import { FINDING_CODES, type FindingCode } from "../audit/finding.ts";
import { reasonOf, titleOf } from "../audit/message.ts";
import { coveredShare, fails, judge } from "../audit/outcome.ts";
import type { ReportOptions } from "../audit/report.ts";
import { type FindingView, firstPlace, primarySide, viewFindings } from "../audit/view.ts";
import { AUDIT_WORDINGS } from "./audit-wording.ts";
import { formatPlace } from "./place.ts";
import { escapeAttribute, escapeText } from "./xml.ts";

/** A test: failed if it has a failure, remarked on if it has words only. */
interface Case {
  readonly name: string;
  readonly className: string;
  readonly failure?: { readonly type: string; readonly message: string };
  readonly words?: string;
}

/**
 * Writes an audit as JUnit XML, in chunks of one suite: one for each kind that was looked for, and
 * before them `coverage` and `translation`. Findings as bad as `failOn` are failures, others passed
 * tests with their words as output; a kind without findings is one passed test.
 */
export function* formatAuditJunit(audit: Audit, options: ReportOptions): Generator<string, void> {
  const suites = listSuites(audit, options);
  const tests = suites.reduce((sum, [, cases]) => sum + cases.length, 0);
  const failures = suites.reduce((sum, [, cases]) => sum + countFailures(cases), 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="duizhao audit" tests="${tests}" failures="${failures}" errors="0" time="0">\n`;
  for (const [name, cases] of suites) {
    yield `  <testsuite name="${escapeAttribute(name)}" tests="${cases.length}" failures="${countFailures(cases)}" errors="0" skipped="0" time="0">\n${cases.map(formatCase).join("")}  </testsuite>\n`;
  }
  yield "</testsuites>\n";
}

const countFailures = (cases: readonly Case[]) => cases.filter(({ failure }) => failure).length;

type Suite = readonly [name: string, cases: readonly Case[]];

function listSuites(audit: Audit, options: ReportOptions): Suite[] {
  const { alignment, settings, coverage } = audit;
  const wording = AUDIT_WORDINGS[options.language];
  const original = settings.from === "en" ? "source" : "target";
  const className = alignment[original].name;
  const { verdict } = alignment;
  const isStranger = verdict?.isTranslation === false;
  const translation: Case = {
    name: "translation",
    className,
    ...(isStranger
      ? { failure: { type: "not-a-translation", message: wording.stranger(verdict.likeness) } }
      : {}),
  };
  if (isStranger) return [["translation", [translation]]];
  const share = coveredShare(coverage[original]);
  const covered: Case = {
    name: "coverage",
    className,
    ...(judge(audit, options).isShort
      ? { failure: { type: "coverage", message: wording.short(share, options.minCoverage ?? 0) } }
      : {}),
  };
  const byCode = new Map<FindingCode, Case[]>();
  for (const view of viewFindings(audit)) {
    const cases = byCode.get(view.finding.code) ?? [];
    cases.push(caseOf(view, audit, options));
    byCode.set(view.finding.code, cases);
  }
  const { only = FINDING_CODES, ignore = [] } = settings;
  const isLookedFor = (code: FindingCode) =>
    only.includes(code) && !ignore.includes(code) && CHECKS.some((check) => check.codes[code]);
  const kinds = FINDING_CODES.filter((code) => byCode.has(code) || isLookedFor(code));
  return [
    ["translation", [translation]],
    ["coverage", [covered]],
    ...kinds.map((code): Suite => [code, byCode.get(code) ?? [{ name: code, className }]]),
  ];
}

function caseOf(view: FindingView, { settings }: Audit, options: ReportOptions): Case {
  const { finding, source, target } = view;
  const { code, severity, id } = finding;
  const { language } = options;
  const { colon, confidence, nothingHere, language: nameOf } = AUDIT_WORDINGS[language];
  const main = view[primarySide(finding, settings.from)];
  const message = `${titleOf(code, language)}${colon}${reasonOf(finding, language, settings.from)}`;
  const sides = [
    [nameOf("en"), source],
    [nameOf("zh"), target],
  ] as const;
  const words = [
    `${message}${confidence(finding.confidence)}`,
    ...sides.map(([name, { name: file, start, text }]) => {
      const place = formatPlace(file, start);
      return `${name}${colon}${text === "" ? nothingHere(place) : `${text} (${place})`}`;
    }),
  ].join("\n");
  return {
    // The identity at the end keeps two findings at one place apart.
    name: `${formatPlace(main.name, firstPlace(main))} ${id}`,
    className: main.name,
    words,
    ...(fails(severity, options) ? { failure: { type: severity, message } } : {}),
  };
}

function formatCase({ name, className, failure, words = "" }: Case): string {
  const open = `    <testcase name="${escapeAttribute(name)}" classname="${escapeAttribute(className)}" time="0"`;
  if (failure) {
    const { type, message } = failure;
    return `${open}>\n      <failure type="${type}" message="${escapeAttribute(message)}">${escapeText(words)}</failure>\n    </testcase>\n`;
  }
  if (words === "") return `${open}/>\n`;
  return `${open}>\n      <system-out>${escapeText(words)}</system-out>\n    </testcase>\n`;
}
