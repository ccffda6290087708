/** Where paragraphs begin among the lines of a PDF. */

import { isLower } from "../text/character.ts";
import { beginsItem } from "../text/list.ts";
import type { ColumnLine } from "./pdf-columns.ts";
import { firstOf } from "./pdf-line.ts";

/** A line with where it stands in the document and what its column is like. */
export interface PdfLine extends ColumnLine {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** On its page, from 1, heads counted. */
  readonly number: number;
  /** Where lines of its column begin and where the longest end, in points. */
  readonly left: number;
  readonly right: number;
}

/** What is usual in a document. */
export interface Typography {
  /** Size of most of the text, in points. */
  readonly body: number;
  /** Distance of baselines inside a paragraph, in sizes of the font. */
  readonly leading: number;
  /** Paragraphs stand apart, so that a line that does not is none. */
  readonly hasGaps: boolean;
}

/** Distance of baselines where nothing is known. */
const SOLID = 1.2;
/** Of lines that follow one another inside paragraphs, at least this share has no room for more. */
const FEWEST_FULL = 0.35;

/** Measures a document. */
export function measure(lines: readonly PdfLine[]): Typography {
  const sizes = new Map<number, number>();
  const leadings = new Map<number, { all: number; full: number }>();
  for (const [index, line] of lines.entries()) {
    const size = Math.round(2 * line.size) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length);
    const last = lines[index - 1];
    if (!last || !isBelow(last, line) || !isSameSize(last, line)) continue;
    const leading = Math.round((20 * (line.base - last.base)) / line.size) / 20;
    const counts = leadings.get(leading) ?? { all: 0, full: 0 };
    leadings.set(leading, counts);
    counts.all++;
    if (isFull(last, line)) counts.full++;
  }
  const [body] = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a), [12, 0] as const);
  // Verse, captions and lists have no lines inside paragraphs at all.
  let best: readonly [leading: number, full: number] = [SOLID, 0];
  for (const [leading, { all, full }] of leadings) {
    if (full >= FEWEST_FULL * all && full > best[1]) best = [leading, full];
  }
  const leading = Math.max(1, best[0]);
  let gaps = 0;
  let ends = 0;
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (!last || !isBelow(last, line) || !isSameSize(last, line)) continue;
    if (isApart(last, line, leading)) gaps++;
    else if (!isFull(last, line) && endsClosed(last.text)) ends++;
  }
  return { body, leading, hasGaps: gaps >= 3 && gaps > 4 * ends };
}

function isApart(last: PdfLine, line: PdfLine, leading: number): boolean {
  return line.base - last.base > 1.25 * leading * line.size;
}

/** Larger type than that of the text is that of headings. */
const HEADING_SIZE = 1.14;
const NOTE_SIZE = 0.92;
const BULLET = /^(?:[•▪●■►◆‣⁃∙\uf000-\uf0ff]|[‧·]\s)/u;
const LONGEST_HEADING = 150; // characters

export function isHeading({ size }: PdfLine, { body }: Typography): boolean {
  return size >= HEADING_SIZE * body;
}

/** Whether a paragraph can be a heading by its length. */
export function isHeadingLength(text: string): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
}

/** Small type at the foot of a page, which interrupts the text that goes on on the next one. */
export function isNote({ size }: PdfLine, { body }: Typography): boolean {
  return size < NOTE_SIZE * body;
}

/**
 * Says whether a line begins a paragraph.
 *
 * @param first - the first line of the paragraph that `last` belongs to
 */
export function beginsParagraph(
  line: PdfLine,
  last: PdfLine,
  first: PdfLine,
  typography: Typography,
): boolean {
  if (line.cells.length > 1 || last.cells.length > 1 || !isSameSize(last, line)) return true;
  const isNear = isBelow(last, line);
  if (isNear && isApart(last, line, typography.leading)) return true;
  if (!isNear && isChinese(last) !== isChinese(line)) return true;
  // A number at the beginning of a line may be one in the sentence.
  const goesOn = isFull(last, line) && !endsClosed(last.text);
  if (isItem(line) && !(goesOn && /^[\d(（a-z]/i.test(line.text))) return true;
  if (isHeading(line, typography)) {
    return endsClosed(last.text) || (!isNear && !isFull(last, line));
  }
  const indent = 0.8 * line.size;
  const shift = line.start - line.left - (last.start - last.left);
  if (isCentred(line) && isCentred(last)) return true;
  // A line that begins farther right begins a paragraph, but for those under the label of an item.
  if (shift > indent && !(isItem(first) && last === first)) return true;
  if (shift < -indent && last !== first) return true;
  // Paragraphs that each begin with an indent: the next one does too.
  if (shift < -indent && last === first && !isFull(last, line)) return true;
  if (isFull(last, line) || (isNear && typography.hasGaps)) return false;
  // The next word had room in the line.
  const next = firstOf(line.text);
  return endsClosed(last.text) || !(isLower(next) || /[，。、；：！？」』）》〉】]/u.test(next));
}

/** Begins with a bullet or a number. */
export function isItem({ text }: PdfLine): boolean {
  return beginsItem(text) || BULLET.test(text);
}

/** A column may hold the translation of the one before. */
function isChinese({ text }: PdfLine): boolean {
  return 4 * (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length;
}

function isCentred({ start, end, left, right, size }: PdfLine): boolean {
  const before = start - left;
  return before > 2 * size && Math.abs(before - (right - end)) < size;
}

function isBelow(last: PdfLine, line: PdfLine): boolean {
  return last.page === line.page && last.stretch === line.stretch && last.column === line.column;
}

function isSameSize(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size);
}

/** The line had no room for what the next one begins with. */
function isFull(last: PdfLine, line: PdfLine): boolean {
  return last.end + firstWordWidth(line) > last.right - 0.25 * line.size;
}

function firstWordWidth({ text, start, end, size }: PdfLine): number {
  // What must not begin or end a line moves with its neighbour: 「這, 口，, 了。」
  const wide =
    /^[「『（《〈【〔“‘]*\p{Script=Han}?[，。、；：！？」』）》〉】〕”’…—]*/u.exec(text)?.[0] ?? "";
  if (wide !== "") return ([...wide].length + 0.6) * size;
  const word = /^[^\s\p{Script=Han}]+/u.exec(text)?.[0] ?? text;
  return ((end - start) * word.length) / text.length + 0.35 * size;
}

function endsClosed(text: string): boolean {
  return /[.!?:;。！？：；…|」』”"）)]$/u.test(text);
}
