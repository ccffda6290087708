import type { Lang, Span } from "../types.ts";
import { trimSpan } from "./character.ts";
import { findEvidence } from "./mixed-line.ts";
import type { Piece } from "./mixed-piece.ts";
import { countLetters, hanShare } from "./script.ts";

/** What a table of two languages holds. */
export interface Columns {
  /**
   * The cells of both languages, row by row, one of each language for every row: a piece of no length
   * where a row has no such cell, and two of them for a header, a rule or a blank row.
   */
  readonly pieces: readonly Piece[];
  /** Header, other columns, quotes and delimiters. */
  readonly skipped: readonly Span[];
}

interface Row {
  /** UTF-16 offsets of each cell, trimmed, without its quotes. */
  readonly cells: Span[];
  /** UTF-16 offsets of the whole row, without line end. */
  span: Span;
}

const DELIMITERS = ["\t", "|", ",", ";"] as const;
type Delimiter = (typeof DELIMITERS)[number];

const HEADER =
  /^(source|target|original|translation|english|chinese|mandarin|en|eng|zh|zho|chi|cn|tw|hk|text|en[-_](us|gb|hk|au)|zh[-_](tw|hk|hant|cn)([-_](tw|hk))?|traditional chinese|chinese \(.*\)|英文|英語|英|中文|中|華語|國語|漢語|繁體中文|繁中|正體中文|原文|譯文|翻譯|英文版|中文版|英文原文|中文譯文|中文原文|英文譯文)[:：]?$/i;

/**
 * Reads a text as a table with one column for each language: separated by tabs, by `|` as in
 * Markdown, or by commas or semicolons. Cells may be quoted as in CSV, with doubled quotes, and a
 * quoted cell may hold line ends; its doubled quotes stay as they are, for cells are slices of the
 * text. A header and columns of numbers or notes are skipped.
 *
 * @param isCertain - the user says that it is a table: half of the rows suffice
 * @returns `undefined` if there are no two columns of different languages
 */
export function readColumns(text: string, isCertain: boolean): Columns | undefined {
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    if (!isCertain && !hasColumnsAtFirst(text, delimiter)) continue;
    const rows = parseRows(text, delimiter);
    const choice = chooseColumns(text, rows, delimiter, isCertain);
    if (choice !== undefined) return collect(text, rows, choice.english, choice.chinese);
  }
  return undefined;
}

/**
 * Finds the columns of both languages in a table whose cells are separated by tabs.
 *
 * @returns their indexes, `undefined` if there are no two columns of different languages
 */
export function findColumns(table: string): { english: number; chinese: number } | undefined {
  return chooseColumns(table, parseRows(table, "\t"), "\t", true);
}

const FIRST_UNITS = 1 << 16;

/** Tries the first lines of a long text, so that prose of 100 MB is not read as four kinds of table. */
function hasColumnsAtFirst(text: string, delimiter: Delimiter): boolean {
  if (text.length <= 2 * FIRST_UNITS) return true;
  const first = text.slice(0, text.lastIndexOf("\n", FIRST_UNITS) + 1);
  if (first === "") return true; // one long line, or old Mac line ends
  return chooseColumns(first, parseRows(first, delimiter), delimiter, true) !== undefined;
}

function parseRows(text: string, delimiter: Delimiter): Row[] {
  const rows: Row[] = [];
  // Cells whose quotes may be those of a quotation: nothing in them needs quoting.
  const doubtful: { row: Row; index: number }[] = [];
  let quotedCount = 0;
  let filledCount = 0;
  let cells: Span[] = [];
  let row: Row = { cells, span: { start: 0, end: 0 } };
  let rowStart = 0;
  let at = 0;
  let hasNoQuote = !text.includes('"');
  while (at <= text.length) {
    let end = -1;
    let cell: Span | undefined;
    if (!hasNoQuote && text[at] === '"') {
      const close = findClosingQuote(text, at, delimiter);
      if (close === text.length)
        hasNoQuote = true; // none in the rest of the text either
      else if (close > 0) {
        cell = { start: at + 1, end: close };
        end = close + 1;
        quotedCount++;
        if (!needsQuotes(text, cell, delimiter)) doubtful.push({ row, index: cells.length });
      }
    }
    if (end < 0) {
      end = at;
      while (end < text.length && text[end] !== delimiter && !isLineEnd(text, end)) end++;
    }
    cell ??= { start: at, end };
    cells.push(trimSpan(text, cell.start, cell.end));
    if (cell.start < cell.end) filledCount++;
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    row.span = { start: rowStart, end };
    rows.push(row);
    cells = [];
    row = { cells, span: { start: 0, end: 0 } };
    at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    rowStart = at;
  }
  // A program that quotes, quotes all cells, or those that need it; a few others are quotations.
  if (quotedCount < 0.5 * filledCount && (delimiter === "\t" || delimiter === "|")) {
    for (const { row, index } of doubtful) {
      const { start, end } = row.cells[index]!;
      row.cells[index] = widenToQuotes(text, start, end);
    }
  }
  return rows;
}

function needsQuotes(text: string, { start, end }: Span, delimiter: Delimiter): boolean {
  for (let i = start; i < end; i++) {
    if (text[i] === delimiter || text[i] === '"' || isLineEnd(text, i)) return true;
  }
  return false;
}

function widenToQuotes(text: string, start: number, end: number): Span {
  return { start: text.lastIndexOf('"', start), end: text.indexOf('"', end) + 1 };
}

/**
 * Finds the quote that closes a quoted cell: the first that is not doubled, if the cell ends there.
 * A cell with a line end and a delimiter inside is two rows and a stray quote.
 *
 * @returns -1 if the quote at `open` is part of the text, the text's length if no quote follows
 */
