import type { Span } from "../types.ts";

/** How often an English word stands as a noun. */
export interface NounCount {
  all: number;
  /** How often it is seen to be a noun. */
  nouns: number;
  /** Starts of the places, UTF-16 offsets in the document's text, where it is a verb. */
  readonly verbs: Set<number>;
}

/** A word that is a noun less often is a verb or an adjective too. */
const LEAST_SHARE = 0.35;
/** What stands before a word is looked at up to here, UTF-16 units. */
const BEFORE = 40;

const DETERMINERS =
  "the|an?|this|that|these|those|each|every|any|some|no|your|our|my|his|her|its|their|of|all|one|two|three|several|many|most|other|same|new|first|second|last";
const BEHIND_DETERMINER = new RegExp(
  `\\b(?:${DETERMINERS})\\s+(?:["“‘']?[\\w-]+["”’']?\\s+)?["“‘']?$`,
  "i",
);
const BEHIND_VERB =
  /\b(?:to|can|could|will|would|may|might|must|shall|should|not|you|we|they|i|he|she|it|be|is|are|was|were|been|being|do|does|did|don't)\s+$/i;
const VERBAL = /(?:ing|ed)$/;

/** Counts a word that stands in a sentence, by its form and what stands before it. */
export function countNoun(
  count: NounCount,
  sentence: string,
  { start, end }: Span,
  offset: number,
): void {
  count.all++;
  const before = sentence.slice(Math.max(0, start - BEFORE), start);
  if (VERBAL.test(sentence.slice(start, end)) || BEHIND_VERB.test(before)) {
    count.verbs.add(offset + start);
  } else if (BEHIND_DETERMINER.test(before)) count.nouns++;
}

/** Tells whether a word is a noun as a rule. */
export function isMostlyNoun({ all, nouns }: NounCount): boolean {
  return nouns >= LEAST_SHARE * all;
}
