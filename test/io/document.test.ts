import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { InputError } from "../../src/errors.ts";
import { readDocument, readDocuments } from "../../src/io/document.ts";
import type { Document } from "../../src/types.ts";

let folder: string;
const path = (name: string) => join(folder, name);
const show = ({ text, paragraphs }: Document) =>
  paragraphs.map(({ start, end }) => text.slice(start, end));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-document-"));
  const files: Record<string, string | Buffer> = {
    "en.txt": "It rained (下雨).\n\nWe stayed inside.\n",
    "copy.txt": "It rained (下雨).\r\n\r\n  We stayed inside.",
    "zh.txt": "下雨了。\n\n我們待在屋裡。\n",
    "zh-big5.txt": iconv.encode("下雨了。\r\n佢哋喺度冇嚟。\r\n", "big5-hkscs"),
    "zh-cn.txt": "下雨了，我们没有出门。\n",
    "zh-half.txt":
      "下雨了。\n\nThis paragraph was left in English by the translator.\n\n我們待在屋裡。\n",
    "both.txt": "It rained.\n下雨了。\nWe stayed inside.\n我們待在屋裡。\n",
    "empty.txt": "",
    "blank.txt": "\ufeff \r\n\u3000\n",
    "numbers.txt": "1\n2\n",
    "ru.txt": "Поезд опоздал. Мы ждали.\n",
    "ru-brands.txt": "Поезд опоздал. Мы ждали Wi-Fi.\n",
    "ko.txt": "기차가 늦었습니다.\n",
    "ja.txt": "電車が遅れました。私たちは駅で待ちました。\n",
    "file.pdf": "%PDF-1.4\n",
    "units-en.txt": "One house. Two houses.\n\nThree houses.\n",
    "units-zh.txt": "一間房子。兩間房子。\n\n三間房子。",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
  symlinkSync(path("en.txt"), path("link.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("readDocuments, two files", () => {
  test.each([
    ["en.txt", "zh.txt"],
    ["zh.txt", "en.txt"],
  ])("%s %s: in either order", async (first, second) => {
    const result = await readDocuments([path(first), path(second)]);
    expect(show(result.english)).toEqual(["It rained (下雨).", "We stayed inside."]);
    expect(show(result.chinese)).toEqual(["下雨了。", "我們待在屋裡。"]);
    expect(result.english).toMatchObject({ lang: "en", name: path("en.txt"), presegmented: false });
    expect(result.chinese).toMatchObject({ lang: "zh", name: path("zh.txt") });
    expect(result.notices).toEqual([]);
    expect(result).not.toHaveProperty("layout");
  });

  test("says which encoding it found, and that the text is Simplified", async () => {
    const big5 = await readDocuments([path("en.txt"), path("zh-big5.txt")]);
    expect(show(big5.chinese)).toEqual(["下雨了。", "佢哋喺度冇嚟。"]);
    expect(big5.notices).toEqual([
      { code: "ENCODING_DETECTED", name: path("zh-big5.txt"), args: { encoding: "big5-hkscs" } },
    ]);
    const simplified = await readDocuments([path("en.txt"), path("zh-cn.txt")]);
    expect(simplified.notices).toEqual([
      { code: "SIMPLIFIED_CHINESE", name: path("zh-cn.txt"), args: {} },
    ]);
  });

  test("untranslated paragraphs stay in their file, and are told", async () => {
    const { chinese, notices } = await readDocuments([path("zh-half.txt"), path("en.txt")]);
    expect(show(chinese)).toEqual([
      "下雨了。",
      "This paragraph was left in English by the translator.",
      "我們待在屋裡。",
    ]);
    expect(notices).toEqual([
      {
        code: "TEXT_IN_OTHER_LANGUAGE",
        name: path("zh-half.txt"),
        place: { line: 3, column: 1 },
        args: { count: 1, lang: "en" },
      },
    ]);
  });

  test("presegmented: every line is a unit, empty ones too", async () => {
    const { english, chinese } = await readDocuments([path("units-en.txt"), path("units-zh.txt")], {
      presegmented: true,
    });
    expect(show(english)).toEqual(["One house. Two houses.", "", "Three houses."]);
    expect(show(chinese)).toEqual(["一間房子。兩間房子。", "", "三間房子。"]);
    expect(english.presegmented && chinese.presegmented).toBe(true);
  });

  test.each([
    [
      "en.txt",
      "units-en.txt",
      "{1}, {2}: both are English; expected an English and a Chinese text",
    ],
    [
      "zh.txt",
      "zh-cn.txt",
      "{1}, {2}: both are Chinese, Traditional and Simplified; expected an English and a Chinese text",
    ],
    [
      "zh-cn.txt",
      "zh.txt",
      "{1}, {2}: both are Chinese, Simplified and Traditional; expected an English and a Chinese text",
    ],
    ["en.txt", "copy.txt", "{2}: holds the same text as {1}; name one if it holds both languages"],
    ["en.txt", "empty.txt", "{2}: is empty"],
    ["blank.txt", "en.txt", "{1}: is empty"],
    ["en.txt", "link.txt", "{2}: is the same file as {1}; name it once if it holds both languages"],
    ["en.txt", "none.txt", "{2}: no such file"],
    ["en.txt", "ru.txt", "{2}: found neither English nor Chinese letters"],
    ["ru.txt", "ko.txt", "{1}: found neither English nor Chinese letters"],
    ["numbers.txt", "zh.txt", "{1}: found neither English nor Chinese letters"],
    [
      "ru-brands.txt",
      "zh.txt",
      "{1}: is mostly in Cyrillic letters; expected an English or a Chinese text",
    ],
    ["en.txt", "ja.txt", "{2}: is in Japanese; expected an English or a Chinese text"],
    ["en.txt", "file.pdf", "{2}: is cut short: the end of the PDF is missing"],
  ])("%s %s: one clear line", async (first, second, message) => {
    const expected = message.replace("{1}", path(first)).replace("{2}", path(second));
    const reading = readDocuments([path(first), path(second)]);
    await expect(reading).rejects.toThrow(new InputError(expected));
  });

  test("an encoding asked for is named where the languages are wrong", async () => {
    const files = ["en.txt", "units-en.txt"] as const;
    const [first, second] = [path(files[0]), path(files[1])];
    await expect(readDocuments([first, second], { encoding: "utf8" })).rejects.toThrow(
      new InputError(
        `${first}, ${second}: both are English; expected an English and a Chinese text; read as utf8 as asked`,
      ),
    );
    await expect(readDocuments([first], { encoding: "big5" })).rejects.toThrow(
      /: found only English; .*; read as big5 as asked$/,
    );
    await expect(readDocument(path("ru.txt"), { encoding: "utf-8" })).rejects.toThrow(
      /: found neither English nor Chinese letters; read as utf-8 as asked$/,
    );
    await expect(readDocument(path("empty.txt"), { encoding: "utf-8" })).rejects.toThrow(
      /: is empty; expected an English or a Chinese text$/,
    );
  });

  test("standard input can be one of the two only", async () => {
    await expect(readDocuments(["-", "-"])).rejects.toThrow(
      new InputError("standard input: can be only one of the two texts"),
    );
  });

  test("of units one side may hold numbers only, but no third language", async () => {
    const options = { presegmented: true };
    const { english } = await readDocuments([path("numbers.txt"), path("units-zh.txt")], options);
    expect(show(english)).toEqual(["1", "2"]);
    await expect(readDocuments([path("ru.txt"), path("units-zh.txt")], options)).rejects.toThrow(
      new InputError(`${path("ru.txt")}: found neither English nor Chinese letters`),
    );
  });

  describe("standard input is called so", () => {
    const withInput = async (content: string, call: () => Promise<unknown>) => {
      const input = vi.spyOn(process, "stdin", "get");
      input.mockReturnValue(Readable.from([Buffer.from(content)]) as typeof process.stdin);
      try {
        return await call();
      } finally {
        input.mockRestore();
      }
    };

    test("in errors", async () => {
      const reading = withInput("晚安。\n", () => readDocuments(["-", path("zh.txt")]));
      await expect(reading).rejects.toThrow(
        new InputError(
          `standard input, ${path("zh.txt")}: both are Chinese; expected an English and a Chinese text`,
        ),
      );
      const empty = withInput("", () => readDocuments([path("zh.txt"), "-"]));
      await expect(empty).rejects.toThrow(new InputError("standard input: is empty"));
      const pdf = withInput("%PDF-1.4\n", () => readDocument("-"));
      await expect(pdf).rejects.toThrow(/^standard input: is cut short/);
    });

    test("in documents and notices", async () => {
      const read = await withInput("連\ue123日下雨。\n", () => readDocument("-"));
      expect(read).toMatchObject({
        document: { name: "standard input" },
        notices: [{ code: "DAMAGED_CHARACTERS", name: "standard input" }],
      });
    });
  });

  test("a layout says nothing about two files", async () => {
    const reading = readDocuments([path("en.txt"), path("zh.txt")], { layout: "lines" });
    await expect(reading).rejects.toThrow(InputError);
  });
});

describe("readDocuments, one file", () => {
  test("is split, and both documents share the text", async () => {
    const { english, chinese, layout, notices } = await readDocuments([path("both.txt")]);
    expect(layout).toBe("lines");
    expect(show(english)).toEqual(["It rained.", "We stayed inside."]);
    expect(show(chinese)).toEqual(["下雨了。", "我們待在屋裡。"]);
    expect(english.text).toBe(chinese.text);
    expect(notices).toEqual([
      {
        code: "LAYOUT_DETECTED",
        name: path("both.txt"),
        args: { layout: "lines", english: 2, chinese: 2 },
      },
    ]);
  });

  test.each([
    ["en.txt", "found only English; give the Chinese text as a second file, or one file with both"],
    ["zh.txt", "found only Chinese; give the English text as a second file, or one file with both"],
    ["empty.txt", "is empty; expected an English and a Chinese text"],
    ["numbers.txt", "found neither English nor Chinese letters"],
  ])("%s alone: one clear line", async (name, message) => {
    await expect(readDocuments([path(name)])).rejects.toThrow(
      new InputError(`${path(name)}: ${message}`),
    );
  });

  test("an English text whose Chinese is mostly lost", async () => {
    const fixture = new URL("../../fixtures/mixed/sections-with-divider/", import.meta.url);
    const { english, chinese, layout } = await readDocuments([
      fileURLToPath(new URL("bilingual.txt", fixture)),
    ]);
    const found = { layout, english: show(english), chinese: show(chinese) };
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL("expected.json", fixture)),
    );
  });
});

