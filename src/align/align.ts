import type { Lexicon } from "../lexicon/lexicon.ts";
import type { CutRun } from "../lexicon/tokens.ts";
import type { Alignment, Bead, SegmentedDocument } from "../types.ts";
import { type AnchorPoint, bandOfAnchors, widenedBand } from "./band.ts";
import { scoreBeads } from "./bead-score.ts";
import type { Bitext } from "./bitext.ts";
import { findAnchors } from "./chain.ts";
import {
  type ArcScores,
  type BeadSpan,
  findBestPath,
  findPosteriors,
  type GapScores,
  type Posteriors,
} from "./gap-search.ts";
import { learnWords } from "./learn.ts";
import { lengthModelOf, refineRatio } from "./length.ts";
import { createLinker } from "./links.ts";
import { prepareBitext } from "./prepare.ts";
import { findSeeds } from "./seeds.ts";
import { SHAPES, SMALL_SHAPES } from "./shape.ts";

/** Sentences by which the boxes between anchors are widened. */
const ANCHOR_MARGIN = 8;
/** Cells of the matrix that are searched between two anchors at the most. */
const LARGEST_BOX = 4_000_000;
/** Sentences by which the probable part of the band is widened for the second look. */
const PATH_MARGIN = 5;
/** Hand-set on texts with holes of many sizes: opening a gap, turning, and each sentence in it. */
const GAP = { open: -4, turn: -3, extend: -1 } as const;
/** Hand-set scores count for more than they know: what they are multiplied by for probabilities. */
const TEMPERATURE = 0.4;

export interface AlignOptions {
  /** Cuts runs of Simplified Han into words instead of the lexicon's lattice. */
  readonly cutHan?: CutRun;
  /** What `cutHan` is called in the signature. */
  readonly wordsName?: string;
  /** Version of the program for the signature. */
  readonly version?: string;
  /** Told the share of the work that is done, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Aligns an English with a Chinese text.
 *
 * Rare shared words give seeds, the heaviest chain of them anchors, and the boxes between anchors
 * the band that is searched: no length diagonal, so holes of any size are no obstacle. A dynamic
 * programme with affine gaps finds the beads, by lexicon and length (Gale & Church 1993; Moore
 * 2002); words learnt from them (IBM Model 1, Brown et al. 1993) sharpen a last look. Time and
 * memory are linear in the texts, but for boxes without anchors.
 *
 * @param source - the English text
 * @param target - the Chinese text
 * @returns beads that cover every sentence of both sides once, in order
 */
export function align(
  source: SegmentedDocument,
  target: SegmentedDocument,
  lexicon: Lexicon,
  options: AlignOptions = {},
): Alignment {
  const { cutHan, wordsName = cutHan ? "custom" : "lattice", version = "dev" } = options;
  const progress = options.onProgress ?? (() => {});
  const prepared = prepareBitext(source, target, lexicon, cutHan);
  progress(0.2);
  const { beads, arcs, posteriors, learnt } = findBeads(prepared.bitext, progress);
  const linksOf = createLinker(prepared, source, target, learnt);
  const judged = judgeBeads(beads, arcs, posteriors).map((bead) => ({
    ...bead,
    links: isNull(bead) ? [] : linksOf(bead),
  }));
  progress(1);
  return {
    source,
    target,
    beads: judged,
    signature: `duizhao:${version}|lexicon:${lexicon.id}|words:${wordsName}`,
  };
}

function isNull({ source, target }: BeadSpan): boolean {
  return source.start === source.end || target.start === target.end;
}

function findBeads(bitext: Bitext, progress: (share: number) => void) {
  const { sourceCount, targetCount } = bitext;
  const anchors = findAnchors(findSeeds(bitext), sourceCount, targetCount, LARGEST_BOX);
  let length = lengthModelOf(anchors.sure.map((anchor) => lengthsOf(bitext, asBead(anchor))));
  const gap = handSetGaps(sourceCount, targetCount);
  progress(0.3);

  const wide = bandOfAnchors(anchors.points, sourceCount, targetCount, ANCHOR_MARGIN);
  const first = findPosteriors(
    scoreBeads(bitext, wide, SMALL_SHAPES, length),
    gap,
    TEMPERATURE,
    false,
  );
  progress(0.5);

  const band = widenedBand(first.low, first.high, targetCount, PATH_MARGIN);
  const second = findBestPath(scoreBeads(bitext, band, SHAPES, length), gap);
  length = refineRatio(
    length,
    second.filter((bead) => !isNull(bead)).map((bead) => lengthsOf(bitext, bead)),
  );
  const learnt = learnWords(bitext, second);
  progress(0.7);

  const arcs = scoreBeads(bitext, band, SHAPES, length, learnt);
  const beads = findBestPath(arcs, gap);
  const posteriors = findPosteriors(arcs, gap, TEMPERATURE, true);
  progress(0.95);
  return { beads, arcs, posteriors, learnt };
}

function handSetGaps(sourceCount: number, targetCount: number): GapScores {
  return {
    openSource: GAP.open,
    openTarget: GAP.open,
    turn: GAP.turn,
    extendSource: new Float64Array(sourceCount).fill(GAP.extend),
    extendTarget: new Float64Array(targetCount).fill(GAP.extend),
  };
}

const asBead = ({ source, target }: AnchorPoint): BeadSpan => ({
  source: { start: source, end: source + 1 },
  target: { start: target, end: target + 1 },
});

function lengthsOf({ sourceLength, targetLength }: Bitext, { source, target }: BeadSpan) {
  return [
    sourceLength[source.end]! - sourceLength[source.start]!,
    targetLength[target.end]! - targetLength[target.start]!,
  ] as const;
}

// Gives each bead its score against leaving it out, and its posterior as its confidence.
function judgeBeads(
  beads: readonly BeadSpan[],
  { band, shapes, score }: ArcScores,
  posteriors: Posteriors,
): Omit<Bead, "links">[] {
  return beads.map((bead) => {
    const { source, target } = bead;
    if (source.start === source.end) {
      return { ...bead, score: 0, confidence: clamp(posteriors.targetGap[target.start]!) };
    }
    if (target.start === target.end) {
      return { ...bead, score: 0, confidence: clamp(posteriors.sourceGap[source.start]!) };
    }
    const m = source.end - source.start;
    const n = target.end - target.start;
    const k = shapes.findIndex((shape) => shape.source === m && shape.target === n);
    const node = band.offset[source.start]! + target.start - band.low[source.start]!;
    const arc = node * shapes.length + k;
    return {
      ...bead,
      score: score[arc]! - (m + n) * GAP.extend,
      confidence: clamp(posteriors.bead![arc]!),
    };
  });
}

const clamp = (probability: number) => Math.max(0, Math.min(1, probability));
