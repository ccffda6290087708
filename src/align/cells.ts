/** Cells of a table in the order in which they were found, as parallel arrays with room to grow. */
export interface CellList {
  size: number;
  row: Int32Array;
  column: Int32Array;
  value: Float64Array;
}

const FIRST_CAPACITY = 1 << 10;

/** Makes a list of some cells, or of none. */
export function createCells(
  cells: Iterable<readonly [row: number, column: number, value: number]> = [],
): CellList {
  const list = {
    size: 0,
    row: new Int32Array(FIRST_CAPACITY),
    column: new Int32Array(FIRST_CAPACITY),
    value: new Float64Array(FIRST_CAPACITY),
  };
  for (const [row, column, value] of cells) addCell(list, row, column, value);
  return list;
}

/** Adds a cell at the end of a list. */
export function addCell(list: CellList, row: number, column: number, value: number): void {
  if (list.size === list.row.length) lengthen(list);
  list.row[list.size] = row;
  list.column[list.size] = column;
  list.value[list.size] = value;
  list.size++;
}

function lengthen(list: CellList): void {
  const capacity = 2 * list.row.length;
  const { row, column, value } = list;
  list.row = new Int32Array(capacity);
  list.column = new Int32Array(capacity);
  list.value = new Float64Array(capacity);
  list.row.set(row);
  list.column.set(column);
  list.value.set(value);
}
