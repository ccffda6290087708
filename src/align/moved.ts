import type { Bitext } from "./bitext.ts";
import { type CoverageOf, coverageIn } from "./coverage.ts";
import { type FirstLook, lookIntoRows } from "./first-look.ts";
import { findIslands } from "./islands.ts";
import { type JudgedBead, judgeBeads } from "./judge.ts";
import { asNullBeads, isNullBead } from "./null-bead.ts";
import { gatherParts } from "./part.ts";
import { lookAgain } from "./second-look.ts";
import type { TextLook } from "./text-look.ts";
import type { Weights } from "./weights.ts";

/** Beads of the path less sure than this may be given up for a passage that stands elsewhere. */
const DOUBTFUL = 0.5;
/** Beads less sure than this are no part of a passage. */
const LEAST_CONFIDENCE = 0.5;
/** Sentences without partner between two beads of one passage. */
const REACH = 2;

/**
 * Nats that must speak for a passage. On texts in which nothing was moved, whole and damaged, and on
 * texts of which neither translates the other, hardly a passage reaches half of it.
 */
const LEAST_EVIDENCE = 6.4;
/** Nats that are enough next to another passage: one moved item makes others likely. */
const LEAST_BESIDE = 4;
/** Sentences on both sides up to which a passage is next to another. */
const BESIDE = 4;

/** Beads off the path that follow each other on both sides, and what speaks for them. */
interface Passage {
  readonly beads: readonly JudgedBead[];
  /** Nats by which the beads beat leaving their sentences without partner. */
  readonly score: number;
  /** Links weighed by the rarity of their words, nats. */
  readonly linked: number;
}

/** What the second look at what was left over found. */
export interface Moved {
  /** The path, with null beads for sentences that have their partner elsewhere. */
  readonly beads: readonly JudgedBead[];
  /** Beads that cross the path, in source order. */
  readonly reordered: readonly JudgedBead[];
}

/**
 * Takes a second look at what the path left over: passages that stand elsewhere in the other text.
 *
 * Seeds off the path are grouped into islands; those are aligned like a text of their own, and what
 * is found there is believed if the score of the beads and the links between their rare words both
 * speak for it clearly. A lone short sentence hardly can. Time grows with what was left over.
 *
 * @param path - beads that cover both texts in order
 */
export function findMoved(
  bitext: Bitext,
  look: TextLook,
  path: readonly JudgedBead[],
  first: FirstLook,
  coverageOf: CoverageOf,
  weights?: Weights,
): Moved {
  const passages = findPassages(bitext, look, path, first, coverageOf, weights)
    .filter((passage) => evidenceOf(passage) >= LEAST_BESIDE)
    .sort((a, b) => evidenceOf(b) - evidenceOf(a));
  if (passages.length === 0) return { beads: path, reordered: [] };

  const strong = passages.filter((passage) => evidenceOf(passage) >= LEAST_EVIDENCE);
  const sure = path.filter((bead) => !isNullBead(bead) && bead.confidence >= DOUBTFUL);
  const crosses = createCrossing(bitext, [...sure, ...strong.flatMap(({ beads }) => beads)]);
  const doubtOf = doubtfulScores(bitext, path);
  const taken = {
    source: new Uint8Array(bitext.sourceCount),
    target: new Uint8Array(bitext.targetCount),
  };
  const reordered: JudgedBead[] = [];
  for (const passage of passages) {
    const open = passage.beads.filter(
      ({ source, target }) =>
        !taken.source.subarray(source.start, source.end).includes(1) &&
        !taken.target.subarray(target.start, target.end).includes(1),
    );
    // What the path has to give up must be outweighed too.
    const share = open.length / passage.beads.length;
    const isBeside = open.some(
      ({ source, target }) =>
        near(taken.source, source).includes(1) && near(taken.target, target).includes(1),
    );
    const least = isBeside ? LEAST_BESIDE : LEAST_EVIDENCE;
    if (share * evidenceOf(passage) < least + doubtOf(open)) continue;
    if (!open.some(crosses)) continue;
    for (const bead of open) {
      taken.source.fill(1, bead.source.start, bead.source.end);
      taken.target.fill(1, bead.target.start, bead.target.end);
      reordered.push(bead);
    }
  }
  const beads = path.flatMap((bead) => {
    const isTaken =
      taken.source.subarray(bead.source.start, bead.source.end).includes(1) ||
      taken.target.subarray(bead.target.start, bead.target.end).includes(1);
    if (isNullBead(bead) || !isTaken) return [bead];
    return asNullBeads(bead).map((span) => ({
      ...span,
      score: 0,
      confidence: 1 - bead.confidence,
    }));
  });
  return { beads, reordered: reordered.sort((a, b) => a.source.start - b.source.start) };
}

