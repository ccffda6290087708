/** Documents that LibreOffice (DOCX, PDF) and pandoc (EPUB) made of one handbook and its translation. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { DocumentFormatName } from "../../src/document/formats.ts";
import { alignFiles, toTranslationUnits } from "../../src/index.ts";
import { lines, read, refusal } from "./files.ts";

const path = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/document/${name}`, import.meta.url));

const HANDBOOK = [
  "heading The Harbour Handbook",
  "text Harbour Office",
  "heading Opening hours",
  "text The harbour office opens at eight in the morning and closes at half past five. On Saturdays it is closed, unless the harbour master has put up a notice at the gate.",
  "text Boats that arrive after closing time moor at the visitors’ pontoon and report the next morning. Nobody may sleep on board without a well- known permit, and international visitors need their passports.",
  "heading What to bring",
  "item the papers of the boat;",
  "item proof of insurance;",
  "item a passport or an identity card.",
  "item Fill in the form.",
  "item Pay the fee at the counter.",
  "cell Length",
  "cell Fee per night",
  "cell up to 8 m",
  "cell NT$200",
  "cell 8 to 12 m",
  "cell NT$350",
  "heading Safety",
  "text Life jackets must be worn on the breakwater, also by those who only fish.",
  "text The water in the basin is 4.5 m deep at low tide. Swimming is forbidden because of the ferries.",
  "note From October to March it closes at five.",
  "note Measured in 2023.",
];

async function blocks(format: DocumentFormatName, name: string): Promise<string[]> {
  const found = await read(format, readFileSync(path(name)), name);
  return found.map(({ kind, text }) => `${kind} ${text}`);
}

test("the same text in DOCX, EPUB and PDF is the same blocks", async () => {
  expect(await blocks("docx", "handbook.en.docx")).toEqual(HANDBOOK);
  // Notes stand at the end of their chapter.
  expect((await blocks("epub", "handbook.en.epub")).sort()).toEqual([...HANDBOOK].sort());
  const ofPdf = await blocks("pdf", "handbook.en.pdf");
  // Numbers of items are part of the page, and notes are what stands last.
  expect(ofPdf.map((block) => block.replace(/^item \d\. /, "item "))).toEqual(
    HANDBOOK.map((block) => block.replace(/^note /, "text ")),
  );
});

test("Chinese in a PDF with embedded parts of fonts", async () => {
  const found = await read("pdf", readFileSync(path("notice.zh.pdf")));
  expect(lines(found)).toEqual([
    "heading page=1:1:1 停泊須知",
    "text page=1:2:1 關門後才抵達的船隻，請停靠訪客浮動碼頭，隔天早上再報到。沒有許可證者不得在船上過夜。",
    "item page=1:4:3 船舶證書；",
    "item page=1:5:3 保險證明。",
  ]);
});

test("a document and its translation in another format are aligned", async () => {
  const { alignment } = await alignFiles([path("handbook.en.docx"), path("handbook.zh.epub")]);
  const units = [...toTranslationUnits(alignment)].map(
    ({ source, target }) => `${source} = ${target}`,
  );
  expect(units).toContain(
    "Life jackets must be worn on the breakwater, also by those who only fish. = 凡在防波堤上者均須穿救生衣，釣客也不例外。",
  );
  expect(units).toContain("a passport or an identity card. = 護照或身分證。");
});

test("a PDF with a password is refused in one line", async () => {
  expect(await refusal("pdf", readFileSync(path("password.pdf")))).toBe(
    "sample.pdf: is protected by a password; save a copy without one",
  );
});
