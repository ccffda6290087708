/** Plain text of both languages in two files, line for line, as Moses and its like train on. */

import type { Side } from "../types.ts";
import { foldSpace } from "./fold-space.ts";
import type { BitextWriter, CreateBitextWriter } from "./unit.ts";

/**
 * Makes a writer of one side: a line a unit. Tabs and line ends inside a text become a space; units with an
 * empty side are left out, so that both files have the same lines.
 */
export function createMosesWriter(side: Side): CreateBitextWriter<string> {
  return (): BitextWriter<string> => ({
    head: () => "",
    unit: ({ source, target }) => {
      const texts = { source: foldSpace(source), target: foldSpace(target) };
      return texts.source === "" || texts.target === "" ? undefined : `${texts[side]}\n`;
    },
    tail: () => "",
  });
}
