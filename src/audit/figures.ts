import { type Comparison, compareQuantities } from "../align/compare-quantities.ts";
import { isNullBead } from "../align/null-bead.ts";
import type { Quantity } from "../text/number.ts";
import type { SegmentedDocument, Side, Span } from "../types.ts";
import { createDamage } from "./damaged-figure.ts";
import { currencyDifferences, unitDifferences } from "./equal-values.ts";
import { isExcused } from "./excused.ts";
import { confidenceOfFigure } from "./figure-confidence.ts";
import { type Difference, type FigurePair, isTemporal, type Mention } from "./mention.ts";
import { NEAR_CHARACTERS, near } from "./near.ts";
import { pairMentions } from "./pair-mentions.ts";
import { readMentions } from "./read-mentions.ts";
import { isSaidOtherwise } from "./said-otherwise.ts";
import type { Unit } from "./unit.ts";
import { isCountOfTwo, pairUnreadOnes } from "./unread-one.ts";
import { versionDifferences } from "./version-difference.ts";

/** The differences between the figures of one unit. */
export interface FigureDifferences {
  /** Index in the audit's units. */
  readonly unit: number;
  readonly differences: readonly Difference[];
}

/** What figures are read from. */
interface FigureGrounds {
  readonly units: readonly Unit[];
  readonly documentOf: (side: Side) => SegmentedDocument;
  readonly quantitiesOf: (side: Side, sentence: number) => readonly Quantity[];
  readonly chineseLocale: string;
}

/** What the figures of one unit say of each other. */
interface Compared extends Comparison<Mention> {
  readonly pairs: readonly FigurePair[];
  /** Mentions without answer and without another that would stand in their place. */
  readonly missing: readonly Mention[];
  /** Those of both sides. */
  readonly mentions: readonly Mention[];
}

const SIDES = ["source", "target"] as const;

/** Units on either side in which the answer to a figure is looked for. */
const NEIGHBOURS = 2;

/**
 * Compares the figures of each bead by value, linear in the texts.
 *
 * What has no answer in its bead but one in the neighbouring ones, that lacks its own, tells of a
 * boundary set wrong and not of a figure: it is left out.
 */
export function compareFigures(grounds: FigureGrounds): FigureDifferences[] {
  const { units, chineseLocale } = grounds;
  const compared = units.map((unit) => compareUnit(unit, grounds));
  const missing = { source: keysOfMissing("source"), target: keysOfMissing("target") };
  const answered = shareAnswered(compared);
  const isName = findNames(compared);
  const found: FigureDifferences[] = [];
  let shift = 0;
  for (const [unit, { bead }] of units.entries()) {
    const { agreeing, pairs, missing: lacking, mentions } = compared[unit]!;
    if (isNullBead(bead)) continue;
    const isDamaged = createDamage(bead, grounds.documentOf);
    const sure = Number.isFinite(bead.confidence) ? bead.confidence : 1;
    const differences: Difference[] = [];
    for (const [source, target, affinity] of pairs) {
      const shifted = [source, target].filter((mention) => isShifted(mention, unit)).length;
      if (shifted === 2) continue;
      const isRenumbered = source.isItem && target.value - source.value === shift;
      if (source.isItem) shift = target.value - source.value;
      const confidence = confidenceOfFigure(
        { source, target },
        {
          sure,
          answered,
          affinity,
          isRenumbered,
          isName: isName(target),
          isAnsweredBeside: shifted > 0,
        },
      );
      differences.push({ code: codeOf(source, target), source, target, confidence });
    }
    for (const mention of lacking) {
      if (isShifted(mention, unit)) continue;
      const difference = { [mention.side]: mention };
      const confidence = confidenceOfFigure(difference, {
        sure,
        answered,
        isName: isName(mention),
      });
      differences.push({ code: codeOf(mention), ...difference, confidence });
    }
    if (agreeing.some(([source]) => source.isItem)) shift = 0;
    differences.push(...unitDifferences(agreeing, sure));
    differences.push(...currencyDifferences(agreeing, chineseLocale, sure));
    differences.push(...versionDifferences(agreeing, mentions, sure));
    const told = differences.filter((difference) => !isDamaged(difference));
    if (told.length > 0) found.push({ unit, differences: told });
  }
  return found;

  function keysOfMissing(side: Side): ReadonlySet<string>[] {
    return compared.map(({ missing: lacking }) =>
      lacking.length === 0
        ? NO_KEYS
        : new Set(lacking.filter((mention) => mention.side === side).flatMap(({ keys }) => keys)),
    );
  }

  function isShifted({ side, keys }: Mention, unit: number): boolean {
    const others = missing[side === "source" ? "target" : "source"];
    for (let k = unit - NEIGHBOURS; k <= unit + NEIGHBOURS; k++) {
      if (k !== unit && keys.some((key) => others[k]?.has(key))) return true;
    }
    return false;
  }
}

