import { compareQuantities, withHours } from "../align/compare-quantities.ts";
import { isNullBead } from "../align/null-bead.ts";
import { measureOf } from "../text/measure.ts";
import type { Quantity } from "../text/number.ts";
import type { SegmentedDocument, Span } from "../types.ts";
import { type CurrencyDoubt, currencyDoubt } from "./currency.ts";
import { isExcused } from "./excused.ts";
import { confidenceOfFigure } from "./figure-confidence.ts";
import type { Side } from "./finding.ts";
import type { Unit } from "./grounds.ts";
import { type Difference, isTemporal, type Mention } from "./mention.ts";
import { pairMentions } from "./pair-mentions.ts";

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

interface Sides {
  readonly source: readonly Mention[];
  readonly target: readonly Mention[];
}

/** Units on either side in which the answer to a figure is looked for. */
const NEIGHBOURS = 2;

/**
 * Compares the figures of each bead by value, linear in the texts.
 *
 * What has no answer in its bead but one in the neighbouring ones, that lacks its own, tells of a
 * boundary set wrong and not of a figure: it is left out.
 */
export function compareFigures(grounds: FigureGrounds): FigureDifferences[] {
  const { units } = grounds;
  const mentions = units.map(
    ({ bead }): Sides => ({
      source: mentionsOf(grounds, "source", bead.source),
      target: mentionsOf(grounds, "target", bead.target),
    }),
  );
  const compared = mentions.map(({ source, target }) => compareQuantities(source, target));
  const rates = createRates(compared);
  const found: FigureDifferences[] = [];
  for (const [unit, { bead }] of units.entries()) {
    if (isNullBead(bead)) continue;
    const { source, target } = mentions[unit]!;
    if (source.length + target.length === 0) continue;
    const { agreeing, left, right } = compared[unit]!;
    const around = { left: neighboursOf(unit, "left"), right: neighboursOf(unit, "right") };
    const texts = {
      source: textOf(grounds.documentOf("source"), bead.source),
      target: textOf(grounds.documentOf("target"), bead.target),
    };
    const isMissed = new Set<Mention>([
      ...left.filter(
        (mention) =>
          !isAmong(mention, around.right) &&
          !isExcused(mention, { own: source, other: target, otherText: texts.target }),
      ),
      ...right.filter(
        (mention) =>
          !isAmong(mention, around.left) &&
          !isExcused(mention, { own: target, other: source, otherText: texts.source }),
      ),
    ]);
    const taken = new Set(agreeing.flat());
    const isFree = (mention: Mention) => isMissed.has(mention) || !taken.has(mention);
    const pairs =
      isMissed.size === 0
        ? []
        : pairMentions(source.filter(isFree), target.filter(isFree), (m) => isMissed.has(m));
    const paired = new Set(pairs.flat());
    const differences: Difference[] = [];
    const judge = (difference: Omit<Difference, "confidence" | "code">) => {
      const sure = Number.isFinite(bead.confidence) ? bead.confidence : 1;
      const confidence = confidenceOfFigure(difference, { sure, rates });
      const isDate = [difference.source, difference.target].some((m) => m && isTemporal(m));
      const code = isDate ? "date-mismatch" : "number-mismatch";
      if (confidence > 0) differences.push({ ...difference, code, confidence });
    };
    for (const [a, b] of pairs) judge({ source: a, target: b });
    for (const mention of isMissed) if (!paired.has(mention)) judge({ [mention.side]: mention });
    differences.push(...unitDifferences(agreeing, source, target, bead.confidence));
    differences.push(...currencyDifferences(agreeing, grounds.chineseLocale, bead.confidence));
    if (differences.length > 0) found.push({ unit, differences });
  }
  return found;

  function neighboursOf(unit: number, side: "left" | "right"): Mention[] {
    const list: Mention[] = [];
    for (let k = unit - NEIGHBOURS; k <= unit + NEIGHBOURS; k++) {
      if (k !== unit) list.push(...(compared[k]?.[side] ?? []));
    }
    return list;
  }
}

const isAmong = (mention: Mention, others: readonly Mention[]) =>
  others.some(({ keys }) => keys.some((key) => mention.keys.includes(key)));

