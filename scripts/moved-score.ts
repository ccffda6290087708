import { align } from "../dist/align/align.js";
import { isNullBead } from "../dist/align/null-bead.js";
import type { Weights } from "../dist/align/weights.js";
import type { Lexicon } from "../dist/lexicon/lexicon.js";
import type { Alignment, Bead, Span } from "../dist/types.js";
import { documentOf, type GoldText } from "./gold-text.ts";
import { createRandom, damagedCopies, itemsOf } from "./synthetic.ts";

/**
 * Measures how passages are found that stand elsewhere: in copies of texts in which blocks of beads
 * were moved on the Chinese side, and in texts in which nothing was, where all that is found is
 * wrong.
 */

const SEED = 7;
const SIZES = [1, 2, 5, 10, 20];
/** A section of it really stands elsewhere, though its gold has null beads there. */
const HAS_MOVED = "corpus/guide-hiking-hk";
/** Beads of a copy, and blocks of a list that is sorted otherwise. */
const LENGTH = 160;
const BLOCKS = 12;

interface Copy {
  readonly english: readonly string[];
  readonly chinese: readonly string[];
  /** Right pairs, as `sources:targets`, and those of blocks that were moved. */
  readonly gold: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  /** Sentences of one right pair, every two as `source:target`. */
  readonly pairs: ReadonlySet<string>;
}

/** Aligns a text and its copies, and gives the rows of a table. */
export function scoreMoved(
  all: readonly GoldText[],
  lexicon: Lexicon,
  weights: Weights,
): string[][] {
  const texts = all.filter(({ name }) => name !== HAS_MOVED);
  const random = createRandom(SEED);
  const run = ({ english, chinese }: { english: readonly string[]; chinese: readonly string[] }) =>
    align(documentOf(english, "en", "en"), documentOf(chinese, "zh", "zh"), lexicon, { weights });
  const rows = [
    ["what was moved", "beads", "on the path", "and reordered", "recall", "given", "P", "lax P"],
  ];
  for (const kind of ["moved", "sorted"] as const) {
    for (const size of SIZES) {
      const sums = { moved: 0, onPath: 0, found: 0, given: 0, right: 0, lax: 0 };
      for (const text of texts) {
        const copy = kind === "moved" ? withMoves(text, size, random) : sorted(text, size, random);
        if (!copy) continue;
        const alignment = run(copy);
        const path = keysOf(alignment.beads);
        const reordered = keysOf(alignment.reordered);
        const count = (list: readonly string[], set: ReadonlySet<string>) =>
          list.filter((key) => set.has(key)).length;
        sums.moved += copy.moved.size;
        sums.onPath += count(path, copy.moved);
        sums.found += count(reordered, copy.moved);
        sums.given += reordered.length;
        sums.right += count(reordered, copy.gold);
        sums.lax += alignment.reordered.filter((bead) => sharesPair(bead, copy.pairs)).length;
      }
      const { moved, onPath, found, given, right, lax } = sums;
      rows.push([
        `${kind}, ${size} beads a block`,
        ...[moved, onPath, found].map(String),
        share(onPath + found, moved),
        String(given),
        share(right, given),
        share(lax, given),
      ]);
    }
  }
  const nothing = (name: string, alignments: readonly Alignment[]) => {
    const given = alignments.reduce((sum, { reordered }) => sum + reordered.length, 0);
    const beads = alignments.reduce((sum, { beads }) => sum + beads.length, 0);
    rows.push([name, String(beads), "", "", "", String(given), "", ""]);
  };
  nothing("nothing, as they are", texts.map(run));
  nothing(
    "nothing, damaged",
    texts.flatMap((text) => damagedCopies(text, random).map(run)),
  );
  return rows;
}

const share = (part: number, whole: number) => (whole === 0 ? "-" : (part / whole).toFixed(3));
const numbers = ({ start, end }: Span) => Array.from({ length: end - start }, (_, k) => start + k);

function keysOf(beads: readonly Bead[]): string[] {
  return beads
    .filter((bead) => !isNullBead(bead))
    .map(({ source, target }) => `${numbers(source)}:${numbers(target)}`);
}

function sharesPair({ source, target }: Bead, pairs: ReadonlySet<string>): boolean {
  return numbers(source).some((i) => numbers(target).some((j) => pairs.has(`${i}:${j}`)));
}

function cut(text: GoldText, random: () => number) {
  const items = itemsOf(text);
  const first = Math.floor(random() * Math.max(1, items.length - LENGTH + 1));
  return items.slice(first, first + LENGTH);
}

// Up to three blocks, one if they are long, go elsewhere.
function withMoves(text: GoldText, size: number, random: () => number): Copy | undefined {
  const items = cut(text, random);
  const order = [...items.keys()];
  const moved = new Set<number>();
  for (let move = 0; move < (size >= 10 ? 1 : 3); move++) {
    const distance = size + 1 + Math.floor(random() * 20);
    const from = Math.floor(random() * (order.length - size - distance));
    if (from < 0) continue;
    const passed = order.slice(from, from + size + distance);
    if (passed.some((item, k) => item !== from + k)) continue;
    const block = order.splice(from, size);
    order.splice(from + distance, 0, ...block);
    for (const item of block) moved.add(item);
  }
  return moved.size === 0 ? undefined : copyOf(items, order, moved);
}

// A list of blocks in another order, as where items are sorted by the alphabet.
function sorted(text: GoldText, size: number, random: () => number): Copy | undefined {
  const items = cut(text, random);
  const blocks = Math.min(BLOCKS, Math.floor(items.length / size));
  if (blocks < 4) return undefined;
  const first = Math.floor(random() * (items.length - blocks * size + 1));
  const permutation = Array.from({ length: blocks }, (_, k) => k);
  for (let k = blocks - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [permutation[k], permutation[other]] = [permutation[other]!, permutation[k]!];
  }
  const list = permutation.flatMap((block) =>
    Array.from({ length: size }, (_, k) => first + block * size + k),
  );
  const order = [...items.keys()];
  order.splice(first, list.length, ...list);
  return copyOf(items, order, new Set(list));
}

function copyOf(
  items: ReturnType<typeof itemsOf>,
  order: readonly number[],
  moved: ReadonlySet<number>,
): Copy {
  const english: string[] = [];
  const chinese: string[] = [];
  const add = (list: string[], units: readonly string[]) =>
    units.map((unit) => list.push(unit) - 1);
  const sources = items.map((item) => add(english, item.english));
  const targets = new Map(order.map((item) => [item, add(chinese, items[item]!.chinese)]));
  const gold = new Set<string>();
  const movedKeys = new Set<string>();
  const pairs = new Set<string>();
  sources.forEach((source, item) => {
    const target = targets.get(item)!;
    if (source.length === 0 || target.length === 0) return;
    gold.add(`${source}:${target}`);
    if (moved.has(item)) movedKeys.add(`${source}:${target}`);
    for (const i of source) for (const j of target) pairs.add(`${i}:${j}`);
  });
  return { english, chinese, gold, moved: movedKeys, pairs };
}
