import { type CoverageOf, createCoverage } from "../align/coverage.ts";
import { type LearntRows, learnWords } from "../align/learn.ts";
import { type LengthModel, lengthModelOf } from "../align/length.ts";
import { createLinker } from "../align/links.ts";
import {
  createWordMatcher,
  linkStrengths,
  type MatchWords,
  relativeRarity,
} from "../align/match-words.ts";
import { isNullBead } from "../align/null-bead.ts";
import { placeBeads } from "../align/place-beads.ts";
import type { PreparedBitext } from "../align/prepare.ts";
import { prepareOnce } from "../align/prepared-at-hand.ts";
import { createUnlinked } from "../align/unlinked.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type Quantity, readQuantities } from "../text/number.ts";
import type { Alignment, Explanation, Link, SegmentedDocument, Side, Span } from "../types.ts";
import { compareFigures, type FigureDifferences } from "./figures.ts";
import type { AuditSettings } from "./settings.ts";
import { sayHowSure } from "./sureness.ts";
import type { Unit } from "./unit.ts";

/** What tells how well the words of any two stretches of sentences explain each other. */
interface WordEvidence {
  readonly prepared: PreparedBitext;
  /** Translations that these texts teach, from all beads of the alignment. */
  readonly learnt: LearntRows;
  readonly length: LengthModel;
  readonly coverageOf: CoverageOf;
  readonly matchWords: MatchWords;
  /** How rare each type of word is, about 0 to 1. */
  readonly rarity: { readonly source: Float64Array; readonly target: Float64Array };
  readonly linksOf: (bead: { source: Span; target: Span }) => Link[];
  readonly unlinkedOf: (
    bead: { source: Span; target: Span },
    links: readonly Link[],
  ) => Explanation["unlinked"];
}

/** What checks look at. Whatever costs time is made when it is first asked for. */
export interface Grounds {
  readonly alignment: Alignment;
  readonly settings: AuditSettings;
  readonly lexicon: Lexicon;
  /** The beads as they are read: see `placeBeads`. */
  readonly units: readonly Unit[];
  /** The side that is translated from, and the other. */
  readonly from: Side;
  readonly into: Side;
  readonly documentOf: (side: Side) => SegmentedDocument;
  /** Links and lengths: what the aligner has prepared, and words learnt anew from all beads. */
  readonly words: () => WordEvidence;
  /**
   * The numbers of a sentence, UTF-16 offsets in its document's text; each sentence is read once.
   */
  readonly quantitiesOf: (side: Side, sentence: number) => readonly Quantity[];
  /** What numbers, dates, units and currencies of each bead say different things. */
  readonly figures: () => readonly FigureDifferences[];
}

/** Prepares the ground for the checks; does no work yet but listing the beads. */
export function createGrounds(
  alignment: Alignment,
  lexicon: Lexicon,
  settings: AuditSettings,
): Grounds {
  const { source, target } = alignment;
  const units = trusted([...placeBeads(alignment)]);
  const from: Side = settings.from === "en" ? "source" : "target";
  let words: WordEvidence | undefined;
  let figures: readonly FigureDifferences[] | undefined;
  const quantities = { source: [] as Quantity[][], target: [] as Quantity[][] };
  const documentOf = (side: Side) => (side === "source" ? source : target);
  const quantitiesOf = (side: Side, sentence: number) => {
    quantities[side][sentence] ??= placedQuantities(documentOf(side), sentence);
    return quantities[side][sentence];
  };
  return {
    alignment,
    settings,
    lexicon,
    units,
    from,
    into: from === "source" ? "target" : "source",
    documentOf,
    words: () => {
      words ??= createWordEvidence(alignment, units, lexicon, settings);
      return words;
    },
    quantitiesOf,
    figures: () => {
      const { chineseLocale } = settings;
      figures ??= compareFigures({ units, documentOf, quantitiesOf, chineseLocale });
      return figures;
    },
  };
}

// Where nobody has said how sure each bead is, all are taken to be right: 0 everywhere means nothing.
function trusted(units: readonly Unit[]): readonly Unit[] {
  if (sayHowSure(units)) return units;
  return units.map((unit) => ({ ...unit, bead: { ...unit.bead, confidence: 1 } }));
}

function placedQuantities({ sentences, lang }: SegmentedDocument, sentence: number): Quantity[] {
  const { text, span } = sentences[sentence]!;
  return readQuantities(text, lang).map((quantity) => ({
    ...quantity,
    span: { start: span.start + quantity.span.start, end: span.start + quantity.span.end },
  }));
}

function createWordEvidence(
  { source, target }: Alignment,
  units: readonly Unit[],
  lexicon: Lexicon,
  { glossary }: AuditSettings,
): WordEvidence {
  const prepared = prepareOnce(source, target, lexicon, glossary);
  const { bitext } = prepared;
  const beads = units.map(({ bead }) => bead).filter((bead) => !isNullBead(bead));
  const learnt = learnWords(bitext, beads);
  const matchWords = createWordMatcher(bitext, linkStrengths(bitext, learnt));
  return {
    prepared,
    learnt,
    length: lengthModelOf(
      beads.map(({ source: english, target: chinese }) => [
        bitext.sourceLength[english.end]! - bitext.sourceLength[english.start]!,
        bitext.targetLength[chinese.end]! - bitext.targetLength[chinese.start]!,
      ]),
    ),
    coverageOf: createCoverage(bitext, matchWords),
    matchWords,
    rarity: { source: relativeRarity(bitext.english), target: relativeRarity(bitext.chinese) },
    linksOf: createLinker(prepared, source, target, learnt),
    unlinkedOf: createUnlinked(prepared, source, target),
  };
}
