/** In which order the lines of a page are read. */

import { type Row, type Segment, spaceBetween } from "./pdf-line.ts";

/** A line of a column. */
export interface ColumnLine {
  /** More than one if it is a row of a table. */
  readonly cells: readonly Segment[];
  readonly start: number;
  readonly end: number;
  readonly base: number;
  readonly size: number;
  /** Number of the column on its page, and of the stretch between lines that go across. */
  readonly column: number;
  readonly stretch: number;
  /** Index of its row on the page. */
  readonly row: number;
}

/** A wider gap within a column, in sizes of the font, parts cells. */
const CELL_GAP = 2.2;
/** Two columns of prose have at least as many lines each. */
const FEWEST_LINES = 4;
/** Of its column, a line of prose that is not the last of its paragraph fills at least this share. */
const PROSE_FILL = 0.72;
/** So much of the text stands in such lines. */
const FEWEST_FULL = 0.5;
const MOST_COLUMNS = 3;

type Placed = Segment & { readonly row: number };

/**
 * Puts the lines of a page in reading order: column by column where there plainly are columns of
 * prose, else from the top.
 */
export function orderLines(rows: readonly Row[]): ColumnLine[] {
  const segments = rows.flatMap(({ segments }, row) =>
    segments.map((segment) => ({ ...segment, row })),
  );
  const lines: ColumnLine[] = [];
  let stretches = 0;
  const read = (part: readonly Placed[], column: number, left: number): void => {
    const gutter = left > 1 ? findGutter(part) : undefined;
    if (gutter === undefined) {
      lines.push(...joinSegments(part, column, stretches++));
      return;
    }
    let band: Placed[] = [];
    const close = () => {
      if (band.length === 0) return;
      const before = band.filter(({ end }) => end <= gutter);
      const behind = band.filter(({ end }) => end > gutter);
      read(before, column, left - 1);
      read(behind, column + 1, left - 1);
      band = [];
    };
    for (let i = 0; i < part.length; ) {
      let end = i;
      while (end < part.length && part[end]!.row === part[i]!.row) end++;
      const row = part.slice(i, end);
      i = end;
      if (row.every(({ start, end }) => end <= gutter || start >= gutter)) {
        band.push(...row);
        continue;
      }
      close();
      lines.push(...joinSegments(row, column, stretches));
    }
    close();
  };
  read(segments, 0, MOST_COLUMNS);
  return lines;
}

/** Finds a strip that hardly any line crosses, with prose on both sides of it at the same height. */
function findGutter(segments: readonly Placed[]): number | undefined {
  if (segments.length < 2 * FEWEST_LINES) return undefined;
  const first = Math.min(...segments.map(({ start }) => start));
  const last = Math.max(...segments.map(({ end }) => end));
  const width = last - first;
  const size = segments[segments.length >> 1]!.size;
  let best: { at: number; crossing: number } | undefined;
  // Behind the end of a segment there may be a gutter.
  const ends = [...new Set(segments.map(({ end }) => Math.ceil(10 * end) / 10))].filter(
    (end) => end > first + 0.2 * width && end < last - 0.2 * width,
  );
  for (const end of ends) {
    const at = end + 0.05 * size;
    const crossing = segments.filter((s) => s.start < at + 0.1 * size && s.end > end).length;
    if (crossing > 0.25 * segments.length || crossing >= (best?.crossing ?? Infinity)) continue;
    if (arePair(segments, at)) best = { at, crossing };
  }
  return best?.at;
}

function arePair(segments: readonly Placed[], at: number): boolean {
  const sides = [
    segments.filter(({ end }) => end <= at),
    segments.filter(({ start }) => start >= at),
  ];
  if (!sides.every((side) => side.length >= FEWEST_LINES && isProse(side))) return false;
  const [left, right] = sides.map((side) => ({
    top: side[0]!.base,
    bottom: side.at(-1)!.base,
  })) as [{ top: number; bottom: number }, { top: number; bottom: number }];
  const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  return shared > 0.5 * Math.min(left.bottom - left.top, right.bottom - right.top);
}

/** Many lines go through to the end of the column; short ones are headings and ends of paragraphs. */
function isProse(side: readonly Placed[]): boolean {
  const start = Math.min(...side.map((segment) => segment.start));
  const end = Math.max(...side.map((segment) => segment.end));
  const byRow = new Map<number, number>();
  for (const { row, start, end } of side) byRow.set(row, (byRow.get(row) ?? 0) + end - start);
  let all = 0;
  let full = 0;
  for (const width of byRow.values()) {
    all += width;
    if (width > PROSE_FILL * (end - start)) full += width;
  }
  const size = side[side.length >> 1]!.size;
  return end - start > 8 * size && full >= FEWEST_FULL * all;
}

function joinSegments(segments: readonly Placed[], column: number, stretch: number): ColumnLine[] {
  const lines: ColumnLine[] = [];
  for (let i = 0; i < segments.length; ) {
    let end = i;
    while (end < segments.length && segments[end]!.row === segments[i]!.row) end++;
    const row = segments.slice(i, end);
    i = end;
    const cells: Segment[] = [];
    for (const segment of row) {
      const last = cells.at(-1);
      const gap = last ? segment.start - last.end : 0;
      const isLabel = last !== undefined && cells.length === 1 && last.text.length <= 5;
      if (last && (gap < CELL_GAP * segment.size || (isLabel && gap < 6 * segment.size))) {
        cells[cells.length - 1] = joinTwo(last, segment);
      } else cells.push(segment);
    }
    const main = cells.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    const [start, stop] = [cells[0]!.start, cells.at(-1)!.end];
    lines.push({
      cells,
      start,
      end: stop,
      base: main.base,
      size: main.size,
      column,
      stretch,
      row: row[0]!.row,
    });
  }
  return lines;
}

function joinTwo(a: Segment, b: Segment): Segment {
  const main = b.text.length > a.text.length ? b : a;
  const space = spaceBetween(a.text, b.text, b.start - a.end, { size: main.size, isSpaced: true });
  return {
    text: `${a.text}${space}${b.text}`,
    start: a.start,
    end: b.end,
    base: main.base,
    size: main.size,
  };
}
