/** Excel workbooks (ISO/IEC 29500, SpreadsheetML), written as they come. */

import { strToU8, Zip, ZipDeflate } from "fflate";
import { findForbiddenCharacters } from "../format/xml.ts";
import { type BitextColumn, columnsOf } from "./columns.ts";
import { tellReplaced } from "./loss.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";
import {
  contentTypes,
  formatCell,
  MOST_CHARACTERS,
  RELATIONSHIPS,
  SHEET_TAIL,
  STYLES,
  sheetHead,
  workbook,
  workbookRelationships,
} from "./xlsx-parts.ts";

/** Rows of a sheet below its line of names; a sheet of Excel has 1,048,576. */
const MOST_ROWS = 1_048_575;
/** UTF-16 units of a sheet; the format's 4 GB are bytes, of which a unit has three at most. */
const MOST_UNITS = 1_300_000_000;
/** UTF-16 units that are compressed at once. */
const PIECE_UNITS = 1 << 16;
/** The first day that a ZIP file knows, so that equal bitexts give equal files. */
const TIME = "1980-01-01T00:00:00";

/**
 * Makes a writer of workbooks: a row a unit, null beads too, with the columns of {@link columnsOf},
 * under a line of names that stays in sight. Texts are cells of text, also where they look like
 * formulas or dates. Beyond {@link MOST_ROWS} rows a new sheet begins.
 *
 * A cell holds 32,767 characters; what is longer is cut, and ends with `…`.
 *
 * @param mostRows - rows of a sheet, fewer in tests
 */
export function createXlsxWriter(
  { header, onLoss }: Pick<WriterOptions, "header" | "onLoss">,
  mostRows = MOST_ROWS,
): BitextWriter<Uint8Array> {
  const columns = columnsOf(header);
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  let sheet: ZipDeflate | undefined;
  let sheets = 0;
  let rows = 0;
  let size = 0;
  let text = "";

  const flush = (isLast = false) => {
    sheet?.push(strToU8(text), isLast);
    size += text.length;
    text = "";
  };
  const begin = () => {
    sheets++;
    rows = 0;
    size = 0;
    sheet = addFile(zip, `xl/worksheets/sheet${sheets}.xml`);
    text = sheetHead(columns);
  };
  const end = () => {
    text += SHEET_TAIL;
    flush(true);
  };
  const take = () => {
    const bytes = concat(ready);
    ready = [];
    return bytes;
  };

  return {
    head() {
      begin();
      return take();
    },
    unit(unit) {
      if (rows === mostRows || size > MOST_UNITS) {
        end();
        begin();
      }
      rows++;
      tellLosses(unit, onLoss);
      text += formatRow(unit, columns, rows + 1);
      if (text.length >= PIECE_UNITS) flush();
      return take();
    },
    tail() {
      end();
      for (const [path, content] of [
        ["xl/styles.xml", STYLES],
        ["xl/workbook.xml", workbook(sheets)],
        ["xl/_rels/workbook.xml.rels", workbookRelationships(sheets)],
        ["_rels/.rels", RELATIONSHIPS],
        ["[Content_Types].xml", contentTypes(sheets)],
      ] as const) {
        addFile(zip, path).push(strToU8(content), true);
      }
      zip.end();
      return take();
    },
  };
}

function addFile(zip: Zip, path: string): ZipDeflate {
  // Level 3 takes half the time of the usual 6 for a file that is a tenth larger.
  const file = new ZipDeflate(path, { level: 3 });
  file.mtime = TIME;
  zip.add(file);
  return file;
}

function formatRow(unit: BitextUnit, columns: readonly BitextColumn[], row: number): string {
  let cells = "";
  for (const [k, { of, isNumber }] of columns.entries()) {
    cells += formatCell(of(unit), k, row, isNumber === true);
  }
  return `<row r="${row}">${cells}</row>`;
}

function tellLosses(unit: BitextUnit, onLoss: WriterOptions["onLoss"]): void {
  tellReplaced(unit, onLoss, findForbiddenCharacters);
  for (const side of ["source", "target"] as const) {
    const count = unit[side].length - MOST_CHARACTERS;
    if (count > 0) onLoss?.({ unit, side, kind: "cut", count: count + 1 });
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
