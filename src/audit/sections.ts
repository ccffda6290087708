import type { Alignment, SegmentedDocument, Side, Span } from "../types.ts";
import type { Coverage } from "./coverage.ts";
import { findHeadings, type Heading, UNNAMED_LEVEL } from "./heading.ts";

/** A stretch of both texts, and how much of each has a counterpart. */
export interface Section {
  /** The headings it begins with, joined; none before the first, and in texts without headings. */
  readonly title?: string;
  /** Indexes of sentences; sections cover both texts, in order. One side may be empty. */
  readonly source: Span;
  readonly target: Span;
  readonly coverage: { readonly source: Coverage; readonly target: Coverage };
}

/** More sections are no overview; then only the higher headings count. */
const MOST_SECTIONS = 30;
/** Texts without headings are cut into so many parts, if they have sentences enough. */
const PARTS = 10;
const LEAST_PART = 8;
/** A part may be so much longer or shorter, by the size of a part, to begin at a heading. */
const NEAR = 0.4;
const BETWEEN_TITLES = " / ";

interface Start {
  readonly sentence: number;
  title?: string;
}

/**
 * Cuts a bitext into sections: at the headings of the text that is translated from, at those of the
 * other if it has none, or into even parts. The other side is cut where the beads say; passages that
 * stand elsewhere stay where they stand. What was read from a file of units is one section. Linear in
 * the texts.
 *
 * @param coverageOf - of any stretch of a side
 */
export function findSections(
  alignment: Alignment,
  from: Side,
  coverageOf: Readonly<Record<Side, (sentences: Span) => Coverage>>,
): Section[] {
  const other: Side = from === "source" ? "target" : "source";
  const headings = alignment.isOfUnits ? [] : findHeadings(alignment[from]);
  let cut = from;
  let starts = startsOf(headings);
  if (starts.length < 2 && !alignment.isOfUnits) {
    // Of the other side's headings only those that say so are believed.
    const named = findHeadings(alignment[other]).filter(({ level }) => level < UNNAMED_LEVEL);
    starts = startsOf(named);
    cut = other;
  }
  if (starts.length < 2) {
    starts = alignment.isOfUnits ? [{ sentence: 0 }] : evenStarts(alignment[from], headings);
    cut = from;
  }
  const across = cut === "source" ? "target" : "source";
  const places = starts.map(({ sentence }) => sentence);
  const crossing = mapAcross(alignment, cut, across, places);
  return starts.map(({ title, sentence }, k): Section => {
    const spans = {
      [cut]: { start: sentence, end: places[k + 1] ?? alignment[cut].sentences.length },
      [across]: { start: crossing[k]!, end: crossing[k + 1] ?? alignment[across].sentences.length },
    } as Record<Side, Span>;
    return {
      ...(title === undefined ? {} : { title }),
      ...spans,
      coverage: {
        source: coverageOf.source(spans.source),
        target: coverageOf.target(spans.target),
      },
    };
  });
}

// The highest headings, and lower ones as long as they are not too many.
function startsOf(headings: readonly Heading[]): Start[] {
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  let chosen: Heading[] = [];
  for (const level of levels) {
    const more = headings.filter((heading) => heading.level <= level);
    if (more.length > MOST_SECTIONS) break;
    chosen = more;
  }
  const starts: Start[] = [];
  let textAt = -1;
  // The title of a book, a part and its first chapter: headings with no text between are one.
  for (const { sentence, title } of chosen) {
    const last = starts.at(-1);
    if (last && sentence === textAt) last.title += BETWEEN_TITLES + title;
    else starts.push({ sentence, title });
    textAt = sentence + 1;
  }
  if (starts.length > 0 && starts[0]!.sentence > 0) starts.unshift({ sentence: 0 });
  return starts;
}

// Each part begins at the heading that is nearest, if one is near.
function evenStarts({ sentences }: SegmentedDocument, headings: readonly Heading[]): Start[] {
  const parts = Math.max(1, Math.min(PARTS, Math.floor(sentences.length / LEAST_PART)));
  const size = sentences.length / parts;
  let k = 0;
  return Array.from({ length: parts }, (_, part): Start => {
    const sentence = Math.floor(part * size);
    const isNearer = (a: Heading, b: Heading) =>
      Math.abs(a.sentence - sentence) <= Math.abs(b.sentence - sentence);
    while (headings[k + 1] && isNearer(headings[k + 1]!, headings[k]!)) k++;
    const heading = headings[k];
    const isNear = heading !== undefined && Math.abs(heading.sentence - sentence) < size * NEAR;
    if (!isNear || (part === 0 && heading.sentence > 0)) return { sentence };
    return { sentence: heading.sentence, title: heading.title };
  });
}

// For each place of one side, ascending, the place of the other: that of the first bead from it on.
function mapAcross(
  { beads }: Alignment,
  cut: Side,
  other: Side,
  places: readonly number[],
): number[] {
  let b = 0;
  return places.map((place) => {
    if (place === 0) return 0;
    while (b < beads.length && beads[b]![cut].end <= place) b++;
    const bead = beads[b];
    if (!bead) return beads.at(-1)?.[other].end ?? 0;
    return bead[cut].start < place ? bead[other].end : bead[other].start;
  });
}
