/** What `align` says about its result in a few lines. */

import { formatShape } from "../format/translation-unit.ts";
import type { Alignment } from "../types.ts";

/** Counts for people, of one alignment. */
interface Summary {
  /** Bead shapes with their counts, the most frequent first; null beads are not among them. */
  readonly shapes: readonly (readonly [shape: string, count: number])[];
  /** Sentences without a partner. */
  readonly lone: { readonly source: number; readonly target: number };
  /** Mean confidence of the beads with both sides; `undefined` if there are none. */
  readonly confidence: number | undefined;
}

/** Counts what people ask first of an alignment. */
function summarize(alignment: Alignment): Summary {
  const counts = new Map<string, number>();
  const lone = { source: 0, target: 0 };
  let linked = 0;
  let confidence = 0;
  for (const bead of alignment.beads) {
    const m = bead.source.end - bead.source.start;
    const n = bead.target.end - bead.target.start;
    if (m === 0 || n === 0) {
      lone.source += m;
      lone.target += n;
      continue;
    }
    const shape = formatShape(bead);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    linked += 1;
    confidence += bead.confidence;
  }
  return {
    shapes: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    lone,
    confidence: linked === 0 ? undefined : confidence / linked,
  };
}

/**
 * Writes a summary, a line a subject, for standard error.
 *
 * @param seconds - that the whole command took
 */
export function formatSummary(alignment: Alignment, seconds: number): string {
  const { shapes, lone, confidence } = summarize(alignment);
  const linked = shapes.reduce((sum, [, count]) => sum + count, 0);
  const { source, target } = alignment;
  const lines = [
    `${plural(source.sentences.length, "English sentence")}, ${target.sentences.length} Chinese: ${plural(linked, "bead")} in ${seconds.toFixed(2)} s`,
    `  shapes: ${shapes.map(([shape, count]) => `${count} ${shape}`).join(", ") || "none"}`,
    `  without partner: ${lone.source} English, ${lone.target} Chinese`,
  ];
  if (confidence !== undefined) lines.push(`  mean confidence: ${confidence.toFixed(2)}`);
  return `${lines.join("\n")}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
