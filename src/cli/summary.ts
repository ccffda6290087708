/** What `align` says about its result in a few lines. */

import { placeBeads } from "../align/place-beads.ts";
import { formatShape } from "../align/shape.ts";
import type { Alignment, Verdict } from "../types.ts";

/** Counts for people, of one alignment. */
interface Summary {
  readonly beads: number;
  /** Bead shapes with their counts, the most frequent first; null beads are not among them. */
  readonly shapes: readonly (readonly [shape: string, count: number])[];
  /** Beads whose sides stand in different places. */
  readonly moved: number;
  /** Sentences without a partner. */
  readonly lone: { readonly source: number; readonly target: number };
  /** Confidence of the beads with both sides; the mean is `undefined` if there are none. */
  readonly confidence: { readonly mean: number | undefined; readonly doubtful: number };
}

/** Beads below it are worth a look; the examples cut memories there too. */
export const DOUBTFUL = 0.8;

/** Counts what people ask first of an alignment. */
function summarize(alignment: Alignment): Summary {
  const counts = new Map<string, number>();
  const lone = { source: 0, target: 0 };
  let beads = 0;
  let moved = 0;
  let linked = 0;
  let sum = 0;
  let doubtful = 0;
  for (const { bead, isReordered } of placeBeads(alignment)) {
    beads += 1;
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
    if (isReordered) moved += 1;
    sum += bead.confidence;
    if (bead.confidence < DOUBTFUL) doubtful += 1;
  }
  return {
    beads,
    shapes: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    moved,
    lone,
    confidence: { mean: linked === 0 ? undefined : sum / linked, doubtful },
  };
}

/**
 * Writes a summary, a line a subject, for standard error.
 *
 * @param seconds - that the whole command took
 */
export function formatSummary(alignment: Alignment, seconds: number): string {
  const { beads, shapes, moved, lone, confidence } = summarize(alignment);
  const { source, target } = alignment;
  const lines = [
    `${plural(source.sentences.length, "English sentence")}, ${target.sentences.length} Chinese: ${plural(beads, "bead")} in ${seconds.toFixed(2)} s`,
    `  with both sides: ${shapes.map(([shape, count]) => `${count} ${shape}`).join(", ") || "none"}${moved === 0 ? "" : `, of these ${moved} moved`}`,
    `  without partner: ${lone.source} English, ${lone.target} Chinese`,
  ];
  if (confidence.mean !== undefined) {
    const { mean, doubtful } = confidence;
    const count = doubtful === 0 ? "no bead" : plural(doubtful, "bead");
    lines.push(`  confidence: mean ${mean.toFixed(2)}, ${count} below ${DOUBTFUL.toFixed(2)}`);
  }
  const words = /\|words:([^|]+)/.exec(alignment.signature)?.[1] ?? "lattice";
  if (words !== "lattice") lines.push(`  Chinese words: cut by ${words}`);
  return `${lines.join("\n")}\n`;
}

/**
 * Says in a line that texts do not belong together.
 *
 * @param names - of both texts; once if both are one file
 * @param isForced - they are aligned all the same
 */
export function formatVerdict(
  { likeness }: Verdict,
  names: readonly string[],
  isForced: boolean,
): string {
  const where = [...new Set(names)].join(", ");
  const figure = `likeness ${likeness.toFixed(2)}; most translations have 0.10 and more, with holes too`;
  const advice = isForced
    ? "aligned all the same, as --force says"
    : "if they do belong together, a --glossary may show it, and --force aligns them all the same";
  return `${where}: not a translation of each other (${figure}); ${advice}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
