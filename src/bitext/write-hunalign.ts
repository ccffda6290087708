/** The text form of hunalign's alignments (Varga et al. 2005; its manual, “File formats”). */

import { foldSpace } from "./fold-space.ts";
import type { BitextUnit, BitextWriter } from "./unit.ts";
import { formatWorth } from "./worth.ts";

/** Stands between the sentences of a side. */
const BETWEEN = " ~~~ ";

/**
 * Makes a writer of `hunalign -text`: English, Chinese and a number between tabs, a line a unit, null
 * beads too. Sentences are kept apart by ` ~~~ ` where it is known where they end; tabs and line ends
 * inside them become spaces. The number is the score of the bead, its confidence if it has none.
 */
export function createHunalignWriter(): BitextWriter<string> {
  return {
    head: () => "",
    unit: (unit) =>
      `${[sideOf(unit, "source"), sideOf(unit, "target"), formatWorth(unit)].join("\t")}\n`,
    tail: () => "",
  };
}

function sideOf(unit: BitextUnit, side: "source" | "target"): string {
  return (unit.sentences?.[side] ?? [unit[side]]).map(foldSpace).join(BETWEEN);
}
