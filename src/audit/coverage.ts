import { isNullBead } from "../align/null-bead.ts";
import type { Alignment, Side, Span } from "../types.ts";
import type { FindingCode, Measured } from "./finding.ts";

/** How much of a stretch of one side has a counterpart on the other. */
export interface Coverage {
  /** Sentences that are not empty. */
  readonly sentences: number;
  /**
   * Those that stand in a bead with both sides; of the original, none whose translation is empty or
   * still in the language of the original.
   */
  readonly coveredSentences: number;
  /** UTF-16 units without white space. */
  readonly characters: number;
  /** Those of the covered sentences, without what is marked as missing from the other side. */
  readonly coveredCharacters: number;
}

/** Kinds of findings that take something away from coverage. */
export const GAP_CODES: ReadonlySet<FindingCode> = new Set([
  "partial-omission",
  "addition",
  "untranslated",
  "empty-target",
]);

const SPACE = /\s+/g;
const sizeOf = (text: string) => text.replace(SPACE, "").length;

/**
 * Prepares the coverage of any stretch of one side.
 *
 * @param gaps - findings of {@link GAP_CODES}: parts that are left out or added take their marks
 *   away, what is untranslated or empty the sentences of the original
 * @param from - the side that is translated from
 * @returns a function from a range of sentences to its coverage, in constant time
 */
export function createTextCoverage(
  { source, target, beads, reordered }: Alignment,
  side: Side,
  gaps: readonly Measured[],
  from: Side,
): (sentences: Span) => Coverage {
  const document = side === "source" ? source : target;
  const count = document.sentences.length;
  const isCovered = new Uint8Array(count);
  for (const bead of [...beads, ...reordered]) {
    if (!isNullBead(bead)) isCovered.fill(1, bead[side].start, bead[side].end);
  }
  const missing = new Float64Array(count);
  for (const { code, [side]: passage } of gaps) {
    if (code === "untranslated" || code === "empty-target") {
      if (side === from) isCovered.fill(0, passage.sentences.start, passage.sentences.end);
      continue;
    }
    for (let s = passage.sentences.start; s < passage.sentences.end; s++) {
      const { span } = document.sentences[s]!;
      for (const { start, end } of passage.marks) {
        const marked = document.text.slice(Math.max(start, span.start), Math.min(end, span.end));
        if (start < span.end) missing[s]! += sizeOf(marked);
      }
    }
  }
  const sums = Array.from({ length: 4 }, () => new Float64Array(count + 1));
  document.sentences.forEach(({ text }, s) => {
    const size = sizeOf(text);
    const covered = isCovered[s] === 1 && size > 0;
    const amounts = [
      size > 0 ? 1 : 0,
      covered ? 1 : 0,
      size,
      covered ? Math.max(0, size - missing[s]!) : 0,
    ];
    amounts.forEach((amount, k) => {
      sums[k]![s + 1] = sums[k]![s]! + amount;
    });
  });
  return ({ start, end }) => {
    const [sentences, coveredSentences, characters, coveredCharacters] = sums.map(
      (sum) => sum[end]! - sum[start]!,
    ) as [number, number, number, number];
    return { sentences, coveredSentences, characters, coveredCharacters };
  };
}
