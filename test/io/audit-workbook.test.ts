import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { FINDING_COLUMNS } from "../../src/format/audit-table.ts";
import { formatAuditWorkbook } from "../../src/io/audit-workbook.ts";
import { auditOf } from "../audit/sample.ts";
import { largeAudit, OPTIONS, sampleAudit } from "../format/audit-sample.ts";
import { alignmentOf } from "../format/sample.ts";

/** Unpacks a ZIP file by its directory. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const files = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const name = zip.toString("utf8", entry + 46, entry + 46 + nameLength);
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
    const isPacked = zip.readUInt16LE(entry + 10) === 8;
    files.set(name, (isPacked ? inflateRawSync(packed) : packed).toString("utf8"));
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return files;
}

/** Reads a sheet as rows of cells: text, number, or nothing; formulas are an error. */
function readSheet(files: Map<string, string>, sheet: number): (string | number)[][] {
  const strings: string[] = [];
  read(files.get("xl/sharedStrings.xml")!, {
    open: { si: () => strings.push("") },
    text: (text) => strings.push((strings.pop() ?? "") + text),
  });
  const rows: (string | number)[][] = [];
  let at = "";
  let isText = false;
  read(files.get(`xl/worksheets/sheet${sheet}.xml`)!, {
    open: {
      row: () => rows.push([]),
      c: ({ r = "", t }) => {
        at = r.replace(/\d/g, "");
        isText = t === "s";
      },
      f: () => expect.fail("a formula"),
    },
    text: (text) => {
      const column = [...at].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      rows.at(-1)![column - 1] = isText ? strings[Number(text)]! : Number(text);
    },
  });
  return rows;
}

interface Handlers {
  readonly open?: Readonly<Record<string, (attributes: Record<string, string>) => void>>;
  readonly text?: (text: string) => void;
}

/** Parses XML strictly, and tells of opening tags and of what is between `t` or `v`. */
function read(xml: string, { open = {}, text: onText }: Handlers): void {
  const parser = new SaxesParser();
  let text: string | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open[name]?.(attributes);
    if (name === "t" || name === "v") text = "";
  });
  parser.on("text", (more) => {
    if (text !== undefined) text += more;
  });
  parser.on("closetag", ({ name }) => {
    if ((name === "t" || name === "v") && text !== undefined) {
      onText?.(text);
      text = undefined;
    }
  });
  parser.write(xml).close();
}

test("has a sheet of findings and one of coverage, the first row frozen", async () => {
  const files = unzip(await formatAuditWorkbook(sampleAudit(), OPTIONS));
  expect(files.get("xl/workbook.xml")).toMatch(/name="findings".*name="coverage"/);
  expect(files.get("xl/worksheets/sheet1.xml")).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  const [head, ...rows] = readSheet(files, 1);
  expect(head).toEqual([...FINDING_COLUMNS]);
  expect(rows.map((row) => [row[0], row[3], row[5], row[9]])).toEqual([
    ["number-mismatch", 0.97, "en.txt:2:14", "1,250"],
    ["omission", 0.995, "en.txt:3:1", undefined],
    ["low-confidence", 0.6, "en.txt:4:1", undefined],
  ]);
  expect(readSheet(files, 2).slice(1)).toEqual([
    ["English: en.txt", undefined, 4, 3, 171, 110, 110 / 171],
    ["Chinese: zh.txt", undefined, 4, 3, 50, 43, 43 / 50],
  ]);
  const large = largeAudit(40);
  const covered = readSheet(unzip(await formatAuditWorkbook(large, OPTIONS)), 2).slice(3);
  expect(large.sections.length).toBeGreaterThan(1);
  expect(covered.map((row) => row[2])).toEqual(
    large.sections.flatMap(({ coverage }) => [
      coverage.source.sentences,
      coverage.target.sentences,
    ]),
  );
  expect(covered[0]![1]).toBe("The keeper climbed 0 steps to light the lamp.");
});

test("is a good workbook whatever the texts hold, and formulas are text", async () => {
  const long = "長".repeat(9000);
  const english = ["=1+1", "constructor", "__proto__", 'a\x00\x1b<b>&"\ud800 ]]>'];
  const alignment = alignmentOf(
    english,
    ["@SUM(A1)", "x", "y", long],
    "[0]:[0]\n[1]:[1]\n[2]:[2]\n[3]:[3]",
  );
  const all = (start: number) => ({ sentences: { start, end: start + 1 }, marks: [] });
  const finding = { code: "low-confidence", confidence: 1, args: {} } as const;
  const audit = auditOf(
    alignment,
    [0, 1, 2, 3].map((unit) => ({ ...finding, unit, source: all(unit), target: all(unit) })),
  );
  const files = unzip(await formatAuditWorkbook(audit, OPTIONS));
  for (const [name, xml] of files) if (/\.(?:xml|rels)$/.test(name)) read(xml, {});
  const rows = readSheet(files, 1).slice(1);
  expect(rows.map((row) => row.slice(7, 9))).toEqual([
    ["=1+1", "@SUM(A1)"],
    ["constructor ", "x"],
    ["__proto__ ", "y"],
    ['a□□<b>&"□ ]]>', long],
  ]);
});

test("equal audits give equal files, whenever they are written", async () => {
  const first = await formatAuditWorkbook(sampleAudit(), OPTIONS);
  await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP counts in steps of 2 s
  expect(await formatAuditWorkbook(sampleAudit(), OPTIONS)).toEqual(first);
});

test("speaks Chinese if it is to", async () => {
  const options = { ...OPTIONS, language: "zh-TW" } as const;
  const files = unzip(await formatAuditWorkbook(sampleAudit(), options));
  expect(readSheet(files, 1)[0]?.slice(0, 3)).toEqual(["代碼", "種類", "嚴重程度"]);
});

test("takes time in proportion to the findings", async () => {
  const time = async (count: number) => {
    const audit = largeAudit(count);
    const begin = performance.now();
    await formatAuditWorkbook(audit, OPTIONS);
    return performance.now() - begin;
  };
  await time(300);
  expect(await time(2400)).toBeLessThan(25 * (await time(300)));
});
