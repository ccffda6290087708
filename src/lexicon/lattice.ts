import type { StringTable } from "./lexicon.ts";
import type { CutRun } from "./tokens.ts";

/** Words longer than this are never looked up, in UTF-16 units. */
export const LONGEST_WORD = 8;

/**
 * Cost in nats of a character that is no word: half a count in the 60 million of the frequency list
 * that the costs were made from.
 */
const UNKNOWN_COST = 18.6;

/** Extra words of one document (names), with their cost in nats. */
type ExtraWords = ReadonlyMap<string, number>;

const NO_WORDS: ExtraWords = new Map();

/**
 * Cuts a run of Simplified Han characters into the words of greatest total probability under a
 * unigram model: a shortest path over the lattice of all dictionary words, found from the right in
 * time linear in the run.
 *
 * @param words - the lexicon's words, sorted, so that the words with one prefix are a range
 * @param wordCost - -ln p of each word, nats
 * @param unknownCost - cost of a single character that is no word, nats
 * @returns lengths of the words, left to right, UTF-16 units
 */
export function createLattice(
  words: StringTable,
  wordCost: Float32Array,
  unknownCost = UNKNOWN_COST,
): CutRun {
  const { units, start, count } = words;

  // Where the words with each first unit begin, found when first asked for: a start costs nothing.
  const firstWord = new Int32Array(0x10001).fill(-1);
  const firstWordFrom = (unit: number): number => {
    if (firstWord[unit]! < 0) firstWord[unit] = lowerBound(0, count, 0, unit);
    return firstWord[unit]!;
  };

  // The first id in [low, high) whose unit at `depth` is at least `unit`. All of them share the
  // units before `depth`.
  function lowerBound(low: number, high: number, depth: number, unit: number): number {
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = start[middle]! + depth;
      const value = at < start[middle + 1]! ? units[at]! : -1;
      if (value < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  let best = new Float64Array(64);
  let length = new Uint8Array(64);

  return function cut(run: string, extra: ExtraWords = NO_WORDS): number[] {
    const n = run.length;
    if (best.length <= n) {
      best = new Float64Array(2 * n + 1);
      length = new Uint8Array(2 * n + 1);
    }
    best[n] = 0;
    for (let i = n - 1; i >= 0; i--) {
      // A surrogate pair is never cut apart.
      const astral = isHighSurrogate(run.charCodeAt(i)) && i + 1 < n ? 2 : 1;
      let total = unknownCost + best[i + astral]!;
      let chosen = astral;
      const longest = Math.min(LONGEST_WORD, n - i);

      const first = run.charCodeAt(i);
      let low = firstWordFrom(first);
      let high = firstWordFrom(first + 1);
      for (let depth = 1; low < high; depth++) {
        // The shortest word of a range with one prefix comes first.
        if (start[low + 1]! - start[low]! === depth) {
          const candidate = wordCost[low]! + best[i + depth]!;
          if (candidate < total) {
            total = candidate;
            chosen = depth;
          }
        }
        if (depth >= longest) break;
        const unit = run.charCodeAt(i + depth);
        low = lowerBound(low, high, depth, unit);
        high = lowerBound(low, high, depth, unit + 1);
      }
      if (extra.size > 0) {
        for (let l = 2; l <= longest; l++) {
          const cost = extra.get(run.slice(i, i + l));
          if (cost !== undefined && cost + best[i + l]! < total) {
            total = cost + best[i + l]!;
            chosen = l;
          }
        }
      }
      best[i] = total;
      length[i] = chosen;
    }
    const lengths: number[] = [];
    for (let i = 0; i < n; i += length[i]!) lengths.push(length[i]!);
    return lengths;
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
