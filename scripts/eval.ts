/**
 * Measures the aligner, and prints a table:
 *
 *     npm run eval                        every evaluation set under ../shared/eval
 *     npm run eval -- mac-dev seed-000    these sets only
 *     npm run eval -- corpus              our own corpus, from its sentences and from its documents
 *     npm run eval -- corpus --update     the same, and writes corpus/scores.json
 *     npm run eval -- moved               passages that stand elsewhere, in copies with blocks moved
 *     npm run eval -- verdict             which texts are said to be no translation of each other
 *     npm run eval -- audit [sets]        what an audit says is missing, left over or elsewhere
 *     npm run eval -- audit --show udhr   the same, with the findings
 *     npm run eval -- self-test           how much of what is damaged in our texts an audit finds
 *     npm run eval -- self-test --show law-fisheries --seed 2    one text, other damages, and the misses
 *     npm run eval -- --first-look        with hand-set weights only: nothing learnt from the sets
 *     npm run eval -- --names pinyin,sound    with these kinds of names only
 *
 * A set is a folder with `en.txt` and `zh.txt`, a unit a line, and `gold.txt`, or a folder of such
 * folders, whose counts are summed. Figures are those of `duizhao score`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { align } from "../dist/align/align.js";
import { type Rates, type Scores, scoreAlignments } from "../dist/align/score.js";
import { InputError } from "../dist/errors.js";
import { formatBeads, parseBeads } from "../dist/format/beads.js";
import { readDocuments } from "../dist/io/document.js";
import { loadLexicon, readLexicon } from "../dist/io/lexicon.js";
import { loadWeights } from "../dist/io/weights.js";
import { NAME_SOURCES, type NameSource } from "../dist/lexicon/name-texts.js";
import { documentFromText } from "../dist/text/document.js";
import { rowsOf } from "../dist/text/rows.js";
import { segment, splitSentences } from "../dist/text/sentence.js";
import type { Lang, SegmentedDocument } from "../dist/types.js";
import { VERSION } from "../dist/version.js";
import {
  committedOf,
  corpusFolders,
  type Engine,
  scoreFolder,
  scoreHeldOut,
  toNumbered,
} from "./corpus-score.ts";
import { scoreAudit } from "./eval-audit.ts";
import { scoreSelfTest } from "./eval-self-test.ts";
import { type GoldText, readCorpus, readEvaluationSets } from "./gold-text.ts";
import { scoreMoved } from "./moved-score.ts";
import { scoreVerdict } from "./verdict-score.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Options {
  readonly sets: string;
  readonly write?: string | undefined;
  readonly update: boolean;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sets: { type: "string", default: join(root, "../shared/eval") },
      words: { type: "string", default: "lattice" },
      lexicon: { type: "string" },
      "first-look": { type: "boolean", default: false },
      names: { type: "string" },
      write: { type: "string" },
      update: { type: "boolean", default: false },
      show: { type: "boolean", default: false },
      seed: { type: "string", default: "1" },
    },
  });
  const engine = await createEngine(
    values.words,
    values.lexicon,
    values["first-look"],
    values.names,
  );
  if (positionals[0] === "self-test") {
    return scoreSelfTests(positionals.slice(1), Number(values.seed), values.show);
  }
  if (positionals[0] === "moved" || positionals[0] === "verdict") {
    return scoreCopies(positionals[0], values.sets);
  }
  if (positionals[0] === "audit") {
    return scoreAudits(positionals.slice(1), values.sets, values.show);
  }
  if (!positionals.includes("corpus")) return scoreSets(positionals, values, engine);
  if (positionals.length > 1) throw new InputError("corpus: give it alone");
  return scoreCorpus(values, engine);
}

async function createEngine(
  words: string,
  lexiconPath: string | undefined,
  isFirstLook: boolean,
  names: string | undefined,
): Promise<Engine> {
  const lexicon = lexiconPath === undefined ? loadLexicon() : readLexicon(lexiconPath);
  const options = {
    version: VERSION,
    ...(isFirstLook ? {} : { weights: loadWeights() }),
    ...(await loadWords(words)),
    ...(names === undefined ? {} : { nameSources: parseNames(names) }),
  };
  return {
    readDocuments,
    documentFromText,
    segment,
    splitSentences,
    parseBeads,
    scoreAlignments,
    align: (source, target, layout) => {
      const rows = rowsOf(source, target, layout);
      return align(source, target, lexicon, { ...options, ...(rows ? { rows } : {}) });
    },
  };
}

/** Our own texts, and the sets if they are there. */
function readTexts(sets: string): GoldText[] {
  return [
    ...(existsSync(sets) ? readEvaluationSets(sets) : []),
    ...readCorpus(join(root, "corpus")),
  ];
}

