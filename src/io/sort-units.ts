import { randomBytes } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BitextUnit } from "../bitext/unit.ts";
import { InputError } from "../errors.ts";
import { countCodePoints } from "../text/character.ts";

/** What units can be sorted by. `length` is that of both texts, in characters. */
const SORT_KEYS = ["source", "target", "confidence", "length", "id", "changed"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Sorts more units than memory holds. */
export interface UnitSorter {
  readonly add: (unit: BitextUnit) => void;
  /** Gives all units in order, in batches. */
  readonly take: () => Generator<readonly BitextUnit[], void>;
  /** Removes what was put aside. */
  readonly discard: () => void;
}

/** Bytes that are written at once. */
const BLOCK_BYTES = 1 << 20;
const BATCH_UNITS = 500;

/**
 * Makes a sorter. Units wait in a temporary file, which is removed; memory holds their keys only: some
 * 100 bytes for a number, for a text its length besides. English and Chinese go by the order of their
 * dictionaries (Chinese by stroke), what lacks the key comes last, and equal keys stay in order.
 */
export function createUnitSorter(key: SortKey, isReversed = false): UnitSorter {
  const path = join(tmpdir(), `duizhao-${randomBytes(6).toString("hex")}.tmp`);
  const keys: (string | number | undefined)[] = [];
  const ends: number[] = [];
  let file: number | undefined;
  let block: string[] = [];
  let blockSize = 0;
  let size = 0;
  const discard = () => {
    if (file === undefined) return;
    closeSync(file);
    unlinkSync(path);
    file = undefined;
    process.off("exit", discard);
  };
  const flush = () => {
    try {
      if (file === undefined) {
        file = openSync(path, "wx+", 0o600);
        process.once("exit", discard);
      }
      const bytes = Buffer.from(block.join(""));
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new InputError(`${path}: sorting needs room for all units there (${code})`, {
        cause: error,
      });
    }
    block = [];
    blockSize = 0;
  };
  return {
    add(unit) {
      keys.push(keyOf(unit, key));
      const text = JSON.stringify(unit);
      const bytes = Buffer.byteLength(text);
      block.push(text);
      blockSize += bytes;
      size += bytes;
      ends.push(size);
      if (blockSize >= BLOCK_BYTES) flush();
    },
    *take() {
      flush();
      const order = Uint32Array.from(keys.keys());
      const compare = comparisonOf(key);
      const sign = isReversed ? -1 : 1;
      order.sort((a, b) => {
        const [first, second] = [keys[a], keys[b]];
        if (first === undefined || second === undefined) {
          return Number(first === undefined) - Number(second === undefined) || a - b;
        }
        return sign * compare(first, second) || a - b;
      });
      let batch: BitextUnit[] = [];
      for (const index of order) {
        const start = index === 0 ? 0 : ends[index - 1]!;
        const bytes = Buffer.allocUnsafe(ends[index]! - start);
        readSync(file!, bytes, 0, bytes.length, start);
        batch.push(JSON.parse(bytes.toString()) as BitextUnit);
        if (batch.length < BATCH_UNITS) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    discard,
  };
}

function keyOf(unit: BitextUnit, key: SortKey): string | number | undefined {
  if (key !== "length") {
    // Most programs do not say of a unit that was made that it was changed.
    const value = key === "changed" ? (unit.changed ?? unit.created) : unit[key];
    if (typeof value !== "string") return value;
    // A copy: a text that was cut out of a piece of the file keeps all of the piece in memory.
    return value === "" ? undefined : Buffer.from(value).toString();
  }
  return countCodePoints(unit.source) + countCodePoints(unit.target);
}

function comparisonOf(key: SortKey): (a: string | number, b: string | number) => number {
  if (key === "confidence" || key === "length") return (a, b) => (a as number) - (b as number);
  // Moments in UTC and ids are no words.
  if (key === "changed") return (a, b) => (a < b ? -1 : Number(a > b));
  const locale = key === "target" ? "zh-Hant-u-co-stroke" : "en";
  const collator = new Intl.Collator(locale, { numeric: key === "id" });
  return (a, b) => collator.compare(a as string, b as string);
}
