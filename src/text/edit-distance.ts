/**
 * Counts the letters that must be put in, left out or replaced to make one word of another
 * (Levenshtein 1966), UTF-16 unit by unit; the usual library sets up collation when it is loaded,
 * which every start would wait for.
 *
 * @param most - where the distance is greater, any greater number may be given
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // row[j]: of the beginning of `a` so far and the first j units of `b`.
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let before = row[0]!;
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      row[j] = Math.min(above + 1, row[j - 1]! + 1, before + (isSame ? 0 : 1));
      before = above;
      least = Math.min(least, row[j]!);
    }
    if (least > most) return most + 1;
  }
  return row[b.length]!;
}
