import { scorePartners } from "./bead-score.ts";
import type { Bitext } from "./bitext.ts";
import {
  arcsOf,
  type Candidates,
  type Decoded,
  decode,
  scoreCandidates,
  scoreGaps,
  selectCandidates,
  type Weights,
} from "./crf.ts";
import { createFeatureExtractor, type FeatureExtractor } from "./features.ts";
import type { FirstLook } from "./first-look.ts";
import type { TextLook } from "./punctuation.ts";

/** The beads that are looked at again, and their features. */
export interface SecondLook {
  readonly candidates: Candidates;
  readonly extractor: FeatureExtractor;
}

/** Prepares the trained look at what the first look found probable. */
export function prepareSecondLook(bitext: Bitext, look: TextLook, first: FirstLook): SecondLook {
  const candidates = selectCandidates(first.arcs, first.posteriors, bitext.targetCount);
  const partner = scorePartners(bitext, candidates.grid, first.learnt);
  const extractor = createFeatureExtractor(
    bitext,
    look,
    first.learnt,
    first.length,
    candidates.grid,
    partner,
  );
  return { candidates, extractor };
}

/** Decides among the candidates with trained weights. */
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
  { candidates, extractor }: SecondLook,
  weights: Weights,
): Decoded {
  const arcs = arcsOf(candidates, scoreCandidates(candidates, extractor, weights));
  return decode(candidates, arcs, scoreGaps(bitext, extractor, weights));
}
