/** Why the beads of an alignment were chosen, as text for a translator. */

import { loneSideOf } from "../align/null-bead.ts";
import { formatShape } from "../align/shape.ts";
import { countFirst } from "../text/count-first.ts";
import {
  type Alignment,
  type Bead,
  type Evidence,
  type EvidenceGroup,
  type Explanation,
  type Link,
  SIDES,
  type Side,
  type Span,
} from "../types.ts";
import {
  describeAlternative,
  describePair,
  describeShared,
  isWorthShowing,
  withoutRepeats,
} from "./explanation-alternative.ts";
import { type AlignmentView, createAlignmentView, indexesOf } from "./explanation-view.ts";
import { ENGLISH_WORDING, type ExplanationWording, type Weighted } from "./explanation-wording.ts";

/** What is explained. */
export interface ExplanationOptions {
  /** Indexes of beads; all by default. */
  readonly beads?: Iterable<number>;
}

/** Most links and words of a bead that are named. */
const MOST_LINKS = 12;
const MOST_WORDS = 8;
/** Evidence of less than this many nats is not worth a reader's time. */
const LEAST_NATS = 0.3;
/** Kinds of evidence named for and against an alternative. */
const MOST_REASONS = 3;
/** Standard deviations by which a length may be off and still fit. */
const FITS = 1.5;
/** Less probable alternatives of a sentence without partner are named only if there is no other. */
const LEAST_NEAREST = 0.005;

/**
 * Writes why beads were chosen, in chunks of one bead.
 *
 * @param alignment - made, or read back, with explanations
 * @throws {RangeError} if a bead has no explanation or there is no such bead
 */
export function* formatExplanations(
  alignment: Alignment,
  { beads = alignment.beads.keys() }: ExplanationOptions = {},
): Generator<string, void> {
  const view = createAlignmentView(alignment);
  let isFirst = true;
  for (const index of beads) {
    const bead = alignment.beads[index];
    if (!bead?.explanation) throw new RangeError(`bead ${index} has no explanation`);
    yield `${isFirst ? "" : "\n"}${formatBead(index, bead, bead.explanation, view, ENGLISH_WORDING)}`;
    isFirst = false;
  }
}

/** A label and what stands right of it. */
type Line = readonly [label: string, text: string];

function formatBead(
  index: number,
  bead: Bead,
  explanation: Explanation,
  view: AlignmentView,
  wording: ExplanationWording,
): string {
  const nullSide = loneSideOf(bead);
  const elsewhere = nullSide && view.reorderedOf(nullSide, bead[nullSide].start);
  const heading = elsewhere
    ? wording.reorderedHeading(nullSide, elsewhere.confidence)
    : nullSide
      ? wording.nullHeading(nullSide, bead.confidence)
      : wording.heading(formatShape(bead), bead.confidence);
  const lines = elsewhere
    ? reorderedLines(bead, elsewhere, nullSide, view, wording)
    : nullSide
      ? nullLines(bead, explanation, nullSide, view, wording)
      : beadLines(bead, explanation, view, wording);
  const width = Math.max(...Object.values(wording.labels).map((label) => label.length)) + 2;
  let last = "";
  const shown = lines.map(([label, text]) => {
    const left = label === last ? "" : label;
    last = label;
    return `  ${left.padEnd(width)}${text}\n`;
  });
  return [`${index + 1}. ${heading}\n`, ...sentenceLines(bead, view), ...shown].join("");
}

function sentenceLines(bead: Bead, view: AlignmentView): string[] {
  return SIDES.flatMap((side) =>
    indexesOf(bead[side]).map(
      (sentence) => `  ${view.placeOf(side, sentence)}  ${view.textOf(side, sentence)}\n`,
    ),
  );
}

function beadLines(
  bead: Bead,
  explanation: Explanation,
  view: AlignmentView,
  wording: ExplanationWording,
): Line[] {
  const { labels } = wording;
  const { numbers, evidence, alternatives } = explanation;
  const lines: Line[] = [];
  const add = (label: string, text: string) => {
    if (text !== "") lines.push([label, text]);
  };
  add(labels.linked, formatLinks(bead.links, numbers, view, wording));
  const agreeing = numbers.agreeing.map(({ source, target }) =>
    wording.pair(view.slice("source", source), view.slice("target", target)),
  );
  add(labels.numbers, wording.list(agreeing));
  for (const side of SIDES) {
    const missing = numbers[side].map((span) => view.slice(side, span));
    if (missing.length > 0) add(labels.numbers, wording.onlyIn(side, wording.list(missing)));
  }
  for (const side of SIDES) {
    add(labels.unlinked, formatUnlinked(bead, explanation, side, view, wording));
  }
  add(labels.length, formatLength(explanation, wording));
  add(labels.why, formatEvidence(evidence, Infinity, wording));
  for (const alternative of withoutRepeats(bead, alternatives)) {
    const reasons = formatEvidence(alternative.evidence, MOST_REASONS, wording);
    const what = describeAlternative(bead, alternative, view, wording);
    add(
      labels.otherwise,
      wording.alternative(alternative.probability, [what, reasons].filter(Boolean)),
    );
  }
  return lines;
}

