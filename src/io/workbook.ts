/** Excel workbooks as bitexts. */

import { createTableUnits } from "../bitext/read-table.ts";
import type { BitextHeader, BitextSink, BitextUnit } from "../bitext/unit.ts";
import type { Cell } from "../document/sheet.ts";
import { readSheets } from "../document/xlsx.ts";
import { InputError } from "../errors.ts";
import type { Place } from "../types.ts";

/**
 * Reads the rows of a workbook, of all sheets that have a column in English and one in Chinese. It is
 * held in memory as a whole. The line of a place is the row, its column that of the cell.
 *
 * @throws {InputError} if it is damaged, none of its sheets has both columns, or read-excel-file is not
 *   installed
 */
export async function parseWorkbook(
  bytes: Uint8Array,
  name: string,
  sink: BitextSink,
): Promise<void> {
  let header: BitextHeader | undefined;
  let fault: InputError | undefined;
  for (const { sheet, rows } of await readSheets(bytes, name)) {
    const units: BitextUnit[] = [];
    let found: BitextHeader = {};
    const table = createTableUnits(
      {
        header: (read) => {
          found = read;
        },
        unit: (unit) => void units.push(unit),
        notice: sink.notice,
      },
      name,
    );
    try {
      for (const [row, cells] of rows.entries()) {
        table.row({
          cells: cells.map(textOf),
          lines: cells.map(() => row + 1),
          columns: cells.map((_, column) => column + 1),
        });
      }
      table.close();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      fault ??= error; // a cover sheet, or one of instructions
      continue;
    }
    if (!header) {
      header = found;
      sink.header(found);
    }
    for (const unit of units) sink.unit(withSheet(unit, sheet));
  }
  if (!header) throw fault ?? new InputError(`${name}: holds no rows`);
}

function textOf(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.toISOString().replace(/T00:00.*/, "") : String(cell);
}

function withSheet(unit: BitextUnit, part: string): BitextUnit {
  const at = (place: Place | undefined) => place && { ...place, part };
  const [place, sourcePlace, targetPlace, emptyPlace] = [
    unit.place,
    unit.sourcePlace,
    unit.targetPlace,
    unit.emptyPlace,
  ].map(at);
  return {
    ...unit,
    ...(place ? { place } : {}),
    ...(sourcePlace ? { sourcePlace } : {}),
    ...(targetPlace ? { targetPlace } : {}),
    ...(emptyPlace ? { emptyPlace } : {}),
  };
}
