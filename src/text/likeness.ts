/**
 * Says how alike two texts are: twice the pairs of neighbouring UTF-16 units they share over those
 * they have (Dice).
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  for (let k = 0; k + 1 < a.length; k++) {
    const pair = a.slice(k, k + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let k = 0; k + 1 < b.length; k++) {
    const pair = b.slice(k, k + 2);
    const times = pairs.get(pair) ?? 0;
    if (times === 0) continue;
    pairs.set(pair, times - 1);
    shared++;
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}