const near = (taken: Uint8Array, { start, end }: JudgedBead["source"]) =>
  taken.subarray(Math.max(0, start - BESIDE), end + BESIDE);

const evidenceOf = ({ score, linked }: Passage) => Math.min(score, linked);

// Whether a bead crosses one of others that are sure; else the path left it out for a reason.
function createCrossing(
  { sourceCount, targetCount }: Bitext,
  others: readonly JudgedBead[],
): (bead: JudgedBead) => boolean {
  const before = new Int32Array(sourceCount + 1);
  const after = new Int32Array(sourceCount + 1).fill(targetCount);
  for (const { source, target } of others) {
    before[source.end] = Math.max(before[source.end]!, target.end);
    after[source.start] = Math.min(after[source.start]!, target.start);
  }
  for (let i = 1; i <= sourceCount; i++) before[i] = Math.max(before[i]!, before[i - 1]!);
  for (let i = sourceCount - 1; i >= 0; i--) after[i] = Math.min(after[i]!, after[i + 1]!);
  return ({ source, target }) =>
    target.start < before[source.start]! || target.end > after[source.end]!;
}

// The scores of the doubtful beads of the path that some beads would undo, summed.
function doubtfulScores(
  { sourceCount, targetCount }: Bitext,
  path: readonly JudgedBead[],
): (beads: readonly JudgedBead[]) => number {
  const source = new Int32Array(sourceCount).fill(-1);
  const target = new Int32Array(targetCount).fill(-1);
  path.forEach((bead, k) => {
    if (isNullBead(bead)) return;
    source.fill(k, bead.source.start, bead.source.end);
    target.fill(k, bead.target.start, bead.target.end);
  });
  return (beads) => {
    const undone = new Set<number>();
    for (const bead of beads) {
      for (const k of source.subarray(bead.source.start, bead.source.end)) undone.add(k);
      for (const k of target.subarray(bead.target.start, bead.target.end)) undone.add(k);
    }
    undone.delete(-1);
    return sumOf([...undone], (k) => Math.max(0, path[k]!.score));
  };
}

/**
 * Finds what may stand elsewhere among the sentences that the path left over.
 *
 * @param beads - the path
 */
function findPassages(
  bitext: Bitext,
  look: TextLook,
  beads: readonly JudgedBead[],
  first: FirstLook,
  coverageOf: CoverageOf,
  weights?: Weights,
): Passage[] {
  // A table says itself what belongs together.
  if (bitext.rows) return [];
  const isFree = {
    source: new Uint8Array(bitext.sourceCount),
    target: new Uint8Array(bitext.targetCount),
  };
  for (const bead of beads) {
    if (!isNullBead(bead) && bead.confidence >= DOUBTFUL) continue;
    isFree.source.fill(1, bead.source.start, bead.source.end);
    isFree.target.fill(1, bead.target.start, bead.target.end);
  }
  const islands = findIslands(first.seeds, isFree);
  if (islands.length === 0) return [];

  const part = gatherParts(bitext, look, islands);
  const inside = lookIntoRows(part.bitext, first);
  const decided = weights ? lookAgain(part.bitext, part.look, inside, weights) : inside;
  const found = judgeBeads(decided)
    .filter((bead) => !isNullBead(bead) && bead.confidence >= LEAST_CONFIDENCE)
    .map((bead) => ({
      ...bead,
      source: spanIn(part.source, bead.source),
      target: spanIn(part.target, bead.target),
    }));
  const { english, chinese } = bitext;
  const nats = Math.log((english.sentenceCount + 1) * (chinese.sentenceCount + 1)) / 2;
  return grouped(found).map((group) => ({
    beads: group,
    score: sumOf(group, ({ score }) => score),
    linked: nats * sumOf(group, (bead) => coverageIn(coverageOf, bead).linked),
  }));
}

// A bead lies inside one rectangle, so that its sentences are neighbours in the whole text too.
function spanIn(places: Int32Array, { start, end }: JudgedBead["source"]) {
  return { start: places[start]!, end: places[end - 1]! + 1 };
}

function grouped(beads: readonly JudgedBead[]): JudgedBead[][] {
  const groups: JudgedBead[][] = [];
  for (const bead of beads) {
    const last = groups.at(-1)?.at(-1);
    if (last && follows(last.source, bead.source) && follows(last.target, bead.target)) {
      groups.at(-1)!.push(bead);
    } else {
      groups.push([bead]);
    }
  }
  return groups;
}

function follows(a: JudgedBead["source"], b: JudgedBead["source"]): boolean {
  return b.start >= a.end && b.start - a.end <= REACH;
}

function sumOf<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((sum, item) => sum + of(item), 0);
}
