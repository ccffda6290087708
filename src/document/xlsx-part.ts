/** Makes a sheet of a workbook fit to be read: checked, without empty cells and errors of formulas. */

import { InputError } from "../errors.ts";
import { escapeAttribute, escapeText } from "../format/xml.ts";
import { createPartParser } from "./xml-part.ts";

/** Limits of Excel. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** The reader fills rows up to the last column, so that one far cell costs as much as a full sheet. */
const MOST_CELLS = 4_000_000;

const KEPT = new Set(["worksheet", "sheetData", "row", "c", "v", "is", "r", "t", "rPh"]);

/**
 * Writes anew what of a sheet holds text, numbers or dates.
 *
 * @param what - names the file and its part, for messages
 * @throws {InputError} if the XML is not well formed, declares a document type, or the sheet is larger
 *   than Excel has them or than can be read
 */
export function simplifySheet(xml: string, what: string): string {
  const parser = createPartParser(what);
  const pieces: string[] = [];
  const open: string[] = [];
  let row = 0;
  let column = 0;
  let last = { row: 0, column: 0 };
  let cell: { start: number; isFilled: boolean; isError: boolean } | undefined;
  let skipped = 0;

  parser.on("opentag", ({ name, attributes }) => {
    const local = name.slice(name.indexOf(":") + 1);
    open.push(local);
    if (skipped > 0 || !KEPT.has(local)) {
      skipped++;
      return;
    }
    if (local === "row") {
      row = attributes.r === undefined ? row + 1 : Number(attributes.r);
      column = 0;
      pieces.push(`<row r="${row}">`);
    } else if (local === "c") {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
      if (!(row >= 1 && row <= MOST_ROWS && column >= 1 && column <= MOST_COLUMNS)) {
        throw new InputError(`${what}: row ${row}, column ${column} is none that a sheet has`);
      }
      const { t = "n", s } = attributes;
      cell = { start: pieces.length, isFilled: false, isError: t === "e" };
      const style = s === undefined ? "" : ` s="${escapeAttribute(s)}"`;
      pieces.push(`<c r="${nameOf(column)}${row}" t="${escapeAttribute(t)}"${style}>`);
    } else pieces.push(`<${local}>`);
  });
  parser.on("closetag", () => {
    const local = open.pop()!;
    if (skipped > 0) {
      skipped--;
      return;
    }
    pieces.push(`</${local}>`);
    if (local !== "c" || cell === undefined) return;
    if (!cell.isFilled || cell.isError) pieces.length = cell.start;
    else last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
    cell = undefined;
    if (last.row * last.column > MOST_CELLS) {
      throw new InputError(
        `${what}: ${last.row} rows of ${last.column} columns are more than can be read; ` +
          "delete what stands far outside, or save the texts as CSV",
      );
    }
  });
  const take = (text: string) => {
    const name = open.at(-1);
    if (skipped > 0 || cell === undefined || (name !== "v" && name !== "t")) return;
    if (text.trim() !== "") cell.isFilled = true;
    pieces.push(escapeText(text));
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.write(xml).close();
  return pieces.join("");
}

/** Number of the column of a cell, from 1: 28 for `AB7`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{0,4}/i.exec(reference)![0].toUpperCase()) {
    column = 26 * column + letter.charCodeAt(0) - 0x40;
  }
  return column;
}

function nameOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? nameOf(rest) : "") + String.fromCharCode(0x41 + ((column - 1) % 26));
}
