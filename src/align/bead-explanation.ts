import type {
  Alternative,
  Bead,
  Evidence,
  Explanation,
  Link,
  SegmentedDocument,
} from "../types.ts";
import { findRivals, type Rival } from "./alternatives.ts";
import type { Bitext } from "./bitext.ts";
import type { Decoded } from "./crf.ts";
import { type EvidenceOf, lessEvidence, sumOfEvidence } from "./evidence.ts";
import { compareNumbers } from "./evidence-numbers.ts";
import type { BeadSpan } from "./gap-search.ts";
import { type LengthModel, lengthDeviation } from "./length.ts";
import { refill } from "./refill.ts";

/** Figures are kept to this many digits: more say nothing, and fill the JSON. */
const DIGITS = 5;

/** What explanations are made from. */
interface Grounds {
  readonly source: SegmentedDocument;
  readonly target: SegmentedDocument;
  readonly bitext: Bitext;
  readonly length: LengthModel;
  readonly decided: Decoded;
  readonly evidenceOf: EvidenceOf;
  readonly linksOf: (bead: BeadSpan) => Link[];
  readonly unlinkedOf: (bead: BeadSpan, links: readonly Link[]) => Explanation["unlinked"];
}

/**
 * Adds to each bead why it was chosen and what else there could be. Linear in the beads and in what
 * was searched.
 */
export function explainBeads(beads: readonly Bead[], grounds: Grounds): Bead[] {
  const { source, target, bitext, decided, evidenceOf, linksOf, unlinkedOf } = grounds;
  const rivals = findRivals(beads, decided.arcs, decided.posteriors);
  const evidence = beads.map((bead) => evidenceOf(bead));
  const beadsOf = createOverlap(beads, bitext);

  const toAlternative = ({ probability, ...span }: Rival): Alternative => {
    const displaced = beadsOf(span);
    const beside = refill(
      span,
      displaced.map((b) => beads[b]!),
      decided.arcs,
      decided.gaps,
    );
    const gained = sumOfEvidence([span, ...beside].map(evidenceOf));
    const lost = sumOfEvidence(displaced.map((b) => evidence[b]!));
    return {
      ...span,
      probability: rounded(probability),
      evidence: roundedEvidence(lessEvidence(gained, lost)),
      links: linksOf(span),
    };
  };
  return beads.map((bead, b) => {
    const explanation: Explanation = {
      evidence: roundedEvidence(evidence[b]!),
      alternatives: rivals[b]!.map(toAlternative),
      length: compareLengths(bead, grounds),
      numbers: compareNumbers(source, bead.source, target, bead.target),
      unlinked: unlinkedOf(bead, bead.links),
    };
    return { ...bead, explanation };
  });
}

function compareLengths({ source, target }: BeadSpan, { bitext, length }: Grounds) {
  const english = bitext.sourceLength[source.end]! - bitext.sourceLength[source.start]!;
  const chinese = bitext.targetLength[target.end]! - bitext.targetLength[target.start]!;
  return {
    source: english,
    target: chinese,
    ratio: rounded(length.ratio),
    deviation: rounded(lengthDeviation(length, english, chinese)),
  };
}

// Finds the beads that hold any sentence of a span.
function createOverlap(beads: readonly BeadSpan[], { sourceCount, targetCount }: Bitext) {
  const ofSource = new Int32Array(sourceCount);
  const ofTarget = new Int32Array(targetCount);
  beads.forEach(({ source, target }, b) => {
    ofSource.fill(b, source.start, source.end);
    ofTarget.fill(b, target.start, target.end);
  });
  return ({ source, target }: BeadSpan): number[] => [
    ...new Set([
      ...ofSource.subarray(source.start, source.end),
      ...ofTarget.subarray(target.start, target.end),
    ]),
  ];
}

const rounded = (value: number) => Number(value.toPrecision(DIGITS));

function roundedEvidence(evidence: Evidence): Evidence {
  return Object.fromEntries(
    Object.entries(evidence).map(([group, nats]) => [group, Math.round(nats * 1e3) / 1e3 || 0]),
  );
}
