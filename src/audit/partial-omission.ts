import { type SegmentedDocument, SIDES, type Side, type Span } from "../types.ts";
import { createAbsorbed } from "./absorbed.ts";
import { sentenceLacks } from "./absorbed-odds.ts";
import { ADDITION } from "./addition.ts";
import type { Check } from "./check.ts";
import { type BeadWords, explainPieces, type Piece } from "./clause-words.ts";
import type { Measured, Passage } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { createLacks, findUsual, type Lack } from "./lack.ts";
import { isLacking } from "./lack-odds.ts";
import { LIKELY } from "./sureness.ts";

/** What one side of a bead says that the other may have nothing for: words, or a whole sentence. */
interface Gap extends Pick<Lack, "unit" | "side" | "run"> {
  readonly confidence: number;
}

/** Of a clause that punctuation ends, so much is marked whole. */
const MOST_OF_CLAUSE = 0.6;
/** What one side says more is told from here on, whichever of the two it is. */
const LEAST = 0.35;
const CODES = {
  "partial-omission": { severity: "major", threshold: LEAST },
  addition: ADDITION,
} as const satisfies Check["codes"];

/**
 * Finds beads of which one side says more: what the translation leaves out of a sentence, or of one
 * of several sentences, and what it adds. Words that nothing on the other side explains count, and
 * whether the other side is too short and has no unexplained words of its own that could be meant.
 */
export const partialOmission: Check = {
  codes: CODES,
  *measure(grounds) {
    const { settings, from } = grounds;
    const beads = explainPieces(grounds);
    const usual = findUsual(beads, grounds.words().length);
    const absorbedIn = createAbsorbed(grounds, usual);
    const lacksIn = createLacks(grounds, usual);
    // What is not told whatever the user says need not be put together.
    const leastOf = (code: "partial-omission" | "addition") =>
      Math.min(LEAST, settings.thresholds?.[code] ?? 1);
    for (const bead of beads) {
      for (const side of SIDES) {
        const least = leastOf(side === from ? "partial-omission" : "addition");
        const gaps: Gap[] = [];
        const put = (gap: Gap) => {
          if (gap.confidence >= least) gaps.push(gap);
        };
        for (const sentence of absorbedIn(bead, side)) {
          put({ ...sentence, confidence: sentenceLacks(sentence) });
        }
        for (const lack of lacksIn(bead, side)) put({ ...lack, confidence: isLacking(lack) });
        gaps.sort((a, b) => b.confidence - a.confidence);
        const best = gaps.find((gap) => !isRepeated(gap, grounds));
        if (best) yield toFinding(best, bead, grounds);
      }
    }
  },
};

const lengthOf = (pieces: readonly Piece[]) =>
  pieces.reduce((length, piece) => length + piece.length, 0);

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
    ...(side === from ? {} : { least: LEAST }),
    confidence,
    unit,
    source: passage("source", source),
    target: passage("target", target),
    args: { share: Math.round(100 * share) / 100 },
  };
}

// A clause of which most is meant is marked whole, up to its punctuation, unless it is all there is;
// nothing across sentences.
function marksOf(
  run: readonly Piece[],
  pieces: readonly Piece[],
  { text, sentences }: SegmentedDocument,
): Span[] {
  const isIn = new Set(run);
  const isOnlyClause = pieces.filter(({ endsClause }) => endsClause).length === 1;
  const marks: Span[] = [];
  let clause: Piece[] = [];
  for (const piece of pieces) {
    clause.push(piece);
    if (!piece.endsClause) continue;
    const meant = clause.filter((part) => isIn.has(part));
    const isWhole = !isOnlyClause && lengthOf(meant) >= MOST_OF_CLAUSE * lengthOf(clause);
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
