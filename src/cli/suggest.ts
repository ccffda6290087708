import levenshtein from "fast-levenshtein";

/** Names the known name nearest to an unknown one, for the end of a message; empty if none is near. */
export function suggest(unknown: string, known: readonly string[]): string {
  const [nearest] = known
    .map((name) => ({ name, distance: levenshtein.get(unknown.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (!nearest || nearest.distance > Math.max(1, Math.floor(unknown.length * 0.4))) return "";
  return `; did you mean ${nearest.name}?`;
}
