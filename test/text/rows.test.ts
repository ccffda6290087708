import { expect, test } from "vitest";
import { documentsFromMixed } from "../../src/text/mixed.ts";
import { rowsOf } from "../../src/text/rows.ts";
import { segment } from "../../src/text/sentence.ts";

function rowsOfText(text: string) {
  const { english, chinese, layout } = documentsFromMixed(text, { name: "table" });
  const [source, target] = [segment(english), segment(chinese)];
  const { source: left, target: right } = rowsOf(source, target, layout)!;
  return {
    english: source.sentences.map(({ text }, k) => [left[k], text]),
    chinese: target.sentences.map(({ text }, k) => [right[k], text]),
  };
}

test("sentences of one row have one number, also beside an empty cell", () => {
  expect(rowsOfText("Save\t儲存\nSave as\t\nIt is on. Wait.\t已開啟。\nDelete\t刪除\n")).toEqual({
    english: [
      [0, "Save"],
      [1, "Save as"],
      [2, "It is on."],
      [2, "Wait."],
      [3, "Delete"],
    ],
    chinese: [
      [0, "儲存"],
      [2, "已開啟。"],
      [3, "刪除"],
    ],
  });
});

test("a line end inside a quoted cell does not end the row", () => {
  const text = 'Open\t開啟\n"First line.\nSecond, line."\t"第一行。\n第二行。"\nClose\t關閉\n';
  const { english, chinese } = rowsOfText(text);
  expect(english.map(([row]) => row)).toEqual([0, 1, 1, 2]);
  expect(chinese.map(([row]) => row)).toEqual([0, 1, 1, 2]);
});

test("documents of two texts have no rows in common", () => {
  const one = documentsFromMixed("Save\t儲存\n", { name: "one" });
  const other = documentsFromMixed("Open\t開啟\n", { name: "other" });
  expect(rowsOf(segment(one.english), segment(other.chinese), "columns")).toBeUndefined();
});

test("sections and paragraphs are no rows", () => {
  const { english, chinese, layout } = documentsFromMixed(
    "Good morning.\n早安。\nGood night.\n晚安。\n",
    {
      name: "lines",
    },
  );
  expect(rowsOf(segment(english), segment(chinese), layout)).toBeUndefined();
});
