/** Where the columns of a PDF begin and end. */

import type { ColumnLine } from "./pdf-columns.ts";

/** In points. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
}

/** Columns whose left sides differ by less are the same one on several pages. */
const TOLERANCE = 3;

/**
 * Measures the columns of all pages. A column is as wide on every page as where it is widest: a last page
 * may hold one short line.
 *
 * @param pages - the lines of each page
 * @returns for each page the bounds of each column
 */
export function measureColumns(pages: readonly (readonly ColumnLine[])[]): Map<number, Bounds>[] {
  const widest = new Map<number, number>();
  const keyOf = (left: number) => Math.round(left / TOLERANCE);
  const columns = pages.map((lines) => {
    const own = new Map<number, Bounds>();
    for (const { column, start, end } of lines) {
      const { left = start, right = end } = own.get(column) ?? {};
      own.set(column, { left: Math.min(left, start), right: Math.max(right, end) });
    }
    for (const { left, right } of own.values()) {
      widest.set(keyOf(left), Math.max(widest.get(keyOf(left)) ?? right, right));
    }
    return own;
  });
  return columns.map(
    (own) =>
      new Map(
        [...own].map(([column, { left, right }]) => {
          const near = [-1, 0, 1].map((step) => widest.get(keyOf(left) + step) ?? right);
          return [column, { left, right: Math.max(...near) }];
        }),
      ),
  );
}
