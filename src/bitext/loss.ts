import { type Notice, SIDES } from "../types.ts";
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
  for (const part of SIDES) {
    const count = find(unit[part]).length;
    if (count > 0) onLoss({ unit, part, kind: "replaced", count });
  }
}

/** The notice of a loss; of a text and of a field beside it people are told apart. */
export function codeOfLoss({ kind, part }: Pick<TextLoss, "kind" | "part">): Notice["code"] {
  if (kind === "replaced") return "CHARACTERS_REPLACED";
  if (kind === "left-out") return "FIELDS_LEFT_OUT";
  return part === "source" || part === "target" ? "TEXTS_CUT" : "FIELDS_CUT";
}
