/** Excel workbooks, a unit a row. */

import { createWorkbookWriter } from "../format/workbook.ts";
import { type Cell, MOST_CHARACTERS, type SheetColumn } from "../format/workbook-parts.ts";
import { findForbiddenCharacters } from "../format/xml.ts";
import { SIDES } from "../types.ts";
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
 * Cells, and more rows than a sheet holds, are as {@link createWorkbookWriter} says.
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
      tellLosses(unit, onLoss);
      workbook.row(columns.map((column) => cellOf(unit, column)));
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

function cellOf(unit: BitextUnit, { of, isNumber }: BitextColumn): Cell {
  const text = of(unit);
  return isNumber && text !== "" ? Number(text) : text;
}

function tellLosses(unit: BitextUnit, onLoss: WriterOptions["onLoss"]): void {
  tellReplaced(unit, onLoss, findForbiddenCharacters);
  for (const side of SIDES) {
    const count = unit[side].length - MOST_CHARACTERS;
    if (count > 0) onLoss?.({ unit, side, kind: "cut", count: count + 1 });
  }
}
