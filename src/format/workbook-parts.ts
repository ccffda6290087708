/** The parts of a workbook: what does not depend on the rows, and how rows and cells are written. */

import { escapeAttribute, escapeText, replaceForbiddenCharacters } from "./xml.ts";

/** UTF-16 units that a cell holds at most. */
export const MOST_CHARACTERS = 32_767;

/** How numbers are shown; all of their digits are kept. */
const NUMBER_FORMATS = ["0", "0.00", "0.000", "0.0%"] as const;

/** A column of a sheet; a sheet has 26 at most. */
export interface SheetColumn {
  /** As the first line names it. */
  readonly name: string;
  /** In characters. */
  readonly width: number;
  /** Of the numbers in it. */
  readonly numbers?: (typeof NUMBER_FORMATS)[number];
}

/** A number is a number only in a column with a format for it. An empty text is no cell at all. */
export type Cell = string | number;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Indexes of the styles of {@link STYLES}; those of numbers follow. */
const STYLE = { head: 1, text: 2, number: 3 } as const;
/** Lower ones are Excel's own. */
const FIRST_FORMAT = 164;

const customFormats = NUMBER_FORMATS.map(
  (code, k) => `<numFmt numFmtId="${FIRST_FORMAT + k}" formatCode="${code}"/>`,
);
const numberStyles = NUMBER_FORMATS.map(
  (_, k) =>
    `<xf numFmtId="${FIRST_FORMAT + k}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
);

/** Bold names; texts that are wrapped and stand on top, as text (`@`); numbers on top. */
export const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${customFormats.length}">${customFormats.join("")}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${STYLE.number + numberStyles.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${numberStyles.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export const RELATIONSHIPS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const numbersTo = (count: number) => Array.from({ length: count }, (_, k) => k + 1);

/** The list of sheets. */
export function workbook(names: readonly string[]): string {
  const list = names.map(
    (name, k) => `<sheet name="${escapeAttribute(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`;
}

/** Where the sheets and the styles are. */
export function workbookRelationships(sheets: number): string {
  const list = numbersTo(sheets).map(
    (k) =>
      `<Relationship Id="rId${k}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${k}.xml"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}

/** What each part is. */
export function contentTypes(sheets: number): string {
  const list = numbersTo(sheets).map(
    (k) =>
      `<Override PartName="/xl/worksheets/sheet${k}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${list.join("")}</Types>`;
}

/** The beginning of a sheet, with a line of names that stays in sight. */
export function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ width }, k) => `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"/>`,
  );
  const cells = columns.map(({ name }, k) => textCell(name, `${letterOf(k)}1`, STYLE.head));
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${cells.join("")}</row>`;
}

export const SHEET_TAIL = "</sheetData></worksheet>";

/**
 * Writes a row.
 *
 * @param row - its number, from 1
 */
export function formatRow(
  cells: readonly Cell[],
  columns: readonly SheetColumn[],
  row: number,
): string {
  let text = "";
  for (const [k, cell] of cells.entries()) {
    if (cell === "") continue;
    const place = `${letterOf(k)}${row}`;
    const format = columns[k]!.numbers;
    text +=
      typeof cell === "number" && format && Number.isFinite(cell)
        ? `<c r="${place}" s="${STYLE.number + NUMBER_FORMATS.indexOf(format)}"><v>${cell}</v></c>`
        : textCell(String(cell), place, STYLE.text);
  }
  return `<row r="${row}">${text}</row>`;
}

function textCell(text: string, place: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${formatText(text)}</t></is></c>`;
}

/** `_x0041_` means A in a workbook (ISO/IEC 29500-1, 22.9.2.19), so its first line is written `_x005F_`. */
function formatText(text: string): string {
  const whole = text.length > MOST_CHARACTERS ? cut(text) : text;
  return escapeText(replaceForbiddenCharacters(whole)).replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}

function cut(text: string): string {
  const last = text.charCodeAt(MOST_CHARACTERS - 2);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, MOST_CHARACTERS - (isHalf ? 2 : 1))}…`;
}

/** Names a column, from 0. */
function letterOf(column: number): string {
  return String.fromCharCode(0x41 + column);
}
