import { expect, test } from "vitest";
import { createChineseTermFinder } from "../../src/glossary/chinese-terms.ts";
import { createConcept, createGlossary } from "../../src/glossary/glossary.ts";
import { foldChinese } from "../../src/text/normalize.ts";

function finderOf(...terms: readonly string[]) {
  const place = { line: 1, column: 1 };
  const concepts = terms.map(
    (text) =>
      createConcept("t", [
        { lang: "en", text: "word", place, isDeprecated: false },
        { lang: "zh", text, place, isDeprecated: false },
      ])!,
  );
  return createChineseTermFinder(createGlossary(concepts));
}

/** @param sentence - with `|` between words where the cut matters */
function find(terms: string | readonly string[], sentence: string): string[] {
  const parts = sentence.split("|");
  const text = parts.join("");
  let at = 0;
  const starts = parts.map((part) => {
    at += part.length;
    return at - part.length;
  });
  const words = { starts, ends: starts.map((start, k) => start + parts[k]!.length) };
  const cut = sentence.includes("|") ? words : { starts: [], ends: [] };
  return finderOf(...[terms].flat())(foldChinese(text), cut).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each<[string | string[], string, string[]]>([
  ["船席", "三號船席在船席圖上", ["船席", "船席"]],
  ["船席", "他在船上，席地而坐", []],
  ["臺灣鐵路", "台灣鐵路、臺灣鐵路、台湾铁路", ["台灣鐵路", "臺灣鐵路", "台湾铁路"]],
  ["台北", "臺北", ["臺北"]],
  ["衞生署", "卫生署、衛生署", ["卫生署", "衛生署"]],
  ["線裏", "綫裡", ["綫裡"]],
  ["哈利·波特", "哈利波特、哈利‧波特、哈利．波特", ["哈利波特", "哈利‧波特", "哈利．波特"]],
  ["Wi-Fi 分享器", "這台wifi分享器", ["wifi分享器"]],
  ["OpenMap", "用 openmap 和 OpenMaps，不用 OpenMapper", ["openmap", "OpenMap"]],
  ["Open Map", "Open Map、OpenMap", ["Open Map"]],
  ["GDP", "ＧＤＰ成長", ["ＧＤＰ"]],
  ["5G", "15G、5G 網路", ["5G"]],
  ["一月", "十一月、一月", ["一月"]],
  ["世界衛生組織（世衛）", "世界衛生組織", ["世界衛生組織"]],
  [["灰燈籠", "灰燈籠客棧", "客棧"], "灰燈籠客棧外的客棧", ["灰燈籠客棧", "客棧"]],
  [["灰燈籠", "灰燈籠客棧外頭的狗"], "灰燈籠客棧外", ["灰燈籠"]],
  // Words of the sentence: 人大 is none in 外國人|大多.
  ["人大", "外國人|大多|來自", []],
  ["人大", "人大|代表", ["人大"]],
  ["大學", "大學生|來了", ["大學"]],
  ["燈", "路燈|亮|了", []],
  ["燈", "路|燈|亮|了", ["燈"]],
  ["阿洛海", "阿|洛|海邊", ["阿洛海"]],
  ["𠮷野家", "去𠮷野家吃", ["𠮷野家"]],
])("%j in %s", (terms, sentence, found) => {
  expect(find(terms, sentence)).toEqual(found);
});

test("a term of two concepts is one of both", () => {
  const [match] = finderOf("岸", "船", "岸")(foldChinese("岸"), { starts: [0], ends: [1] });
  expect(match!.concepts).toEqual([0, 2]);
});

test("takes linear time in a sentence of many words", () => {
  // Else it would run into the time limit of a test.
  expect(find("船席", Array(200_000).fill("船席").join("|"))).toHaveLength(200_000);
});
