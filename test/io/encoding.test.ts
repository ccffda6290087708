import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { decode, type EncodingName } from "../../src/io/encoding.ts";

const HONG_KONG = "佢哋喺度冇嚟。\n落雨嘅時候，啲人唔會出街。\n";
const TAIWAN = "火車誤點了二十分鐘。\n「還要等多久？」他問。\n";
const MAINLAND = "这个周末我们去爬山。\n山上的风很大，请多穿衣服。\n";
const WESTERN = "“Don’t worry,” she said – the café’s open till £9…\n";

function encode(text: string, encoding: EncodingName, bom = false): Buffer {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return Buffer.from(marked);
  if (encoding === "utf-16le") return Buffer.from(marked, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(marked, "utf16le").swap16();
  return iconv.encode(marked, encoding);
}

// The files are built here, so that nobody has to trust bytes that no editor shows. With
// UPDATE_FIXTURES=1 they are written, otherwise compared.
const FIXTURES: readonly [file: string, bytes: Buffer, encoding: EncodingName, text: string][] = [
  ["utf-8.txt", encode(HONG_KONG, "utf-8"), "utf-8", HONG_KONG],
  ["utf-8-bom.txt", encode(TAIWAN, "utf-8", true), "utf-8", TAIWAN],
  ["utf-16le-bom.txt", encode(TAIWAN, "utf-16le", true), "utf-16le", TAIWAN],
  ["utf-16be-bom.txt", encode(HONG_KONG, "utf-16be", true), "utf-16be", HONG_KONG],
  ["utf-16le.txt", encode(HONG_KONG, "utf-16le"), "utf-16le", HONG_KONG],
  ["utf-16be-english.txt", encode(WESTERN, "utf-16be"), "utf-16be", WESTERN],
  ["big5-hkscs.txt", encode(HONG_KONG, "big5-hkscs"), "big5-hkscs", HONG_KONG],
  ["cp950.txt", iconv.encode(TAIWAN, "cp950"), "big5-hkscs", TAIWAN],
  ["gbk.txt", iconv.encode(MAINLAND, "gbk"), "gb18030", MAINLAND],
  ["gb18030-traditional.txt", encode(HONG_KONG, "gb18030"), "gb18030", HONG_KONG],
  ["windows-1252.txt", encode(WESTERN, "windows-1252"), "windows-1252", WESTERN],
];

describe("fixtures", () => {
  test.each(FIXTURES)("%s", (file, bytes, encoding, text) => {
    const url = new URL(`../../fixtures/read/${file}`, import.meta.url);
    if (process.env.UPDATE_FIXTURES) {
      mkdirSync(new URL(".", url), { recursive: true });
      writeFileSync(url, bytes);
    }
    const stored = readFileSync(url);
    expect(stored.equals(bytes)).toBe(true);
    expect(decode(stored, "auto", file)).toEqual({
      text,
      encoding,
      notices:
        encoding === "utf-8" ? [] : [{ code: "ENCODING_DETECTED", name: file, args: { encoding } }],
    });
    expect(decode(stored, encoding, file)).toEqual({ text, encoding, notices: [] });
  });
});

describe("detection", () => {
  test.each([
    ["", "utf-8"],
    ["plain ASCII", "utf-8"],
    ["早", "utf-8"],
  ] as const)("UTF-8: %j", (text, encoding) => {
    expect(decode(Buffer.from(text), "auto", "x")).toMatchObject({ text, encoding, notices: [] });
  });

  test.each<[EncodingName, string]>([
    ["big5-hkscs", "你好"],
    ["big5-hkscs", "天氣"],
    ["big5-hkscs", "罪犯"], // names and words without any of the most frequent characters
    ["big5-hkscs", "韋斯汀"],
    ["gb18030", "罪犯"],
    ["gb18030", "你好"],
    ["gb18030", "天气"],
    ["gb18030", "天氣"],
    ["gb18030", "順必"], // a whole UTF-8 character and half of one
    ["gb18030", "陰溝歌"],
    ["windows-1252", "It’s a naïve question"],
    ["windows-1252", "Mr. Ibáñez’s “plan”"],
    ["utf-16le", "一二三四五六七八九十，上上下下。"], // zeros on both sides, no ASCII
    ["utf-16be", "一。"],
    ["utf-16be", "Hi"],
  ])("%s: %s", (encoding, text) => {
    expect(decode(encode(text, encoding), "auto", "x")).toMatchObject({ text, encoding });
  });

  test("a long English beginning does not hide Chinese at the end", () => {
    const text = `${"The quick brown fox jumps over the lazy dog.\n".repeat(5000)}${HONG_KONG}`;
    for (const encoding of ["big5-hkscs", "gb18030"] as const) {
      expect(decode(encode(text, encoding), "auto", "x").encoding).toBe(encoding);
    }
  });

  test("one line without an end is sampled too", () => {
    const text = TAIWAN.replaceAll("\n", "").repeat(20_000);
    expect(decode(encode(text, "big5-hkscs"), "auto", "x")).toMatchObject({ text });
  });

  test.each(["And then he said: 好好好", "好好", "Twelve “naïve” sailors…"])(
    "UTF-8 that breaks off inside its last character: %s",
    (whole) => {
      expect(decode(Buffer.from(whole).subarray(0, -1), "auto", "x")).toMatchObject({
        text: `${whole.slice(0, -1)}\ufffd`,
        encoding: "utf-8",
        notices: [{ code: "DAMAGED_CHARACTERS", args: { count: 1, character: "U+FFFD" } }],
      });
    },
  );

  test("UTF-8 with a broken place stays UTF-8, and the place is told", () => {
    const bytes = Buffer.concat([
      Buffer.from(HONG_KONG),
      Buffer.from([0xe4, 0xb8]),
      Buffer.from("\n"),
    ]);
    expect(decode(bytes, "auto", "zh.txt")).toEqual({
      text: `${HONG_KONG}\ufffd\n`,
      encoding: "utf-8",
      notices: [
        {
          code: "DAMAGED_CHARACTERS",
          name: "zh.txt",
          place: { line: 3, column: 1 },
          args: { count: 1, character: "U+FFFD" },
        },
      ],
    });
  });
});

describe("damage", () => {
  test.each([
    ["private use", "一二\n三\ue123四\ue124", 2, 2, 2, "U+E123"],
    ["C1 control", "ab\u0092c", 1, 3, 1, "U+0092"],
    ["plane 16", "𠝹\u{100000}", 1, 2, 1, "U+100000"],
    ["replacement", "\ufffd", 1, 1, 1, "U+FFFD"],
  ])("%s", (_, text, line, column, count, character) => {
    expect(decode(Buffer.from(text), "auto", "x").notices).toEqual([
      {
        code: "DAMAGED_CHARACTERS",
        name: "x",
        place: { line, column },
        args: { count, character },
      },
    ]);
  });

  test.each([
    ["utf-8", encode(`Chapter 1\n${TAIWAN}`, "big5-hkscs"), "x:2:1: 24 damaged characters"],
    ["CP950", encode(MAINLAND, "utf-8"), "x:1:4: 21 damaged characters"],
    ["latin1", encode(TAIWAN, "utf-8"), "x:1:2: 7 damaged characters"],
  ])("that shows a wrong encoding by order of the user is an error: %s", (asked, bytes, found) => {
    expect(() => decode(bytes, asked, "x")).toThrow(
      new InputError(`${found} when read as ${asked}; leave the encoding out to have it found`),
    );
    expect(decode(bytes, "auto", "x").notices).not.toContainEqual(
      expect.objectContaining({ code: "DAMAGED_CHARACTERS" }),
    );
  });

  test.each([
    ["two of a few", "雨\ufffd\ufffd", 2],
    ["one in a hundred", `${"\ufffd".repeat(3)}${"雨".repeat(297)}`, 3],
  ])("in the encoding asked for is told: %s", (_, text, count) => {
    expect(decode(Buffer.from(text), "utf-8", "x").notices).toMatchObject([
      { code: "DAMAGED_CHARACTERS", args: { count } },
    ]);
    const worse = Buffer.from(text.replace("雨", "\ufffd"));
    expect(() => decode(worse, "utf-8", "x")).toThrow(InputError);
    expect(decode(worse, "auto", "x").notices).toMatchObject([
      { code: "DAMAGED_CHARACTERS", args: { count: count + 1 } },
    ]);
  });

  test("NEL, emoji, rare characters and joiners are none", () => {
    const text = "a\u0085b😀𠝹\u200d\ufe0fé";
    expect(decode(Buffer.from(text), "auto", "x").notices).toEqual([]);
  });
});

describe("names of encodings", () => {
  test.each([
    ["UTF8", "utf-8"],
    ["utf-16", "utf-16le"],
    ["Big5", "big5-hkscs"],
    ["CP950", "big5-hkscs"],
    ["big5_hkscs", "big5-hkscs"],
    ["GBK", "gb18030"],
    ["gb2312", "gb18030"],
    ["cp1252", "windows-1252"],
    ["latin1", "windows-1252"],
  ])("%s is %s", (alias, encoding) => {
    expect(decode(Buffer.from("a "), alias, "x").encoding).toBe(encoding);
  });

  test("utf-16 with a mark of the other order follows the mark", () => {
    expect(decode(encode(TAIWAN, "utf-16be", true), "utf-16", "x").text).toBe(TAIWAN);
  });

  test("HZ is not GBK", () => {
    expect(() => decode(Buffer.from("a"), "hz-gb-2312", "x")).toThrow(InputError);
    expect(() => decode(Buffer.from("a"), "hz2312", "x")).toThrow(InputError);
  });

  test("an unknown one lists the known", () => {
    expect(() => decode(Buffer.from("a"), "klingon", "x")).toThrow(InputError);
    expect(() => decode(Buffer.from("a"), "klingon", "x")).toThrow(
      'encoding "klingon": unknown; use auto, big5, gbk, or one of utf-8, utf-16le, utf-16be, big5-hkscs, gb18030, windows-1252',
    );
  });

  test("CP950 and Big5-HKSCS differ in one block graphic only, so one decoder serves both", () => {
    const different: string[] = [];
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) {
        const bytes = Buffer.from([lead, trail]);
        const text = iconv.decode(bytes, "cp950");
        if (!text.includes("\ufffd") && decode(bytes, "big5", "x").text !== text)
          different.push(text);
      }
    }
    expect(different).toEqual(["▓"]);
  });
});

