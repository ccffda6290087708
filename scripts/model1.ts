/** Rows of t(said | given), kept where they are at least `keep`; columns ascend in each row. */
export interface Model1 {
  start: Uint32Array;
  column: number[];
  probability: number[];
}

/**
 * Trains IBM Model 1 (Brown, Della Pietra, Della Pietra & Mercer 1993, section 4.1) with a null
 * word, from uniform probabilities.
 *
 * @param given - ids of the conditioning words of each pair
 * @param said - ids of the words they explain
 * @returns probabilities of at least `keep` with an expected count of at least .02
 */
export function trainModel1(
  given: readonly Int32Array[],
  givenCount: number,
  said: readonly Int32Array[],
  saidCount: number,
  { iterations, keep }: { iterations: number; keep: number },
): Model1 {
  // Each (pair, said token) is a group of cells, one for each given token and one for null (row 0).
  const cellOf = new Map<number, number>();
  const cellRow: number[] = [];
  const cellColumn: number[] = [];
  const cells: number[] = [];
  const groupEnd: number[] = [];
  given.forEach((from, k) => {
    for (const column of said[k]!) {
      for (let g = -1; g < from.length; g++) {
        const row = g < 0 ? 0 : from[g]! + 1;
        const key = row * saidCount + column;
        let cell = cellOf.get(key);
        if (cell === undefined) {
          cell = cellRow.length;
          cellOf.set(key, cell);
          cellRow.push(row);
          cellColumn.push(column);
        }
        cells.push(cell);
      }
      groupEnd.push(cells.length);
    }
  });
  cellOf.clear();

  const probability = new Float64Array(cellRow.length).fill(1 / saidCount);
  const count = new Float64Array(cellRow.length);
  const rowTotal = new Float64Array(givenCount + 1);
  for (let iteration = 0; iteration < iterations; iteration++) {
    count.fill(0);
    rowTotal.fill(0);
    let from = 0;
    for (const to of groupEnd) {
      let sum = 0;
      for (let k = from; k < to; k++) sum += probability[cells[k]!]!;
      for (let k = from; k < to; k++) count[cells[k]!]! += probability[cells[k]!]! / sum;
      from = to;
    }
    for (let cell = 0; cell < count.length; cell++) rowTotal[cellRow[cell]!]! += count[cell]!;
    for (let cell = 0; cell < count.length; cell++) {
      probability[cell] = count[cell]! / rowTotal[cellRow[cell]!]!;
    }
  }

  const kept = [...cellRow.keys()]
    .filter((cell) => cellRow[cell]! > 0 && probability[cell]! >= keep && count[cell]! >= 0.02)
    .sort((a, b) => cellRow[a]! - cellRow[b]! || cellColumn[a]! - cellColumn[b]!);
  const start = new Uint32Array(givenCount + 1);
  for (const cell of kept) start[cellRow[cell]!]!++;
  for (let row = 0; row < givenCount; row++) start[row + 1]! += start[row]!;
  return {
    start,
    column: kept.map((cell) => cellColumn[cell]!),
    probability: kept.map((cell) => probability[cell]!),
  };
}
