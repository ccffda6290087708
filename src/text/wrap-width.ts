/** Whether the lines of a text were broken to fit a width, and which. */

import { isLineFull, isTokenFull, type Line } from "./wrap.ts";

// Nobody wraps narrower than a column of a newspaper, or wider than a wide screen.
const MIN_WIDTH = 30;
const MAX_WIDTH = 200;
/** Fewer places where a line could have been wrapped prove nothing. */
const MIN_BREAKS = 3;
/** What pandoc wraps at, which breaks Chinese at spaces only, so that no line need reach it. */
const USUAL_WIDTH = 72;

/** How lines were broken. */
export interface Wrapping {
  /** Columns. */
  readonly width: number;
  /** Only spaces were broken at, also in Chinese, whose lines are then wider and narrower. */
  readonly isAtSpaces: boolean;
}

/** Two lines of prose between which nothing stands. */
interface Break {
  readonly line: Line;
  readonly next: Line;
}

/**
 * Finds how lines were wrapped.
 *
 * They were if nearly every line that another one follows is full, few end where a sentence does, and
 * English ones go on with small letters. Verse and lists fail one of these. Rows and items say
 * nothing, and neither do the short lines of an address or a stanza beside prose.
 *
 * @param lines - `undefined` where a line is blank
 */
export function findWrapping(lines: readonly (Line | undefined)[]): Wrapping | undefined {
  const blocks = breaksOf(lines);
  const all = blocks.flat();
  const width = wrapWidth(lines);
  if (width >= MIN_WIDTH && width <= MAX_WIDTH) {
    const told = blocks.filter((breaks) => breaks.some((at) => isFull(at, width))).flat();
    if (2 * told.length >= all.length && looksWrapped(told, width)) {
      return { width, isAtSpaces: false };
    }
  }
  const atSpaces = { width: spaceWidth(lines), isAtSpaces: true };
  return isWrappedAtSpaces(all, atSpaces.width) ? atSpaces : undefined;
}

/** Gives how lines were wrapped if somebody says that they were. */
export function takeWrapping(lines: readonly (Line | undefined)[]): Wrapping {
  return findWrapping(lines) ?? { width: wrapWidth(lines), isAtSpaces: false };
}

function breaksOf(lines: readonly (Line | undefined)[]): Break[][] {
  const blocks: Break[][] = [];
  let block: Break[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (line && next && !next.isItem && !line.isRow) block.push({ line, next });
    if (next === undefined && block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** All lines of prose but one in fifty are no wider; 0 without lines. A line of one word may be longer. */
function wrapWidth(lines: readonly (Line | undefined)[]): number {
  const prose = lines.filter((line) => line !== undefined && !line.isRow);
  const breakable = prose.filter((line) => line!.isChinese || line!.hasSpaces);
  const widths = (breakable.length > 0 ? breakable : prose).map((line) => line!.width);
  widths.sort((a, b) => a - b);
  return widths[Math.ceil(widths.length * 0.98) - 1] ?? 0;
}

const isFull = ({ line, next }: Break, width: number) => isLineFull(line, next, width);
const isEnglish = ({ line, next }: Break) => !line.isChinese && !next.isChinese;

function looksWrapped(breaks: readonly Break[], width: number): boolean {
  const full = breaks.filter((at) => isFull(at, width));
  if (breaks.length < MIN_BREAKS || full.length < 0.75 * breaks.length) return false;
  const english = breaks.filter(isEnglish);
  const chinese = breaks.filter((at) => !isEnglish(at));
  const open = english.filter(({ line, next }) => !line.endsClosed || next.beginsLower);
  return (
    open.length >= 0.55 * english.length &&
    // Verse and titles begin with capitals.
    open.filter(({ next }) => next.beginsLower).length >= 0.25 * open.length &&
    chinese.filter(({ line }) => !line.endsClosed).length >= 0.45 * chinese.length &&
    // Lines of Chinese verse end with a comma or stop.
    chinese.filter(({ line }) => line.endsInText).length >= 0.25 * chinese.length
  );
}

/** No line with a space is wider, for it would have been broken there. */
function spaceWidth(lines: readonly (Line | undefined)[]): number {
  let width = USUAL_WIDTH;
  for (const line of lines) {
    if (line?.hasSpaces && !line.isRow) width = Math.max(width, line.width);
  }
  return width;
}

/**
 * In Chinese a space stands beside Latin letters and digits: nearly every line ends or begins with
 * them, no sentence ends there, and there was no room for all up to the next space. One such line is
 * longer than a name, which may as well stand above its description.
 */
function isWrappedAtSpaces(breaks: readonly Break[], width: number): boolean {
  if (width > MAX_WIDTH) return false;
  const found = breaks.filter(({ line, next }) => isTokenFull(line, next, width));
  const english = breaks.filter((at) => isEnglish(at) && isFull(at, width));
  const isSure = found.some(({ line }) => line.width >= 0.4 * width);
  return isSure && found.length + english.length >= 0.75 * breaks.length;
}
