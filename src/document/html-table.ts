/** Rows and columns of the tables of a page. */

/** A table that is open. */
interface Table {
  /** Numbers of the table and of its row, counted through the page. */
  readonly number: number;
  row: number;
  /** Of the cell, -1 before the first of a row. */
  column: number;
  /** How many columns the cell takes. */
  width: number;
  /** How many more rows each column is taken by a cell from above. */
  readonly taken: number[];
  isCellOpen: boolean;
}

/** Where a block stands. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Follows the tables of a page. */
export interface Tables {
  open(): void;
  close(): void;
  startRow(): void;
  startCell(columns: number, rows: number): void;
  /** The cell that is open in the innermost table, if any. */
  cell(): TableCell | undefined;
  /** Says of a table whether others stand in it: then it lays out the page, and holds no data. */
  isLayout(table: number): boolean;
}

/** More columns or rows than this are a mistake. */
const WIDEST = 100;

/**
 * Begins to follow tables.
 *
 * @param firstRow - number of the first row
 */
export function createTables(firstRow: number): Tables {
  const open: Table[] = [];
  const layouts = new Set<number>();
  let tables = 0;
  let rows = firstRow - 1;
  const startRow = (table: Table) => {
    table.row = ++rows;
    table.column = -1;
    table.width = 1;
    table.isCellOpen = false;
    for (const [column, left] of table.taken.entries()) {
      table.taken[column] = Math.max(0, left - 1);
    }
  };
  return {
    open() {
      const outer = open.at(-1);
      if (outer) layouts.add(outer.number);
      open.push({
        number: tables++,
        row: -1,
        column: -1,
        width: 1,
        taken: [],
        isCellOpen: false,
      });
    },
    close() {
      open.pop();
    },
    startRow() {
      const table = open.at(-1);
      if (table) startRow(table);
    },
    startCell(columns, height) {
      const table = open.at(-1);
      if (!table) return;
      if (table.row < 0) startRow(table);
      let column = table.column + (table.column < 0 ? 1 : table.width);
      while ((table.taken[column] ?? 0) > 0) column++;
      table.column = column;
      table.width = Math.min(WIDEST, Math.max(1, columns || 1));
      const left = Math.min(WIDEST, Math.max(1, height || 1));
      for (let at = column; left > 1 && at < column + table.width; at++) {
        while (table.taken.length < at) table.taken.push(0);
        table.taken[at] = left;
      }
      table.isCellOpen = true;
    },
    cell() {
      const table = open.at(-1);
      if (!table?.isCellOpen) return undefined;
      return { table: table.number, row: table.row, column: table.column };
    },
    isLayout: (table) => layouts.has(table),
  };
}
