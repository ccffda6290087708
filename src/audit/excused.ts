import { inBaseUnits, isConverted, isRounded } from "../text/measure.ts";
import { isInDigits, isTemporal, type Mention } from "./mention.ts";
import { NEAR_CHARACTERS, NEAR_MENTIONS, near } from "./near.ts";

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
 * a gloss to another mention of its side (約新台幣3,200萬元 after 100萬美元), or left as it is in the
 * other text. Takes constant time.
 */
export function isExcused(mention: Mention, { own, other, otherText }: Surroundings): boolean {
  const text = near(otherText, mention, NEAR_CHARACTERS);
  const others = near(other, mention, NEAR_MENTIONS);
  const beside = near(own, mention, NEAR_MENTIONS);
  return (
    isLiteral(mention, text) ||
    isInRange(mention, beside, others) ||
    others.some((each) => saysTheSame(mention, each)) ||
    isPartOfSum(mention, beside, others) ||
    isHalfOf(mention, beside, others) ||
    isSplit(mention, beside, text) ||
    beside.some((each) => each !== mention && isGloss(mention, each, others))
  );
}

/** True if the words of a mention stand in the other text as they are: a version, a name. */
function isLiteral({ words }: Mention, otherText: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(words)) return false;
  for (let at = otherText.indexOf(words); at >= 0; at = otherText.indexOf(words, at + 1)) {
    const before = otherText.slice(Math.max(0, at - 2), at);
    const after = otherText.slice(at + words.length, at + words.length + 2);
    // not 38 of 38億, 1380 or 3.38
    const isPart =
      /[0-9]$|[0-9][.,]$/.test(before) || /^[0-9十百千萬万億亿兆]|^[.,][0-9]/.test(after);
    if (!isPart) return true;
  }
  return false;
}

// "paragraphs 4, 5 and 6" and 第四項至第六項: an item between the ends of a range.
function isInRange(
  { value, kind }: Mention,
  own: readonly Mention[],
  other: readonly Mention[],
): boolean {
  if (!Number.isInteger(value) || kind === "percent") return false;
  const says = (end: Mention) => own.some(({ keys }) => keys.includes(String(end.value)));
  return other.some((first, k) => {
    const second = other[k + 1];
    if (!second || first.value >= value || second.value <= value) return false;
    const gap = second.at - first.at - first.words.length;
    return gap < 6 && says(first) && says(second);
  });
}

// 5 miles and 8 公里; about 1.2 million and 123萬.
function saysTheSame(a: Mention, b: Mention): boolean {
  if (isSameDigits(a, b)) return true;
  if (isTemporal(a) || isTemporal(b)) return isOrdinalMonth(a, b) || isOrdinalMonth(b, a);
  if (a.measure && b.measure && a.measure.name !== b.measure.name) {
    if (isConverted(a.value, a.measure, b.value, b.measure)) return true;
  }
  if (!a.approximate && !b.approximate) return false;
  if (a.kind !== b.kind) return false;
  if (a.approximate && b.approximate && !isInDigits(a) && !isInDigits(b)) {
    // "a dozen times", 翻了十七八個滾
    return Math.abs(a.value - b.value) <= 0.35 * Math.max(a.value, b.value) && a.value >= 10;
  }
  return a.value >= 20 && isRounded(a.value, b.value);
}

// "2 hours 30 minutes" and 兩個半小時: two amounts side by side on either side make one.
function isPartOfSum(
  mention: Mention,
  own: readonly Mention[],
  other: readonly Mention[],
): boolean {
  const { measure } = mention;
  if (!measure) return false;
  const k = own.indexOf(mention);
  const sum = amountOf(mention, own[k + 1]) ?? amountOf(own[k - 1], mention);
  const total = sum ?? inBaseUnits(mention.value, measure)[0]!;
  return other.some((each, j) => {
    if (each.measure?.dimension !== measure.dimension) return false;
    const otherSum = amountOf(each, other[j + 1]);
    if (sum === undefined && otherSum === undefined) return false;
    const otherTotal = otherSum ?? inBaseUnits(each.value, each.measure)[0]!;
    return Math.abs(otherTotal - total) <= 0.02 * total;
  });
}

