import { type LengthModel, lengthOff, lengthScore } from "../align/length.ts";
import { shareExplained } from "../align/match-words.ts";
import type { Side } from "../types.ts";
import type { BeadWords, Piece } from "./clause-words.ts";
import type { Grounds } from "./grounds.ts";
import type { Usual } from "./lack.ts";
import { totalOf } from "./piece-sums.ts";

/** A sentence that stands beside others in a bead, and what tells whether it is said there at all. */
export interface Absorbed {
  readonly unit: number;
  readonly side: Side;
  /** The pieces of the sentence. */
  readonly run: readonly Piece[];
  readonly measures: AbsorbedMeasures;
}

/** What tells a sentence without counterpart from one that is translated with its neighbour. */
export interface AbsorbedMeasures {
  /** Share of its words that is explained, by rarity, less what is usual on that side. */
  readonly share: number;
  /** What is usual on that side of the text. */
  readonly usual: number;
  /** ln of the mass of the other side that nothing but it explains, by its own mass. */
  readonly lost: number;
  /** Share of the other side that is explained without it, less what is usual there. */
  readonly otherShare: number;
  /** ln of how many times too long the side is for the other, with it and without. */
  readonly tooLong: number;
  readonly without: number;
  /** Nats by which the lengths fit better without it. */
  readonly fit: number;
  /** ln of how many times too many clauses the side has, with it and without. */
  readonly clauses: number;
  readonly clausesWithout: number;
  /** ln of the number of its words. */
  readonly words: number;
  /** Its numbers, and Latin words of a Chinese text, that have no partner. */
  readonly named: number;
  /** 1 if a paragraph ends between it and the others, but not between those of the other side. */
  readonly apart: number;
  /** Sentences of its side less those of the other, from -1 to 2. */
  readonly excess: number;
  /** ln of the share of beads of the text that have more sentences on this side than on the other. */
  readonly merges: number;
  /** Question marks, quotes and the like of its own that the other side lacks. */
  readonly marks: number;
  /** By how much the aligner is less sure of the bead than of most. */
  readonly doubt: number;
}

const SHARE_SOFTENING = { explained: 0.3, mass: 0.8 };
const bounded = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

/** A bead of more sentences of one side is too long to ask for each of them. */
const MOST_SENTENCES = 6;

/**
 * Prepares the measuring of the sentences of a bead that stand beside others of their side; linear
 * in the beads.
 */
export function createAbsorbed(
  grounds: Grounds,
  usual: Usual,
): (bead: BeadWords, side: Side) => Absorbed[] {
  const text: TextMeasures = {
    usual,
    merges: { source: mergesOf(grounds, "source"), target: mergesOf(grounds, "target") },
    confidence: usualConfidence(grounds),
  };
  return (bead, side) => {
    const { start, end } = grounds.units[bead.unit]!.bead[side];
    if (end - start < 2 || end - start > MOST_SENTENCES) return [];
    return Array.from({ length: end - start }, (_, k) =>
      measure(grounds, bead, side, start + k, text),
    ).filter((absorbed) => absorbed !== undefined);
  };
}

/** What holds of all beads of a text. */
interface TextMeasures {
  readonly usual: Usual;
  readonly merges: Readonly<Record<Side, number>>;
  readonly confidence: number;
}

// The median: a file of another program has the same number everywhere, or none.
function usualConfidence({ units }: Grounds): number {
  const all = units.map(({ bead }) => bead.confidence).sort((a, b) => a - b);
  return all[all.length >> 1] ?? 0;
}

function mergesOf({ units }: Grounds, side: Side): number {
  const other = side === "source" ? "target" : "source";
  let merges = 0;
  let all = 0;
  for (const { bead } of units) {
    const own = bead[side].end - bead[side].start;
    const others = bead[other].end - bead[other].start;
    if (own === 0 || others === 0) continue;
    all++;
    if (own > others) merges++;
  }
  return Math.log((merges + 1) / (all + 12));
}

function measure(
  grounds: Grounds,
  bead: BeadWords,
  side: Side,
  sentence: number,
  text: TextMeasures,
): Absorbed | undefined {
  const { usual } = text;
  const otherSide = side === "source" ? "target" : "source";
  const own = bead[side];
  const other = bead[otherSide];
  const pieces = own.pieces.filter((piece) => piece.sentence === sentence);
  const restPieces = own.pieces.filter((piece) => piece.sentence !== sentence);
  const gone = totalOf(pieces);
  const rest = totalOf(restPieces);
  const there = totalOf(other.pieces);
  if (isCut(grounds, grounds.units[bead.unit]!.bead, side, sentence)) return undefined;
  if (gone.length === 0 || rest.length === 0 || there.length === 0) return undefined;
  const { bead: span } = grounds.units[bead.unit]!;
  const lengths = (length: number): [number, number] =>
    side === "source" ? [length, other.length] : [other.length, length];
  const sign = side === "source" ? 1 : -1;
  const without = own.length - gone.length;
  const model: LengthModel = usual.length;
  const clauses = (count: number) =>
    Math.log((count + 1) / (there.clauses + 1)) - sign * Math.log(usual.clauses);
  const { lost, kept } = explainedWithout(grounds, span, side, sentence);
  return {
    unit: bead.unit,
    side,
    run: pieces,
    measures: {
      share: shareOf(gone) - usual.share[side],
      usual: usual.share[side],
      lost: Math.log((lost + 0.1) / (gone.mass + 0.5)),
      otherShare: (kept + 0.3) / (there.mass + 0.8) - usual.share[otherSide],
      tooLong: bounded(sign * lengthOff(model, ...lengths(own.length)), -1, 1.5),
      without: bounded(sign * lengthOff(model, ...lengths(without)), -1.5, 1.2),
      fit: bounded(
        lengthScore(model, ...lengths(without)) - lengthScore(model, ...lengths(own.length)),
        -4,
        4,
      ),
      clauses: bounded(clauses(gone.clauses + rest.clauses), -1, 1.5),
      clausesWithout: bounded(clauses(rest.clauses), -1.5, 1.2),
      words: Math.log(gone.words + 0.5),
      named: Math.min(2, gone.named),
      apart: standsApart(grounds, span, side, sentence) ? 1 : 0,
      excess: bounded(
        span[side].end - span[side].start - (span[otherSide].end - span[otherSide].start),
        -1,
        2,
      ),
      merges: text.merges[side],
      marks: marksLacking(grounds, span, side, sentence),
      doubt: Math.max(0, text.confidence - span.confidence),
    },
  };
}

