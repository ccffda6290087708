/** Excel workbooks (ISO/IEC 29500, SpreadsheetML), written row by row. */

import { strToU8, Zip, ZipDeflate } from "fflate";
import {
  type Cell,
  contentTypes,
  formatRow,
  RELATIONSHIPS,
  SHEET_TAIL,
  type SheetColumn,
  STYLES,
  sheetHead,
  workbook,
  workbookRelationships,
} from "./workbook-parts.ts";

/** Rows of a sheet below its head; a sheet of Excel has 1,048,576. */
const MOST_ROWS = 1_048_575;
/** UTF-16 units of a sheet; the format's 4 GB are bytes, of which a unit has three at most. */
const MOST_UNITS = 1_300_000_000;
/** UTF-16 units that are compressed at once. */
const PIECE_UNITS = 1 << 16;
/** The first day that a ZIP file knows, so that equal tables give equal files. */
const TIME = "1980-01-01T00:00:00";

/** Writes the sheets of a workbook one after the other. */
export interface WorkbookWriter {
  /**
   * Begins a sheet; the rows that follow are its own. Where they are too many for a sheet, others
   * follow it: `units`, `units 2`.
   *
   * @param name - at most 28 characters, none of `[]:*?/\`; no two sheets have the same
   */
  readonly sheet: (name: string, columns: readonly SheetColumn[]) => void;
  /** Adds a row, a cell a column. */
  readonly row: (cells: readonly Cell[]) => void;
  /** Completes the file. */
  readonly end: () => void;
  /** Gives the bytes that have come about since it was last asked, often none. */
  readonly take: () => Uint8Array;
}

/**
 * Makes a writer of a workbook. Each sheet has a line of bold names that stays in sight. Texts are
 * cells of text, also where they look like formulas or dates; they are wrapped, and stand on top.
 *
 * A cell holds {@link MOST_CHARACTERS}; what is longer is cut, and ends with `…`. What XML cannot hold
 * is replaced by U+FFFD. Memory is bounded, however many rows there are.
 *
 * @param mostRows - rows of a sheet, fewer in tests
 */
export function createWorkbookWriter(mostRows = MOST_ROWS): WorkbookWriter {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const names: string[] = [];
  let file: ZipDeflate | undefined;
  let title = "";
  let columns: readonly SheetColumn[] = [];
  /** Of the sheets with this title, from 1. */
  let part = 0;
  let rows = 0;
  let size = 0;
  let text = "";

  const flush = (isLast = false) => {
    file?.push(strToU8(text), isLast);
    size += text.length;
    text = "";
  };
  const complete = () => {
    if (!file) return;
    text += SHEET_TAIL;
    flush(true);
  };
  const begin = () => {
    complete();
    part++;
    rows = 0;
    size = 0;
    names.push(part === 1 ? title : `${title} ${part}`);
    file = addFile(zip, `xl/worksheets/sheet${names.length}.xml`);
    text = sheetHead(columns);
  };

  return {
    sheet(name, itsColumns) {
      title = name;
      columns = itsColumns;
      part = 0;
      begin();
    },
    row(cells) {
      if (rows === mostRows || size > MOST_UNITS) begin();
      rows++;
      text += formatRow(cells, columns, rows + 1);
      if (text.length >= PIECE_UNITS) flush();
    },
    end() {
      complete();
      for (const [path, content] of [
        ["xl/styles.xml", STYLES],
        ["xl/workbook.xml", workbook(names)],
        ["xl/_rels/workbook.xml.rels", workbookRelationships(names.length)],
        ["_rels/.rels", RELATIONSHIPS],
        ["[Content_Types].xml", contentTypes(names.length)],
      ] as const) {
        addFile(zip, path).push(strToU8(content), true);
      }
      zip.end();
    },
    take() {
      const bytes = concat(ready);
      ready = [];
      return bytes;
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
