import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { documentsFromMixed, type Layout, type MixedDocuments } from "../../src/text/mixed.ts";

function split(text: string, layout: Layout | "auto" = "auto"): MixedDocuments {
  const result = documentsFromMixed(text, { name: "x", layout });
  expectLossless(result);
  return result;
}

/** Every character but white space is in exactly one paragraph or in one skipped span. */
function expectLossless({ english, chinese, skipped }: MixedDocuments): void {
  const { text } = english;
  const owners = new Uint8Array(text.length);
  for (const { start, end } of [...english.paragraphs, ...chinese.paragraphs, ...skipped]) {
    for (let i = start; i < end; i++) owners[i]!++;
  }
  for (let i = 0; i < text.length; i++) {
    const isSpace = /[\s\u0085]/.test(text[i]!);
    if (isSpace ? owners[i]! > 1 : owners[i] !== 1) {
      throw new Error(`character ${i} ${JSON.stringify(text[i])} has ${owners[i]} owners`);
    }
  }
  for (const { paragraphs } of [english, chinese]) {
    let last = 0;
    for (const { start, end } of paragraphs) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      last = end;
    }
  }
}

/** Paragraphs of both languages and the layout. */
function show(result: MixedDocuments) {
  const { text } = result.english;
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    layout: result.layout,
    en: result.english.paragraphs.map(cut),
    zh: result.chinese.paragraphs.map(cut),
    skipped: result.skipped.map(cut),
  };
}

describe("sections", () => {
  const english = "The ferry leaves at nine.\n\nTickets are sold on board.";
  const chinese = "渡輪九點開航。\n\n船票在船上出售。";
  const en = ["The ferry leaves at nine.", "Tickets are sold on board."];
  const zh = ["渡輪九點開航。", "船票在船上出售。"];

  test.each([
    ["nothing between", `${english}\n\n${chinese}`, []],
    ["Chinese first", `${chinese}\n\n${english}`, []],
    ["no empty lines", `${english}\n${chinese}`.replaceAll("\n\n", "\n"), []],
    ["CRLF", `${english}\n\n${chinese}`.replaceAll("\n", "\r\n"), []],
    ["old Mac ends", `${english}\n\n${chinese}`.replaceAll("\n", "\r"), []],
    ["form feed", `${english}\f${chinese}`, []],
    [
      "a divider",
      `${english}\n\nOriginal Mandarin Chinese:\n\n\n\n${chinese}`,
      ["Original Mandarin Chinese:"],
    ],
    ["a Chinese divider", `${english}\n\n【中文原文】\n\n${chinese}`, ["【中文原文】"]],
    ["an ornament", `${english}\n\n* * *\n\n${chinese}`, ["* * *"]],
    [
      "a rule and a label",
      `${chinese}\n=====\nEnglish translation\n${english}`,
      ["=====", "English translation"],
    ],
    [
      "labels on both",
      `English version:\n\n${english}\n\n中文版：\n${chinese}`,
      ["English version:", "中文版："],
    ],
    ["ideographic spaces", `${english}\n\n\u3000\u3000${chinese}\u3000\n\u00a0\n`, []],
  ])("%s", (_, text, skipped) => {
    expect(show(split(text))).toEqual({ layout: "sections", en, zh, skipped });
  });

  test("a title with both languages is split, an author's name is not", () => {
    const text = `A Day at Sea //海上的一天\n\nAuthor: 林海音\n\n${english}\n\nTwelve people of the crew sleep below the deck in bad weather.\n\n中文：\n\n${chinese}`;
    expect(show(split(text))).toMatchObject({
      layout: "sections",
      en: [
        "A Day at Sea",
        "Author: 林海音",
        ...en,
        "Twelve people of the crew sleep below the deck in bad weather.",
      ],
      zh: ["海上的一天", ...zh],
      skipped: ["//", "中文："],
    });
  });

  test("a Chinese title above the English goes with the Chinese", () => {
    const result = show(split(`A Day at Sea\n海上的一天\n\n${english}\n\n${chinese}`));
    expect(result.zh).toEqual(["海上的一天", ...zh]);
    expect(result.en).toEqual(["A Day at Sea", ...en]);
  });

  test("English left untranslated stays in the Chinese section", () => {
    const many = (line: (n: number) => string) => Array.from({ length: 30 }, (_, n) => line(n));
    const source = many((n) => `The ferry number ${n} leaves at nine.`);
    const target = many((n) => (n % 4 === 1 ? source[n]! : `第 ${n} 號渡輪九點開航。`));
    expect(show(split([...source, "", ...target].join("\n")))).toEqual({
      layout: "sections",
      en: source,
      zh: target,
      skipped: [],
    });
  });

  test("so does a run of it next to the place where the languages change", () => {
    const source = Array.from({ length: 20 }, (_, n) => `The ferry number ${n} leaves at nine.`);
    const target = source.map((line, n) => (n < 13 ? `第 ${n} 號渡輪九點開航。` : line));
    const expected = { layout: "sections", en: source, zh: target };
    expect(show(split([...target, ...source].join("\n")))).toMatchObject(expected);
    const turned = target.toReversed();
    expect(show(split([...source.toReversed(), ...turned].join("\n")))).toMatchObject({
      zh: turned,
    });
  });

  test("most of the Chinese may be missing", () => {
    const source = Array.from({ length: 60 }, (_, n) => `The ferry number ${n} leaves at nine.`);
    expect(show(split(`${source.join("\n\n")}\n\n\n\n船票在船上出售。\n\n\n`))).toMatchObject({
      layout: "sections",
      en: source,
      zh: ["船票在船上出售。"],
    });
  });
});

