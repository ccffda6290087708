import { readColumns } from "../text/mixed-columns.ts";
import type { Piece } from "../text/mixed-piece.ts";
import type { Span } from "../types.ts";
import type { JoinedBlocks } from "./block.ts";

/** Tables with a column for each language. */
export interface MixedTables {
  /** Cells of both languages, one of each for every row, empty ones too; see {@link readColumns}. */
  readonly pieces: readonly Piece[];
  /** What belongs to neither: headers, other columns. */
  readonly skipped: readonly Span[];
  /** UTF-16 offsets of the tables. */
  readonly tables: readonly Span[];
}

/** Of the rows of a table with two languages at least this many have both. */
const LEAST_ROWS = 0.5;

/** Finds the tables that have a column for each language, each by itself: they need not be alike. */
export function findMixedTables({ text }: JoinedBlocks): MixedTables {
  const pieces: Piece[] = [];
  const skipped: Span[] = [];
  const tables: Span[] = [];
  for (const { start, end } of findTables(text)) {
    const columns = readColumns(text.slice(start, end), true);
    if (!columns || !hasBoth(columns.pieces)) continue;
    const shift = <S extends Span>(span: S): S => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
    });
    pieces.push(...columns.pieces.map(shift));
    skipped.push(...columns.skipped.map(shift));
    tables.push({ start, end });
  }
  return { pieces, skipped, tables };
}

/** Finds the runs of lines that hold cells: nothing else in a text made of blocks has tabs. */
function findTables(text: string): Span[] {
  const tables: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const tab = text.indexOf("\t", start);
    if (tab < 0) break;
    if (tab < end) {
      const last = tables.at(-1);
      if (last && last.end + 1 === start) last.end = end;
      else tables.push({ start, end });
    }
    start = end + 1;
  }
  return tables;
}

function hasBoth(pieces: readonly Piece[]): boolean {
  const filled = { en: 0, zh: 0 };
  for (const { start, end, lang } of pieces) if (start < end) filled[lang]++;
  return Math.min(filled.en, filled.zh) >= LEAST_ROWS * Math.max(filled.en, filled.zh);
}