// The amount in base units of two mentions of one dimension side by side, the larger unit first.
function amountOf(a: Mention | undefined, b: Mention | undefined): number | undefined {
  if (!a?.measure || !b?.measure || a.measure.dimension !== b.measure.dimension) return undefined;
  if (a.measure.size <= b.measure.size || b.at - a.at - a.words.length > 14) return undefined;
  return inBaseUnits(a.value, a.measure)[0]! + inBaseUnits(b.value, b.measure)[0]!;
}

// "half of 1 %" and 百分之零點五: a half right before a share.
function isHalfOf(mention: Mention, own: readonly Mention[], other: readonly Mention[]): boolean {
  if (mention.kind !== "percent") return false;
  const isHalved = (whole: Mention, list: readonly Mention[]) => {
    const half = list[list.indexOf(whole) - 1];
    return half?.value === 0.5 && whole.at - half.at - half.words.length < 12;
  };
  return (
    (other.some(({ value }) => value === mention.value / 2) && isHalved(mention, own)) ||
    other.some((whole) => whole.value === mention.value * 2 && isHalved(whole, other))
  );
}

/** 五五 for 50-50. */
const EQUAL_SHARES = /一半一半|各半|參半|参半|[對对]半|五五|平分|均分|half/i;

// 80/20 and 八二, 50-50 and 一半一半: two shares that make a hundred, or ten.
function isSplit(mention: Mention, own: readonly Mention[], otherText: string): boolean {
  const { side, value, words, kind } = mention;
  if (kind !== "number" || value % 1 !== 0) return false;
  if (side === "target") {
    const [a, b] = [Math.floor(value / 10), value % 10];
    if (!/^\p{Script=Han}{2}$/u.test(words) || a + b !== 10) return false;
    return new RegExp(`\\b(?:${a}0\\W{1,3}${b}0|${b}0\\W{1,3}${a}0)\\b`).test(otherText);
  }
  const isShare = own.some((each) => each !== mention && each.value === 100 - value);
  if (value % 10 !== 0 || value <= 0 || value >= 100 || !isShare) return false;
  if (value === 50 && EQUAL_SHARES.test(otherText)) return true;
  const [a, b] = [value / 10, 10 - value / 10].map((digit) => "〇一二三四五六七八九"[digit]);
  return otherText.includes(`${a}${b}`) || otherText.includes(`${b}${a}`);
}

// 9/11 and 911, 5/11/2020 and 2020年11月5日, "1 in 5" and 五分之一.
function isSameDigits(a: Mention, b: Mention): boolean {
  if (a.kind === "date" && b.kind === "date") {
    const [left, right] = [a, b].map(({ words }) => words.match(/[0-9]+/g) ?? []);
    return left!.length > 2 && [...left!].sort().join() === [...right!].sort().join();
  }
  if ((a.kind === "fraction") === (b.kind === "fraction")) return false;
  const [fraction, other] = a.kind === "fraction" ? [a, b] : [b, a];
  const joined = fraction.words.replace(/[^0-9]/g, "");
  return (
    fraction.keys[0]!.split("/")[1] === other.keys[0] ||
    (joined.length > 2 && other.keys.includes(joined))
  );
}

// "the tenth" after "the eighth month", 十月
function isOrdinalMonth(a: Mention, b: Mention): boolean {
  return a.kind === "ordinal" && b.kind === "date" && b.keys.length === 1 && b.value === a.value;
}

// A sum in the other currency, or a measure in the other unit, beside what it explains.
function isGloss(mention: Mention, beside: Mention, other: readonly Mention[]): boolean {
  const { measure } = mention;
  if (measure && beside.measure && measure.name !== beside.measure.name) {
    // "100 meters (321 feet)" beside 100米（328英尺） is no gloss
    const isThere = other.some((each) => each.measure?.name === measure.name);
    return (
      !isThere &&
      mention.value !== 0 &&
      isConverted(mention.value, measure, beside.value, beside.measure)
    );
  }
  if (!mention.unit || !beside.unit || mention.unit === beside.unit) return false;
  if (Math.abs(mention.at - beside.at) > 40) return false;
  return other.some(({ keys }) => keys.some((key) => beside.keys.includes(key)));
}
