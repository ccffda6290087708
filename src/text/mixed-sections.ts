import type { Lang } from "../types.ts";
import { readLabel } from "./mixed-label.ts";
import { CLEAR, type Line } from "./mixed-line.ts";

/** Where a text changes from the whole of one language to the whole of the other. */
export interface Sections {
  readonly first: Lang;
  /** Index of the first line of the second section. */
  readonly cut: number;
  /** Indexes of lines that only announce a version or part the two. */
  readonly dividers: ReadonlySet<number>;
  /** Index behind the last line of the title part. */
  readonly headEnd: number;
}

/** The line from which on a text has begun: more than a title or a name has. */
const BODY_WORDS = 12;
const BODY_HAN = 20;
const HEAD_LINES = 6;

/**
 * Finds the one place where the language changes, if there is one.
 *
 * Lines on the wrong side speak against it: more than one in twenty of the shorter section makes it
 * an alternating text, one in three where a divider says that a version begins. Not counted are the
 * head of the text, and lines of English that stand in both sections: those were left untranslated.
 *
 * @param isCertain - the user says that there are two sections: take the best place
 */
export function findSections(
  text: string,
  lines: readonly Line[],
  isCertain: boolean,
): Sections | undefined {
  const best = findCut(lines);
  if (best === undefined) return undefined;
  const { first } = best;
  const bestCut = keepCopies(text, lines, best.cut, first);
  const { cut, dividers, isNamed } = findDividers(text, lines, bestCut, first);
  const headEnd = findHeadEnd(lines, cut, first);

  const sections = { first, cut, dividers, headEnd };
  return isCertain || areSections(text, lines, sections, isNamed) ? sections : undefined;
}

/** Says whether few enough lines stand on the wrong side of the cut. */
function areSections(
  text: string,
  lines: readonly Line[],
  { first, cut, dividers, headEnd }: Sections,
  isNamed: boolean,
): boolean {
  const second: Lang = first === "en" ? "zh" : "en";
  const right = { en: 0, zh: 0 };
  const wrong: number[] = [];
  const english = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (dividers.has(index)) continue;
    const lang = index < cut ? first : second;
    if (isClearly(line, lang)) right[lang]++;
    if (lang === "en" && line.han === 0) english.add(text.slice(line.start, line.end));
    if (index < headEnd || !isClearly(line, lang === "en" ? "zh" : "en")) continue;
    if (index === 0 && line.han > 0 && line.latin > 0) continue; // a title in both
    wrong.push(index);
  }
  // A translation has more of its own than copies of the original, or it is an alternating text
  // that repeats itself.
  const inChinese = wrong.filter((index) => (index < cut ? first : second) === "zh");
  const copies = inChinese.filter((index) => {
    const line = lines[index]!;
    return english.has(text.slice(line.start, line.end));
  }).length;
  const forgiven = copies < right.zh && 2 * copies <= right.en ? copies : 0;
  return wrong.length - forgiven <= Math.min(right.en, right.zh) * (isNamed ? 0.3 : 0.05);
}

function isClearly(line: Line, lang: Lang): boolean {
  return lang === "en" ? line.evidence <= -CLEAR : line.evidence >= CLEAR;
}

/** Finds the cut with most evidence on the right sides; the earliest of equal ones. */
function findCut(lines: readonly Line[]): { first: Lang; cut: number } | undefined {
  // What English first is worth at each cut; Chinese first is worth the opposite.
  let score = 0;
  for (const line of lines) score += clip(line.evidence);
  let best = { first: "zh" as Lang, cut: 0, score: Math.abs(score) };
  for (const [index, line] of lines.entries()) {
    score -= 2 * clip(line.evidence);
    if (Math.abs(score) <= best.score + 1e-9) continue;
    best = { first: score > 0 ? "en" : "zh", cut: index + 1, score: Math.abs(score) };
  }
  return best.cut === 0 || best.cut === lines.length ? undefined : best;
}

function clip(evidence: number): number {
  return Math.max(-4, Math.min(4, evidence));
}

/**
 * Moves the cut so that English left untranslated next to it stays with the Chinese: two or more
 * lines that the English section holds a second time.
 */
function keepCopies(text: string, lines: readonly Line[], cut: number, first: Lang): number {
  const [from, to] = first === "en" ? [0, cut] : [cut, lines.length];
  const counts = new Map<string, number>();
  const read = (index: number) => text.slice(lines[index]!.start, lines[index]!.end);
  for (let index = from; index < to; index++) {
    counts.set(read(index), (counts.get(read(index)) ?? 0) + 1);
  }
  // Every line of the run takes one of its two copies away, so a run never takes both.
  const takes = (index: number) => {
    if (index < from || index >= to || lines[index]!.han > 0) return false;
    const count = counts.get(read(index))!;
    counts.set(read(index), count - 1);
    return count >= 2;
  };
  let moved = 0;
  while (takes(first === "en" ? cut - 1 - moved : cut + moved)) moved++;
  // Copies make the English too long and the Chinese too short. Where moving them does not mend that,
  // it is a text that repeats itself.
  const excess = first === "en" ? 2 * cut - lines.length : lines.length - 2 * cut;
  if (moved < 2 || Math.abs(excess - 2 * moved) >= Math.abs(excess)) return cut;
  return first === "en" ? cut - moved : cut + moved;
}

/** Looks round the cut for lines that announce the second section, and at the top for the first. */
function findDividers(
  text: string,
  lines: readonly Line[],
  cut: number,
  first: Lang,
): { cut: number; dividers: Set<number>; isNamed: boolean } {
  const dividers = new Set<number>();
  let isNamed = false;
  const take = (index: number): boolean => {
    const line = lines[index];
    const label = line === undefined ? undefined : readLabel(text, line);
    if (label === undefined || label === first) return false;
    dividers.add(index);
    isNamed ||= label !== "unnamed";
    return true;
  };
  let begin = cut;
  while (begin > 1 && cut - begin < 3 && take(begin - 1)) begin--;
  let end = cut;
  while (end < lines.length - 1 && end - cut < 3 && take(end)) end++;
  if (isNamed && lines.length > 0 && readLabel(text, lines[0]!) === first) dividers.add(0);
  return { cut: begin, dividers, isNamed };
}

/**
 * Finds where the body begins: at a line longer than a title, or at two lines in a row that are
 * clearly in the language of the section. Without such a place there is no head.
 */
function findHeadEnd(lines: readonly Line[], cut: number, first: Lang): number {
  const last = Math.min(HEAD_LINES, cut);
  const isClear = (line: Line | undefined) => line !== undefined && isClearly(line, first);
  for (let index = 0; index < last; index++) {
    const line = lines[index]!;
    if (isClear(line) && (line.words >= BODY_WORDS || line.han >= BODY_HAN)) return index;
    if (isClear(line) && index + 1 < cut && isClear(lines[index + 1])) return index;
  }
  return 0;
}
