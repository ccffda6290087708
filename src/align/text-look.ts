import type { SegmentedDocument } from "../types.ts";
import { runsOf } from "./copies.ts";
import { readKinds, type SentenceKinds } from "./kinds.ts";
import { type Punctuation, readPunctuation } from "./punctuation.ts";
import { readStructure, type Structure } from "./structure.ts";

/** What one text looks like, beside its words. */
export interface SideLook {
  readonly punctuation: Punctuation;
  readonly structure: Structure;
  /** What the sentences stand in, if the file says so. */
  readonly kinds: SentenceKinds | undefined;
  /** Number of the run of adjacent copies that each sentence stands in. */
  readonly run: Int32Array;
}

/** What both texts look like, beside their words. */
export interface TextLook {
  readonly source: SideLook;
  readonly target: SideLook;
}

/** Reads the look of both texts. */
export function lookOf(source: SegmentedDocument, target: SegmentedDocument): TextLook {
  return { source: lookOfSide(source), target: lookOfSide(target) };
}

function lookOfSide(document: SegmentedDocument): SideLook {
  const texts = document.sentences.map(({ text }) => text);
  return {
    punctuation: readPunctuation(texts, document.lang === "zh"),
    structure: readStructure(document),
    kinds: readKinds(document),
    run: runsOf(texts),
  };
}
