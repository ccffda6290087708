/** Gives numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

/** Makes a source of numbers: mulberry32 (Tommy Ettinger, 2017), 32 bits of state. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Gives the items in another order (Fisher & Yates). */
export function shuffle<T>(items: Iterable<T>, random: Random): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other]!, list[i]!];
  }
  return list;
}
