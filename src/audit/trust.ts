/**
 * Says how sure it is that a bead is right: what an audit finds in it is no surer. 1 where nobody has
 * said, as in alignments of other programs.
 */
export function trustOf({ confidence }: { readonly confidence: number }): number {
  return Number.isFinite(confidence) ? confidence : 1;
}
