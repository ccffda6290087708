import { isNullBead } from "../align/null-bead.ts";
import { likeness } from "../text/likeness.ts";
import type { Check } from "./check.ts";
import type { Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { trustOf } from "./trust.ts";

/** Letters and digits below which a sentence may well be said twice. */
const LEAST = { source: 20, target: 8 } as const;
/** Sentences of a translation more alike than this say the same. */
const LEAST_LIKENESS = 0.8;
/** Sentences of an original more alike than this may have translations that are alike. */
const MOST_LIKENESS = 0.5;
/** That a reviewer agrees: of a sentence that has no original, and of one that has another one. */
const LEFT_OVER = 0.9;
const WITHIN = 0.85;
const OTHERWISE_USED = 0.65;

/** In a bead of more sentences nobody knows which belong together. */
const MOST_ORIGINALS = 8;

/** A sentence of the translation with the unit that it stands in. */
interface Placed {
  readonly sentence: number;
  readonly unit: number;
  readonly folded: string;
}

/**
 * Finds sentences of the translation that say again what the one before says, without an original
 * that does.
 */
export const duplicateTranslation: Check = {
  codes: { "duplicate-translation": { severity: "minor", threshold: 0.5 } },
  *measure(grounds) {
    const { units, into, from, documentOf } = grounds;
    const { sentences } = documentOf(into);
    const unitOf = new Int32Array(sentences.length).fill(-1);
    for (const [unit, { bead, isReordered }] of units.entries()) {
      if (!isReordered) unitOf.fill(unit, bead[into].start, bead[into].end);
    }
    let before: Placed | undefined;
    for (const [sentence, { text }] of sentences.entries()) {
      const unit = unitOf[sentence]!;
      const here = { sentence, unit, folded: fold(text) };
      if (before && unit >= 0 && before.unit >= 0) {
        const finding = compare(grounds, before, here);
        if (finding) yield finding;
      }
      before = here;
    }

    function compare({ units }: Grounds, first: Placed, second: Placed): Measured | undefined {
      const shorter = Math.min(first.folded.length, second.folded.length);
      const longer = Math.max(first.folded.length, second.folded.length);
      if (shorter < LEAST[into] || shorter < LEAST_LIKENESS * longer) return undefined;
      const alike = likeness(first.folded, second.folded);
      if (alike < LEAST_LIKENESS || numbersOf(first) !== numbersOf(second)) return undefined;
      const a = units[first.unit]!.bead;
      const b = units[second.unit]!.bead;
      const isWithin = first.unit === second.unit;
      // Where the original says it twice, too, so must the translation.
      const originals = new Set([...originalsOf(first.unit), ...originalsOf(second.unit)]);
      if (saysTwice([...originals])) return undefined;
      const isLeftOver = isNullBead(a) || isNullBead(b);
      if (isLeftOver && isNullBead(a) && isNullBead(b)) return undefined;
      const base = isLeftOver ? LEFT_OVER : isWithin ? WITHIN : OTHERWISE_USED;
      const trust = isLeftOver ? 1 : Math.min(trustOf(a), trustOf(b));
      const unit = isNullBead(b) ? first.unit : second.unit;
      const { bead } = units[unit]!;
      const span = { start: first.sentence, end: second.sentence + 1 };
      const translation = { sentences: span, marks: [sentences[second.sentence]!.span] };
      const original = { sentences: bead[from], marks: [] };
      return {
        code: "duplicate-translation",
        confidence: base * trust * Math.min(1, alike / 0.9),
        unit,
        source: from === "source" ? original : translation,
        target: from === "source" ? translation : original,
        args: { first: sentences[first.sentence]!.text, second: sentences[second.sentence]!.text },
      };
    }

    function originalsOf(unit: number): number[] {
      const { start, end } = units[unit]!.bead[from];
      // A null bead knows where its original would stand: its neighbours may have it.
      if (start === end) return [start - 1, start].filter((s) => documentOf(from).sentences[s]);
      return Array.from({ length: end - start }, (_, k) => start + k);
    }

    function saysTwice(originals: readonly number[]): boolean {
      if (originals.length > MOST_ORIGINALS) return true;
      const texts = originals.map((s) => fold(documentOf(from).sentences[s]!.text));
      return texts.some((text, k) =>
        texts.slice(k + 1).some((other) => likeness(text, other) > MOST_LIKENESS),
      );
    }
  },
};

const numbersOf = ({ folded }: Placed) => folded.match(/\d+/g)?.join() ?? "";

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
