import type { Lang, Span } from "../types.ts";
import { isSpaceCode, trimSpan } from "./character.ts";
import { isClosingBracket, isOpeningBracket } from "./mixed-line.ts";
import { BONUS, endOfSeparator, LONGEST, type Separator, separatorAt } from "./mixed-separator.ts";
import { countLetters, isHanCode, isLatinLetter } from "./script.ts";

/** One line as two texts. */
export interface InlineCut {
  /** UTF-16 offsets, trimmed. */
  readonly first: Span;
  readonly second: Span;
  readonly firstLang: Lang;
  readonly separator: Separator;
  /** The separator itself, or the brackets and what follows them; not empty, in text order. */
  readonly skipped: readonly Span[];
}

/** Running counts of what stands left of a place in the line. */
interface Tally {
  /** Han characters, those in brackets at a tenth: they are names in an English text. */
  han: number;
  /** Latin words, those in brackets at a tenth. */
  words: number;
  digits: number;
}

/**
 * Finds where a line that says the same in both languages changes from one to the other.
 *
 * Every separator and every gap between words is a possible cut; the one that leaves the fewest
 * letters on the wrong side wins, a Latin word in Chinese counting less than a Han character in
 * English. Where only digits stand between the scripts, both sides should get equally many of
 * them. Linear in the line.
 *
 * @param line - UTF-16 offsets, trimmed
 * @param allowed - separators to look for; all by default
 * @returns `undefined` if the line is in one language, with names and terms of the other
 */
export function findInlineCut(
  text: string,
  line: Span,
  allowed?: ReadonlySet<Separator>,
): InlineCut | undefined {
  const isAllowed = (separator: Separator) => allowed === undefined || allowed.has(separator);
  const best = { score: Number.NEGATIVE_INFINITY } as { score: number; cut?: InlineCut };

  const bracketed = isAllowed("brackets") ? findBracketCut(text, line) : undefined;
  if (bracketed !== undefined) {
    best.score = BONUS.brackets - countWrong(text, bracketed);
    best.cut = bracketed;
  }

  const total = tally(text, line);
  const left: Tally = { han: 0, words: 0, digits: 0 };
  let found: { score: number; separator: Separator; at: Span; firstLang: Lang } | undefined;
  walk(text, line, left, (separator, at, bonus) => {
    if (!isAllowed(separator)) return;
    const digits = Math.min(4, Math.abs(2 * left.digits - total.digits));
    const base = BONUS[separator] + bonus - 0.15 * digits;
    const english = base - left.han - 0.6 * (total.words - left.words);
    const chinese = base - 0.6 * left.words - (total.han - left.han);
    const score = Math.max(english, chinese);
    if (found !== undefined && score <= found.score) return;
    found = { score, separator, at, firstLang: english >= chinese ? "en" : "zh" };
  });
  if (found !== undefined && found.score > best.score) {
    const cut = makeCut(text, line, found.at, found.separator, found.firstLang);
    if (isPlausible(text, cut)) return cut;
  }
  return best.cut !== undefined && isPlausible(text, best.cut) ? best.cut : undefined;
}

/**
 * Cuts a line at a separator that the other lines use, where the languages do not show it: two
 * names, or English that was left untranslated.
 *
 * @param firstLang - the language that comes first in the other lines
 * @returns `undefined` unless the separator stands exactly once outside brackets; for brackets, unless
 * they repeat what stands before them
 */
export function forceInlineCut(
  text: string,
  line: Span,
  separator: Separator,
  firstLang: Lang,
): InlineCut | undefined {
  if (separator === "switch") return undefined;
  if (separator === "brackets") {
    const cut = findBracketCut(text, line);
    if (cut === undefined) return undefined;
    const [before, inside] = [cut.first, cut.second].map(({ start, end }) =>
      text.slice(start, end),
    );
    return before === inside ? { ...cut, firstLang } : undefined;
  }
  const places: Span[] = [];
  walk(text, line, { han: 0, words: 0, digits: 0 }, (found, at) => {
    if (found === separator) places.push(at);
  });
  if (places.length !== 1) return undefined;
  const cut = makeCut(text, line, places[0]!, separator, firstLang);
  return cut.first.start < cut.first.end && cut.second.start < cut.second.end ? cut : undefined;
}

