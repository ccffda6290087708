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
  const { cut, dividers, isNamed } = findDividers(text, lines, best.cut, first);
  const headEnd = findHeadEnd(lines, cut);

  if (!isCertain) {
    const second: Lang = first === "en" ? "zh" : "en";
    let right = [0, 0];
    let wrong = 0;
    const english = new Set<string>();
    const isClear = (line: Line, lang: Lang) =>
      lang === "en" ? line.evidence <= -CLEAR : line.evidence >= CLEAR;
    for (const [index, line] of lines.entries()) {
      if (dividers.has(index)) continue;
      const side = index < cut ? 0 : 1;
      const lang = side === 0 ? first : second;
      if (isClear(line, lang))
        right = side === 0 ? [right[0]! + 1, right[1]!] : [right[0]!, right[1]! + 1];
      if (lang === "en" && line.han === 0) english.add(text.slice(line.start, line.end));
    }
    for (let index = headEnd; index < lines.length; index++) {
      const line = lines[index]!;
      const lang = index < cut ? first : second;
      if (dividers.has(index) || !isClear(line, lang === "en" ? "zh" : "en")) continue;
      if (lang === "zh" && english.has(text.slice(line.start, line.end))) continue;
      wrong++;
    }
    if (wrong > Math.min(right[0]!, right[1]!) * (isNamed ? 0.3 : 0.05)) return undefined;
  }
  return { first, cut, dividers, headEnd };
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

function findHeadEnd(lines: readonly Line[], cut: number): number {
  const last = Math.min(HEAD_LINES, cut);
  for (let index = 0; index < last; index++) {
    const line = lines[index]!;
    if (line.words >= BODY_WORDS && line.han === 0) return index;
    // A title in two languages may be longer than either.
    if (line.words + line.han >= 2 * BODY_HAN || (line.han >= BODY_HAN && line.words === 0))
      return index;
  }
  return last;
}