describe("alternating", () => {
  test.each<[string, string, Layout, string[], string[]]>([
    [
      "paragraphs",
      "It rained.\n\n下雨了。\n\nWe stayed inside.\n\n我們待在屋裡。\n",
      "paragraphs",
      ["It rained.", "We stayed inside."],
      ["下雨了。", "我們待在屋裡。"],
    ],
    [
      "lines",
      "It rained.\n下雨了。\nWe stayed inside.\n我們待在屋裡。",
      "lines",
      ["It rained.", "We stayed inside."],
      ["下雨了。", "我們待在屋裡。"],
    ],
    [
      "lines in pairs",
      "下雨了。\nIt rained.\n\n我們待在屋裡。\nWe stayed inside.\n\n",
      "lines",
      ["It rained.", "We stayed inside."],
      ["下雨了。", "我們待在屋裡。"],
    ],
    [
      "the same product on both sides follows the rhythm",
      "We sell phones.\n我們賣手機。\niPhone 15\niPhone 15\nIt costs a lot.\n價格很高。\nIt is new.\n這是新的。",
      "lines",
      ["We sell phones.", "iPhone 15", "It costs a lot.", "It is new."],
      ["我們賣手機。", "iPhone 15", "價格很高。", "這是新的。"],
    ],
    [
      "names of speakers, Chinese first",
      "小安\nAnn\n\n「早安。」\n“Good morning.”\n\n大衛\nDavid\n\n「你也早。」\n“And to you.”",
      "lines",
      ["Ann", "“Good morning.”", "David", "“And to you.”"],
      ["小安", "「早安。」", "大衛", "「你也早。」"],
    ],
    [
      "a sentence left untranslated stands twice",
      "下雨了。\nIt rained all day.\n\nWe stayed in the house.\nWe stayed in the house.\n\n雨停了。\nThe rain stopped.\n\n天黑了。\nIt grew dark.",
      "lines",
      ["It rained all day.", "We stayed in the house.", "The rain stopped.", "It grew dark."],
      ["下雨了。", "We stayed in the house.", "雨停了。", "天黑了。"],
    ],
    [
      "chapters, each in both languages",
      "One\n\nIt rained all day.\n\n一\n\n整天都在下雨。\n\nTwo\n\nThe sun came out again.\n\n二\n\n太陽又出來了。",
      "paragraphs",
      ["One", "It rained all day.", "Two", "The sun came out again."],
      ["一", "整天都在下雨。", "二", "太陽又出來了。"],
    ],
    [
      "labels above each passage",
      "English:\nIt rained.\n中文：\n下雨了。\n\nEnglish:\nWe stayed inside.\n中文：\n我們待在屋裡。",
      "lines",
      ["It rained.", "We stayed inside."],
      ["下雨了。", "我們待在屋裡。"],
    ],
    [
      "names and terms do not change the language of a line",
      "The temple of Mazu (媽祖) is old.\n媽祖廟很古老。\nUse GDP and CPI.\n請使用 GDP 與 CPI。\nThe “Internet +” plan\n「Internet +」計畫",
      "lines",
      ["The temple of Mazu (媽祖) is old.", "Use GDP and CPI.", "The “Internet +” plan"],
      ["媽祖廟很古老。", "請使用 GDP 與 CPI。", "「Internet +」計畫"],
    ],
    [
      "headings on one line among paragraphs",
      "Weather｜天氣\n\nIt rained all day long.\n\n整天都在下雨。\n\nFood｜食物\n\nWe had noodles for lunch.\n\n我們午餐吃麵。",
      "paragraphs",
      ["Weather", "It rained all day long.", "Food", "We had noodles for lunch."],
      ["天氣", "整天都在下雨。", "食物", "我們午餐吃麵。"],
    ],
  ])("%s", (_, text, layout, en, zh) => {
    expect(show(split(text))).toMatchObject({ layout, en, zh });
  });

  test("the two sides of a wrapped passage", () => {
    const text =
      "The committee met on Tuesday in the old town\nhall and talked for three hours about the new\nbridge across the river.\n\n委員會星期二在舊市政廳開會，討論橫跨河流的新橋，\n一共談了三個小時。";
    const { english, chinese } = documentsFromMixed(text, { name: "x", wrapped: true });
    expect([english.paragraphs.length, chinese.paragraphs.length]).toEqual([1, 1]);
  });
});

