import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { expect, onTestFinished, test } from "vitest";
import { readGlossary } from "../../src/io/glossary.ts";

function write(content: string | Uint8Array, name = "terms.csv"): string {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const TABLE = "English,中文\nharbour office,港務處\nberth,船席\nlighthouse,燈塔的管理員\n";

test.each(["utf-8", "utf-16le", "big5"])("reads a glossary in %s", async (encoding) => {
  const path = write(iconv.encode(TABLE, encoding, { addBOM: encoding === "utf-16le" }));
  const { glossary, notices } = await readGlossary(path);
  expect(glossary.concepts.map(({ chinese }) => chinese[0]!.text)).toEqual([
    "港務處",
    "船席",
    "燈塔的管理員",
  ]);
  expect(glossary.concepts[0]!.file).toBe(path);
  expect(notices.map(({ code }) => code)).toEqual(
    encoding === "utf-8" ? [] : ["ENCODING_DETECTED"],
  );
});

test("tells what it left out", async () => {
  const { notices } = await readGlossary(write(`${TABLE}pier,\n`));
  expect(notices).toMatchObject([{ code: "GLOSSARY_ENTRIES_LEFT_OUT", place: { line: 5 } }]);
});

test("refuses what is no glossary, in one line with the file's name", async () => {
  const spreadsheet = write("PK\x03\x04rest", "terms.xlsx");
  await expect(readGlossary(spreadsheet)).rejects.toThrow(
    `${spreadsheet}: expected plain text, found a ZIP file, or a damaged document; unpack it first, or save the document anew`,
  );
  await expect(readGlossary(join(tmpdir(), "no-such-terms.csv"))).rejects.toThrow(
    /: no such file$/,
  );
  const big5 = write(iconv.encode(TABLE, "big5"));
  await expect(readGlossary(big5, { encoding: "utf-8" })).rejects.toThrow(
    /damaged characters when read as utf-8; leave the encoding out to have it found$/,
  );
});
