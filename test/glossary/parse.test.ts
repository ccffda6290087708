import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { type Concept, mergeGlossaries } from "../../src/glossary/glossary.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/glossary/${name}`, import.meta.url), "utf8");

/** `english | english = chinese | chinese` for each concept. */
function show(concepts: readonly Concept[]): string[] {
  const join = (terms: Concept["english"]) => terms.map(({ text }) => text).join(" | ");
  return concepts.map(({ english, chinese }) => `${join(english)} = ${join(chinese)}`);
}

const read = (text: string) => show(parseGlossary(text, "terms").glossary.concepts);

describe("a table of terms", () => {
  test.each<[string, string, string[]]>([
    ["tabs, no header", "berth\t船席\nferry\t渡輪\n", ["berth = 船席", "ferry = 渡輪"]],
    ["sides the other way round", "船席\tberth\n渡輪\tferry\n", ["berth = 船席", "ferry = 渡輪"]],
    ["commas, CRLF", "berth,船席\r\nferry,渡輪\r\n", ["berth = 船席", "ferry = 渡輪"]],
    ["old Mac line ends", "berth,船席\rferry,渡輪", ["berth = 船席", "ferry = 渡輪"]],
    [
      "semicolons, as Excel writes",
      "sep=;\r\nberth;船席\r\nferry;渡輪",
      ["berth = 船席", "ferry = 渡輪"],
    ],
    ["a byte order mark", "\ufeffen,zh\nberth,船席", ["berth = 船席"]],
    ["one row", "berth,船席", ["berth = 船席"]],
    [
      "a remark before the header",
      "# our terms\n中文,Definition,English\n船席,where a ship lies,berth",
      ["berth = 船席"],
    ],
    [
      "a row with its sides exchanged",
      "berth,船席\n渡輪,ferry\npier,碼頭",
      ["berth = 船席", "ferry = 渡輪", "pier = 碼頭"],
    ],
    [
      "several terms in a cell",
      "berth; mooring\t船席|泊位；席位",
      ["berth | mooring = 船席 | 泊位 | 席位"],
    ],
    ["a list in a quoted cell", 'berth,"船席\n泊位"', ["berth = 船席 | 泊位"]],
    ["slashes and 、 belong to the term", "TCP/IP,網路、協定", ["TCP/IP = 網路、協定"]],
    ["a comma in quotes", '"berth, dry","船席 ""乾"""', ['berth, dry = 船席 "乾"']],
    ["a term given twice", "berth;berth,船席|船席", ["berth = 船席"]],
    ["two rows for one term", "bank,銀行\nbank,河岸", ["bank = 銀行", "bank = 河岸"]],
    [
      "blank lines and comments",
      "# of the harbour\n\nberth,船席\n,\nferry,渡輪",
      ["berth = 船席", "ferry = 渡輪"],
    ],
    [
      "a term that stays as it is",
      "PortNet,PortNet\nberth,船席",
      ["PortNet = PortNet", "berth = 船席"],
    ],
    [
      "only terms that stay as they are",
      "PortNet,PortNet\nCargoX,CargoX",
      ["PortNet = PortNet", "CargoX = CargoX"],
    ],
    [
      "half of the Chinese terms in Latin",
      "API,API\nSDK,SDK 套件\nLED,LED\nkit,套件",
      ["API = API", "SDK = SDK 套件", "LED = LED", "kit = 套件"],
    ],
    [
      "codes and labels before the terms",
      [
        "T1,n.,berth,船席",
        "T2,n.,ferry,渡輪",
        "T3,n.,pier,碼頭",
        "T4,n.,quay,岸壁",
        "T5,n.,hull,船殼",
      ].join("\n"),
      ["berth = 船席", "ferry = 渡輪", "pier = 碼頭", "quay = 岸壁", "hull = 船殼"],
    ],
    [
      "a quotation mark in tab-separated text",
      '"Long" boat\t長艇\n5" pipe\t五吋管',
      ['"Long" boat = 長艇', '5" pipe = 五吋管'],
    ],
  ])("%s", (_, text, concepts) => {
    expect(read(text)).toEqual(concepts);
  });

  test.each<[string, string[]]>([
    ["en,zh", ["berth = 船席"]],
    ["English,Chinese", ["berth = 船席"]],
    ["en-GB,zh-Hant-TW", ["berth = 船席"]],
    ["en_US,zh_TW", ["berth = 船席"]],
    ["英文,中文", ["berth = 船席"]],
    ["英語詞彙,繁體中文", ["berth = 船席"]],
    ["source,target", ["berth = 船席"]],
    ["Source term,Translation", ["berth = 船席"]],
    ["原文,譯文", ["berth = 船席"]],
    ["term,Traditional Chinese", ["berth = 船席"]],
    // One entry, not a header.
    ["English,英文", ["English = 英文", "berth = 船席"]],
    ["Chinese,中文", ["Chinese = 中文", "berth = 船席"]],
    ["translation,翻譯", ["translation = 翻譯", "berth = 船席"]],
  ])("below the row %s", (header, concepts) => {
    expect(read(`${header}\nberth,船席\n`)).toEqual(concepts);
  });

  test("passes over notes, and takes all columns of a language that the header names", () => {
    const table = [
      "id\ten\ten_comment\tzh-TW\tzh-HK\t中文說明\tChinese definition",
      "1\tsoftware\tof any kind\t軟體\t軟件\t程式\t電腦的程式",
      "2\ttaxi\t\t計程車\t的士\t\t",
    ].join("\n");
    expect(read(table)).toEqual(["software = 軟體 | 軟件", "taxi = 計程車 | 的士"]);
  });

  test("believes the script against a header that is wrong", () => {
    expect(read("Chinese,English\nberth,船席\nferry,渡輪")).toEqual([
      "berth = 船席",
      "ferry = 渡輪",
    ]);
  });

  test("knows line and column of each term, and which stay as they are", () => {
    const { concepts } = parseGlossary(
      "en,zh\nberth; quay,船席\nPortNet,PortNet\n",
      "t.csv",
    ).glossary;
    expect(concepts.map(({ isKept }) => isKept)).toEqual([false, true]);
    expect(concepts[0]).toMatchObject({
      file: "t.csv",
      english: [
        { text: "berth", place: { line: 2, column: 1 }, isDeprecated: false },
        { text: "quay", place: { line: 2, column: 8 } },
      ],
      chinese: [{ text: "船席", place: { line: 2, column: 13 } }],
    });
  });

  test("says how many entries it left out, and where the first stands", () => {
    const { notices } = parseGlossary("berth,船席\nferry,\npier,碼頭\n,浮標\n", "t.csv");
    expect(notices).toEqual([
      {
        code: "GLOSSARY_ENTRIES_LEFT_OUT",
        name: "t.csv",
        place: { line: 2, column: 1 },
        args: { count: 2 },
      },
    ]);
    expect(parseGlossary("berth,船席\n").notices).toEqual([]);
  });
});

