import { scorePartners } from "./bead-score.ts";
import type { Bitext } from "./bitext.ts";
import type { Candidates } from "./candidates.ts";
import type { CopyRuns } from "./copies.ts";
import {
  arcsOf,
  type Decoded,
  decode,
  pruneCandidates,
  scoreCandidates,
  scoreGaps,
  selectCandidates,
} from "./crf.ts";
import { createFeatureExtractor, type FeatureExtractor } from "./features.ts";
import type { FirstLook } from "./first-look.ts";
import type { TextLook } from "./text-look.ts";
import type { Weights } from "./weights.ts";

/** The beads that are looked at again, and their features. */
export interface SecondLook {
  readonly candidates: Candidates;
  readonly extractor: FeatureExtractor;
  readonly runs: CopyRuns;
}

/** Prepares the trained look at what the first look found probable. */
export function prepareSecondLook(bitext: Bitext, look: TextLook, first: FirstLook): SecondLook {
  const candidates = selectCandidates(first.arcs, first.posteriors, bitext.targetCount);
  const partner = scorePartners(bitext, candidates.grid, first.learnt);
  const extractor = createFeatureExtractor(bitext, look, first, candidates, partner);
  return { candidates, extractor, runs: { source: look.source.run, target: look.target.run } };
}

/** Decides among the candidates with trained weights: coarse ones leave few, fine ones choose. */
export function lookAgain(
  bitext: Bitext,
  look: TextLook,
  first: FirstLook,
  weights: Weights,
): Decoded {
  return decideAmong(bitext, prepareSecondLook(bitext, look, first), weights);
}

/** The same, of a second look that was prepared. */
export function decideAmong(
  bitext: Bitext,
  { candidates, extractor, runs }: SecondLook,
  { coarse, fine, hidden }: Weights,
): Decoded {
  const kept = pruneCandidates(
    candidates,
    scoreCandidates(candidates, extractor, coarse),
    scoreGaps(bitext, extractor, coarse),
  );
  const arcs = arcsOf(kept, scoreCandidates(kept, extractor, fine, hidden));
  return decode(kept, arcs, scoreGaps(bitext, extractor, fine), runs);
}
