import { describe, expect, test } from "vitest";
import { tokenizeEnglish } from "../../src/lexicon/english-tokens.ts";
import { findNames } from "../../src/lexicon/name.ts";
import { createRomanisation } from "../../src/lexicon/name-pinyin.ts";
import type { NameSource } from "../../src/lexicon/name-texts.ts";
import { toyLexicon } from "./toy-lexicon.ts";

const READINGS: Record<string, readonly string[]> = {
  蔡: ["cai"],
  英: ["ying"],
  文: ["wen"],
  高: ["gao"],
  雄: ["xiong"],
  曾: ["zeng", "ceng"],
  婉: ["wan"],
  婷: ["ting"],
  大: ["da"],
  门: ["men"],
  习: ["xi"],
  近: ["jin"],
  平: ["ping"],
};
const FILLER = "春夏秋冬天地山川日月星辰风雨雷电草木虫鱼鸟兽衣食住行上下左右前后";
const romanisation = createRomanisation(
  toyLexicon({ translations: [["大门", "gate", 0.5]], readings: READINGS }),
);

function namesIn(
  sources: readonly NameSource[],
  english: readonly string[],
  chinese: readonly string[],
  translations: Readonly<Record<string, readonly string[]>> = {},
) {
  const stem = (word: string) => word;
  const { names, surnames } = findNames(
    {
      english,
      tokens: english.map((text) => tokenizeEnglish(text, stem, romanisation.isPinyin)),
      chinese,
      runs: [...chinese, FILLER],
      romanisation,
      stem,
      costOf: (word) => (word === "大门" || word === "利益" ? 7 : undefined),
      translationsOf: (key) => translations[key] ?? [],
    },
    new Set(sources),
  );
  return {
    names: names.map(
      ({ characters, stems, source }) => `${characters}=${stems.join("-")} ${source}`,
    ),
    surnames: Object.fromEntries(surnames),
  };
}

describe("a name is found", () => {
  test.each<[string, NameSource, string[], string[], string]>([
    [
      "in Wade-Giles with habits",
      "taiwan",
      ["President Tsai Ing-wen left."],
      ["蔡英文总统"],
      "蔡英文=tsai-ing-wen",
    ],
    [
      "as a place in Wade-Giles",
      "taiwan",
      ["He went to Kaohsiung."],
      ["他去高雄"],
      "高雄=kaohsiung",
    ],
    ["in pinyin of two words", "taiwan", ["said Xi Jinping"], ["习近平说"], "习近平=xi-jinping"],
    [
      "in Hong Kong",
      "hong-kong",
      ["Mr Leung Chun-ying came."],
      ["梁振英先生"],
      "梁振英=leung-chun-ying",
    ],
    [
      "as a place in Hong Kong",
      "hong-kong",
      ["We met in Tsim Sha Tsui."],
      ["在尖沙咀见面"],
      "尖沙咀=tsim-sha-tsui",
    ],
    ["in Korean", "korean", ["when Moon Jae-in met him"], ["文在寅见了他"], "文在寅=moon-jae-in"],
    [
      "in Korean of another spelling",
      "korean",
      ["when Park Geun-hye met him"],
      ["朴槿惠见了他"],
      "朴槿惠=park-geun-hye",
    ],
    ["in a table", "table", ["He flew to Osaka."], ["飞往大阪"], "大阪=osaka"],
    ["by its sound", "sound", ["Then Deoran spoke."], ["迪欧兰说"], "迪欧兰=deoran"],
  ])("%s", (_, source, english, chinese, expected) => {
    expect(namesIn([source], english, chinese).names).toEqual([`${expected} ${source}`]);
    expect(namesIn([], english, chinese).names).toEqual([]);
  });

  test("longest first: the parts of a full name need not be looked at again", () => {
    const { names } = namesIn(
      ["hong-kong"],
      ["Leung Chun-ying spoke; Leung left."],
      ["梁振英发言"],
    );
    expect(names).toContain("梁振英=leung-chun-ying hong-kong");
  });

  test("as a surname of one character, whose person is not decided", () => {
    expect(namesIn(["hong-kong"], ["Mr Tsang left."], ["曾先生走了"]).surnames).toEqual({
      曾: ["tsang"],
    });
    expect(namesIn(["taiwan"], ["Mr Tseng left."], ["曾先生走了"]).surnames).toEqual({
      曾: ["tseng"],
    });
  });
});

describe("no name is found", () => {
  test.each<[string, NameSource, string[], string[]]>([
    ["in words that are written small too", "taiwan", ["Kaohsiung kaohsiung"], ["高雄"]],
    ["across a hyphen", "hong-kong", ["Chun-ying and Sha-tin"], ["振沙"]],
    ["in a common word", "taiwan", ["Ta Men came."], ["大门"]],
    ["across runs", "taiwan", ["Kaohsiung"], ["高", "雄"]],
    ["in a particle", "sound", ["Then Dean said it."], ["德安的", "是的安"]],
  ])("%s", (_, source, english, chinese) => {
    expect(namesIn([source], english, chinese).names).toEqual([]);
  });

  test("by sound where the lexicon has a translation in the text", () => {
    const english = ["Then Deoran spoke."];
    const chinese = ["迪欧兰说", "某人"];
    expect(namesIn(["sound"], english, chinese, { deoran: ["某人"] }).names).toEqual([]);
  });

  test("by sound for an ordinary word with many translations", () => {
    const many = Array.from(FILLER);
    const english = ["It was Deoran."];
    expect(
      namesIn(["sound"], english, ["迪欧兰"], { deoran: many.map((c) => c + c) }).names,
    ).toEqual([]);
  });
});

test("takes time linear in the text", () => {
  // Else it would run into the time limit of a test.
  const places = Array.from({ length: 30_000 }, (_, k) => k);
  const english = places.map((k) => `Deoran Mal${k % 97} met Tsai Ing-wen.`);
  const chinese = places.map(() => "迪欧兰看见了蔡英文");
  const sources = ["taiwan", "hong-kong", "korean", "table", "sound"] as const;
  expect(namesIn(sources, english, chinese).names).not.toEqual([]);
});
