import type { Lang, Span } from "../types.ts";

/** Where English clauses end: behind a comma that is in no number, round brackets and dashes. */
const ENGLISH_ENDS =
  /[,;:]["”’]*(?=\s)|[.?!…]+["'”’)\]]*(?=\s)|\s?[—–](?=\s|\p{L})|\s-(?=\s)|[)\]](?=\s)|\s(?=[([])/gu;
const CHINESE_ENDS = /[，、；：。！？…,;:!?]+[」』”）)]*|——|[）)」』](?=.)|(?=[（(「『])/gu;

/**
 * Cuts a sentence at the punctuation where a clause may end. Linear.
 *
 * @returns spans that cover the sentence, UTF-16 offsets in it
 */
export function splitClauses(text: string, lang: Lang): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(lang === "en" ? ENGLISH_ENDS : CHINESE_ENDS)) {
    const end = match.index + match[0].length;
    if (end > start) spans.push({ start, end });
    start = end;
  }
  if (text.length > start) spans.push({ start, end: text.length });
  return spans;
}
