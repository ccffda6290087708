/**
 * Shows the program at work: aligns a document of the corpus, audits it, writes demo/ and prints what
 * came of it. Run it with `npm run demo`.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Alignment,
  alignFiles,
  auditAlignment,
  formatAuditHtml,
  formatAuditText,
  toJson,
  toTmx,
  toTranslationUnits,
  toTsv,
  VERSION,
} from "../dist/index.js";
import { columnsOf, padColumns } from "../dist/text/columns.js";

/** The folder of corpus/ that is shown: two texts, or one that holds both languages. */
const SHOWN = "news-harbour";
/** Beads in the table. */
const ROWS = 8;
/** Columns of the terminal for each language. */
const WIDTH = 44;
/** Columns of the terminal for the audit. */
const COLUMNS = 2 * WIDTH + 2;

// Places in the output are then relative to the project, wherever that lies.
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const corpus = join("corpus", SHOWN);
const demo = "demo";

const start = performance.now();
const { alignment } = await alignFiles(findTexts(corpus));
const seconds = (performance.now() - start) / 1000;
const audit = auditAlignment(alignment);
const told = { failOn: "never", language: "en", version: VERSION } as const;
const report = [...formatAuditText(audit, { ...told, width: COLUMNS })].join("");

mkdirSync(demo, { recursive: true });
const written = [
  ["memory.tmx", toTmx(alignment), "translation memory, for OmegaT and other tools that read TMX"],
  ["pairs.tsv", toTsv(alignment), "table: spreadsheets and scripts read it"],
  ["alignment.json", toJson(alignment), "all of it: duizhao reads it back"],
  ["audit.txt", report, "the audit as above"],
  ["audit.html", [...formatAuditHtml(audit, told)].join(""), "the audit as a page for a browser"],
] as const;
for (const [name, text] of written) writeFileSync(join(demo, name), text);

console.log(`corpus/${SHOWN}, its first ${ROWS} beads:\n`);
console.log(formatTable(alignment, ROWS));
console.log(formatCounts(alignment, seconds));
console.log(`\nThe audit:\n\n${report}`);
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
      `${padColumns(english[i] ?? "", WIDTH)}  ${chinese[i] ?? ""}`.trimEnd(),
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

function size({ start, end }: { readonly start: number; readonly end: number }): number {
  return end - start;
}

/** Breaks a text into lines of at most so many columns: at spaces, and between wide characters. */
function wrap(text: string, width: number): string[] {
  // A word with its space, or a wide character with the marks that may not begin a line.
  const pieces = text.match(/[^\s\u2e80-\uffff]+\s*|.[，。、；：！？」』）》〉】”’]*\s*/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces) {
    const needed = columnsOf(piece.trimEnd());
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
