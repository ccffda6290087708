import type { Bead } from "../types.ts";

/**
 * Tells whether an alignment says how sure it is of each bead: one read from a file of another
 * program has the same number everywhere.
 */
export function sayHowSure(beads: Iterable<{ readonly bead: Bead }>): boolean {
  for (const { bead } of beads) if (bead.confidence > 0 && bead.confidence < 1) return true;
  return false;
}

/**
 * Gaps less likely than this are told, since a gap that nobody looks at is the greater harm, but as
 * minor ones, which fail no check by themselves.
 */
export const LIKELY = 0.5;