describe("inline", () => {
  test.each<[string, string, string[], string[]]>([
    [
      "slashes",
      "Good morning // 早安\nGood night // 晚安",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "full-width bar",
      "早安｜Good morning\n晚安｜Good night",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "brackets",
      "Good morning（早安）\nGood night（晚安）",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "English in brackets",
      "早安 (Good morning)\n晚安 (Good night)",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "only a change of script",
      "Good morning 早安\nGood night 晚安",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "Chinese first",
      "他走了。He left.\n她留下。She stayed.",
      ["He left.", "She stayed."],
      ["他走了。", "她留下。"],
    ],
    [
      "names and numbers stay on their side",
      "He bought an iPhone 15 in 2023. 他在 2023 年買了 iPhone 15。\nGDP grew by 3%. GDP 成長 3%。\n2 hours ago 2 小時前\nChapter 12 第12章",
      ["He bought an iPhone 15 in 2023.", "GDP grew by 3%.", "2 hours ago", "Chapter 12"],
      ["他在 2023 年買了 iPhone 15。", "GDP 成長 3%。", "2 小時前", "第12章"],
    ],
    [
      "a Chinese name in brackets inside the English",
      "The temple of Mazu (媽祖) in Lukang is old. // 鹿港的媽祖廟很古老。\nHe lives in Taipei (台北). // 他住在台北。",
      ["The temple of Mazu (媽祖) in Lukang is old.", "He lives in Taipei (台北)."],
      ["鹿港的媽祖廟很古老。", "他住在台北。"],
    ],
    [
      "addresses hold slashes",
      "See https://example.org/a // 見 https://example.org/a\nOpen it // 打開",
      ["See https://example.org/a", "Open it"],
      ["見 https://example.org/a", "打開"],
    ],
    [
      "a line in one language only",
      "Good morning // 早安\nWelcome to the island\nGood night // 晚安\n歡迎光臨\nSee you // 再見",
      ["Good morning", "Welcome to the island", "Good night", "See you"],
      ["早安", "晚安", "歡迎光臨", "再見"],
    ],
    [
      "nested brackets",
      "The park (2 ha) is open（公園（兩公頃）開放）\nThe gate is closed（大門關閉）",
      ["The park (2 ha) is open", "The gate is closed"],
      ["公園（兩公頃）開放", "大門關閉"],
    ],
    [
      "two halves in one language",
      "Good morning // 早安\nGitHub Pages // GitHub Pages\nGood night // 晚安\n2024 // 2024\nSee you // 再見",
      ["Good morning", "GitHub Pages", "Good night", "2024", "See you"],
      ["早安", "GitHub Pages", "晚安", "2024", "再見"],
    ],
    [
      "a few Chinese words in many English lines",
      "One house\nTwo houses // 兩間房子\nThree houses\nFour houses\nFive houses\nSix houses // 六間房子",
      ["One house", "Two houses", "Three houses", "Four houses", "Five houses", "Six houses"],
      ["兩間房子", "六間房子"],
    ],
    [
      "closing quotes and colons stay with their sentence",
      "他說：“走吧。” He said, “Let’s go.”\n「好。」 “All right.”\n請使用以下指令： Use this command:",
      ["He said, “Let’s go.”", "“All right.”", "Use this command:"],
      ["他說：“走吧。”", "「好。」", "請使用以下指令："],
    ],
    ["one line", "Hello, world // 你好，世界", ["Hello, world"], ["你好，世界"]],
  ])("%s", (_, text, en, zh) => {
    expect(show(split(text))).toMatchObject({ layout: "inline", en, zh });
  });
});

