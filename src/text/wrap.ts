import type { Span } from "../types.ts";
import { characterBefore, isHan, isLineEnd, isLower, isSpace, isWideMark } from "./character.ts";
import { beginsItem } from "./list.ts";

/** A line that is not blank, measured as on a page. */
export interface Line extends Span {
  /** Columns before its first character; an ideographic space takes two. */
  readonly indent: number;
  /** Columns of indent and text; wide characters take two. */
  readonly width: number;
  /** Columns of its first word, which a line before it had no room for; two for an ideograph. */
  readonly firstWord: number;
  readonly isChinese: boolean;
  /** Begins with a bullet or number, or holds cells of a table. */
  readonly isItem: boolean;
  readonly beginsLower: boolean;
  /** Ends with a mark after which a sentence or clause is over: . ! ? : ; and theirs. */
  readonly endsClosed: boolean;
}

// Nobody wraps narrower than a column of a newspaper, or wider than a wide screen.
const MIN_WIDTH = 30;
const MAX_WIDTH = 200;
/** Fewer places where a line could have been wrapped prove nothing. */
const MIN_BREAKS = 3;
/** A paragraph longer than this is no line that was wrapped; no need to measure it whole. */
const MEASURED = 400;

/** Measures a line; `span` has no white space at either end. */
export function readLine(text: string, { start, end }: Span): Line {
  const head = text.slice(start, Math.min(end, start + MEASURED));
  let indent = 0;
  for (let at = start - 1; at >= 0 && start - at < 80 && isIndent(text[at]!); at--) {
    indent += columns(text[at]!);
  }
  const first = head.match(/^[^\s\p{Script=Han}]+/u)?.[0] ?? head.slice(0, 1);
  const last = characterBefore(text, end);
  const hanCount = head.match(/\p{Script=Han}/gu)?.length ?? 0;
  return {
    start,
    end,
    indent,
    width: indent + columns(head) + (end - start > MEASURED ? MAX_WIDTH : 0),
    firstWord: columns(first),
    isChinese: hanCount * 3 > head.length,
    isItem: beginsItem(head) || head.includes("\t") || /^(?:\||#{1,6}\s|={3}|-{3}|>)/u.test(head),
    beginsLower: isLower(first[0] ?? ""),
    endsClosed: /[.!?:;。！？：；…|」』”"）)]/u.test(last),
  };
}

function isIndent(character: string): boolean {
  return isSpace(character) && !isLineEnd(character);
}

function columns(text: string): number {
  let count = 0;
  for (const character of text) {
    if (character === "\t") count += 4;
    else count += isHan(character) || isWideMark(character) || character === "\u3000" ? 2 : 1;
  }
  return count;
}

/** Columns that the lines were broken to fit: all but one in fifty are no wider; 0 without lines. */
export function wrapWidth(lines: readonly (Line | undefined)[]): number {
  const widths: number[] = [];
  for (const line of lines) if (line !== undefined) widths.push(line.width);
  widths.sort((a, b) => a - b);
  return widths[Math.ceil(widths.length * 0.98) - 1] ?? 0;
}

/** The line had no room for the first word of the next one. */
function isFull(line: Line, next: Line, width: number): boolean {
  // A Chinese line may give way to a mark that must not begin the next, or to a Latin word.
  const slack = line.isChinese ? 4 : 1;
  return line.width + next.firstWord + slack > width;
}

/**
 * Says whether lines were broken to fit a width: nearly every line that another one follows is
 * full, and few of them end where a sentence does. Verse and lists fail one of the two.
 */
export function isWrapped(lines: readonly (Line | undefined)[]): boolean {
  const width = wrapWidth(lines);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return false;
  let breaks = 0;
  let full = 0;
  let open = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || next.isItem) continue;
    breaks++;
    if (isFull(line, next, width)) full++;
    if (!line.endsClosed || next.beginsLower) open++;
  }
  return breaks >= MIN_BREAKS && full >= 0.75 * breaks && open >= 0.55 * breaks;
}

/**
 * Says whether a line of wrapped text and the next one belong to one paragraph.
 *
 * @param first - the first line of that paragraph
 * @param width - columns the text was wrapped to
 */
export function joinsNext(line: Line, next: Line, first: Line, width: number): boolean {
  if (next.isItem) return false;
  // An indented line begins a paragraph, unless it hangs under the label of a list item.
  if (next.indent > line.indent + 1 && !first.isItem) return false;
  if (next.indent + 1 < line.indent && first.isItem && line !== first) return false;
  if (next.beginsLower) return true;
  // A line that had room for much more ends a paragraph, or is a heading.
  const isShort = line.width + next.firstWord < (line.endsClosed ? 0.8 : 0.66) * width;
  return !isShort;
}
