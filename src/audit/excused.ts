import { inBaseUnits, isConverted } from "../text/measure.ts";
import { isInDigits, isTemporal, type Mention } from "./mention.ts";

/** What stands on both sides of a mention without an answer. */
export interface Surroundings {
  /** Mentions of its own side. */
  readonly own: readonly Mention[];
  /** Mentions of the other side. */
  readonly other: readonly Mention[];
  /** The text of the other side. */
  readonly otherText: string;
}

/**
 * Says whether a mention without an answer is no gap after all: converted (5 miles, 8 公里), rounded,
 * a gloss to another mention of its side (約新台幣3,200萬元 after 100萬美元), the number of a list
 * item, or left as it is in the other text.
 */
export function isExcused(mention: Mention, { own, other, otherText }: Surroundings): boolean {
  return (
    mention.isItem ||
    isLiteral(mention, otherText) ||
    isSaidOtherwise(mention, otherText) ||
    isInRange(mention, other, otherText) ||
    other.some((each) => saysTheSame(mention, each)) ||
    own.some((each) => each !== mention && isGloss(mention, each, other))
  );
}

const ONE = { source: /\b(?:an?|one|once|single|sole)\b/i, target: /[一壹單首初元]/ };

// "1 file" and 一個檔案; 四分之一 and "a quarter".
function isSaidOtherwise({ side, value, kind }: Mention, otherText: string): boolean {
  const other = side === "source" ? "target" : "source";
  if (value === 1 && kind !== "date" && kind !== "time") return ONE[other].test(otherText);
  return value === 0.25 && other === "source" && /\bquarter/i.test(otherText);
}

// "paragraphs 4, 5 and 6" and 第四項至第六項: what stands between the ends of a range.
function isInRange({ value, kind }: Mention, other: readonly Mention[], text: string): boolean {
  if (!Number.isInteger(value) || kind === "percent") return false;
  return other.some((first, k) => {
    const second = other[k + 1];
    if (!second || first.value >= value || second.value <= value) return false;
    if (second.span.start - first.span.end > 12) return false;
    return /[-至到～~–—]|\b(?:to|through)\b/.test(
      text.slice(first.at + first.words.length - 2, second.at + 2),
    );
  });
}

// 5 miles and 8 公里; about 1.2 million and 123萬.
function saysTheSame(a: Mention, b: Mention): boolean {
  if (isTemporal(a) || isTemporal(b)) return isOrdinalMonth(a, b) || isOrdinalMonth(b, a);
  if (a.measure && b.measure && a.measure.name !== b.measure.name) {
    if (isConverted(a.value, a.measure, b.value, b.measure)) return true;
  }
  if (!a.approximate && !b.approximate) return false;
  if (a.kind !== b.kind || a.value < 20) return false;
  return Math.abs(a.value - b.value) <= 0.08 * Math.max(a.value, b.value);
}

// "the tenth" after "the eighth month", 十月
function isOrdinalMonth(a: Mention, b: Mention): boolean {
  return a.kind === "ordinal" && b.kind === "date" && b.keys.length === 1 && b.value === a.value;
}

// A sum in the other currency, or a measure in the other unit, beside what it explains.
function isGloss(mention: Mention, beside: Mention, other: readonly Mention[]): boolean {
  if (mention.measure && beside.measure && mention.measure.name !== beside.measure.name) {
    const size = inBaseUnits(mention.value, mention.measure)[0]!;
    return size !== 0 && isConverted(mention.value, mention.measure, beside.value, beside.measure);
  }
  if (!mention.unit || !beside.unit || mention.unit === beside.unit) return false;
  const isAnswered = other.some(({ keys }) => keys.some((key) => beside.keys.includes(key)));
  return isAnswered && Math.abs(mention.span.start - beside.span.end) < 30;
}

/** True if the words of a mention stand in the other text as they are: a version, a code. */
function isLiteral(mention: Mention, otherText: string): boolean {
  const words = isInDigits(mention)
    ? (/[0-9][0-9.,]*(?<=[0-9])/.exec(mention.words)?.[0] ?? "")
    : mention.words;
  if (words === "" || !/^[\x20-\x7e]+$/.test(words)) return false;
  const isAll = words === mention.words;
  for (let at = otherText.indexOf(words); at >= 0; at = otherText.indexOf(words, at + 1)) {
    const before = otherText[at - 1] ?? "";
    const after = otherText[at + words.length] ?? "";
    const isWhole =
      !/[0-9]/.test(before) &&
      !/[0-9]/.test(after) &&
      !/^[.,][0-9]/.test(otherText.slice(at + words.length, at + words.length + 2)) &&
      !/[0-9][.,]$/.test(otherText.slice(Math.max(0, at - 2), at));
    // "38 million" is not answered by 38億: only a bare number is
    const isBare = isAll ? !/[十百千萬万億亿兆]/.test(after) : false;
    if (isWhole && isBare) return true;
  }
  return false;
}
