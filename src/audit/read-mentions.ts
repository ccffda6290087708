import { withHours } from "../align/compare-quantities.ts";
import { type FoundMeasure, findMeasure } from "../text/measure.ts";
import type { Quantity } from "../text/number.ts";
import type { Lang, SegmentedDocument, Side, Span } from "../types.ts";
import { withCurrency } from "./figure-whole.ts";
import type { Mention } from "./mention.ts";
import { labelOf } from "./version-difference.ts";

/** Reads the quantities of some sentences of one side as mentions, in the order of the text. */
export function readMentions(
  { sentences, text, lang }: SegmentedDocument,
  side: Side,
  { start, end }: Span,
  quantitiesOf: (side: Side, sentence: number) => readonly Quantity[],
): Mention[] {
  const mentions: Mention[] = [];
  const from = sentences[start]?.span.start ?? 0;
  const length = Math.max(1, (sentences[end - 1]?.span.end ?? from) - from);
  for (let s = start; s < end; s++) {
    for (const quantity of quantitiesOf(side, s)) {
      const { span, kind } = quantity;
      const isCount = kind === "number" || kind === "fraction";
      const sentence = sentences[s]!.span;
      const found = isCount ? measureIn(text, quantity, lang, sentence.end) : undefined;
      mentions.push({
        ...withHours(quantity),
        side,
        words: text.slice(span.start, span.end).replace(/\s+/g, " "),
        measure: found?.measure,
        whole: quantity.unit ? withCurrency(text, quantity, lang, sentence) : (found?.span ?? span),
        isItem: isItem(text, sentence.start, span),
        isCode: isCode(text, span),
        label: labelOf(text, span),
        context: text.slice(Math.max(0, span.start - 1), span.end),
        at: span.start - from,
        place: (span.start - from) / length,
      });
    }
  }
  return mentions;
}

// Behind the number, or in it: 一米七五, "first three quarters".
function measureIn(
  text: string,
  { span, kind, value }: Quantity,
  lang: Lang,
  limit: number,
): FoundMeasure | undefined {
  const behind = findMeasure(text, span, lang, limit);
  if (behind) return behind;
  const { start, end } = span;
  const isMetres = lang === "zh" && !Number.isInteger(value) && text[start + 1] === "米";
  if (isMetres) return asWhole(findMeasure(text, { start, end: start + 1 }, lang), span);
  const isQuarters = kind === "number" && /[\s-]quarters$/i.test(text.slice(end - 9, end));
  return isQuarters && lang === "en"
    ? asWhole(findMeasure(text, { start, end: end - 9 }, lang), span)
    : undefined;
}

const asWhole = (found: FoundMeasure | undefined, span: Span): FoundMeasure | undefined =>
  found && { ...found, span };

// 1. and (三) and 二、 at the beginning of a sentence, (4) before an item inside it.
function isItem(text: string, sentence: number, { start, end }: Span): boolean {
  if (end - start > 4) return false;
  const before = text.slice(Math.max(sentence, start - 4), start);
  const after = text.slice(end, end + 3);
  if (/[\s:;,]\($/.test(before) && /^\)\s/.test(after)) return true;
  return (
    start - sentence <= 3 &&
    /^[\s([（〔*#-]*$/.test(before) &&
    /^\s?[.)\]、）〕．:：](?![0-9])/.test(after)
  );
}

function isCode(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 1);
  return (
    /[{[<=|$"'`/\\_*+^~&@#]$|[a-z][(-]$|\s-$/i.test(before) || /[}\]>=|"'`/\\_*^~&@#]/.test(after)
  );
}
