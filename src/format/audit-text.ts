/** An audit as text for a terminal. */

import type { Audit } from "../audit/audit.ts";
import { FINDING_CODES, SEVERITIES } from "../audit/finding.ts";
import { severityName, titleOf } from "../audit/message.ts";
import { coveredShare, judge } from "../audit/outcome.ts";
import type { ReportOptions } from "../audit/report.ts";
import type { Section } from "../audit/sections.ts";
import { coverageStrip } from "../audit/strip.ts";
import { viewFindings } from "../audit/view.ts";
import { columnsOf, cutColumns, padColumns } from "../text/columns.ts";
import { SIDES, type Side, type Verdict } from "../types.ts";
import { countBy } from "./audit-counts.ts";
import { formatFinding, type Paint, printable } from "./audit-text-finding.ts";
import { AUDIT_WORDINGS, type AuditWording } from "./audit-wording.ts";
import { formatPercent } from "./percent.ts";

/** How a report looks. */
export interface AuditTextOptions extends ReportOptions {
  /** Columns of the terminal; 80 by default. */
  readonly width?: number | undefined;
  /** Colours; without it marks stand in « ». */
  readonly paint?: Paint | undefined;
}

/** Most columns of the strip: more tell no more. */
const MOST_CELLS = 80;
/** Sections that are listed, at most. */
const MOST_SECTIONS = 12;
const BLOCKS = "▁▂▃▄▅▆▇";

/**
 * Writes an audit for people: how much of each text is covered, where it is not, the findings by
 * kind, then each with both texts and their neighbours, in the order of the text. In chunks of one
 * finding.
 */
export function* formatAuditText(audit: Audit, options: AuditTextOptions): Generator<string, void> {
  const { verdict, source, target } = audit.alignment;
  const wording = AUDIT_WORDINGS[options.language];
  const paint: Paint = options.paint ?? plain;
  if (verdict?.isTranslation === false) {
    yield formatStranger(verdict, [source.name, target.name], wording);
    return;
  }
  const width = Math.max(40, options.width ?? 80);
  yield formatCoverage(audit, wording);
  yield formatStrips(audit, Math.min(width - 4, MOST_CELLS), wording, paint);
  yield formatSections(audit, width, wording);
  yield `\n${formatCounts(audit, options, wording)}`;
  for (const view of viewFindings(audit)) {
    yield `\n${formatFinding(view, audit.settings.from, { ...options, width, paint }, wording)}`;
  }
  yield `\n${formatOutcome(audit, options, wording)}`;
}

/** Writes what matters most, in a few lines: coverage, counts, and whether it is good enough. */
export function formatAuditSummary(audit: Audit, options: ReportOptions): string {
  const { verdict, source, target } = audit.alignment;
  const wording = AUDIT_WORDINGS[options.language];
  if (verdict?.isTranslation === false) {
    return formatStranger(verdict, [source.name, target.name], wording);
  }
  return [
    formatCoverage(audit, wording),
    formatCounts(audit, options, wording),
    formatOutcome(audit, options, wording),
  ].join("");
}

function formatStranger(
  { likeness }: Verdict,
  names: readonly string[],
  wording: AuditWording,
): string {
  return `${[...new Set(names)].map(printable).join(", ")}: ${wording.stranger(likeness)}${wording.force}\n`;
}

const plain: Paint = (style, text) => (style === "mark" ? `«${text}»` : text);

function formatCoverage({ alignment, coverage, settings }: Audit, wording: AuditWording): string {
  const rows = SIDES.map((side): readonly [string, string, string] => {
    const { lang, name } = alignment[side];
    const role = lang === settings.from ? wording.original : wording.translation;
    const { sentences, coveredSentences } = coverage[side];
    return [
      wording.side(wording.language(lang), role),
      printable(name),
      wording.coverage(coveredSentences, sentences, coveredShare(coverage[side])),
    ];
  });
  return formatRows(rows, "");
}

