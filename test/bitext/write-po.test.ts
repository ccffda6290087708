import fc from "fast-check";
import { po } from "gettext-parser";
import { expect, test } from "vitest";
import type { BitextUnit } from "../../src/bitext/unit.ts";
import { createPoWriter } from "../../src/bitext/write-po.ts";
import { anyText, anyUnit, OPTIONS, textOf } from "./any-units.ts";
import { parse } from "./parse.ts";

const write = (units: readonly BitextUnit[], options = OPTIONS) =>
  textOf(units, createPoWriter(options));

/** The entries as another program reads them, without the header. */
function read(text: string) {
  const { translations, headers } = po.parse(text, { validation: true });
  const entries = Object.entries(translations).flatMap(([context, byId]) =>
    Object.values(byId).map((entry) => ({ context, ...entry })),
  );
  return {
    headers,
    entries: entries.filter(({ context, msgid }) => context !== "" || msgid !== ""),
  };
}

test("every text is read back by another program", () => {
  // It ends a line at these; they are written as they are.
  const units = fc.array(anyUnit(), { maxLength: 5 });
  fc.assert(
    fc.property(units, (given) => {
      const pairs = given.flatMap(({ source, target }) =>
        source === "" ? [] : [`${source}\0${target}`],
      );
      const { entries } = read(write(given));
      expect(entries.map(({ msgid, msgstr }) => `${msgid}\0${msgstr[0]}`).sort()).toEqual(
        pairs.sort(),
      );
    }),
  );
});

test("entries with one msgid are told apart, whatever their ids and places", () => {
  const ref = fc.constantFrom("en.txt:1:1", "en.txt:2:1");
  const id = fc.constantFrom("a", "b", "en.txt:1:1", "en.txt:1:1 (2)");
  const unit = fc.record(
    { source: fc.constantFrom("A.", "B."), target: anyText(false), id, sourceRef: ref },
    { requiredKeys: ["source", "target"] },
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 8 }), (given) => {
      expect(read(write(given)).entries).toHaveLength(given.length);
    }),
  );
});

test("the header names language, charset and tool", () => {
  const { headers } = read(write([], { ...OPTIONS, header: { targetLocale: "zh-Hant" } }));
  expect(headers).toMatchObject({
    Language: "zh_TW",
    "X-Source-Language": "en_US",
    "Content-Type": "text/plain; charset=UTF-8",
    "PO-Revision-Date": "2026-01-31 09:30+0000",
    "X-Generator": "duizhao 0.1.0",
  });
});

test("writes what fixtures/format/bitext.po shows", async () => {
  const units: readonly BitextUnit[] = [
    {
      source: "Open the file?\nIt is large.",
      target: "要開啟檔案嗎？\n檔案很大。",
      confidence: 0.97,
      score: 9.5,
      shape: "2-2",
      sourceRef: "my texts/en.txt:3:14",
      targetRef: "zh.txt:2:1",
      notes: ["Shown when the file\nis over 1 GB."],
    },
    { source: "Open", target: "開啟", confidence: 0.61, sourceRef: "en.txt:9:1" },
    { source: "Open", target: "營業中", confidence: 0.95, sourceRef: "en.txt:12:1" },
    { source: "Not translated", target: "", confidence: 0.9 },
    { source: "", target: "沒有英文", confidence: 0.9 },
    {
      source: "%d files",
      target: "%d 個檔案",
      id: "menu",
      props: {
        singular: "%d file",
        flags: "c-format",
        references: "src/menu.c:41",
        previous: "%d docs",
        client: "X",
      },
    },
  ];
  await expect(write(units)).toMatchFileSnapshot("../../fixtures/format/bitext.po");
});

test("a catalogue of others comes through with what its people wrote", async () => {
  const given = `# Traditional Chinese of Kite.
# Released under the MIT licence.
msgid ""
msgstr ""
"Project-Id-Version: kite 2.1\\n"
"Report-Msgid-Bugs-To: bugs@kite.example\\n"
"POT-Creation-Date: 2026-01-02 03:04+0800\\n"
"PO-Revision-Date: 2026-01-31 09:30+0000\\n"
"Last-Translator: Amy Lin <amy@kite.example>\\n"
"Language-Team: Taiwan <tw@kite.example>\\n"
"Language: zh_TW\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"X-Source-Language: en\\n"
"X-Generator: duizhao 0.1.0\\n"
"X-Tool: Poedit 3.4\\n"
"X-Poedit-Basepath: ..\\n"

# Said by Amy: short, please.
#. TRANSLATORS: on a button
#: src/kite.c:12
#, fuzzy, range: 0..10
#| msgctxt "toolbar"
#| msgid "Fly %d kite"
#| msgid_plural "Fly %d kites"
msgctxt "menu"
msgid "Let %d kite fly"
msgid_plural "Let %d kites fly"
msgstr[0] "放 %d 個風箏"
`;
  const foreign = given.replace(/"X-Generator.*\n"X-Tool: /, '"X-Generator: ');
  for (const text of [given, foreign]) {
    const { header, units } = await parse("po", [text]);
    expect(write(units, { ...OPTIONS, header: header! })).toBe(given);
  }
});