describe("columns", () => {
  test.each<[string, string, string[], string[]]>([
    [
      "tabs",
      "Good morning\t早安\nGood night\t晚安\n",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "a header",
      "Chinese\tEnglish\n早安\tGood morning\n晚安\tGood night",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "other columns",
      "ID\tSource\tTarget\tNote\nA-1\tGood morning\t早安\tok\nA-2\tGood night\t晚安\t",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "quoted cells with tabs, quotes and line ends",
      '"Good\tmorning"\t早安\r\n"Good ""night"""\t"晚\n安"\r\n"Hi," he said\t你好\r\n',
      ["Good\tmorning", 'Good ""night""', '"Hi," he said'],
      ["早安", "晚\n安", "你好"],
    ],
    [
      "an untranslated cell",
      "Good morning\t早安\nGitHub Pages\tGitHub Pages\nGood night\t",
      ["Good morning", "GitHub Pages", "Good night"],
      ["早安", "GitHub Pages"],
    ],
    [
      "quotation marks of the text itself",
      'Go\t走\n"Let us go."\t"我們走吧。"\nStay\t留下\nWait\t等等',
      ["Go", '"Let us go."', "Stay", "Wait"],
      ["走", '"我們走吧。"', "留下", "等等"],
    ],
    [
      "a file in which everything is quoted",
      '"Go"\t"走"\n"Stay"\t"留下"',
      ["Go", "Stay"],
      ["走", "留下"],
    ],
    [
      "Markdown",
      "| English | 中文 |\n|---|---|\n| Good morning | 早安 |\n| Good night | 晚安 |",
      ["Good morning", "Good night"],
      ["早安", "晚安"],
    ],
    [
      "CSV",
      'en,zh\n"Good morning, all",各位早安\nGood night,晚安',
      ["Good morning, all", "Good night"],
      ["各位早安", "晚安"],
    ],
    [
      "a quote that never closes",
      '"Good morning\t早安\nGood night\t晚安',
      ['"Good morning', "Good night"],
      ["早安", "晚安"],
    ],
  ])("%s", (_, text, en, zh) => {
    expect(show(split(text))).toMatchObject({ layout: "columns", en, zh });
  });

  test("presegmented keeps empty cells, so that rows can be counted", () => {
    const text = "Good morning\t早安\nGood night\t\nSee you\t再見";
    const result = documentsFromMixed(text, { name: "x", presegmented: true });
    expect(show(result)).toMatchObject({
      en: ["Good morning", "Good night", "See you"],
      zh: ["早安", "", "再見"],
    });
    expect(result.chinese.presegmented).toBe(true);
  });

  test.each<[string, string, string[], string[]]>([
    [
      "blank rows, a title, a missing cell",
      "Good morning\t早安\n\nAt night\nGood night\t晚安\r\n \t \nPart two\nSee you\t再見\nYes\t\nNo\t不是\nHere|there\t這裡\n",
      [
        "Good morning",
        "",
        "At night",
        "Good night",
        "",
        "Part two",
        "See you",
        "Yes",
        "No",
        "Here|there",
      ],
      ["早安", "", "", "晚安", "", "", "再見", "", "不是", "這裡"],
    ],
    [
      "a header and a rule",
      "| English | 中文 |\n|---|---|\n| Good morning | 早安 |\n| | 晚安 |",
      ["", "", "Good morning", ""],
      ["", "", "早安", "晚安"],
    ],
  ])("presegmented: every row is a unit on both sides: %s", (_, text, en, zh) => {
    const result = documentsFromMixed(text, { name: "x", presegmented: true });
    expectLossless(result);
    expect(show(result)).toMatchObject({ layout: "columns", en, zh });
    const filled = (units: string[]) => units.filter((unit) => unit !== "");
    expect(show(split(text))).toMatchObject({ en: filled(en), zh: filled(zh) });
  });
});

