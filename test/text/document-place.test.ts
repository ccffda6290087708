import { expect, test } from "vitest";
import { createDocumentPlaces } from "../../src/text/document-place.ts";

const TEXT = "one two\n\nthree";

test("a text that is the file's own is answered by line and column", () => {
  const placeOf = createDocumentPlaces({ text: TEXT });
  expect([4, 11].map(placeOf)).toEqual([
    { line: 1, column: 5 },
    { line: 3, column: 3 },
  ]);
});

test("a text taken out of its file is answered by its marks", () => {
  const places = [
    { offset: 0, place: { line: 12, column: 9 } },
    { offset: 8, place: { line: 15, column: 9 } },
    { offset: 9, place: { line: 19, column: 30 } },
  ];
  const placeOf = createDocumentPlaces({ text: TEXT, places });
  expect([0, 6, 7, 8, 9, 14].map((offset) => placeOf(offset).line)).toEqual([
    12, 12, 12, 15, 19, 19,
  ]);
  expect(placeOf(13)).toEqual({ line: 19, column: 30 });
});

test("columns count on, in code points, where the text stands in the file as it is", () => {
  const places = [
    { offset: 0, place: { line: 2, column: 5, part: "page=3" }, verbatim: true as const },
    { offset: 4, place: { line: 3, column: 1, part: "page=3" }, verbatim: true as const },
  ];
  const placeOf = createDocumentPlaces({ text: "𠀀𠀁好。", places });
  expect([0, 2, 4, 5].map(placeOf)).toEqual([
    { line: 2, column: 5, part: "page=3" },
    { line: 2, column: 6, part: "page=3" },
    { line: 3, column: 1, part: "page=3" },
    { line: 3, column: 2, part: "page=3" },
  ]);
});
