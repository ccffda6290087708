import type { NumberedBead } from "../dist/types.js";

/** A pair of texts, a sentence a line, and how it is to be aligned. */
export interface BenchText {
  readonly english: readonly string[];
  readonly chinese: readonly string[];
  readonly gold: readonly NumberedBead[];
}
