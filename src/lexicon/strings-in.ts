/**
 * Gives those of some strings that a text has, in order of first appearance. One pass over the text, with a
 * look-up for each length of the strings that begin with a character.
 */
export function stringsIn(strings: ReadonlySet<string>, runs: readonly string[]): string[] {
  const lengthsOf = new Map<string, number[]>();
  for (const string of strings) {
    const lengths = lengthsOf.get(string.charAt(0));
    if (!lengths) lengthsOf.set(string.charAt(0), [string.length]);
    else if (!lengths.includes(string.length)) lengths.push(string.length);
  }
  const found = new Set<string>();
  if (lengthsOf.size === 0) return [];
  for (const run of runs) {
    for (let i = 0; i < run.length; i++) {
      for (const length of lengthsOf.get(run.charAt(i)) ?? []) {
        const string = run.slice(i, i + length);
        if (strings.has(string)) found.add(string);
      }
    }
  }
  return [...found];
}
