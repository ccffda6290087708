import type { Bead } from "../types.ts";

/** A bead in the place where it is read. */
export interface Unit {
  readonly bead: Bead;
  /** It crosses the others: one of the alignment's `reordered`. */
  readonly isReordered: boolean;
}
