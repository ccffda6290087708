import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { afterEach, expect, test, vi } from "vitest";
import { createWorkbookWriter } from "../../src/format/workbook.ts";
import type { Cell } from "../../src/format/workbook-parts.ts";
import { anyText } from "../bitext/any-units.ts";
import { readWorkbook } from "./workbook-reader.ts";

const COLUMNS = [
  { name: "text", width: 40 },
  { name: "share", width: 9.5, numbers: "0.0%" },
  { name: "confidence", width: 10, numbers: "0.00" },
] as const;

/** What becomes of characters that XML cannot hold. */
const REPLACED: Readonly<Record<string, string>> = {
  "\u000b": " ",
  "\u001f": " ",
  "\u0000": "\ufffd",
  "\u0007": "\ufffd",
  "\ufffe": "\ufffd",
  "\ud842": "\ufffd",
};

function bookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>, mostRows?: number) {
  const workbook = createWorkbookWriter(mostRows);
  for (const [name, rows] of Object.entries(sheets)) {
    workbook.sheet(name, COLUMNS);
    for (const row of rows) workbook.row(row);
  }
  workbook.end();
  return workbook.take();
}

/** The files of a workbook as text; all of them must be good XML. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    parts[path] = strFromU8(content);
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(parts[path]).close();
  }
  return parts;
}

afterEach(() => void vi.useRealTimers());

test("sheets come back by name, numbers as numbers, formulas as text, empty cells as none", async () => {
  const bytes = bookOf({
    "a & “b”": [
      ["=1+1", 0.5, 0.123456],
      ["007", "", -3],
      ["", 1, Number.POSITIVE_INFINITY],
    ],
    問題: [],
  });
  expect(await readWorkbook(bytes)).toEqual([
    {
      name: "a & “b”",
      rows: [
        ["text", "share", "confidence"],
        ["=1+1", 0.5, 0.123456],
        ["007", null, -3],
        [null, 1, "Infinity"],
      ],
    },
    { name: "問題", rows: [["text", "share", "confidence"]] },
  ]);
});

test("any text is a good workbook, and comes back but for what XML cannot hold", async () => {
  await fc.assert(
    fc.asyncProperty(anyText(true, 1), async (text) => {
      const bytes = bookOf({ s: [[text, "", ""]] });
      partsOf(bytes);
      const wanted = Array.from(text, (character) => REPLACED[character] ?? character).join("");
      expect((await readWorkbook(bytes))[0]?.rows[1]?.[0]).toBe(wanted);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [`字${"𠮷".repeat(16_383)}`, `字${"𠮷".repeat(16_383)}`],
  [`字字${"𠮷".repeat(16_383)}`, `字字${"𠮷".repeat(16_382)}…`],
  [`字${"𠮷".repeat(16_384)}`, `字${"𠮷".repeat(16_382)}…`],
])("a text that is too long for a cell is cut between characters", async (text, cell) => {
  const [sheet] = await readWorkbook(bookOf({ s: [[text]] }));
  expect(sheet?.rows[1]?.[0]).toBe(cell);
  expect(cell.length).toBeLessThanOrEqual(32_767);
});

test("names are bold and stay in sight, texts are wrapped, numbers are shown as they should be", () => {
  const parts = partsOf(bookOf({ s: [["a", 0.5, 0.25]] }));
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  const styles = parts["xl/styles.xml"]!;
  expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"/);
  expect([...sheet.matchAll(/<col .*? width="(.*?)"/g)].map(([, width]) => width)).toEqual([
    "40",
    "9.5",
    "10",
  ]);
  const fonts = styles.match(/<font>.*?<\/font>/g)!;
  const formats = new Map(
    Array.from(styles.matchAll(/numFmtId="(\d+)" formatCode="(.*?)"/g), ([, id, code]) => [
      id,
      code,
    ]),
  );
  const [, list] = styles.match(/<cellXfs.*?>(.*)<\/cellXfs>/)!;
  const looks = list!.split("<xf ").slice(1);
  const lookOf = (place: string) => {
    const look = looks[Number(sheet.match(`r="${place}" s="(\\d+)"`)![1])]!;
    const format = look.match(/numFmtId="(\d+)"/)![1];
    return {
      isBold: fonts[Number(look.match(/fontId="(\d+)"/)![1])]!.includes("<b/>"),
      isWrapped: look.includes('wrapText="1"'),
      format: format === "49" ? "@" : formats.get(format),
    };
  };
  expect(["A1", "A2", "B2", "C2"].map(lookOf)).toEqual([
    { isBold: true, isWrapped: false, format: "@" },
    { isBold: false, isWrapped: true, format: "@" },
    { isBold: false, isWrapped: false, format: "0.0%" },
    { isBold: false, isWrapped: false, format: "0.00" },
  ]);
});

test("a full sheet is followed by another, before the next by name", async () => {
  const rows = [0, 1, 2, 3, 4, 5, 6].map((k) => [`s${k}`]);
  const sheets = await readWorkbook(bookOf({ units: rows, other: rows.slice(0, 3) }, 3));
  expect(sheets.map(({ name, rows }) => [name, rows.map(([text]) => text).join()])).toEqual([
    ["units", "text,s0,s1,s2"],
    ["units 2", "text,s3,s4,s5"],
    ["units 3", "text,s6"],
    ["other", "text,s0,s1,s2"],
  ]);
});

test("bytes come with the rows, so that memory does not grow", () => {
  const workbook = createWorkbookWriter();
  workbook.sheet("s", COLUMNS);
  let early = 0;
  for (let k = 0; k < 20_000; k++) {
    workbook.row([`${Math.sin(k)} ${Math.cos(k)}`, k, 1 / k]);
    early += workbook.take().length;
  }
  workbook.end();
  expect(workbook.take().length).toBeLessThan(early / 10);
});

test("equal tables give equal files, whenever they are written", () => {
  const times = ["2020-02-29T12:00:00Z", "2031-10-01T03:04:05Z"];
  const [first, second] = times.map((time) => {
    vi.useFakeTimers({ now: new Date(time) });
    try {
      return bookOf({ s: [["a", 1, 2]] });
    } finally {
      vi.useRealTimers();
    }
  });
  expect(second).toEqual(first);
});