describe("notices and errors", () => {
  test("says which layout was taken", () => {
    expect(split("It rained.\n\n下雨了。\n\n雨停了。").notices).toEqual([
      { code: "LAYOUT_DETECTED", name: "x", args: { layout: "sections", english: 1, chinese: 2 } },
    ]);
  });

  test("says that the Chinese is Simplified", () => {
    const codes = split("It rained for days.\n连着下了几天雨，我们没出门。").notices.map(
      (n) => n.code,
    );
    expect(codes).toEqual(["LAYOUT_DETECTED", "SIMPLIFIED_CHINESE"]);
  });

  test.each<[string, Layout | "auto", string]>([
    ["", "auto", "x: is empty; expected an English and a Chinese text"],
    [" \r\n\u3000\f\n", "auto", "x: is empty; expected an English and a Chinese text"],
    ["123\n* * *", "auto", "x: found neither English nor Chinese letters"],
    [
      "It rained.\n\nWe stayed inside.",
      "auto",
      "x: found only English; give the Chinese text as a second file, or one file with both",
    ],
    [
      "The temple of Mazu (媽祖) is old. We saw it on our way home from the sea.\n\nAuthor: 李白",
      "auto",
      "x: found only English; give the Chinese text as a second file, or one file with both",
    ],
    [
      "執行 git status。\n\ngit status\n\n再執行 git commit 來提交所有的修改，然後推送到遠端。",
      "auto",
      "x: found only Chinese; give the English text as a second file, or one file with both",
    ],
    [
      "It rained.\n下雨了。",
      "columns",
      "x: found no two columns in different languages; try layout auto",
    ],
    [
      "It rained.\n下雨了。",
      "inline",
      "x: found no line that holds both languages; try layout auto",
    ],
  ])("%j as %s", (text, layout, message) => {
    expect(() => split(text, layout)).toThrow(new InputError(message));
  });

  test.each([
    "Поезд опоздал.\n火車誤點了。\nМы ждали на платформе.\n我們在月台上等。",
    "電車が遅れました。\nThe train was late.\n私たちはホームで待ちました。\nWe waited.",
  ])("a third language for one of the two: %j", (text) => {
    expect(() => split(text)).toThrow(
      /^x: is (?:partly in Cyrillic letters|in Japanese); expected an English and a Chinese text$/,
    );
  });

  test("a layout that is none", () => {
    const options = { name: "x", layout: "foo" as Layout };
    expect(() => documentsFromMixed("It rained.\n下雨了。", options)).toThrow(
      new RangeError(
        'layout "foo": unknown; use auto or one of sections, paragraphs, lines, inline, columns',
      ),
    );
  });

  test("the option overrides what would be found", () => {
    const text = "It rained.\n下雨了。\nWe stayed inside.\n我們待在屋裡。";
    expect(split(text).layout).toBe("lines");
    expect(show(split(text, "sections"))).toMatchObject({ layout: "sections" });
    expect(show(split(text, "paragraphs"))).toMatchObject({
      layout: "paragraphs",
      en: ["It rained.", "We stayed inside."],
    });
  });
});

