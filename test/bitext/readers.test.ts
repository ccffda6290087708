import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBitextFormat } from "../../src/bitext/readers.ts";
import { InputError } from "../../src/errors.ts";
import { bare, parse, type StreamFormat } from "./parse.ts";
import { SAMPLES } from "./samples.ts";

const FORMATS = Object.keys(SAMPLES) as StreamFormat[];

test.each(FORMATS)("%s: what is read does not depend on where the pieces end", async (format) => {
  const text = SAMPLES[format];
  const whole = await parse(format, [text]);
  expect(await parse(format, [...text])).toEqual(whole);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 5 }), async (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), text.length];
      const pieces = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
      expect(await parse(format, pieces)).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test("TMX gives notes, props, ids, dates and locales", async () => {
  const { header, units, notices } = await parse("tmx", [SAMPLES.tmx]);
  expect(header).toEqual({
    from: "en",
    tool: "Other 2",
    sourceLocale: "en",
    targetLocale: "zh-HK",
    props: { project: "pier" },
  });
  expect(units.map(bare)).toEqual([
    {
      source: "The ferry is late.",
      target: "渡輪誤點。",
      id: "1",
      changed: "2026-01-02T03:04:05Z",
      notes: ["seen & kept"],
      props: { domain: "sea\ntickets", creationid: "amy" },
    },
    { source: "Sit down.", target: "請坐。", targetLocale: "zh-TW" },
  ]);
  expect(notices.map(({ code, args }) => [code, args])).toEqual([
    ["MIXED_LOCALES", { locales: "zh-HK, zh-TW" }],
    ["INLINE_CODES_LEFT_OUT", { count: 2 }],
  ]);
});

test("texts that are not in the language that the file says are told", async () => {
  const { notices } = await parse("jsonl", [
    '{"en":"Sit down, please.","zh":"Sit down, please!"}\n',
  ]);
  expect(notices).toEqual([
    {
      code: "SIDE_IN_OTHER_LANGUAGE",
      name: "f",
      place: { line: 1, column: 1 },
      args: { lang: "zh", found: "en" },
    },
  ]);
});

describe("XLIFF", () => {
  test("1.2: states, notes, segments; alternatives are passed over", async () => {
    const { header, units, notices } = await parse("xliff", [SAMPLES.xliff]);
    expect(header).toEqual({
      from: "en",
      sourceLocale: "en",
      targetLocale: "zh-TW",
      props: { original: "a.html" },
    });
    expect(units.map(bare)).toEqual([
      {
        source: "Press Save now.",
        target: "現在按儲存。",
        id: "1",
        notes: ["button"],
        props: { state: "final", approved: "yes" },
      },
      { source: "One.", target: "一。", id: "2:0" },
      { source: "Two.", target: "二。", id: "2:1" },
      { source: "New", target: "", id: "3" },
    ]);
    expect(notices).toMatchObject([{ code: "INLINE_CODES_LEFT_OUT", args: { count: 3 } }]);
  });

  test("2.0, from Chinese: segments of a unit, inline codes, matches", async () => {
    const text = `<xliff version="2.0" srcLang="zh-HK" trgLang="en" xmlns:mtc="x"><file id="f"><unit id="u">
<mtc:matches><mtc:match><source>舊</source><target>old</target></mtc:match></mtc:matches><notes><note>greeting</note></notes>
<originalData><data id="d">&lt;br/&gt;</data></originalData>
<segment id="a" state="translated"><source>你好<ph id="1"/>。</source><target>Hello.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="b"><source>再見<cp hex="0007"/>。</source><target>Bye<pc id="3"> now</pc>.</target></segment></unit></file></xliff>`;
    const { header, units } = await parse("xliff", [text]);
    expect(header).toEqual({
      from: "zh",
      sourceLocale: "en",
      targetLocale: "zh-HK",
    });
    expect(units.map(bare)).toEqual([
      {
        source: "Hello.",
        target: "你好。",
        id: "u:a",
        notes: ["greeting"],
        props: { state: "translated" },
      },
      { source: "Bye now.", target: "再見\u0007。", id: "u:b" },
    ]);
  });
});

