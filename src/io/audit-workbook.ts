import writeXlsxFile, { type Row, type SheetData } from "write-excel-file/universal";
import type { Audit } from "../audit/audit.ts";
import { coveredShare } from "../audit/outcome.ts";
import type { ReportOptions } from "../audit/report.ts";
import type { Section } from "../audit/sections.ts";
import { FINDING_COLUMNS, type FindingColumn, findingRows } from "../format/audit-table.ts";
import { AUDIT_WORDINGS, type AuditWording, type ColumnName } from "../format/audit-wording.ts";
import { replaceForbiddenCharacters } from "../format/xml.ts";
import { type Alignment, SIDES } from "../types.ts";
import { withoutTimes } from "./zip.ts";

/** Characters that a cell of a workbook holds at most. */
const MOST_CHARACTERS = 32_767;

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

const COVERAGE_COLUMNS = [
  "text",
  "section",
  "sentences",
  "covered_sentences",
  "characters",
  "covered_characters",
  "covered_share",
] as const;

/**
 * Writes an audit as an Excel workbook (Office Open XML): a sheet of findings and one of coverage.
 * Texts are cells of text, also where they look like formulas.
 */
export async function formatAuditWorkbook(
  audit: Audit,
  { language }: ReportOptions,
): Promise<Uint8Array> {
  const wording = AUDIT_WORDINGS[language];
  const findings: SheetData = [headOf(FINDING_COLUMNS, wording)];
  for (const row of findingRows(audit, language)) {
    findings.push(
      FINDING_COLUMNS.map((column) =>
        column === "confidence"
          ? { type: Number, value: row.confidence, format: "0.00" }
          : textCell(row[column]),
      ),
    );
  }
  const file = await writeXlsxFile([
    {
      sheet: wording.sheets.findings,
      data: findings,
      columns: FINDING_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
      stickyRowsCount: 1,
    },
    {
      sheet: wording.sheets.coverage,
      data: coverageRows(audit, wording),
      columns: COVERAGE_COLUMNS.map((column) => ({
        width: column === "text" || column === "section" ? 40 : 18,
      })),
      stickyRowsCount: 1,
    },
  ]).toBlob();
  return withoutTimes(new Uint8Array(await file.arrayBuffer()));
}

function headOf(columns: readonly ColumnName[], wording: AuditWording): Row {
  return columns.map((column) => ({
    type: String,
    value: wording.columns[column],
    fontWeight: "bold" as const,
  }));
}

function textCell(text: string) {
  // The writer drops U+FFFD too; that something was damaged is what a reader must see.
  const safe = replaceForbiddenCharacters(text).replaceAll("\ufffd", "□");
  const isCut = safe.length > MOST_CHARACTERS - 1;
  const cut = isCut ? `${safe.slice(0, MOST_CHARACTERS - 2)}…` : safe;
  // It keeps texts in a plain object, where the word "constructor" is not free.
  const value = cut in {} ? `${cut} ` : cut;
  return value === "" ? null : { type: String, value, wrap: true, alignVertical: "top" as const };
}

// Both texts as a whole, then their sections if there are several.
function coverageRows({ alignment, coverage, sections }: Audit, wording: AuditWording): SheetData {
  const number = (value: number, format = "0") => ({ type: Number, value, format });
  const rowsOf = (covered: Section["coverage"], title: string): Row[] =>
    SIDES.filter((side) => title === "" || covered[side].sentences > 0).map((side) => {
      const { sentences, coveredSentences, characters, coveredCharacters } = covered[side];
      const { lang, name } = alignment[side];
      return [
        textCell(`${wording.language(lang)}${wording.colon}${name}`),
        textCell(title),
        number(sentences),
        number(coveredSentences),
        number(characters),
        number(coveredCharacters),
        number(coveredShare(covered[side]), "0.0%"),
      ];
    });
  return [
    headOf(COVERAGE_COLUMNS, wording),
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
