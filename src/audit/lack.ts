import { type LengthModel, lengthOff, lengthScore, varianceAt } from "../align/length.ts";
import { SIDES, type Side } from "../types.ts";
import type { BeadSide, BeadWords, Piece } from "./clause-words.ts";
import type { Grounds } from "./grounds.ts";
import type { LackMeasures } from "./lack-measures.ts";
import { listRuns } from "./lack-runs.ts";
import { type PieceTotal, totalOf, unexplainedBetween, without } from "./piece-sums.ts";

/** What one side of a bead says that the other may not, and how it is measured. */
export interface Lack {
  readonly unit: number;
  readonly side: Side;
  /** Pieces one after the other; never all of the side. */
  readonly run: readonly Piece[];
  readonly measures: LackMeasures;
}

/** What is usual in a text. */
export interface Usual {
  /** Share of words, by rarity, that the other side explains. */
  readonly share: Readonly<Record<Side, number>>;
  /** English clauses per Chinese one, by punctuation. */
  readonly clauses: number;
  readonly length: LengthModel;
}

/** Keeps shares and ratios of hardly any words from saying much. */
const SHARE_SOFTENING = { explained: 0.3, mass: 0.8 };
const RUN_SOFTENING = { explained: 0.2, expected: 0.4 };
const REST_SOFTENING = { explained: 0.3, expected: 0.4 };
const ROOM_SOFTENING = { mass: 0.5, ratio: 0.2 };
const EXPECTED_SOFTENING = 0.15;
const MOST_NAMED = 2;
const MOST_OF_SENTENCE = 0.6;
/** What is believed of a text before it is read: its share of explained words, as so much mass. */
const USUAL_SHARE = 0.4;
/** A run of fewer characters says too little to be missed. */
const LEAST_LENGTH = { source: 12, target: 4 } as const;
/** A word or two left over on the other side tell nothing. */
const LEAST_OTHER_WORDS = 1;
/** Where more of the only sentence lacks, what stands there says it in other words. */
const MOST_OF_ONE = 0.9;
/** A run that is explained nearly as well as such words usually are lacks nothing. */
const EXPLAINED = 0.75;
/** A side that is much too short for the other lacks nothing: ln of the ratio. */
const LEAST_TOO_LONG = -0.2;
/** Keeps the log-odds of what is as good as sure in bounds. */
const BELIEF_SOFTENING = 0.01;
const LEAST_BELIEF = -5;
const STOPS = /[.?!:;。？！：；…—][\p{P}\s]*$/u;
const TAIL = 12;

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
 * Prepares the measuring of what a side of a bead says and the other may not have: of runs of words
 * that are explained worse than such words usually are. Linear in the beads.
 */
