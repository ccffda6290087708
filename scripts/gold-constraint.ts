import type { Candidates } from "../dist/align/candidates.js";
import { arcsOf } from "../dist/align/crf.js";
import { findPosteriors } from "../dist/align/posteriors.js";
import { SHAPES } from "../dist/align/shape.js";
import type { GoldText } from "./gold-text.ts";

/** Neighbours that a box takes in at the most where the candidates have no path through it. */
const MOST_NEIGHBOURS = 4;

/** Which candidates and gaps are right: 1 where the gold allows them. */
export interface Constraint {
  readonly allowed: Uint8Array;
  readonly allowedSourceGap: Uint8Array;
  readonly allowedTargetGap: Uint8Array;
}

/**
 * Finds the narrowest constraint that leaves a path among the candidates; it leaves none if even wide
 * boxes do not.
 */
export function reachableConstraint(
  text: Pick<GoldText, "gold">,
  candidates: Candidates,
  sourceCount: number,
  targetCount: number,
): Constraint {
  const free = (count: number) => new Float64Array(count);
  const isReachable = (constraint: Constraint) => {
    const scores = Float64Array.from(constraint.allowed, (flag) => (flag ? 0 : -Infinity));
    const gaps = {
      openSource: 0,
      openTarget: 0,
      turn: 0,
      extendSource: free(sourceCount).map((_, i) =>
        constraint.allowedSourceGap[i] ? 0 : -Infinity,
      ),
      extendTarget: free(targetCount).map((_, j) =>
        constraint.allowedTargetGap[j] ? 0 : -Infinity,
      ),
    };
    return findPosteriors(arcsOf(candidates, scores), gaps, 1, false).total > -Infinity;
  };
  for (let neighbours = 0; ; neighbours++) {
    const constraint = constraintOf(text, candidates, sourceCount, targetCount, neighbours);
    if (neighbours === MOST_NEIGHBOURS || isReachable(constraint)) return constraint;
  }
}

interface Box {
  fromSource: number;
  toSource: number;
  fromTarget: number;
  toTarget: number;
  /** One bead of a shape we can give, and it is among the candidates. */
  isBead: boolean;
}

// Gold beads that cross, have holes or shapes of their own become boxes: any path inside is right.
function boxesOf(gold: GoldText["gold"], candidates: Candidates): Box[] {
  const known = new Set<string>();
  candidates.arc.forEach((_, c) => {
    const { source, target } = SHAPES[candidates.shape[c]!]!;
    known.add([candidates.i[c], candidates.j[c], source, target].join());
  });
  const boxes: Box[] = [];
  const filled = gold
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map(({ source, target }) => ({
      fromSource: Math.min(...source),
      toSource: Math.max(...source) + 1,
      fromTarget: Math.min(...target),
      toTarget: Math.max(...target) + 1,
      isBead: true,
      whole: source.length * target.length,
    }))
    .sort((a, b) => a.fromSource - b.fromSource || a.fromTarget - b.fromTarget);
  for (const { whole, ...bead } of filled) {
    const m = bead.toSource - bead.fromSource;
    const n = bead.toTarget - bead.fromTarget;
    let box: Box = {
      ...bead,
      isBead: m * n === whole && known.has([bead.fromSource, bead.fromTarget, m, n].join()),
    };
    for (let last = boxes.at(-1); last; last = boxes.at(-1)) {
      if (box.fromSource >= last.toSource && box.fromTarget >= last.toTarget) break;
      boxes.pop();
      box = {
        fromSource: Math.min(box.fromSource, last.fromSource),
        toSource: Math.max(box.toSource, last.toSource),
        fromTarget: Math.min(box.fromTarget, last.fromTarget),
        toTarget: Math.max(box.toTarget, last.toTarget),
        isBead: false,
      };
    }
    boxes.push(box);
  }
  return boxes;
}

// Boxes that are no bead take in `count` boxes on either side, and what stands between.
function joinNeighbours(boxes: readonly Box[], count: number): Box[] {
  if (count === 0) return [...boxes];
  const joined: Box[] = [];
  let wasNear = false;
  boxes.forEach((box, b) => {
    const near = boxes.slice(Math.max(0, b - count), b + count + 1);
    const isNear = near.some(({ isBead }) => !isBead);
    const last = joined.at(-1);
    if (isNear && wasNear && last) {
      joined[joined.length - 1] = { ...last, toSource: box.toSource, toTarget: box.toTarget };
    } else {
      joined.push(isNear ? { ...box, isBead: false } : box);
    }
    wasNear = isNear;
  });
  return joined;
}

// A path that uses allowed beads and gaps only is a gold path: a sentence outside all boxes is a
// gap, one inside a bead cannot be, so the places of the gaps follow from the beads.
function constraintOf(
  text: Pick<GoldText, "gold">,
  candidates: Candidates,
  sourceCount: number,
  targetCount: number,
  neighbours: number,
): Constraint {
  const boxOfSource = new Int32Array(sourceCount).fill(-1);
  const boxOfTarget = new Int32Array(targetCount).fill(-1);
  const boxes = joinNeighbours(boxesOf(text.gold, candidates), neighbours);
  boxes.forEach((box, b) => {
    boxOfSource.fill(b, box.fromSource, box.toSource);
    boxOfTarget.fill(b, box.fromTarget, box.toTarget);
  });
  const mayBeGap = (b: number) => (b < 0 || !boxes[b]!.isBead ? 1 : 0);
  const allowed = Uint8Array.from(candidates.arc, (_, c) => {
    const i = candidates.i[c]!;
    const j = candidates.j[c]!;
    const { source: m, target: n } = SHAPES[candidates.shape[c]!]!;
    const b = boxOfSource[i]!;
    if (b < 0 || boxOfTarget[j] !== b) return 0;
    const { fromSource, toSource, fromTarget, toTarget, isBead } = boxes[b]!;
    if (i + m > toSource || j + n > toTarget) return 0;
    if (!isBead) return 1;
    const isWhole =
      i === fromSource && i + m === toSource && j === fromTarget && j + n === toTarget;
    return isWhole ? 1 : 0;
  });
  return {
    allowed,
    allowedSourceGap: Uint8Array.from(boxOfSource, mayBeGap),
    allowedTargetGap: Uint8Array.from(boxOfTarget, mayBeGap),
  };
}
