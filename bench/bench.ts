/**
 * Measures how long the program takes and how much memory, on texts of many sizes:
 *
 *     npm run bench                    up to 30,000 sentences a side
 *     npm run bench -- --long          100,000 too
 *     npm run bench -- --most 5000     no text above 5,000 sentences a side
 *
 * Every figure is of a process of its own, from its start to its end. bench/README.md says what the
 * texts are and what the figures are for. Nothing is asserted.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text as readStream } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { scoreAlignments } from "../dist/align/score.js";
import { parseBeads } from "../dist/format/beads.js";
import { loadLexicon } from "../dist/io/lexicon.js";
import { readCorpus, repeatDocuments } from "./repeat.ts";
import type { BenchText } from "./text.ts";
import { createVariation } from "./variation.ts";

const SIZES = [1000, 2000, 5000, 10_000, 30_000, 100_000];
const SMALLEST = 20;
const LONGEST = { usual: 30_000, long: 100_000 } as const;
/** Of the documents of the corpus the one that reads most like a chapter. */
const CHAPTER = "novel-river";
/** Small texts are measured several times, of which the fastest counts: what delays is not ours. */
const ROUNDS = 3;
const LARGEST_REPEATED = 2000;
const SEED = 7;

const root = fileURLToPath(new URL("..", import.meta.url));
const work = join(root, "build", "bench");
const usage = pathToFileURL(join(root, "build", "usage.js")).href;

/** What one process used. */
interface Usage {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of all threads. */
  readonly cpu: number;
  /** Peak, megabytes. */
  readonly memory: number;
}

/** Gives a text of so many sentences a side. */
type Texts = (size: number) => BenchText;

async function measure(args: readonly string[]): Promise<Usage> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", usage, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const [report, errors, status] = await Promise.all([
    readStream(child.stdio[3] as Readable),
    readStream(child.stderr as Readable),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")}: exit code ${status}: ${errors}`);
  const { maxRSS, cpu } = JSON.parse(report) as { maxRSS: number; cpu: number };
  return { wall, cpu: cpu / 1e6, memory: maxRSS / 1024 };
}

/** Measures once or several times and gives the run that took least. */
async function measureBest(args: readonly string[], rounds: number): Promise<Usage> {
  let best = await measure(args);
  for (let k = 1; k < rounds; k++) {
    const next = await measure(args);
    if (next.wall < best.wall) best = next;
  }
  return best;
}

function writeText(name: string, { english, chinese }: BenchText): readonly [string, string] {
  const write = (lang: string, lines: readonly string[]) => {
    const path = join(work, `${name}.${lang}.txt`);
    writeFileSync(path, `${lines.join("\n")}\n`);
    return path;
  };
  return [write("en", english), write("zh", chinese)];
}

const strictF1 = ({ gold }: BenchText, path: string) =>
  scoreAlignments([gold], [parseBeads(readFileSync(path, "utf8"), path)]).strict.f1;

async function benchSizes(texts: Texts, most: number): Promise<void> {
  const header = ["sentences en + zh", "seconds", "CPU s", "MB", "sentences / CPU s"];
  const rows = [[...header, "size", "CPU", "MB", "distinct", "strict F1"]];
  let before: (Usage & { readonly count: number }) | undefined;
  for (const size of SIZES.filter((size) => size <= most)) {
    const text = texts(size);
    const out = join(work, `${size}.beads`);
    const files = writeText(String(size), text);
    const { wall, cpu, memory } = await measureBest(
      ["bin/duizhao.js", "align", "--presegmented", "-q", ...files, "-o", out],
      size <= LARGEST_REPEATED ? ROUNDS : 1,
    );
    const count = text.english.length + text.chinese.length;
    const times = (now: number, then: number | undefined) =>
      then === undefined ? "" : `x ${(now / then).toFixed(2)}`;
    rows.push([
      `${text.english.length} + ${text.chinese.length}`,
      wall.toFixed(2),
      cpu.toFixed(2),
      memory.toFixed(0),
      (count / cpu).toFixed(0),
      times(count, before?.count),
      times(cpu, before?.cpu),
      times(memory, before?.memory),
      (new Set(text.english).size / text.english.length).toFixed(3),
      strictF1(text, out).toFixed(3),
    ]);
    before = { wall, cpu, memory, count };
    process.stderr.write(`${size} sentences a side: ${wall.toFixed(1)} s\n`);
  }
  print(rows);
}

async function benchStart(texts: Texts): Promise<void> {
  const align = ["bin/duizhao.js", "align", "-q"];
  const small = texts(SMALLEST);
  const chapter = ["en.txt", "zh.txt"].map((name) => join("corpus", CHAPTER, name));
  const commands: [string, string[]][] = [
    ["node alone", ["--eval", "0"]],
    ["duizhao --help", ["bin/duizhao.js", "--help"]],
    ["segment, a Chinese chapter", ["bin/duizhao.js", "segment", "-q", chapter[1]!]],
    [
      `align, ${small.english.length} + ${small.chinese.length} sentences`,
      [...align, "--presegmented", ...writeText(String(SMALLEST), small)],
    ],
    ["align, a chapter", [...align, ...chapter]],
    ["align, one bilingual file", [...align, "corpus/mixed-sections/bilingual.txt"]],
  ];
  const rows = [["a cold start of", "seconds", "CPU s", "MB"]];
  for (const [name, args] of commands) {
    const { wall, cpu, memory } = await measureBest(args, ROUNDS);
    rows.push([name, wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0)]);
  }
  print(rows);
}

async function benchWords(texts: Texts): Promise<void> {
  const rows = [["words cut by", "sentences en + zh", "seconds", "CPU s", "MB", "strict F1"]];
  for (const size of [SMALLEST, 1000]) {
    const text = texts(size);
    const files = writeText(String(size), text);
    for (const words of ["lattice", "jieba"]) {
      const out = join(work, `${size}.${words}.beads`);
      const args = ["align", "--presegmented", "-q", "--words", words, ...files, "-o", out];
      try {
        const { wall, cpu, memory } = await measureBest(["bin/duizhao.js", ...args], ROUNDS);
        const sizes = `${text.english.length} + ${text.chinese.length}`;
        const figures = [wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0)];
        rows.push([words, sizes, ...figures, strictF1(text, out).toFixed(3)]);
      } catch (error) {
        if (words !== "jieba") throw error;
        // nodejieba is optional: without a compiler there is nothing to compare with.
        process.stderr.write(`${(error as Error).message.trim()}\n`);
      }
    }
  }
  print(rows);
}

// The first column to the left, figures to the right.
function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, k) =>
      k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!),
    );
    console.log(cells.join("  ").trimEnd());
  }
  console.log("");
}

const { values } = parseArgs({
  options: { most: { type: "string" }, long: { type: "boolean", default: false } },
});
mkdirSync(work, { recursive: true });
const processor = cpus()[0]?.model.trim() ?? "unknown processor";
console.log(
  `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} x ${processor}, ${(totalmem() / 2 ** 30).toFixed(0)} GB\n`,
);
const documents = readCorpus(join(root, "corpus"));
const vary = createVariation(loadLexicon());
const texts: Texts = (size) => repeatDocuments(documents, size, vary, SEED);
await benchStart(texts);
await benchSizes(texts, Number(values.most ?? LONGEST[values.long ? "long" : "usual"]));
await benchWords(texts);
