import type { Lang, Span } from "../../types.ts";
import type { Edit } from "./edit.ts";
import { type Random, shuffle } from "./random.ts";

/** The share of a sentence's letters that goes: a third or more, and as much stays. */
const LEAST = 1 / 3;
/** Letters of its own script that a clause has at least; fewer are hardly a statement. */
const LEAST_LETTERS: Readonly<Record<Lang, number>> = { en: 15, zh: 5 };
const SCRIPT: Readonly<Record<Lang, RegExp>> = { en: /\p{Script=Latin}/gu, zh: /\p{Script=Han}/gu };

// No colon: what stands before one, a label or who speaks, may well be left out.
const MARKS: Readonly<Record<Lang, RegExp>> = {
  en: /[,;](?=\s)|\s?—\s?/gu,
  zh: /[，；]|——|,(?=\s)/gu,
};
const HEAD = /^[\s「『“"‘（(《【]*/u;
const TAIL = /[\s。！？.!?…」』”"’）)》】]*$/u;
const PAIRS = ["「」", "『』", "“”", "（）", "()", "《》", "〈〉", "【】", "[]"];

/**
 * Takes a clause out of a sentence, at its punctuation.
 *
 * @param offset - of the sentence in its document
 * @returns nothing if no clause, or run of clauses, has the size wanted
 */
export function deleteClause(
  sentence: string,
  lang: Lang,
  offset: number,
  random: Random,
): Edit | undefined {
  const start = HEAD.exec(sentence)![0].length;
  const end = sentence.length - TAIL.exec(sentence)![0].length;
  if (end <= start) return undefined;
  const core = sentence.slice(start, end);
  const marks = Array.from(core.matchAll(MARKS[lang]), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const all = countLetters(sentence);
  const choices: Span[] = [];
  // From the first clause to before any mark's end, between marks, or from a mark to the end.
  const bounds = [{ start, end: start }, ...marks, { start: end, end }];
  for (let a = 0; a < bounds.length; a++) {
    for (let b = a + 1; b < bounds.length; b++) {
      if (a === 0 && b === bounds.length - 1) continue;
      const isLast = b === bounds.length - 1;
      // The mark behind goes too; of the last clause the one in front.
      const span = isLast
        ? { start: bounds[a]!.start, end }
        : { start: bounds[a]!.end, end: bounds[b]!.end };
      const part = sentence.slice(span.start, span.end);
      const share = countLetters(part) / all;
      if (share < LEAST || share > 1 - LEAST) continue;
      if ((part.match(SCRIPT[lang])?.length ?? 0) < LEAST_LETTERS[lang]) continue;
      if (isBalanced(part)) choices.push(span);
    }
  }
  const [chosen] = shuffle(choices, random);
  if (!chosen) return undefined;
  if (lang === "en" && chosen.start === start) return withCapital(sentence, chosen, offset);
  return { start: offset + chosen.start, end: offset + chosen.end, text: "" };
}

/** What begins an English sentence now gets a capital. */
function withCapital(sentence: string, { start, end }: Span, offset: number): Edit {
  const rest = sentence.slice(end);
  const letter = rest.search(/\p{L}/u);
  if (letter < 0) return { start: offset + start, end: offset + end, text: "" };
  const upTo = end + letter + 1;
  const text = sentence.slice(end, upTo).trimStart().toUpperCase();
  return { start: offset + start, end: offset + upTo, text };
}

const countLetters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function isBalanced(text: string): boolean {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  return PAIRS.every(([open, close]) => {
    let depth = 0;
    for (const character of text) {
      if (character === open) depth++;
      else if (character === close && --depth < 0) return false;
    }
    return depth === 0;
  });
}