describe("TBX", () => {
  test.each(["tbx-basic.tbx", "tbx-v3.tbx"])("%s", (name) => {
    const { glossary, notices } = parseGlossary(fixture(name), name);
    expect(show(glossary.concepts)).toEqual([
      "berth | mooring place = 船席 | 泊位 & 碼頭",
      "PortNet = PortNet",
    ]);
    const [berth, portNet] = glossary.concepts;
    expect(berth!.english.map(({ isDeprecated }) => isDeprecated)).toEqual([false, true]);
    expect([berth!.isKept, portNet!.isKept]).toEqual([false, true]);
    const lines = fixture(name).split("\n");
    for (const { text, place } of [...berth!.chinese, ...portNet!.english]) {
      const behind = [...lines[place.line - 1]!].slice(place.column - 1).join("");
      expect(behind.replace("<![CDATA[", "").replace("&amp;", "&")).toMatch(
        new RegExp(`^${text}(?:]]>)?</term>`),
      );
    }
    expect(notices).toMatchObject([{ code: "GLOSSARY_ENTRIES_LEFT_OUT", args: { count: 1 } }]);
  });
});

test.each<[string, string, RegExp]>([
  ["nothing", "", /^t: is empty$/],
  ["white space", " \n\ufeff", /^t: is empty$/],
  [
    "no columns",
    "berth\nferry\n船席\n",
    /^t: expected columns separated by tabs, commas or semicolons/,
  ],
  [
    "English only",
    "berth,mooring\nferry,boat\n",
    /^t: expected a column of terms in each language, found English only$/,
  ],
  [
    "Chinese only",
    "船席,泊位\n渡輪,船\n",
    /^t: expected a column of terms in each language, found Chinese only$/,
  ],
  ["numbers only", "1,2\n3,4\n", /^t: expected a column of terms in each language, found neither$/],
  ["a header only", "en,zh\n", /^t: expected a column of terms in each language, found neither$/],
  [
    "a header and one side",
    "en,zh\nberth,\nferry,\n",
    /^t: expected a column of terms in each language, found English only$/,
  ],
  [
    "no row with both",
    "berth,\n,船席\nferry,\n,渡輪\n",
    /^t:1: no entry has a term in both languages, of 4 entries$/,
  ],
  [
    "an open quotation mark",
    'berth,"船席\nferry,渡輪\n',
    /^t:1:7: expected a closing quotation mark$/,
  ],
  [
    "text behind a quotation",
    'berth,"船席"x\nferry,渡輪\n',
    /^t:1:11: expected "," or a line end behind a quoted cell$/,
  ],
  ["broken XML", "<martif>\n<text></martif>", /^t:2:16: unexpected close tag$/],
  ["XML that ends early", '<martif type="TBX"><text>', /^t:1:26: unclosed tag: text$/],
  [
    "another kind of XML",
    '<?xml version="1.0"?>\n<tmx version="1.4"></tmx>',
    /^t: expected TBX with the root martif or tbx, found tmx$/,
  ],
  [
    "TBX without our languages",
    '<martif><text><body><termEntry><langSet xml:lang="de"><tig><term>Boot</term></tig></langSet></termEntry></body></text></martif>',
    /^t:1: no entry has a term in both languages, of 1 entry$/,
  ],
  ["TBX without entries", "<tbx/>", /^t: no entry has a term in both languages, of 0 entries$/],
])("refuses %s", (_, text, message) => {
  expect(() => parseGlossary(text, "t")).toThrow(InputError);
  expect(() => parseGlossary(text, "t")).toThrow(message);
});

