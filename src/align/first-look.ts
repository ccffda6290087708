import { type AnchorPoint, type Band, bandOfAnchors, widenedBand } from "./band.ts";
import { scoreBeads } from "./bead-score.ts";
import type { Bitext, SparseRows } from "./bitext.ts";
import { findAnchors } from "./chain.ts";
import {
  type ArcScores,
  type BeadSpan,
  findBestPath,
  findCorridor,
  type GapScores,
} from "./gap-search.ts";
import { type LearntRows, learnWords } from "./learn.ts";
import { type LengthModel, lengthModelOf, refineRatio } from "./length.ts";
import { linkStrengths } from "./match-words.ts";
import { isNullBead } from "./null-bead.ts";
import { findPosteriors, type Posteriors } from "./posteriors.ts";
import { anchorsOfRows, type SentenceRows } from "./rows.ts";
import { contentLinks, findSeeds, type Seed } from "./seeds.ts";
import { MIDDLE_SHAPES, SHAPES } from "./shape.ts";

/** Sentences by which the boxes between anchors are widened. */
const ANCHOR_MARGIN = 5;
/** Cells of the matrix that are searched between two anchors at the most. */
const LARGEST_BOX = 100_000;
/** Sentences by which the probable part of the band is widened for the second pass. */
const PATH_MARGIN = 2;
/** Nats by which a path may be worse than the best and still be near it. */
const SLACK = 25;
/** Hand-set on texts with holes of many sizes: opening a gap, turning, and each sentence in it. */
const GAP = { open: -4, turn: -3, extend: -1 } as const;
/** Hand-set scores count for more than they know: what they are multiplied by for probabilities. */
const TEMPERATURE = 0.4;

/** What is known after the passes whose weights are set by hand. */
export interface FirstLook {
  readonly beads: readonly BeadSpan[];
  readonly arcs: ArcScores;
  readonly gaps: GapScores;
  readonly posteriors: Posteriors;
  readonly length: LengthModel;
  readonly learnt: LearntRows;
  /** How strongly words are linked by all that is known; rows: Chinese words, columns: English. */
  readonly strengths: SparseRows;
  /** Pairs of sentences that share rare words, wherever they stand. */
  readonly seeds: readonly Seed[];
}

/** What a path of the whole text tells about its parts. */
type Known = Pick<FirstLook, "length" | "learnt" | "strengths">;

/**
 * Finds the path without trained weights, in two passes: anchors and common shapes for where it
 * runs, for the length ratio and the words of this bitext; all shapes with both.
 *
 * @param onProgress - told the share of this look that is done
 */
export function lookFirst(bitext: Bitext, onProgress: (share: number) => void): FirstLook {
  const { sourceCount, targetCount } = bitext;
  const known = contentLinks(bitext);
  const seeds = findSeeds(bitext, known);
  const anchors = findAnchors(seeds, sourceCount, targetCount, LARGEST_BOX);
  let length = lengthModelOf(anchors.sure.map((anchor) => lengthsOf(bitext, asBead(anchor))));
  const gaps = handSetGaps(sourceCount, targetCount);
  onProgress(0.2);

  const points = bitext.rows ? anchorsOfRows(bitext.rows) : anchors.points;
  const wide = bandOfAnchors(points, sourceCount, targetCount, ANCHOR_MARGIN);
  const rough = scoreBeads(bitext, wide, MIDDLE_SHAPES, length, undefined, true);
  const { path, low, high } = findCorridor(rough, gaps, SLACK);
  onProgress(0.4);

  const band = widenedBand(low, high, targetCount, PATH_MARGIN);
  length = refineRatio(
    length,
    path.filter((bead) => !isNullBead(bead)).map((bead) => lengthsOf(bitext, bead)),
  );
  const learnt = learnWords(bitext, path);
  onProgress(0.7);

  const strengths = linkStrengths(bitext, learnt, known);
  return lookIntoBand(bitext, band, gaps, { length, learnt, strengths, seeds });
}

/**
 * Finds what is probable inside the rows of a bitext whose path is not in question, with a length
 * ratio and words that are known already.
 */
export function lookIntoRows(
  bitext: Bitext & { readonly rows: SentenceRows },
  known: Known,
): FirstLook {
  const { sourceCount, targetCount, rows } = bitext;
  const band = bandOfAnchors(anchorsOfRows(rows), sourceCount, targetCount, PATH_MARGIN);
  const gaps = handSetGaps(sourceCount, targetCount);
  return lookIntoBand(bitext, band, gaps, { ...known, seeds: [] });
}

// Tries all shapes with a length ratio and words that are known.
function lookIntoBand(
  bitext: Bitext,
  band: Band,
  gaps: GapScores,
  known: Known & Pick<FirstLook, "seeds">,
): FirstLook {
  const arcs = scoreBeads(bitext, band, SHAPES, known.length, known.learnt);
  return {
    beads: findBestPath(arcs, gaps),
    arcs,
    gaps,
    posteriors: findPosteriors(arcs, gaps, TEMPERATURE, true),
    length: known.length,
    learnt: known.learnt,
    strengths: known.strengths,
    seeds: known.seeds,
  };
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