function mentionsOf(
  { documentOf, quantitiesOf }: FigureGrounds,
  side: Side,
  { start, end }: Span,
): Mention[] {
  const { sentences, text, lang } = documentOf(side);
  const mentions: Mention[] = [];
  const from = sentences[start]?.span.start ?? 0;
  const length = Math.max(1, (sentences[end - 1]?.span.end ?? from) - from);
  for (let s = start; s < end; s++) {
    for (const quantity of quantitiesOf(side, s)) {
      const { span, kind } = quantity;
      const isCounted = kind === "number" || kind === "fraction";
      mentions.push({
        ...withHours(quantity),
        side,
        words: text.slice(span.start, span.end).replace(/\s+/g, " "),
        measure: isCounted ? measureOf(text, span.start, span.end, lang) : undefined,
        isItem: isItem(text, sentences[s]!.span.start, span),
        at: span.start - from,
        place: (span.start - from) / length,
        isCode: isCode(text, span),
      });
    }
  }
  return mentions;
}

/** 1. and (三) and 二、 at the beginning of a sentence. */
function isItem(text: string, sentence: number, { start, end }: Span): boolean {
  if (start - sentence > 3 || end - start > 4) return false;
  return (
    /^[\s([（〔*#-]*第?$/.test(text.slice(sentence, start)) &&
    /^\s?[.)\]、）〕．:：](?![0-9])/.test(text.slice(end, end + 3))
  );
}

function isCode(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return (
    /[{[<=|$"'`/\\_*+^~&@#]$|[a-z]\($|\s-$/i.test(before) ||
    /^[}\]>=|"'`/\\_*^~&@#]/.test(text.slice(end, end + 1))
  );
}

function textOf({ sentences, text }: SegmentedDocument, { start, end }: Span): string {
  return text.slice(sentences[start]!.span.start, sentences[end - 1]!.span.end);
}

type Agreeing = readonly (readonly [Mention, Mention])[];

// The same value with another unit: 5 km and 5 英里; not where other mentions explain it.
function* unitDifferences(
  agreeing: Agreeing,
  source: readonly Mention[],
  target: readonly Mention[],
  sure: number,
): Generator<Difference> {
  for (const [a, b] of agreeing) {
    const [left, right] = [a.measure, b.measure];
    if (!left || !right || left.name === right.name) continue;
    if (left.others || right.others || left.dimension !== right.dimension) continue;
    if (isConverted0(a, b)) continue;
    const isSame = (mention: Mention, measure: typeof left) =>
      mention.measure?.name === measure.name;
    if (
      source.some((m) => m !== a && isSame(m, right)) ||
      target.some((m) => m !== b && isSame(m, left))
    )
      continue;
    const confidence = 0.92 * (Number.isFinite(sure) ? sure : 1);
    yield { code: "unit-mismatch", source: a, target: b, confidence };
  }
}

const isConverted0 = (a: Mention, b: Mention) => a.value === 0 && b.value === 0;

function* currencyDifferences(
  agreeing: Agreeing,
  chineseLocale: string,
  sure: number,
): Generator<Difference> {
  for (const [a, b] of agreeing) {
    if (!a.unit || !b.unit) continue;
    const doubt: CurrencyDoubt = currencyDoubt(a.unit, b.unit, chineseLocale);
    if (doubt === 0) continue;
    const confidence = doubt * (Number.isFinite(sure) ? sure : 1);
    yield { code: "currency-mismatch", source: a, target: b, confidence };
  }
}

/** How reliably the figures of these texts agree: share of small numbers in words that have an answer. */
export interface Rates {
  readonly smallWords: number;
}

function createRates(
  compared: readonly { agreeing: Agreeing; left: readonly Mention[]; right: readonly Mention[] }[],
): Rates {
  let answered = 8;
  let all = 9;
  const isSmall = ({ value, words }: Mention) => value < 13 && !/[0-9]/.test(words);
  for (const { agreeing, left, right } of compared) {
    const agreed = agreeing.filter(([a]) => isSmall(a)).length * 2;
    answered += agreed;
    all += agreed + left.filter(isSmall).length + right.filter(isSmall).length;
  }
  return { smallWords: answered / all };
}
