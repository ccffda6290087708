import type { Lang } from "../types.ts";
import { readChineseQuantities } from "./chinese-number.ts";
import { readEnglishQuantities } from "./english-number.ts";
import type { Quantity } from "./number-quantity.ts";
import { withRanges } from "./number-range.ts";

export type { Quantity } from "./number-quantity.ts";

/**
 * Finds the numbers, dates, times and shares in a text and reads them as values, so that both sides
 * of a bitext give the same keys: 六萬億 and "six trillion", 二〇一六年十一月二十九日 and "November
 * 29, 2016". The table of keys stands at {@link Quantity}. Takes time linear in the text.
 *
 * @param text - a sentence or a whole text
 * @returns quantities in text order with disjoint spans, UTF-16 offsets in `text`
 *
 * @example
 * readQuantities("約三分之一", "zh"); // one fraction with the key "1/3"
 */
export function readQuantities(text: string, lang: Lang): Quantity[] {
  const found = lang === "en" ? readEnglishQuantities(text) : readChineseQuantities(text);
  return found.length > 1 ? withRanges(text, found) : found;
}
