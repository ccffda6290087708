import { withHours } from "../align/compare-quantities.ts";
import { measureOf } from "../text/measure.ts";
import type { Quantity } from "../text/number.ts";
import type { SegmentedDocument, Side, Span } from "../types.ts";
import type { Mention } from "./mention.ts";

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
      // 一米七五: the unit stands in the number
      const sign = lang === "zh" && !Number.isInteger(quantity.value) ? span.start + 1 : -1;
      const inside = text[sign] === "米" ? measureOf(text, span.start, sign, lang) : undefined;
      mentions.push({
        ...withHours(quantity),
        side,
        words: text.slice(span.start, span.end).replace(/\s+/g, " "),
        measure: isCount ? (measureOf(text, span.start, span.end, lang) ?? inside) : undefined,
        isItem: isItem(text, sentences[s]!.span.start, span),
        isCode: isCode(text, span),
        context: text.slice(Math.max(0, span.start - 1), span.end),
        at: span.start - from,
        place: (span.start - from) / length,
      });
    }
  }
  return mentions;
}

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
