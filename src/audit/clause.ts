import type { Lang, Span } from "../types.ts";

/** Where English clauses end: behind a comma that is in no number, round brackets and dashes. */
const ENGLISH_ENDS =
  /[,;:]["”’]*(?=\s)|[.?!…]+["'”’)\]]*(?=\s)|\s?[—–](?=\s|\p{L})|\s-(?=\s)|[)\]](?=\s)|\s(?=[([])/gu;
const CHINESE_ENDS =
  /(?:(?!(?<=[0-9])[:：,，][0-9])[，、；：。！？…,;:!?])+[」』”）)]*|——|[）)」』](?=.)|(?=[（(「『])/gu;
/** An address, without the mark behind it that belongs to the sentence. */
const ADDRESS = /(?:(?<![a-z])[a-z]{2,10}:\/\/|www\.)[!-~]*[\w/#=&%+~-]/giu;

/** Finds the addresses in a sentence, in which no clause ends: UTF-16 offsets in it. */
export function findAddresses(text: string): Span[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/**
 * Cuts a sentence at the punctuation where a clause may end, never inside an address, a time or a number.
 * Linear.
 *
 * @returns spans that cover the sentence, UTF-16 offsets in it
 */
export function splitClauses(text: string, lang: Lang): Span[] {
  const spans: Span[] = [];
  const addresses = findAddresses(text);
  let next = 0;
  let start = 0;
  for (const match of text.matchAll(lang === "en" ? ENGLISH_ENDS : CHINESE_ENDS)) {
    const end = match.index + match[0].length;
    while (next < addresses.length && addresses[next]!.end <= match.index) next++;
    if (next < addresses.length && addresses[next]!.start < end) continue;
    if (end > start) spans.push({ start, end });
    start = end;
  }
  if (text.length > start) spans.push({ start, end: text.length });
  return spans;
}
