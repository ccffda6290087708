/**
 * The shipped translation tables: IBM Model 1 (Brown et al. 1993) probabilities between English
 * stems on one side and Chinese words or single characters on the other, with the word costs for
 * the lattice and the readings for names. All Chinese is Simplified; texts are folded to match.
 *
 * Everything is a typed array over the bytes of one file, so that loading parses nothing.
 */

/** Strings in ascending UTF-16 order; an id is a rank. */
export interface StringTable {
  readonly count: number;
  /** All strings, one after the other. */
  readonly units: Uint16Array;
  /** `count + 1` offsets into `units`. */
  readonly start: Uint32Array;
}

/** Sparse rows of translation probabilities. */
export interface TranslationTable {
  /** One more than there are rows: where each row starts in `column` and `level`. */
  readonly start: Uint32Array;
  readonly column: Uint16Array | Uint32Array;
  /** Index into {@link PROBABILITY_OF_LEVEL}. */
  readonly level: Uint8Array;
}

export interface Lexicon {
  /** Hash of the content, in hexadecimal; part of every signature. */
  readonly id: string;
  /** Chinese words. */
  readonly words: StringTable;
  /** -ln p of each word under a unigram model, in nats; for the lattice. */
  readonly wordCost: Float32Array;
  /** English stems. */
  readonly stems: StringTable;
  /** Chinese characters (BMP). */
  readonly characters: StringTable;
  /** Toneless pinyin syllables. */
  readonly syllables: StringTable;
  /** Rows: characters; columns: syllables they are read as. */
  readonly readingStart: Uint32Array;
  readonly reading: Uint16Array;
  /** t(stem | word). */
  readonly stemGivenWord: TranslationTable;
  /** t(word | stem). */
  readonly wordGivenStem: TranslationTable;
  /** t(stem | character). */
  readonly stemGivenCharacter: TranslationTable;
  /** t(character | stem). */
  readonly characterGivenStem: TranslationTable;
}

/** Probability of each quantised level: 32 steps for each halving, from 2^-8 to 1. */
export const PROBABILITY_OF_LEVEL = Float32Array.from(
  { length: 256 },
  (_, level) => 2 ** ((level - 255) / 32),
);

/** Quantises a probability to the nearest level of {@link PROBABILITY_OF_LEVEL}. */
export function levelOfProbability(probability: number): number {
  return Math.max(0, Math.min(255, Math.round(255 + 32 * Math.log2(probability))));
}

/** First bytes of a lexicon file, with its format version. */
const MAGIC = 0x32_5a_44_00; // "\0DZ2" read little-endian

type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array;
const SECTION_TYPES = [Uint8Array, Uint16Array, Uint32Array, Float32Array] as const;

// The order of sections in a file; parseLexicon and formatLexicon both follow it.
function sections(lexicon: Lexicon): Section[] {
  const strings = (table: StringTable) => [table.units, table.start];
  const rows = (table: TranslationTable) => [table.start, table.column, table.level];
  return [
    ...strings(lexicon.words),
    lexicon.wordCost,
    ...strings(lexicon.stems),
    ...strings(lexicon.characters),
    ...strings(lexicon.syllables),
    lexicon.readingStart,
    lexicon.reading,
    ...rows(lexicon.stemGivenWord),
    ...rows(lexicon.wordGivenStem),
    ...rows(lexicon.stemGivenCharacter),
    ...rows(lexicon.characterGivenStem),
  ];
}

/**
 * Writes a lexicon as one file: magic, content hash, number of sections, then for each section its
 * type and length (of elements), then the sections themselves, each starting at a multiple of four.
 */