function nullLines(
  bead: Bead,
  { alternatives }: Explanation,
  side: Side,
  view: AlignmentView,
  wording: ExplanationWording,
): Line[] {
  const { labels } = wording;
  const lines: Line[] = [[labels.place, formatGap(bead, side, view, wording)]];
  for (const [k, alternative] of alternatives.entries()) {
    if (k > 0 && alternative.probability < LEAST_NEAREST) break;
    const parts = [
      describeAlternative(bead, alternative, view, wording),
      describeShared(bead, alternative, view, wording),
      formatEvidence(alternative.evidence, MOST_REASONS, wording),
    ];
    lines.push([
      labels.nearest,
      wording.alternative(alternative.probability, parts.filter(Boolean)),
    ]);
  }
  if (alternatives.length === 0) lines.push([labels.nearest, wording.nothingNear]);
  return lines;
}

// The sentence is at one place in its text, and its partner at another in the other text.
function reorderedLines(
  bead: Bead,
  elsewhere: Bead,
  side: Side,
  view: AlignmentView,
  wording: ExplanationWording,
): Line[] {
  const { labels } = wording;
  const links = formatLinks(elsewhere.links, undefined, view, wording);
  return [
    [labels.place, formatGap(bead, side, view, wording)],
    [labels.elsewhere, describePair(elsewhere, view, wording)],
    ...(links === "" ? [] : [[labels.linked, links] as const]),
  ];
}

function formatGap(
  bead: Bead,
  side: Side,
  view: AlignmentView,
  wording: ExplanationWording,
): string {
  const other: Side = side === "source" ? "target" : "source";
  const at = bead[other].start;
  const quoted = (sentence: number) =>
    view.alignment[other].sentences[sentence] ? view.quote(other, sentence) : undefined;
  return wording.between(quoted(at - 1), quoted(at));
}

// Where numbers are compared by value they have a line of their own. Of equal pairs the strongest stands for all.
function formatLinks(
  links: readonly Link[],
  numbers: Explanation["numbers"] | undefined,
  view: AlignmentView,
  wording: ExplanationWording,
): string {
  const isCounted = createOverlapTest((numbers?.agreeing ?? []).map(({ source }) => source));
  const seen = new Set<string>();
  const shown: string[] = [];
  for (const link of links) {
    if ((numbers && link.kind === "number") || !isWorthShowing(link) || isCounted(link.source))
      continue;
    const pair = wording.pair(view.slice("source", link.source), view.slice("target", link.target));
    if (seen.has(pair.toLowerCase())) continue;
    seen.add(pair.toLowerCase());
    shown.push(wording.link(pair, link.weight, link.kind));
  }
  return shorten(shown, MOST_LINKS, wording);
}

// Single characters are nearly always grammar, or the other half of a word that was cut otherwise.
// A word that is linked once is not missed where it is repeated.
function formatUnlinked(
  { links }: Bead,
  { numbers, unlinked }: Explanation,
  side: Side,
  view: AlignmentView,
  wording: ExplanationWording,
): string {
  const isCounted = createOverlapTest([
    ...numbers.agreeing.map((pair) => pair[side]),
    ...numbers[side],
  ]);
  const seen = new Set(links.map((link) => view.slice(side, link[side]).toLowerCase()));
  const words: string[] = [];
  for (const span of unlinked[side]) {
    const word = view.slice(side, span);
    if (word.length < 2 || isCounted(span) || seen.has(word.toLowerCase())) continue;
    seen.add(word.toLowerCase());
    words.push(word);
  }
  return shorten(words, MOST_WORDS, wording);
}

// Tells whether a span overlaps any of some disjoint ones.
function createOverlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    const next = countFirst(sorted.length, (k) => sorted[k]!.end <= start);
    return next < sorted.length && sorted[next]!.start < end;
  };
}

function shorten(items: readonly string[], most: number, wording: ExplanationWording): string {
  if (items.length <= most + 1) return wording.list(items);
  return wording.list([...items.slice(0, most), wording.more(items.length - most)]);
}

function formatLength({ length }: Explanation, wording: ExplanationWording): string {
  const { source, target, ratio, deviation } = length;
  const expected = target * ratio;
  const times = Math.abs(deviation) > FITS ? source / expected : undefined;
  return wording.lengths(source, target, Math.round(expected), times);
}

function formatEvidence(evidence: Evidence, most: number, wording: ExplanationWording): string {
  const { words = 0, links = 0, ...others } = evidence;
  // Two views of the same words, which often speak against each other: a reader wants their sum.
  const merged: Evidence = { ...others, words: words + links };
  const all = (Object.entries(merged) as [EvidenceGroup, number][])
    .filter(([, nats]) => Math.abs(nats) >= LEAST_NATS)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([group, nats]): Weighted => ({ text: wording.groups[group], nats }));
  const pro = all.filter(({ nats }) => nats > 0).slice(0, most);
  const contra = all.filter(({ nats }) => nats < 0).slice(0, most);
  return pro.length + contra.length > 0 ? wording.speaks(pro, contra) : "";
}
