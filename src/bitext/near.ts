import levenshtein from "fast-levenshtein";
import { foldText, hashText, mix } from "./fold-text.ts";
import type { BitextUnit } from "./unit.ts";

/** Bands of the signature, and minima in each: texts that share a band are compared. */
const BANDS = 12;
const ROWS = 3;
/** Units of one band that a new one is compared with, those that came last; and of all bands. */
const MOST_COMPARED = 16;
const MOST_COMPARED_IN_ALL = 64;
/** Characters from which on only the first are compared, as the time grows with the square. */
const LONGEST_COMPARED = 2000;

/** Tells near duplicates. */
export interface NearFinder {
  /** Takes a unit; tells whether one before it was nearly the same, and remembers it if not. */
  readonly isNew: (unit: BitextUnit) => boolean;
}

/**
 * Makes a finder of near duplicates: units both of whose sides, folded by {@link foldText}, have an edit
 * distance of at most `1 - likeness` of the longer text (Levenshtein 1966).
 *
 * Not all units are compared: each gets a signature of the minima of 36 hash functions over its
 * character trigrams (English) and bigrams (Chinese), in 12 bands of 3, and those are compared that
 * share a band (MinHash, Broder 1997; bands as in Leskovec et al., Mining of Massive Datasets, 3.4).
 * So the time is linear; of pairs that share half of their n-grams four in five are found, of closer
 * ones nearly all. The first of several always stays; equal input gives equal output. Needs some 150
 * bytes of memory a unit that stays, beside its texts.
 *
 * @param likeness - in [0, 1]
 */
export function createNearFinder(likeness: number): NearFinder {
  const signature = new Uint32Array(BANDS * ROWS);
  const texts = createTextStore();
  let bands = createBands(1 << 12);
  const keys = new Uint32Array(BANDS);

  const isNear = (a: string, b: string) => {
    const longest = Math.max(a.length, b.length);
    const most = Math.floor(longest * (1 - likeness) + 1e-9);
    if (Math.abs(a.length - b.length) > most) return false;
    if (a === b) return true;
    if (longest > LONGEST_COMPARED) {
      return isNearStart(a.slice(0, LONGEST_COMPARED), b.slice(0, LONGEST_COMPARED));
    }
    return levenshtein.get(a, b) <= most;
  };
  const isNearStart = (a: string, b: string) =>
    levenshtein.get(a, b) <= Math.floor(LONGEST_COMPARED * (1 - likeness));

  return {
    isNew(unit) {
      const source = foldText(unit.source);
      const target = foldText(unit.target);
      sign(signature, source, target);
      for (let band = 0; band < BANDS; band++) keys[band] = bandKey(signature, band);
      const seen = new Set<number>();
      for (let band = 0; band < BANDS; band++) {
        let steps = 0;
        for (let at = bands.first(band, keys[band]!); at !== 0; at = bands.next(band, at)) {
          if (++steps > MOST_COMPARED || seen.size >= MOST_COMPARED_IN_ALL) break;
          if (seen.has(at)) continue;
          seen.add(at);
          if (!texts.isAsLong(at - 1, source.length + target.length + 1, 1 - likeness)) continue;
          const [otherSource = "", otherTarget = ""] = texts.get(at - 1).split("\n");
          if (isNear(source, otherSource) && isNear(target, otherTarget)) return false;
        }
      }
      const number = texts.add(`${source}\n${target}`) + 1;
      if (number >= bands.capacity) bands = growBands(bands, number);
      for (let band = 0; band < BANDS; band++) bands.put(band, keys[band]!, number);
      return true;
    },
  };
}

/** For each band, the units by key in chains that begin with the last; numbers from 1. */
interface Bands {
  readonly capacity: number;
  readonly first: (band: number, key: number) => number;
  readonly next: (band: number, unit: number) => number;
  readonly put: (band: number, key: number, unit: number) => void;
  /** The key that a unit was put under. */
  readonly keyOf: (band: number, unit: number) => number;
}

function createBands(capacity: number): Bands {
  const arrays = (count: number) => Array.from({ length: BANDS }, () => new Uint32Array(count));
  const heads = arrays(capacity);
  const nexts = arrays(capacity);
  const keys = arrays(capacity);
  // Keys that share a chain are told apart.
  const skip = (band: number, key: number, from: number) => {
    let at = from;
    while (at !== 0 && keys[band]![at] !== key) at = nexts[band]![at]!;
    return at;
  };
  return {
    capacity,
    first: (band, key) => skip(band, key, heads[band]![key & (capacity - 1)]!),
    next: (band, unit) => skip(band, keys[band]![unit]!, nexts[band]![unit]!),
    put(band, key, unit) {
      const slot = key & (capacity - 1);
      nexts[band]![unit] = heads[band]![slot]!;
      heads[band]![slot] = unit;
      keys[band]![unit] = key;
    },
    keyOf: (band, unit) => keys[band]![unit]!,
  };
}

function growBands(old: Bands, count: number): Bands {
  const bands = createBands(2 * old.capacity);
  for (let band = 0; band < BANDS; band++) {
    for (let unit = 1; unit < count; unit++) bands.put(band, old.keyOf(band, unit), unit);
  }
  return bands;
}

/** Bytes in which texts are kept one behind the other. */
const STORE_BYTES = 1 << 20;

/** Keeps texts as UTF-8, by number from 0: far less than as many strings take. */
function createTextStore() {
  const blocks: Buffer[] = [];
  let used = STORE_BYTES;
  let places = new Uint32Array(3 * (1 << 12)); // block, start, UTF-16 length
  let count = 0;
  return {
    add(text: string): number {
      const bytes = Buffer.byteLength(text);
      if (used + bytes + 4 > STORE_BYTES) {
        blocks.push(Buffer.allocUnsafe(Math.max(STORE_BYTES, bytes + 4)));
        used = 0;
      }
      if (3 * count === places.length) {
        const grown = new Uint32Array(2 * places.length);
        grown.set(places);
        places = grown;
      }
      const block = blocks.at(-1)!;
      block.writeUInt32LE(bytes, used);
      block.write(text, used + 4);
      places.set([blocks.length - 1, used, text.length], 3 * count);
      used += bytes + 4;
      return count++;
    },
    get(number: number): string {
      const block = blocks[places[3 * number]!]!;
      const start = places[3 * number + 1]!;
      return block.toString("utf8", start + 4, start + 4 + block.readUInt32LE(start));
    },
    /** Tells whether a text is nearly as long as another, without reading it. */
    isAsLong(number: number, length: number, slack: number): boolean {
      const own = places[3 * number + 2]!;
      return Math.abs(own - length) <= slack * Math.max(own, length) + 2;
    },
  };
}

/** Keeps, for each of the hash functions, the least value over all n-grams of both texts. */
function sign(signature: Uint32Array, source: string, target: string): void {
  signature.fill(0xffffffff);
  addGrams(signature, source, 3, 1);
  addGrams(signature, target, 2, 2);
}

function addGrams(signature: Uint32Array, text: string, size: number, seed: number): void {
  for (let at = 0; at === 0 || at + size <= text.length; at++) {
    const gram = hashText(text.slice(at, at + size), seed);
    // Two hashes make all others (Kirsch & Mitzenmacher 2006).
    const step = mix(gram) | 1;
    for (let k = 0, value = gram; k < signature.length; k++, value = (value + step) >>> 0) {
      const hash = mix(value ^ k);
      if (hash < signature[k]!) signature[k] = hash;
    }
  }
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row++) key = mix(key ^ signature[band * ROWS + row]!);
  return key;
}
