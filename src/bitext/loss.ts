import { SIDES } from "../types.ts";
import type { BitextUnit, TextLoss } from "./unit.ts";

/**
 * Tells of the characters of a unit that are replaced.
 *
 * @param find - gives their offsets in a text
 */
export function tellReplaced(
  unit: BitextUnit,
  onLoss: ((loss: TextLoss) => void) | undefined,
  find: (text: string) => readonly number[],
): void {
  if (!onLoss) return;
  for (const side of SIDES) {
    const count = find(unit[side]).length;
    if (count > 0) onLoss({ unit, side, kind: "replaced", count });
  }
}
