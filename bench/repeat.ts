/** Texts of any size to measure with, made from the corpus. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseBeads } from "../dist/format/beads.js";
import type { NumberedBead } from "../dist/types.js";
import type { BenchText } from "./text.ts";
import type { Variation } from "./variation.ts";

/** Reads the documents of the corpus that are a pair of files, by their gold sentences. */
export function readCorpus(corpus: string): BenchText[] {
  return readdirSync(corpus, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(join(corpus, entry.name)).includes("en.txt"),
    )
    .map(({ name }) => join(corpus, name))
    .sort()
    .map((folder) => ({
      english: readLines(join(folder, "en.sentences.txt")),
      chinese: readLines(join(folder, "zh.sentences.txt")),
      gold: parseBeads(readFileSync(join(folder, "gold.beads"), "utf8"), folder),
    }));
}

function readLines(path: string): string[] {
  return readFileSync(path, "utf8").trimEnd().split("\n");
}

/**
 * Makes a pair of so many sentences a side (the longer one) out of whole documents: all of them in
 * one random order, then copies of all in another, until it is long enough; the rest is cut off.
 *
 * @param vary - what makes the copies differ; the first round is as it is
 * @param seed - the same seed gives the same text
 */
export function repeatDocuments(
  documents: readonly BenchText[],
  size: number,
  vary: Variation,
  seed: number,
): BenchText {
  const random = createRandom(seed);
  const english: string[] = [];
  const chinese: string[] = [];
  const gold: NumberedBead[] = [];
  for (let round = 0; Math.max(english.length, chinese.length) < size; round++) {
    for (const original of shuffle(documents, random)) {
      const document = round === 0 ? original : vary(original, random);
      for (const { source, target } of document.gold) {
        gold.push({
          source: source.map((i) => i + english.length),
          target: target.map((j) => j + chinese.length),
        });
      }
      english.push(...document.english);
      chinese.push(...document.chinese);
    }
  }
  const isInside = ({ source, target }: NumberedBead) =>
    (source.at(-1) ?? -1) < size && (target.at(-1) ?? -1) < size;
  const firstOutside = gold.findIndex((bead) => !isInside(bead));
  const kept = firstOutside < 0 ? gold : gold.slice(0, firstOutside);
  const count = (numbers: readonly number[]) => Math.max(-1, ...numbers) + 1;
  const last = kept.slice(-100); // enough, as beads are in order and null beads few
  return {
    english: english.slice(0, count(last.flatMap(({ source }) => source))),
    chinese: chinese.slice(0, count(last.flatMap(({ target }) => target))),
    gold: kept,
  };
}

/** Fisher and Yates. */
function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** Mulberry32: numbers in [0, 1) that depend on nothing but the seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
