import type { BeadSide, Piece } from "./clause-words.ts";

/** What some pieces say together. */
export interface PieceTotal {
  readonly mass: number;
  readonly explained: number;
  readonly expected: number;
  readonly length: number;
  readonly words: number;
  readonly named: number;
  /** Clauses that end in them, by punctuation. */
  readonly clauses: number;
}

/** Adds pieces up. */
export function totalOf(pieces: readonly Piece[]): PieceTotal {
  const total = { mass: 0, explained: 0, expected: 0, length: 0, words: 0, named: 0, clauses: 0 };
  for (const piece of pieces) {
    total.mass += piece.mass;
    total.explained += piece.explained;
    total.expected += piece.expected;
    total.length += piece.length;
    total.words += piece.words;
    total.named += piece.named;
    if (piece.endsClause && piece.length > 0) total.clauses++;
  }
  return total;
}

/** Gives what is left of a total without a part of it. */
export function without(all: PieceTotal, part: PieceTotal): PieceTotal {
  return {
    mass: all.mass - part.mass,
    explained: all.explained - part.explained,
    expected: all.expected - part.expected,
    length: all.length - part.length,
    words: all.words - part.words,
    named: all.named - part.named,
    clauses: all.clauses - part.clauses,
  };
}

/** Prepares the unexplained mass of a side between any two of its tokens, both left out. */
export function unexplainedBetween({
  unexplained,
}: BeadSide): (low: number, high: number) => number {
  const sums = new Float64Array(unexplained.length + 1);
  for (let k = 0; k < unexplained.length; k++) sums[k + 1] = sums[k]! + unexplained[k]!;
  return (low, high) => (high > low + 1 ? sums[high]! - sums[low + 1]! : 0);
}
