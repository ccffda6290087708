import { isNullBead } from "../align/null-bead.ts";
import { likeness } from "../text/likeness.ts";
import { foldForms } from "../text/normalize.ts";
import type { Bead, Side } from "../types.ts";
import type { Check } from "./check.ts";
import type { FindingCode, Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { trustOf } from "./trust.ts";

/** Letters of English and characters of Chinese below which a sentence is an interjection. */
const LEAST = { source: 14, target: 5 } as const;
/** From so many on, that one wording is meant is as sure as it gets. */
const ENOUGH = { source: 32, target: 14 } as const;
/** That a reviewer minds, of the shortest sentence and of one that is long enough. */
const TRANSLATION = { short: 0.5, long: 0.85 } as const;
const SOURCE = { short: 0.3, long: 0.7 } as const;
/** Two originals less alike have one translation by mistake, or because one of them is free. */
const ALIKE = 0.5;

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
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.folded[alike];
    if (key.length < LEAST[alike]) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  for (const [key, group] of groups) {
    const wordings = new Map<string, Entry[]>();
    for (const entry of group) {
      const same = wordings.get(entry.folded[other]);
      if (same) same.push(entry);
      else wordings.set(entry.folded[other], [entry]);
    }
    if (wordings.size < 2) continue;
    const [usual, ...rest] = [...wordings.values()].sort((a, b) => b.length - a.length);
    const first = usual![0]!;
    const trust = Math.max(...usual!.map(({ unit }) => trustOf(units[unit]!.bead)));
    const length = Math.min(1, (key.length - LEAST[alike]) / (ENOUGH[alike] - LEAST[alike]));
    for (const { unit, folded } of rest.flat()) {
      const { bead } = units[unit]!;
      // The other side of an untranslated sentence is the sentence itself: that is said elsewhere.
      if (folded.source === folded.target || first.folded.source === first.folded.target) continue;
      if (numbersOf(folded[other]) !== numbersOf(first.folded[other])) continue;
      const alikeness = likeness(folded[other], first.folded[other]);
      const { short, long } = other === into ? TRANSLATION : SOURCE;
      const base = short + (long - short) * length;
      // Of two that stand side by side it is told that one is translated twice.
      if (other !== into && Math.abs(unit - first.unit) === 1) continue;
      // 函式註釋 and 函式註釋 (Function Annotations) are one translation.
      if (hanOf(folded[other]) === hanOf(first.folded[other]) && other === "target") continue;
      // Two originals that are nearly the same may well be translated alike.
      const confidence = other === into ? base : base * (alikeness > ALIKE ? 0.7 : 1);
      yield {
        code,
        confidence: confidence * Math.min(trust, trustOf(bead)),
        unit,
        source: { sentences: bead.source, marks: [] },
        target: { sentences: bead.target, marks: [] },
        args: {
          usual: writtenText(grounds, other, units[first.unit]!.bead),
          times: usual!.length,
          unit: first.unit,
        },
      };
    }
  }
}

const hanOf = (folded: string) => folded.replace(/[^\p{Script=Han}]+/gu, "");
const numbersOf = (folded: string) => folded.match(/\d+/g)?.join() ?? "";
