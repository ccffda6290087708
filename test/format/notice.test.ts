import { expect, test } from "vitest";
import { formatNotice } from "../../src/format/notice.ts";
import type { Notice } from "../../src/types.ts";

const place = { line: 3, column: 7 };

test.each<[string, Notice]>([
  [
    "zh.txt: read as big5-hkscs",
    { code: "ENCODING_DETECTED", name: "zh.txt", args: { encoding: "big5-hkscs" } },
  ],
  [
    "zh.txt:3:7: 1 damaged character, the first is U+FFFD; another --encoding may read it right",
    { code: "DAMAGED_CHARACTERS", name: "zh.txt", place, args: { count: 1, character: "U+FFFD" } },
  ],
  [
    'standard input: holds both languages, layout "lines": 12 English and 11 Chinese paragraphs',
    {
      code: "LAYOUT_DETECTED",
      name: "standard input",
      args: { layout: "lines", english: 12, chinese: 11 },
    },
  ],
  [
    "both.txt: Chinese lines are wrapped and were joined; --no-wrapped keeps them apart",
    { code: "WRAPPED_LINES_JOINED", name: "both.txt", args: { lang: "zh" } },
  ],
  [
    "zh.txt:3:7: 2 paragraphs in English, here the first",
    { code: "TEXT_IN_OTHER_LANGUAGE", name: "zh.txt", place, args: { count: 2, lang: "en" } },
  ],
  [
    "en.txt:3:7: 2 characters that XML cannot hold replaced in the TMX, here the first",
    { code: "CHARACTERS_REPLACED", name: "en.txt", place, args: { count: 2, format: "TMX" } },
  ],
  [
    "a.tmx:3:7: 2 notes and other fields too long for a cell of the workbook cut, here the first",
    { code: "FIELDS_CUT", name: "a.tmx", place, args: { count: 2, format: "workbook" } },
  ],
  [
    "a.tmx:3:7: 1 unit has props too long for a cell of the workbook, which were left out, here the first",
    { code: "FIELDS_LEFT_OUT", name: "a.tmx", place, args: { count: 1, format: "workbook" } },
  ],
  [
    "terms.csv:3:7: 2 entries without a term in both languages left out, here the first",
    { code: "GLOSSARY_ENTRIES_LEFT_OUT", name: "terms.csv", place, args: { count: 2 } },
  ],
  [
    "terms.csv:3:7: 1 entry without a term in both languages left out, here the first",
    { code: "GLOSSARY_ENTRIES_LEFT_OUT", name: "terms.csv", place, args: { count: 1 } },
  ],
])("says %s", (expected, notice) => {
  expect(formatNotice(notice)).toBe(expected);
});
