import { isNullBead } from "../align/null-bead.ts";
import { likeness } from "../text/likeness.ts";
import { foldForms } from "../text/normalize.ts";
import type { Bead, Side } from "../types.ts";
import type { Check } from "./check.ts";
import type { FindingCode, Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { trustOf } from "./trust.ts";

/** Letters of English and characters of Chinese below which a sentence is a label or a cry. */
const LEAST = { source: 10, target: 4 } as const;
/** From so many on, that one wording is meant is as sure as it gets. */
const ENOUGH = { source: 32, target: 14 } as const;
/**
 * That a reviewer minds: of a label ("Log in"), of a cry or an answer ("Yes."), which are said
 * anew each time, of the shortest sentence, and of one that is long enough.
 */
const TRANSLATION = { label: 0.6, cry: 0.3, short: 0.6, long: 0.85 } as const;
const SOURCE = { label: 0.25, cry: 0.2, short: 0.3, long: 0.7 } as const;
/** Two originals less alike have one translation by mistake, or because one of them is free. */
const ALIKE = 0.5;
/** The like where the difference is one of punctuation, or is told by another check. */
const SLIGHT = 0.1;
/** Ends a sentence, and so a cry; a label has none. */
const STOP = /[.!?…。！？,，—–-]["'”’」』)）]*\s*$|["'”’」』]\s*$/u;

/** What stands in a unit. */
interface Entry {
  readonly unit: number;
  /** Both sides, folded: letters and digits only. */
  readonly folded: Readonly<Record<Side, string>>;
}

/**
 * Finds sentences of the original that stand in the text more than once and are translated in
 * different ways, and different ones that are translated alike.
 */
export const sameSentence: Check = {
  codes: {
    "inconsistent-translation": { severity: "minor", threshold: 0.5 },
    "inconsistent-source": { severity: "minor", threshold: 0.5 },
  },
  *measure(grounds) {
    const entries: Entry[] = [];
    for (const [unit, { bead }] of grounds.units.entries()) {
      if (isNullBead(bead)) continue;
      const source = foldedText(grounds, "source", bead);
      const target = foldedText(grounds, "target", bead);
      if (source !== "" && target !== "") entries.push({ unit, folded: { source, target } });
    }
    const { from, into } = grounds;
    yield* differing(grounds, entries, "inconsistent-translation", from, into);
    yield* differing(grounds, entries, "inconsistent-source", into, from);
  },
};

function writtenText({ documentOf }: Grounds, side: Side, bead: Bead): string {
  const { start, end } = bead[side];
  const sentences = documentOf(side).sentences.slice(start, end);
  return sentences.map(({ text }) => text).join(side === "source" ? " " : "");
}

/** Letters, digits and signs that have a plain form; punctuation does not count. */
const FULL_WIDTH = /[\uff04\uff05\uff0b\uff0d\uff10-\uff19\uff1c-\uff1e\uff21-\uff5a]/;

function foldedText(grounds: Grounds, side: Side, bead: Bead): string {
  const text = writtenText(grounds, side, bead);
  return (FULL_WIDTH.test(text) ? foldForms(text).text : text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$+<>=-]+/gu, "");
}

/** Finds units alike on one side and different on the other, of each wording but the commonest. */
function* differing(
  grounds: Grounds,
  entries: readonly Entry[],
  code: FindingCode,
  alike: Side,
  other: Side,
): Generator<Measured> {
  const { units, into } = grounds;
  const shares = other === into ? TRANSLATION : SOURCE;
  const written = ({ unit }: Entry, side: Side) => writtenText(grounds, side, units[unit]!.bead);
  for (const [key, group] of grouped(entries, ({ folded }) => folded[alike])) {
    if (group.length < 2) continue;
    const wordings = byNumber(grouped(group, ({ folded }) => folded[other]));
    const [usual] = wordings;
    // Of wordings that differ in their punctuation alone, too, one is the usual.
    const [spelt] = byNumber(grouped(usual!, (entry) => written(entry, other)));
    const first = spelt![0]!;
    const usualText = written(first, other);
    const trust = Math.max(...usual!.map(({ unit }) => trustOf(units[unit]!.bead)));
    for (const entry of wordings.flat()) {
      const { unit, folded } = entry;
      const { bead } = units[unit]!;
      if (unit === first.unit || written(entry, other) === usualText) continue;
      let confidence = baseOf(key, alike, written(entry, alike), shares);
      // Two originals that are nearly the same may well be translated alike.
      if (other !== into && likeness(folded[other], first.folded[other]) > ALIKE) confidence *= 0.7;
      if (isSlight(entry, first, other, into)) confidence = Math.min(confidence, SLIGHT);
      yield {
        code,
        confidence: confidence * Math.min(trust, trustOf(bead)),
        unit,
        source: { sentences: bead.source, marks: [] },
        target: { sentences: bead.target, marks: [] },
        args: { usual: usualText, times: usual!.length, unit: first.unit },
      };
    }
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const byNumber = <Item>(groups: ReadonlyMap<string, Item[]>) =>
  [...groups.values()].sort((a, b) => b.length - a.length);

function baseOf(key: string, side: Side, text: string, shares: typeof TRANSLATION | typeof SOURCE) {
  if (key.length < LEAST[side]) return STOP.test(text) ? shares.cry : shares.label;
  const length = Math.min(1, (key.length - LEAST[side]) / (ENOUGH[side] - LEAST[side]));
  return shares.short + (shares.long - shares.short) * length;
}

/** Tells whether what differs is no other wording, or is told by another check. */
function isSlight(entry: Entry, first: Entry, other: Side, into: Side): boolean {
  const [a, b] = [entry.folded, first.folded];
  if (a[other] === b[other]) return true;
  // The other side of an untranslated sentence is the sentence itself.
  if (a.source === a.target || b.source === b.target) return true;
  if (numbersOf(a[other]) !== numbersOf(b[other])) return true;
  // Of two that stand side by side it is told that one is translated twice.
  if (other !== into && Math.abs(entry.unit - first.unit) === 1) return true;
  // 函式註釋 and 函式註釋 (Function Annotations) are one translation.
  return other === "target" && hanOf(a[other]) === hanOf(b[other]);
}

const hanOf = (folded: string) => folded.replace(/[^\p{Script=Han}]+/gu, "");
const numbersOf = (folded: string) => folded.match(/\d+/g)?.join() ?? "";
