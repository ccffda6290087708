/** Where in the texts of an alignment a writer had to replace characters. */

import { findForbiddenCharacters } from "../format/xml.ts";
import { createDocumentPlaces } from "../text/document-place.ts";
import type { Alignment, Notice, SegmentedDocument, Span } from "../types.ts";
import { SIDES } from "../types.ts";
import type { AlignmentUnit } from "./alignment-units.ts";
import type { ReplacedCharacters } from "./unit.ts";

/** Counts what is replaced on the way to one file. */
export interface ReplacedCount {
  readonly onReplaced: (replaced: ReplacedCharacters) => void;
  /** A notice for each text of which something was replaced, with the place of the first. */
  readonly notices: () => Notice[];
}

/**
 * Prepares to count the characters of an alignment that a format cannot hold.
 *
 * @param format - its name for people
 */
export function countReplaced(alignment: Alignment, format: string): ReplacedCount {
  const documents = {
    source: watchDocument(alignment.source, format),
    target: watchDocument(alignment.target, format),
  };
  return {
    onReplaced({ unit, side }) {
      documents[side].look((unit as AlignmentUnit).bead[side]); // the very unit that was given
    },
    notices: () => SIDES.flatMap((side) => documents[side].notice() ?? []),
  };
}

function watchDocument(document: SegmentedDocument, format: string) {
  let count = 0;
  let first = -1;
  return {
    look({ start, end }: Span): void {
      for (const { text, span } of document.sentences.slice(start, end)) {
        const offsets = findForbiddenCharacters(text);
        count += offsets.length;
        if (first < 0 && offsets.length > 0) first = span.start + offsets[0]!;
      }
    },
    notice(): Notice | undefined {
      if (count === 0) return undefined;
      const place = createDocumentPlaces(document)(first);
      return { code: "CHARACTERS_REPLACED", name: document.name, place, args: { count, format } };
    },
  };
}
