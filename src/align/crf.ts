import { SIDES, type Side } from "../types.ts";
import { sizeOf, widenedBand } from "./band.ts";
import type { Bitext } from "./bitext.ts";
import type { Candidates } from "./candidates.ts";
import { type CopyRuns, shareAmongCopies } from "./copies.ts";
import { cellsOf } from "./explain.ts";
import { DENSE_COUNT, GAP_AT, INDICATOR_COUNT } from "./feature-names.ts";
import type { FeatureExtractor } from "./features.ts";
import {
  type ArcScores,
  arcIndex,
  type BeadSpan,
  findBestPath,
  type GapScores,
} from "./gap-search.ts";
import { createHiddenScorer, type HiddenLayer } from "./hidden-layer.ts";
import { asNullBeads } from "./null-bead.ts";
import { findPosteriors, type Posteriors } from "./posteriors.ts";
import { SHAPES } from "./shape.ts";
import type { LinearWeights } from "./weights.ts";

/**
 * The trained second look: a semi-Markov conditional random field (Sarawagi & Cohen 2004) over the
 * beads and gaps that the first look finds probable; from coarse to fine (Charniak et al. 2006).
 */

/** Beads with a posterior of at least this under the first look are looked at again. */
const LEAST_POSTERIOR = 3e-5;
/** Beads with a posterior of at least this under the coarse weights are decided upon. */
const LEAST_COARSE_POSTERIOR = 1e-3;
/** Coarse scores are flattened by this, so that little is lost by them. */
const COARSE_TEMPERATURE = 0.5;
/**
 * What it costs to leave a sentence without partner, against the probability that it has none. A bead
 * costs nothing: one of many sentences is given where it is likelier than what else they could be.
 */
const GAP_PRICE = 0.32;
/**
 * It costs up to so much more, the more of the gaps of that side are in doubt. A text that lacks
 * sentences lacks some of them for certain; where hardly any is, the many doubtful ones are mostly
 * freely translated.
 */
const DOUBT_PRICE = 0.4;
const SURE_GAP = 0.9;
/** Sentences; a doubtful one or two say nothing of the text. */
const DOUBT_SOFTENING = 3;

/**
 * A bead less probable than this, of sentences that more probably have no partner, only stands on
 * the path because gaps of both sides cannot take turns without one: it is given up.
 */
const HOPELESS = 0.05;
const LIKELY_GAP = 0.5;

/** Keeps the probable beads of a first look, in a band just wide enough for them. */
export function selectCandidates(
  { band, shapes }: ArcScores,
  posteriors: Posteriors,
  targetCount: number,
): Candidates {
  const narrow = widenedBand(posteriors.low, posteriors.high, targetCount, 0);
  const rows: number[] = [];
  const columns: number[] = [];
  const kinds: number[] = [];
  const arcs: number[] = [];
  for (let i = 0; i < band.low.length; i++) {
    for (let j = narrow.low[i]!; j < narrow.high[i]!; j++) {
      const node = band.offset[i]! + j - band.low[i]!;
      for (let k = 0; k < shapes.length; k++) {
        if (posteriors.bead![node * shapes.length + k]! < LEAST_POSTERIOR) continue;
        rows.push(i);
        columns.push(j);
        kinds.push(k);
        arcs.push((narrow.offset[i]! + j - narrow.low[i]!) * shapes.length + k);
      }
    }
  }
  return {
    band: narrow,
    grid: cellsOf(narrow, targetCount),
    i: Int32Array.from(rows),
    j: Int32Array.from(columns),
    shape: Uint8Array.from(kinds),
    arc: Float64Array.from(arcs),
  };
}

/** Lays scores of candidates out as arcs. */
export function arcsOf(candidates: Candidates, scores: ArrayLike<number>): ArcScores {
  const score = new Float32Array(sizeOf(candidates.band) * SHAPES.length).fill(-Infinity);
  for (let k = 0; k < candidates.arc.length; k++) score[candidates.arc[k]!] = scores[k]!;
  return { band: candidates.band, shapes: SHAPES, score };
}

/** Leaves out the candidates that are improbable under coarse weights. */
export function pruneCandidates(
  candidates: Candidates,
  scores: ArrayLike<number>,
  gaps: GapScores,
): Candidates {
  const { bead } = findPosteriors(arcsOf(candidates, scores), gaps, COARSE_TEMPERATURE, true);
  const isKept = (_: unknown, c: number) => bead![candidates.arc[c]!]! >= LEAST_COARSE_POSTERIOR;
  return {
    ...candidates,
    i: candidates.i.filter(isKept),
    j: candidates.j.filter(isKept),
    shape: candidates.shape.filter(isKept),
    arc: candidates.arc.filter(isKept),
  };
}

