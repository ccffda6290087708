import type { Document, Lang, SegmentedDocument, Sentence, Span } from "../types.ts";
import {
  characterAt,
  characterBefore,
  isHan,
  isPlain,
  isSpace,
  isWideMark,
  skipSpace,
} from "./character.ts";
import { endsChinese, skipOpening } from "./chinese.ts";
import { findEnclosures, isBracket, isClosing } from "./enclosure.ts";
import { endOfEnglish } from "./english.ts";
import { findItems } from "./list.ts";
import { splitParagraphs } from "./paragraph.ts";
import { isEllipsis, isStop, readStop, type Stop } from "./stop.ts";

/**
 * The longest quotation, title or bracket that is never split inside, in UTF-16 units. Gold
 * alignments keep short quotations whole and cut speeches at their stops; a Chinese text needs
 * about a third of the characters.
 */
const WHOLE_LIMIT: Readonly<Record<Lang, number>> = { en: 180, zh: 60 };

/**
 * Cuts a document into sentences. A paragraph end always ends a sentence; a paragraph of a
 * presegmented document is one sentence, an empty one too, and so is one of code.
 */
export function segment(document: Document): SegmentedDocument {
  const { text, lang, paragraphs, presegmented } = document;
  const sentences: Sentence[] = [];
  for (const [paragraph, whole] of paragraphs.entries()) {
    const isUnit = presegmented || document.kinds?.[paragraph] === "code";
    const spans = isUnit ? [whole] : splitParagraph(text, whole, lang);
    for (const span of spans) {
      sentences.push({ text: text.slice(span.start, span.end), span, paragraph });
    }
  }
  return { ...document, sentences };
}

/**
 * Cuts plain text, one paragraph or several, into sentences.
 *
 * @returns spans in UTF-16 offsets; sorted, disjoint, with nothing but white space between them
 */
export function splitSentences(text: string, lang: Lang): Span[] {
  return splitParagraphs(text, "auto").paragraphs.flatMap((paragraph) =>
    splitParagraph(text, paragraph, lang),
  );
}

function splitParagraph(whole: string, { start, end }: Span, lang: Lang): Span[] {
  const text = whole.slice(start, end);
  const spans: Span[] = [];
  let from = skipSpace(text, 0);
  for (const cut of [...findEnds(text, lang), text.length]) {
    let to = cut;
    while (to > from && isSpace(text[to - 1]!)) to--;
    if (to > from) spans.push({ start: start + from, end: start + to });
    from = skipSpace(text, cut);
  }
  return spans;
}

/** Finds where sentences end inside a paragraph, in one pass. */
function findEnds(text: string, lang: Lang): number[] {
  const partner = findEnclosures(text);
  const items = findItems(text);
  const ends: number[] = [];
  let item = 0;
  let wholeEnd = 0; // behind the closing mark of what must stay whole
  let sentence = skipSpace(text, 0);
  // An English paragraph of a Chinese text, a Chinese quotation in an English one: go by what it is.
  const around: Lang = lang === "zh" && /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const wholeLimit = (open: number) =>
    WHOLE_LIMIT[around === "en" && isHan(characterAt(text, open + 1)) ? "zh" : around];
  const cut = (at: number) => {
    ends.push(at);
    sentence = skipSpace(text, at);
  };

  for (let at = 0; at < text.length; ) {
    while (item < items.starts.length && items.starts[item]! <= at) {
      const start = items.starts[item++]!;
      if (start === at && at >= wholeEnd && start > sentence) cut(start);
    }
    if (isPlain(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const close = partner[at]!;
    if (close > at && at >= wholeEnd && close - at - 1 <= wholeLimit(at)) wholeEnd = close + 1;
    if (!isStop(text[at]!) || items.labelStops.has(at)) {
      at++;
      continue;
    }
    const stop = readStop(text, at, sentence, partner);
    at = stop.end;
    if (stop.end < wholeEnd || isLast(stop) || endsInsideSentence(stop)) continue;
    const end = isChineseContext(stop) ? (endsChinese(stop) ? stop.end : -1) : endOfEnglish(stop);
    if (end > 0) cut(end);
  }
  return ends;
}

/** Nothing that could be a sentence follows: the end, or a stray mark or two. */
function isLast({ text, next }: Stop): boolean {
  return text.length - next < 4 && !/[\p{L}\p{N}\p{S}]/u.test(text.slice(next));
}

/** The stop closes brackets that opened inside the sentence: `he (at last!) came`. */
function endsInsideSentence({ text, sentence, runEnd, end, partner }: Stop): boolean {
  for (let at = end - 1; at >= runEnd && isClosing(text[at]!); at--) {
    const open = partner[at]!;
    if (!isBracket(text[at]!) || open < sentence || open >= runEnd) continue; // [3] is a note
    if (open > sentence || isEllipsis(text.slice(open + 1, Math.min(at, open + 9)))) return true;
  }
  return false;
}

/** A stop stands in Chinese text if it, or a letter or mark beside it, is Chinese. */
function isChineseContext({ text, start, run, runEnd, end, next }: Stop): boolean {
  if (/[。｡！？．⋯]/u.test(run) || isChinese(characterBefore(text, start))) return true;
  for (let at = runEnd; at < end; at++) if (isWideMark(text[at]!)) return true;
  return (
    isChinese(characterAt(text, next)) || isChinese(characterAt(text, skipOpening(text, next)))
  );
}

function isChinese(character: string): boolean {
  return isHan(character) || isWideMark(character);
}
