import { toSimplified } from "../text/normalize.ts";
import type { Span } from "../types.ts";
import { REGIONAL_WORDS } from "./regional-words.ts";

/** Where Chinese is written, as far as spelling and words differ. */
export type Region = "tw" | "hk" | "cn";

/** Tells where a text of this locale is at home: `zh-MO` is like Hong Kong, `zh-Hans` like the Mainland. */
export function regionOf(locale: string): Region {
  const tag = locale.toLowerCase();
  if (/-(?:hk|mo)\b|^yue\b(?!-hans)/.test(tag)) return "hk";
  return /-(?:hans|cn|sg|my)\b/.test(tag) && !/-hant\b/.test(tag) ? "cn" : "tw";
}

/** A word that another region uses. */
export interface ForeignWord {
  /** UTF-16 offsets in the Chinese. */
  readonly span: Span;
  readonly found: string;
  /** The usual word of the region. */
  readonly expected: string;
  readonly confidence: number;
  /** Regions that do say so. */
  readonly regions: readonly Region[];
}

const REGIONS: readonly Region[] = ["tw", "hk", "cn"];
const CONFIDENCE = 0.85;

/** A line of the table, as one region sees it. */
interface Usage {
  /** What the region says, the usual word first. */
  readonly accepted: readonly string[];
  readonly english: RegExp | undefined;
  readonly notEnglish: RegExp | undefined;
  readonly confidence: ReadonlyMap<string, number>;
  readonly regionsOf: ReadonlyMap<string, readonly Region[]>;
}

interface Table {
  /** Lines by their words, those of the region too, which hide shorter words in them. */
  readonly usages: ReadonlyMap<string, readonly Usage[]>;
  /** Lengths of the words by their first UTF-16 unit, longest first. */
  readonly lengths: readonly (readonly number[] | undefined)[];
}

const tables = new Map<Region, Table>();

/**
 * Finds words of other regions.
 *
 * @param english - of the same unit; it tells which sense of a word is meant
 */
export function findForeignWords(chinese: string, english: string, region: Region): ForeignWord[] {
  let table = tables.get(region);
  if (!table) {
    table = readTable(region);
    tables.set(region, table);
  }
  const found: ForeignWord[] = [];
  const usageOf = new Map<string, Usage | undefined>();
  const lower = english.toLowerCase();
  for (let at = 0; at < chinese.length; at++) {
    const lengths = table.lengths[chinese.charCodeAt(at)];
    if (!lengths) continue;
    for (const length of lengths) {
      const word = chinese.slice(at, at + length);
      const usages = word.length === length ? table.usages.get(word) : undefined;
      if (!usages) continue;
      if (!usageOf.has(word)) {
        usageOf.set(
          word,
          usages.find((line) => isMeant(line, word, chinese, lower)),
        );
      }
      const usage = usageOf.get(word);
      if (usage) {
        found.push({
          span: { start: at, end: at + length },
          found: word,
          expected: usage.accepted[0]!,
          confidence: usage.confidence.get(word) ?? CONFIDENCE,
          regions: usage.regionsOf.get(word) ?? [],
        });
      }
      at += length - 1;
      break;
    }
  }
  return found;
}

function isMeant(usage: Usage, word: string, chinese: string, english: string): boolean {
  const { accepted, english: needed, notEnglish } = usage;
  if (accepted.includes(word)) return false;
  if (needed && !needed.test(english)) return false;
  if (notEnglish?.test(english)) return false;
  // Where a sense is told by the English and the usual word stands there, this one is another's.
  return !needed || !accepted.some((other) => !word.includes(other) && chinese.includes(other));
}

function readTable(region: Region): Table {
  const usages = new Map<string, Usage[]>();
  const add = (word: string, usage: Usage) => {
    const lines = usages.get(word);
    if (lines) lines.push(usage);
    else usages.set(word, [usage]);
  };
  for (const line of REGIONAL_WORDS.trim().split("\n")) {
    const { words, english, notEnglish, hiding, confidence } = readLine(line);
    const regionsOf = new Map<string, Region[]>();
    const written = (word: string) => (region === "cn" ? toSimplified(word) : word);
    words.forEach((list, k) => {
      for (const word of list.map(written)) {
        regionsOf.set(word, [...(regionsOf.get(word) ?? []), REGIONS[k]!]);
      }
    });
    const accepted = words[REGIONS.indexOf(region)]!.map(written);
    const sureness = new Map(
      [...confidence].map(([word, share]) => [written(word), share] as const),
    );
    const usage = { accepted, english, notEnglish, confidence: sureness, regionsOf };
    for (const word of regionsOf.keys()) add(word, usage);
    for (const word of hiding) add(written(word), { ...usage, accepted: [written(word)] });
  }
  const lengths = new Array<number[] | undefined>(0x10000);
  for (const word of usages.keys()) {
    const first = word.charCodeAt(0);
    const known = lengths[first] ?? [];
    if (!known.includes(word.length)) known.push(word.length);
    lengths[first] = known.sort((a, b) => b - a);
  }
  return { usages, lengths };
}

function readLine(line: string) {
  const [before, hiding = ""] = split(line, " | ");
  const [sides, needed = "", not = ""] = split(before, / ;!? /);
  // A line may say only what must not be there.
  const hasNeeded = before.includes(" ; ");
  const confidence = new Map<string, number>();
  const words = sides.split(" / ").map((side) =>
    side.split(" ").map((entry) => {
      const [word, percent] = entry.split("~") as [string, string?];
      if (percent !== undefined) confidence.set(word, Number(percent) / 100);
      return word;
    }),
  );
  const pattern = (source: string) => (source === "" ? undefined : new RegExp(source));
  return {
    words,
    confidence,
    english: pattern(hasNeeded ? needed : ""),
    notEnglish: pattern(hasNeeded ? not : needed),
    hiding: hiding.split(" ").filter((word) => word !== ""),
  };
}

function split(text: string, separator: string | RegExp): [string, string?, string?] {
  return text.split(separator) as [string, string?, string?];
}
