import type { Span } from "../types.ts";
import {
  characterBefore,
  isAlphanumeric,
  isHan,
  isLineEnd,
  isLower,
  isSpace,
  isWideMark,
} from "./character.ts";
import { beginsItem } from "./list.ts";
import type { Gap } from "./wrap-rows.ts";
import type { Wrapping } from "./wrap-width.ts";

/** A line that is not blank, measured as on a page. */
export interface Line extends Span {
  /** Columns before its first character; an ideographic space takes two. */
  readonly indent: number;
  /** Columns of indent and text; wide characters take two. */
  readonly width: number;
  /** Columns of its first word, which a line before it had no room for; two for an ideograph. */
  readonly firstWord: number;
  /** Columns up to its first space; of a long one some. */
  readonly firstToken: number;
  /** Where more than one space parts what may be cells; not behind a stop. */
  readonly gaps: readonly Gap[];
  readonly hasSpaces: boolean;
  readonly isChinese: boolean;
  /** Begins with a bullet or number, or holds cells of a table. */
  readonly isItem: boolean;
  /** Holds cells that spaces part; known only when its neighbours are. */
  readonly isRow: boolean;
  readonly beginsLower: boolean;
  /** Ends with a mark after which a sentence or clause is over: . ! ? : ; and theirs. */
  readonly endsClosed: boolean;
  /** Ends with a letter, ideograph or digit: with no mark at all. */
  readonly endsInText: boolean;
  /** Begins or ends with a letter, digit or mark of one column. */
  readonly beginsNarrow: boolean;
  readonly endsNarrow: boolean;
}

/** A paragraph longer than this is no line that was wrapped; no need to measure it whole. */
const MEASURED = 400;
/** What is added to the width of such a line. */
const TOO_WIDE = 200;
const NARROW = /[!-\u024f]/u;

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
    width: indent + columns(head) + (end - start > MEASURED ? TOO_WIDE : 0),
    firstWord: columns(first),
    firstToken: columns(head.match(/^\S+/u)?.[0] ?? ""),
    gaps: findGaps(head, indent),
    hasSpaces: head.includes(" "),
    isChinese: hanCount * 3 > head.length,
    isItem: beginsItem(head) || head.includes("\t") || /^(?:\||#{1,6}\s|={3}|-{3}|>)/u.test(head),
    isRow: false,
    beginsLower: isLower(first[0] ?? ""),
    endsClosed: /[.!?:;。！？：；…|」』”"）)]/u.test(last),
    endsInText: isAlphanumeric(last),
    beginsNarrow: NARROW.test(head[0] ?? ""),
    endsNarrow: NARROW.test(last),
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

function findGaps(head: string, indent: number): Gap[] {
  return Array.from(
    head.matchAll(/(?<![.!?:。！？：\s]["'”’)]*)(?: {2,}|\u3000+)/gu),
    ({ 0: gap, index }) => {
      const from = indent + columns(head.slice(0, index));
      return { from, to: from + columns(gap) };
    },
  );
}

/** Says whether a line had no room for the first word of the next one. */
export function isLineFull(line: Line, next: Line, width: number): boolean {
  // A Chinese line may give way to a mark that must not begin the next, or to a Latin word.
  const slack = line.isChinese ? 4 : 1;
  return line.width + next.firstWord + slack > width;
}

/**
 * Says whether a line of Chinese ends where a space stood, inside a sentence, and had no room for what
 * stands up to the next space.
 */
export function isTokenFull(line: Line, next: Line, width: number): boolean {
  return (
    (line.isChinese || next.isChinese) &&
    (line.endsNarrow || next.beginsNarrow) &&
    !line.endsClosed &&
    line.width + 1 + next.firstToken > width
  );
}

/**
 * Says whether a line of wrapped text and the next one belong to one paragraph.
 *
 * @param first - the first line of that paragraph
 * @param wrapping - how the text was wrapped
 */
export function joinsNext(line: Line, next: Line, first: Line, wrapping: Wrapping): boolean {
  const { width, isAtSpaces } = wrapping;
  if (next.isItem || line.isRow) return false;
  // An indented line begins a paragraph, unless it hangs under the label of a list item.
  if (next.indent > line.indent + 1 && !first.isItem) return false;
  if (next.indent + 1 < line.indent && first.isItem && line !== first) return false;
  if (isAtSpaces && (line.isChinese || next.isChinese)) return isTokenFull(line, next, width);
  if (next.beginsLower) return true;
  // A line that had room for much more ends a paragraph, or is a heading.
  const isShort = line.width + next.firstWord < (line.endsClosed ? 0.8 : 0.66) * width;
  return !isShort;
}