test("PO gives contexts, plurals, flags, comments and references", async () => {
  const { header, units, notices } = await parse("po", [SAMPLES.po]);
  expect(header).toEqual({
    from: "en",
    targetLocale: "zh-TW",
    tool: "Poedit 3",
    props: { comments: "comment of the file" },
  });
  expect(units.map(bare)).toEqual([
    {
      source: 'Open "file"',
      target: "開啟「檔案」",
      id: "menu",
      notes: ["by hand", "a button"],
      props: { references: "src/a.c:12 src/b.c:3", extracted: "a button" },
    },
    {
      source: "%d files",
      target: "%d 個檔案",
      props: { flags: "fuzzy, c-format", singular: "%d file", previous: "%d file was found" },
    },
    { source: "First line.\nSecond line.", target: "第一行。\n第二行。" },
    { source: "Not yet", target: "" },
  ]);
  expect(units[0]).toMatchObject({
    place: { line: 7, column: 1 },
    sourcePlace: { line: 11, column: 8 },
    targetPlace: { line: 12, column: 9 },
  });
  expect(notices).toMatchObject([{ code: "OBSOLETE_LEFT_OUT", place: { line: 28 } }]);
});

describe("tables", () => {
  test("columns by their headers; Traditional before Simplified; places of cells", async () => {
    const { header, units } = await parse("csv", [SAMPLES.csv]);
    expect(header).toEqual({ sourceLocale: "en-GB", targetLocale: "zh-TW" });
    expect(units).toEqual([
      {
        source: 'Soft "ware", x',
        target: "軟體",
        id: "k1",
        notes: ["first"],
        props: { "zh-CN": "软件" },
        place: { line: 2, column: 1 },
        sourcePlace: { line: 2, column: 8 },
        targetPlace: { line: 2, column: 26 },
      },
      {
        source: "Line\none",
        target: "第一行",
        id: "k2",
        place: { line: 3, column: 1 },
        sourcePlace: { line: 3, column: 6 },
        targetPlace: { line: 4, column: 6 },
      },
    ]);
  });

  test.each<[string, StreamFormat, string, (string | undefined)[]]>([
    ["no header", "csv", "Hello,你好\nBye,再見\n", ["Hello", "你好", "Bye", "再見"]],
    ["Chinese first", "csv", "你好,Hello\n再見,Bye\n", ["Hello", "你好", "Bye", "再見"]],
    ["headers in Chinese", "csv", "英文;中文\nHello;你好\n", ["Hello", "你好"]],
    ["source and target", "csv", "原文,譯文\n你好,Hello there\n", ["Hello there", "你好"]],
    ["what Excel says", "csv", "sep=;\nHello;你好\n", ["Hello", "你好"]],
    ["a mark inside a cell", "csv", '6" pipe,六吋管\n', ['6" pipe', "六吋管"]],
    ["tabs in CSV", "csv", "Hello\t你好\n", ["Hello", "你好"]],
    ["lines of old Macs", "csv", "Hello,你好\rBye,再見\r", ["Hello", "你好", "Bye", "再見"]],
    [
      "plain TSV keeps its marks",
      "tsv",
      '"Yes." he said\t「是。」\n"No."\t「不。」\n',
      ['"Yes." he said', "「是。」", '"No."', "「不。」"],
    ],
    ["TSV of Excel", "tsv", 'en\tzh\n"Say ""hi""."\t說「嗨」。\n', ['Say "hi".', "說「嗨」。"]],
    ["TSV with all quoted", "tsv", '"en"\t"zh"\n"Hi."\t"嗨。"\n', ["Hi.", "嗨。"]],
    [
      "cells of several lines, as spreadsheets write them",
      "tsv",
      'en\tzh\n"One\n""two"" ""three"""\t"一\n二"\nBye\t"再\n\n見"\nEnd\t完\n',
      ['One\n"two" "three"', "一\n二", "Bye", "再\n\n見", "End", "完"],
    ],
    [
      "cells of several lines among quoted ones",
      "tsv",
      '"en"\t"zh"\n"One\ntwo\tthree"\t"一"\n',
      ["One\ntwo\tthree", "一"],
    ],
    [
      "quotations over several rows",
      "tsv",
      '「我來\t"I came.\n我看」\tI saw."\n',
      ['"I came.', "「我來", 'I saw."', "我看」"],
    ],
    [
      "a row without translation that begins a quotation",
      "tsv",
      'Hi\t嗨\n"Go.\n"Stop!"\t「停！」\n',
      ["Hi", "嗨", '"Go.', "", '"Stop!"', "「停！」"],
    ],
    ["a mark that nothing closes", "tsv", 'Hi\t嗨\nBye\t"再見\n', ["Hi", "嗨", "Bye", '"再見']],
    ["backslashes of others", "tsv", "en\tzh\nC:\\new\tC:\\新\n", ["C:\\new", "C:\\新"]],
  ])("%s", async (_, format, text, expected) => {
    const { units } = await parse(format, [text]);
    expect(units.flatMap(({ source, target }) => [source, target])).toEqual(expected);
  });

  test("hunalign's text form: the number is the score, sentences are kept apart", async () => {
    const { units } = await parse("tsv", [
      "One. ~~~ Two.\t一。 ~~~ 二。\t0.75\nNo.\t\t-0.3\nSit.\t坐。\tcheck\n",
    ]);
    expect(units.map(bare)).toEqual([
      {
        source: "One. Two.",
        target: "一。二。",
        score: 0.75,
        sentences: { source: ["One.", "Two."], target: ["一。", "二。"] },
      },
      { source: "No.", target: "", score: -0.3 },
      { source: "Sit.", target: "坐。", props: { "column 3": "check" } },
    ]);
  });

  test("columns of one name are all kept", async () => {
    const { units } = await parse("csv", ["en,zh,note,note,tag,tag\nHi.,嗨。,a,b,c,d\n"]);
    expect(units.map(bare)).toEqual([
      {
        source: "Hi.",
        target: "嗨。",
        notes: ["a"],
        props: { note: "b", tag: "c", "tag column 6": "d" },
      },
    ]);
  });

  test("TSV of align", async () => {
    const { units } = await parse("tsv", [SAMPLES.tsv]);
    expect(units.map(bare)).toEqual([
      {
        source: "A\tb\\",
        target: "ㄅ",
        confidence: 0.5,
        shape: "2-1",
        isReordered: true,
        notes: ["one", "two"],
      },
      { source: "Sit.", target: "請坐。", confidence: 1, shape: "1-1" },
    ]);
  });
});