type Spans = Grounds["units"][number]["bead"];

// What the other side's words explain with all sentences and without one.
function explainedWithout({ words }: Grounds, bead: Spans, side: Side, sentence: number) {
  const { prepared, matchWords, rarity } = words();
  const { bitext } = prepared;
  const otherSide = side === "source" ? "target" : "source";
  const stream = otherSide === "source" ? bitext.english : bitext.chinese;
  const first = stream.start[bead[otherSide].start]!;
  const count = stream.start[bead[otherSide].end]! - first;
  const best = (start: number, end: number): Float64Array => {
    const j = bead[otherSide];
    const matching =
      side === "source"
        ? matchWords(start, end - start, j.start, j.end - j.start)
        : matchWords(j.start, j.end - j.start, start, end - start);
    return (side === "source" ? matching.targetBest : matching.sourceBest).slice(0, count);
  };
  const { start, end } = bead[side];
  const all = best(start, end);
  const before = sentence > start ? best(start, sentence) : undefined;
  const behind = sentence + 1 < end ? best(sentence + 1, end) : undefined;
  let lost = 0;
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const type = stream.type[first + k]!;
    if (stream.isFunction[type]) continue;
    const left = shareExplained(Math.max(before?.[k] ?? 0, behind?.[k] ?? 0));
    kept += rarity[otherSide][type]! * left;
    lost += rarity[otherSide][type]! * Math.max(0, shareExplained(all[k]!) - left);
  }
  return { lost, kept };
}

/** Where nearly each sentence is a paragraph, as a line is, its end tells nothing. */
const LEAST_PER_PARAGRAPH = 1.2;

function standsApart({ documentOf }: Grounds, bead: Spans, side: Side, sentence: number): boolean {
  const otherSide = side === "source" ? "target" : "source";
  const { sentences, presegmented } = documentOf(side);
  if (presegmented || documentOf(otherSide).presegmented) return false;
  if (sentences.length < LEAST_PER_PARAGRAPH * (sentences.at(-1)!.paragraph + 1)) return false;
  const others = documentOf(otherSide).sentences;
  const { start, end } = bead[otherSide];
  if (others[start]!.paragraph !== others[end - 1]!.paragraph) return false;
  const { paragraph } = sentences[sentence]!;
  for (let s = bead[side].start; s < bead[side].end; s++) {
    if (s !== sentence && sentences[s]!.paragraph === paragraph) return false;
  }
  return true;
}

const STOPS = /[.?!:;。？！：；…—][\p{P}\s]*$/u;

// A caption, a line of verse: no full stop parts it from what stands before or behind it.
function isCut({ documentOf }: Grounds, bead: Spans, side: Side, sentence: number): boolean {
  const { sentences } = documentOf(side);
  const isOpen = (s: number) => !STOPS.test(sentences[s]!.text.slice(-12));
  return isOpen(sentence) || (sentence > bead[side].start && isOpen(sentence - 1));
}

const MARKS = [/[?？]/gu, /[!！]/gu, /[“「『"]/gu, /[(（]/gu, /[:：]/gu, /[;；]/gu] as const;

function marksLacking({ documentOf }: Grounds, bead: Spans, side: Side, sentence: number): number {
  const otherSide = side === "source" ? "target" : "source";
  const { sentences } = documentOf(side);
  const textOf = (of: Side) =>
    documentOf(of)
      .sentences.slice(bead[of].start, bead[of].end)
      .map(({ text }) => text)
      .join(" ");
  const all = textOf(side);
  const other = textOf(otherSide);
  let lacking = 0;
  for (const mark of MARKS) {
    const count = (text: string) => text.match(mark)?.length ?? 0;
    const own = count(sentences[sentence]!.text);
    if (own === 0) continue;
    lacking += count(other) <= count(all) - own ? 1 : -1;
  }
  return lacking;
}

const shareOf = ({ explained, mass }: { explained: number; mass: number }) =>
  (explained + SHARE_SOFTENING.explained) / (mass + SHARE_SOFTENING.mass);
