/** An alignment as a bitext: its beads as units, and what is said of all of them. */

import { placeBeads } from "../align/place-beads.ts";
import { formatShape } from "../align/shape.ts";
import { checkShare } from "../argument.ts";
import { formatBeadPlace } from "../format/translation-unit.ts";
import { stemOf } from "../lexicon/stem.ts";
import { createDocumentPlaces } from "../text/document-place.ts";
import { joinSentences } from "../text/join-sentences.ts";
import { countLetters } from "../text/script.ts";
import { unwrap } from "../text/unwrap.ts";
import type { Alignment, Bead, SegmentedDocument, Span } from "../types.ts";
import { type BitextField, type BitextHeader, type BitextUnit, DEFAULT_LOCALES } from "./unit.ts";
import { isCopy, isUntranslated } from "./untranslated.ts";

/** What an alignment gets and leaves out on its way to a bitext. */
export interface AlignmentUnitsOptions {
  /** BCP 47 tags of both sides, those of {@link DEFAULT_LOCALES} if not given. */
  readonly englishLocale?: string | undefined;
  readonly chineseLocale?: string | undefined;
  /** Units below it are left out unless there are notes on them; in [0, 1]. */
  readonly minConfidence?: number | undefined;
  /** Notes of a unit, by its place among the beads as they are read. */
  readonly notesOf?: ((unit: number) => readonly string[]) | undefined;
}

/** A unit that was made of a bead. */
export interface AlignmentUnit extends BitextUnit {
  readonly bead: Bead;
}

/** A bitext in memory, of which units are made as they are asked for. */
export interface AlignmentBitext {
  readonly header: BitextHeader;
  /** May be gone through several times, once for each output. */
  readonly units: Iterable<AlignmentUnit>;
}

/** What an alignment knows of its units; their score is in formats for programs only. */
const FIELDS: readonly BitextField[] = ["confidence", "shape", "sourceRef", "targetRef"];

/**
 * Turns an alignment into a bitext: every bead is a unit, null beads too, in text order; a reordered
 * one stands where its English does. Texts are joined as `joinSentences` does.
 *
 * @throws {RangeError} if `options.minConfidence` is no number from 0 to 1
 */
export function bitextOfAlignment(
  alignment: Alignment,
  options: AlignmentUnitsOptions = {},
): AlignmentBitext {
  const { minConfidence = 0, notesOf } = options;
  checkShare(minConfidence, "minConfidence");
  return {
    header: {
      sourceLocale: options.englishLocale ?? DEFAULT_LOCALES.source,
      targetLocale: options.chineseLocale ?? DEFAULT_LOCALES.target,
      signature: alignment.signature,
      sourceName: alignment.source.name,
      targetName: alignment.target.name,
      fields: notesOf ? [...FIELDS, "notes"] : FIELDS,
      // Who gets the file cannot see from it what was left out.
      ...(minConfidence > 0 ? { props: { "x-min-confidence": String(minConfidence) } } : {}),
    },
    units: { [Symbol.iterator]: () => unitsOf(alignment, minConfidence, notesOf) },
  };
}

function* unitsOf(
  alignment: Alignment,
  minConfidence: number,
  notesOf: AlignmentUnitsOptions["notesOf"],
): Generator<AlignmentUnit, void> {
  const { source, target } = alignment;
  const findSource = createDocumentPlaces(source);
  const findTarget = createDocumentPlaces(target);
  const sayUntranslated = createUntranslatedSayer(alignment);
  let unit = 0;
  for (const { bead, isReordered } of placeBeads(alignment)) {
    const notes = notesOf?.(unit++) ?? [];
    if (bead.confidence < minConfidence && notes.length === 0) continue;
    const sourceRef = formatBeadPlace(source, bead.source, findSource);
    const targetRef = formatBeadPlace(target, bead.target, findTarget);
    const texts = {
      source: joinSentences(source, bead.source),
      target: joinSentences(target, bead.target),
    };
    yield {
      ...texts,
      confidence: bead.confidence,
      score: bead.score,
      shape: formatShape(bead),
      ...sentencesOf(alignment, bead),
      ...(isReordered ? { isReordered } : {}),
      ...sayUntranslated(texts, bead),
      ...(sourceRef === "" ? {} : { sourceRef }),
      ...(targetRef === "" ? {} : { targetRef }),
      ...(notes.length === 0 ? {} : { notes }),
      bead,
    };
  }
}

const SMALL_WORD = /(?<![\p{L}'’-])\p{Ll}{3,}/gu;

/**
 * Prepares to say what was left untranslated: code is none where the document says so, and words that
 * the English has in small letters elsewhere are no names.
 */
function createUntranslatedSayer({ source, target }: Alignment) {
  let small: ReadonlySet<string> | undefined;
  const isOrdinary = (word: string) => {
    small ??= new Set(Array.from(new Set(source.text.match(SMALL_WORD)), stemOf));
    return small.has(stemOf(word));
  };
  return (
    texts: Pick<BitextUnit, "source" | "target">,
    bead: Bead,
  ): Pick<BitextUnit, "isUntranslated"> => {
    if (texts.source === "" || texts.target === "") return {};
    if (countLetters(texts.target).han > 0 && !isCopy(texts.source, texts.target)) return {};
    const paragraph = target.sentences[bead.target.start]?.paragraph ?? -1;
    const isCode = target.kinds?.[paragraph] === "code";
    return { isUntranslated: !isCode && isUntranslated(texts, isOrdinary) };
  };
}

function sentencesOf(
  { source, target }: Alignment,
  bead: Bead,
): Pick<BitextUnit, "sentences"> | undefined {
  const isSeveral = ({ start, end }: Span) => end - start > 1;
  if (!isSeveral(bead.source) && !isSeveral(bead.target)) return undefined;
  const textsOf = ({ sentences, lang }: SegmentedDocument, { start, end }: Span) =>
    sentences.slice(start, end).map(({ text }) => unwrap(text, lang));
  return {
    sentences: { source: textsOf(source, bead.source), target: textsOf(target, bead.target) },
  };
}