/**
 * Scores the candidates: the inner product of weights and features, and what the hidden units add.
 *
 * @returns nats
 */
export function scoreCandidates(
  candidates: Candidates,
  extractor: FeatureExtractor,
  weights: LinearWeights,
  hidden?: HiddenLayer,
): Float64Array {
  const dense = new Float64Array(DENSE_COUNT);
  const indicators = new Int32Array(INDICATOR_COUNT);
  const hiddenScore = hidden ? createHiddenScorer(hidden) : () => 0;
  const scores = new Float64Array(candidates.arc.length);
  for (let c = 0; c < scores.length; c++) {
    const shape = candidates.shape[c]!;
    extractor.bead(candidates.i[c]!, candidates.j[c]!, shape, dense, indicators);
    let score = hiddenScore(dense, shape);
    score += extractor.kinds(candidates.i[c]!, candidates.j[c]!, shape);
    for (let k = 0; k < DENSE_COUNT; k++) score += weights[k]! * dense[k]!;
    for (const indicator of indicators) if (indicator >= 0) score += weights[indicator]!;
    scores[c] = score;
  }
  return scores;
}

/** Scores leaving each sentence without partner. */
export function scoreGaps(
  { sourceCount, targetCount }: Pick<Bitext, "sourceCount" | "targetCount">,
  extractor: FeatureExtractor,
  weights: LinearWeights,
): GapScores {
  const sum = (side: "en" | "zh", sentence: number) =>
    extractor.gap(side, sentence).reduce((total, [k, value]) => total + weights[k]! * value, 0);
  return {
    openSource: weights[GAP_AT["open.en"]]!,
    openTarget: weights[GAP_AT["open.zh"]]!,
    turn: weights[GAP_AT.turn]!,
    extendSource: Float64Array.from({ length: sourceCount }, (_, i) => sum("en", i)),
    extendTarget: Float64Array.from({ length: targetCount }, (_, j) => sum("zh", j)),
  };
}

/** The path of greatest expected worth, with what was known of everything on it. */
export interface Decoded {
  readonly beads: readonly BeadSpan[];
  readonly arcs: ArcScores;
  readonly gaps: GapScores;
  readonly posteriors: Posteriors;
}

/**
 * Finds the path on which the sum of posteriors, less the price of null beads, is greatest: it is
 * right about more beads than the single most probable path.
 *
 * @param runs - adjacent copies of a sentence, to be taken for one another
 */
export function decode(
  candidates: Candidates,
  arcs: ArcScores,
  gaps: GapScores,
  runs?: CopyRuns,
): Decoded {
  const posteriors = findPosteriors(arcs, gaps, 1, true);
  if (runs) shareAmongCopies(candidates, posteriors.bead!, runs);
  const worth = Float64Array.from(candidates.arc, (arc) => posteriors.bead![arc]!);
  const price = {
    source: gapPriceOf(posteriors.sourceGap),
    target: gapPriceOf(posteriors.targetGap),
  };
  const beads = findBestPath(arcsOf(candidates, worth), {
    openSource: 0,
    openTarget: 0,
    turn: 0,
    extendSource: posteriors.sourceGap.map((posterior) => posterior - price.source),
    extendTarget: posteriors.targetGap.map((posterior) => posterior - price.target),
  });
  const sure = beads.flatMap((bead) =>
    isHopeless(bead, arcs, posteriors, price) ? asNullBeads(bead) : [bead],
  );
  return { beads: sure, arcs, gaps, posteriors };
}

/**
 * Gives what a sentence without partner costs on one side of a text.
 *
 * @param gaps - probability of each sentence of the side to have none
 */
export function gapPriceOf(gaps: Float64Array): number {
  let all = 0;
  let doubtful = 0;
  for (const gap of gaps) {
    all += gap;
    if (gap < SURE_GAP) doubtful += gap;
  }
  return GAP_PRICE + (DOUBT_PRICE * doubtful) / (all + DOUBT_SOFTENING);
}

function isHopeless(
  bead: BeadSpan,
  arcs: ArcScores,
  posteriors: Posteriors,
  price: Readonly<Record<Side, number>>,
): boolean {
  const arc = arcIndex(arcs, bead);
  const own = arc < 0 ? 1 : posteriors.bead![arc]!;
  if (own >= HOPELESS) return false;
  const gaps = { source: posteriors.sourceGap, target: posteriors.targetGap };
  let likely = 0;
  let worth = 0;
  let count = 0;
  for (const side of SIDES) {
    for (const gap of gaps[side].subarray(bead[side].start, bead[side].end)) {
      likely += gap;
      worth += gap - price[side];
      count++;
    }
  }
  return likely > LIKELY_GAP * count && worth > own;
}