/** Measures audits of all texts, or of those of some sets or folders only. */
function scoreAudits(wanted: readonly string[], sets: string, isShown: boolean): void {
  const all = readTexts(sets);
  const isOf = (name: string, set: string) => name === set || name.startsWith(`${set}/`);
  const strange = wanted.find((set) => !all.some(({ name }) => isOf(name, set)));
  if (strange !== undefined) throw new InputError(`${strange}: no such set`);
  const texts = all.filter(
    ({ name }) => wanted.length === 0 || wanted.some((set) => isOf(name, set)),
  );
  const { rows, shown } = scoreAudit(texts, loadLexicon(), loadWeights(), isShown);
  for (const line of shown) console.log(line);
  print(rows);
}

function scoreCopies(what: "moved" | "verdict", sets: string): void {
  const texts = readTexts(sets);
  const score = what === "moved" ? scoreMoved : scoreVerdict;
  print(score(texts, loadLexicon(), loadWeights()));
}

/** Damages our own texts, or some of them, as documents that a user has. */
async function scoreSelfTests(
  wanted: readonly string[],
  seed: number,
  isShown: boolean,
): Promise<void> {
  const corpus = join(root, "corpus");
  const folders = corpusFolders(corpus);
  const strange = wanted.find((name) => !folders.includes(name));
  if (strange !== undefined) throw new InputError(`${strange}: no such folder of the corpus`);
  const texts = [];
  for (const name of folders) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const paths = ["en.txt", "zh.txt"].map((file) => join(corpus, name, file));
    const bilingual = join(corpus, name, "bilingual.txt");
    const { english, chinese } = existsSync(bilingual)
      ? await readDocuments([bilingual])
      : await readDocuments(paths as [string, string]);
    texts.push({ name, english, chinese });
  }
  const { rows, shown } = scoreSelfTest(texts, seed, isShown);
  for (const line of shown) console.log(line);
  print(rows);
}

function parseNames(list: string): ReadonlySet<NameSource> {
  const isKnown = (name: string): name is NameSource =>
    NAME_SOURCES.some((known) => known === name);
  const names = list.split(",").filter((name) => name !== "");
  const strange = names.find((name) => !isKnown(name));
  if (strange !== undefined) {
    throw new InputError(`--names ${strange}: expected some of ${NAME_SOURCES.join(", ")}`);
  }
  return new Set(names.filter(isKnown));
}

async function loadWords(name: string) {
  if (name === "lattice") return {};
  if (name !== "jieba") throw new InputError(`--words ${name}: expected lattice or jieba`);
  const { loadJieba } = await import("../dist/io/jieba.js");
  const cutHan = loadJieba();
  if (!cutHan) throw new InputError("--words jieba: nodejieba cannot be loaded");
  return { cutHan, wordsName: name };
}

/** Finds the documents of a set: the set's own folder, or the folders in it. */
function documentsOf(set: string): string[] {
  const isDocument = (path: string) => existsSync(join(path, "gold.txt"));
  if (isDocument(set)) return [set];
  return readdirSync(set)
    .sort()
    .map((name) => join(set, name))
    .filter(isDocument);
}

function findSets(sets: string, wanted: readonly string[]): string[] {
  if (!existsSync(sets)) {
    throw new InputError(`${sets}: no such folder; give --sets DIR, or measure our own "corpus"`);
  }
  const known = readdirSync(sets, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && documentsOf(join(sets, entry.name)).length > 0)
    .map(({ name }) => name)
    .sort();
  const strange = wanted.find((name) => !known.includes(name));
  if (strange !== undefined || known.length === 0) {
    throw new InputError(`${strange ?? sets}: no such set; expected ${known.join(", ") || "some"}`);
  }
  return wanted.length > 0 ? known.filter((name) => wanted.includes(name)) : known;
}

