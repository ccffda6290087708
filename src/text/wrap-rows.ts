import type { Line } from "./wrap.ts";

/** A range of columns. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * Marks the rows of tables that are set with spaces, as `isItem`: neighbours whose gaps stand below
 * one another. Gaps of justified lines hardly ever all do.
 *
 * @param lines - `undefined` where a line is blank
 */
export function markRows(lines: readonly (Line | undefined)[]): (Line | undefined)[] {
  const isRow = lines.map(() => false);
  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1]?.gaps ?? [], lines[i]?.gaps ?? []];
    if (areCells(above, below)) isRow[i - 1] = isRow[i] = true;
  }
  return lines.map((line, i) => (line && isRow[i] ? { ...line, isItem: true, isRow: true } : line));
}

function areCells(above: readonly Gap[], below: readonly Gap[]): boolean {
  const [few, many] = above.length < below.length ? [above, below] : [below, above];
  if (few.length === 0) return false;
  // One gap of two columns may be a slip of the hand.
  if (few.length === 1 && few[0]!.to - few[0]!.from < 3) return false;
  return few.every(({ from, to }) => many.some((gap) => gap.from < to && from < gap.to));
}
