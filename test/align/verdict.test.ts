import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { loadWeights } from "../../src/io/weights.ts";
import { documentOf } from "../format/sample.ts";

const corpus = new URL("../../corpus/", import.meta.url);
const folders = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Every third text with the next one: the whole table is printed by `npm run eval -- verdict`. */
const neighbours = folders
  .map((folder, k) => [folder, folders[(k + 1) % folders.length]!] as const)
  .filter((_, k) => k % 3 === 0);

const unitsOf = (folder: string, side: "en" | "zh") =>
  readFileSync(new URL(`${folder}/${side}.sentences.txt`, corpus), "utf8")
    .trimEnd()
    .split("\n");

const judge = (english: readonly string[], chinese: readonly string[]) =>
  align(documentOf("en", "en", english), documentOf("zh", "zh", chinese), loadLexicon(), {
    weights: loadWeights(),
  }).verdict!;

test.each(neighbours)("takes both texts of %s for translations", (folder) => {
  const { isTranslation, likeness } = judge(unitsOf(folder, "en"), unitsOf(folder, "zh"));
  expect(isTranslation).toBe(true);
  expect(likeness).toBeGreaterThan(0.15);
  expect(likeness).toBeLessThanOrEqual(1);
});

test.each(neighbours)("does not take %s for a translation of %s", (first, second) => {
  const { isTranslation, likeness } = judge(unitsOf(first, "en"), unitsOf(second, "zh"));
  expect(isTranslation).toBe(false);
  expect(likeness).toBeLessThan(0.04);
});

test("recognises a translation of which a tenth is left", () => {
  const chinese = unitsOf("museum-tram", "zh");
  expect(judge(unitsOf("museum-tram", "en"), chinese.slice(40, 50)).isTranslation).toBe(true);
  expect(judge(unitsOf("museum-tram", "en").slice(20, 32), chinese).isTranslation).toBe(true);
});

test("tells the halves of one text from a translation", () => {
  const english = unitsOf("story-ferry", "en");
  const chinese = unitsOf("story-ferry", "zh");
  expect(judge(english.slice(0, 40), chinese.slice(-40)).isTranslation).toBe(false);
});

test.each([
  ["no sentence", [], []],
  ["one word", ["Yes."], ["不是。"]],
  ["numbers only", ["1", "2", "3"], ["4", "5", "6"]],
])("does not judge %s", (_, english, chinese) => {
  expect(judge(english, chinese)).toMatchObject({ isTranslation: true });
});
