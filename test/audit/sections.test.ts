import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextCoverage } from "../../src/audit/coverage.ts";
import { findHeadings } from "../../src/audit/heading.ts";
import { findSections } from "../../src/audit/sections.ts";
import type { Alignment, Side } from "../../src/types.ts";
import { alignmentOf, documentOf } from "../format/sample.ts";

const sectionsOf = (alignment: Alignment, from: Side = "source") =>
  findSections(alignment, from, {
    source: createTextCoverage(alignment, "source", [], from),
    target: createTextCoverage(alignment, "target", [], from),
  });

test.each([
  ["en", "# The pier #", "The pier"],
  ["en", "Chapter Twelve", "Chapter Twelve"],
  ["en", "Article 3. Rent", "Article 3. Rent"],
  ["en", "PART IV — THE STORM", "PART IV — THE STORM"],
  ["en", "2.1 Oil the hinges", "2.1 Oil the hinges"],
  ["en", "(II) The keeper", "(II) The keeper"],
  ["en", "What the keeper saw", "What the keeper saw"],
  ["zh", "第五章　結語", "第五章　結語"],
  ["zh", "第十二條", "第十二條"],
  ["zh", "三、租金", "三、租金"],
  ["zh", "碼頭的歷史", "碼頭的歷史"],
] as const)("%s: %j is a heading", (lang, line, title) => {
  const text = {
    en: "The lamp was lit at nine on that day too.",
    zh: "那一天九點燈也照樣點亮了。",
  };
  const headings = findHeadings(documentOf(lang, "text", [line, text[lang]]));
  expect(headings.map((heading) => heading.title)).toEqual([title]);
});

test.each([
  ["en", "Part 2 of the form is for minors."],
  ["en", "Section 3, as amended, applies to boats."],
  ["en", "Date: 2017"],
  ["en", "2. Fenders; and"],
  ["en", "“Give in”"],
  ["en", "It rained."],
  ["zh", "第五章所說的燈塔已經拆除。"],
  ["zh", "下雨了。"],
  ["zh", "甲｜乙 = 丙"],
] as const)("%s: %j is no heading", (lang, line) => {
  const text = {
    en: "The lamp was lit at nine on that day too.",
    zh: "那一天九點燈也照樣點亮了。",
  };
  expect(findHeadings(documentOf(lang, "text", [line, text[lang]]))).toEqual([]);
});

const CHAPTERS = alignmentOf(
  ["Part I", "Chapter 1", "It rains.", "It snows.", "Chapter 2", "The lamp is lit."],
  ["第一章", "下雨了。", "下雪了。"],
  "[0,1]:[0]\n[2]:[1]\n[3]:[2]\n[4]:[]\n[5]:[]",
);

test("a section says how much of each side has a counterpart", () => {
  const told = sectionsOf(CHAPTERS).map(({ title, source, target, coverage }) => [
    title,
    [source.start, source.end, target.start, target.end],
    [coverage.source.coveredSentences, coverage.source.sentences],
  ]);
  expect(told).toEqual([
    ["Part I / Chapter 1", [0, 4, 0, 3], [4, 4]],
    ["Chapter 2", [4, 6, 3, 3], [0, 2]],
  ]);
});

test("a text without headings is cut where the other has some, or into parts", () => {
  const lines = Array.from({ length: 30 }, (_, k) => `It rained ${k} times.`);
  const chinese = lines.map((_, k) => (k === 10 || k === 20 ? `第${k}章` : `下了${k}場雨。`));
  const notation = lines.map((_, k) => `[${k}]:[${k}]`).join("\n");
  const byHeading = sectionsOf(alignmentOf(lines, chinese, notation));
  expect(byHeading.map(({ title, source }) => [title, source.start])).toEqual([
    [undefined, 0],
    ["第10章", 10],
    ["第20章", 20],
  ]);
  const even = sectionsOf(alignmentOf(lines, lines, notation));
  expect(even.map(({ source }) => source.start)).toEqual([0, 10, 20]);
});

test("sections cover both texts once, in order", () => {
  const line = fc.constantFrom("Chapter 1", "# Rain", "It rains.", "");
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom("source" as const, "target" as const),
      (english, chinese, from) => {
        const paired = Math.min(english.length, chinese.length);
        const beads = [
          ...Array.from({ length: paired }, (_, k) => `[${k}]:[${k}]`),
          ...english.slice(paired).map((_, k) => `[${paired + k}]:[]`),
          ...chinese.slice(paired).map((_, k) => `[]:[${paired + k}]`),
        ];
        const sections = sectionsOf(alignmentOf(english, chinese, beads.join("\n")), from);
        for (const [side, count] of [
          ["source", english.length],
          ["target", chinese.length],
        ] as const) {
          let next = 0;
          for (const section of sections) {
            expect(section[side].start).toBe(next);
            next = section[side].end;
          }
          expect(next).toBe(count);
        }
      },
    ),
  );
});