const NO_KEYS: ReadonlySet<string> = new Set();
const NOTHING: Compared = {
  agreeing: [],
  left: [],
  right: [],
  pairs: [],
  missing: [],
  mentions: [],
};

function compareUnit({ bead }: Unit, { documentOf, quantitiesOf }: FigureGrounds): Compared {
  const [source, target] = SIDES.map((side) =>
    readMentions(documentOf(side), side, bead[side], quantitiesOf),
  ) as [Mention[], Mention[]];
  if (source.length + target.length === 0) return NOTHING;
  const mentions = [...source, ...target];
  const comparison = { ...compareQuantities(source, target), mentions };
  const { agreeing, left, right } = comparison;
  if (isNullBead(bead)) return { ...comparison, pairs: [], missing: [...left, ...right] };
  const isSettled = agreeing.length === Math.min(source.length, target.length);
  const answered = new Set<unknown>(agreeing.flat());
  const targetText = documentOf("target").text;
  const twos = target.filter((two) => isCountOfTwo(two, targetText) && !answered.has(two));
  if (isSettled && left.length + right.length + twos.length === 0) {
    return { ...comparison, pairs: [], missing: [] };
  }
  const texts = SIDES.map((side) => textOf(documentOf(side), bead[side]));
  const missed = new Set([
    ...left.filter((m) => !isExcused(m, { own: source, other: target, otherText: texts[1]! })),
    ...right.filter((m) => !isExcused(m, { own: target, other: source, otherText: texts[0]! })),
  ]);
  const settled = new Set([...agreeing.flat(), ...left, ...right]);
  const isFree = (mention: Mention) => missed.has(mention) || !settled.has(mention);
  const isSaid = (mention: Mention) => {
    const text = mention.side === "source" ? texts[1]! : texts[0]!;
    return isSaidOtherwise(mention, near(text, mention, NEAR_CHARACTERS));
  };
  const isMissed = (mention: Mention) => missed.has(mention) && !isSaid(mention);
  const pairs = pairMentions(source.filter(isFree), target.filter(isFree), isMissed);
  const paired = new Set<unknown>(pairs.flat());
  const missing = [...missed].filter((m) => !paired.has(m) && !isSaid(m));
  const ones = pairUnreadOnes([...missing, ...twos.filter((two) => !paired.has(two))], {
    spans: bead,
    documentOf,
  });
  const stood = new Set<unknown>(ones.flat());
  return {
    ...comparison,
    pairs: [...pairs, ...ones],
    missing: missing.filter((mention) => !stood.has(mention)),
  };
}

function textOf({ sentences, text }: SegmentedDocument, { start, end }: Span): string {
  return text.slice(sentences[start]!.span.start, sentences[end - 1]!.span.end);
}

function codeOf(...mentions: readonly Mention[]): Difference["code"] {
  return mentions.some(isTemporal) ? "date-mismatch" : "number-mismatch";
}

/** So often a numeral stands without answer after the same character where the two are a name. */
const NAME_COUNT = 3;

// 茅十八, who is called something else in the English: without answer again and again.
function findNames(compared: readonly Compared[]): (mention: Mention) => boolean {
  const counts = new Map<string, number>();
  const isInWords = ({ side, context }: Mention) =>
    side === "target" && /^\p{Script=Han}+$/u.test(context);
  for (const { missing } of compared) {
    for (const mention of missing) {
      if (isInWords(mention)) counts.set(mention.context, (counts.get(mention.context) ?? 0) + 1);
    }
  }
  return (mention) => isInWords(mention) && (counts.get(mention.context) ?? 0) >= NAME_COUNT;
}

/**
 * How literally these texts render numbers in words: the share that has an answer. Novels leave out
 * many, manuals hardly any.
 */
function shareAnswered(compared: readonly Compared[]): number {
  let answered = 12;
  let all = 12;
  const isInWords = ({ words }: Mention) => !/[0-9]/.test(words);
  for (const { agreeing, missing } of compared) {
    const agreed = agreeing.filter((pair) => pair.some(isInWords)).length;
    answered += agreed;
    all += agreed + missing.filter(isInWords).length;
  }
  return answered / all;
}
