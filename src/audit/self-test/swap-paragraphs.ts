import type { SegmentedDocument, Side } from "../../types.ts";
import type { Damage } from "./damage.ts";
import type { Random } from "./random.ts";
import { type SoundBead, spanOf } from "./sound-bead.ts";

/** Paragraphs that change places are at most so far apart. */
const REACH = 10;
/** Letters and ideographs of a paragraph; fewer may stand anywhere. */
const LEAST_LETTERS = 20;

/**
 * Lists pairs of paragraphs that can change places: every sentence of theirs stands in a bead that
 * is sound and reaches into no other paragraph. Each paragraph is in one pair at the most.
 *
 * @param into - the side that is damaged
 */
export function* swapParagraphs(
  document: SegmentedDocument,
  sound: readonly SoundBead[],
  into: Side,
  random: Random,
): Generator<Damage, void> {
  const from = into === "source" ? "target" : "source";
  const counts = new Map<number, number>();
  for (const { paragraph } of document.sentences) {
    counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  }
  const byParagraph = new Map<number, SoundBead[]>();
  for (const bead of sound) {
    const { paragraph } = bead[into][0]!;
    if (bead[into].at(-1)!.paragraph !== paragraph) continue;
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), bead]);
  }
  const whole = [...byParagraph]
    .filter(([paragraph, beads]) => {
      const { start, end } = document.paragraphs[paragraph]!;
      const letters = document.text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      const count = beads.reduce((sum, bead) => sum + bead[into].length, 0);
      return letters >= LEAST_LETTERS && count === counts.get(paragraph);
    })
    .sort(([a], [b]) => a - b);
  for (let at = 0; at + 1 < whole.length; ) {
    const other = at + 1 + Math.floor(random() * Math.min(REACH, whole.length - at - 1));
    const [first, second] = [whole[at]!, whole[other]!];
    at = other + 1;
    const spans = [first, second].map(([paragraph]) => document.paragraphs[paragraph]!);
    if (second[0] - first[0] > REACH) continue;
    const texts = spans.map(({ start, end }) => document.text.slice(start, end));
    const beads = [...first[1], ...second[1]];
    const edits = spans.map((span, k) => ({ ...span, text: texts[1 - k]! }));
    const places = beads.map((bead) => spanOf(bead[from]));
    yield {
      kind: "paragraphs-swapped",
      units: { start: beads[0]!.unit, end: beads.at(-1)!.unit + 1 },
      edits: into === "source" ? { source: edits, target: [] } : { source: [], target: edits },
      places:
        into === "source" ? { source: spans, target: places } : { source: places, target: spans },
    };
  }
}
