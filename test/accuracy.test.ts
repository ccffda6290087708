import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  type CommittedScores,
  committedOf,
  corpusFolders,
  type Engine,
  scoreFolder,
  scoreHeldOut,
} from "../scripts/corpus-score.ts";
import { align } from "../src/align/align.ts";
import { scoreAlignments } from "../src/align/score.ts";
import { parseBeads } from "../src/format/beads.ts";
import { readDocuments } from "../src/io/document.ts";
import { loadLexicon } from "../src/io/lexicon.ts";
import { loadWeights } from "../src/io/weights.ts";
import { documentFromText } from "../src/text/document.ts";
import { rowsOf } from "../src/text/rows.ts";
import { segment, splitSentences } from "../src/text/sentence.ts";

/** A fall of half a point fails; a rise is committed with the change that made it. */
const TOLERANCE = 0.005;
const AGAIN = 'if it is meant, run "npm run eval -- corpus --update"';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const committed = JSON.parse(readFileSync(here("corpus/scores.json"), "utf8")) as CommittedScores;
const folders = corpusFolders(here("corpus"));
const engine: Engine = {
  readDocuments,
  documentFromText,
  segment,
  splitSentences,
  parseBeads,
  scoreAlignments,
  align: (source, target, layout) => {
    const rows = rowsOf(source, target, layout);
    const options = { weights: loadWeights(), ...(rows ? { rows } : {}) };
    return align(source, target, loadLexicon(), options);
  },
};

function expectKept(found: number, before: number | undefined, what: string): void {
  if (before === undefined) throw new Error(`${what}: not in corpus/scores.json; ${AGAIN}`);
  const message = `${what}: ${found.toFixed(4)}, committed ${before.toFixed(4)}; ${AGAIN}`;
  expect(found, message).toBeGreaterThanOrEqual(before - TOLERANCE);
}

test("the corpus and its figures name the same folders", () => {
  expect(Object.keys(committed.folders).sort()).toEqual(folders);
});

test.each(folders)("%s is segmented and aligned as well as before", async (folder) => {
  const found = committedOf(await scoreFolder(here("corpus"), folder, engine));
  const before = committed.folders[folder];
  expectKept(found.aligned, before?.aligned, `${folder}: strict F1 from gold sentences`);
  expectKept(found.englishEnds, before?.englishEnds, `${folder}: F1 of English sentence ends`);
  expectKept(found.chineseEnds, before?.chineseEnds, `${folder}: F1 of Chinese sentence ends`);
  expectKept(found.endToEnd, before?.endToEnd, `${folder}: strict F1 from the documents`);
});

test.each([
  ["story-ferry", "contract-lease"],
  ["museum-tram", "help-backup-service"],
])("%s and %s have nothing to say to each other", async (english, chinese) => {
  const read = (folder: string, lang: "en" | "zh") =>
    documentFromText(readFileSync(here(`corpus/${folder}/${lang}.txt`), "utf8"), {
      name: folder,
      lang,
    }).document;
  const alignment = engine.align(segment(read(english, "en")), segment(read(chinese, "zh")));
  const paired = alignment.beads.filter(
    ({ source, target }) => source.end > source.start && target.end > target.start,
  );
  expect(paired.length).toBeLessThan(0.1 * alignment.source.sentences.length);
});

describe("held-out sentences", () => {
  test.each([
    ["english", "en"],
    ["chinese", "zh"],
  ] as const)("%s are found as well as before", (name, lang) => {
    const { right, items } = scoreHeldOut(here(`fixtures/heldout/${name}.json`), lang, engine);
    expectKept(right / items, committed.heldOut[name], `held-out ${name} items`);
  });
});
