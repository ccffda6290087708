/** What of the units of a file a format could not hold. */

import type { Notice, Place } from "../types.ts";
import type { LossCount } from "./alignment-losses.ts";
import { codeOfLoss } from "./loss.ts";

/**
 * Prepares to count what of a file of units another format cannot hold: characters that were
 * replaced, texts and fields that were cut, and fields that were left out.
 *
 * @param name - of the file that the units come from, for messages
 * @param format - the other's name for people
 */
export function countUnitLosses(name: string, format: string): LossCount {
  const lost = new Map<Notice["code"], { count: number; place?: Place | undefined }>();
  return {
    onLoss(loss) {
      const { unit, part, kind, count } = loss;
      const code = codeOfLoss(loss);
      const textPlace = part === "target" ? unit.targetPlace : unit.sourcePlace;
      const found = lost.get(code) ?? { count: 0, place: textPlace ?? unit.place };
      found.count += kind === "replaced" ? count : 1;
      lost.set(code, found);
    },
    notices: () =>
      [...lost].map(
        ([code, { count, place }]): Notice => ({
          code,
          name,
          ...(place ? { place } : {}),
          args: { count, format },
        }),
      ),
  };
}
