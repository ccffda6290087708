/** An audit as an Excel workbook: a sheet of findings and one of coverage. */

import type { Audit } from "../audit/audit.ts";
import { coveredShare } from "../audit/outcome.ts";
import type { ReportOptions } from "../audit/report.ts";
import type { Section } from "../audit/sections.ts";
import { type Alignment, SIDES } from "../types.ts";
import { FINDING_COLUMNS, type FindingColumn, findingRows } from "./audit-table.ts";
import { AUDIT_WORDINGS, type AuditWording, type ColumnName } from "./audit-wording.ts";
import { createWorkbookWriter } from "./workbook.ts";
import type { Cell, SheetColumn } from "./workbook-parts.ts";

/** Widths of columns in characters. */
const WIDTHS: Readonly<Record<FindingColumn, number>> = {
  code: 22,
  kind: 20,
  severity: 10,
  confidence: 10,
  reason: 40,
  english_place: 24,
  chinese_place: 24,
  english: 60,
  chinese: 45,
  english_marks: 20,
  chinese_marks: 20,
  shape: 7,
  id: 19,
};

/** Columns of coverage, and how their numbers are shown. */
const COVERAGE_COLUMNS = [
  ["text"],
  ["section"],
  ["sentences", "0"],
  ["covered_sentences", "0"],
  ["characters", "0"],
  ["covered_characters", "0"],
  ["covered_share", "0.0%"],
] as const satisfies readonly (readonly [ColumnName, SheetColumn["numbers"]?])[];

/**
 * Writes an audit as an Excel workbook. The words are those of the report's language; cells are as
 * {@link createWorkbookWriter} says.
 */
export function formatAuditWorkbook(audit: Audit, { language }: ReportOptions): Uint8Array {
  const wording = AUDIT_WORDINGS[language];
  const workbook = createWorkbookWriter();
  workbook.sheet(
    wording.sheets.findings,
    FINDING_COLUMNS.map((column) => ({
      name: wording.columns[column],
      width: WIDTHS[column],
      ...(column === "confidence" ? { numbers: "0.00" } : {}),
    })),
  );
  for (const row of findingRows(audit, language)) {
    workbook.row(FINDING_COLUMNS.map((column) => row[column]));
  }
  workbook.sheet(
    wording.sheets.coverage,
    COVERAGE_COLUMNS.map(([column, numbers]) => ({
      name: wording.columns[column],
      width: numbers ? 18 : 40,
      ...(numbers ? { numbers } : {}),
    })),
  );
  for (const row of coverageRows(audit, wording)) workbook.row(row);
  workbook.end();
  return workbook.take();
}

// Both texts as a whole, then their sections if there are several.
function coverageRows({ alignment, coverage, sections }: Audit, wording: AuditWording): Cell[][] {
  const rowsOf = (covered: Section["coverage"], title: string) =>
    SIDES.filter((side) => title === "" || covered[side].sentences > 0).map((side): Cell[] => {
      const { sentences, coveredSentences, characters, coveredCharacters } = covered[side];
      const { lang, name } = alignment[side];
      return [
        `${wording.language(lang)}${wording.colon}${name}`,
        title,
        sentences,
        coveredSentences,
        characters,
        coveredCharacters,
        coveredShare(covered[side]),
      ];
    });
  return [
    ...rowsOf(coverage, ""),
    ...(sections.length > 1 ? sections : []).flatMap((section) =>
      rowsOf(section.coverage, section.title ?? firstWords(alignment, section, wording)),
    ),
  ];
}

/** Names a section without a heading by its first sentence. */
function firstWords({ source, target }: Alignment, section: Section, wording: AuditWording) {
  const first = source.sentences[section.source.start] ?? target.sentences[section.target.start];
  return first?.text.slice(0, 100) || wording.untitled;
}
