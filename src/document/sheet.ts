/** Blocks of a sheet of a workbook. */

import { findColumns, isHeaderCell } from "../text/mixed-columns.ts";
import { type Block, joinBlocks } from "./block.ts";
import { createBlockText } from "./block-text.ts";

/** What a cell holds; an object is a date. */
export type Cell = string | number | boolean | { toISOString(): string } | null;

/**
 * Makes the cells of a sheet to blocks; a cell of several lines is several blocks. If the sheet has an English
 * and a Chinese column only these are taken, English first, so that sheets may have them in different
 * places; their header is left out.
 *
 * @param row - number of the sheet's first row among those of the file
 */
export function sheetBlocks(
  rows: readonly (readonly Cell[])[],
  sheet: string,
  row: number,
): Block[] {
  const blocks = rows.flatMap((cells, index) =>
    cells.flatMap((cell, column) =>
      cellLines(cell).map((line): Block => {
        const place = { part: sheet, line: index + 1, column: column + 1 };
        const marks = [{ offset: 0, place }];
        return { kind: "cell", text: line, marks, cell: { row: row + index, column } };
      }),
    ),
  );
  const columns = findColumns(joinBlocks(blocks).text);
  if (columns === undefined) return blocks;
  const { english, chinese } = columns;
  const first = blocks[0]?.cell?.row ?? row;
  const header = blocks.filter(({ cell }) => cell?.row === first);
  const isHeader = [english, chinese].every((column) =>
    header.some(({ cell, text }) => cell?.column === column && isHeaderCell(text)),
  );
  const order = new Map([
    [english, 0],
    [chinese, 1],
  ]);
  return blocks
    .flatMap((block) => {
      const column = order.get(block.cell!.column);
      if (column === undefined || (isHeader && block.cell!.row === first)) return [];
      return { ...block, cell: { row: block.cell!.row, column } };
    })
    .sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

function cellLines(cell: Cell): string[] {
  if (cell === null) return [];
  const text = typeof cell === "object" ? cell.toISOString().replace(/T00:00.*/, "") : String(cell);
  return text.split(/[\n\r\u2028\u2029]+/).flatMap((line) => {
    const block = createBlockText(() => ({ line: 1, column: 1 }));
    block.add(line, 0);
    return block.take()?.text ?? [];
  });
}
