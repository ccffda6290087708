import type { BitextUnit } from "./unit.ts";

/** Writes what a bead is worth, the more the better: its score, its confidence if it has none. */
export function formatWorth({
  score,
  confidence,
}: Pick<BitextUnit, "score" | "confidence">): string {
  const worth = score ?? confidence;
  return worth === undefined ? "" : String(Number(worth.toFixed(4)));
}
