import type { Bead } from "../types.ts";

/**
 * Tells whether an alignment says how sure it is of each bead: one read from a file of another
 * program has the same number everywhere.
 */
export function sayHowSure(beads: Iterable<{ readonly bead: Bead }>): boolean {
  for (const { bead } of beads) if (bead.confidence > 0 && bead.confidence < 1) return true;
  return false;
}