test.each<[string, string, object]>([
  [
    "a translation inside",
    SAMPLES.jsonl,
    [
      { source: "Hi there.", target: "你好。", id: "3", props: { ja: "やあ" } },
      { source: "Bye.", target: "", props: { src: "web" } },
    ],
  ],
  [
    "tags as keys",
    '{"zh_TW":"你好","en-GB":"Hi","confidence":0.5}\n',
    [{ source: "Hi", target: "你好", confidence: 0.5 }],
  ],
  [
    "source and target",
    '{"source":"你好","target":"Hi","notes":["n"]}\n',
    [{ source: "Hi", target: "你好", notes: ["n"] }],
  ],
  [
    "its own keys",
    '{"english":"Hi","chinese":"你好","english_locale":"en-US","chinese_locale":"zh-HK","moved":true,"english_sentences":["H","i"],"props":{"a":"b"}}\n',
    [
      {
        source: "Hi",
        target: "你好",
        isReordered: true,
        sentences: { source: ["H", "i"], target: ["你好"] },
        props: { a: "b" },
      },
    ],
  ],
])("JSON Lines: %s", async (_, text, expected) => {
  const { units } = await parse("jsonl", [text]);
  expect(units.map(bare)).toEqual(expected);
});

const OWN_PO = 'msgid ""\nmsgstr "X-Generator: duizhao 0.1.0\\n"\n\n';
const wrong = {
  po: ["x-align-confidence: 95%", "x-align-score: high", "x-align-moved: no", "x-changed: soon"],
  xliff: ["x-align-confidence", "x-changed"],
};

