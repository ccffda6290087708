import { isLetterCode } from "./digit-number.ts";

/** Currency codes and signs before digits; a letter group before $ makes it one country's. */
const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "$"],
  ["NT$", "TWD"],
  ["HK$", "HKD"],
  ["US$", "USD"],
  ["U.S.$", "USD"],
  ["A$", "AUD"],
  ["AU$", "AUD"],
  ["C$", "CAD"],
  ["S$", "SGD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "¥"],
  ["￥", "¥"],
  ["₩", "KRW"],
  ["RMB", "CNY"],
  ["CNY", "CNY"],
  ["TWD", "TWD"],
  ["NTD", "TWD"],
  ["NT", "TWD"],
  ["HKD", "HKD"],
  ["USD", "USD"],
  ["US", "USD"],
  ["EUR", "EUR"],
  ["GBP", "GBP"],
  ["JPY", "JPY"],
]);

/** A currency sign or code that ends where a number begins. */
export interface CurrencyBefore {
  /** UTF-16 offset of its first character. */
  readonly start: number;
  /** ISO 4217 code, or the bare sign. */
  readonly unit: string;
}

/** Finds the currency right before digits: NT$1,200, €3, RMB100; a code of three letters may stand apart. */
export function findCurrencyBefore(text: string, offset: number): CurrencyBefore | undefined {
  const isApart = text[offset - 1] === " ";
  const end = isApart ? offset - 1 : offset;
  for (const length of [4, 3, 2, 1]) {
    const start = end - length;
    if (start < 0 || (isApart && length !== 3)) continue;
    const unit = CURRENCY_SIGNS.get(text.slice(start, end));
    if (unit === undefined) continue;
    const isWhole =
      !isLetterCode(text.charCodeAt(start)) || !isLetterCode(text.charCodeAt(start - 1));
    const isCode = !isApart || isLetterCode(text.charCodeAt(end - 1));
    if (isWhole && isCode) return { start, unit };
  }
  return undefined;
}

const DOLLARS: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["u.s.", "USD"],
  ["american", "USD"],
  ["nt", "TWD"],
  ["taiwan", "TWD"],
  ["new taiwan", "TWD"],
  ["hk", "HKD"],
  ["hong kong", "HKD"],
  ["australian", "AUD"],
  ["canadian", "CAD"],
  ["singapore", "SGD"],
]);

/** Finds the currency in words of two or more after a number: 5 million US dollars, 20 pounds sterling. */
export function findCurrencyAfter(text: string, offset: number): string | undefined {
  const words = text.slice(offset, offset + 26).toLowerCase();
  const dollars = /^([a-z.]+(?: [a-z]+)?) dollars?\b/.exec(words);
  if (dollars) return DOLLARS.get(dollars[1]!);
  if (/^(?:pounds? sterling|british pounds?)\b/.test(words)) return "GBP";
  if (/^(?:japanese )?yen\b/.test(words)) return "JPY";
  return /^(?:south )?korean won\b/.test(words) ? "KRW" : undefined;
}
