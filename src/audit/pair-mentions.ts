import { type FigurePair, isInDigits, isTemporal, type Mention } from "./mention.ts";

/** More candidates than this are paired in the order of the text: a table in one bead. */
const MOST_PAIRS = 400;

/**
 * Finds for mentions without an answer the ones on the other side that stand in their place: 38億
 * for "38 million".
 *
 * @param sources - without an answer, or with one that another mention has taken
 * @param targets - likewise
 * @param isMissed - says whether a mention has no answer
 * @returns pairs, the likeliest first; a mention stands in one at the most
 */
export function pairMentions(
  sources: readonly Mention[],
  targets: readonly Mention[],
  isMissed: (mention: Mention) => boolean,
): FigurePair[] {
  if (sources.length === 0 || targets.length === 0) return [];
  const rank = createRanks(sources, targets);
  const candidates: FigurePair[] = [];
  const isLong = sources.length * targets.length > MOST_PAIRS;
  for (const [s, source] of sources.entries()) {
    for (const target of isLong ? targets.slice(s, s + 1) : targets) {
      const missed = (isMissed(source) ? 1 : 0) + (isMissed(target) ? 1 : 0);
      if (missed === 0 && !isSurplus(source, target)) continue;
      const affinity = affinityOf(source, target) + rank(source, target) + missed - 2;
      if (affinity > 0) candidates.push([source, target, affinity]);
    }
  }
  candidates.sort((a, b) => b[2] - a[2]);
  const taken = new Set<Mention>();
  return candidates.filter(([source, target]) => {
    if (taken.has(source) || taken.has(target)) return false;
    taken.add(source).add(target);
    return true;
  });
}

// Both values are said on the other side, but by other mentions: 8, 8, 1 and 8, 1, 1.
function isSurplus(a: Mention, b: Mention): boolean {
  return (
    (isInDigits(a) || isInDigits(b)) &&
    a.kind === b.kind &&
    !a.weak &&
    !b.weak &&
    !a.keys.some((key) => b.keys.includes(key))
  );
}

// Higher for two that stand for each other; 0 and less for what can never.
function affinityOf(a: Mention, b: Mention): number {
  if (a.isItem !== b.isItem || !isComparable(a, b)) return -9;
  let affinity = 1.5;
  if (a.kind === b.kind) affinity += 1.5;
  else if (a.weak || b.weak) affinity -= 2;
  else if (a.kind === "fraction" || b.kind === "fraction") affinity -= 1.2;
  else if (a.kind === "percent" || b.kind === "percent") affinity -= 0.8;
  if (a.measure && b.measure) {
    if (a.measure.name === b.measure.name) affinity += 2;
    else affinity -= a.measure.dimension === b.measure.dimension ? 0 : 1.5;
  }
  if (a.unit && b.unit) affinity += 1;
  else if (a.unit || b.unit) affinity -= 0.5;
  const [left, right] = [digitsOf(a), digitsOf(b)];
  if (left === right) affinity += 1.5;
  else if (isOneDigitOff(left, right)) affinity += 1;
  if (a.kind === "date" && a.keys.some((key) => b.keys.includes(key))) affinity += 3;
  return affinity + 1 - Math.abs(a.place - b.place);
}

// Sums, lengths and the like mostly keep their order: the second of three stands for the second.
function createRanks(sources: readonly Mention[], targets: readonly Mention[]) {
  const groupOf = ({ unit, measure, kind }: Mention) => (unit ? "$" : (measure?.dimension ?? kind));
  const ranks = new Map<Mention, number>();
  const counts = { source: new Map<string, number>(), target: new Map<string, number>() };
  for (const mention of [...sources, ...targets]) {
    const group = groupOf(mention);
    const rank = counts[mention.side].get(group) ?? 0;
    counts[mention.side].set(group, rank + 1);
    ranks.set(mention, rank);
  }
  return (source: Mention, target: Mention): number => {
    const group = groupOf(source);
    if (group !== groupOf(target)) return 0;
    if (counts.source.get(group) !== counts.target.get(group)) return 0;
    return ranks.get(source) === ranks.get(target) ? 2.5 : 0;
  };
}

function isComparable(a: Mention, b: Mention): boolean {
  if (a.kind === b.kind) return true;
  if (!isTemporal(a) && !isTemporal(b)) return true;
  const [temporal, other] = isTemporal(a) ? [a, b] : [b, a];
  if (isTemporal(other) || other.unit || !Number.isInteger(other.value)) return false;
  if (temporal.kind === "time") return other.value <= 24;
  const isYear = other.value >= 1000 && other.value < 3000;
  return temporal.parts?.year !== undefined ? isYear : other.value <= 31;
}

/** 38 of 38 million and of 38億. */
function digitsOf({ value }: Mention): string {
  return String(Number(Math.abs(value).toPrecision(12)))
    .replace(/e\+?\d+$|\./g, "")
    .replace(/^0+|0+$/g, "");
}

function isOneDigitOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  let others = 0;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) others++;
  return others === 1;
}