function findClosingQuote(text: string, open: number, delimiter: Delimiter): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return text.length;
  const next = close + 1;
  if (next < text.length && text[next] !== delimiter && !isLineEnd(text, next)) return -1;
  if (delimiter === "\t" || delimiter === "|") {
    const inside = text.slice(open, close);
    if (/[\r\n]/.test(inside) && inside.includes(delimiter)) return -1;
  }
  return close;
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x0a || unit === 0x0d;
}

function isFilled(row: Row): boolean {
  return row.cells.some((cell) => cell.start < cell.end);
}

function chooseColumns(
  text: string,
  allRows: readonly Row[],
  delimiter: Delimiter,
  isCertain: boolean,
): { english: number; chinese: number } | undefined {
  const columns: { han: number; latin: number; filled: number; pure: [number, number] }[] = [];
  const rows = allRows.filter(isFilled);
  let tableRows = 0;
  for (const row of rows) {
    let filled = 0;
    for (const [index, { start, end }] of row.cells.entries()) {
      if (index >= 64) break; // no table that people make by hand
      if (start === end) continue;
      filled++;
      columns[index] ??= { han: 0, latin: 0, filled: 0, pure: [0, 0] };
      const column = columns[index]!;
      const counts = countLetters(text, start, end);
      column.han += counts.han;
      column.latin += counts.latin;
      column.filled++;
      const evidence = findEvidence(text, start, end, counts);
      if (evidence < 0) column.pure[0]++;
      if (evidence > 0) column.pure[1]++;
    }
    // An empty last cell is one without translation; other tables may be prose with a comma.
    const isTableRow = delimiter === "\t" ? row.cells.length >= 2 : filled >= 2;
    if (isTableRow) tableRows++;
  }
  // Commas stand in any prose, mostly before a space; a table of them is regular.
  const isLoose = delimiter === "\t" || delimiter === "|";
  const needed = isCertain ? 0.3 : isLoose ? 0.6 : 0.9;
  if (tableRows === 0 || tableRows < needed * rows.length) return undefined;
  if (!isLoose && !isRegular(text, rows)) return undefined;

  // Of several columns the one with most letters of its language; a column of codes is Latin too.
  let english = -1;
  let chinese = -1;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    const share = column === undefined ? undefined : hanShare(column);
    if (column === undefined || share === undefined) continue;
    const [asEnglish, asChinese] = column.pure;
    if (share < 0.2 && asChinese <= 0.1 * (asEnglish + asChinese)) {
      if (english < 0 || column.latin > columns[english]!.latin) english = index;
    } else if (asChinese >= 0.3 * (asEnglish + asChinese)) {
      if (chinese < 0 || column.han > columns[chinese]!.han) chinese = index;
    }
  }
  return english < 0 || chinese < 0 ? undefined : { english, chinese };
}

function isRegular(text: string, rows: readonly Row[]): boolean {
  const columns = rows[0]!.cells.length;
  if (rows.length < 3 || rows.some((row) => row.cells.length !== columns)) return false;
  const spaced = rows.filter(({ cells }) =>
    cells.some((cell, index) => index > 0 && text[cell.start - 1] === " "),
  );
  return spaced.length <= 0.1 * rows.length;
}

function collect(text: string, rows: readonly Row[], english: number, chinese: number): Columns {
  const pieces: Piece[] = [];
  const skipped: Span[] = [];
  const skip = (start: number, end: number) => {
    const span = trimSpan(text, start, end);
    if (span.start < span.end) skipped.push(span);
  };
  const first = rows.find(isFilled);
  for (const row of rows) {
    const { cells, span } = row;
    if (span.start === text.length) break; // behind the last line end
    const isHeader =
      row === first && [english, chinese].every((index) => isHeaderAt(text, cells[index]));
    if (isHeader || !isFilled(row) || isRule(text, span)) {
      skip(span.start, span.end);
      for (const lang of ["en", "zh"] as const) {
        pieces.push({ start: span.start, end: span.start, lang });
      }
      continue;
    }
    let at = span.start;
    const take = (cell: Span, lang: Lang) => {
      skip(at, cell.start);
      pieces.push({ ...cell, lang });
      at = cell.end;
    };
    if (cells.length === 1) {
      // a title between the rows
      const { start, end } = cells[0]!;
      const counts = countLetters(text, start, end);
      const isChinese = findEvidence(text, start, end, counts) > 0;
      take(cells[0]!, isChinese ? "zh" : "en");
      pieces.push({ start: span.end, end: span.end, lang: isChinese ? "en" : "zh" });
    } else {
      const langs = english < chinese ? (["en", "zh"] as const) : (["zh", "en"] as const);
      for (const lang of langs) {
        const cell = cells[lang === "en" ? english : chinese];
        take(cell ?? { start: span.end, end: span.end }, lang);
      }
    }
    skip(at, span.end);
  }
  return { pieces, skipped };
}

/** The line under the header of a Markdown table. */
function isRule(text: string, row: Span): boolean {
  return row.end - row.start < 1000 && /^[\s|:+-]*-[\s|:+-]*$/.test(text.slice(row.start, row.end));
}

/** Says whether a cell names the language, or the part in the pair, of the column below it. */
export function isHeaderCell(cell: string): boolean {
  return cell.length < 40 && HEADER.test(cell);
}

function isHeaderAt(text: string, cell: Span | undefined): boolean {
  return (
    cell !== undefined &&
    cell.end - cell.start < 40 &&
    isHeaderCell(text.slice(cell.start, cell.end))
  );
}
