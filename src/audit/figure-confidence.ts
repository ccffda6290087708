import type { Rates } from "./figures.ts";
import { isInDigits, type Mention } from "./mention.ts";

interface Circumstances {
  /** Confidence of the bead. */
  readonly sure: number;
  readonly rates: Rates;
}

/** Gives the probability that a reviewer would call a difference an error. */
export function confidenceOfFigure(
  { source, target }: { readonly source?: Mention; readonly target?: Mention },
  { sure, rates }: Circumstances,
): number {
  const base =
    source && target
      ? Math.max(ofPair(source, rates), ofPair(target, rates))
      : ofMissing((source ?? target)!, rates);
  return base * (0.15 + 0.85 * sure);
}

function ofPair(mention: Mention, { smallWords }: Rates): number {
  if (mention.weak) return 0;
  if (mention.approximate) return 0.75;
  if (isInDigits(mention)) return 0.97;
  return mention.value >= 13 ? 0.95 : 0.9 * smallWords;
}

function ofMissing(mention: Mention, { smallWords }: Rates): number {
  if (mention.weak) return 0;
  if (mention.approximate) return 0.6;
  if (isInDigits(mention)) {
    return (mention.value < 10 ? 0.7 : 0.85) * (mention.isCode ? 0.6 : 1);
  }
  return mention.value >= 13 ? 0.8 : 0.6 * smallWords;
}
