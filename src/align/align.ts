import type { Glossary } from "../glossary/glossary.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NameSource } from "../lexicon/name-texts.ts";
import type { CutRun } from "../lexicon/tokens.ts";
import type { Alignment, Bead, SegmentedDocument } from "../types.ts";
import { explainBeads } from "./bead-explanation.ts";
import { createCoverage } from "./coverage.ts";
import { createHandSetEvidence, createTrainedEvidence } from "./evidence.ts";
import { lookFirst } from "./first-look.ts";
import { type JudgedBead, judgeBeads } from "./judge.ts";
import { createLinker } from "./links.ts";
import { createWordMatcher } from "./match-words.ts";
import { findMoved } from "./moved.ts";
import { isNullBead } from "./null-bead.ts";
import { prepareBitext } from "./prepare.ts";
import { prepareOnce } from "./prepared-at-hand.ts";
import type { SentenceRows } from "./rows.ts";
import { decideAmong, lookAgain, prepareSecondLook } from "./second-look.ts";
import { lookOf } from "./text-look.ts";
import { createUnlinked } from "./unlinked.ts";
import { judgeTexts } from "./verdict.ts";
import { idOfWeights, type Weights } from "./weights.ts";

/** What an alignment may rest on, beside the texts and the lexicon. */
export interface AlignOptions {
  /** Trained weights of the second look; without them the first look decides. */
  readonly weights?: Weights;
  /** Cuts runs of Simplified Han into words instead of the lexicon's lattice. */
  readonly cutHan?: CutRun;
  /** What `cutHan` is called in the signature. */
  readonly wordsName?: string;
  /** The user's own terms, as strong evidence. */
  readonly glossary?: Glossary;
  /** Beads lie inside one row: of a table, or a line that holds both languages. */
  readonly rows?: SentenceRows;
  /** Say of each bead why it was chosen. */
  readonly explain?: boolean;
  /** Version of the program for the signature. */
  readonly version?: string;
  /** What names are recognised by, for measuring; everything by default. */
  readonly nameSources?: ReadonlySet<NameSource>;
  /** Told the share of the work that is done, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Aligns an English with a Chinese text.
 *
 * Rare shared words give seeds, the heaviest chain of them anchors, and the boxes between anchors
 * the band that is searched: no length diagonal, so holes of any size are no obstacle. A dynamic
 * programme with affine gaps finds what is probable, by lexicon and length (Gale & Church 1993;
 * Moore 2002), with words learnt from a first path (IBM Model 1, Brown et al. 1993). With weights, a
 * conditional random field decides among that (Sarawagi & Cohen 2004; Peng, Bo & Xu 2009). Time and
 * memory are linear in the texts, but for boxes without anchors.
 *
 * What the path leaves over is looked at once more for passages that stand elsewhere, and the whole
 * for whether the texts belong together.
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
  const { cutHan, weights, wordsName = cutHan ? "custom" : "lattice", version = "dev" } = options;
  const progress = options.onProgress ?? (() => {});
  const { glossary, nameSources } = options;
  const prepared =
    cutHan || nameSources
      ? prepareBitext(source, target, lexicon, cutHan, glossary, nameSources)
      : prepareOnce(source, target, lexicon, glossary);
  progress(0.2);
  const bitext = options.rows ? { ...prepared.bitext, rows: options.rows } : prepared.bitext;
  const first = lookFirst(bitext, (share) => progress(0.2 + 0.5 * share));
  progress(0.7);
  const look = lookOf(source, target);
  // The features take much memory: they are let go before the links, unless they must be told.
  const second = weights && options.explain ? prepareSecondLook(bitext, look, first) : undefined;
  const decided = !weights
    ? first
    : second
      ? decideAmong(bitext, second, weights)
      : lookAgain(bitext, look, first, weights);
  const linksOf = createLinker(prepared, source, target, first.learnt);
  const coverageOf = createCoverage(bitext, createWordMatcher(bitext, first.strengths));
  const moved = findMoved(bitext, look, judgeBeads(decided), first, coverageOf, weights);
  const withLinks = (bead: JudgedBead): Bead => ({
    ...bead,
    links: isNullBead(bead) ? [] : linksOf(bead),
  });
  let beads = moved.beads.map(withLinks);
  const reordered = moved.reordered.map(withLinks);
  if (options.explain) {
    beads = explainBeads(beads, {
      source,
      target,
      bitext,
      length: first.length,
      decided,
      evidenceOf:
        weights && second
          ? createTrainedEvidence(second.extractor, weights, decided.gaps)
          : createHandSetEvidence(first, bitext, first.length),
      linksOf,
      unlinkedOf: createUnlinked(prepared, source, target),
    });
  }
  progress(1);
  const engine = weights ? `crf-${idOfWeights(weights)}` : "hand";
  return {
    source,
    target,
    beads,
    reordered,
    verdict: judgeTexts(bitext, [...beads, ...reordered], first.seeds, coverageOf),
    signature: [
      `duizhao:${version}|engine:${engine}|lexicon:${lexicon.id}|words:${wordsName}`,
      ...(options.glossary ? [`glossary:${options.glossary.id}`] : []),
    ].join("|"),
  };
}
