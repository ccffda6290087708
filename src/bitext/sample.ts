import { mix } from "./fold-text.ts";

/** Takes a sample of a stream whose length is not known. */
export interface Sampler<T> {
  readonly add: (item: T) => void;
  /** The sample, in the order of the stream. */
  readonly take: () => readonly T[];
}

/**
 * Makes a sampler that chooses each item with equal probability (reservoir sampling, algorithm R,
 * Vitter 1985). Equal seeds choose alike.
 *
 * @param count - of items to choose; held in memory
 */
export function createSampler<T>(count: number, seed: number): Sampler<T> {
  const chosen: { readonly number: number; readonly item: T }[] = [];
  let number = 0;
  return {
    add(item) {
      if (number < count) chosen.push({ number, item });
      else {
        const slot = Math.floor(randomAt(seed, number) * (number + 1));
        if (slot < count) chosen[slot] = { number, item };
      }
      number++;
    },
    take: () => chosen.toSorted((a, b) => a.number - b.number).map(({ item }) => item),
  };
}

/** A number in [0, 1) that depends on seed and position only; 53 bits of it are used. */
function randomAt(seed: number, position: number): number {
  const high = mix(mix(seed) ^ mix(position + 0x9e3779b9));
  const low = mix(high ^ mix(position ^ 0x51ed270b) ^ seed);
  return (high * 0x200000 + (low >>> 11)) / 2 ** 53;
}
