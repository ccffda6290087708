import { CURRENCIES } from "../text/chinese-number-words.ts";
import type { Quantity } from "../text/number.ts";
import type { Lang, Span } from "../types.ts";

/** Currencies in words behind an English number. */
const ENGLISH_CURRENCY =
  /^[\s-]+(?:(?:US|U\.S\.|American|(?:New\s+)?Taiwan|NT|HK|Hong\s+Kong|Australian|Canadian|Singapore|British|Japanese|(?:South\s+)?Korean)\s+)?(?:dollars?|pounds?(?:\s+sterling)?|yuan|renminbi|euros?|yen|won|USD|RMB|CNY|TWD|NTD|HKD|EUR|JPY|GBP)(?![a-z])/i;

/** A unit of money without a country behind a Chinese number. */
const CHINESE_MONEY = /^\s?(?:元整?|圓|塊錢?)/;

/** So far from a number the words of its currency reach. */
const REACH = 40;

/**
 * Gives a sum with the words of its currency, 港幣49.9元 and "two million US dollars"; any other
 * quantity as it is.
 *
 * @param sentence - the sentence around it, UTF-16 offsets in `text`
 */
export function withCurrency(
  text: string,
  { span, unit }: Quantity,
  lang: Lang,
  sentence: Span,
): Span {
  if (unit === undefined) return span;
  const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH));
  if (lang === "en") {
    return { start: span.start, end: span.end + (ENGLISH_CURRENCY.exec(after)?.[0].length ?? 0) };
  }
  const before = text.slice(Math.max(sentence.start, span.start - 8), span.start);
  const gap = before.length - before.trimEnd().length;
  const names = CURRENCIES.map(([name]) => name).filter((name) => name !== "元");
  const prefix = names.find((name) => before.trimEnd().endsWith(name));
  const space = after.length - after.trimStart().length;
  const suffix = names.find((name) => after.startsWith(name, space));
  const behind = suffix ? space + suffix.length : (CHINESE_MONEY.exec(after)?.[0].length ?? 0);
  return {
    start: span.start - (prefix ? gap + prefix.length : 0),
    end: span.end + behind,
  };
}
