/** Tab-separated values: an alignment as a table for people, spreadsheets and scripts. */

import { formatShape } from "../align/shape.ts";
import { createDocumentPlaces } from "../text/document-place.ts";
import type { Alignment } from "../types.ts";
import { checkMinConfidence } from "./min-confidence.ts";
import { formatBeadPlace, toTranslationUnits } from "./translation-unit.ts";

/** The columns in order, as the first line names them. */
export const TSV_COLUMNS = [
  "english",
  "chinese",
  "confidence",
  "shape",
  "english_place",
  "chinese_place",
] as const;

/** Follows the shape of a bead whose sides stand in different places. */
const MOVED = " moved";

const ESCAPES: Readonly<Record<string, string>> = {
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\\": "\\\\",
};

/** What a table leaves out. */
export interface TsvOptions {
  /** Beads below it are left out, null beads too; in [0, 1]. */
  readonly minConfidence?: number;
}

/**
 * Writes an alignment as tab-separated values, in chunks of one line.
 *
 * A header line, then a line a bead; a reordered bead stands where its English does, and its shape
 * reads `1-1 moved`. Null beads have one empty text, and no place on that side.
 * Inside a field a tab is written `\t`, a line feed `\n`, a carriage return `\r` and a backslash
 * `\\`, so that every line has exactly the same tabs. Quotation marks are ordinary characters:
 * read the file with quoting switched off (`csv.QUOTE_NONE` in Python).
 *
 * @throws {RangeError} if `options.minConfidence` is no number from 0 to 1
 */
export function* formatTsv(
  alignment: Alignment,
  options: TsvOptions = {},
): Generator<string, void> {
  const { source, target } = alignment;
  const minConfidence = options.minConfidence ?? 0;
  checkMinConfidence(minConfidence);
  const findSource = createDocumentPlaces(source);
  const findTarget = createDocumentPlaces(target);
  yield `${TSV_COLUMNS.join("\t")}\n`;
  for (const unit of toTranslationUnits(alignment)) {
    const { bead, isReordered } = unit;
    if (bead.confidence < minConfidence) continue;
    const fields = [
      unit.source,
      unit.target,
      bead.confidence.toFixed(3),
      `${formatShape(bead)}${isReordered ? MOVED : ""}`,
      formatBeadPlace(source, bead.source, findSource),
      formatBeadPlace(target, bead.target, findTarget),
    ];
    yield `${fields.map(escapeField).join("\t")}\n`;
  }
}

/** Writes a field so that it has neither tab nor line end. */
export function escapeField(text: string): string {
  return text.replace(/[\t\n\r\\]/g, (character) => ESCAPES[character]!);
}
