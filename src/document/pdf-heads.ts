/** Running heads, feet and page numbers, which are no part of the text. */

import type { Row } from "./pdf-line.ts";

/** Only so many rows at the top and at the bottom of a page can be such. */
const MOST_ROWS = 3;
/** Points by which the height may differ from page to page. */
const TOLERANCE = 3;
/** Left and right pages have heads of their own. */
const MOST_PAGES_APART = 2;

interface EdgeRow {
  readonly page: number;
  readonly index: number;
  readonly base: number;
  readonly numbers: readonly number[];
}

/**
 * Finds what recurs at the same height of neighbouring pages, first or last: the same words, or words
 * with the number of the page among them. “Chapter 1” and “Chapter 2” stay.
 *
 * @param pages - rows of each page, from the top
 * @returns for each page the indexes of these rows
 */
export function findHeads(pages: readonly (readonly Row[])[]): ReadonlySet<number>[] {
  const edges = pages.map((rows, page) => ({
    top: edgeRows(rows, page, false),
    bottom: edgeRows(rows, page, true),
  }));
  return edges.map(({ top, bottom }, page) => {
    const found = new Set<number>();
    for (const edge of ["top", "bottom"] as const) {
      // From the edge inwards, until the first row that is none.
      for (const [key, row] of edge === "top" ? top : bottom) {
        const recurs = neighbours(page).some((other) => {
          const same = edges[other]?.[edge].find(([otherKey]) => otherKey === key)?.[1];
          return same !== undefined && isSameHead(row, same);
        });
        const isNumber =
          edge === "bottom" && isPageNumber(rowText(pages[page]![row.index]!), page + 1);
        if (!recurs && !isNumber) break;
        found.add(row.index);
      }
    }
    return found;
  });
}

/** A lone page has no neighbours to compare it with. */
function isPageNumber(text: string, page: number): boolean {
  const number = /^[-–—\s]*(?:page|p\.|第)?\s*(\d+)\s*(?:頁|of\s+\d+|\/\s*\d+)?[-–—\s]*$/i.exec(
    text,
  )?.[1];
  return Number(number) === page;
}

function rowText({ segments }: Row): string {
  return segments.map(({ text }) => text).join(" ");
}

function neighbours(page: number): number[] {
  const pages: number[] = [];
  for (let apart = 1; apart <= MOST_PAGES_APART; apart++) pages.push(page - apart, page + apart);
  return pages;
}

function edgeRows(
  rows: readonly Row[],
  page: number,
  isBottom: boolean,
): (readonly [key: string, row: EdgeRow])[] {
  const order = [...rows.keys()];
  if (isBottom) order.reverse();
  return order.slice(0, MOST_ROWS).map((index) => {
    const { base } = rows[index]!;
    const text = rowText(rows[index]!).toLowerCase();
    // The number stands at either end, on left and right pages.
    const words = text.replace(/\d+/g, " ").split(/\s+/).filter(Boolean).join(" ");
    const key = /^[-–—\s]*[ivxlc]+[-–—\s]*$/.test(text) ? "" : words;
    return [key, { page, index, base, numbers: [...text.matchAll(/\d+/g)].map(Number) }] as const;
  });
}

function isSameHead(a: EdgeRow, b: EdgeRow): boolean {
  if (Math.abs(a.base - b.base) > TOLERANCE || a.numbers.length !== b.numbers.length) return false;
  const others = new Set(b.numbers);
  const changed = a.numbers.filter((number) => !others.has(number));
  if (changed.length > 1) return false;
  return changed.every((number) => others.has(number + b.page - a.page));
}
