import type { Glossary } from "../glossary/glossary.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { SegmentedDocument } from "../types.ts";
import { type PreparedBitext, prepareBitext } from "./prepare.ts";

/** What two texts were prepared with, by the lexicon's own words and all kinds of names. */
interface AtHand {
  readonly target: SegmentedDocument;
  readonly lexicon: Lexicon;
  readonly glossary: Glossary | undefined;
  readonly prepared: PreparedBitext;
}

// It goes with the documents that it was made of, and at the latest with the next pair.
const atHand = new WeakMap<SegmentedDocument, AtHand>();
let last: WeakRef<SegmentedDocument> | undefined;

/**
 * Does what {@link prepareBitext} does, but for the pair that was prepared last, and of which an
 * audit asks again what the aligner has asked, gives what was made then. What is given is the same
 * either way; preparing takes a third of the time of aligning.
 */
export function prepareOnce(
  source: SegmentedDocument,
  target: SegmentedDocument,
  lexicon: Lexicon,
  glossary?: Glossary,
): PreparedBitext {
  const known = atHand.get(source);
  if (known && known.target === target && known.lexicon === lexicon && known.glossary === glossary)
    return known.prepared;
  const prepared = prepareBitext(source, target, lexicon, undefined, glossary);
  const before = last?.deref();
  if (before) atHand.delete(before);
  atHand.set(source, { target, lexicon, glossary, prepared });
  last = new WeakRef(source);
  return prepared;
}
