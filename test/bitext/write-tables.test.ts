import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { columnsOf } from "../../src/bitext/columns.ts";
import { defuse, restore } from "../../src/bitext/formula.ts";
import type { BitextUnit } from "../../src/bitext/unit.ts";
import { createCsvWriter } from "../../src/bitext/write-csv.ts";
import { createJsonlWriter } from "../../src/bitext/write-jsonl.ts";
import { createParquetWriter } from "../../src/bitext/write-parquet.ts";
import { createTsvWriter } from "../../src/bitext/write-tsv.ts";
import { createXlsxWriter } from "../../src/bitext/write-xlsx.ts";
import { readWorkbook } from "../format/workbook-reader.ts";
import { anyText, anyUnit, bytesOf, lossesOf, OPTIONS, textOf } from "./any-units.ts";

const units = (hasControls = true) => fc.array(anyUnit(hasControls), { maxLength: 4 });
const COLUMNS = columnsOf({});
const rowsOf = (given: readonly BitextUnit[]) =>
  given.map((unit) => COLUMNS.map(({ of }) => of(unit)));
/** UTF-8 has no half of a pair. */
const inUtf8 = (text: string) => Buffer.from(text).toString();

test("TSV gives every field back", () => {
  const plain = { t: "\t", n: "\n", r: "\r", "\\": "\\" } as Record<string, string>;
  fc.assert(
    fc.property(units(), (given) => {
      const lines = textOf(given, createTsvWriter(OPTIONS)).split("\n");
      expect(lines.pop()).toBe("");
      const rows = lines
        .slice(1)
        .map((line) =>
          line.split("\t").map((field) => field.replace(/\\(.)/gs, (_, c) => plain[c]!)),
        );
      expect(rows).toEqual(rowsOf(given));
    }),
  );
});

test("CSV is read by another program, and restore() gives every text back", () => {
  fc.assert(
    fc.property(units(), (given) => {
      const csv = textOf(given, createCsvWriter(OPTIONS));
      const [head, ...rows] = parse(csv, { record_delimiter: "\r\n" }) as string[][];
      expect(head).toEqual(COLUMNS.map(({ name }) => name));
      const restored = rows.map((row) =>
        row.map((cell, k) => (COLUMNS[k]!.isNumber ? cell : restore(cell))),
      );
      expect(restored).toEqual(rowsOf(given).map((row) => row.map(inUtf8)));
    }),
  );
});