test.each<[StreamFormat, string, Readonly<Record<string, string>>]>([
  [
    "csv",
    "en,zh,confidence,score,changed,created,english_locale\nHi.,嗨。,95%,high,2026-13-45T99:99:99Z, ,?\n",
    {
      confidence: "95%",
      score: "high",
      changed: "2026-13-45T99:99:99Z",
      created: " ",
      english_locale: "?",
    },
  ],
  [
    "jsonl",
    '{"en":"Hi.","zh":"嗨。","confidence":1.5,"score":1e400,"moved":"no","changed":"yesterday","id":{"a":1}}\n',
    { confidence: "1.5", score: "Infinity", moved: "no", changed: "yesterday", id: '{"a":1}' },
  ],
  [
    "po",
    `${OWN_PO}${wrong.po.map((fact) => `#. ${fact}\n`).join("")}msgid "Hi."\nmsgstr "嗨。"\n`,
    {
      "x-align-confidence": "95%",
      "x-align-score": "high",
      "x-align-moved": "no",
      "x-changed": "soon",
    },
  ],
  [
    "xliff",
    `<xliff version="1.2"><file source-language="en" target-language="zh"><trans-unit id="a"><source>Hi.</source><target>嗨。</target>${wrong.xliff.map((type) => `<context context-type="${type}">soon</context>`).join("")}</trans-unit></file></xliff>`,
    { "x-align-confidence": "soon", "x-changed": "soon" },
  ],
  [
    "tmx",
    '<tmx><body><tu changedate="yesterday" creationdate="20261345T999999Z"><prop type="x-align-score"> </prop><tuv lang="en"><seg>Hi.</seg></tuv><tuv lang="zh"><seg>嗨。</seg></tuv></tu></body></tmx>',
    { "x-align-score": " ", changedate: "yesterday", creationdate: "20261345T999999Z" },
  ],
])("%s: what a field cannot hold is kept as a prop", async (format, text, props) => {
  const { units } = await parse(format, [text]);
  const { place: _, sourcePlace: __, targetPlace: ___, id: ____, ...unit } = units[0]!;
  expect(unit).toEqual({ source: "Hi.", target: "嗨。", props });
});

const INHERITED = { constructor: "c", toString: "t", ["__proto__"]: "p" };

test.each<[StreamFormat, string]>([
  ["csv", "en,zh,constructor,toString,__proto__\nHi.,嗨。,c,t,p\n"],
  ["jsonl", '{"en":"Hi.","zh":"嗨。","constructor":"c","toString":"t","__proto__":"p"}\n'],
  [
    "po",
    `${OWN_PO}#. x-prop-constructor: c\n#. x-prop-toString: t\n#. x-prop-__proto__: p\nmsgid "Hi."\nmsgstr "嗨。"\n`,
  ],
  [
    "xliff",
    '<xliff version="2.0" srcLang="en" trgLang="zh"><file><unit><meta type="constructor">c</meta><meta type="toString">t</meta><meta type="__proto__">p</meta><segment><source>Hi.</source><target>嗨。</target></segment></unit></file></xliff>',
  ],
])("%s: names that JavaScript gives every object are names like others", async (format, text) => {
  const { units } = await parse(format, [text]);
  expect(Object.entries(units[0]!.props ?? {})).toEqual(Object.entries(INHERITED));
});

test("JSON Lines: numbers are texts where texts are expected", async () => {
  const { units } = await parse("jsonl", [
    '{"en":"a","zh":"甲"}\n{"en":5,"zh":"五"}\n{"zh":"六"}\n',
  ]);
  expect(units.map(({ source }) => source)).toEqual(["a", "5", ""]);
});

