/** Beads as text: what every export format writes, joined the way each language is written. */

import { placeBeads } from "../align/place-beads.ts";
import { unwrap } from "../text/unwrap.ts";
import type { Alignment, Bead, SegmentedDocument, Span, TranslationUnit } from "../types.ts";

/**
 * A character that is set off with a space from another of its kind, also inside Chinese text:
 * ASCII and Latin letters. Full-width forms and 「」。 are not among them.
 */
const NARROW = String.raw`[!-\u024f\u1e00-\u1eff]`;
const ENDS_NARROW = new RegExp(`${NARROW}$`, "u");
const STARTS_NARROW = new RegExp(`^${NARROW}`, "u");

/**
 * Joins the sentences of one side of a bead.
 *
 * Line ends inside a sentence are folded, nothing else is changed. English sentences are joined
 * with a space; Chinese ones with nothing, save where two narrow characters would touch:
 * `請先安裝 Linux` + `Windows 亦可。` keeps a space.
 *
 * @param sentences - a range of indexes in `document.sentences`
 * @returns an empty text when the range is empty
 */
export function joinSentences(document: SegmentedDocument, sentences: Span): string {
  let joined = "";
  for (let i = sentences.start; i < sentences.end; i++) {
    const text = unwrap(document.sentences[i]!.text, document.lang);
    const isSpaced =
      document.lang === "en" || (ENDS_NARROW.test(joined.slice(-1)) && STARTS_NARROW.test(text));
    // A presegmented document has empty units; they leave no double space behind.
    joined += joined !== "" && text !== "" && isSpaced ? ` ${text}` : text;
  }
  return joined;
}

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

/** Names the shape of a bead by its sentence counts, English first: `2-1`. */
export function formatShape(bead: Pick<Bead, "source" | "target">): string {
  return `${bead.source.end - bead.source.start}-${bead.target.end - bead.target.start}`;
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
  findPlace: (offset: number) => { readonly line: number; readonly column: number },
): string {
  const first = document.sentences[sentences.start];
  if (sentences.start === sentences.end || first === undefined) return "";
  const { line, column } = findPlace(first.span.start);
  return `${document.name}:${line}:${column}`;
}
