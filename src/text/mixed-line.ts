import { trimSpan } from "./character.ts";
import { readLineSpans } from "./line.ts";
import { countLetters, type LetterCounts } from "./script.ts";

/** A line that holds more than white space. */
export interface Line extends LetterCounts {
  /** UTF-16 offsets of what is left of the line without white space at both ends. */
  readonly start: number;
  readonly end: number;
  /** Whether an empty line or a form feed stands before it, or nothing. */
  readonly opensBlock: boolean;
  /**
   * How much the line speaks for Chinese, in nats; negative for English, 0 without letters.
   * Beyond {@link CLEAR} it is safe to say.
   */
  readonly evidence: number;
}

/** Evidence from which on a line alone shows its language. */
export const CLEAR = 2;

/** Finds the lines that are not blank, with what their letters say about their language. */
export function measureLines(text: string): Line[] {
  const lines: Line[] = [];
  let opensBlock = true;
  for (const line of readLineSpans(text)) {
    const { start, end } = trimSpan(text, line.start, line.end);
    if (start < end) {
      const counts = countLetters(text, start, end);
      const evidence = findEvidence(text, start, end, counts);
      lines.push({ start, end, ...counts, opensBlock, evidence });
    }
    opensBlock = start === end || text[line.end] === "\f";
  }
  return lines;
}

/**
 * Weighs the letters of a line, in nats for Chinese.
 *
 * What stands in brackets is left out if there is anything else: in "Mazu (媽祖) lived here" and in
 * 「字串 (string)」 it is a name or a term. One Latin word in a line of its own says little, it may
 * be a product or a command in either language; Han characters alone say much.
 */
export function findEvidence(
  text: string,
  start: number,
  end: number,
  counts: LetterCounts,
): number {
  let { han, words } = counts;
  if (han > 0 && words > 0) {
    const inside = countInBrackets(text, start, end);
    if (inside.han < han || inside.words < words) {
      han = Math.max(0, han - inside.han);
      words = Math.max(0, words - inside.words);
    }
  }
  if (han === 0) return words === 0 ? 0 : -Math.min(6, 0.5 + 0.8 * words);
  if (words === 0) return Math.min(8, 1.5 + 0.8 * han);
  // Both: 0 where there are two characters for five words, about half of a sentence of each.
  return Math.max(-6, Math.min(6, 2.5 * Math.log(han / (0.4 * words))));
}

/** Counts the letters inside round or square brackets that close on the line. */
function countInBrackets(text: string, start: number, end: number): LetterCounts {
  let han = 0;
  let latin = 0;
  let words = 0;
  let depth = 0;
  let opened = start;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isOpeningBracket(unit)) {
      if (depth++ === 0) opened = i + 1;
    } else if (isClosingBracket(unit) && depth > 0 && --depth === 0) {
      const counts = countLetters(text, opened, i);
      han += counts.han;
      latin += counts.latin;
      words += counts.words;
    }
  }
  return { han, latin, words };
}

/** Says whether a UTF-16 unit is one of ( （ [ ［ 【. */
export function isOpeningBracket(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08 || unit === 0x5b || unit === 0xff3b || unit === 0x3010;
}

/** Says whether a UTF-16 unit is one of ) ） ] ］ 】. */
export function isClosingBracket(unit: number): boolean {
  return unit === 0x29 || unit === 0xff09 || unit === 0x5d || unit === 0xff3d || unit === 0x3011;
}
