import type { GoldBead, GoldText } from "./gold-text.ts";

/** The sentences of one bead. */
export interface Item {
  english: string[];
  chinese: string[];
}

/** A small generator of random numbers in [0, 1), the same everywhere (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is done to a copy; the name is part of the copy's. */
export const DAMAGES = ["runs", "sparse", "small", "hole", "repeats"] as const;

/**
 * Makes damaged copies of a text, one of each kind: runs of sentences missing on either side; only
 * a part of one side left; single sentences missing and neighbours merged; one big hole; some
 * sentences repeated many times over, as in forms and lists.
 */
export function damagedCopies(text: GoldText, random: () => number): GoldText[] {
  const items = itemsOf(text);
  const copies: GoldText[] = [];
  for (const damage of DAMAGES) {
    const length = between(random, 120, 260);
    const first = Math.floor(random() * Math.max(1, items.length - length));
    let piece = items.slice(first, first + length).map(({ english, chinese }) => ({
      english: [...english],
      chinese: [...chinese],
    }));
    if (damage === "repeats") piece = repeated(piece, random);
    else if (damage !== "hole") {
      piece = merged(piece, damage === "small" ? 0.25 : pick(random, [0.05, 0.15, 0.3]), random);
    }
    remove(piece, damage, random);
    const copy = textOf(piece, `${text.name}~${damage}`, text.genre);
    const filled = copy.gold.filter(({ source, target }) => source.length > 0 && target.length > 0);
    if (filled.length >= 3) copies.push(copy);
  }
  return copies;
}

const between = (random: () => number, low: number, high: number) =>
  low + Math.floor(random() * (high - low + 1));
const pick = <T>(random: () => number, list: readonly T[]) =>
  list[Math.floor(random() * list.length)]!;

// The beads in order, what stands between them as null beads. Crossing beads are left out.
export function itemsOf({ english, chinese, gold }: GoldText): Item[] {
  const items: Item[] = [];
  let i = 0;
  let j = 0;
  const pass = (toI: number, toJ: number) => {
    while (i < toI) items.push({ english: [english[i++]!], chinese: [] });
    while (j < toJ) items.push({ english: [], chinese: [chinese[j++]!] });
  };
  const filled = gold
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .sort((a, b) => a.source[0]! - b.source[0]!);
  for (const { source, target } of filled) {
    const contiguous = isRun(source) && isRun(target);
    if (!contiguous || source[0]! < i || target[0]! < j) continue;
    pass(source[0]!, target[0]!);
    items.push({
      english: source.map((k) => english[k]!),
      chinese: target.map((k) => chinese[k]!),
    });
    i = source.at(-1)! + 1;
    j = target.at(-1)! + 1;
  }
  pass(english.length, chinese.length);
  return items;
}

const isRun = (list: readonly number[]) => list.at(-1)! - list[0]! === list.length - 1;

// Joins neighbouring 1-1 beads: on one side into one sentence, on the other or on both.
function merged(items: Item[], share: number, random: () => number): Item[] {
  const out: Item[] = [];
  for (let k = 0; k < items.length; k++) {
    const a = items[k]!;
    const b = items[k + 1];
    const mergeable = b && [a, b].every((x) => x.english.length === 1 && x.chinese.length === 1);
    if (!mergeable || random() >= share) {
      out.push(a);
      continue;
    }
    k++;
    const english = [`${a.english[0]} ${b.english[0]}`];
    const chinese = [`${a.chinese[0]}${b.chinese[0]}`];
    const kind = random();
    if (kind < 0.45) out.push({ english: [...a.english, ...b.english], chinese });
    else if (kind < 0.9) out.push({ english, chinese: [...a.chinese, ...b.chinese] });
    else out.push({ english, chinese });
  }
  return out;
}

// Repeats a few 1-1 beads in place.
function repeated(items: Item[], random: () => number): Item[] {
  const share = 4 / items.length;
  return items.flatMap((item) => {
    const isSimple = item.english.length === 1 && item.chinese.length === 1;
    return Array<Item>(isSimple && random() < share ? between(random, 3, 40) : 1).fill(item);
  });
}

function remove(items: Item[], damage: (typeof DAMAGES)[number], random: () => number): void {
  const n = items.length;
  const side = () => (random() < 0.5 ? "english" : "chinese");
  const drop = (from: number, length: number, which: "english" | "chinese") => {
    for (const item of items.slice(from, from + length)) item[which] = [];
  };
  const anywhere = () => Math.floor(random() * n);
  if (damage === "runs") {
    const runs = between(random, 2, 6);
    for (let k = 0; k < runs; k++) drop(anywhere(), Math.ceil(60 ** random()), side());
  } else if (damage === "sparse") {
    const which = random() < 0.7 ? "chinese" : "english";
    const kept = new Set<number>();
    const wanted = (0.06 + 0.34 * random()) * n;
    while (kept.size < Math.min(wanted, n)) {
      const from = anywhere();
      const to = Math.min(n, from + between(random, 1, 7));
      for (let k = from; k < to; k++) kept.add(k);
    }
    for (let k = 0; k < n; k++) {
      if (!kept.has(k)) drop(k, 1, which);
      else if (random() < 0.08) drop(k, 1, which === "english" ? "chinese" : "english");
    }
  } else if (damage === "small") {
    for (let k = 0; k < n; k++) if (random() < 0.03) drop(k, 1, side());
  } else if (damage === "hole") {
    drop(anywhere(), between(random, 30, 200), side());
    for (let k = 0; k < n; k++) if (random() < 0.01) drop(k, between(random, 1, 3), side());
  }
}

function textOf(items: readonly Item[], name: string, genre: string): GoldText {
  const text: GoldText = { name, genre, english: [], chinese: [], gold: [] };
  const add = (list: string[], units: readonly string[]) => {
    const first = list.length;
    list.push(...units);
    return units.map((_, k) => first + k);
  };
  for (const { english, chinese } of items) {
    const source = add(text.english, english);
    const target = add(text.chinese, chinese);
    const beads: GoldBead[] =
      source.length > 0 && target.length > 0
        ? [{ source, target }]
        : [
            ...source.map((k) => ({ source: [k], target: [] })),
            ...target.map((k) => ({ source: [], target: [k] })),
          ];
    text.gold.push(...beads);
  }
  return text;
}
