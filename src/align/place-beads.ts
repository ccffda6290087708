import type { Bead } from "../types.ts";

/** What a reader of beads needs of an alignment. */
interface BeadLists<B> {
  readonly beads: Iterable<B>;
  readonly reordered?: readonly B[];
}

/**
 * Gives the beads as they are read: in text order, a reordered one in the place of its first English
 * sentence and instead of the null beads of its sentences.
 */
export function* placeBeads<B extends Pick<Bead, "source" | "target">>({
  beads,
  reordered = [],
}: BeadLists<B>): Generator<{ readonly bead: B; readonly isReordered: boolean }, void> {
  const startOf = new Map(reordered.map((bead) => [bead.source.start, bead]));
  const moved = { source: new Set<number>(), target: new Set<number>() };
  for (const bead of reordered) {
    for (let i = bead.source.start; i < bead.source.end; i++) moved.source.add(i);
    for (let j = bead.target.start; j < bead.target.end; j++) moved.target.add(j);
  }
  for (const bead of beads) {
    const { source, target } = bead;
    const isMoved =
      target.start === target.end ? moved.source.has(source.start) : moved.target.has(target.start);
    if (!isMoved) {
      yield { bead, isReordered: false };
      continue;
    }
    const passage = target.start === target.end ? startOf.get(source.start) : undefined;
    if (passage) yield { bead: passage, isReordered: true };
  }
}
