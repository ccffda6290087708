import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { segment, splitSentences } from "../../src/text/sentence.ts";
import { unwrap } from "../../src/text/unwrap.ts";
import type { Document, Lang } from "../../src/types.ts";

const FIXTURES = new URL("../../fixtures/segment/", import.meta.url);

function pieces(text: string, lang: Lang): string[] {
  return splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
}

test.each(readdirSync(FIXTURES).filter((name) => name !== "unseen"))(
  "cuts fixtures/segment/%s as expected",
  async (name) => {
    const folder = new URL(`${name}/`, FIXTURES);
    const text = readFileSync(new URL("input.txt", folder), "utf8");
    const lang = /english/u.test(name) ? "en" : "zh";
    const lines = pieces(text, lang).map((sentence) => `${unwrap(sentence, lang)}\n`);
    await expect(lines.join("")).toMatchFileSnapshot(new URL("expected.txt", folder).pathname);
  },
);

// Rows that no rule was written for: they show what a new text will meet. Never tune on them; a
// row that should guide a rule moves to the tables of english.test.ts or chinese.test.ts.
test.each([
  ["en", 40],
  ["zh", 38],
] as const)("cuts the unseen rows (%s) no worse than before", (lang, rightBefore) => {
  const rows = readFileSync(new URL(`unseen/${lang}.txt`, FIXTURES), "utf8")
    .trim()
    .split("\n");
  const wrong = rows.filter((row) => {
    const expected = row.split("|").map((sentence) => sentence.trim());
    return JSON.stringify(pieces(row.replaceAll("|", ""), lang)) !== JSON.stringify(expected);
  });
  expect(rows.length - wrong.length, wrong.join("\n")).toBe(rightBefore);
});

function documentOf(text: string, lang: Lang, paragraphs: [number, number][]): Document {
  const spans = paragraphs.map(([start, end]) => ({ start, end }));
  return { lang, name: "test", text, paragraphs: spans, presegmented: false };
}

test("gives each sentence its text, place and paragraph", () => {
  const text = "One. Two.\n\nThree.";
  const { sentences, paragraphs } = segment(
    documentOf(text, "en", [
      [0, 9],
      [11, 17],
    ]),
  );
  expect(sentences).toEqual([
    { text: "One.", span: { start: 0, end: 4 }, paragraph: 0 },
    { text: "Two.", span: { start: 5, end: 9 }, paragraph: 0 },
    { text: "Three.", span: { start: 11, end: 17 }, paragraph: 1 },
  ]);
  expect(paragraphs).toHaveLength(2);
});

test("takes only the paragraphs of the document", () => {
  const text = "One. Two. 三。四。 Five.";
  const { sentences } = segment(documentOf(text, "zh", [[10, 14]]));
  expect(sentences.map((sentence) => sentence.text)).toEqual(["三。", "四。"]);
});

test("leaves presegmented paragraphs whole, the empty ones too", () => {
  const document = {
    ...documentOf("One. Two.\n\n3", "en", [
      [0, 9],
      [10, 10],
      [11, 12],
    ]),
    presegmented: true,
  };
  expect(segment(document).sentences.map((sentence) => sentence.text)).toEqual([
    "One. Two.",
    "",
    "3",
  ]);
});

test("cuts at the end of wrapped paragraphs only", () => {
  const text = "The ferry was\nlate. Nobody\ncame.";
  const { sentences } = segment(documentOf(text, "en", [[0, text.length]]));
  expect(sentences.map((sentence) => sentence.text)).toEqual([
    "The ferry was\nlate.",
    "Nobody\ncame.",
  ]);
});

const piece = fc.constantFrom(
  ..."ab A.!?。！？…“”\"'‘’「」『』《》（）()[]1 2,，：:一、•\n\t\u3000𠮷中說".split(/(?:)/u),
  ". ",
  ".” ",
  "Mr. ",
  "U.S. ",
  "... ",
  ". . . ",
  "1. ",
  "(a) ",
  "他說",
  "。」",
  "word ",
  "「好。」",
);
const texts = fc.array(piece, { maxLength: 14 }).map((list) => list.join(""));
const langs = fc.constantFrom<Lang>("en", "zh");

test("loses nothing: spans are sorted, disjoint, with white space between them only", () => {
  fc.assert(
    fc.property(texts, langs, (text, lang) => {
      let from = 0;
      for (const { start, end } of splitSentences(text, lang)) {
        expect(text.slice(from, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        from = end;
      }
      expect(text.slice(from).trim()).toBe("");
    }),
    { numRuns: 2000 },
  );
});

test("never cuts a character in two", () => {
  fc.assert(
    fc.property(texts, langs, (text, lang) => {
      for (const sentence of pieces(text, lang)) expect(sentence).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test.each([
  "“a. ",
  "「",
  "「a。",
  "(",
  "( 」",
  "“‘(a. ",
  "a.“",
  ".",
  ". ",
  "a. ",
  "！ ",
  "'a' b. ",
  "1. A ",
  "一、甲 ",
  "• a ",
  "[1]",
  '"a." ',
  "U.S. ",
  "a.)",
  "a\n",
  " ",
  "「好。」他",
  "the ",
  "天",
])("takes linear time on %j again and again", (unit) => {
  const lang = /[\u3000-\u9fff]/u.test(unit) ? "zh" : "en";
  const text = unit.repeat(30_000);
  // Quadratic, it would run into the time limit of a test.
  const found = splitSentences(text, lang);
  expect(found.at(-1)?.end ?? text.length).toBeLessThanOrEqual(text.length);
});
