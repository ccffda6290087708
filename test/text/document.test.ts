import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { documentFromText, splitRanges } from "../../src/text/document.ts";

describe("documentFromText", () => {
  test.each([
    ["It rained.", "en"],
    ["下雨了。", "zh"],
    ["It rained all day.\n\n下雨了。\n\nWe stayed in the old house.", "en"],
    ["下雨了，我們整天待在老房子裡。\n\nIt rained.\n\n雨停了以後才出門。", "zh"],
  ] as const)("%j is %s", (text, lang) => {
    const { document } = documentFromText(text, { name: "x" });
    expect(document).toMatchObject({ lang, name: "x", text, presegmented: false });
  });

  test("a language that is given is taken", () => {
    expect(documentFromText("GDP", { name: "x", lang: "zh" }).document.lang).toBe("zh");
    expect(documentFromText("", { name: "x", lang: "zh" }).document.paragraphs).toEqual([]);
  });

  test("without letters there is no language", () => {
    expect(() => documentFromText("...", { name: "x" })).toThrow(InputError);
  });

  test.each([
    ["这个问题没有那么简单。", ["SIMPLIFIED_CHINESE"]],
    ["這個問題沒有那麼簡單。", []],
    ["他在書上寫了「这」字，說明它是「這」的簡體。", []],
  ])("says that Chinese is Simplified, and not that it is Traditional: %s", (text, codes) => {
    for (const lang of ["zh", undefined] as const) {
      const { notices } = documentFromText(text, { name: "x", lang });
      expect(notices.map(({ code }) => code)).toEqual(codes);
    }
  });

  test.each([
    ["Поезд опоздал.", "x: found neither English nor Chinese letters"],
    ["電車が遅れました。", "x: is in Japanese; expected an English or a Chinese text"],
    [
      "기차가 늦었습니다. KTX였습니다.",
      "x: is mostly in Korean letters; expected an English or a Chinese text",
    ],
  ])("a third language is refused: %s", (text, message) => {
    expect(() => documentFromText(text, { name: "x" })).toThrow(new InputError(message));
  });

  test("says that lines were joined", () => {
    const text =
      "The committee met on Tuesday in the\nold town hall and talked for three\nhours about the new bridge.\n";
    const { document, notices } = documentFromText(text, { name: "x", wrapped: true });
    expect(document.paragraphs).toEqual([{ start: 0, end: text.length - 1 }]);
    expect(notices).toEqual([{ code: "WRAPPED_LINES_JOINED", name: "x", args: { lang: "en" } }]);
  });

  test("a Chinese sentence in an English text is told, a name is not", () => {
    const text = "It rained.\n\n李白的詩寫的就是這一場雨。\n\n李白\n";
    const { notices } = documentFromText(text, { name: "x", lang: "en" });
    expect(notices).toEqual([
      {
        code: "TEXT_IN_OTHER_LANGUAGE",
        name: "x",
        place: { line: 3, column: 1 },
        args: { count: 1, lang: "zh" },
      },
    ]);
  });
});

test("splitRanges gives paragraphs of each range, with offsets of the whole text", () => {
  const text = "aa\nbb 中中 cc\n\ndd 中";
  const ranges = [
    { start: 0, end: 5 },
    { start: 9, end: 15 },
  ];
  const { paragraphs } = splitRanges(text, ranges, false);
  expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
    "aa",
    "bb",
    "cc",
    "dd",
  ]);
});
