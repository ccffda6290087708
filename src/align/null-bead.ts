import type { Side } from "../types.ts";
import type { BeadSpan } from "./gap-search.ts";

/** Tells whether one side of a bead is empty. */
export function isNullBead({ source, target }: BeadSpan): boolean {
  return source.start === source.end || target.start === target.end;
}

/** Names the side that has sentences, of a null bead; `undefined` of a bead with both. */
export function loneSideOf(bead: BeadSpan): Side | undefined {
  if (!isNullBead(bead)) return undefined;
  return bead.target.start === bead.target.end ? "source" : "target";
}

/** Gives each sentence of a bead a null bead of its own. */
export function asNullBeads({ source, target }: BeadSpan): BeadSpan[] {
  const empty = (at: number) => ({ start: at, end: at });
  const single = (at: number) => ({ start: at, end: at + 1 });
  return [
    ...Array.from({ length: source.end - source.start }, (_, k) => ({
      source: single(source.start + k),
      target: empty(target.start),
    })),
    ...Array.from({ length: target.end - target.start }, (_, k) => ({
      source: empty(source.end),
      target: single(target.start + k),
    })),
  ];
}
