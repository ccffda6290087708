import { currencyDoubt } from "./currency.ts";
import type { Difference, Mention } from "./mention.ts";

type Agreeing = readonly (readonly [source: Mention, target: Mention])[];

/** Finds equal values of other units, 5 km and 5 英里, where no other mention explains them. */
export function* unitDifferences(agreeing: Agreeing, sure: number): Generator<Difference> {
  const namesOf = (k: 0 | 1) => new Set(agreeing.map((pair) => keyWithUnit(pair[k])));
  let names: readonly [Set<string>, Set<string>] | undefined;
  for (const [source, target] of agreeing) {
    if (isShareOnOneSide(source, target) || isShareOnOneSide(target, source)) {
      yield { code: "unit-mismatch", source, target, confidence: 0.85 * sure };
      continue;
    }
    const { measure: left } = source;
    const { measure: right } = target;
    if (!left || !right || left.name === right.name || source.value === 0) continue;
    if (left.others || right.others || left.dimension !== right.dimension) continue;
    names ??= [namesOf(0), namesOf(1)];
    // "3 days and 3 weeks", 三星期又三天
    if (names[0].has(keyWithUnit(target)) && names[1].has(keyWithUnit(source))) continue;
    yield { code: "unit-mismatch", source, target, confidence: 0.93 * sure };
  }
}

// 20% and 20: not the 10 of 10-20%, which has the key of the share too.
function isShareOnOneSide(a: Mention, b: Mention): boolean {
  if (a.kind !== "percent" || b.kind !== "number" || a.value !== b.value || b.isItem) return false;
  return !b.keys.some((key) => key.endsWith("%"));
}

const keyWithUnit = ({ value, measure }: Mention) => `${value} ${measure?.name}`;

/** Finds equal sums of different currencies. */
export function* currencyDifferences(
  agreeing: Agreeing,
  chineseLocale: string,
  sure: number,
): Generator<Difference> {
  for (const [source, target] of agreeing) {
    if (!source.unit || !target.unit) continue;
    const confidence = currencyDoubt(source.unit, target.unit, chineseLocale) * sure;
    if (confidence > 0) yield { code: "currency-mismatch", source, target, confidence };
  }
}
