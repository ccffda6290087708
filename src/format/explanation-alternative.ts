/** What else a bead could be, in words. */

import { isNullBead, loneSideOf } from "../align/null-bead.ts";
import { type Alternative, type Bead, type Link, SIDES, type Side, type Span } from "../types.ts";
import { type AlignmentView, indexesOf } from "./explanation-view.ts";
import type { ExplanationWording } from "./explanation-wording.ts";

/** Links of an alternative that are shown. */
const MOST_SHARED = 4;

/** Links weaker than this are more often chance than not, and words learnt here sooner than others. */
const LEAST_LINK = { learnt: 0.2, other: 0.1 } as const;

/** Tells whether a link would convince a reader. */
export function isWorthShowing({ kind, weight }: Link): boolean {
  return weight >= (kind === "learnt" ? LEAST_LINK.learnt : LEAST_LINK.other);
}

/** Says what an alternative is, as seen from the bead that was chosen. */
export function describeAlternative(
  bead: Bead,
  alternative: Alternative,
  view: AlignmentView,
  wording: ExplanationWording,
): string {
  const lone = loneSideOf(alternative);
  if (lone) return wording.leftOut(list(quotes(alternative, lone, view), wording));
  if (isNullBead(bead)) return describeNearest(bead, alternative, view, wording);
  if (!SIDES.every((side) => overlaps(bead[side], alternative[side]))) {
    const side: Side = overlaps(bead.source, alternative.source) ? "source" : "target";
    const gone = indexesOf(alternative[side])
      .filter((sentence) => bead[side].start <= sentence && sentence < bead[side].end)
      .map((sentence) => view.quote(side, sentence));
    const joined = beadJoined(bead, alternative, view);
    return joined === undefined
      ? wording.instead(describePair(alternative, view, wording))
      : wording.movedTo(list(gone, wording), joined + 1);
  }
  const beside = holdersBeside(bead, alternative, view);
  if (
    isWithin(bead, alternative) &&
    beside.every((b) => isWithin(view.alignment.beads[b]!, alternative))
  ) {
    return wording.joinedWith(beside.map((b) => b + 1));
  }
  const added = SIDES.flatMap((side) => quotesBeyond(alternative, bead, side, view));
  const lost = SIDES.flatMap((side) => quotesBeyond(bead, alternative, side, view));
  return [
    ...(added.length > 0 ? [wording.withToo(list(added, wording))] : []),
    ...(lost.length > 0 ? [wording.without(list(lost, wording))] : []),
  ].join(", ");
}

/**
 * Leaves out alternatives that another one tells better: that a sentence is not in the bead, where
 * it is said what else would become of it.
 */
export function withoutRepeats(bead: Bead, alternatives: readonly Alternative[]): Alternative[] {
  const fates = alternatives.filter(
    (other) => isNullBead(other) || !SIDES.every((side) => overlaps(bead[side], other[side])),
  );
  return alternatives.filter((alternative) => {
    if (fates.includes(alternative) || !isWithin(alternative, bead)) return true;
    return !fates.some(
      (fate) =>
        fate.probability > alternative.probability / 2 &&
        SIDES.every((side) => !overlaps(fate[side], alternative[side])),
    );
  });
}

// A sentence without partner: it may be joined to a bead there is, or taken to one of its sentences.
function describeNearest(
  bead: Bead,
  alternative: Alternative,
  view: AlignmentView,
  wording: ExplanationWording,
): string {
  const { beads } = view.alignment;
  const joined = beadJoined(bead, alternative, view);
  if (joined !== undefined) {
    return wording.joinedTo(joined + 1, describePair(beads[joined]!, view, wording));
  }
  const own: Side = loneSideOf(bead) ?? "source";
  const side: Side = own === "source" ? "target" : "source";
  const beside = quotesBeyond(alternative, bead, own, view);
  const paired = holdersBeside(bead, alternative, view).filter((b) => !isNullBead(beads[b]!));
  return [
    wording.pairedWith(
      list(quotes(alternative, side, view), wording),
      paired.length > 0 ? wording.partnerOf(paired.map((b) => b + 1)) : wording.partnerOfNone,
    ),
    ...(beside.length > 0 ? [wording.withToo(list(beside, wording))] : []),
  ].join(", ");
}

/** Names what links a sentence without partner with an alternative, and not what others in it share. */
export function describeShared(
  bead: Bead,
  { links }: Alternative,
  view: AlignmentView,
  wording: ExplanationWording,
): string {
  const side: Side = loneSideOf(bead) ?? "source";
  const { sentences } = view.alignment[side];
  const own = links.filter((link) => {
    const { start } = sentences[bead[side].start]!.span;
    const { end } = sentences[bead[side].end - 1]!.span;
    return isWorthShowing(link) && start <= link[side].start && link[side].end <= end;
  });
  const pairs = own.map(({ source, target }) =>
    wording.pair(view.slice("source", source), view.slice("target", target)),
  );
  return pairs.length > 0
    ? wording.shared(wording.list([...new Set(pairs)].slice(0, MOST_SHARED)))
    : wording.nothingShared;
}

// The bead that is whole in an alternative, if that is all there is in it beside this bead's own.
function beadJoined(bead: Bead, alternative: Alternative, view: AlignmentView): number | undefined {
  const [only, ...others] = holdersBeside(bead, alternative, view);
  if (only === undefined || others.length > 0) return undefined;
  const joined = view.alignment.beads[only]!;
  return !isNullBead(joined) && isWithin(joined, alternative) ? only : undefined;
}

function holdersBeside(bead: Bead, alternative: Alternative, view: AlignmentView): number[] {
  const holders = SIDES.flatMap((side) =>
    indexesOf(alternative[side])
      .filter((sentence) => sentence < bead[side].start || sentence >= bead[side].end)
      .map((sentence) => view.beadOf(side, sentence)),
  );
  return [...new Set(holders)];
}

type Spans = Readonly<Record<Side, Span>>;

function isWithin(inner: Spans, outer: Spans): boolean {
  return SIDES.every(
    (side) => outer[side].start <= inner[side].start && inner[side].end <= outer[side].end,
  );
}

const overlaps = (a: Span, b: Span) => Math.max(a.start, b.start) < Math.min(a.end, b.end);

/** Quotes both sides of a bead. */
export function describePair(
  spans: Spans,
  view: AlignmentView,
  wording: ExplanationWording,
): string {
  return wording.pair(
    list(quotes(spans, "source", view), wording),
    list(quotes(spans, "target", view), wording),
  );
}

function quotes(spans: Spans, side: Side, view: AlignmentView): string[] {
  return indexesOf(spans[side]).map((sentence) => view.quote(side, sentence));
}

// Quotes the sentences of one that the other has not.
function quotesBeyond(spans: Spans, other: Spans, side: Side, view: AlignmentView): string[] {
  return indexesOf(spans[side])
    .filter((sentence) => sentence < other[side].start || sentence >= other[side].end)
    .map((sentence) => view.quote(side, sentence));
}

function list(items: readonly string[], wording: ExplanationWording): string {
  return items.length > 2
    ? wording.list([items[0]!, wording.more(items.length - 1)])
    : wording.list(items);
}
