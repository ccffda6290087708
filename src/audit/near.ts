import type { Mention } from "./mention.ts";

/** So much of the other side of a bead is looked at for a mention: what stands about as far into it. */
export const NEAR_MENTIONS = 32;
export const NEAR_CHARACTERS = 3000;

/** Cuts a long text or list down to what stands about as far into the bead as a mention. */
export function near<List extends { length: number; slice(start: number, end: number): List }>(
  list: List,
  { place }: Mention,
  most: number,
): List {
  if (list.length <= most) return list;
  const start = Math.max(
    0,
    Math.min(list.length - most, Math.round(place * list.length - most / 2)),
  );
  return list.slice(start, start + most);
}
