import type { Piece } from "./clause-words.ts";

/** From this part of what is usual for it on, a word counts as explained. */
const ENOUGH = 0.75;
/** Clauses of a run that is looked at, and clauses of a side of which every run is. */
const MOST_CLAUSES = { run: 3, side: 12 } as const;

/** A run of pieces, by their indexes. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Lists runs of the pieces of a side that may have no counterpart, never all of them: up to three
 * clauses by punctuation, and the run that lacks most of what is usually explained, by Kadane's
 * algorithm, since a clause of one language may be half of one of the other. Linear.
 */
export function listRuns(pieces: readonly Piece[]): Run[] {
  if (pieces.length < 2) return [];
  const runs: Run[] = [];
  const most = greatestRun(pieces);
  if (most) runs.push(most);
  const ends = pieces.flatMap(({ endsClause }, k) => (endsClause ? [k + 1] : []));
  if (ends.length > MOST_CLAUSES.side) return runs;
  for (let first = 0; first < ends.length; first++) {
    const start = first === 0 ? 0 : ends[first - 1]!;
    const last = Math.min(ends.length, first + MOST_CLAUSES.run);
    for (let k = first; k < last; k++) {
      const end = ends[k]!;
      const isAll = start === 0 && end === pieces.length;
      if (!isAll && !(start === most?.start && end === most.end)) runs.push({ start, end });
    }
  }
  return runs;
}

function greatestRun(pieces: readonly Piece[]): Run | undefined {
  const lacking = pieces.map(({ expected, explained }) => ENOUGH * expected - explained);
  let best = greatest(lacking, 0, pieces.length);
  if (best.end - best.start === pieces.length) {
    const early = greatest(lacking, 0, pieces.length - 1);
    const late = greatest(lacking, 1, pieces.length);
    best = early.sum >= late.sum ? early : late;
  }
  return best.sum > 0 ? { start: best.start, end: best.end } : undefined;
}

function greatest(values: readonly number[], first: number, end: number) {
  let best = { start: first, end: first, sum: 0 };
  let sum = 0;
  let start = first;
  for (let k = first; k < end; k++) {
    if (sum <= 0) {
      sum = 0;
      start = k;
    }
    sum += values[k]!;
    if (sum > best.sum) best = { start, end: k + 1, sum };
  }
  return best;
}
