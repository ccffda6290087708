import { isNullBead } from "../../align/null-bead.ts";
import { placeBeads } from "../../align/place-beads.ts";
import {
  type Bead,
  type SegmentedDocument,
  type Sentence,
  SIDES,
  type Side,
  type Span,
} from "../../types.ts";
import type { Audit } from "../audit.ts";

/** Only where the aligner is sure of the undamaged text is it known what a damage does. */
const SURE = 0.9;

/** A bead that can be damaged, with its sentences. */
export interface SoundBead {
  readonly unit: number;
  readonly bead: Bead;
  readonly source: readonly Sentence[];
  readonly target: readonly Sentence[];
}

/**
 * Finds the beads that the aligner is sure of, that have text on both sides, stand in their place,
 * and that the audit finds nothing wrong with.
 */
export function findSoundBeads({ alignment, findings }: Audit): SoundBead[] {
  const touched = { source: new Set<number>(), target: new Set<number>() };
  for (const finding of findings) {
    for (const side of SIDES) {
      const { start, end } = finding[side].sentences;
      for (let s = start; s < end; s++) touched[side].add(s);
    }
  }
  const isFree = (side: Side, { start, end }: Span) => {
    for (let s = start; s < end; s++) if (touched[side].has(s)) return false;
    return true;
  };
  const sound: SoundBead[] = [];
  for (const [unit, { bead, isReordered }] of [...placeBeads(alignment)].entries()) {
    if (isReordered || isNullBead(bead) || bead.confidence < SURE) continue;
    if (!isFree("source", bead.source) || !isFree("target", bead.target)) continue;
    const [source, target] = [
      sentencesOf(alignment.source, bead.source),
      sentencesOf(alignment.target, bead.target),
    ];
    if ([...source, ...target].some(({ text }) => !/[\p{L}\p{N}]/u.test(text))) continue;
    sound.push({ unit, bead, source, target });
  }
  return sound;
}

const sentencesOf = ({ sentences }: SegmentedDocument, { start, end }: Span) =>
  sentences.slice(start, end);

/** The stretch of text from the first to the last of some sentences. */
export function spanOf(sentences: readonly Sentence[]): Span {
  return { start: sentences[0]!.span.start, end: sentences.at(-1)!.span.end };
}
