import type { ArcScores, BeadSpan } from "./gap-search.ts";
import { isNullBead } from "./null-bead.ts";
import type { Posteriors } from "./posteriors.ts";

/** A bead that was not chosen, and how probable it is. */
export interface Rival extends BeadSpan {
  readonly probability: number;
}

/** Of a sentence left out, the nearest beads are of interest even if hardly probable. */
const MOST = { bead: 4, null: 3 } as const;
const LEAST_PROBABILITY = { bead: 0.01, null: 0 } as const;

/**
 * Finds what competes with each bead of a path for its sentences: other beads, and for a bead with
 * both sides also leaving out one of its sentences. One walk over all arcs, so linear in them.
 *
 * @param beads - of a path through the arcs, in order
 * @param posteriors - with those of beads
 * @returns a list for each bead, the most probable first
 */
export function findRivals(
  beads: readonly BeadSpan[],
  { band, shapes }: ArcScores,
  { bead: posterior, sourceGap, targetGap }: Posteriors,
): Rival[][] {
  const lists = beads.map((bead) => createShortList(isNullBead(bead) ? "null" : "bead"));
  const beadOfSource = new Int32Array(sourceGap.length);
  const beadOfTarget = new Int32Array(targetGap.length);
  beads.forEach(({ source, target }, b) => {
    beadOfSource.fill(b, source.start, source.end);
    beadOfTarget.fill(b, target.start, target.end);
  });

  for (let i = 0; i < band.low.length; i++) {
    for (let j = band.low[i]!; j < band.high[i]!; j++) {
      const arc = (band.offset[i]! + j - band.low[i]!) * shapes.length;
      for (let k = 0; k < shapes.length; k++) {
        const probability = posterior![arc + k]!;
        if (probability === 0) continue;
        const rival = {
          source: { start: i, end: i + shapes[k]!.source },
          target: { start: j, end: j + shapes[k]!.target },
          probability: Math.min(1, probability),
        };
        const touched = new Set([
          ...beadOfSource.subarray(rival.source.start, rival.source.end),
          ...beadOfTarget.subarray(rival.target.start, rival.target.end),
        ]);
        for (const b of touched) if (!isSame(rival, beads[b]!)) lists[b]!.offer(rival);
      }
    }
  }
  beads.forEach((bead, b) => {
    if (!isNullBead(bead)) offerGaps(bead, sourceGap, targetGap, lists[b]!);
  });
  return lists.map(({ rivals }) => rivals);
}

interface ShortList {
  readonly rivals: Rival[];
  offer(rival: Rival): void;
}

function createShortList(kind: "bead" | "null"): ShortList {
  const rivals: Rival[] = [];
  return {
    rivals,
    offer(rival) {
      if (rival.probability < LEAST_PROBABILITY[kind]) return;
      let k = rivals.length;
      while (k > 0 && rivals[k - 1]!.probability < rival.probability) k--;
      if (k === MOST[kind]) return;
      rivals.splice(k, 0, rival);
      if (rivals.length > MOST[kind]) rivals.pop();
    },
  };
}

function offerGaps(
  { source, target }: BeadSpan,
  sourceGap: Float64Array,
  targetGap: Float64Array,
  list: ShortList,
): void {
  for (let i = source.start; i < source.end; i++) {
    list.offer({
      source: { start: i, end: i + 1 },
      target: { start: target.start, end: target.start },
      probability: Math.min(1, sourceGap[i]!),
    });
  }
  for (let j = target.start; j < target.end; j++) {
    list.offer({
      source: { start: source.end, end: source.end },
      target: { start: j, end: j + 1 },
      probability: Math.min(1, targetGap[j]!),
    });
  }
}

function isSame(a: BeadSpan, b: BeadSpan): boolean {
  return (
    a.source.start === b.source.start &&
    a.source.end === b.source.end &&
    a.target.start === b.target.start &&
    a.target.end === b.target.end
  );
}
