/**
 * Makes sure that a confidence to cut at is one: a memory filtered by `NaN` or by 80 would be whole
 * or empty, and look like any other.
 *
 * @throws {RangeError} if it is no number from 0 to 1
 */
export function checkMinConfidence(share: number): void {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`minConfidence: expected a number from 0 to 1, found ${share}`);
  }
}
