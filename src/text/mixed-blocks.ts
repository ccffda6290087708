import type { Lang, Span } from "../types.ts";
import { findInlineCut } from "./mixed-inline.ts";
import { readLabel } from "./mixed-label.ts";
import { CLEAR, type Line } from "./mixed-line.ts";
import type { Piece } from "./mixed-piece.ts";
import { findSections, type Sections } from "./mixed-sections.ts";
import { STRONG_SEPARATORS } from "./mixed-separator.ts";

/** Layouts in which whole lines belong to one language. */
export type BlockLayout = "sections" | "paragraphs" | "lines";

/** Lines sorted by language. */
export interface Blocks {
  readonly layout: BlockLayout;
  /** One piece a line; two where a title holds both languages. In text order. */
  readonly pieces: readonly Piece[];
  /** Dividers, labels and separators, in text order. */
  readonly skipped: readonly Span[];
}

/**
 * Gives every line to the language it belongs to.
 *
 * Where the whole of one language follows the whole of the other, the place decides and not the
 * script, so that a paragraph left untranslated stays in its section. Otherwise the script decides
 * where it is clear; lines without letters or with a single name follow the rhythm in which the
 * clear ones alternate.
 *
 * @param asked - the layout, if the user named it
 */
export function splitBlocks(
  text: string,
  lines: readonly Line[],
  asked: BlockLayout | undefined,
): Blocks {
  if (asked === undefined || asked === "sections") {
    const sections = findSections(text, lines, asked === "sections");
    if (sections !== undefined) return splitSections(text, lines, sections);
  }
  return splitAlternating(text, lines, asked === "sections" ? undefined : asked);
}

function splitSections(text: string, lines: readonly Line[], sections: Sections): Blocks {
  const pieces: Piece[] = [];
  const skipped: Span[] = [];
  const second: Lang = sections.first === "en" ? "zh" : "en";
  for (const [index, line] of lines.entries()) {
    const span = { start: line.start, end: line.end };
    if (sections.dividers.has(index)) {
      skipped.push(span);
      continue;
    }
    const lang = index < sections.cut ? sections.first : second;
    // The head holds the title and the author, often in both languages.
    if (index < Math.max(1, sections.headEnd) && takeTitle(text, line, pieces, skipped)) continue;
    if (index < sections.headEnd) {
      const isOther = lang === "en" ? line.latin === 0 && line.han > 0 : line.han === 0;
      if (isOther && Math.abs(line.evidence) >= CLEAR) {
        pieces.push({ ...span, lang: line.evidence > 0 ? "zh" : "en" });
        continue;
      }
    }
    pieces.push({ ...span, lang });
  }
  return { layout: "sections", pieces, skipped };
}

/** Splits `English // 中文` and `English｜中文` into two pieces. */
function takeTitle(text: string, line: Line, pieces: Piece[], skipped: Span[]): boolean {
  if (line.han === 0 || line.latin === 0) return false;
  const cut = findInlineCut(text, line, STRONG_SEPARATORS);
  if (cut === undefined) return false;
  pieces.push({ ...cut.first, lang: cut.firstLang });
  pieces.push({ ...cut.second, lang: cut.firstLang === "en" ? "zh" : "en" });
  skipped.push(...cut.skipped);
  return true;
}

/** Lines that get one language together. */
interface Unit {
  readonly from: number;
  readonly to: number;
  readonly evidence: number;
}

function splitAlternating(
  text: string,
  lines: readonly Line[],
  asked: "paragraphs" | "lines" | undefined,
): Blocks {
  const labels = findRepeatedLabels(text, lines);
  const layout = asked ?? nameLayout(lines);
  // A name alone is a line of its own in a text of lines, and part of a paragraph elsewhere.
  const units = makeUnits(text, lines, labels, layout === "lines" ? 1 : CLEAR);
  const langs = followRhythm(units);

  const pieces: Piece[] = [];
  const skipped: Span[] = [];
  for (const [index, unit] of units.entries()) {
    for (let i = unit.from; i < unit.to; i++) {
      const line = lines[i]!;
      const span = { start: line.start, end: line.end };
      if (labels.has(i)) skipped.push(span);
      else if (!takeTitle(text, line, pieces, skipped))
        pieces.push({ ...span, lang: langs[index]! });
    }
  }
  return { layout, pieces, skipped };
}

/** `English:` or 【中文】 above each passage: a line that recurs and only names its language. */
function findRepeatedLabels(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.han > 16 || line.words > 10) continue; // too long for a label
    const label = readLabel(text, line);
    if (label !== "en" && label !== "zh") continue;
    const next = lines[index + 1];
    if (next === undefined || (label === "en" ? next.evidence > 0 : next.evidence < 0)) continue;
    const key = text.slice(line.start, line.end);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  const labels = new Set<number>();
  for (const indexes of places.values()) {
    if (indexes.length >= 2) for (const index of indexes) labels.add(index);
  }
  return labels;
}

