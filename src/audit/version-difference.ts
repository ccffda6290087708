import type { Span } from "../types.ts";
import type { Difference, Mention } from "./mention.ts";

type Agreeing = readonly (readonly [source: Mention, target: Mention])[];

/** What a number with a point is where its zeros count: 3.10 is no 3.1. */
const LABELS =
  /(?:(?<![A-Za-z])(?:v|(?:versions?|releases?|sections?|chapters?|figures?|tables?|(?:ver|rel|sec|fig)\.?) ?)|§ ?|版本 ?|版[號号] ?|[圖图表] ?)$/i;
const LABELS_BEHIND = /^ ?(?:版|[章節节]|release\b|or (?:later|newer)\b|[或及]更[新高])/i;
/** The name of a program before a number. */
const NAME = /(?<![A-Za-z])([A-Z][A-Za-z+#]{2,})[ -]?$/;
/** So many UTF-16 units before and behind a number are looked at. */
const REACH = 16;

/** That a reviewer minds. */
const CONFIDENCE = 0.9;

/**
 * Tells what a number is a version or a section of: `label` where the text says that it is one, the
 * name before it, or undefined.
 */
export function labelOf(text: string, { start, end }: Span): string | undefined {
  if (digitsOf(text.slice(start, end)) === undefined) return undefined;
  if (text[start] === "第") return "label";
  const before = text.slice(Math.max(0, start - REACH), start);
  if (LABELS.test(before) || LABELS_BEHIND.test(text.slice(end, end + REACH))) return "label";
  return NAME.exec(before)?.[1];
}

/**
 * Finds versions and sections of equal value that are not the same: 3.10 and 3.1. A number is one
 * where either text says so, or behind the same name on both sides.
 *
 * @param mentions - those of both sides
 */
export function* versionDifferences(
  agreeing: Agreeing,
  mentions: readonly Mention[],
  sure: number,
): Generator<Difference> {
  for (const [source, target] of agreeing) {
    const [left, right] = [digitsOf(source.words), digitsOf(target.words)];
    if (left === right || !isLabelled(source, target)) continue;
    // Versions 3.1 and 3.10 in another order.
    const isExchanged = mentions.some(
      ({ side, words }) => digitsOf(words) === (side === "source" ? right : left),
    );
    if (isExchanged) continue;
    yield { code: "number-mismatch", source, target, confidence: CONFIDENCE * sure };
  }
}

const digitsOf = (words: string) => /^第?(\d+\.\d+)$/.exec(words)?.[1];

function isLabelled(...pair: readonly [Mention, Mention]): boolean {
  if (pair.some(({ words, measure, unit }) => !digitsOf(words) || measure || unit)) return false;
  const [a, b] = pair;
  return (
    a.label === "label" || b.label === "label" || (a.label !== undefined && a.label === b.label)
  );
}
