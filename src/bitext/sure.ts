/** Units are said to be unsure below this confidence, as in the summary of an alignment. */
const SURE = 0.8;

/** Tells whether somebody should look at a unit before it is used; not if nobody judged it. */
export function isUnsure({ confidence = 1 }: { readonly confidence?: number }): boolean {
  return confidence < SURE;
}
