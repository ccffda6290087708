/** The ladder of hunalign (Varga et al. 2005; its manual, “File formats”). */

import { formatWorth } from "../bitext/worth.ts";
import type { Bead, SegmentedDocument } from "../types.ts";

/**
 * Writes an alignment as a ladder: a line a bead, how many sentences of either text stand before it
 * and its score, between tabs; the last line counts all sentences. Rungs may not cross, so reordered
 * beads are left out: their sentences stand in null beads.
 */
export function* formatLadder({
  source,
  target,
  beads,
}: {
  readonly source: Pick<SegmentedDocument, "sentences">;
  readonly target: Pick<SegmentedDocument, "sentences">;
  readonly beads: Iterable<Pick<Bead, "source" | "target" | "score">>;
}): Generator<string, void> {
  for (const bead of beads) {
    yield `${bead.source.start}\t${bead.target.start}\t${formatWorth(bead)}\n`;
  }
  yield `${source.sentences.length}\t${target.sentences.length}\t0\n`;
}
