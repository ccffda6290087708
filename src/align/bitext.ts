import type { CellList } from "./cells.ts";
import type { SentenceRows } from "./rows.ts";

/**
 * Two segmented texts as numbers: what the engine works on. English is the source, Chinese the
 * target. All ids are of this bitext, all tables typed arrays.
 */

/** The tokens of all sentences of one side, one after the other. */
export interface TokenSequence {
  /** `sentences + 1` offsets into the arrays below. */
  readonly start: Int32Array;
  /** Type of each token. */
  readonly type: Int32Array;
}

/** The types of one kind of token and what is known of each. */
interface Vocabulary {
  readonly keys: readonly string[];
  readonly isFunction: Uint8Array;
  /** Sentences each type stands in. */
  readonly documentFrequency: Int32Array;
  /** Sentences in which that was counted: all of the text, also where the tokens are of a part. */
  readonly sentenceCount: number;
  /** Smoothed unigram probability of each type in this text. */
  readonly background: Float64Array;
}

/** One kind of token on one side. */
export interface Stream extends Vocabulary, TokenSequence {}

/** Sparse translation probabilities between the types of two streams. */
export interface SparseRows {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** Everything the engine reads of two texts. */
export interface Bitext {
  readonly sourceCount: number;
  readonly targetCount: number;
  /** English stems and numbers. */
  readonly english: Stream;
  /** Chinese words, numbers and Latin words. */
  readonly chinese: Stream;
  /** Chinese characters, numbers and Latin words: a back-off for words cut otherwise. */
  readonly characters: Stream;
  /** Rows: Chinese words; columns: English. */
  readonly englishGivenWord: SparseRows;
  readonly wordGivenEnglish: SparseRows;
  readonly englishGivenCharacter: SparseRows;
  readonly characterGivenEnglish: SparseRows;
  /**
   * Sums of sentence lengths in UTF-16 units: English with single spaces, Chinese without any. The
   * length of a..b is [b] - [a].
   */
  readonly sourceLength: Float64Array;
  readonly targetLength: Float64Array;
  /** Where a table or its like already says which sentences may be partners. */
  readonly rows?: SentenceRows;
}

/** Makes rows from cells in any order; of two values of one cell the greater counts. */
export function sparseRows(rowCount: number, cells: CellList): SparseRows {
  const end = new Int32Array(rowCount + 1);
  for (let k = 0; k < cells.size; k++) end[cells.row[k]! + 1]!++;
  for (let row = 0; row < rowCount; row++) end[row + 1]! += end[row]!;
  const columns = new Int32Array(cells.size);
  const values = new Float32Array(cells.size);
  const next = end.slice();
  let most = -1;
  for (let k = 0; k < cells.size; k++) {
    const at = next[cells.row[k]!]!++;
    const column = cells.column[k]!;
    columns[at] = column;
    values[at] = cells.value[k]!;
    if (column > most) most = column;
  }
  // Each cell stays where it came first.
  const start = new Int32Array(rowCount + 1);
  const placeOf = new Int32Array(most + 1).fill(-1);
  let size = 0;
  for (let row = 0; row < rowCount; row++) {
    const first = size;
    for (let x = end[row]!; x < end[row + 1]!; x++) {
      const value = values[x]!;
      if (!(value > 0)) continue;
      const place = placeOf[columns[x]!]!;
      if (place >= first) values[place] = Math.max(value, values[place]!);
      else {
        placeOf[columns[x]!] = size;
        columns[size] = columns[x]!;
        values[size++] = value;
      }
    }
    start[row + 1] = size;
  }
  return { start, column: columns.slice(0, size), value: values.slice(0, size) };
}

/** Counts are raised by this much before they become probabilities. */
const SMOOTHING = 0.3;
/**
 * Greatest background probability of a content word. In a text of a few sentences, or of lines that
 * are much alike, every word is frequent, and yet says what it says.
 */
const MOST_BACKGROUND = 0.02;

/** Interns the keys of each sentence and counts them. */
export function createStream(
  sentences: readonly (readonly string[])[],
  isFunctionWord: (key: string) => boolean,
): Stream {
  const ids = new Map<string, number>();
  const start = new Int32Array(sentences.length + 1);
  let total = 0;
  sentences.forEach((keys, k) => {
    total += keys.length;
    start[k + 1] = total;
  });
  const type = new Int32Array(total);
  const counts: number[] = [];
  const frequencies: number[] = [];
  const lastSeen: number[] = [];
  let next = 0;
  sentences.forEach((keys, sentence) => {
    for (const key of keys) {
      let id = ids.get(key);
      if (id === undefined) {
        id = ids.size;
        ids.set(key, id);
        counts.push(0);
        frequencies.push(0);
        lastSeen.push(-1);
      }
      type[next++] = id;
      counts[id]!++;
      if (lastSeen[id] !== sentence) {
        lastSeen[id] = sentence;
        frequencies[id]!++;
      }
    }
  });
  const keys = [...ids.keys()];
  const mass = total + SMOOTHING * keys.length;
  return {
    start,
    type,
    keys,
    isFunction: Uint8Array.from(keys, (key) => (isFunctionWord(key) ? 1 : 0)),
    documentFrequency: Int32Array.from(frequencies),
    sentenceCount: sentences.length,
    background: Float64Array.from(counts, (count, id) =>
      Math.min((count + SMOOTHING) / mass, isFunctionWord(keys[id]!) ? 1 : MOST_BACKGROUND),
    ),
  };
}