test("no cell of a CSV file is a formula, a date or a long number to Excel", () => {
  fc.assert(
    fc.property(anyText(true), (text) => {
      expect(restore(defuse(text))).toBe(text);
      expect(defuse(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ["＝1+1", "'＝1+1"],
  ["-- stop", "'-- stop"],
  ["@home", "'@home"],
  ["1-1", "'1-1"],
  ["3/4", "'3/4"],
  ["10:30", "'10:30"],
  ["007", "'007"],
  ["4006001234567890", "'4006001234567890"],
  ["1E5", "'1E5"],
  ["March 2024", "'March 2024"],
  ["May", "'May"],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  ["2-1 moved", "2-1 moved"],
  ["3.5", "3.5"],
  ["2024", "2024"],
  ["March comes in like a lion", "March comes in like a lion"],
  ["一加一", "一加一"],
])("defuses %j as %j", (text, cell) => {
  expect(defuse(text)).toBe(cell);
  expect(restore(cell)).toBe(text);
});

test.each(["'word", "''", "'2024", "plain"])("leaves %j of other programs as it is", (cell) => {
  expect(restore(cell)).toBe(cell);
});

test("CSV begins with a byte order mark only if asked", () => {
  expect(createCsvWriter({ ...OPTIONS, bom: true }).head()).toMatch(/^\ufeffenglish,chinese,/);
  expect(createCsvWriter(OPTIONS).head()).toMatch(/^english,chinese,/);
});

test("tables have the columns that units can have, and no others", () => {
  const header = { fields: ["notes", "confidence"] as const };
  expect(createTsvWriter({ header }).head()).toBe("english\tchinese\tconfidence\tnotes\n");
  expect(createTsvWriter({ header: {} }).head().split("\t")).toHaveLength(14);
});

test("JSON Lines hold all that a unit holds", () => {
  fc.assert(
    fc.property(units(), (given) => {
      const lines = textOf(given, createJsonlWriter(OPTIONS)).split("\n").slice(0, -1);
      const read = lines.map((line) => {
        const record = JSON.parse(line);
        expect(record.english_locale).toBe("en-GB");
        expect(record.chinese_locale).toBe("zh-HK");
        const { confidence, score, shape, moved, id, created, changed, notes, props } = record;
        const { english, chinese, english_place, chinese_place } = record;
        return JSON.parse(
          JSON.stringify({
            source: english,
            target: chinese,
            confidence,
            score,
            shape,
            isReordered: moved,
            sourceRef: english_place,
            targetRef: chinese_place,
            id,
            created,
            changed,
            notes,
            props,
          }),
        );
      });
      expect(read).toEqual(given.map((unit) => ({ ...unit })));
    }),
  );
});

test("JSON Lines have the sentences of a side with several", () => {
  const unit = {
    source: "A. B.",
    target: "甲，乙。",
    sentences: { source: ["A.", "B."], target: ["甲，乙。"] },
  };
  const record = JSON.parse(textOf([unit], createJsonlWriter(OPTIONS)));
  expect(record).toEqual({
    english: "A. B.",
    chinese: "甲，乙。",
    english_locale: "en-GB",
    chinese_locale: "zh-HK",
    english_sentences: ["A.", "B."],
  });
});

/** The rows of the first sheet as texts. */
async function readRows(bytes: Uint8Array): Promise<string[][]> {
  const [sheet] = await readWorkbook(bytes);
  return sheet!.rows.map((row) => row.map((cell) => String(cell ?? "")));
}

test("a workbook gives every text back that XML can hold", async () => {
  await fc.assert(
    fc.asyncProperty(units(false), async (given) => {
      const [head, ...rows] = await readRows(bytesOf(given, createXlsxWriter(OPTIONS)));
      expect(head).toEqual(COLUMNS.map(({ name }) => name));
      // Numbers are numbers there.
      const wanted = rowsOf(given).map((row) =>
        row.map((text, k) => (COLUMNS[k]!.isNumber && text ? String(Number(text)) : text)),
      );
      expect(rows).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});

test("a workbook says what it replaced, cut and left out", async () => {
  const { losses, onLoss } = lossesOf();
  const long = "長".repeat(32_768);
  const unit = {
    source: "bell\u0007",
    target: `字${"𠮷".repeat(20_000)}`,
    notes: ["one", long],
    props: { a: long },
  };
  const whole = { source: "a", target: "甲", props: { a: "b" } };
  const header = { fields: ["notes", "props"] as const };
  const bytes = bytesOf([unit, whole], createXlsxWriter({ header, onLoss }));
  const [, row, next] = await readRows(bytes);
  expect(row!.slice(0, 2)).toEqual(["bell\ufffd", `字${"𠮷".repeat(16_382)}…`]);
  expect(row![2]).toBe(`one\n${"長".repeat(32_762)}…`);
  expect(row!.slice(3)).toEqual([""]);
  expect(next![3]).toBe('{"a":"b"}');
  expect(losses.map(({ unit: of, ...rest }) => ({ ...rest, isSame: of === unit }))).toEqual([
    { part: "source", kind: "replaced", count: 1, isSame: true },
    { part: "target", kind: "cut", count: 40_001 - 32_766, isSame: true },
    { part: "notes", kind: "cut", count: 32_772 - 32_766, isSame: true },
    { part: "props", kind: "left-out", count: 32_776, isSame: true },
  ]);
});

/** What this reader makes of UTF-8: it takes a first U+FEFF for a byte order mark. */
const decoded = (text: string) => new TextDecoder().decode(Buffer.from(text));

test("Parquet gives every value back", async () => {
  await fc.assert(
    fc.asyncProperty(units(), async (given) => {
      const bytes = bytesOf(given, createParquetWriter(OPTIONS));
      const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
      expect(rows).toEqual(
        given.map((unit) => ({
          english: decoded(unit.source),
          chinese: decoded(unit.target),
          confidence: unit.confidence ?? null,
          shape: unit.shape ?? null,
          moved: unit.isReordered === true,
          english_place: unit.sourceRef ?? null,
          chinese_place: unit.targetRef ?? null,
          notes: unit.notes ?? null,
          score: unit.score ?? null,
          id: unit.id === undefined ? null : decoded(unit.id),
          changed: unit.changed ?? null,
          created: unit.created ?? null,
          english_locale: null,
          chinese_locale: null,
          props: unit.props ?? null,
        })),
      );
    }),
    { numRuns: 50 },
  );
});

test("Parquet is written in groups of rows", async () => {
  const given = Array.from({ length: 45_000 }, (_, k) => ({ source: `s${k}`, target: `t${k}` }));
  const bytes = bytesOf(given, createParquetWriter({ ...OPTIONS, header: { fields: [] } }));
  const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
  expect(rows.length).toBe(45_000);
  expect(rows[44_999]).toEqual({ english: "s44999", chinese: "t44999" });
});
