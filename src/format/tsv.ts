/** Tab-separated values: an alignment as a table for people, spreadsheets and scripts. */

import { bitextOfAlignment } from "../bitext/alignment-units.ts";
import { createTsvWriter } from "../bitext/write-tsv.ts";
import type { Alignment } from "../types.ts";

/** The columns in order, as the first line names them. */
export const TSV_COLUMNS = [
  "english",
  "chinese",
  "confidence",
  "shape",
  "english_place",
  "chinese_place",
] as const;

/** What a table leaves out. */
export interface TsvOptions {
  /** Beads below it are left out, null beads too; in [0, 1]. */
  readonly minConfidence?: number;
}

/**
 * Writes an alignment as tab-separated values, in chunks of one line; see {@link createTsvWriter}.
 *
 * A header line, then a line a bead; a reordered bead stands where its English does, and its shape
 * reads `1-1 moved`. Null beads have one empty text, and no place on that side.
 *
 * @throws {RangeError} if `options.minConfidence` is no number from 0 to 1
 */
export function* formatTsv(
  alignment: Alignment,
  options: TsvOptions = {},
): Generator<string, void> {
  const { header, units } = bitextOfAlignment(alignment, options);
  const writer = createTsvWriter({ header });
  yield writer.head();
  for (const unit of units) {
    const line = writer.unit(unit);
    if (line !== undefined) yield line;
  }
}
