/** Beads as text: what every export format writes. */

import { placeBeads } from "../align/place-beads.ts";
import { joinSentences } from "../text/join-sentences.ts";
import type { Alignment, Place, SegmentedDocument, Span, TranslationUnit } from "../types.ts";
import { formatPlace } from "./place.ts";

/**
 * Turns every bead of an alignment into text, null beads included, in text order; a reordered bead
 * stands where its English does.
 *
 * @returns a generator, so that an alignment of any size can be written in a stream
 */
export function* toTranslationUnits(alignment: Alignment): Generator<TranslationUnit, void> {
  for (const { bead, isReordered } of placeBeads(alignment)) {
    yield {
      source: joinSentences(alignment.source, bead.source),
      target: joinSentences(alignment.target, bead.target),
      bead,
      isReordered,
    };
  }
}

/**
 * Writes the place where one side of a bead begins, as `name:line:column`, counted from 1.
 *
 * @param findPlace - from `createPlaceFinder(document.text)`
 * @returns an empty text when that side of the bead is empty
 */
export function formatBeadPlace(
  document: SegmentedDocument,
  sentences: Span,
  findPlace: (offset: number) => Place,
): string {
  const first = document.sentences[sentences.start];
  if (sentences.start === sentences.end || first === undefined) return "";
  return formatPlace(document.name, findPlace(first.span.start));
}
