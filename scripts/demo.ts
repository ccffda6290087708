/**
 * Shows the program at work: aligns a document of the corpus, writes demo/ and prints what came of
 * it. Run it with `npm run demo`.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Alignment,
  alignFiles,
  createPlaceFinder,
  toJson,
  toTmx,
  toTranslationUnits,
  toTsv,
} from "../dist/index.js";

/** The folder of corpus/ that is shown: two texts, or one that holds both languages. */
const SHOWN = "news-harbour";
/** Beads in the table. */
const ROWS = 8;
/** Columns of the terminal for each language. */
const WIDTH = 44;

// Places in the output are then relative to the project, wherever that lies.
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const corpus = join("corpus", SHOWN);
const demo = "demo";

const start = performance.now();
const { alignment } = await alignFiles(findTexts(corpus));
const seconds = (performance.now() - start) / 1000;

mkdirSync(demo, { recursive: true });
const written = [
  ["memory.tmx", toTmx(alignment), "translation memory, for OmegaT and other tools that read TMX"],
  ["pairs.tsv", toTsv(alignment), "table: spreadsheets and scripts read it"],
  ["alignment.json", toJson(alignment), "all of it: duizhao reads it back"],
] as const;
for (const [name, text] of written) writeFileSync(join(demo, name), text);

console.log(`corpus/${SHOWN}, its first ${ROWS} beads:\n`);
console.log(formatTable(alignment, ROWS));
console.log(formatCounts(alignment, seconds));
console.log(formatLone(alignment));
console.log("Files:");
for (const [name, , use] of written) {
  console.log(`  ${join(demo, name).padEnd(22)}${use}`);
}

function findTexts(folder: string): [string] | [string, string] {
  const path = (name: string) => join(folder, name);
  return readdirSync(folder).includes("bilingual.txt")
    ? [path("bilingual.txt")]
    : [path("en.txt"), path("zh.txt")];
}

/** The first beads side by side, with their shape and confidence. */
function formatTable(alignment: Alignment, count: number): string {
  const rule = `${"─".repeat(WIDTH)}──${"─".repeat(WIDTH)}`;
  const rows: string[] = [rule];
  for (const { source, target, bead } of toTranslationUnits(alignment)) {
    if (rows.length > count) break;
    const english = wrap(source || "(nothing)", WIDTH);
    const chinese = wrap(target || "(nothing)", WIDTH);
    const lines = Array.from({ length: Math.max(english.length, chinese.length) }, (_, i) =>
      `${pad(english[i] ?? "", WIDTH)}  ${chinese[i] ?? ""}`.trimEnd(),
    );
    const shape = `${size(bead.source)}-${size(bead.target)}`;
    const links = bead.links.slice(0, 4).map((link) => {
      const { text } = alignment.source;
      const other = alignment.target.text;
      return `${text.slice(link.source.start, link.source.end)} = ${other.slice(link.target.start, link.target.end)}`;
    });
    const facts = [`${shape}, confidence ${bead.confidence.toFixed(2)}`, links.join(", ")];
    lines.push(`  ${facts.filter(Boolean).join("; ")}`);
    rows.push([...lines, rule].join("\n"));
  }
  return rows.join("\n");
}

function formatCounts({ source, target, beads }: Alignment, seconds: number): string {
  const counts = new Map<string, number>();
  for (const bead of beads) {
    const shape = `${size(bead.source)}-${size(bead.target)}`;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const shapes = [...counts].sort(([, a], [, b]) => b - a);
  return [
    `\n${source.sentences.length} English and ${target.sentences.length} Chinese sentences in ${seconds.toFixed(2)} s`,
    `Beads by shape: ${shapes.map(([shape, count]) => `${count} ${shape}`).join(", ")}`,
  ].join("\n");
}

/** The sentences that were left without a partner, with their places. */
function formatLone({ source, target, beads }: Alignment): string {
  const lines = ["\nWithout a partner:"];
  for (const document of [source, target]) {
    const findPlace = createPlaceFinder(document.text);
    const [side, other] =
      document === source ? (["source", "target"] as const) : (["target", "source"] as const);
    for (const bead of beads) {
      if (size(bead[other]) > 0) continue;
      for (const { text, span } of document.sentences.slice(bead[side].start, bead[side].end)) {
        const { line, column } = findPlace(span.start);
        const place = `${document.name}:${line}:${column}`;
        const [first, ...more] = wrap(text, 56);
        lines.push(`  ${pad(place, 34)}${first}${more.length > 0 ? " …" : ""}`);
      }
    }
  }
  if (lines.length === 1) lines.push("  nothing");
  return `${lines.join("\n")}\n`;
}

function size({ start, end }: { readonly start: number; readonly end: number }): number {
  return end - start;
}

/** Columns that a character takes on a terminal: Han, kana and full-width forms take two. */
function widthOf(character: string): number {
  return /[\p{Script=Han}\u2e80-\u30ff\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1;
}

function pad(text: string, width: number): string {
  const used = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  return text + " ".repeat(Math.max(0, width - used));
}

/** Breaks a text into lines of at most so many columns: at spaces, and between wide characters. */
function wrap(text: string, width: number): string[] {
  // A word with its space, or a wide character with the marks that may not begin a line.
  const pieces = text.match(/[^\s\u2e80-\uffff]+\s*|.[，。、；：！？」』）》〉】”’]*\s*/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces) {
    const needed = [...piece.trimEnd()].reduce((sum, character) => sum + widthOf(character), 0);
    if (used + needed > width && line !== "") {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    line += piece;
    used += needed + piece.length - piece.trimEnd().length;
  }
  return [...lines, line.trimEnd()];
}
