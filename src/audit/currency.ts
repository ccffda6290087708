/** How probable it is that two currencies that agree in value are an error, in [0, 1]. */
export type CurrencyDoubt = number;

const DOLLARS = new Set(["USD", "TWD", "HKD", "AUD", "CAD", "SGD", "NZD"]);

/** What 元 without an owner means, by the variant of Chinese. */
const HOME: Readonly<Record<string, string>> = { "zh-TW": "TWD", "zh-HK": "HKD" };

/**
 * Says how probable it is that the currencies of two equal sums are an error: 0 for the same one, and
 * for a bare sign or 元 that may well be it.
 */
export function currencyDoubt(
  source: string,
  target: string,
  chineseLocale: string,
): CurrencyDoubt {
  if (source === target) return 0;
  const pair = new Set([source, target]);
  if (pair.has("$")) return doubtOfBare([...pair].find((unit) => unit !== "$")!, DOLLARS);
  if (pair.has("¥")) {
    return doubtOfBare([...pair].find((unit) => unit !== "¥")!, new Set(["JPY", "CNY"]));
  }
  if (pair.has("元")) {
    const other = [...pair].find((unit) => unit !== "元")!;
    if (other === "CNY" || other === HOME[chineseLocale]) return 0;
    return DOLLARS.has(other) ? 0.45 : 0.75;
  }
  return 0.95;
}

function doubtOfBare(other: string, plausible: ReadonlySet<string>): CurrencyDoubt {
  return other === "元" || plausible.has(other) ? 0 : 0.85;
}
