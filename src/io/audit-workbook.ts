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

/** Signatures and offsets of the ZIP format (APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16 };
const ENTRY = { size: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 };
const LOCAL_TIME = 10;
/** The first of January 1980, the first day there is, at midnight. */
const FIRST_TIME = 0x00210000;

/** Sets all times in a ZIP file to the same, so that equal audits give equal files. */
function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END.size; // no comment follows
  if (view.getUint32(end, true) !== END.signature) return zip;
  let entry = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left--) {
    view.setUint32(entry + ENTRY.time, FIRST_TIME, true);
    view.setUint32(view.getUint32(entry + ENTRY.local, true) + LOCAL_TIME, FIRST_TIME, true);
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment];
    entry += lengths.reduce((sum, at) => sum + view.getUint16(entry + at, true), ENTRY.size);
  }
  return zip;
}