describe("properties", () => {
  const SENTENCES: readonly (readonly [string, string])[] = [
    ["It rained all night.", "整夜都在下雨。"],
    ["The harbour was empty when we came back.", "我們回來的時候，港口空無一人。"],
    ["Who left the gate open?", "是誰沒關大門？"],
    ["She bought an iPhone 15 in 2023.", "她在 2023 年買了 iPhone 15。"],
    ["The shrine of Mazu (媽祖) stands on the hill.", "媽祖廟位於山丘上。"],
    ["“Wait for me!” he shouted.", "「等等我！」他大喊。"],
    ["Prices rose by 3.5% in Hong Kong.", "香港物價上漲百分之三點五。"],
    ["Chapter 4: The Lighthouse", "第四章　燈塔"],
    ["Please turn off the GPS before you land.", "降落前請關閉 GPS。"],
    ["The “Internet +” plan was new then.", "「Internet +」計畫當時才剛推出。"],
  ];
  const pairs = fc.array(fc.constantFrom(...SENTENCES), { minLength: 2, maxLength: 7 });
  const ends = fc.constantFrom("\n", "\r\n", "\r");

  const LAYOUTS: [string, Layout, (pairs: (readonly [string, string])[], end: string) => string][] =
    [
      [
        "sections",
        "sections",
        (all, end) => [...all.map((p) => p[0]), "", ...all.map((p) => p[1])].join(end),
      ],
      [
        "sections, Chinese first",
        "sections",
        (all, end) => [...all.map((p) => p[1]), "----", ...all.map((p) => p[0])].join(end),
      ],
      ["paragraphs", "paragraphs", (all, end) => all.flat().join(end + end)],
      ["lines", "lines", (all, end) => all.flat().join(end)],
      [
        "lines, Chinese first",
        "lines",
        (all, end) => all.map(([en, zh]) => zh + end + en).join(end),
      ],
      [
        "lines in pairs",
        "lines",
        (all, end) => all.map(([en, zh]) => en + end + zh).join(end + end),
      ],
      ["slashes", "inline", (all, end) => all.map(([en, zh]) => `${en} // ${zh}`).join(end)],
      ["bar", "inline", (all, end) => all.map(([en, zh]) => `${zh}｜${en}`).join(end)],
      ["brackets", "inline", (all, end) => all.map(([en, zh]) => `${en}（${zh}）`).join(end)],
      [
        "English in brackets",
        "inline",
        (all, end) => all.map(([en, zh]) => `${zh} (${en})`).join(end),
      ],
      ["a space", "inline", (all, end) => all.map(([en, zh]) => `${en} ${zh}`).join(end)],
      ["tabs", "columns", (all, end) => all.map(([en, zh]) => `${en}\t${zh}`).join(end)],
      [
        "tabs, numbered",
        "columns",
        (all, end) => all.map(([en, zh], n) => `${n}\t${zh}\t${en}`).join(end),
      ],
    ];
  test.each(LAYOUTS)("%s: built from pairs, split into them again", (_, layout, build) => {
    fc.assert(
      fc.property(pairs, ends, (all, end) => {
        expect(show(split(build(all, end)))).toMatchObject({
          layout,
          en: all.map((pair) => pair[0]),
          zh: all.map((pair) => pair[1]),
        });
      }),
    );
  });

  test("nothing is lost or doubled, whatever the text", () => {
    const bits = fc.constantFrom(
      "It rained",
      "下雨了",
      "。",
      ".",
      " ",
      "\n",
      "\n\n",
      "\t",
      "//",
      "｜",
      "（",
      "）",
      "(",
      ")",
      '"',
      "a",
      "中",
      "12",
      "|",
      ",",
      "\r",
      "\f",
      "\u3000",
      "English:",
      "中文",
      "𠝹",
      "http://a.b/c",
      "=====",
    );
    const texts = fc.array(bits, { maxLength: 14 }).map((parts) => parts.join(""));
    const layouts = fc.constantFrom("auto", "sections", "paragraphs", "lines", "inline", "columns");
    fc.assert(
      fc.property(texts, layouts, fc.boolean(), (text, layout, presegmented) => {
        let result: MixedDocuments;
        try {
          result = documentsFromMixed(text, { name: "x", layout: layout as Layout, presegmented });
        } catch (error) {
          if (error instanceof InputError) return;
          throw error;
        }
        expectLossless(result);
      }),
      { numRuns: 3000 },
    );
  });

  test.each<[string, string]>([
    ["one long line", "It rained. 下雨了。 "],
    ["open brackets", "(（It rained 下雨了 "],
    ["separators", "a // 中 | "],
    ["quotes", 'a "\t"中\n'],
    ["short lines", "a\n中\n"],
  ])("linear time: %s", (_, unit) => {
    // Quadratic work on so much would run into the time limit of a test.
    const text = `It rained all day long.\n整天都在下雨。\n${unit.repeat(30_000)}`;
    let found = "";
    try {
      const { english, chinese } = documentsFromMixed(text, { name: "x" });
      found = english.text + chinese.text;
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      found = text;
    }
    expect(found).toContain("It rained");
  });
});
