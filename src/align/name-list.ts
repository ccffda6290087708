import type { NameSource } from "../lexicon/name-texts.ts";
import type { Tokens } from "../lexicon/tokens.ts";
import type { SegmentedDocument, Span } from "../types.ts";
import type { PreparedBitext } from "./prepare.ts";

/** Where a name stands. */
interface NamePlace {
  /** Index of the sentence. */
  readonly sentence: number;
  /** UTF-16 offsets in the document's text. */
  readonly span: Span;
}

/** A name of a bitext with every place where either text has it. */
export interface NamePartners {
  readonly recognisedBy: NameSource;
  /** In text order; never empty. */
  readonly source: readonly NamePlace[];
  /** In text order; empty if the name only stands inside a longer one. */
  readonly target: readonly NamePlace[];
}

/**
 * Lists the names that were recognised in both texts, with their places on either side: what tells
 * whether a bead has a name on one side only. A full name (曾德成) and its parts (德成) are names of their
 * own. Takes time linear in the texts.
 */
export function listNames(
  { names, sourceTokens, targetTokens }: PreparedBitext,
  source: SegmentedDocument,
  target: SegmentedDocument,
): NamePartners[] {
  const inSource = placesOfSequences(
    names.map(({ stems }) => stems),
    sourceTokens,
    source,
  );
  const inTarget = placesOfSequences(
    names.map(({ characters }) => [characters]),
    targetTokens,
    target,
  );
  return names.map(({ source: recognisedBy }, k) => ({
    recognisedBy,
    source: inSource[k]!,
    target: inTarget[k]!,
  }));
}

// Where each sequence of keys stands; the sequences are found by their first key.
function placesOfSequences(
  sequences: readonly (readonly string[])[],
  tokens: readonly Tokens[],
  document: SegmentedDocument,
): NamePlace[][] {
  const byFirst = new Map<string, number[]>();
  sequences.forEach(([first], k) => {
    const list = byFirst.get(first!);
    if (list) list.push(k);
    else byFirst.set(first!, [k]);
  });
  const places: NamePlace[][] = sequences.map(() => []);
  tokens.forEach(({ keys, starts, ends }, sentence) => {
    const offset = document.sentences[sentence]!.span.start;
    keys.forEach((key, at) => {
      for (const k of byFirst.get(key) ?? []) {
        const sequence = sequences[k]!;
        if (!sequence.every((part, j) => keys[at + j] === part)) continue;
        const end = ends[at + sequence.length - 1]!;
        places[k]!.push({
          sentence,
          span: { start: offset + starts[at]!, end: offset + end },
        });
      }
    });
  });
  return places;
}