/**
 * Calls `visit` at every possible cut, with `left` counting what stands before it.
 *
 * Nothing is cut inside brackets, unless the line does not close all it opens.
 */
function walk(
  text: string,
  line: Span,
  left: Tally,
  visit: (separator: Separator, at: Span, bonus: number) => void,
): void {
  const isBalanced = closesBrackets(text, line);
  // After "Dr." nothing ends, unless the line is made of sentences.
  const stopBonus = endsSentence(text, line) ? 1.5 : 0.5;
  let depth = 0;
  let inWord = false;
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    const isLatin = isLatinLetter(unit);
    const isIdeograph = !isLatin && isHanUnit(unit);
    if (isBalanced && isOpeningBracket(unit)) depth++;
    else if (isBalanced && isClosingBracket(unit) && depth > 0) depth--;
    else if (depth === 0 && !isLatin && i > line.start) {
      const end = endOfSeparator(text, line, i);
      if (end > i) {
        visit(separatorAt(text, i), { start: i, end }, 0);
        i = end - 1;
        inWord = false;
        continue;
      }
      if (isSpaceCode(unit) || (isIdeograph && isLatinLetter(text.charCodeAt(i - 1)))) {
        const gap = isSpaceCode(unit) ? 0.5 : 0;
        const bonus = isAfterStop(text, line, i) ? stopBonus : isWordEnd(text, i) ? gap : gap + 0.2;
        visit("switch", { start: i, end: i }, bonus);
      }
    } else if (depth === 0 && isLatin && !inWord && i > line.start) {
      const before = text.charCodeAt(i - 1);
      if (isHanUnit(before) || isWideStopCode(before)) {
        visit("switch", { start: i, end: i }, isWideStopCode(before) ? stopBonus : 0);
      }
    }
    if (depth === 0 && !isLatin && isWideStopCode(unit) && i + 1 < line.end) {
      const next = text.charCodeAt(i + 1);
      if (next === 0x201c || next === 0x2018 || next === 0x300c || next === 0x22) {
        visit("switch", { start: i + 1, end: i + 1 }, stopBonus); // 。“He said
      }
    }
    const share = depth > 0 ? 0.1 : 1;
    if (isIdeograph) left.han += share;
    else if (isLatin && !inWord) left.words += share;
    else if (unit >= 0x30 && unit <= 0x39) left.digits++;
    inWord = isLatin || (inWord && goesOnWithWord(text, i));
  }
}

/**
 * Says whether the character at `i` stands inside a word: the apostrophe of "don't", and the marks of
 * an address, which is one word and not five.
 */
function goesOnWithWord(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (unit >= 0x30 && unit <= 0x39) return true;
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2d) return true;
  if (!"./:@_~?&=%#+".includes(text[i]!)) return false;
  const next = text.charCodeAt(i + 1);
  return isLatinLetter(next) || (next >= 0x30 && next <= 0x39) || next === 0x2f;
}

function tally(text: string, line: Span): Tally {
  const total: Tally = { han: 0, words: 0, digits: 0 };
  walk(text, line, total, () => {});
  return total;
}

/** Finds the bracket that holds the end of the line: `English（中文）`, `中文 (English).` */
function findBracketCut(text: string, line: Span): InlineCut | undefined {
  let close = line.end - 1;
  while (
    close > line.start &&
    (isStopCode(text.charCodeAt(close)) || text.charCodeAt(close) === 0x3b)
  )
    close--;
  if (!isClosingBracket(text.charCodeAt(close))) return undefined;
  let depth = 0;
  let open = close;
  for (; open > line.start; open--) {
    const unit = text.charCodeAt(open);
    if (isClosingBracket(unit)) depth++;
    else if (isOpeningBracket(unit) && --depth === 0) break;
  }
  if (open === line.start) return undefined;
  const inside = countLetters(text, open + 1, close);
  return {
    first: trimSpan(text, line.start, open),
    second: trimSpan(text, open + 1, close),
    firstLang: inside.han * 4 >= inside.latin ? "en" : "zh",
    separator: "brackets",
    skipped: [
      { start: open, end: open + 1 },
      { start: close, end: line.end },
    ],
  };
}

