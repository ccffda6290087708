/** What of the texts of an alignment a format could not hold, and where it stood. */

import { findForbiddenCharacters } from "../format/xml.ts";
import { createDocumentPlaces } from "../text/document-place.ts";
import { type Alignment, type Notice, type SegmentedDocument, SIDES, type Span } from "../types.ts";
import type { AlignmentUnit } from "./alignment-units.ts";
import { codeOfLoss } from "./loss.ts";
import type { TextLoss } from "./unit.ts";

/** Counts what is lost on the way to one output. */
export interface LossCount {
  readonly onLoss: (loss: TextLoss) => void;
  /** A notice for each text and kind of loss, with the place of the first. */
  readonly notices: () => Notice[];
}

/**
 * Prepares to count what of an alignment a format cannot hold.
 *
 * @param format - its name for people
 */
export function countLosses(alignment: Alignment, format: string): LossCount {
  const replaced = {
    source: watchDocument(alignment.source),
    target: watchDocument(alignment.target),
  };
  const others = {
    TEXTS_CUT: countBySide(),
    FIELDS_CUT: countBySide(),
    FIELDS_LEFT_OUT: countBySide(),
  };
  return {
    onLoss(loss) {
      const { bead } = loss.unit as AlignmentUnit; // the very unit that was given
      const { part } = loss;
      const isText = part === "source" || part === "target";
      const side = isText ? part : bead.source.start < bead.source.end ? "source" : "target";
      const code = codeOfLoss(loss);
      if (code === "CHARACTERS_REPLACED") replaced[side].look(bead[side]);
      else {
        const first = alignment[side].sentences[bead[side].start];
        others[code as keyof typeof others][side].look(first?.span.start ?? 0);
      }
    },
    notices: () =>
      SIDES.flatMap((side) => {
        const document = alignment[side];
        const told = (code: Notice["code"], { count, first }: Lost): Notice[] => {
          if (count === 0) return [];
          const place = createDocumentPlaces(document)(first);
          return [{ code, name: document.name, place, args: { count, format } }];
        };
        return [
          ...told("CHARACTERS_REPLACED", replaced[side].lost()),
          ...Object.entries(others).flatMap(([code, counts]) =>
            told(code as keyof typeof others, counts[side].lost()),
          ),
        ];
      }),
  };
}

/** How much was lost, and the UTF-16 offset where it began. */
interface Lost {
  readonly count: number;
  readonly first: number;
}

function watchDocument({ sentences }: SegmentedDocument) {
  let count = 0;
  let first = -1;
  return {
    look({ start, end }: Span): void {
      for (const { text, span } of sentences.slice(start, end)) {
        const offsets = findForbiddenCharacters(text);
        count += offsets.length;
        if (first < 0 && offsets.length > 0) first = span.start + offsets[0]!;
      }
    },
    lost: (): Lost => ({ count, first }),
  };
}

const countBySide = () => ({ source: countPlaces(), target: countPlaces() });

function countPlaces() {
  let count = 0;
  let first = -1;
  return {
    look(offset: number): void {
      count++;
      if (first < 0) first = offset;
    },
    lost: (): Lost => ({ count, first }),
  };
}