export function createLacks(
  { alignment, units }: Grounds,
  usual: Usual,
): (bead: BeadWords, side: Side) => Lack[] {
  return (words, side) => {
    const own = words[side];
    const otherSide = side === "source" ? "target" : "source";
    const other = words[otherSide];
    const { pieces } = own;
    const left = totalOf(other.pieces);
    if (pieces.length < 2 || left.words < LEAST_OTHER_WORDS) return [];
    const { bead } = units[words.unit]!;
    const all = totalOf(pieces);
    const lengths = measureLengths(usual.length, side, all.length, other.length);
    const { tooLong, deviation } = lengths(0);
    if (tooLong < LEAST_TOO_LONG) return [];
    const runs = listRuns(pieces);
    const sign = side === "source" ? 1 : -1;
    const clausesOff = (count: number) =>
      Math.log((count + 1) / (left.clauses + 1)) - sign * Math.log(usual.clauses);
    const surprise = other.pieces.reduce(
      (sum, { expected, explained }) => sum + Math.max(0, expected - explained),
      0,
    );
    const partnersOf = findPartners(own, other);
    const between = unexplainedBetween(other);
    const endsAsSentence = SIDES.some((at) =>
      STOPS.test(alignment[at].sentences[bead[at].end - 1]!.text.slice(-TAIL)),
    );
    const otherRate = rateOf(left, REST_SOFTENING);
    const clauses = bounded(clausesOff(all.clauses), -1, 1.2);
    const { confidence } = bead;
    const belief = Math.max(
      LEAST_BELIEF,
      Math.log((confidence + BELIEF_SOFTENING) / (1 + BELIEF_SOFTENING - confidence)),
    );
    const sentences = bead[side].end - bead[side].start;
    const otherSentences = bead[otherSide].end - bead[otherSide].start;
    const lacks: Lack[] = [];
    for (const { start, end } of runs) {
      const run = pieces.slice(start, end);
      const gone = totalOf(run);
      if (gone.length < LEAST_LENGTH[side] || gone.mass <= 0) continue;
      const lackRate = rateOf(gone, RUN_SOFTENING);
      if (lackRate > EXPLAINED) continue;
      if (sentences === 1 && gone.length > MOST_OF_ONE * all.length) continue;
      const rest = without(all, gone);
      const lacking = gone.expected - gone.explained;
      const length = lengths(gone.length);
      const room = (mass: number) =>
        Math.log(mass / (gone.mass - gone.explained + ROOM_SOFTENING.mass) + ROOM_SOFTENING.ratio);
      const isAfterClause = start === 0 || pieces[start - 1]!.endsClause;
      // Spelt out: objects put together of others are several times slower here.
      const measures: LackMeasures = {
        share:
          (gone.explained + SHARE_SOFTENING.explained) / (gone.mass + SHARE_SOFTENING.mass) -
          usual.share[side],
        usual: usual.share[side],
        lack: lacking,
        lackRate,
        restRate: rateOf(rest, REST_SOFTENING),
        otherRate,
        expected: gone.expected / (gone.mass + 0.3),
        room: room(left.mass - left.explained),
        roomThere: room(between(...partnersOf(run))),
        roomExpected: Math.log(
          (surprise + EXPECTED_SOFTENING) / (Math.max(0, lacking) + EXPECTED_SOFTENING),
        ),
        tooLong,
        tooLongWithout: length.tooLong,
        deviation,
        deviationWithout: length.deviation,
        fit: length.fit,
        clauses,
        clausesWithout: bounded(clausesOff(rest.clauses), -1.5, 1.2),
        words: Math.log(gone.words + 0.5),
        ownWords: Math.log(all.words + 1),
        otherWords: Math.log(left.words + 1),
        named: Math.min(MOST_NAMED, gone.named),
        whole: isWhole(run, pieces, gone) ? 1 : 0,
        part: gone.length / all.length,
        atStart: start === 0 ? 1 : 0,
        atEnd: end === pieces.length ? 1 : 0,
        edges: ((run.at(-1)!.endsClause ? 1 : 0) + (isAfterClause ? 1 : 0)) / 2,
        belief,
        sentences,
        otherSentences,
        isProse: endsAsSentence ? 1 : 0,
      };
      lacks.push({ unit: words.unit, side, run, measures });
    }
    return lacks;
  };
}

const bounded = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

const rateOf = (
  { explained, expected }: PieceTotal,
  softening: { readonly explained: number; readonly expected: number },
) => (explained + softening.explained) / (expected + softening.expected);

function measureLengths(model: LengthModel, side: Side, own: number, other: number) {
  const isSource = side === "source";
  const inOrder = (length: number): [number, number] =>
    isSource ? [length, other] : [other, length];
  const off = (length: number) => (isSource ? 1 : -1) * lengthOff(model, ...inOrder(length));
  const deviationOf = (length: number) =>
    off(length) / Math.sqrt(varianceAt(model, ...inOrder(length)));
  const score = lengthScore(model, ...inOrder(own));
  return (gone: number) => ({
    tooLong: bounded(off(own - gone), -1.5, 1.2),
    deviation: bounded(deviationOf(own - gone), -3, 3),
    fit: bounded(lengthScore(model, ...inOrder(own - gone)) - score, -4, 4),
  });
}

function isWhole(run: readonly Piece[], pieces: readonly Piece[], gone: PieceTotal): boolean {
  const first = run[0]!.sentence;
  const last = run.at(-1)!.sentence;
  if (pieces[0]!.sentence === first && pieces.at(-1)!.sentence === last) return false;
  const touched = pieces.filter(({ sentence }) => sentence >= first && sentence <= last);
  return gone.length >= MOST_OF_SENTENCE * totalOf(touched).length;
}

// The partners of the words before a run and of those behind it; the ends if these cross.
function findPartners(
  { partner }: BeadSide,
  { unexplained: { length } }: BeadSide,
): (run: readonly Piece[]) => [low: number, high: number] {
  const before = new Int32Array(partner.length + 1).fill(-1);
  for (let x = 0; x < partner.length; x++) {
    before[x + 1] = partner[x]! >= 0 ? partner[x]! : before[x]!;
  }
  const behind = new Int32Array(partner.length + 1).fill(-1);
  for (let x = partner.length - 1; x >= 0; x--) {
    behind[x] = partner[x]! >= 0 ? partner[x]! : behind[x + 1]!;
  }
  return (run) => {
    const low = before[run[0]!.tokens.start]!;
    const next = behind[run.at(-1)!.tokens.end]!;
    const high = next < 0 ? length : next;
    return high < low ? [-1, length] : [low, high];
  };
}
