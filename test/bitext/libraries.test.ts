/** Readers of our own, for the sake of places and streams, against libraries that have neither. */

import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { po } from "gettext-parser";
import { expect, test } from "vitest";
import { createCsvRows } from "../../src/bitext/csv-rows.ts";
import { createLineReader } from "../../src/bitext/lines.ts";
import { createPoEntries, type PoEntry } from "../../src/bitext/po-entries.ts";

function readEntries(text: string): PoEntry[] {
  const entries: PoEntry[] = [];
  const reader = createPoEntries("f.po", (entry) => entries.push(entry));
  const lines = createLineReader("f.po", reader.line);
  lines.write(text);
  lines.close();
  reader.close();
  return entries;
}

const text = fc
  .array(fc.constantFrom("a", "B", " ", '"', "\\", "\n", "\t", "甲", "😀", "#", "%d", "n"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

test("PO: the same entries as gettext-parser, of all that it writes", () => {
  const anyEntry = fc.record({
    msgctxt: fc.option(text, { nil: undefined }),
    msgid: text,
    plural: fc.option(text, { nil: undefined }),
    msgstr: text,
    fuzzy: fc.boolean(),
    foldLength: fc.constantFrom(4, 20, 76),
  });
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), (entries) => {
      const translations: Record<string, Record<string, object>> = {};
      for (const { msgctxt = "", msgid, plural, msgstr, fuzzy } of entries) {
        translations[msgctxt] ??= {};
        translations[msgctxt][msgid] = {
          ...(msgctxt === "" ? {} : { msgctxt }),
          msgid,
          ...(plural === undefined ? {} : { msgid_plural: plural }),
          msgstr: [msgstr],
          ...(fuzzy ? { comments: { flag: "fuzzy" } } : {}),
        };
      }
      const written = po.compile(
        { charset: "utf-8", headers: {}, translations } as never,
        { foldLength: entries[0]!.foldLength } as never,
      );
      const expected = Object.values(po.parse(written.toString()).translations).flatMap((context) =>
        Object.values(context)
          .filter(({ msgid }) => msgid !== "")
          .map((entry) => ({
            msgctxt: entry.msgctxt || undefined,
            msgid: entry.msgid,
            msgidPlural: entry.msgid_plural,
            msgstr: entry.msgstr,
            flags: entry.comments?.flag ? ["fuzzy"] : [],
          })),
      );
      const read = readEntries(written.toString())
        .filter(({ msgid }) => msgid !== "")
        .map(({ msgctxt, msgid, msgidPlural, msgstr, flags }) => ({
          msgctxt,
          msgid,
          msgidPlural,
          msgstr: [...msgstr],
          flags,
        }));
      const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
      expect(sorted(read)).toEqual(sorted(expected));
    }),
    { numRuns: 200 },
  );
});

test("CSV: the same rows as csv-parse", () => {
  const cell = fc
    .array(fc.constantFrom("a", ",", '"', "\n", "\r\n", "甲", "😀", "'"), { maxLength: 5 })
    .map((parts) => parts.join(""));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(rows, fc.constantFrom("\n", "\r\n"), fc.nat(40), (table, end, cut) => {
      const written = table
        .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
        .join(end);
      const read: string[][] = [];
      const reader = createCsvRows("f.csv", ",", ({ cells }) => read.push([...cells]));
      reader.write(written.slice(0, cut));
      reader.write(written.slice(cut));
      reader.close();
      expect(read).toEqual(table);
      expect(read).toEqual(parseCsv(written, { relax_column_count: true }));
    }),
    { numRuns: 300 },
  );
});

test("CSV: places lead to the cells", () => {
  const lines = ['a,"b,c"', '"d', 'e",甲', "😀,f"];
  const found: [string, number, number][] = [];
  const reader = createCsvRows("f.csv", ",", ({ cells, lines: at, columns }) => {
    for (const [i, cell] of cells.entries()) found.push([cell, at[i]!, columns[i]!]);
  });
  reader.write(lines.join("\r\n"));
  reader.close();
  expect(found).toEqual([
    ["a", 1, 1],
    ["b,c", 1, 4],
    ["d\r\ne", 2, 2],
    ["甲", 3, 4],
    ["😀", 4, 1],
    ["f", 4, 3],
  ]);
});