test("the hash is of the terms, in their order and nothing else", () => {
  const idOf = (text: string, name?: string) => parseGlossary(text, name).glossary.id;
  const id = idOf("berth,船席\nferry,渡輪\n");
  expect(id).toMatch(/^[0-9a-f]{8}$/);
  expect(idOf("en\tzh\tnotes\nberth\t船席\tx\nferry\t渡輪\ty", "b.tsv")).toBe(id);
  expect(idOf("ferry,渡輪\nberth,船席\n")).not.toBe(id);
  expect(idOf("berth;ferry,船席|渡輪\n")).not.toBe(id);
  expect(idOf("berth,船席\nferry,渡船\n")).not.toBe(id);
});

test("glossaries are joined in order", () => {
  const [a, b] = ["berth,船席", "ferry,渡輪"].map((text) => parseGlossary(text).glossary);
  const both = mergeGlossaries([a!, b!]);
  expect(show(both.concepts)).toEqual(["berth = 船席", "ferry = 渡輪"]);
  expect(both.id).toBe(parseGlossary("berth,船席\nferry,渡輪").glossary.id);
});

test("large and odd glossaries take linear time", () => {
  // Else they would run into the time limit of a test.
  const rows = Array.from({ length: 50_000 }, (_, k) => `term ${k},詞${k}`);
  expect(parseGlossary(rows.join("\n")).glossary.concepts).toHaveLength(50_000);
  const list = Array.from({ length: 50_000 }, (_, k) => `term ${k}`).join(";");
  expect(parseGlossary(`詞,${list}`).glossary.concepts[0]!.english).toHaveLength(50_000);
  const wide = `a,詞${",".repeat(200_000)}\n${rows.slice(0, 2000).join("\n")}`;
  expect(parseGlossary(wide).glossary.concepts).toHaveLength(2001);
});
