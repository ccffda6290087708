/**
 * Counts for how many of the first indexes something holds, if it holds for none behind them; a
 * binary search.
 *
 * @param count - how many indexes there are
 */
export function countFirst(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
