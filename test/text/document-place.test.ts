import { expect, test } from "vitest";
import { createDocumentPlaces } from "../../src/text/document-place.ts";

const TEXT = "one two\n\nthree";
const PARAGRAPHS = [
  { start: 0, end: 7 },
  { start: 8, end: 8 },
  { start: 9, end: 14 },
];

test("a text that is the file's own is answered by line and column", () => {
  const placeOf = createDocumentPlaces({ text: TEXT, paragraphs: PARAGRAPHS });
  expect([4, 11].map(placeOf)).toEqual([
    { line: 1, column: 5 },
    { line: 3, column: 3 },
  ]);
});

test("a text taken out of its file is answered by where the paragraph begins there", () => {
  const places = [
    { line: 12, column: 9 },
    { line: 15, column: 9 },
    { line: 19, column: 30 },
  ];
  const placeOf = createDocumentPlaces({ text: TEXT, paragraphs: PARAGRAPHS, places });
  expect([0, 6, 7, 8, 9, 14].map((offset) => placeOf(offset).line)).toEqual([
    12, 12, 12, 15, 19, 19,
  ]);
  expect(placeOf(13)).toEqual({ line: 19, column: 30 });
});
