import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../dist/io/encoding.js";
import type { Lang, SegmentedDocument } from "../dist/types.js";

/** Sentence indexes of a bead; gold beads need not be contiguous. */
export interface GoldBead {
  source: number[];
  target: number[];
}

/** A text with gold, as lists of sentences. */
export interface GoldText {
  name: string;
  /** What is left out together when weights are judged: a genre, or one novel. */
  genre: string;
  english: string[];
  chinese: string[];
  /** Paragraph of each sentence, where the text has paragraphs. */
  englishParagraphs?: number[];
  chineseParagraphs?: number[];
  gold: GoldBead[];
  /** What is known of each gold bead, e.g. `english-left-in-zh`, where a set says it. */
  labels?: string[];
}

/** Reads lines, each a unit; the last line end does not make one more. */
function readUnits(path: string): string[] {
  return readFileSync(path, "utf8")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
}

/** Reads beads in the form `[0,1]:[2]`. */
function readGold(path: string): GoldBead[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.includes(":") && !line.startsWith("#"))
    .map((line) => {
      const [source, target] = line
        .split(":")
        .map((part) => (part.match(/\d+/g) ?? []).map(Number));
      return { source: source!, target: target! };
    });
}

function readLabels(path: string): { labels?: string[] } {
  return existsSync(path) ? { labels: readUnits(path) } : {};
}

/** Makes a document whose sentences are the given units. */
export function documentOf(
  units: readonly string[],
  lang: Lang,
  name: string,
  paragraphOf?: readonly number[],
): SegmentedDocument {
  let offset = 0;
  const sentences = units.map((text, k) => {
    const span = { start: offset, end: offset + text.length };
    offset = span.end + 1;
    return { text, span, paragraph: paragraphOf?.[k] ?? k };
  });
  return {
    lang,
    name,
    text: units.join("\n"),
    paragraphs: sentences.map(({ span }) => span),
    presegmented: paragraphOf === undefined,
    sentences,
  };
}

const GENRES: readonly (readonly [RegExp, string])[] = [
  [/^seed-/, "seeds"],
  [/^(twlaw|udhr)/, "law"],
  [/^(progit|artcli|pydocs|debref)/, "technical"],
];

/** Reads every set of a folder laid out like the evaluation sets: en.txt, zh.txt, gold.txt. */
export function readEvaluationSets(folder: string): GoldText[] {
  const texts: GoldText[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) continue;
    const parts = existsSync(join(path, "en.txt"))
      ? [[name, path] as const]
      : readdirSync(path)
          .sort()
          .map((part) => [`${name}/${part}`, join(path, part)] as const);
    for (const [part, at] of parts) {
      texts.push({
        name: part,
        genre: GENRES.find(([pattern]) => pattern.test(part))?.[1] ?? part,
        english: readUnits(join(at, "en.txt")),
        chinese: readUnits(join(at, "zh.txt")),
        gold: readGold(join(at, "gold.txt")),
        ...readLabels(join(at, "labels.txt")),
      });
    }
  }
  return texts;
}

/** Reads our own texts by their gold sentences. */
export function readCorpus(folder: string): GoldText[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, "gold.beads")))
    .map((name) => ({
      name: `corpus/${name}`,
      genre: `corpus/${name}`,
      english: readUnits(join(folder, name, "en.sentences.txt")),
      chinese: readUnits(join(folder, name, "zh.sentences.txt")),
      ...readParagraphs(join(folder, name)),
      gold: readGold(join(folder, name, "gold.beads")),
    }));
}

// Only texts of two files have paragraphs of their own; of a bilingual one the layout says where.
function readParagraphs(folder: string) {
  if (!existsSync(join(folder, "en.txt"))) return {};
  const read = (lang: Lang) =>
    paragraphsOf(
      readUnits(join(folder, `${lang}.sentences.txt`)),
      decodeAs(join(folder, `${lang}.txt`)),
    );
  return { englishParagraphs: read("en"), chineseParagraphs: read("zh") };
}

const decodeAs = (path: string) => decode(readFileSync(path), "auto", path).text.split(/\r?\n/);

// Sentences and lines hold the same characters but for white space.
function paragraphsOf(sentences: readonly string[], lines: readonly string[]): number[] {
  const lengthOf = (text: string) => text.replace(/\s/g, "").length;
  let line = 0;
  let left = lengthOf(lines[0] ?? "");
  return sentences.map((sentence) => {
    while (left === 0 && line + 1 < lines.length) left = lengthOf(lines[++line]!);
    left -= lengthOf(sentence);
    return line;
  });
}
