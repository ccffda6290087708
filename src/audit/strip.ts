import type { Side } from "../types.ts";
import type { Audit } from "./audit.ts";
import { createTextCoverage } from "./coverage.ts";

/**
 * Cuts one side into stretches of equal length and tells how much of each is covered.
 *
 * @param cells - how many stretches
 * @returns shares of characters, in [0, 1]; of a text without any characters none
 */
export function coverageStrip(
  { alignment, gaps, settings }: Pick<Audit, "alignment" | "gaps" | "settings">,
  side: Side,
  cells: number,
): number[] {
  const { length } = alignment[side].sentences;
  const coverageOf = createTextCoverage(
    alignment,
    side,
    gaps,
    settings.from === "en" ? "source" : "target",
  );
  const { characters } = coverageOf({ start: 0, end: length });
  if (characters === 0) return [];
  const covered = new Float64Array(cells);
  const width = characters / cells;
  let from = 0;
  for (let s = 0; s < length; s++) {
    const sentence = coverageOf({ start: s, end: s + 1 });
    const to = from + sentence.characters;
    const share = sentence.characters === 0 ? 0 : sentence.coveredCharacters / sentence.characters;
    // A sentence longer than a cell fills several, and its covered part is spread over them.
    for (let cell = Math.floor(from / width); cell < cells && cell * width < to; cell++) {
      const overlap = Math.min(to, (cell + 1) * width) - Math.max(from, cell * width);
      if (overlap > 0) covered[cell]! += overlap * share;
    }
    from = to;
  }
  // Sums of fractions may miss a whole by a hair.
  return Array.from(covered, (sum) => Math.min(1, Math.round((sum / width) * 1e9) / 1e9));
}
