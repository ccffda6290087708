import { foldChinese } from "../text/normalize.ts";
import { readQuantities } from "../text/number.ts";
import { type CutRun, LATIN_MARK, matchingKeys, NUMBER_MARK, type Tokens } from "./tokens.ts";

const RUN = /[\p{Script=Han}〇]+|[A-Za-z]+/gu;

/**
 * Finds the tokens of a Chinese sentence: words, Latin words as English stems, and the keys of
 * quantities. A quantity that is part of a word (九 in 九龍) is not one; one that ends inside a further
 * word (三十三 in 三十三間, cut 三十 + 三間) cuts it.
 *
 * @param cut - cuts a run of Simplified Han into words
 * @param extra - words of this document only, with their cost
 */
export function tokenizeChinese(
  text: string,
  cut: CutRun,
  stem: (word: string) => string,
  extra?: ReadonlyMap<string, number>,
): Tokens {
  const folded = foldChinese(text);
  return tokenizeFoldedChinese(folded.text, folded.offsets, cut, stem, extra);
}

/** Like {@link tokenizeChinese}, for a text that is folded already. */
export function tokenizeFoldedChinese(
  text: string,
  offsets: Int32Array | undefined,
  cut: CutRun,
  stem: (word: string) => string,
  extra?: ReadonlyMap<string, number>,
): Tokens {
  const words: { key: string; start: number; end: number }[] = [];
  const inside = new Map<number, number>(); // offsets inside a word, with the word's start
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    let start = match.index;
    if (run.charCodeAt(0) < 0x80) {
      words.push({ key: LATIN_MARK + stem(run.toLowerCase()), start, end: start + run.length });
      continue;
    }
    for (const length of cut(run, extra)) {
      words.push({ key: text.slice(start, start + length), start, end: start + length });
      for (let k = 1; k < length; k++) inside.set(start + k, start);
      start += length;
    }
  }

  const tokens: Tokens = { keys: [], starts: [], ends: [] };
  const push = (key: string, start: number, end: number) => {
    tokens.keys.push(key);
    tokens.starts.push(offsets ? offsets[start]! : start);
    tokens.ends.push(offsets ? offsets[end]! : end);
  };
  let next = 0;
  for (const quantity of readQuantities(text, "zh")) {
    const { span, kind } = quantity;
    if (inside.has(span.start) || (inside.get(span.end) ?? span.end) <= span.start) continue;
    while (next < words.length && words[next]!.end <= span.start) {
      const { key, start, end } = words[next++]!;
      push(key, start, end);
    }
    for (const key of matchingKeys(quantity)) push(NUMBER_MARK + key, span.start, span.end);
    // 第一 and 一半 are words of the lexicon too.
    const alsoWord = kind === "ordinal" || kind === "fraction" || kind === "multiple";
    while (next < words.length && words[next]!.start < span.end) {
      const { key, start, end } = words[next++]!;
      if (alsoWord) push(key, start, end);
      else if (end > span.end) push(text.slice(span.end, end), span.end, end);
    }
  }
  for (; next < words.length; next++) {
    const { key, start, end } = words[next]!;
    push(key, start, end);
  }
  return tokens;
}
