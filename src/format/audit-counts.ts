/**
 * Counts names.
 *
 * @param names - those that can occur, in the order of the result
 * @returns pairs of name and count, without those that do not occur
 */
export function countBy<K extends string>(
  names: readonly K[],
  found: readonly K[],
): readonly (readonly [name: K, count: number])[] {
  const counts = new Map<K, number>();
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.flatMap((name) => {
    const count = counts.get(name);
    return count === undefined ? [] : [[name, count] as const];
  });
}
