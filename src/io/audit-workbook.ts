import writeXlsxFile, { type Row, type SheetData } from "write-excel-file/universal";
import type { Audit } from "../audit/audit.ts";
import { coveredShare } from "../audit/outcome.ts";
import type { ReportOptions } from "../audit/report.ts";
import { FINDING_COLUMNS, type FindingColumn, findingRows } from "../format/audit-table.ts";
import { AUDIT_WORDINGS, type AuditWording, type ColumnName } from "../format/audit-wording.ts";
import { replaceForbiddenCharacters } from "../format/xml.ts";

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
      columns: COVERAGE_COLUMNS.map((column) => ({ width: column === "text" ? 40 : 18 })),
      stickyRowsCount: 1,
    },
  ]).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

function headOf(columns: readonly ColumnName[], wording: AuditWording): Row {
  return columns.map((column) => ({
    type: String,
    value: wording.columns[column],
    fontWeight: "bold" as const,
  }));
}

function textCell(text: string) {
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  const value = replaceForbiddenCharacters(cut);
  return value === "" ? null : { type: String, value, wrap: true, alignVertical: "top" as const };
}

function coverageRows({ alignment, coverage }: Audit, wording: AuditWording): SheetData {
  const number = (value: number, format = "0") => ({ type: Number, value, format });
  return [
    headOf(COVERAGE_COLUMNS, wording),
    ...(["source", "target"] as const).map((side): Row => {
      const { sentences, coveredSentences, characters, coveredCharacters } = coverage[side];
      const { lang, name } = alignment[side];
      return [
        textCell(`${wording.language(lang)}${wording.colon}${name}`),
        number(sentences),
        number(coveredSentences),
        number(characters),
        number(coveredCharacters),
        number(coveredShare(coverage[side]), "0.0%"),
      ];
    }),
  ];
}
