import { type LengthModel, lengthOff } from "../align/length.ts";
import type { Side } from "../types.ts";
import type { BeadSide, BeadWords, Piece } from "./clause-words.ts";

/** What one side of a bead says that the other hardly explains, and how it is measured. */
export interface Lack {
  readonly unit: number;
  readonly side: Side;
  /** The pieces that are not explained, one after the other; never all of the side. */
  readonly run: readonly Piece[];
  readonly measures: Measures;
}

/** What tells words without counterpart from words that are put otherwise. */
export interface Measures {
  /** Share of the run's words that is explained, by rarity, less what is usual on that side. */
  readonly share: number;
  /** What is usual on that side of the text: free translation explains less. */
  readonly usual: number;
  /** ln of the unexplained mass of the other side, by that of the run: what it may be put into. */
  readonly room: number;
  /** The same of the place where the run would be expected. */
  readonly roomThere: number;
  /** ln of how many times too long the side is for the other. */
  readonly tooLong: number;
  /** ln of how many times too many clauses it has, by punctuation. */
  readonly clauses: number;
  /** ln of the number of the run's words. */
  readonly words: number;
  /** Its numbers, and Latin words of a Chinese text, that have no partner. */
  readonly named: number;
  /** 1 if it is most of one sentence, or of more, where the side has several; otherwise 0. */
  readonly whole: number;
}

/** What is usual in a text. */
export interface Usual {
  /** Share of words, by rarity, that the other side explains. */
  readonly share: Readonly<Record<Side, number>>;
  /** English clauses per Chinese one, by punctuation. */
  readonly clauses: number;
  readonly length: LengthModel;
}

/** From this part of the usual share on, a word counts as explained. */
const ENOUGH = 0.75;
/** Keeps shares and ratios of hardly any words from saying much. */
const SHARE_SOFTENING = { explained: 0.3, mass: 0.8 };
const ROOM_SOFTENING = { mass: 0.5, ratio: 0.2 };
const MOST_TOO_LONG = 1.2;
const LEAST_TOO_LONG = -1;
const MOST_NAMED = 2;
const MOST_OF_SENTENCE = 0.6;
/** What is believed of a text before it is read: its share of explained words, as so much mass. */
const USUAL_SHARE = 0.4;

/** Finds what is usual in a text. */
export function findUsual(beads: readonly BeadWords[], length: LengthModel): Usual {
  const totals = {
    source: { mass: 1, explained: USUAL_SHARE, clauses: 1 },
    target: { mass: 1, explained: USUAL_SHARE, clauses: 1 },
  };
  for (const bead of beads) {
    for (const side of ["source", "target"] as const) {
      const total = totals[side];
      for (const { mass, explained, endsClause, length: characters } of bead[side].pieces) {
        total.mass += mass;
        total.explained += explained;
        if (endsClause && characters > 0) total.clauses++;
      }
    }
  }
  return {
    share: {
      source: totals.source.explained / totals.source.mass,
      target: totals.target.explained / totals.target.mass,
    },
    clauses: totals.source.clauses / totals.target.clauses,
    length,
  };
}

/**
 * Finds the pieces of one side, one after the other, that lack most of what is usually explained, by
 * Kadane's algorithm; nothing if all is explained. Linear in the bead.
 */
export function findLack(bead: BeadWords, side: Side, usual: Usual): Lack | undefined {
  const own = bead[side];
  const other = bead[side === "source" ? "target" : "source"];
  const { pieces } = own;
  if (pieces.length < 2) return undefined;
  const lacking = pieces.map(
    ({ mass, explained }) => ENOUGH * usual.share[side] * mass - explained,
  );
  let best = greatestRun(lacking, 0, pieces.length);
  if (best.end - best.start === pieces.length) {
    const early = greatestRun(lacking, 0, pieces.length - 1);
    const late = greatestRun(lacking, 1, pieces.length);
    best = early.sum >= late.sum ? early : late;
  }
  if (best.sum <= 0) return undefined;
  const run = pieces.slice(best.start, best.end);
  const all = totalOf(pieces);
  const gone = totalOf(run);
  const left = totalOf(other.pieces);
  const isSource = side === "source";
  const off = isSource
    ? lengthOff(usual.length, all.length, other.length)
    : -lengthOff(usual.length, other.length, all.length);
  const clauses = Math.log((all.clauses + 1) / (left.clauses + 1));
  const unexplained = gone.mass - gone.explained;
  const room = (mass: number) =>
    Math.log(mass / (unexplained + ROOM_SOFTENING.mass) + ROOM_SOFTENING.ratio);
  const share = (gone.explained + SHARE_SOFTENING.explained) / (gone.mass + SHARE_SOFTENING.mass);
  const bounded = (value: number) => Math.max(LEAST_TOO_LONG, Math.min(MOST_TOO_LONG, value));
  return {
    unit: bead.unit,
    side,
    run,
    measures: {
      share: share - usual.share[side],
      usual: usual.share[side],
      room: room(left.mass - left.explained),
      roomThere: room(unexplainedThere(own, other, run)),
      tooLong: bounded(off),
      clauses: bounded(clauses - (isSource ? 1 : -1) * Math.log(usual.clauses)),
      words: Math.log(gone.words + 0.5),
      named: Math.min(MOST_NAMED, gone.named),
      whole: isWhole(run, pieces) ? 1 : 0,
    },
  };
}

function isWhole(run: readonly Piece[], pieces: readonly Piece[]): boolean {
  const first = run[0]!.sentence;
  const last = run.at(-1)!.sentence;
  if (pieces[0]!.sentence === first && pieces.at(-1)!.sentence === last) return false;
  const touched = pieces.filter(({ sentence }) => sentence >= first && sentence <= last);
  return totalOf(run).length >= MOST_OF_SENTENCE * totalOf(touched).length;
}

// Between the partners of the words before the run and of those behind it; anywhere if these cross.
function unexplainedThere(own: BeadSide, other: BeadSide, run: readonly Piece[]): number {
  let low = -1;
  for (let x = run[0]!.tokens.start - 1; x >= 0 && low < 0; x--) low = own.partner[x]!;
  let high = -1;
  for (let x = run.at(-1)!.tokens.end; x < own.partner.length && high < 0; x++) {
    high = own.partner[x]!;
  }
  if (high < 0) high = other.unexplained.length;
  if (high < low) [low, high] = [-1, other.unexplained.length];
  let mass = 0;
  for (let y = low + 1; y < high; y++) mass += other.unexplained[y]!;
  return mass;
}

function greatestRun(values: readonly number[], first: number, end: number) {
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

function totalOf(pieces: readonly Piece[]) {
  const total = { mass: 0, explained: 0, length: 0, words: 0, named: 0, clauses: 0 };
  for (const { mass, explained, length, words, named, endsClause } of pieces) {
    total.mass += mass;
    total.explained += explained;
    total.length += length;
    total.words += words;
    total.named += named;
    if (endsClause && length > 0) total.clauses++;
  }
  return total;
}
