/** An audit as SARIF 2.1.0 (OASIS 2020), which code scanning and editors read. */

import type { Audit } from "../audit/audit.ts";
import { CHECKS } from "../audit/checks.ts";
import { FINDING_CODES, type FindingCode, type Severity } from "../audit/finding.ts";
import { meaningOf } from "../audit/meaning.ts";
import { reasonOf, titleOf } from "../audit/message.ts";
import { judge } from "../audit/outcome.ts";
import type { ReportOptions } from "../audit/report.ts";
import { type FindingView, type PassageView, primarySide, viewFindings } from "../audit/view.ts";
import type { Lang } from "../types.ts";
import { AUDIT_WORDINGS } from "./audit-wording.ts";

/** What the format wants to know beside. */
export interface AuditSarifOptions extends ReportOptions {
  /** The folder that paths are relative to, with `/` between its parts; files outside keep theirs. */
  readonly folder?: string | undefined;
}

/** The rule of texts that are no translation of each other. */
const STRANGER = "not-a-translation";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  major: "error",
  minor: "warning",
  neutral: "note",
};

/**
 * Writes an audit as SARIF, in chunks of one finding. Each has its place in the translation, or in
 * the original if nothing stands there, and the other side as a related location; columns count code
 * points. `partialFingerprints` are the identities of the findings.
 */
export function* formatAuditSarif(
  audit: Audit,
  options: AuditSarifOptions,
): Generator<string, void> {
  const { language, version } = options;
  const { verdict, source, target } = audit.alignment;
  const codes = FINDING_CODES.filter((code) => CHECKS.some((check) => check.codes[code]));
  const isStranger = verdict?.isTranslation === false;
  const driver = {
    name: "duizhao",
    semanticVersion: version,
    rules: [
      ...codes.map((code) => ruleOf(code, options)),
      ...(isStranger ? [strangerRule(AUDIT_WORDINGS[language].stranger(verdict.likeness))] : []),
    ],
  };
  const head = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"runs":[{"tool":${JSON.stringify({ driver })},\n`;
  const { coverage } = audit;
  const properties = { coverage, accepted: options.accepted ?? 0, ...judge(audit, options) };
  yield `"columnKind":"unicodeCodePoints",\n"properties":${JSON.stringify(properties)},\n"results":[`;
  if (isStranger) {
    const locations = [target, source].map(({ name }) => ({
      physicalLocation: { artifactLocation: { uri: uriOf(name, options.folder) } },
    }));
    yield `\n${JSON.stringify({
      ruleId: STRANGER,
      ruleIndex: codes.length,
      level: "error",
      message: { text: AUDIT_WORDINGS[language].stranger(verdict.likeness) },
      locations: locations.slice(0, 1),
      relatedLocations: locations.slice(1).map((location) => ({ id: 1, ...location })),
    })}`;
  }
  let isFirst = true;
  for (const view of viewFindings(audit)) {
    const index = codes.indexOf(view.finding.code);
    yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(resultOf(view, index, audit.settings.from, options))}`;
    isFirst = false;
  }
  yield "\n]}]}\n";
}

function ruleOf(code: FindingCode, { language }: ReportOptions) {
  const severity = CHECKS.find((check) => check.codes[code])?.codes[code]?.severity ?? "minor";
  const text = meaningOf(code, language);
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: titleOf(code, language) },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ["translation"] },
  };
}

function strangerRule(text: string) {
  return {
    id: STRANGER,
    name: "NotATranslation",
    shortDescription: { text },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level: "error" },
    properties: { tags: ["translation"] },
  };
}

function resultOf(
  view: FindingView,
  ruleIndex: number,
  from: Lang,
  { language, folder }: AuditSarifOptions,
) {
  const { finding } = view;
  const { id, code, severity, confidence } = finding;
  const main = primarySide(finding, from);
  const other = main === "source" ? "target" : "source";
  const reason = reasonOf(finding, language, from);
  const title = titleOf(code, language);
  const { colon, language: nameOf } = AUDIT_WORDINGS[language];
  const langOf = { source: "en", target: "zh" } as const;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    rank: Math.round(confidence * 1000) / 10,
    message: {
      // The link is what makes GitHub show the other side.
      text: `${reason === title ? title : `${title}${colon}${escapeLinks(reason)}`} ([${nameOf(langOf[other])}](1))`,
    },
    locations: [locationOf(view[main], folder)],
    relatedLocations: [
      { id: 1, message: { text: nameOf(langOf[other]) }, ...locationOf(view[other], folder) },
    ],
    partialFingerprints: { "duizhaoFinding/v1": id },
    properties: { severity, confidence },
  };
}

// Square brackets are links in SARIF's messages (3.11.6).
const escapeLinks = (text: string) => text.replace(/[[\]\\]/g, "\\$&");

function locationOf({ name, text, start, end, marks }: PassageView, folder: string | undefined) {
  const first = marks[0]?.start ?? start;
  const last = marks.at(-1)?.end ?? end;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(name, folder) },
      region: {
        startLine: first.line,
        startColumn: first.column,
        endLine: last.line,
        endColumn: last.column,
        ...(text === "" ? {} : { snippet: { text: marks.length === 1 ? marks[0]!.text : text } }),
      },
    },
  };
}

/** Writes a path as a URI reference, relative to a folder if it lies in it. */
export function uriOf(name: string, folder = ""): string {
  const path = name.replaceAll("\\", "/");
  const base = folder.replaceAll("\\", "/").replace(/\/?$/, "/");
  const inside = folder !== "" && path.startsWith(base) ? path.slice(base.length) : path;
  const encode = (part: string) =>
    encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("%3A", ":");
  const isAbsolute = inside.startsWith("/") || /^[A-Za-z]:\//.test(inside);
  const encoded = inside
    .replace(/^(?:\.\/)+/, "")
    .split("/")
    .map(encode)
    .join("/");
  if (isAbsolute) return `file://${encoded.startsWith("/") ? "" : "/"}${encoded}`;
  // A colon in the first part would make it a scheme.
  return encoded.split("/")[0]!.includes(":") ? `./${encoded}` : encoded;
}
