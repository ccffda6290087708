import type { SparseRows } from "../align/bitext.ts";
import { isNullBead } from "../align/null-bead.ts";
import type { Link, Span } from "../types.ts";
import type { Check } from "./check.ts";
import type { Grounds } from "./grounds.ts";
import { countNoun, isMostlyNoun, type NounCount } from "./noun.ts";
import { trustOf } from "./trust.ts";

/** Fewer uses of the usual word say nothing. */
const LEAST_USES = 4;
/** The usual word has so much of all uses. */
const LEAST_SHARE = 0.75;
/** t(English | Chinese) of both words: else one of them is said of other things. */
const LEAST_TRANSLATION = 0.25;
/** Links of doubtful beads are no evidence. */
const LEAST_TRUST = 0.6;
/** That a reviewer agrees: with words that also mean other things, and with words that mean this only. */
const AMBIGUOUS = 0.35;
const UNAMBIGUOUS = 0.75;
/** Few uses are little evidence. */
const FEW = 6;
const FEW_LESS = 0.1;

/** A use of an English noun with what it is linked to. */
interface Use {
  readonly unit: number;
  readonly link: Link;
}

/** A word with two renderings. */
interface Varying {
  /** Its type. */
  readonly english: number;
  /** How much both renderings mean this word and no other, in [0, 1]. */
  readonly clearness: number;
  readonly usual: readonly Use[];
  readonly other: readonly Use[];
}

/**
 * Finds nouns that are mostly rendered by one Chinese word, and in a few places by another of the same
 * meaning that shares a character with it (伺服器, 服務器). Words of several senses and verbs vary in any
 * good translation, and are passed over; so is what a Chinese original has, as English varies its words
 * on purpose.
 */
export const termUse: Check = {
  codes: { "term-inconsistent-use": { severity: "minor", threshold: 0.6 } },
  *measure(grounds) {
    if (grounds.from !== "source") return;
    const { units, words, alignment } = grounds;
    const { bitext } = words().prepared;
    const textAt = ({ start, end }: Span) => alignment.target.text.slice(start, end);
    const varying: Varying[] = [];
    for (const [english, byWord] of collectUses(grounds)) {
      const [usual, ...rest] = [...byWord].sort((a, b) => b[1].length - a[1].length);
      const all = [...byWord.values()].reduce((sum, list) => sum + list.length, 0);
      const [word, list] = usual!;
      if (list.length < Math.max(LEAST_USES, LEAST_SHARE * all)) continue;
      const known = cellOf(bitext.englishGivenWord, word, english);
      for (const [other, otherList] of rest) {
        const translation = cellOf(bitext.englishGivenWord, other, english);
        const clearness = Math.min(known, translation);
        if (clearness < LEAST_TRANSLATION) continue;
        if (!areAlike(bitext.chinese.keys[word]!, bitext.chinese.keys[other]!)) continue;
        varying.push({ english, clearness, usual: list, other: otherList });
      }
    }
    const nouns = countNouns(grounds, new Set(varying.map(({ english }) => english)));
    for (const { english, clearness, usual, other } of varying) {
      const noun = nouns.get(english)!;
      if (!isMostlyNoun(noun)) continue;
      const confidence =
        AMBIGUOUS + (UNAMBIGUOUS - AMBIGUOUS) * clearness - (usual.length < FEW ? FEW_LESS : 0);
      const usualUnits = new Set(usual.map(({ unit }) => unit));
      for (const { unit, link } of other) {
        const { bead } = units[unit]!;
        if (noun.verbs.has(link.source.start)) continue;
        if (usualUnits.has(unit)) continue;
        yield {
          code: "term-inconsistent-use",
          confidence: confidence * trustOf(bead),
          unit,
          source: { sentences: bead.source, marks: [link.source] },
          target: { sentences: bead.target, marks: [link.target] },
          args: {
            term: alignment.source.text.slice(link.source.start, link.source.end),
            usual: textAt(usual[0]!.link.target),
            times: usual.length,
            found: textAt(link.target),
            foundTimes: other.length,
          },
        };
      }
    }
  },
};

/** Gathers what each English type is linked to, by Chinese types. */
function collectUses({ units, words, alignment }: Grounds) {
  const { linksOf, prepared } = words();
  const { bitext, sourceTokens, targetTokens } = prepared;
  const typeAt = { source: new Map<number, number>(), target: new Map<number, number>() };
  sourceTokens.forEach(({ starts }, s) => {
    const { span } = alignment.source.sentences[s]!;
    for (let k = 0; k < starts.length; k++) {
      const type = bitext.english.type[bitext.english.start[s]! + k]!;
      typeAt.source.set(span.start + starts[k]!, type);
    }
  });
  targetTokens.forEach(({ starts }, t) => {
    const { span } = alignment.target.sentences[t]!;
    for (let k = 0; k < starts.length; k++) {
      typeAt.target.set(
        span.start + starts[k]!,
        bitext.chinese.type[bitext.chinese.start[t]! + k]!,
      );
    }
  });
  const uses = new Map<number, Map<number, Use[]>>();
  for (const [unit, { bead }] of units.entries()) {
    if (isNullBead(bead) || trustOf(bead) < LEAST_TRUST) continue;
    const links = bead.links.length > 0 ? bead.links : linksOf(bead);
    for (const link of links) {
      if (link.kind !== "word" && link.kind !== "learnt") continue;
      const english = typeAt.source.get(link.source.start);
      const chinese = typeAt.target.get(link.target.start);
      if (english === undefined || chinese === undefined) continue;
      const byWord = uses.get(english) ?? new Map<number, Use[]>();
      uses.set(english, byWord);
      const list = byWord.get(chinese);
      if (list) list.push({ unit, link });
      else byWord.set(chinese, [{ unit, link }]);
    }
  }
  return uses;
}

/** Counts how often words are nouns. */
function countNouns(
  { words, alignment }: Grounds,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, NounCount> {
  const { bitext, sourceTokens } = words().prepared;
  const nouns = new Map<number, NounCount>();
  sourceTokens.forEach(({ starts, ends }, s) => {
    const { span, text } = alignment.source.sentences[s]!;
    for (let k = 0; k < starts.length; k++) {
      const type = bitext.english.type[bitext.english.start[s]! + k]!;
      if (!wanted.has(type)) continue;
      const count = nouns.get(type) ?? { all: 0, nouns: 0, verbs: new Set<number>() };
      nouns.set(type, count);
      countNoun(count, text, { start: starts[k]!, end: ends[k]! }, span.start);
    }
  });
  return nouns;
}

/** Words of one formation: they begin or end alike, and neither holds the other. */
function areAlike(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2 || a.includes(b) || b.includes(a)) return false;
  return a[0] === b[0] || a.at(-1) === b.at(-1);
}

function cellOf({ start, column, value }: SparseRows, row: number, wanted: number): number {
  for (let x = start[row]!; x < start[row + 1]!; x++) if (column[x] === wanted) return value[x]!;
  return 0;
}