describe("what is not text", () => {
  test.each([
    ["%PDF-1.7\n", /^x: expected plain text, found a PDF document/],
    [
      "PK\x03\x04\x14\0\x06\0",
      /a ZIP file, or a damaged document; unpack it first, or save the document anew$/,
    ],
    ["{\\rtf1\\ansi", /an RTF document/],
    ["\x89PNG\r\n\x1a\n\0", /a PNG image/],
    ["\x1f\x8b\x08\0", /gzip/],
    [
      "\0\x01\x02\x03\0\0\xff\x10",
      /^x: looks like binary data, not text; if it is text, name its encoding$/,
    ],
    ["some text\0 with a zero", /looks like binary data/],
    ["\xff\xfe\0\0a\0\0\0", /UTF-32 is not supported; save it as UTF-8/],
  ])("%j", (binary, message) => {
    const bytes = Buffer.from(binary, "latin1");
    expect(() => decode(bytes, "auto", "x")).toThrow(InputError);
    expect(() => decode(bytes, "auto", "x")).toThrow(message);
  });

  test("zeros are refused in the encodings that have none", () => {
    expect(() => decode(Buffer.from("a\0b"), "big5", "x")).toThrow(InputError);
  });

  test("a text that begins like bzip2 is a text", () => {
    expect(decode(Buffer.from("BZh is short for …"), "auto", "x").text).toBe("BZh is short for …");
  });
});

