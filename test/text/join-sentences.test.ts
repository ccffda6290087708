import { expect, test } from "vitest";
import { joinSentences } from "../../src/text/join-sentences.ts";
import { documentOf } from "../format/sample.ts";

test.each([
  ["Chinese with nothing", "zh", ["天黑了。", "我們走吧。"], "天黑了。我們走吧。"],
  ["English with a space", "en", ["It is dark.", "Let us go."], "It is dark. Let us go."],
  [
    "Latin to Latin in Chinese with a space",
    "zh",
    ["先裝 Linux", "Windows 也行。"],
    "先裝 Linux Windows 也行。",
  ],
  ["digit to digit in Chinese with a space", "zh", ["共 25", "30 人到場。"], "共 25 30 人到場。"],
  [
    "an ASCII stop before Latin with a space",
    "zh",
    ["請按 OK.", "Cancel 是取消。"],
    "請按 OK. Cancel 是取消。",
  ],
  [
    "lines without a mark with a space",
    "zh",
    ["拍張照吧", "我的手機沒電了"],
    "拍張照吧 我的手機沒電了",
  ],
  [
    "a line that ends in Latin with a space",
    "zh",
    ["請用 Linux", "視窗也行。"],
    "請用 Linux 視窗也行。",
  ],
  [
    "lines with any mark between with nothing",
    "zh",
    ["他說", "「走吧」", "（笑）", "好"],
    "他說「走吧」（笑）好",
  ],
  ["Han to Latin with nothing", "zh", ["視窗也行。", "Linux 更好。"], "視窗也行。Linux 更好。"],
  ["an astral character at the seam", "zh", ["他姓𠮷", "𠮷先生來了。"], "他姓𠮷 𠮷先生來了。"],
  ["empty units without a double space", "en", ["One.", "", "Two."], "One. Two."],
  ["a leading empty unit without a space", "en", ["", "Two."], "Two."],
  ["nothing at all", "en", [], ""],
] as const)("joins %s", (_, lang, sentences, expected) => {
  const document = documentOf(lang, "a.txt", sentences, true);
  expect(joinSentences(document, { start: 0, end: sentences.length })).toBe(expected);
});

test("joins two sentences of one Chinese line with nothing, whatever stands between", () => {
  const document = documentOf("zh", "a.txt", ["一、開機二、登入"]);
  const cut = [
    [0, 4],
    [4, 8],
  ].map(([start, end]) => ({
    text: document.text.slice(start, end),
    span: { start: start!, end: end! },
    paragraph: 0,
  }));
  expect(joinSentences({ ...document, sentences: cut }, { start: 0, end: 2 })).toBe(document.text);
});

test("folds the soft line ends inside a sentence", () => {
  const wrapped = (lang: "en" | "zh", text: string) => {
    const span = { start: 0, end: text.length };
    const document = documentOf(lang, "a.txt", [text]);
    return joinSentences(
      { ...document, paragraphs: [span], sentences: [{ text, span, paragraph: 0 }] },
      { start: 0, end: 1 },
    );
  };
  expect(wrapped("en", "The lamp\r\nis lit.")).toBe("The lamp is lit.");
  expect(wrapped("zh", "燈已經\n點亮了。")).toBe("燈已經點亮了。");
});