test("PO: what a fuzzy entry was made of, by keyword", async () => {
  const { units } = await parse("po", [
    '#, fuzzy, range: 0..10\n#| msgctxt ""\n#| "con"\n#| "text"\n#| msgid "old"\n#| "er"\n#| msgid_plural "old"\n#| "s"\nmsgid "Hi."\nmsgstr "嗨。"\n',
  ]);
  expect(units[0]!.props).toEqual({
    flags: "fuzzy, range: 0..10",
    previous: "older",
    "previous context": "context",
    "previous plural": "olds",
  });
});

test("TMX: dates of the unit, then of its variants", async () => {
  const { units } = await parse("tmx", [
    '<tmx><body><tu creationdate="20200101T000000Z" usagecount="3"><tuv lang="en"><seg>Hi.</seg></tuv><tuv lang="zh" creationdate="20210101T000000Z" changedate="20220101T000000Z"><seg>嗨。</seg></tuv></tu></body></tmx>',
  ]);
  expect(units.map(bare)).toEqual([
    {
      source: "Hi.",
      target: "嗨。",
      created: "2020-01-01T00:00:00Z",
      changed: "2022-01-01T00:00:00Z",
      props: { usagecount: "3" },
    },
  ]);
});

test.each<[string, string, string | undefined]>([
  ["<?xml version='1.0'?>\n<!-- a --><!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx>", "x.xml", "tmx"],
  ["<x:xliff version='2.0'>", "x.txt", "xliff"],
  ['# po\n\nmsgid ""\n', "x.txt", "po"],
  ['{"format":"duizhao-alignment"', "x", "json"],
  ['{"en":"a"}\n', "x.json", "jsonl"],
  ["english\tchinese\tconfidence\n", "x.txt", "tsv"],
  ["a,b\n", "x.CSV", "csv"],
  ["a,b\n", "x.txt", undefined],
  ["<!-- a -->".repeat(3000), "x", undefined],
  ["\n".repeat(60_000), "x", undefined],
  ["# a\n".repeat(15_000), "x", undefined],
])("%j in %s is %s", (head, path, expected) => {
  expect(findBitextFormat(head, path)).toBe(expected);
});

