import { isInDigits, isTemporal, type Mention } from "./mention.ts";

interface Circumstances {
  /** Confidence of the bead. */
  readonly sure: number;
  /** Share of the numbers in words that these texts render. */
  readonly answered: number;
  /** How well the two of a pair fit each other. */
  readonly affinity?: number;
  /** Part of a name, by all appearances. */
  readonly isName?: boolean;
  /** A neighbouring bead has what one of them lacks. */
  readonly isAnsweredBeside?: boolean;
  /** Numbers of items that are shifted as those before them. */
  readonly isRenumbered?: boolean;
}

/** Gives the probability that a reviewer would call a difference an error. */
export function confidenceOfFigure(
  { source, target }: { readonly source?: Mention; readonly target?: Mention },
  {
    sure,
    answered,
    affinity = 0,
    isRenumbered = false,
    isName = false,
    isAnsweredBeside = false,
  }: Circumstances,
): number {
  const inBead = 0.15 + 0.85 * sure;
  if (!source || !target) {
    return ofMissing((source ?? target)!, answered) * inBead * (isName ? 0.4 : 1);
  }
  if (source.isItem) return (isRenumbered ? 0.4 : 0.8) * inBead;
  if (isSameRounded(source, target)) return 0.5 * inBead;
  const whole = Math.max(ofPair(source, answered), ofPair(target, answered));
  const alone = Math.max(ofMissing(source, answered), ofMissing(target, answered));
  const isTerm = sure >= LEAST_SURE && !isAnsweredBeside && countTheSame(source, target);
  const inDoubt = isTerm ? Math.max(inBead, 0.5 + 0.5 * sure) : inBead;
  return (affinity >= 2 ? whole : Math.max(alone, 0.6 * whole)) * inDoubt * (isName ? 0.4 : 1);
}

/** Below it a bead holds sentences that have nothing to do with each other. */
const LEAST_SURE = 0.3;

// "30 days" and 60日, US$50 and 80美元: that both are there says itself that the bead is right.
function countTheSame(a: Mention, b: Mention): boolean {
  if (a.kind !== b.kind || a.weak || b.weak || a.approximate || b.approximate) return false;
  if (a.unit && b.unit) return a.unit === b.unit;
  if (a.kind === "percent") return true;
  return a.measure !== undefined && a.measure.name === b.measure?.name;
}

// 2.7255 and 2.726: a rounding that was perhaps meant.
function isSameRounded(a: Mention, b: Mention): boolean {
  if (isTemporal(a) || isTemporal(b)) return false;
  const [left, right] = [a, b].map(
    ({ words }) => /[.點点]([^\sA-Za-z%]*)/.exec(words)?.[1]?.length ?? 0,
  );
  const places = Math.min(left!, right!);
  return left !== right && Math.abs(a.value - b.value) <= 0.501 * 10 ** -places;
}

function ofPair(mention: Mention, answered: number): number {
  if (mention.weak) return 0;
  if (mention.approximate) return 0.75;
  if (isInDigits(mention)) return 0.97;
  return mention.value >= 13 ? 0.95 : 0.6 + 0.3 * answered;
}

function ofMissing(mention: Mention, answered: number): number {
  if (mention.weak) return 0;
  if (mention.isItem) return 0.15;
  if (isInDigits(mention)) return ofMissingDigits(mention);
  if (mention.approximate) return 0.6 * answered;
  if (FIGURATIVE.test(mention.words)) return 0.45 * answered;
  const isExact = isTemporal(mention) || mention.value >= 13;
  return confidenceOfWords(mention) * (isExact ? 0.5 + 0.5 * answered : answered);
}

function ofMissingDigits({ value, approximate, measure, isCode }: Mention): number {
  const isSmall = value < 10 && !measure;
  if (approximate) return isSmall ? 0.55 : 0.72;
  return (isSmall ? 0.7 : 0.85) * (isCode ? 0.6 : 1);
}

/** Scales that are said for "very many": a thousand pieces, 一百個不服. */
const FIGURATIVE = /^(?:an? (?:hundred|thousand|million)|[一百千萬万]*[百千萬万])$/i;

// What a translation leaves out of what is told in words: "the two" most of all. Years and dates and
// what is more than a dozen it mostly keeps, however freely it renders the rest.
function confidenceOfWords(mention: Mention): number {
  if (isTemporal(mention)) return mention.keys.length > 1 ? 0.88 : 0.8;
  if (mention.value >= 13) return 0.85;
  if (mention.value === 2 || mention.kind === "fraction") return 0.5;
  return mention.measure && mention.value > 3 ? 0.75 : 0.62;
}
