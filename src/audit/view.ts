/** Findings with what a reader needs to judge them: both texts, marks, places, neighbours. */

import { formatShape } from "../align/shape.ts";
import { createDocumentPlaces } from "../text/document-place.ts";
import {
  type Lang,
  type Link,
  type Place,
  type SegmentedDocument,
  SIDES,
  type Side,
  type Span,
} from "../types.ts";
import type { Audit } from "./audit.ts";
import type { Finding, FindingCode, Passage } from "./finding.ts";
import { type Locate, neighbour, type Quote, quote, shows, spanOf } from "./quote.ts";

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
   * than 10,000 UTF-16 units the part round the marks, with `…` where it was cut.
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

/** Links of a finding that are shown; many findings of one long sentence share its links. */
const MOST_LINKS = 60;

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

/** Findings that one text has by itself, whatever the other says. */
const OF_ONE_TEXT: ReadonlySet<FindingCode> = new Set([
  "wrong-variant",
  "punctuation",
  "encoding-damage",
]);

/**
 * Says on which side a finding is to be seen first: what one text has by itself, in that text; what
 * differs, in the translation, which is to be mended, unless nothing stands there.
 */
export function primarySide(finding: Finding, from: Lang): Side {
  const { code } = finding;
  if (code === "wrong-variant") return "target";
  if (OF_ONE_TEXT.has(code)) {
    const marked = SIDES.filter((side) => finding[side].marks.length > 0);
    if (marked.length === 1) return marked[0]!;
  }
  const [original, translation] =
    from === "en" ? (["source", "target"] as const) : (["target", "source"] as const);
  const { start, end } = finding[translation].sentences;
  return start === end ? original : translation;
}

const isEmpty = ({ start, end }: Span) => start >= end;
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
    if (!(last && shows(last, sentences, focus))) {
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
      before: neighbour(document, sentences.start - 1, "end"),
      after: neighbour(document, sentences.end, "beginning"),
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
