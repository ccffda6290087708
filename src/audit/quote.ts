/** Sentences in one line for people, with what stands where in it. */

import { countFirst } from "../text/count-first.ts";
import { joinSentences } from "../text/join-sentences.ts";
import type { SegmentedDocument, Sentence, Span } from "../types.ts";

/** UTF-16 units of a passage that are shown; only a text without full stops has longer sentences. */
export const MOST_UNITS = 10_000;
/** Units shown before the first mark of a passage that is cut. */
const LEAD_UNITS = 1000;
/** Units of a neighbour that are shown. */
const NEIGHBOUR_UNITS = 400;

/** UTF-16 offsets of a range of sentences; of an empty one, the place before its start. */
export function spanOf({ sentences }: SegmentedDocument, { start, end }: Span): Span {
  if (start < end)
    return { start: sentences[start]!.span.start, end: sentences[end - 1]!.span.end };
  const offset = sentences[start]?.span.start ?? sentences.at(-1)?.span.end ?? 0;
  return { start: offset, end: offset };
}

/** Sentences in one line, or a part of them. */
export interface Quote {
  readonly sentences: Span;
  /** UTF-16 offsets in the document of the part that is shown. */
  readonly shown: Span;
  readonly text: string;
  readonly locate: Locate;
}

/** Finds what stands at offsets of the document in a quote; empty if it is not shown. */
export type Locate = (span: Span) => Span;

/**
 * Puts sentences on one line; of many the part from a little before an offset of the document on.
 */
export function quote(document: SegmentedDocument, sentences: Span, focus: number): Quote {
  const all = document.sentences.slice(sentences.start, sentences.end);
  const size = all.reduce((sum, { text }) => sum + text.length, 0);
  const { start: first, end } = spanOf(document, sentences);
  const from = size > MOST_UNITS ? Math.max(first, focus - LEAD_UNITS) : first;
  const parts = size > MOST_UNITS ? clip(document.text, all, from) : all;
  const joined = joinSentences({ ...document, sentences: parts }, { start: 0, end: parts.length });
  const shown = { start: from, end: parts.at(-1)?.span.end ?? end };
  const lead = from > first ? "…" : "";
  return {
    sentences,
    shown,
    text: `${lead}${joined}${shown.end < end ? "…" : ""}`,
    locate: createLocator(parts, joined, lead.length),
  };
}

/** Tells whether a quote is of these sentences, and shows what stands at offsets of the document. */
export function shows({ sentences, shown }: Quote, wanted: Span, focus: Span): boolean {
  const isSame = sentences.start === wanted.start && sentences.end === wanted.end;
  return isSame && shown.start <= focus.start && focus.end <= shown.end;
}

/** Takes up to {@link MOST_UNITS} of sentences from an offset on, no half characters. */
function clip(text: string, sentences: readonly Sentence[], from: number): Sentence[] {
  const clipped: Sentence[] = [];
  let room = MOST_UNITS;
  for (const sentence of sentences) {
    const { start: first, end: last } = sentence.span;
    const start = wholeFrom(text, Math.max(first, from));
    const end = wholeFrom(text, Math.min(last, start + room));
    if (start >= end) continue;
    clipped.push({ ...sentence, text: text.slice(start, end), span: { start, end } });
    room -= end - start;
  }
  return clipped;
}

/** Moves an offset out of a surrogate pair. */
export function wholeFrom(text: string, offset: number): number {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 ? offset - 1 : offset;
}

// Joining changes white space only: the characters between it stay the same, in the same order.
function createLocator(parts: readonly Sentence[], joined: string, lead: number): Locate {
  let offsets: { readonly inDocument: number[]; readonly inText: number[] } | undefined;
  return ({ start, end }) => {
    offsets ??= {
      inDocument: parts.flatMap(({ text, span }) => solidOffsets(text, span.start)),
      inText: solidOffsets(joined, lead),
    };
    const first = countBelow(offsets.inDocument, start);
    const last = countBelow(offsets.inDocument, end) - 1;
    if (first > last) return { start: 0, end: 0 };
    return { start: offsets.inText[first]!, end: offsets.inText[last]! + 1 };
  };
}

/** Lists the offsets of everything but white space. */
function solidOffsets(text: string, base: number): number[] {
  return Array.from(text.matchAll(/[^\s\u0085]/g), ({ index }) => base + index);
}

/** Counts the numbers of a sorted list that are below a limit. */
const countBelow = (sorted: readonly number[], limit: number): number =>
  countFirst(sorted.length, (k) => sorted[k]! < limit);

/** Gives a sentence in one line, or of a long one the part next to the passage it stands beside. */
export function neighbour(
  document: SegmentedDocument,
  sentence: number,
  part: "beginning" | "end",
): string {
  const found = document.sentences[sentence];
  if (!found) return "";
  const { text } = found;
  const inOneLine = (cut: string) =>
    joinSentences({ ...document, sentences: [{ ...found, text: cut }] }, { start: 0, end: 1 });
  if (text.length <= NEIGHBOUR_UNITS) return inOneLine(text);
  return part === "end"
    ? `…${inOneLine(text.slice(wholeFrom(text, text.length - NEIGHBOUR_UNITS)))}`
    : `${inOneLine(text.slice(0, wholeFrom(text, NEIGHBOUR_UNITS)))}…`;
}
