import { countCodePoints } from "../text/character.ts";
import { checkWidth, createCsvRows, type RowReader, type TableRow } from "./csv-rows.ts";
import { createLineReader } from "./lines.ts";

const UNESCAPED: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", "\\": "\\" };
/** UTF-16 units of a cell over several lines; spreadsheets hold fewer. */
const LONGEST_CELL = 1 << 16;

/**
 * Makes a reader of tab-separated values, a row a line.
 *
 * Three ways of writing are known, by the first line: that of `createTsvWriter`, with `\t`, `\n`, `\r`
 * and `\\` and ordinary quotation marks; every cell in quotation marks; and that of spreadsheets, where
 * a cell stands in quotation marks if there are line ends or such marks in it, and those are doubled.
 * Otherwise quotation marks and backslashes are ordinary characters.
 *
 * @param isOwn - tells by the first row whether it was written by `createTsvWriter`
 */
export function createTsvRows(
  name: string,
  isOwn: (cells: readonly string[]) => boolean,
  onRow: (row: TableRow) => void,
): RowReader {
  let rows: { readonly line: (line: string, number: number) => void; readonly close: () => void };
  let isFirst = true;
  const begin = (line: string) => {
    isFirst = false;
    const cells = line.split("\t");
    if (isOwn(cells)) return createEscapedRows(name, onRow);
    if (cells.length < 2 || !cells.every(isQuoted)) return createPlainRows(name, onRow);
    const quoted = createCsvRows(name, "\t", onRow);
    return { line: (text: string) => quoted.write(`${text}\n`), close: quoted.close };
  };
  const lines = createLineReader(name, (line, number) => {
    if (isFirst) rows = begin(line);
    rows.line(line, number);
  });
  return {
    write: lines.write,
    close() {
      lines.close();
      if (!isFirst) rows.close();
    },
  };
}

function createEscapedRows(name: string, onRow: (row: TableRow) => void) {
  return {
    line: (line: string, number: number) =>
      onRow(rowOf([{ cells: cellsOf(line, name, number), number }], unescapeField)),
    close: () => {},
  };
}

/** Some cells of a row, those of one line; the first goes on with the last of the line before. */
interface RowLine {
  readonly cells: readonly string[];
  readonly number: number;
}

/**
 * Reads rows whose quotation marks are ordinary characters, unless they are those of a spreadsheet. A
 * mark that the last cell of a line begins with and that no mark closes begins a cell of several lines
 * if the next mark stands at the end of a cell, and the row has no more cells than the first row.
 */
function createPlainRows(name: string, onRow: (row: TableRow) => void) {
  let width: number | undefined;
  let open: RowLine[] = [];
  /** So many of the open lines are a whole row, if what the last of them opens is no cell. */
  let whole = 0;
  let count = 0;
  let size = 0;
  const send = (parts: readonly RowLine[]) => {
    const row = rowOf(parts, unquote);
    width ??= row.cells.length;
    onRow(row);
  };
  const release = () => {
    if (whole > 0) send(open.slice(0, whole));
    for (const part of open.slice(whole)) send([part]);
    open = [];
  };
  const begin = (part: RowLine) => {
    if (!opens(part.cells)) return send([part]);
    open = [part];
    whole = 1;
    count = part.cells.length;
    size = part.cells.at(-1)!.length;
  };
  return {
    line(line: string, number: number) {
      const part: RowLine = { cells: cellsOf(line, name, number), number };
      if (open.length === 0) return begin(part);
      const how = continuation(part.cells);
      size += line.length;
      const cells = count + part.cells.length - 1;
      if (how === "open" && size <= LONGEST_CELL) {
        open.push(part);
      } else if (how === "closed" && cells <= (width ?? cells)) {
        open.push(part);
        whole = open.length;
        count = cells;
        size = part.cells.at(-1)!.length;
        if (part.cells.length === 1 || !opens(part.cells)) release();
      } else {
        release();
        begin(part);
      }
    },
    close: release,
  };
}

function cellsOf(line: string, name: string, number: number): readonly string[] {
  const cells = line.split("\t");
  checkWidth(cells.length, name, number);
  return cells;
}

/** Tells whether the last cell of a line may go on in the next. */
function opens(cells: readonly string[]): boolean {
  const last = cells.at(-1)!;
  return last.startsWith('"') && !last.slice(1).replaceAll('""', "").includes('"');
}

/** What a line is to a cell that is open, `undefined` if it cannot be a part of it. */
function continuation([first = "", ...rest]: readonly string[]): "open" | "closed" | undefined {
  const bare = first.replaceAll('""', "");
  if (!bare.includes('"')) return rest.length === 0 ? "open" : undefined;
  return bare.indexOf('"') === bare.length - 1 ? "closed" : undefined;
}

/** Makes a row of its lines. */
function rowOf(parts: readonly RowLine[], read: (cell: string) => string): TableRow {
  const cells: string[] = [];
  const lines: number[] = [];
  const columns: number[] = [];
  for (const part of parts) {
    let column = 1;
    let isContinued = cells.length > 0;
    for (const text of part.cells) {
      if (isContinued) cells[cells.length - 1] += `\n${text}`;
      else {
        cells.push(text);
        lines.push(part.number);
        columns.push(column);
      }
      isContinued = false;
      column += countCodePoints(text) + 1;
    }
  }
  return { cells: cells.map(read), lines, columns };
}

/** Reads a field as `escapeField` writes it. */
function unescapeField(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\([tnr\\])/g, (_, letter: string) => UNESCAPED[letter]!);
}

/** Takes away the quotation marks that a spreadsheet has put round a cell. */
function unquote(text: string): string {
  if (!text.startsWith('"') || !isQuoted(text)) return text;
  const inner = text.slice(1, -1);
  return inner.includes('""') || inner.includes("\n") ? inner.replaceAll('""', '"') : text;
}

function isQuoted(text: string): boolean {
  const isBetween = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return isBetween && !text.slice(1, -1).replaceAll('""', "").includes('"');
}
