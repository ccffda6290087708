import { expect, test } from "vitest";
import { lines, read, sheetRow as row, xlsxFiles, zip } from "./files.ts";

const xlsx = (sheets: Record<string, string>, strings?: string[]) =>
  zip(xlsxFiles(sheets, strings));

test("two columns of different languages are taken from every sheet, wherever they stand", async () => {
  const blocks = await read(
    "xlsx",
    xlsx({
      Menu:
        row(1, { A: "id", B: "English", D: "中文" }) +
        row(2, { A: "m1", B: "Open the file", C: "verb", D: "開啟檔案" }) +
        row(4, { A: "m2", B: "Save all changes" }) +
        row(5, { A: "m3", D: "關閉視窗" }),
      按鈕:
        row(1, { A: "取消", B: "Cancel the order" }) +
        row(2, { A: "確定", B: "Confirm the order" }),
    }),
  );
  expect(lines(blocks)).toEqual([
    "cell Menu:2:2 [1,0] Open the file",
    "cell Menu:2:4 [1,1] 開啟檔案",
    "cell Menu:4:2 [3,0] Save all changes",
    "cell Menu:5:4 [4,1] 關閉視窗",
    "cell 按鈕:1:2 [5,0] Cancel the order",
    "cell 按鈕:1:1 [5,1] 取消",
    "cell 按鈕:2:2 [6,0] Confirm the order",
    "cell 按鈕:2:1 [6,1] 確定",
  ]);
});

test("a sheet of one language is taken as it is: rich text, several lines, figures, results of formulas", async () => {
  const cells =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><f>A1&amp;"!"</f><v>Sum!</v></c><c r="B2" t="e"><v>#DIV/0!</v></c><c r="C2" t="str"><f>D1</f></c></row>';
  const strings = [
    '<si><r><t>Two </t></r><r><t xml:space="preserve">lines\nof  text</t></r><rPh><t>ㄊㄨˇ</t></rPh></si>',
  ];
  expect(lines(await read("xlsx", xlsx({ Sheet1: cells }, strings)))).toEqual([
    "cell Sheet1:1:1 [0,0] Two lines",
    "cell Sheet1:1:1 [0,0] of text",
    "cell Sheet1:1:2 [0,1] 12.5",
    "cell Sheet1:1:3 [0,2] true",
    "cell Sheet1:2:1 [1,0] Sum!",
  ]);
});

test("hidden sheets are left out", async () => {
  const blocks = await read(
    "xlsx",
    xlsx({ "-old": row(1, { A: "Old" }), new: row(1, { A: "New" }) }),
  );
  expect(lines(blocks)).toEqual(["cell new:1:1 [0,0] New"]);
});
