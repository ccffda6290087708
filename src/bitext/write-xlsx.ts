/** Excel workbooks, a unit a row. */

import { createWorkbookWriter } from "../format/workbook.ts";
import { type Cell, MOST_CHARACTERS, type SheetColumn } from "../format/workbook-parts.ts";
import { findForbiddenCharacters } from "../format/xml.ts";
import { type BitextColumn, columnsOf } from "./columns.ts";
import { tellReplaced } from "./loss.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";

/** Widths of columns in characters. */
const WIDTHS: Readonly<Record<string, number>> = {
  english: 60,
  chinese: 45,
  notes: 40,
  props: 40,
  english_place: 24,
  chinese_place: 24,
  changed: 22,
  created: 22,
};

/**
 * Makes a writer of workbooks: a row a unit, null beads too, with the columns of {@link columnsOf}.
 * Cells, and more rows than a sheet holds, are as {@link createWorkbookWriter} says; props that no cell
 * holds are left out, as a part of them is no JSON.
 */
export function createXlsxWriter({
  header,
  onLoss,
}: Pick<WriterOptions, "header" | "onLoss">): BitextWriter<Uint8Array> {
  const columns = columnsOf(header);
  const workbook = createWorkbookWriter();
  return {
    head() {
      workbook.sheet("units", columns.map(sheetColumn));
      return workbook.take();
    },
    unit(unit) {
      tellReplaced(unit, onLoss, findForbiddenCharacters);
      workbook.row(columns.map((column) => cellOf(unit, column, onLoss)));
      return workbook.take();
    },
    tail() {
      workbook.end();
      return workbook.take();
    },
  };
}

function sheetColumn({ name, isNumber }: BitextColumn): SheetColumn {
  return { name, width: WIDTHS[name] ?? 12, ...(isNumber ? { numbers: "0.000" } : {}) };
}

function cellOf(
  unit: BitextUnit,
  { part, of, isNumber }: BitextColumn,
  onLoss: WriterOptions["onLoss"],
): Cell {
  const text = of(unit);
  if (isNumber && text !== "") return Number(text);
  if (text.length <= MOST_CHARACTERS) return text;
  // A part of what a program reads would be of no use to it.
  const isWhole = part === "props";
  const kept = isWhole ? 0 : MOST_CHARACTERS - 1;
  onLoss?.({ unit, part, kind: isWhole ? "left-out" : "cut", count: text.length - kept });
  return isWhole ? "" : text;
}
