import { SIDES, type Side, type Span } from "../types.ts";
import type { Seed } from "./seeds.ts";

/** Sentences of both sides that lie off the path and may belong together. */
export interface Island {
  readonly source: Span;
  readonly target: Span;
}

/** What a seed must show to found an island. */
const LEAST_VALUE = 0.15;
const LEAST_MARGIN = 1.15;
/** Sentences without seed between two seeds of one island. */
const REACH = 6;
/** A seed weaker than this, at odds with both neighbours that agree, is taken for chance. */
const OVERRULED = 0.35;
/** Sentences of either side after which an island is cut: searching one takes their product. */
const LARGEST = 200;

/**
 * Groups the seeds among sentences left over into islands: runs along a diagonal, with the sentences
 * around that no other island has for its core. Linear in the seeds and sentences.
 *
 * @param seeds - in source order
 * @param isFree - which sentences of each side were left over
 * @returns islands in source order; they may overlap at their edges
 */
export function findIslands(
  seeds: readonly Seed[],
  isFree: { readonly source: Uint8Array; readonly target: Uint8Array },
): Island[] {
  const runs = { source: runsOf(isFree.source), target: runsOf(isFree.target) };
  const isNear = (a: Seed, b: Seed) =>
    b.target > a.target &&
    b.source - a.source <= REACH &&
    b.target - a.target <= REACH &&
    runs.source[a.source] === runs.source[b.source] &&
    runs.target[a.target] === runs.target[b.target];
  const strong = seeds.filter(
    ({ source, target, value, isMutual, margin }) =>
      isMutual &&
      value >= LEAST_VALUE &&
      margin >= LEAST_MARGIN &&
      isFree.source[source] === 1 &&
      isFree.target[target] === 1,
  );
  const members = strong.filter((seed, k) => {
    const before = strong[k - 1];
    const after = strong[k + 1];
    const isAtOdds =
      before && after && isNear(before, after) && !isNear(before, seed) && !isNear(seed, after);
    return !isAtOdds || seed.value >= OVERRULED;
  });

  // Two seeds are linked if no other stands between them on either side.
  const rank = new Map<number, number>();
  for (const { target } of members.toSorted((a, b) => a.target - b.target)) {
    rank.set(target, rank.size);
  }
  const cores: Seed[][] = [];
  for (const seed of members) {
    const core = cores.at(-1);
    const last = core?.at(-1);
    const goesOn =
      core !== undefined &&
      last !== undefined &&
      isNear(last, seed) &&
      rank.get(seed.target)! === rank.get(last.target)! + 1 &&
      seed.source - core[0]!.source < LARGEST &&
      seed.target - core[0]!.target < LARGEST;
    if (goesOn) core.push(seed);
    else cores.push([seed]);
  }
  return widened(cores, isFree);
}

// Numbers the runs of sentences that are left over; 0 for the others.
function runsOf(isFree: Uint8Array): Int32Array {
  const runs = new Int32Array(isFree.length);
  let run = 0;
  for (let s = 0; s < runs.length; s++) {
    if (isFree[s] === 0) continue;
    if (s === 0 || isFree[s - 1] === 0) run++;
    runs[s] = run;
  }
  return runs;
}

function widened(
  cores: readonly (readonly Seed[])[],
  isFree: { readonly source: Uint8Array; readonly target: Uint8Array },
): Island[] {
  const islands = cores.map((core) => {
    const span = (side: Side): Span => ({
      start: core[0]![side],
      end: core.at(-1)![side] + 1,
    });
    return { source: span("source"), target: span("target") };
  });
  const open = { source: isFree.source.slice(), target: isFree.target.slice() };
  for (const island of islands) {
    for (const side of SIDES) {
      open[side].fill(0, island[side].start, island[side].end);
    }
  }
  const widen = ({ start, end }: Span, isOpen: Uint8Array): Span => {
    const wide = { start, end };
    while (wide.start > 0 && start - wide.start < REACH && isOpen[wide.start - 1]) wide.start--;
    while (wide.end < isOpen.length && wide.end - end < REACH && isOpen[wide.end]) wide.end++;
    return wide;
  };
  return islands.map(({ source, target }) => ({
    source: widen(source, open.source),
    target: widen(target, open.target),
  }));
}
