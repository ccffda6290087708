import { InputError } from "../errors.ts";
import { countCodePoints } from "../text/character.ts";
import { LONGEST_STRETCH } from "../text/xml-stream.ts";

/** A row of a table, with the place of each of its cells. */
export interface TableRow {
  readonly cells: readonly string[];
  /** From 1; columns in code points. */
  readonly lines: readonly number[];
  readonly columns: readonly number[];
}

/** Cuts a table that comes in pieces into rows. */
export interface RowReader {
  readonly write: (piece: string) => void;
  readonly close: () => void;
}

/** Cells of a row, as many as a row of Excel has. */
const MOST_CELLS = 16_384;

/**
 * Refuses a row that no table has.
 *
 * @throws {InputError} with the line that it begins in
 */
export function checkWidth(cells: number, name: string, line: number): void {
  if (cells <= MOST_CELLS) return;
  throw new InputError(
    `${name}:${line}: the row has more than ${MOST_CELLS} cells; the file is damaged, or its delimiter was taken for another`,
  );
}

type State = "start" | "plain" | "quoted" | "closed";

/**
 * Makes a reader of comma- or semicolon-separated values as RFC 4180 has them: a cell in quotation
 * marks may hold delimiters, line ends and doubled quotation marks. Lines end with LF, CRLF or CR.
 * Quotation marks inside a cell that does not begin with one are ordinary characters.
 *
 * @throws {InputError} with line and column if a quotation mark is not closed, something other than a
 *   delimiter follows the closing one, or a row is larger than any
 */
export function createCsvRows(
  name: string,
  delimiter: string,
  onRow: (row: TableRow) => void,
): RowReader {
  let state: State = "start";
  let line = 1;
  let column = 1;
  let isAfterCr = false;
  let cell = "";
  let size = 0;
  let cells: string[] = [];
  let lines: number[] = [1];
  let columns: number[] = [1];

  const fail = (what: string, at: { line: number; column: number }): never => {
    throw new InputError(`${name}:${at.line}:${at.column}: ${what}`);
  };
  const opening = () => ({ line: lines.at(-1)!, column: columns.at(-1)! - 1 });
  const endCell = () => {
    cells.push(cell);
    checkWidth(cells.length, name, lines[0]!);
    cell = "";
    state = "start";
  };
  const endRow = () => {
    endCell();
    onRow({ cells, lines, columns });
    cells = [];
    lines = [];
    columns = [];
    size = 0;
  };
  const startCell = () => {
    lines.push(line);
    columns.push(column);
  };
  const newLine = () => {
    line++;
    column = 1;
  };
  const add = (text: string) => {
    cell += text;
    size += text.length;
    column += countCodePoints(text);
    if (size > LONGEST_STRETCH) {
      const what =
        state === "quoted" ? "expected a closing quotation mark" : "the row is too large";
      fail(what, state === "quoted" ? opening() : { line: lines[0]!, column: 1 });
    }
  };
  /** Takes what stands in quotation marks, and counts its lines. */
  const addQuoted = (text: string) => {
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      add(text.slice(start, end + 1));
      newLine();
      start = end + 1;
    }
    add(start === 0 ? text : text.slice(start));
  };

  const write = (piece: string) => {
    let at = 0;
    if (isAfterCr && piece !== "") {
      isAfterCr = false;
      if (piece[0] === "\n") at = 1;
    }
    while (at < piece.length) {
      if (state === "quoted") {
        const close = piece.indexOf('"', at);
        addQuoted(piece.slice(at, close < 0 ? piece.length : close));
        if (close < 0) return;
        column++;
        state = "closed";
        at = close + 1;
        continue;
      }
      const unit = piece[at]!;
      if (unit === delimiter) {
        endCell();
        column++;
        at++;
        startCell();
      } else if (unit === "\n" || unit === "\r") {
        endRow();
        newLine();
        startCell();
        at++;
        if (unit === "\r") {
          if (at === piece.length) isAfterCr = true;
          else if (piece[at] === "\n") at++;
        }
      } else if (unit === '"' && state === "start") {
        state = "quoted";
        column++;
        columns[columns.length - 1] = column;
        at++;
      } else if (unit === '"' && state === "closed") {
        add('"');
        state = "quoted";
        at++;
      } else if (state === "closed") {
        const expected = JSON.stringify(delimiter);
        fail(`expected ${expected} or a line end behind a quoted cell`, { line, column });
      } else {
        state = "plain";
        let end = at + 1;
        while (end < piece.length && !isEnd(piece.charCodeAt(end), delimiter)) end++;
        add(piece.slice(at, end));
        at = end;
      }
    }
  };
  return {
    write,
    close() {
      if (state === "quoted") fail("expected a closing quotation mark", opening());
      if (state !== "start" || cells.length > 0) endRow();
    },
  };
}

function isEnd(unit: number, delimiter: string): boolean {
  return unit === 0x0a || unit === 0x0d || unit === delimiter.charCodeAt(0);
}