/** Writes rows of cells as columns, the last one as long as it is. */
function formatRows(rows: readonly (readonly string[])[], indent: string): string {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((row) => columnsOf(row[k]!))));
  return rows
    .map((row) => {
      const cells = row.map((cell, k) =>
        k === row.length - 1 ? cell : padColumns(cell, widths[k]!),
      );
      return `${indent}${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}

function formatStrips(audit: Audit, cells: number, wording: AuditWording, paint: Paint): string {
  const lines = SIDES.map((side: Side) => {
    const shares = coverageStrip(audit, side, cells);
    return `${audit.alignment[side].lang}  ${paintRuns(shares.map(blockOf), paint)}\n`;
  });
  return `\n${lines.join("")}    ${wording.legend}\n`;
}

// A hole too small for a cell must be seen, and so must what little is covered of a hole.
function blockOf(share: number): string {
  if (share >= 1) return "█";
  if (share <= 0) return "░";
  return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(share * BLOCKS.length))]!;
}

function paintRuns(blocks: readonly string[], paint: Paint): string {
  return blocks.join("").replace(/[^█]+/g, (gaps) => paint("gap", gaps));
}

// Only of sections that lack something on either side; where all do, the worst are enough.
function formatSections(
  { sections, alignment }: Audit,
  width: number,
  wording: AuditWording,
): string {
  const gaps = sections
    .map((section) => ({ section, share: worstShare(section) }))
    .filter(({ share }) => share < 1);
  if (sections.length < 2 || gaps.length === 0) return "";
  const shown = new Set([...gaps].sort((a, b) => a.share - b.share).slice(0, MOST_SECTIONS));
  const rows = gaps
    .filter((gap) => shown.has(gap))
    .map(({ section }): readonly string[] => {
      const first = alignment.source.sentences[section.source.start];
      const title = section.title ?? first?.text ?? wording.untitled;
      return [
        cutColumns(printable(title), Math.floor(width / 2)),
        ...SIDES.map((side) => {
          const { sentences } = section.coverage[side];
          const share = formatPercent(coveredShare(section.coverage[side]));
          return sentences === 0 ? "" : `${alignment[side].lang} ${share.padStart(5)} %`;
        }),
      ];
    });
  const more = gaps.length - rows.length;
  const rest = more === 0 ? "" : `  ${wording.moreSections(more)}\n`;
  return `\n${wording.sections}\n${formatRows(rows, "  ")}${rest}`;
}

const worstShare = ({ coverage }: Section) =>
  Math.min(coveredShare(coverage.source), coveredShare(coverage.target));

function formatCounts({ findings }: Audit, options: ReportOptions, wording: AuditWording): string {
  const { language, accepted = 0 } = options;
  const rows = countBy(
    FINDING_CODES,
    findings.map(({ code }) => code),
  ).map(([code]) => {
    const severities = findings.filter((f) => f.code === code).map(({ severity }) => severity);
    const counts = countBy([...SEVERITIES].reverse(), severities);
    return [
      titleOf(code, language),
      wording.list(
        counts.map(([severity, n]) => wording.count(n, severityName(severity, language))),
      ),
    ];
  });
  return `${wording.findings(findings.length, accepted)}\n${formatRows(rows, "  ")}`;
}

/** Says in a line whether the audit comes up to what was required. */
function formatOutcome(audit: Audit, options: ReportOptions, wording: AuditWording): string {
  const { failOn, language, minCoverage = 0 } = options;
  const { passes, failing, isShort } = judge(audit, options);
  if (passes) return `${wording.passes}\n`;
  const lines: string[] = [];
  if (failing > 0 && failOn !== "never") {
    lines.push(`${wording.failing(failing, severityName(failOn, language))}\n`);
  }
  if (isShort) {
    const side = audit.settings.from === "en" ? "source" : "target";
    lines.push(`${wording.short(coveredShare(audit.coverage[side]), minCoverage)}\n`);
  }
  return lines.join("");
}