function scoreSets(wanted: readonly string[], options: Options, engine: Engine): void {
  const names = findSets(options.sets, wanted);
  const rows = [["set", "units", "P", "R", "F1", "lax F1", "linked F1", "U-F1", "", "units/s"]];
  const all: Scores[] = [];
  let signature = "";
  for (const name of names) {
    const golds = [];
    const tests = [];
    const units = { en: 0, zh: 0 };
    let milliseconds = 0;
    for (const folder of documentsOf(join(options.sets, name))) {
      const read = (lang: Lang) => readUnits(join(folder, `${lang}.txt`), lang, engine);
      const english = read("en");
      const chinese = read("zh");
      const start = performance.now();
      const alignment = engine.align(english, chinese);
      milliseconds += performance.now() - start;
      ({ signature } = alignment);
      units.en += english.sentences.length;
      units.zh += chinese.sentences.length;
      golds.push(parseBeads(readFileSync(join(folder, "gold.txt"), "utf8"), folder));
      tests.push(toNumbered(alignment));
      if (options.write !== undefined) {
        const path = join(options.write, folder.slice(options.sets.length)).replace(/\/$/, "");
        mkdirSync(join(path, ".."), { recursive: true });
        writeFileSync(`${path}.beads`, [...formatBeads(alignment)].join(""));
      }
    }
    const scores = scoreAlignments(golds, tests);
    all.push(scores);
    const { strict, lax, linkedStrict, unaligned } = scores;
    rows.push([
      name,
      `${units.en} / ${units.zh}`,
      ...[...ratesOf(strict), lax.f1, linkedStrict.f1].map(show),
      hasUnaligned(scores) ? show(unaligned.f1) : "-",
      `(${unaligned.gold} / ${unaligned.test})`,
      ((1000 * (units.en + units.zh)) / milliseconds).toFixed(0),
    ]);
  }
  const means = [
    ...[0, 1, 2].map((k) => mean(all, ({ strict }) => ratesOf(strict)[k]!)),
    mean(all, ({ lax }) => lax.f1),
    mean(all, ({ linkedStrict }) => linkedStrict.f1),
    mean(all.filter(hasUnaligned), ({ unaligned }) => unaligned.f1),
  ];
  rows.push(["mean", "", ...means.map(show), "", ""]);
  print(rows);
  console.log(`\nU-F1: sentences without partner (in the gold / found)\n${signature}`);
}

function readUnits(path: string, lang: Lang, { documentFromText, segment }: Engine) {
  const text = readFileSync(path, "utf8");
  return segment(documentFromText(text, { name: path, lang, presegmented: true }).document);
}

async function scoreCorpus({ update }: Options, engine: Engine): Promise<void> {
  const corpus = join(root, "corpus");
  const all = [];
  for (const folder of corpusFolders(corpus)) all.push(await scoreFolder(corpus, folder, engine));
  const header = ["folder", "sentences", "P", "R", "F1", "lax F1", "U-F1"];
  const rows = [[...header, "ends en", "ends zh", "P", "R", "F1", "lax F1"]];
  const figures = all.map(({ aligned, ends, endToEnd }) => [
    ...ratesOf(aligned.strict),
    aligned.lax.f1,
    aligned.unaligned.f1,
    ends.en,
    ends.zh,
    ...ratesOf(endToEnd.strict),
    endToEnd.lax.f1,
  ]);
  all.forEach(({ folder, sentences }, k) => {
    rows.push([folder, sentences.join(" / "), ...figures[k]!.map(show)]);
  });
  const means = figures[0]!.map((_, column) => mean(figures, (row) => row[column]!));
  rows.push(["mean", "", ...means.map(show)]);
  console.log(
    "From the gold sentences: strict P, R, F1, ... From the documents: F1 of sentence ends,",
  );
  console.log("then strict P, R, F1 and lax F1 of beads that hold the same characters.\n");
  print(rows);

  const heldOut = {
    english: scoreHeldOut(join(root, "fixtures/heldout/english.json"), "en", engine),
    chinese: scoreHeldOut(join(root, "fixtures/heldout/chinese.json"), "zh", engine),
  };
  console.log("");
  for (const [name, { right, items }] of Object.entries(heldOut)) {
    console.log(`held-out ${name} items: ${right} of ${items}`);
  }
  console.log(signatureOf(engine));
  if (!update) return;
  const committed = {
    folders: Object.fromEntries(all.map((scores) => [scores.folder, committedOf(scores)])),
    heldOut: {
      english: heldOut.english.right / heldOut.english.items,
      chinese: heldOut.chinese.right / heldOut.chinese.items,
    },
  };
  writeFileSync(join(corpus, "scores.json"), `${JSON.stringify(committed, undefined, 2)}\n`);
  console.log("corpus/scores.json: written");
}

function signatureOf(engine: Engine): string {
  const empty = (lang: Lang): SegmentedDocument =>
    engine.segment(engine.documentFromText("", { name: "", lang, presegmented: true }).document);
  return engine.align(empty("en"), empty("zh")).signature;
}

// Where every sentence has a partner and all were found so, there is nothing to measure.
const hasUnaligned = ({ unaligned }: Scores) => unaligned.gold + unaligned.test > 0;
const ratesOf = ({ precision, recall, f1 }: Rates) => [precision, recall, f1];
const show = (share: number) => share.toFixed(3);
const mean = <T>(list: readonly T[], of: (item: T) => number) =>
  list.reduce((sum, item) => sum + of(item), 0) / list.length;

// Names to the left, figures to the right.
function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, k) =>
      k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!),
    );
    console.log(cells.join("  ").trimEnd());
  }
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof TypeError && "code" in error; // parseArgs: unknown option
  if (!(error instanceof InputError || isUsage)) throw error;
  console.error(`eval: ${error.message}`);
  process.exitCode = 2;
}
