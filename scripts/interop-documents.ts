/**
 * Writes the texts of corpus/ as documents with LibreOffice and pandoc, and compares the beads they align to
 * with those of the plain texts. Run it with `npm run interop -- documents`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { alignFiles, readDocument, toTranslationUnits } from "../dist/index.js";

/** Share of beads that may differ, over all texts. */
const MOST_DIFFERENT = 0.01;
const LANGS = ["en", "zh"] as const;
const work = "build/interop/documents";

interface Maker {
  readonly program: "LibreOffice" | "pandoc";
  readonly format: string;
  /** Makes the documents of all files beside them, `name.format`. */
  readonly make: (names: readonly string[], folder: string) => void;
}

function office(format: string): Maker["make"] {
  return (names, folder) => {
    const profile = pathToFileURL(resolve(work, "profile"));
    execFileSync(
      "soffice",
      ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", format].concat(
        ["--outdir", folder],
        names.map((name) => join(work, `${name}.odt`)),
      ),
      { stdio: ["ignore", "ignore", "ignore"] },
    );
  };
}

function pandoc(format: string, to: string): Maker["make"] {
  return (names, folder) => {
    for (const name of names) {
      execFileSync("pandoc", [
        "--standalone",
        "--metadata=title: ",
        `--to=${to}`,
        join(work, `${name}.source.html`),
        "-o",
        join(folder, `${name}.${format}`),
      ]);
    }
  };
}

const MAKERS: readonly Maker[] = [
  { program: "pandoc", format: "docx", make: pandoc("docx", "docx") },
  { program: "pandoc", format: "html", make: pandoc("html", "html5") },
  { program: "pandoc", format: "epub", make: pandoc("epub", "epub3") },
  { program: "LibreOffice", format: "docx", make: office("docx:MS Word 2007 XML") },
  { program: "LibreOffice", format: "html", make: office("html:HTML (StarWriter)") },
  { program: "LibreOffice", format: "epub", make: office("epub") },
  { program: "LibreOffice", format: "pdf", make: office("pdf") },
];

const asked = process.argv.slice(2);
const texts = readdirSync("corpus").filter(
  (text) =>
    LANGS.every((lang) => existsSync(join("corpus", text, `${lang}.txt`))) &&
    (asked.length === 0 || asked.includes(text)),
);
const names = texts.flatMap((text) => LANGS.map((lang) => `${text}.${lang}`));
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
for (const text of texts) for (const lang of LANGS) await writeParagraphs(text, lang);
// What LibreOffice opens: paragraphs of body text, where plain text would come as preformatted.
pandoc("odt", "odt")(names, work);

const plain = new Map<string, readonly string[]>();
for (const text of texts) plain.set(text, await beadsOf(work, text, "txt"));
let isGood = true;
for (const { program, format, make } of MAKERS) {
  const folder = join(work, program, format);
  mkdirSync(folder, { recursive: true });
  make(names, folder);
  let different = 0;
  let total = 0;
  const worst: string[] = [];
  for (const text of texts) {
    const expected = plain.get(text)!;
    const own = countDifferent(expected, await beadsOf(folder, text, format));
    different += own;
    total += expected.length;
    if (own > 0) worst.push(`${text} ${own}`);
  }
  const share = different / total;
  isGood &&= share <= MOST_DIFFERENT;
  console.log(
    `${program} ${format}: ${different} of ${total} beads differ (${(100 * share).toFixed(2)} %)${worst.length > 0 ? `: ${worst.join(", ")}` : ""}`,
  );
}
if (!isGood) {
  console.error(`interop: documents: more than ${100 * MOST_DIFFERENT} % of the beads differ`);
  process.exit(1);
}

/** Writes the paragraphs of a text, a line each with an empty one between, and as a page for pandoc. */
async function writeParagraphs(text: string, lang: (typeof LANGS)[number]): Promise<void> {
  const { document } = await readDocument(join("corpus", text, `${lang}.txt`));
  const paragraphs = document.paragraphs.map(({ start, end }) =>
    document.text.slice(start, end).replace(/\s*\n\s*/g, lang === "zh" ? "" : " "),
  );
  const asHtml = (each: string) => each.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const page = paragraphs.map((each) => `<p>${asHtml(each)}</p>`).join("\n");
  const name = join(work, `${text}.${lang}`);
  writeFileSync(`${name}.txt`, `${paragraphs.join("\n\n")}\n`);
  writeFileSync(`${name}.source.html`, `<meta charset="utf-8">\n${page}\n`);
}

/** The beads as texts without white space. */
async function beadsOf(folder: string, text: string, format: string): Promise<string[]> {
  const [english, chinese] = LANGS.map((lang) => join(folder, `${text}.${lang}.${format}`));
  const { alignment } = await alignFiles([english!, chinese!]);
  return [...toTranslationUnits(alignment)].map(({ source, target }) =>
    // Bullets are no part of an item where the file has lists.
    `${source}\t${target}`.replace(/[^\S\t]+|•/g, ""),
  );
}

function countDifferent(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const bead of expected) left.set(bead, (left.get(bead) ?? 0) + 1);
  let common = 0;
  for (const bead of found) {
    const count = left.get(bead) ?? 0;
    if (count > 0) common++;
    left.set(bead, count - 1);
  }
  return Math.max(expected.length, found.length) - common;
}
