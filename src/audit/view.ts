/** Findings with what a reader needs to judge them: both texts, marks, places, neighbours. */

import { formatShape, joinSentences } from "../format/translation-unit.ts";
import { createDocumentPlaces } from "../text/document-place.ts";
import type { Lang, Link, Place, SegmentedDocument, Sentence, Span } from "../types.ts";
import type { Audit } from "./audit.ts";
import type { Finding, Passage, Side } from "./finding.ts";

/** An expression that a finding points at. */
export interface MarkView {
  /** UTF-16 offsets in the text of the passage. */
  readonly span: Span;
  readonly text: string;
  readonly start: Place;
  /** The place behind its last character. */
  readonly end: Place;
}

/** One side of a finding. */
export interface PassageView {
  /** Name of the document. */
  readonly name: string;
  /** Indexes of sentences; empty where nothing stands for the other side. */
  readonly sentences: Span;
  /**
   * The sentences in one line, joined as the language is written; empty if there are none. Of more
   * than {@link MOST_UNITS} the part round the marks, with `…` where it was cut.
   */
  readonly text: string;
  /** In the order of the text; empty if the whole passage is meant. */
  readonly marks: readonly MarkView[];
  /** Where the passage begins; of an empty one, where it would be expected. */
  readonly start: Place;
  /** The place behind its last character. */
  readonly end: Place;
  /** The sentences beside it, or the part next to it if they are long; empty at an end of the text. */
  readonly before: string;
  readonly after: string;
}

/** A finding as reports show it. */
export interface FindingView {
  readonly finding: Finding;
  /** Sentence counts, English first: `2-1`. */
  readonly shape: string;
  readonly source: PassageView;
  readonly target: PassageView;
  /**
   * The links of its unit that stand in both passages, the strongest first; UTF-16 offsets in the
   * texts of the passages.
   */
  readonly links: readonly Link[];
}

/** UTF-16 units of a passage that are shown; only a text without full stops has longer sentences. */
export const MOST_UNITS = 10_000;
/** Units shown before the first mark of a passage that is cut. */
const LEAD_UNITS = 1000;
/** Links of a finding that are shown; many findings of one long sentence share its links. */
const MOST_LINKS = 60;
/** Units of a neighbour that are shown. */
const NEIGHBOUR_UNITS = 400;

/**
 * Shows the findings of an audit, in their order. Linear in the texts and the number of findings.
 */
export function* viewFindings({ alignment, units, findings }: Audit): Generator<FindingView, void> {
  const viewSource = createPassageViewer(alignment.source, passagesOf(findings, "source"));
  const viewTarget = createPassageViewer(alignment.target, passagesOf(findings, "target"));
  for (const finding of findings) {
    const [source, locateSource] = viewSource(finding.source);
    const [target, locateTarget] = viewTarget(finding.target);
    const links = (units[finding.unit]?.bead.links ?? []).slice(0, MOST_LINKS).map((link) => ({
      ...link,
      source: locateSource(link.source),
      target: locateTarget(link.target),
    }));
    yield {
      finding,
      shape: formatShape({
        source: finding.source.sentences,
        target: finding.target.sentences,
      }),
      source,
      target,
      links: links.filter((link) => !isEmpty(link.source) && !isEmpty(link.target)),
    };
  }
}

/**
 * Says where to look first: at the first mark, else where the passage begins.
 */
export function firstPlace({ marks, start }: PassageView): Place {
  return marks[0]?.start ?? start;
}

/**
 * Says on which side a finding is to be seen first: on that of the translation, which is to be
 * mended, unless nothing stands there.
 */
export function primarySide(finding: Finding, from: Lang): Side {
  const [original, translation] =
    from === "en" ? (["source", "target"] as const) : (["target", "source"] as const);
  const { start, end } = finding[translation].sentences;
  return start === end ? original : translation;
}

const passagesOf = (findings: readonly Finding[], side: Side) =>
  findings.map((finding) => finding[side]);

function createPassageViewer(
  document: SegmentedDocument,
  passages: readonly Passage[],
): (passage: Passage) => readonly [PassageView, Locate] {
  const placeOf = placesOf(
    document,
    passages.flatMap((passage) => {
      const { start, end } = spanOf(document, passage.sentences);
      return [start, end, ...passage.marks.flatMap((mark) => [mark.start, mark.end])];
    }),
  );
  let last: Quote | undefined;
  return ({ sentences, marks }) => {
    const span = spanOf(document, sentences);
    const focus = { start: marks[0]?.start ?? span.start, end: marks.at(-1)?.end ?? span.start };
    // One long sentence can have many findings.
    if (!(last && isSame(last.sentences, sentences) && isWithin(focus, last.shown))) {
      last = quote(document, sentences, focus.start);
    }
    const { text, locate } = last;
    const view: PassageView = {
      name: document.name,
      sentences,
      text,
      marks: marks.flatMap((mark) => {
        const inText = locate(mark);
        if (isEmpty(inText)) return []; // behind the part that is shown
        return {
          span: inText,
          text: text.slice(inText.start, inText.end),
          start: placeOf(mark.start),
          end: placeOf(mark.end),
        };
      }),
      start: placeOf(span.start),
      end: placeOf(span.end),
      before: neighbour(document, sentences.start - 1, -NEIGHBOUR_UNITS),
      after: neighbour(document, sentences.end, NEIGHBOUR_UNITS),
    };
    return [view, locate];
  };
}

// Asked for at will, places on one long line would each cost its length; sorted, all cost it once.
function placesOf(
  document: SegmentedDocument,
  offsets: readonly number[],
): (offset: number) => Place {
  const find = createDocumentPlaces(document);
  const places = new Map<number, Place>();
  for (const offset of Float64Array.from(offsets).sort()) places.set(offset, find(offset));
  return (offset) => places.get(offset)!;
}

/** UTF-16 offsets of a range of sentences; of an empty one, the place before its start. */
function spanOf({ sentences }: SegmentedDocument, { start, end }: Span): Span {
  if (start < end)
    return { start: sentences[start]!.span.start, end: sentences[end - 1]!.span.end };
  const offset = sentences[start]?.span.start ?? sentences.at(-1)?.span.end ?? 0;
  return { start: offset, end: offset };
}

/** Sentences in one line, or a part of them. */
interface Quote {
  readonly sentences: Span;
  /** UTF-16 offsets in the document of the part that is shown. */
  readonly shown: Span;
  readonly text: string;
  readonly locate: Locate;
}

/** Finds what stands at offsets of the document in a quote; empty if it is not shown. */
type Locate = (span: Span) => Span;

function quote(document: SegmentedDocument, sentences: Span, focus: number): Quote {
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

const isEmpty = ({ start, end }: Span) => start >= end;
const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
const isWithin = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

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
function wholeFrom(text: string, offset: number): number {
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
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives the sentence beside a passage: its beginning, or its end if `units` is below 0. */
function neighbour(document: SegmentedDocument, sentence: number, units: number): string {
  const found = document.sentences[sentence];
  if (!found) return "";
  const { text } = found;
  const isCut = text.length > Math.abs(units);
  const at = wholeFrom(text, units < 0 ? text.length + units : units);
  const part = !isCut ? text : units < 0 ? text.slice(at) : text.slice(0, at);
  const line = joinSentences(
    { ...document, sentences: [{ ...found, text: part }] },
    { start: 0, end: 1 },
  );
  if (!isCut) return line;
  return units < 0 ? `…${line}` : `${line}…`;
}