describe("readDocument", () => {
  test("finds the language, or takes it", async () => {
    expect((await readDocument(path("en.txt"))).document.lang).toBe("en");
    expect((await readDocument(path("zh.txt"))).document.lang).toBe("zh");
    expect((await readDocument(path("numbers.txt"), { lang: "zh" })).document.lang).toBe("zh");
  });

  test("the encoding can be named", async () => {
    const { document, notices } = await readDocument(path("zh-big5.txt"), { encoding: "big5" });
    expect(show(document)).toEqual(["下雨了。", "佢哋喺度冇嚟。"]);
    expect(notices).toEqual([]);
  });

  test.each([
    ["empty.txt", "is empty; expected an English or a Chinese text"],
    ["numbers.txt", "found neither English nor Chinese letters"],
  ])("%s: one clear line", async (name, message) => {
    await expect(readDocument(path(name))).rejects.toThrow(
      new InputError(`${path(name)}: ${message}`),
    );
  });

  test("nothing of the file is changed but its byte order mark", async () => {
    const content = "\ufeffIt rained.\r\n\u00a0\tWe stayed.\r";
    writeFileSync(path("raw.txt"), content);
    const { document } = await readDocument(path("raw.txt"));
    expect(document.text).toBe(readFileSync(path("raw.txt"), "utf8").slice(1));
    expect(show(document)).toEqual(["It rained.", "We stayed."]);
  });
});