describe("what is broken gives a line with its place", () => {
  test.each<[string, StreamFormat, string, string]>([
    ["nothing", "po", "\n\n", "f: holds no entries"],
    ["no keyword", "po", "hello\n", "f:1:1: expected a comment, msgid, msgstr"],
    ["cut in a text", "po", 'msgid "a"\nmsgstr "甲', "f:2:8: the text has no closing"],
    ["cut in an entry", "po", 'msgid "a"\n', "f:1:1: expected msgstr, found the end"],
    ["a text alone", "po", '"a"\n', "f:1:1: a text without a keyword"],
    ["msgstr alone", "po", 'msgstr "a"\n', "f:1:1: msgstr without a msgid"],
    ["msgid twice", "po", 'msgid "a"\nmsgid "b"\n', "f:2:1: msgid twice"],
    ["msgstr twice", "po", 'msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "f:3:1: msgstr twice"],
    [
      "a form no language has",
      "po",
      'msgid "a"\nmsgid_plural "b"\nmsgstr[99] "c"\n',
      "f:3:1: a language has no",
    ],
    [
      "both English",
      "po",
      'msgid "Hello there"\nmsgstr "Hello you"\n',
      "f:1:1: both sides are English",
    ],
    [
      "untranslated",
      "po",
      'msgid "Hello"\nmsgstr ""\n',
      "f:1:1: expected units in English and Chinese, found none in Chinese",
    ],
    [
      "cut",
      "xliff",
      '<xliff version="1.2"><file source-language="en" target-language="zh"><body>',
      "f:1:76: unclosed tag: body",
    ],
    ["another root", "xliff", "<html/>", "f: expected the root xliff, found html"],
    ["an entity", "xliff", "<xliff>&lol;</xliff>", "f:1:13: undefined entity"],
    [
      "other languages",
      "xliff",
      '<xliff version="2.0" srcLang="en" trgLang="ja"><file><unit/></file></xliff>',
      "f:1:61: expected English and Chinese, found en and ja",
    ],
    [
      "no languages",
      "xliff",
      "<xliff><file><trans-unit/></file></xliff>",
      "f:1:27: expected English and Chinese, found none",
    ],
    ["no units", "xliff", "<xliff/>", "f: holds no translation units"],
    ["an open mark", "csv", 'a,b\n"c,甲\n', "f:2:1: expected a closing quotation mark"],
    [
      "text behind a mark",
      "csv",
      '"a"b,甲\n',
      'f:1:4: expected "," or a line end behind a quoted cell',
    ],
    [
      "too many columns",
      "csv",
      "en,zh\nHello, you,你好\n",
      "f:2:12: expected 2 columns as in the first row, found 3",
    ],
    [
      "English only",
      "csv",
      "a,b\nc,d\n",
      "f:1: expected a column in English and one in Chinese, found English only",
    ],
    ["nothing", "csv", "\n\n", "f: holds no rows"],
    [
      "Chinese only",
      "tsv",
      "甲\t乙\n",
      "f:1: expected a column in English and one in Chinese, found Chinese only",
    ],
    [
      "no table",
      "tsv",
      "Hello there\n",
      "f:1: expected a column in English and one in Chinese, found English only",
    ],
    [
      "cut",
      "jsonl",
      '{"en":"a","zh":"甲"}\n{"en":"b',
      "f:2:9: expected a JSON object on each line, found the end of the file",
    ],
    [
      "a text that is none",
      "jsonl",
      '{"en":"a","zh":"甲"}\n{"en":["b"],"zh":"乙"}\n',
      'f:2:1: expected a text in "en", found a list',
    ],
    [
      "texts that are none",
      "jsonl",
      '{"translation":{"en":"a","zh":"甲"}}\n{"translation":"乙"}\n',
      'f:2:1: expected an object in "translation"',
    ],
    ["a row of commas", "csv", `en,zh\n${",".repeat(20_000)}\n`, "f:2: the row has more than"],
    ["a row of tabs", "tsv", `en\tzh\n${"\t".repeat(20_000)}\n`, "f:2: the row has more than"],
    ["no object", "jsonl", "[1]\n", "f:1:1: expected a JSON object on each line"],
    [
      "no texts",
      "jsonl",
      '{"a":1}\n',
      "f:1: expected texts under names like en and zh, or source and target; found a",
    ],
    ["no lines", "jsonl", "\n", "f: holds no translation units"],
    [
      "both Chinese",
      "jsonl",
      '{"source":"你好","target":"您好"}\n',
      "f:1:1: both sides are Chinese",
    ],
    ["no XML", "tmx", "\nhello", "f:1:1: expected XML, found other text"],
    [
      "Japanese",
      "csv",
      "en,zh\nThe ferry is late.,フェリーは遅れています。\n",
      "f: is in Japanese",
    ],
    [
      "another language",
      "po",
      'msgid ""\nmsgstr "Language: ja\\n"\n',
      "f:1:1: expected English and Chinese, found the language ja",
    ],
    [
      "too deep",
      "tmx",
      "<tmx>".repeat(1001),
      "f:1:5006: more than 1000 elements inside each other",
    ],
  ])("%s in %s", async (_, format, text, message) => {
    const reading = parse(format, [text]);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.not.toThrow("\n");
  });
});

test.each<[StreamFormat, string]>([
  ["tmx", "<tmx><body><tu><tuv xml:lang='en'><seg>"],
  ["xliff", "<xliff><file source-language='en' target-language='zh'><trans-unit><source>"],
  ["po", 'msgid "'],
  ["csv", 'en,zh\n"'],
  ["csv", "en,zh\n"],
  ["tsv", "en\tzh\n"],
  ["jsonl", '{"en":"'],
])("%s: a text without end is refused before it fills the memory", async (format, start) => {
  const piece = "a b ".repeat(1 << 18);
  const endless = function* () {
    yield start;
    for (let k = 0; k < 64; k++) yield piece;
  };
  const pieces = endless();
  await expect(parse(format, pieces as unknown as string[])).rejects.toThrow(InputError);
  expect(pieces.next().done).toBe(true); // it was left behind
});
