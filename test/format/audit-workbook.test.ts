import { expect, test } from "vitest";
import { FINDING_COLUMNS } from "../../src/format/audit-table.ts";
import { formatAuditWorkbook } from "../../src/format/audit-workbook.ts";
import { auditOf } from "../audit/sample.ts";
import { largeAudit, OPTIONS, sampleAudit } from "./audit-sample.ts";
import { alignmentOf } from "./sample.ts";
import { readWorkbook } from "./workbook-reader.ts";

test("has a sheet of findings and one of coverage", async () => {
  const [findings, coverage] = await readWorkbook(formatAuditWorkbook(sampleAudit(), OPTIONS));
  const [head, ...rows] = findings!.rows;
  expect([findings!.name, head]).toEqual(["findings", [...FINDING_COLUMNS]]);
  expect(rows.map((row) => [row[0], row[3], row[5], row[9]])).toEqual([
    ["number-mismatch", 0.97, "en.txt:2:14", "1,250"],
    ["omission", 0.995, "en.txt:3:1", null],
    ["low-confidence", 0.6, "en.txt:4:1", null],
  ]);
  expect([coverage!.name, ...coverage!.rows.slice(1)]).toEqual([
    "coverage",
    ["English: en.txt", null, 4, 3, 171, 110, 110 / 171],
    ["Chinese: zh.txt", null, 4, 3, 50, 43, 43 / 50],
  ]);
});

test("tells the coverage of each section, named by its first sentence", async () => {
  const large = largeAudit(40);
  const [, coverage] = await readWorkbook(formatAuditWorkbook(large, OPTIONS));
  const covered = coverage!.rows.slice(3);
  expect(large.sections.length).toBeGreaterThan(1);
  expect(covered.map((row) => row[2])).toEqual(
    large.sections.flatMap(({ coverage }) => [
      coverage.source.sentences,
      coverage.target.sentences,
    ]),
  );
  expect(covered[0]![1]).toBe("The keeper climbed 0 steps to light the lamp.");
});

test("shows the texts as they are", async () => {
  const texts = ["=1+1", "constructor", "__proto__", "_x0041_", "a\x00\ufffd<b>&"];
  const alignment = alignmentOf(
    texts,
    ["@SUM(A1)", "甲", "乙", "丙", "丁"],
    "[0]:[0]\n[1]:[1]\n[2]:[2]\n[3]:[3]\n[4]:[4]",
  );
  const all = (start: number) => ({ sentences: { start, end: start + 1 }, marks: [] });
  const finding = { code: "low-confidence", confidence: 1, args: {} } as const;
  const audit = auditOf(
    alignment,
    texts.map((_, unit) => ({ ...finding, unit, source: all(unit), target: all(unit) })),
  );
  const [findings] = await readWorkbook(formatAuditWorkbook(audit, OPTIONS));
  expect(findings!.rows.slice(1).map((row) => [row[7], row[8]])).toEqual([
    ["=1+1", "@SUM(A1)"],
    ["constructor", "甲"],
    ["__proto__", "乙"],
    ["_x0041_", "丙"],
    ["a\ufffd\ufffd<b>&", "丁"],
  ]);
});

test("speaks Chinese if it is to", async () => {
  const options = { ...OPTIONS, language: "zh-TW" } as const;
  const sheets = await readWorkbook(formatAuditWorkbook(sampleAudit(), options));
  expect(sheets.map(({ name, rows }) => [name, ...rows[0]!.slice(0, 3)])).toEqual([
    ["問題", "代碼", "種類", "嚴重程度"],
    ["對應率", "文字", "章節", "句數"],
  ]);
});