function makeCut(
  text: string,
  line: Span,
  at: Span,
  separator: Separator,
  firstLang: Lang,
): InlineCut {
  const mark = trimSpan(text, at.start, at.end);
  return {
    first: trimSpan(text, line.start, at.start),
    second: trimSpan(text, at.end, line.end),
    firstLang,
    separator,
    skipped: mark.start === mark.end ? [] : [mark],
  };
}

function countWrong(text: string, cut: InlineCut): number {
  const [english, chinese] = sides(cut);
  return tally(text, english).han + 0.6 * tally(text, chinese).words;
}

/** Says whether both halves look like one text in two languages. */
function isPlausible(text: string, cut: InlineCut): boolean {
  const [english, chinese] = sides(cut);
  const inEnglish = tally(text, english);
  const inChinese = tally(text, chinese);
  const { latin } = countLetters(text, english.start, english.end);
  const { han } = countLetters(text, chinese.start, chinese.end);
  if (latin < 2 || han < 1) return false;
  const mostWords = (cut.separator === "switch" ? 0.6 : 1.5) * inChinese.han;
  if (inEnglish.han > 0.2 * inEnglish.words || inChinese.words > mostWords) return false;
  // Too few Chinese characters for the English are a name in it: born in Taipei (台北).
  if (latin < 0.7 * han || latin > LONGEST[cut.separator] * han) return false;
  if (cut.separator !== "switch") return true;

  // Nothing foreign on either side, and more than a name: no doubt.
  if (inEnglish.words >= 5 && inEnglish.han === 0 && inChinese.words === 0) return true;

  // Python 是一種語言。 ends a sentence that "Python" did not; He left. 他走了。 ended two.
  const ends = (span: Span) => endsSentence(text, span);
  if (ends(cut.second) && isWordEnd(text, cut.first.end)) return false;
  return inEnglish.words >= 2 || (!ends(cut.second) && isSpaceCode(text.charCodeAt(cut.first.end)));
}

function sides(cut: InlineCut): readonly [english: Span, chinese: Span] {
  return cut.firstLang === "en" ? [cut.first, cut.second] : [cut.second, cut.first];
}

const CLOSING = "\"'”’」』)）]】";

function endsSentence(text: string, span: Span): boolean {
  let last = span.end - 1;
  // closing quotes and brackets after the stop
  while (last > span.start && CLOSING.includes(text[last]!)) last--;
  return isStopCode(text.charCodeAt(last));
}

/** Says whether a sentence may end right before `offset`: a stop, perhaps with a quote behind it. */
function isAfterStop(text: string, line: Span, offset: number): boolean {
  let last = offset - 1;
  while (last > line.start && offset - last < 4 && CLOSING.includes(text[last]!)) last--;
  return isStopCode(text.charCodeAt(last));
}

function isWordEnd(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset - 1);
  return isLatinLetter(unit) || isHanUnit(unit) || (unit >= 0x30 && unit <= 0x39);
}

function isStopCode(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026 || isWideStopCode(unit);
}

function isWideStopCode(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f; // 。！？
}

/** Closing marks are left to the cut behind them; only matching numbers of brackets are asked. */
function closesBrackets(text: string, line: Span): boolean {
  let depth = 0;
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    if (isOpeningBracket(unit)) depth++;
    else if (isClosingBracket(unit)) depth--;
  }
  return depth === 0;
}

function isHanUnit(unit: number): boolean {
  return isHanCode(unit) || (unit >= 0xd840 && unit <= 0xd8bf);
}
