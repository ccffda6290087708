/** Lines on a page of a PDF, put together from runs. */

import { isHan, isWideMark } from "../text/character.ts";
import type { Run } from "./pdf-run.ts";

/** A stretch of text on one line, without a gap as wide as between columns. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly base: number;
  /** Of most of its characters. */
  readonly size: number;
}

/** Segments at one height, from the left; more than one if there are gaps. */
export interface Row {
  readonly base: number;
  readonly segments: readonly Segment[];
}

/** A wider gap, in sizes of the font, may be one between columns. */
const MOST_GAP = 0.65;
/** Shares of the size above and below the baseline. */
const ASCENT = 0.8;
const DESCENT = 0.2;

/** Finds the rows of a page, from the top. */
export function readRows(runs: readonly Run[]): Row[] {
  // A row is known by its largest run: raised figures beside it belong to it.
  const rows: { base: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.start - b.start)) {
    const row = rows.slice(-4).find((row) => overlap(row, run) > 0.6);
    if (row === undefined) {
      rows.push({ base: run.base, size: run.size, runs: [run] });
      continue;
    }
    row.runs.push(run);
    if (run.size > row.size) Object.assign(row, { base: run.base, size: run.size });
  }
  rows.sort((a, b) => a.base - b.base);
  return rows.map(({ base, runs }) => ({ base, segments: readSegments(runs) }));
}

/** How much of the lower of two runs stands beside the other. */
function overlap(
  a: { readonly base: number; readonly size: number },
  b: { readonly base: number; readonly size: number },
): number {
  const top = Math.max(a.base - ASCENT * a.size, b.base - ASCENT * b.size);
  const bottom = Math.min(a.base + DESCENT * a.size, b.base + DESCENT * b.size);
  return (bottom - top) / Math.min(a.size, b.size);
}

function readSegments(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  let group: Run[] = [];
  const close = () => {
    const segment = joinRuns(group);
    if (segment) segments.push(segment);
    group = [];
  };
  for (const run of weave([...runs].sort((a, b) => a.start - b.start))) {
    const last = group.at(-1);
    const gap = last ? (run.start - last.end) / Math.max(run.size, last.size) : 0;
    if (last && (gap > MOST_GAP || (gap > 0.15 && areTwoTexts(last.text, run.text)))) close();
    group.push(run);
  }
  close();
  return segments;
}

/** A text and its translation may stand side by side with hardly a gap between. */
function areTwoTexts(before: string, after: string): boolean {
  const isLong = before.length >= 8 && after.length >= 8;
  return isLong && isWide(lastOf(before)) !== isWide(firstOf(after));
}

/**
 * Parts runs in whose gaps others stand: a mark that the font lacks is set in another one, and comes
 * behind the whole line.
 *
 * @param runs - in the order of their beginnings
 */
function weave(runs: readonly Run[]): Run[] {
  const woven: Run[] = [];
  for (const run of runs) {
    const last = woven.at(-1);
    const inside = last && run.start < last.end - 0.3 * run.size && run.end <= last.end + 1;
    const gap = inside ? findGap(last, run.start) : undefined;
    if (last && gap !== undefined) {
      const [before, after] = [last.text.slice(0, gap).trimEnd(), last.text.slice(gap + 1)];
      woven[woven.length - 1] = { ...last, text: before, end: run.start };
      woven.push(run, { ...last, text: after.trimStart(), start: run.end, isSpaced: false });
    } else woven.push(run);
  }
  return woven;
}

/** Finds the space in a run that stands at a place, as far as can be seen by the widths of characters. */
function findGap({ text, start, size }: Run, at: number): number | undefined {
  let best: number | undefined;
  let least = size;
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === " ") {
      const distance = Math.abs(start + width - at);
      if (distance < least) [best, least] = [i, distance];
    }
    width += isWide(text[i]!) ? size : text[i] === " " ? size : 0.5 * size;
  }
  return best;
}

function joinRuns(runs: readonly Run[]): Segment | undefined {
  const size = mainSize(runs);
  const base = runs.find((run) => run.size === size)?.base ?? 0;
  let text = "";
  let last: Run | undefined;
  for (const run of runs) {
    const piece = readRaised(run, text, size, base);
    if (piece === "") continue;
    if (last && text !== "") text += spaceBetween(text, piece, run.start - last.end, run);
    text += piece;
    last = run;
  }
  text = closeUp(text.trim());
  if (text === "") return undefined;
  return { text, start: runs[0]!.start, end: Math.max(...runs.map(({ end }) => end)), base, size };
}

/** The size of most characters. */
function mainSize(runs: readonly { readonly text: string; readonly size: number }[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  let main = 0;
  for (const [size, count] of counts) if (count > (counts.get(main) ?? 0)) main = size;
  return main;
}

/** Raised figures refer to notes, which is no part of the text, or are powers of a unit. */
function readRaised({ text, size, base }: Run, before: string, main: number, line: number): string {
  const isRaised = size < 0.8 * main && line - base > 0.15 * main;
  if (!isRaised || !/^[\d*†‡§,\s[\]()]+$/.test(text)) return text;
  if (/\b[kcm]?m$/.test(before) && (text === "2" || text === "3")) return text === "2" ? "²" : "³";
  return "";
}

function isWide(character: string): boolean {
  return isHan(character) || isWideMark(character);
}

/** Gaps between Latin letters and ideographs are mostly made by the typesetter. */
export function spaceBetween(
  before: string,
  after: string,
  gap: number,
  { size, isSpaced }: Pick<Run, "size" | "isSpaced">,
): string {
  if (/[‧·]$/u.test(before) || /^[‧·]/u.test(after)) return "";
  const wide = [isWide(lastOf(before)), isWide(firstOf(after))].filter(Boolean).length;
  if (wide > 0 && gap > 0.7 * size) return "\u3000";
  if (wide === 2) return "";
  if (wide === 1) return isSpaced && gap > 0.32 * size ? " " : "";
  return isSpaced || gap > 0.2 * size ? " " : "";
}

const WIDE = "[\\p{Script=Han}\u3001-\u301f\uff00-\uff5e]";
const WIDE_GAP = new RegExp(`(?<=${WIDE}) (?=${WIDE})`, "gu");

/** One gap between ideographs is a space of theirs, 林明　記者; several are made to fill the line. */
function closeUp(text: string): string {
  const gaps = text.match(WIDE_GAP)?.length ?? 0;
  if (gaps === 0) return text;
  return text.replace(WIDE_GAP, gaps < 3 ? "\u3000" : "");
}

export function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastOf(text: string): string {
  const low = text.charCodeAt(text.length - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? -2 : -1);
}
