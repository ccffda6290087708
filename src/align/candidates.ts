import type { Band } from "./band.ts";
import type { CellGrid } from "./explain.ts";

/** Beads to look at again, as parallel arrays in the order of their first node. */
export interface Candidates {
  readonly band: Band;
  readonly grid: CellGrid;
  readonly i: Int32Array;
  readonly j: Int32Array;
  /** Index into {@link SHAPES}. */
  readonly shape: Uint8Array;
  /** Index into arcs over `band`. */
  readonly arc: Float64Array;
}