describe("properties", () => {
  const texts = (characters: string) =>
    fc.array(fc.constantFrom(...characters, "\n"), { maxLength: 12 }).map((all) => all.join(""));
  const cases: [EncodingName, string][] = [
    ["utf-8", "aé中𠝹😀\r\u3000"],
    ["utf-16le", "aé中𠝹😀\r\u3000一"],
    ["utf-16be", "aé中𠝹😀\r\u3000一"],
    ["big5-hkscs", "a中佢哋喺度冇嚟功許蓋「。\u3000"], // 功許蓋: second byte is a backslash
    ["gb18030", "aé中𠝹这這㐂。\u3000"],
    ["windows-1252", "aé’“”—€ÿ"],
  ];
  test.each(cases)("decode undoes encode: %s", (encoding, characters) => {
    fc.assert(
      fc.property(texts(characters), (text) => {
        expect(decode(encode(text, encoding), encoding, "x").text).toBe(text);
      }),
    );
  });

  const sentences = fc
    .array(
      fc.constantFrom(...HONG_KONG.trim().split("\n"), ...TAIWAN.trim().split("\n"), "Yes.", ""),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((all) => `${all.join("\n")}\n雨停了。`);
  test.each<EncodingName>(["utf-8", "utf-16le", "utf-16be", "big5-hkscs", "gb18030"])(
    "detection finds %s again",
    (encoding) => {
      fc.assert(
        fc.property(sentences, (text) => {
          expect(decode(encode(text, encoding), "auto", "x")).toMatchObject({ text, encoding });
        }),
      );
    },
  );

  test("any bytes give a text or an InputError, and the same each time", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const run = () => {
          try {
            return decode(bytes, "auto", "x");
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
            return (error as Error).message;
          }
        };
        expect(run()).toEqual(run());
      }),
    );
  });
});
