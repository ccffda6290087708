import type { AnchorPoint } from "./band.ts";
import type { Seed } from "./seeds.ts";

/** A seed on the chain, with its weight there. */
export interface Link extends Seed {
  readonly weight: number;
}

const NOT_MUTUAL = 0.3;
const MOST_MARGIN = 2;

/**
 * Finds the heaviest chain of seeds that ascends strictly on both sides, in O(n log n) with a
 * Fenwick tree of prefix maxima. Gaps cost nothing, so holes of any size lie on the chain's way.
 *
 * @param seeds - in source order, of one source sentence in descending target order
 */
export function heaviestChain(seeds: readonly Seed[], targetCount: number): Link[] {
  // tree[x] is the index of the heaviest chain end whose target lies in the range of node x.
  const tree = new Int32Array(targetCount + 2).fill(-1);
  const total = new Float64Array(seeds.length);
  const before = new Int32Array(seeds.length);
  const weights = seeds.map(
    ({ value, isMutual, margin }) =>
      value * (isMutual ? 1 : NOT_MUTUAL) * Math.min(MOST_MARGIN, margin),
  );
  let end = -1;
  // Descending targets within a source sentence keep it from being used twice.
  seeds.forEach(({ target }, k) => {
    let best = -1;
    for (let x = target; x > 0; x -= x & -x) {
      const candidate = tree[x]!;
      if (candidate >= 0 && (best < 0 || total[candidate]! > total[best]!)) best = candidate;
    }
    before[k] = best;
    total[k] = weights[k]! + (best < 0 ? 0 : total[best]!);
    for (let x = target + 1; x <= targetCount + 1; x += x & -x) {
      const held = tree[x]!;
      if (held < 0 || total[k]! > total[held]!) tree[x] = k;
    }
    if (end < 0 || total[k]! > total[end]!) end = k;
  });
  const chain: Link[] = [];
  for (let k = end; k >= 0; k = before[k]!) chain.push({ ...seeds[k]!, weight: weights[k]! });
  return chain.reverse();
}

/** What a link of the chain must show to be an anchor. */
interface Demand {
  readonly value: number;
  readonly margin: number;
  /** Weight of the neighbours on the chain that lie near. */
  readonly support: number;
}

const STRICT: Demand = { value: 0.2, margin: 1.3, support: 0.5 };
/** For boxes that would be too large to search. */
const LENIENT: Demand = { value: 0.14, margin: 1, support: 0.3 };
/** A link this strong needs no neighbours. */
const ALONE: Pick<Demand, "value" | "margin"> = { value: 0.5, margin: 2.5 };
const NEIGHBOURS = 6;
const NEAR_SOURCE = 20;
const NEAR_TARGET = 12;

function isAnchor(chain: readonly Link[], k: number, demand: Demand): boolean {
  const link = chain[k]!;
  if (!link.isMutual || link.value < demand.value || link.margin < demand.margin) return false;
  if (link.value > ALONE.value && link.margin > ALONE.margin) return true;
  let support = 0;
  for (let other = k - NEIGHBOURS; other <= k + NEIGHBOURS; other++) {
    const near = other === k ? undefined : chain[other];
    if (!near) continue;
    const isNear =
      Math.abs(near.source - link.source) <= NEAR_SOURCE &&
      Math.abs(near.target - link.target) <= NEAR_TARGET;
    if (isNear) support += near.weight;
  }
  return support >= demand.support;
}

/** Pairs of sentences that the path passes through. */
export interface Anchors {
  /** Ascending strictly on both sides. */
  readonly points: readonly AnchorPoint[];
  /** Those found under the strict demand: good enough to learn the length ratio from. */
  readonly sure: readonly AnchorPoint[];
}

/**
 * Finds the pairs of sentences that the path surely passes through. Where two of them lie so far
 * apart that the box between is larger than `largestBox`, lesser links of the chain serve too, and
 * where there are none, points on the box's diagonal: without any evidence every path is as good.
 *
 * @param largestBox - cells of the matrix that may be searched between two anchors
 */
export function findAnchors(
  seeds: readonly Seed[],
  sourceCount: number,
  targetCount: number,
  largestBox: number,
): Anchors {
  const chain = heaviestChain(seeds, targetCount);
  const sure = chain.filter((_, k) => isAnchor(chain, k, STRICT));
  let points: AnchorPoint[] = sure;
  for (const lesser of [chain.filter((_, k) => isAnchor(chain, k, LENIENT)), chain]) {
    points = fill(points, lesser, sourceCount, targetCount, largestBox);
  }
  return { points: cutBoxes(points, sourceCount, targetCount, largestBox), sure };
}

function boxes(points: readonly AnchorPoint[], sourceCount: number, targetCount: number) {
  const corners = [
    { source: -1, target: -1 },
    ...points,
    { source: sourceCount, target: targetCount },
  ];
  return corners.slice(1).map((to, k) => ({ from: corners[k]!, to }));
}

const area = (from: AnchorPoint, to: AnchorPoint) =>
  (to.source - from.source) * (to.target - from.target);

function fill(
  points: readonly AnchorPoint[],
  lesser: readonly AnchorPoint[],
  sourceCount: number,
  targetCount: number,
  largestBox: number,
): AnchorPoint[] {
  const filled: AnchorPoint[] = [];
  let next = 0;
  for (const { from, to } of boxes(points, sourceCount, targetCount)) {
    while (next < lesser.length && lesser[next]!.source <= from.source) next++;
    if (area(from, to) > largestBox) {
      // Both lists are parts of one chain, so what lies between on one side does on the other.
      while (next < lesser.length && lesser[next]!.source < to.source) filled.push(lesser[next++]!);
    }
    if (to.source < sourceCount) filled.push(to);
  }
  return filled;
}

function cutBoxes(
  points: readonly AnchorPoint[],
  sourceCount: number,
  targetCount: number,
  largestBox: number,
): AnchorPoint[] {
  const cut: AnchorPoint[] = [];
  for (const { from, to } of boxes(points, sourceCount, targetCount)) {
    const parts = Math.ceil(area(from, to) / largestBox);
    for (let part = 1; part < parts; part++) {
      const source = from.source + Math.round(((to.source - from.source) * part) / parts);
      const target = from.target + Math.round(((to.target - from.target) * part) / parts);
      const last = cut[cut.length - 1] ?? from;
      const ascends =
        source > Math.max(last.source, from.source) && target > Math.max(last.target, from.target);
      if (ascends && source < to.source && target < to.target) cut.push({ source, target });
    }
    if (to.source < sourceCount) cut.push(to);
  }
  return cut;
}
