import { InputError } from "../errors.ts";
import { createPlaceFinder } from "../text/place.ts";

/** One cell of a table. */
export interface Cell {
  /** Without quotes around it; doubled quotes inside are single. */
  readonly text: string;
  /** UTF-16 offset of its first character in the file, behind an opening quote. */
  readonly offset: number;
}

/** What separates the cells of a row. */
export type Delimiter = "\t" | "," | ";";

/**
 * Reads delimiter-separated values as RFC 4180 has them: a cell in quotation marks may hold
 * delimiters, line ends and doubled quotation marks. Lines end with LF, CRLF or CR. Rows may be of
 * different length. Linear in the text.
 *
 * In tab-separated values, which many programs write without quoting, a cell whose quotation marks
 * are not those of RFC 4180 is taken as it stands.
 *
 * @param name - of the file, for messages
 * @returns the rows, also empty ones, with the cells' text as it is
 * @throws {InputError} if, outside tab-separated values, a quotation mark is not closed or something
 *   other than a delimiter follows the closing one
 */
export function parseDelimited(text: string, delimiter: Delimiter, name: string): Cell[][] {
  const rows: Cell[][] = [];
  const isLoose = delimiter === "\t";
  const placeOf = createPlaceFinder(text);
  const fail = (offset: number, what: string): never => {
    const { line, column } = placeOf(offset);
    throw new InputError(`${name}:${line}:${column}: ${what}`);
  };

  let row: Cell[] = [];
  let at = 0;
  let isUnclosed = false;
  while (at <= text.length) {
    let end: number | undefined;
    if (text[at] === '"' && !(isLoose && isUnclosed)) {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) {
        isUnclosed = true; // nor is any later one: the text is searched to its end once
        if (!isLoose) fail(at, "expected a closing quotation mark");
      } else if (isCellEnd(text, close + 1, delimiter)) {
        const inner = text.slice(at + 1, close).replaceAll('""', '"');
        row.push({ text: inner, offset: at + 1 });
        end = close + 1;
      } else if (!isLoose) {
        fail(close + 1, `expected ${JSON.stringify(delimiter)} or a line end behind a quoted cell`);
      }
    }
    if (end === undefined) {
      end = at;
      while (!isCellEnd(text, end, delimiter)) end++;
      row.push({ text: text.slice(at, end), offset: at });
    }
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    if (at === text.length) break; // the last line end ends a row and starts none
  }
  return rows;
}

function isCellEnd(text: string, at: number, delimiter: Delimiter): boolean {
  const unit = text[at];
  return unit === undefined || unit === delimiter || unit === "\n" || unit === "\r";
}

/** A long table shows its delimiter in so many rows. */
const SAMPLE_UNITS = 1 << 16;

/**
 * Finds what separates the cells: whichever of tab, comma and semicolon stands in most lines outside
 * of quotation marks, in this order where they are even.
 *
 * @returns `undefined` if none stands in at least half of the lines
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const sample = text.slice(0, SAMPLE_UNITS).replace(/"[^"]*"/g, '""');
  const lines = sample.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  let found: Delimiter | undefined;
  let most = 0;
  for (const delimiter of ["\t", ",", ";"] as const) {
    const count = lines.filter((line) => line.includes(delimiter)).length;
    if (count > most && count >= lines.length / 2) {
      most = count;
      found = delimiter;
    }
  }
  return found;
}
