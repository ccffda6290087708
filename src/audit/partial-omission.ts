import type { SegmentedDocument, Side, Span } from "../types.ts";
import { createAbsorbed } from "./absorbed.ts";
import { sentenceLacks } from "./absorbed-odds.ts";
import { ADDITION } from "./addition.ts";
import type { Check } from "./check.ts";
import { type BeadWords, explainPieces, type Piece } from "./clause-words.ts";
import type { Measured, Passage } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { findLack, findUsual, type Lack, type Measures } from "./lack.ts";
import { type Nats, probabilityOf } from "./log-odds.ts";
import { LIKELY, sayHowSure } from "./sureness.ts";

/**
 * Log-odds that the other side lacks the run, by what each measure adds; of English runs and of
 * Chinese ones. Learnt by logistic regression from the evaluation sets and our own texts, with
 * clauses deleted at their punctuation from one sentence in five, and with sentences deleted whose
 * counterparts then stand in the bead of a neighbour; the odds are as if 5 beads in 100 lacked a
 * quarter of a side or more. With the genre left out, at three alarms in 300 beads of texts that are
 * thought to be complete, of deleted clauses of a third of a sentence or more 70 % are found in
 * English and 77 % in Chinese (83 % of either outside literature), of the sentences 79 % and 83 %.
 * About half of those alarms are real: translators leave things out.
 */
const NATS: Readonly<Record<Side, Nats<keyof Measures>>> = {
  source: {
    share: -9.83,
    usual: -6.21,
    room: -1.11,
    roomThere: -0.6,
    tooLong: 5.5,
    clauses: 1.94,
    words: 0.69,
    named: 0.65,
    whole: 1.19,
    bias: -5.77,
  },
  target: {
    share: -9.6,
    usual: -8.77,
    room: -0.37,
    roomThere: -0.63,
    tooLong: 6.62,
    clauses: 2.29,
    words: 0.74,
    named: 0.82,
    whole: 1.67,
    bias: -5.16,
  },
};
/** What one side of a bead says that the other may have nothing for: words, or a whole sentence. */
interface Gap extends Pick<Lack, "unit" | "side" | "run"> {
  readonly confidence: number;
}

/** A run of fewer characters says too little to be missed. */
const LEAST_LENGTH = { source: 12, target: 4 } as const;
/** Of a clause that punctuation ends, so much is marked whole. */
const MOST_OF_CLAUSE = 0.6;
/** A word or two left over on the other side tell nothing. */
const LEAST_OTHER_WORDS = 1;

/**
 * Finds beads of which one side says more: what the translation leaves out of a sentence, or of one
 * of several sentences, and what it adds. Words that nothing on the other side explains count, and
 * whether the other side is too short and has no unexplained words of its own that could be meant.
 */
export const partialOmission: Check = {
  codes: { "partial-omission": { severity: "major", threshold: 0.35 }, addition: ADDITION },
  *measure(grounds) {
    const beads = explainPieces(grounds);
    const usual = findUsual(beads, grounds.words().length);
    const hasConfidence = sayHowSure(grounds.units);
    const absorbedIn = createAbsorbed(grounds, usual);
    for (const bead of beads) {
      const belief = hasConfidence ? grounds.units[bead.unit]!.bead.confidence : 1;
      for (const side of ["source", "target"] as const) {
        const gaps: Gap[] = absorbedIn(bead, side).map((sentence) => ({
          ...sentence,
          confidence: sentenceLacks(sentence),
        }));
        const lack = findLack(bead, side, usual);
        if (lack) {
          gaps.push({ ...lack, confidence: belief * probabilityOf(lack.measures, NATS[side]) });
        }
        const told = gaps.filter((gap) => saysSomething(gap, bead) && !isRepeated(gap, grounds));
        const [best] = told.sort((a, b) => b.confidence - a.confidence);
        if (best) yield toFinding(best, bead, grounds);
      }
    }
  },
};

const lengthOf = (pieces: readonly Piece[]) =>
  pieces.reduce((length, piece) => length + piece.length, 0);

function saysSomething({ run, side }: Gap, bead: BeadWords): boolean {
  const other = bead[side === "source" ? "target" : "source"].pieces;
  return (
    lengthOf(run) >= LEAST_LENGTH[side] &&
    other.reduce((words, piece) => words + piece.words, 0) >= LEAST_OTHER_WORDS
  );
}

// English that a Chinese text leaves as it is: examples, output of programs.
function isRepeated({ run, side, unit }: Gap, { documentOf, units }: Grounds): boolean {
  const otherSide = side === "source" ? "target" : "source";
  const { start, end } = units[unit]!.bead[otherSide];
  const other = documentOf(otherSide);
  const told = documentOf(side).text.slice(run[0]!.span.start, run.at(-1)!.span.end).trim();
  return other.text
    .slice(other.sentences[start]!.span.start, other.sentences[end - 1]!.span.end)
    .includes(told);
}

function toFinding(
  { side, run, unit, confidence }: Gap,
  bead: BeadWords,
  { units, documentOf, from }: Grounds,
): Measured {
  const { source, target } = units[unit]!.bead;
  const { pieces } = bead[side];
  const marks = marksOf(run, pieces, documentOf(side));
  const passage = (own: Side, sentences: Span): Passage => ({
    sentences,
    marks: own === side ? marks : [],
  });
  const share = lengthOf(run) / Math.max(1, lengthOf(pieces));
  return {
    code: side === from ? "partial-omission" : "addition",
    // To say a little more is less of a fault than a sentence of one's own.
    ...(side === from && confidence >= LIKELY ? {} : { severity: "minor" as const }),
    confidence,
    unit,
    source: passage("source", source),
    target: passage("target", target),
    args: { share: Math.round(100 * share) / 100 },
  };
}

// A clause of which most is meant is marked whole, up to its punctuation; nothing across sentences.
function marksOf(
  run: readonly Piece[],
  pieces: readonly Piece[],
  { text, sentences }: SegmentedDocument,
): Span[] {
  const isIn = new Set(run);
  const marks: Span[] = [];
  let clause: Piece[] = [];
  for (const piece of pieces) {
    clause.push(piece);
    if (!piece.endsClause) continue;
    const meant = clause.filter((part) => isIn.has(part));
    const isWhole = lengthOf(meant) >= MOST_OF_CLAUSE * lengthOf(clause);
    const parts = isWhole ? clause : meant;
    clause = [];
    if (parts.length === 0) continue;
    const start = parts[0]!.span.start;
    const { end } = parts.at(-1)!.span;
    const last = marks.at(-1);
    const startsSentence = sentences[piece.sentence]!.span.start === start;
    if (last && last.end === start && !startsSentence) marks[marks.length - 1] = { ...last, end };
    else marks.push({ start, end });
  }
  return marks.map((mark) => withoutEdges(mark, text)).filter(({ start, end }) => end > start);
}

const BEFORE = /^[\s,;:，、；：—–)）]+/u;
const BEHIND = /[\s,，、(（—–]+$/u;

function withoutEdges({ start, end }: Span, text: string): Span {
  const told = text.slice(start, end);
  const from = BEFORE.exec(told)?.[0].length ?? 0;
  const behind = BEHIND.exec(told.slice(from))?.[0].length ?? 0;
  return { start: start + from, end: end - behind };
}