export function formatLexicon(lexicon: Omit<Lexicon, "id">): Uint8Array {
  const all = sections({ ...lexicon, id: "" });
  const header = 12 + 8 * all.length;
  const size = all.reduce((sum, section) => sum + padded(section.byteLength), header);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let offset = header;
  all.forEach((section, k) => {
    view.setUint32(
      12 + 8 * k,
      SECTION_TYPES.findIndex((type) => section instanceof type),
      true,
    );
    view.setUint32(16 + 8 * k, section.length, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += padded(section.byteLength);
  });
  view.setUint32(0, MAGIC, true);
  view.setUint32(8, all.length, true);
  view.setUint32(4, hashOf(bytes.subarray(8)), true);
  return bytes;
}

const padded = (length: number) => (length + 3) & ~3;

/** Hashes bytes or other units (FNV-1a, 32 bits). */
function hashOf(units: ArrayLike<number>): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < units.length; k++) hash = Math.imul(hash ^ units[k]!, 0x01000193);
  return hash >>> 0;
}

/** Hashes the bytes of numbers, as {@link hashOf}. */
export function hashOfBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): number {
  return hashOf(new Uint8Array(buffer, byteOffset, byteLength));
}

/** Hashes the UTF-16 units of a text, as {@link hashOf}. */
export function hashOfText(text: string): number {
  const units = new Uint16Array(text.length);
  for (let k = 0; k < text.length; k++) units[k] = text.charCodeAt(k);
  return hashOf(units);
}

/** Writes a hash as eight hexadecimal digits. */
export function formatHash(hash: number): string {
  return hash.toString(16).padStart(8, "0");
}

/**
 * Reads a lexicon from the bytes of its file without copying them.
 *
 * @param bytes - must start at a multiple of four in its buffer
 * @throws {RangeError} if the bytes are not a lexicon of this version
 */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== MAGIC) {
    throw new RangeError("not a lexicon file of this version");
  }
  const count = view.getUint32(8, true);
  let offset = 12 + 8 * count;
  const all: Section[] = [];
  for (let k = 0; k < count; k++) {
    const Type = SECTION_TYPES[view.getUint32(12 + 8 * k, true)]!;
    const length = view.getUint32(16 + 8 * k, true);
    all.push(new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length));
    offset += padded(length * Type.BYTES_PER_ELEMENT);
  }
  let next = 0;
  const take = <T extends Section>() => all[next++] as T;
  const strings = (): StringTable => {
    const units = take<Uint16Array>();
    const start = take<Uint32Array>();
    return { units, start, count: start.length - 1 };
  };
  const rows = (): TranslationTable => ({ start: take(), column: take(), level: take() });
  return {
    id: formatHash(view.getUint32(4, true)),
    words: strings(),
    wordCost: take(),
    stems: strings(),
    characters: strings(),
    syllables: strings(),
    readingStart: take(),
    reading: take(),
    stemGivenWord: rows(),
    wordGivenStem: rows(),
    stemGivenCharacter: rows(),
    characterGivenStem: rows(),
  };
}

/** Makes a table of strings, which must be sorted by UTF-16 units and distinct. */
export function tableOfStrings(sorted: readonly string[]): StringTable {
  const start = new Uint32Array(sorted.length + 1);
  sorted.forEach((string, id) => {
    start[id + 1] = start[id]! + string.length;
  });
  const units = new Uint16Array(start[sorted.length]!);
  sorted.forEach((string, id) => {
    for (let k = 0; k < string.length; k++) units[start[id]! + k] = string.charCodeAt(k);
  });
  return { count: sorted.length, units, start };
}

/** Gives the string with an id. */
export function stringAt(table: StringTable, id: number): string {
  return String.fromCharCode(...table.units.subarray(table.start[id], table.start[id + 1]));
}

/** Finds the id of a string by binary search; -1 if it is not there. */
export function findString(table: StringTable, string: string): number {
  const { units, start } = table;
  let low = 0;
  let high = table.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const from = start[middle]!;
    const length = start[middle + 1]! - from;
    let order = 0;
    for (let k = 0; order === 0 && k < string.length && k < length; k++) {
      order = units[from + k]! - string.charCodeAt(k);
    }
    if (order === 0) order = length - string.length;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
