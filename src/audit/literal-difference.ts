import { isNullBead } from "../align/null-bead.ts";
import { foldForms } from "../text/normalize.ts";
import type { Found } from "../text/pattern.ts";
import type { Side, Span } from "../types.ts";
import type { Grounds } from "./grounds.ts";

/** A literal in its places. */
export interface Placed<Kind> {
  readonly kind: Kind;
  readonly key: string;
  /** As written in the first place. */
  readonly text: string;
  /** UTF-16 offsets in the document's text; several if it stands in one unit more than once. */
  readonly spans: readonly Span[];
}

/** The literals of a unit that the other side of it does not have. */
export interface Difference<Kind> {
  readonly unit: number;
  readonly source: readonly Placed<Kind>[];
  readonly target: readonly Placed<Kind>[];
}

/** In what spellings differ that mean the same. */
interface Spelling {
  readonly hasCase: boolean;
  /** What may stand between two characters. */
  readonly gap: "" | "space" | "space or hyphen";
}

/** How literals are compared. */
export interface Comparison<Kind> {
  readonly find: (text: string) => readonly Found<Kind>[];
  /** These must stand on both sides equally often; others, if they do, on both. */
  readonly isCounted: (kind: Kind) => boolean;
  /** How else a literal may be spelt where it is still the same. */
  readonly spellingOf: (kind: Kind) => Spelling;
}

/** A unit that lacks more on one side is a list beside another; each is looked for in the text. */
const MOST = 50;

/**
 * Compares what both sides of each unit must share. What the next units of the other side have too
 * many is taken as moved there, and what stands on the other side in another spelling as found.
 *
 * @returns the differences in the order of the units, and how many units have the key of a literal
 *   on each side
 */
export function findDifferences<Kind>(
  { units, documentOf }: Grounds,
  { find, isCounted, spellingOf }: Comparison<Kind>,
): {
  readonly differences: readonly Difference<Kind>[];
  readonly frequencyOf: (side: Side, key: string) => number;
} {
  const frequency = { source: new Map<string, number>(), target: new Map<string, number>() };
  const read = (side: Side, { start, end }: Span) => {
    const placed: Placed<Kind>[] = [];
    const spansOf = new Map<string, Span[]>();
    const { sentences } = documentOf(side);
    for (const { text, span } of sentences.slice(start, end)) {
      for (const { kind, key, span: inner } of find(text)) {
        const place = { start: span.start + inner.start, end: span.start + inner.end };
        const before = isCounted(kind) ? undefined : spansOf.get(key);
        if (before) {
          before.push(place);
          continue;
        }
        const spans = [place];
        spansOf.set(key, spans);
        placed.push({ kind, key, text: text.slice(inner.start, inner.end), spans });
      }
    }
    for (const key of new Set(placed.map((item) => item.key))) {
      frequency[side].set(key, (frequency[side].get(key) ?? 0) + 1);
    }
    return placed;
  };
  const left = units.map(({ bead }) => {
    const source = read("source", bead.source);
    const target = read("target", bead.target);
    return { source: without(source, target), target: without(target, source) };
  });

  const differences: Difference<Kind>[] = [];
  units.forEach(({ bead }, unit) => {
    const { source, target } = left[unit]!;
    if (isNullBead(bead) || source.length + target.length === 0) return;
    const rest = {
      source: lacking("source", "target", unit, source),
      target: lacking("target", "source", unit, target),
    };
    if (rest.source.length + rest.target.length > 0) differences.push({ unit, ...rest });
  });
  return { differences, frequencyOf: (side, key) => frequency[side].get(key) ?? 0 };

  // Of two lists the items of the first that the second has not.
  function without(list: readonly Placed<Kind>[], others: readonly Placed<Kind>[]) {
    if (list.length === 0) return [];
    const count = new Map<string, number>();
    for (const { key } of others) count.set(key, (count.get(key) ?? 0) + 1);
    return list.filter(({ kind, key }) => {
      const times = count.get(key) ?? 0;
      if (isCounted(kind)) count.set(key, times - 1);
      return times <= 0;
    });
  }

  function lacking(side: Side, other: Side, unit: number, items: readonly Placed<Kind>[]) {
    if (items.length === 0) return items;
    const { start, end } = units[unit]!.bead[other];
    const sentences = documentOf(other).sentences.slice(start, end);
    const written = foldForms(sentences.map(({ text }) => text).join(" ")).text;
    return items.slice(0, MOST).filter(({ kind, key, text }) => {
      const spelling = spellingOf(kind);
      const isThere = (literal: string) => patternOf(literal, spelling).test(written);
      if (!isCounted(kind) && (isThere(key) || isThere(text))) return false;
      return ![-2, -1, 1, 2].some((step) => {
        const near = left[unit + step];
        const hasKey = (item: Placed<Kind>) => item.key === key;
        return near?.[other].some(hasKey) === true && !near[side].some(hasKey);
      });
    });
  }
}

const GAPS: Readonly<Record<Spelling["gap"], string>> = {
  "": "",
  space: "\\s*",
  "space or hyphen": "[\\s-]*",
};

// 10.0.0.1 does not stand in 10.0.0.11, nor sync in async.
function patternOf(literal: string, { hasCase, gap }: Spelling): RegExp {
  const characters = [...foldForms(literal).text].map((c) =>
    c.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&"),
  );
  const before = /^\w/.test(literal) ? "(?<![A-Za-z\\d])" : "";
  const behind = /\w$/.test(literal) ? "(?![A-Za-z\\d])" : "";
  return new RegExp(before + characters.join(GAPS[gap]) + behind, hasCase ? "" : "i");
}
