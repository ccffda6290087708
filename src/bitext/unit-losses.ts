/** What of the units of a file a format could not hold. */

import { type Notice, type Place, SIDES } from "../types.ts";
import type { LossCount } from "./alignment-losses.ts";

const CODES = { replaced: "CHARACTERS_REPLACED", cut: "TEXTS_CUT" } as const;

/**
 * Prepares to count what of a file of units another format cannot hold: characters that were
 * replaced, and texts that were cut.
 *
 * @param name - of the file that the units come from, for messages
 * @param format - the other's name for people
 */
export function countUnitLosses(name: string, format: string): LossCount {
  const lost = new Map<keyof typeof CODES, { count: number; place?: Place | undefined }>();
  return {
    onLoss({ unit, side, kind, count }) {
      const place = (side === SIDES[0] ? unit.sourcePlace : unit.targetPlace) ?? unit.place;
      const found = lost.get(kind) ?? { count: 0, place };
      found.count += kind === "cut" ? 1 : count;
      lost.set(kind, found);
    },
    notices: () =>
      [...lost].map(
        ([kind, { count, place }]): Notice => ({
          code: CODES[kind],
          name,
          ...(place ? { place } : {}),
          args: { count, format },
        }),
      ),
  };
}