/** Paragraphs if the languages change at empty lines, lines if they change within a block. */
function nameLayout(lines: readonly Line[]): "paragraphs" | "lines" {
  let within = 0;
  let across = 0;
  let last = 0; // evidence of the last clear line
  let hasOpened = false;
  for (const line of lines) {
    hasOpened ||= line.opensBlock;
    if (Math.abs(line.evidence) < CLEAR) continue;
    if (last !== 0 && line.evidence > 0 !== last > 0) {
      if (hasOpened) across++;
      else within++;
    }
    last = line.evidence;
    hasOpened = false;
  }
  return within > 0 && 2 * within >= across ? "lines" : "paragraphs";
}

/**
 * A block is one unit, unless it has lines of both languages: then each line is one.
 *
 * @param threshold - evidence, in nats, from which on a line counts as one of a language
 */
function makeUnits(
  text: string,
  lines: readonly Line[],
  labels: ReadonlySet<number>,
  threshold: number,
): Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !lines[to]!.opensBlock) to++;
    let isEnglish = false;
    let isChinese = false;
    let hasCopy = false;
    let sum = 0;
    for (let i = from; i < to; i++) {
      if (labels.has(i)) continue;
      hasCopy ||= i > from && isCopy(text, lines, i);
      const { evidence } = lines[i]!;
      isEnglish ||= evidence <= -threshold;
      isChinese ||= evidence >= threshold;
      sum += evidence;
    }
    if ((isEnglish && isChinese) || hasCopy) {
      for (let i = from; i < to; i++) {
        // The rhythm says which of the two is on which side.
        const isOfTwo = isCopy(text, lines, i) || isCopy(text, lines, i + 1);
        const evidence = isOfTwo ? 0 : lines[i]!.evidence;
        units.push({ from: i, to: i + 1, evidence: labels.has(i) ? 0 : evidence });
      }
    } else {
      const isOfTwo = isCopy(text, lines, from) || isCopy(text, lines, to);
      const evidence = to === from + 1 && isOfTwo ? 0 : sum;
      units.push({ from, to, evidence: Math.max(-8, Math.min(8, evidence)) });
    }
    from = to;
  }
  return units;
}

/** A line of English that repeats the one before it was left untranslated: both sides hold it. */
function isCopy(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined || line.han > 0) return false;
  if (line.end - line.start !== before.end - before.start) return false;
  return text.slice(line.start, line.end) === text.slice(before.start, before.end);
}

/**
 * Finds the likeliest languages of a sequence of units: a two-state hidden Markov model whose
 * transitions are counted between neighbours that show their language, decoded by Viterbi (1967). Of two equal
 * paths, the one that stays with the language of the unit before.
 */
function followRhythm(units: readonly Unit[]): Lang[] {
  const [toChinese, toEnglish] = countSwitches(units);
  // cost[from][to], 0 is English
  const cost = [
    [-Math.log(1 - toChinese), -Math.log(toChinese)],
    [-Math.log(toEnglish), -Math.log(1 - toEnglish)],
  ];
  const came = new Uint8Array(2 * units.length); // the state before, for each state of a unit
  let total: [number, number] = [0, 0];
  for (const [index, { evidence }] of units.entries()) {
    const emission = [Math.max(0, evidence), Math.max(0, -evidence)];
    const next: [number, number] = [0, 0];
    for (const state of [0, 1] as const) {
      const stay = total[state] + (index === 0 ? 0 : cost[state]![state]!);
      const change = total[1 - state]! + (index === 0 ? 0 : cost[1 - state]![state]!);
      came[2 * index + state] = change < stay ? 1 - state : state;
      next[state] = Math.min(stay, change) + emission[state]!;
    }
    total = next;
  }

  const langs: Lang[] = new Array(units.length);
  let state = total[0] <= total[1] ? 0 : 1;
  for (let i = units.length - 1; i >= 0; i--) {
    langs[i] = state === 0 ? "en" : "zh";
    state = came[2 * i + state]!;
  }
  return langs;
}

/** Shares of units with some evidence that are followed by the other language, after English and after Chinese. */
function countSwitches(units: readonly Unit[]): [afterEnglish: number, afterChinese: number] {
  const switches = [0.5, 0.5];
  const counts = [1, 1];
  let last = 0;
  for (const { evidence } of units) {
    if (Math.abs(evidence) >= 1) {
      if (last !== 0) {
        const side = last < 0 ? 0 : 1;
        counts[side]!++;
        if (evidence > 0 !== last > 0) switches[side]!++;
      }
      last = evidence;
    } else last = 0; // not next to each other
  }
  return [switches[0]! / counts[0]!, switches[1]! / counts[1]!];
}
