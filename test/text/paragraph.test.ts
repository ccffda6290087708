import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines, splitParagraphs } from "../../src/text/paragraph.ts";

function paragraphs(text: string, wrapped: boolean | "auto"): string[] {
  return splitParagraphs(text, wrapped).paragraphs.map(({ start, end }) => text.slice(start, end));
}

test("makes every line of unwrapped text a paragraph", () => {
  expect(paragraphs("One\nTwo\n\n\nThree\n", false)).toEqual(["One", "Two", "Three"]);
});

test.each(["\n", "\r", "\r\n", "\f", "\v", "\u0085", "\u2028", "\u2029"])(
  "ends a line at %j",
  (end) => {
    expect(paragraphs(`甲${end}乙${end}${end}丙${end}`, false)).toEqual(["甲", "乙", "丙"]);
  },
);

test("trims tabs, no-break and ideographic spaces, and drops blank lines of them", () => {
  expect(paragraphs("\u3000\u3000甲\u3000\n\u00a0\t \n\tB\u00a0\n", false)).toEqual(["甲", "B"]);
});

const ENGLISH = `The harbour office keeps a ledger of every boat that has tied
up at the pier since the end of the last century, and the
clerk will show it to anyone who asks for it politely and
does not mind the dust of the shelves.

On Mondays the office is closed. Visitors are then sent to
the lighthouse, whose keeper has a copy of the older half.`;

const CHINESE = `港務處保存著一本登記簿，上面記著自上世紀末以來每一
艘在碼頭靠過岸的船隻，只要客氣地開口，又不嫌架上灰
塵多，辦事員都樂意拿出來給人看。

星期一不辦公，訪客會被請到燈塔去，守塔人手上有一份
較早那一半的抄本，只是字跡有些模糊，讀起來要費一點
眼力。`;

test("sees that English lines were wrapped", () => {
  expect(splitParagraphs(ENGLISH, "auto").wrapped).toBe(true);
  expect(paragraphs(ENGLISH, "auto")).toEqual(ENGLISH.split("\n\n"));
});

test("sees that Chinese lines were wrapped", () => {
  expect(splitParagraphs(CHINESE, "auto").wrapped).toBe(true);
  expect(paragraphs(CHINESE, "auto")).toEqual(CHINESE.split("\n\n"));
});

test("sees wrapped lines through CR LF and an indent", () => {
  const text = ENGLISH.replace(/^/gmu, "    ").replaceAll("\n", "\r\n");
  expect(splitParagraphs(text, "auto").wrapped).toBe(true);
  expect(splitParagraphs(text, "auto").paragraphs).toHaveLength(2);
});

test.each([
  ["a list of words", "apples\npears\nplums\nquinces\nfigs\nmedlars and sloes\n"],
  [
    "verse",
    "The tide goes out at nine,\nthe moon comes after,\nand all the boats in line\nlie down like laughter,\n",
  ],
  ["regular verse", "白雲深處有人家\n青石橋邊看晚霞\n一葉扁舟歸棹晚\n滿天星斗照蘆花\n"],
  ["sentences a line", `${"The office is open to all visitors on every weekday.\n".repeat(8)}`],
  [
    "paragraphs a line",
    `${"Short one.\n"}${"A much longer paragraph follows here, ".repeat(9)}and ends.\nAnother.\nThen a last one of some length.\n`,
  ],
  ["two lines", "This is a line\nand another"],
  [
    "dialogue",
    "「你好。」\n「你好，好久不見，最近都在忙些什麼呢？怎麼都沒來？」\n「忙著搬家。」\n「搬去哪裡？」\n「南部。」\n",
  ],
])("does not take %s for wrapped lines", (_, text) => {
  expect(splitParagraphs(text, "auto").wrapped).toBe(false);
});

test("keeps headings, list items and table rows of wrapped text apart", () => {
  const text = [
    "Opening hours",
    "The office keeps a ledger of every boat that has tied up at",
    "the pier since the end of the last century.",
    "- The clerk will show it to anyone who asks for it politely",
    "  and does not mind the dust.",
    "- On Mondays the office is closed.",
    "1. Visitors are then sent to the lighthouse, whose keeper has",
    "a copy.",
    "boat\tyear",
    "Heron\t1911",
  ].join("\n");
  expect(paragraphs(text, true).map((paragraph) => paragraph.replace(/\s*\n\s*/gu, " "))).toEqual([
    "Opening hours",
    "The office keeps a ledger of every boat that has tied up at the pier since the end of the last century.",
    "- The clerk will show it to anyone who asks for it politely and does not mind the dust.",
    "- On Mondays the office is closed.",
    "1. Visitors are then sent to the lighthouse, whose keeper has a copy.",
    "boat\tyear",
    "Heron\t1911",
  ]);
});

test("begins a paragraph of wrapped text at an indent", () => {
  const text =
    "\u3000\u3000港務處保存著一本登記簿，上面記著每一\n艘在碼頭靠過岸的船隻，辦事員都樂意拿出\n\u3000\u3000星期一不辦公，訪客會被請到燈塔去，守\n塔人手上有一份抄本。";
  expect(paragraphs(text, true)).toHaveLength(2);
});

test("joins what it is told was wrapped", () => {
  expect(paragraphs("The ferry was\nlate again.", true)).toEqual(["The ferry was\nlate again."]);
  expect(splitParagraphs("甲", true).wrapped).toBe(true);
});

test("gives no paragraphs for blank text", () => {
  expect(splitParagraphs("", "auto").paragraphs).toEqual([]);
  expect(splitParagraphs(" \n\u3000\n", true).paragraphs).toEqual([]);
});

test.each([
  ["a\nb\n", ["a", "b"]],
  ["a\nb", ["a", "b"]],
  ["\n a \n\n", ["", "a", ""]],
  ["a\r\n\r\nb\rc", ["a", "", "b", "c"]],
  ["a\fb\u2028c\u0085d\n", ["a\fb\u2028c\u0085d"]],
  ["\n", [""]],
  ["", []],
])("makes every line of %j a unit", (text, expected) => {
  expect(splitLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test("covers all but white space, in order", () => {
  const piece = fc.constantFrom(
    "a",
    "中",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\u3000",
    "1. ",
    "- ",
    "word word",
  );
  const texts = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));
  const modes = fc.constantFrom<boolean | "auto">(true, false, "auto");
  fc.assert(
    fc.property(texts, modes, (text, wrapped) => {
      let from = 0;
      for (const { start, end } of splitParagraphs(text, wrapped).paragraphs) {
        expect(text.slice(from, start).trim()).toBe("");
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        from = end;
      }
      expect(text.slice(from).trim()).toBe("");
    }),
  );
});
