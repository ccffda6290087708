import { findEnclosures, isOpening } from "../text/enclosure.ts";
import { countLetters, isHanCode } from "../text/script.ts";
import type { Span } from "../types.ts";
import type { Grounds } from "./grounds.ts";
import { createProseReader, findEnglishRuns, PHRASE_WORDS } from "./prose.ts";

/** What of a sentence of the translation is still in the language of the original. */
export interface LeftOver {
  /** Probability that all of it is, in [0, 1]. */
  readonly whole: number;
  /** Stretches that are, if not all of it is: UTF-16 offsets in the sentence. */
  readonly parts: readonly { readonly span: Span; readonly confidence: number }[];
}

const NOTHING: LeftOver = { whole: 0, parts: [] };

/** One character says as much as 3.5 letters. */
const HAN_LETTERS = 3.5;

/** Prepares the search for what a sentence of the translation has left untranslated. */
export function createLeftOver(grounds: Grounds): (sentence: string, original: string) => LeftOver {
  return grounds.into === "target" ? createLeftEnglish(grounds) : findLeftChinese;
}

function createLeftEnglish({ alignment, lexicon }: Grounds) {
  const prose = createProseReader(alignment.source, lexicon);
  let kept: Map<string, number> | undefined;
  /** How often Chinese sentences keep an expression in English: then it is a term. */
  const timesKept = (phrase: string) => {
    kept ??= countEnglishTerms(alignment.target.sentences.map(({ text }) => text));
    return kept.get(termOf(phrase)) ?? 0;
  };

  return (sentence: string, original: string): LeftOver => {
    const { han, latin, words } = countLetters(sentence);
    if (words === 0) return NOTHING;
    if (han === 0) {
      let whole = prose.proseOf(sentence);
      if (whole === 0) return NOTHING;
      const isSame = solid(original).includes(solid(sentence));
      // An English line that is not the original's may be a name that stands for a description.
      if (!isSame && prose.countWords(sentence).functions === 0) whole *= 0.4;
      if (words <= PHRASE_WORDS && timesKept(sentence) >= 2) whole *= 0.5;
      return { whole, parts: [] };
    }
    if (words < PHRASE_WORDS) return NOTHING;
    const parts: { span: Span; confidence: number }[] = [];
    let letters = 0;
    for (const span of findEnglishRuns(withoutEnclosed(sentence), PHRASE_WORDS)) {
      const phrase = sentence.slice(span.start, span.end);
      const confidence = prose.phraseOf(phrase) * (timesKept(phrase) >= 2 ? 0.4 : 1);
      if (confidence === 0) continue;
      parts.push({ span, confidence });
      letters += countLetters(phrase).latin;
    }
    if (parts.length === 0) return NOTHING;
    const isMost = letters > 0.5 * latin && letters > 4 * HAN_LETTERS * han;
    const confidence = Math.max(...parts.map((part) => part.confidence));
    return { whole: isMost ? confidence : 0, parts };
  };
}

const solid = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
const termOf = (phrase: string) =>
  phrase
    .toLowerCase()
    .replace(/[^\w]+/g, " ")
    .trim();

function countEnglishTerms(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    if (countLetters(sentence).han === 0) continue;
    for (const { start, end } of findEnglishRuns(sentence, 1)) {
      const term = termOf(sentence.slice(start, end));
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

/** Blanks quotations, titles and brackets out: what stands there is quoted, or explains. */
function withoutEnclosed(text: string): string {
  const partner = findEnclosures(text);
  let rest = "";
  for (let at = 0; at < text.length; at++) {
    const end = partner[at]!;
    if (end > at) {
      rest += "\u25a0".repeat(end - at + 1);
      at = end;
    } else rest += text[at];
  }
  return rest;
}

/** UTF-16 units of a romanised name that are looked at. */
const LONGEST_NAME = 40;

/** Characters in brackets or quotation marks, or behind a romanised name, explain it. */
function findLeftChinese(sentence: string): LeftOver {
  const { han, latin, words } = countLetters(sentence);
  if (han === 0) return NOTHING;
  const parts: { span: Span; confidence: number }[] = [];
  if (words === 0) return { whole: Math.min(0.95, 0.2 + 0.2 * han), parts };
  const rest = withoutEnclosed(sentence);
  let left = 0;
  for (const span of findHanRuns(rest)) {
    const characters = countLetters(sentence, span.start, span.end).han;
    if (characters < 2) continue;
    left += characters;
    const before = rest.slice(Math.max(0, span.start - LONGEST_NAME), span.start);
    const isGloss = /[A-Z][\w’'-]* ?$/.test(before) && characters <= 6;
    parts.push({ span, confidence: Math.min(0.95, (isGloss ? 0.1 : 0.4) + 0.06 * characters) });
  }
  if (parts.length === 0) return NOTHING;
  const isMost = HAN_LETTERS * left > 4 * latin;
  return { whole: isMost ? Math.min(0.95, 0.4 + 0.06 * left) : 0, parts };
}

function findHanRuns(text: string): Span[] {
  const runs: Span[] = [];
  let start = -1;
  let end = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (isHanCode(code)) {
      if (start < 0) start = at;
      if (code > 0xffff) at++;
      end = at + 1;
    } else if (
      start >= 0 &&
      (at === text.length || !/[\d\s，、。；：！？]/.test(text[at]!) || isOpening(text[at]!))
    ) {
      runs.push({ start, end });
      start = -1;
    }
  }
  return runs;
}
