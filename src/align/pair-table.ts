import type { Span } from "../types.ts";
import type { SparseRows, Stream } from "./bitext.ts";

/** The types of one side of each bead, ascending, and how often each stands there. */
export interface Bags {
  /** Offsets into the two arrays below. */
  readonly start: Int32Array;
  readonly type: Int32Array;
  readonly count: Int32Array;
  /** Tokens of each bead. */
  readonly size: Int32Array;
}

/** Sorts the tokens of each bead by type. */
export function bagsOf(stream: Stream, spans: readonly Span[]): Bags {
  const start = new Int32Array(spans.length + 1);
  const size = new Int32Array(spans.length);
  const type = new Int32Array(stream.type.length);
  const count = new Int32Array(stream.type.length);
  let end = 0;
  spans.forEach((span, b) => {
    const last = stream.start[span.end]!;
    for (let x = stream.start[span.start]!; x < last; x++) {
      // Beads are short: each type is moved to its place among those that stand there already.
      const next = stream.type[x]!;
      let at = end;
      while (at > start[b]! && type[at - 1]! > next) at--;
      if (at > start[b]! && type[at - 1] === next) {
        count[at - 1]!++;
        continue;
      }
      type.copyWithin(at + 1, at, end);
      count.copyWithin(at + 1, at, end);
      type[at] = next;
      count[at] = 1;
      end++;
    }
    size[b] = last - stream.start[span.start]!;
    start[b + 1] = end;
  });
  return { start, type: type.slice(0, end), count: count.slice(0, end), size };
}

/** What is known of pairs of types: all that a type is paired with stands together. */
export interface Pairs {
  /** Where the pairs of each given type start, and the end. */
  readonly rowStart: Int32Array;
  /** The other type of each pair. */
  readonly column: Int32Array;
  readonly prior: Float32Array;
  readonly probability: Float32Array;
  /** Counts of all beads, and of the bead that gives most. */
  readonly sum: Float32Array;
  readonly largest: Float32Array;
  /**
   * For each bead, each of its said and each of its given types: twice the number of the pair, and
   * one more if it is counted; -1 if nothing is known of it.
   */
  readonly cell: Int32Array;
}

/**
 * Lists the pairs of types that a lexicon knows or that may be learnt because both types recur, and
 * looks those of every bead up, once for all rounds. Row by row the number of a pair is found under
 * its column, without a hash table.
 */
export function listPairs(
  given: Stream,
  givenBags: Bags,
  said: Stream,
  saidBags: Bags,
  known: SparseRows,
): Pairs {
  const rows = given.keys.length;
  const cellStart = cellsOfBeads(givenBags, saidBags);
  const { start: occurrenceStart, bead, place } = occurrencesOf(givenBags, rows);
  const cell = new Int32Array(cellStart[cellStart.length - 1]!);
  const rowStart = new Int32Array(rows + 1);
  const pairAt = new Int32Array(said.keys.length).fill(-1);
  let column = new Int32Array(1 << 12);
  let prior = new Float32Array(1 << 12);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const from = occurrenceStart[row]!;
    const to = occurrenceStart[row + 1]!;
    // All that one row can need at the most.
    let most = size + known.start[row + 1]! - known.start[row]!;
    for (let x = from; x < to; x++) {
      most += saidBags.start[bead[x]! + 1]! - saidBags.start[bead[x]!]!;
    }
    if (most > column.length) {
      column = lengthened(column, 2 * most);
      prior = lengthened(prior, 2 * most);
    }
    const first = size;
    for (let x = known.start[row]!; from < to && x < known.start[row + 1]!; x++) {
      column[size] = known.column[x]!;
      prior[size] = known.value[x]!;
      pairAt[known.column[x]!] = size++;
    }
    const recurs = given.documentFrequency[row]! > 1;
    for (let x = from; x < to; x++) {
      const b = bead[x]!;
      const step = givenBags.start[b + 1]! - givenBags.start[b]!;
      let at = cellStart[b]! + place[x]!;
      for (let t = saidBags.start[b]!; t < saidBags.start[b + 1]!; t++, at += step) {
        const type = saidBags.type[t]!;
        let pair = pairAt[type]!;
        if (recurs && said.documentFrequency[type]! > 1) {
          if (pair < 0) {
            pair = size;
            pairAt[type] = pair;
            column[size++] = type;
          }
          cell[at] = 2 * pair + 1;
        } else cell[at] = pair < 0 ? -1 : 2 * pair;
      }
    }
    for (let pair = first; pair < size; pair++) pairAt[column[pair]!] = -1;
    rowStart[row + 1] = size;
  }
  return {
    rowStart,
    column,
    prior,
    probability: prior.slice(0, size),
    sum: new Float32Array(size),
    largest: new Float32Array(size),
    cell,
  };
}

function cellsOfBeads(given: Bags, said: Bags): Float64Array {
  const start = new Float64Array(given.size.length + 1);
  for (let b = 0; b < given.size.length; b++) {
    const m = given.start[b + 1]! - given.start[b]!;
    start[b + 1] = start[b]! + m * (said.start[b + 1]! - said.start[b]!);
  }
  return start;
}

// The beads that each type stands in, ascending, and its place among the types there.
function occurrencesOf({ start: bags, type }: Bags, types: number) {
  const start = new Int32Array(types + 1);
  for (let x = 0; x < type.length; x++) start[type[x]! + 1]!++;
  for (let row = 0; row < types; row++) start[row + 1]! += start[row]!;
  const next = start.slice();
  const bead = new Int32Array(type.length);
  const place = new Int32Array(type.length);
  for (let b = 0; b + 1 < bags.length; b++) {
    for (let x = bags[b]!; x < bags[b + 1]!; x++) {
      const at = next[type[x]!]!++;
      bead[at] = b;
      place[at] = x - bags[b]!;
    }
  }
  return { start, bead, place };
}

function lengthened<T extends Int32Array | Float32Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}
