import { expect, test } from "vitest";
import { splitParagraphs } from "../../src/text/paragraph.ts";

/** Paragraphs as they are read, line ends shown as a stroke. */
function paragraphs(text: string): string[] {
  return splitParagraphs(text, "auto").paragraphs.map(({ start, end }) =>
    text.slice(start, end).replace(/\s*\n\s*/gu, "|"),
  );
}

const MANUAL = [
  "The kettle turns any shelf into a small tea house. Before you use it for",
  "the first time, rinse it twice with fresh water.",
  "",
  "Fill it up to the mark, close the lid until it clicks, and wait until",
  "the light turns green.",
];
const TABLE = [
  "",
  "  Cups   Leaves     Water",
  "  ------ -------- --------",
  "  2      4 g       250 ml",
  "  4      8 g       500 ml",
  "  6      12 g      750 ml",
  "",
];
const CARE = [
  "Descale it once a month. If the light blinks three times, unplug the",
  "kettle, wait ten minutes and call the number on the back.",
];

/** 72 columns; a line that would begin with a mark takes it. */
const CHINESE = [
  "第一次使用之前，請用清水沖洗水箱兩次，並且在不放茶葉的情況下完整地運轉一",
  "次。請勿使用添加鹽類的礦泉水，以免內壁結垢，日後難以清除，也請一併沖洗標",
  "著 KETTLEMASTER 字樣的濾籃。",
  "",
  "水溫達到攝氏九十二度時，指示燈會轉為綠色，這時候輕輕掀開上蓋，把濾籃取出",
  "來，瀝乾之後放回原處。",
];

/** As pandoc breaks Chinese: at spaces only. */
const AT_SPACES = [
  "AeroBrew 300",
  "把咖啡館搬進您的廚房。第一次使用之前，請用清水沖洗水箱兩次，並且在不放咖啡粉的情況下完整運轉一次。",
  "",
  "將水加到標示 MAX",
  "的刻度，把濾紙放進濾籃，每一杯放入一平匙咖啡粉。水溫達到攝氏九十二度時，指示燈會轉為綠色，這時候按下",
  "START 鍵，AeroBrew 300 就會開始沖煮。",
];

test.each<[name: string, lines: readonly string[], expected: readonly string[]]>([
  [
    "a table of spaces beside them",
    [...MANUAL, ...TABLE, ...CARE],
    [
      `${MANUAL[0]}|${MANUAL[1]}`,
      `${MANUAL[3]}|${MANUAL[4]}`,
      ...TABLE.filter(Boolean).map((line) => line.trim()),
      CARE.join("|"),
    ],
  ],
  [
    "more rows than lines",
    [...MANUAL, ...TABLE, ...TABLE, ...TABLE, ...CARE],
    [
      `${MANUAL[0]}|${MANUAL[1]}`,
      `${MANUAL[3]}|${MANUAL[4]}`,
      ...[1, 2, 3].flatMap(() => TABLE.filter(Boolean).map((line) => line.trim())),
      CARE.join("|"),
    ],
  ],
  [
    "an address and a list beside them",
    [
      "Harbour Tea House",
      "12 Lane 5, Heping Road",
      "Keelung",
      "",
      ...MANUAL,
      "",
      "-   Keep the receipt.",
      "-   Keep the box.",
      "",
      ...CARE,
    ],
    [
      "Harbour Tea House",
      "12 Lane 5, Heping Road",
      "Keelung",
      `${MANUAL[0]}|${MANUAL[1]}`,
      `${MANUAL[3]}|${MANUAL[4]}`,
      "-   Keep the receipt.",
      "-   Keep the box.",
      CARE.join("|"),
    ],
  ],
  [
    "a stanza beside them",
    [
      ...MANUAL,
      "",
      "The kettle sings at nine,",
      "The moon comes after,",
      "And all the cups in line",
      "Ring out with laughter.",
      "",
      ...CARE,
    ],
    [
      `${MANUAL[0]}|${MANUAL[1]}`,
      `${MANUAL[3]}|${MANUAL[4]}`,
      "The kettle sings at nine,",
      "The moon comes after,",
      "And all the cups in line",
      "Ring out with laughter.",
      CARE.join("|"),
    ],
  ],
  [
    "an address that is wider than all",
    [...MANUAL, "", `https://tea.example/manuals/kettle/${"a".repeat(60)}`, "", ...CARE],
    [
      `${MANUAL[0]}|${MANUAL[1]}`,
      `${MANUAL[3]}|${MANUAL[4]}`,
      `https://tea.example/manuals/kettle/${"a".repeat(60)}`,
      CARE.join("|"),
    ],
  ],
  [
    "Chinese of a width, also before a Latin word, and a table",
    [
      ...CHINESE,
      "",
      "  杯數   茶葉      水",
      "  ------ --------- --------",
      "  2      4 公克    250 毫升",
      "  4      8 公克    500 毫升",
    ],
    [
      CHINESE.slice(0, 3).join("|"),
      CHINESE.slice(4).join("|"),
      "杯數   茶葉      水",
      "------ --------- --------",
      "2      4 公克    250 毫升",
      "4      8 公克    500 毫升",
    ],
  ],
  [
    "Chinese that is broken at spaces only, and a list",
    [...AT_SPACES, "", "-   請保留收據。", "-   請保留外盒至少 30 天。"],
    [
      AT_SPACES.slice(0, 2).join("|"),
      AT_SPACES.slice(3).join("|"),
      "-   請保留收據。",
      "-   請保留外盒至少 30 天。",
    ],
  ],
])("sees wrapped lines in spite of %s", (_, lines, expected) => {
  expect(paragraphs(lines.join("\n"))).toEqual(expected);
});

test.each<[name: string, ...lines: string[]]>([
  [
    "an address",
    "Lin Mei-hua",
    "Harbour Tea House Company Limited, Third Floor",
    "12 Lane 5, Heping East Road, Section 2",
    "Keelung 202",
    "Taiwan",
  ],
  [
    "verse of even lines",
    "The lamps along the harbour burn till four,",
    "The kettle hums a song that no one knows,",
    "A cat has come to sleep behind the door,",
    "And far away the last grey ferry goes.",
    "",
    "We count the cups, we fold the linen square,",
    "We sweep the leaves that autumn left behind,",
    "And someone hangs a coat upon the chair",
    "As if the night had something on its mind.",
  ],
  [
    "Chinese verse of even lines",
    "燈塔照著港口的夜，茶壺輕輕地哼著歌，",
    "一隻貓睡在門後面，末班渡輪已經遠去。",
    "我們數著桌上的杯，摺好白色的桌巾布，",
    "掃起秋天留下的葉，有人把外套掛起來。",
  ],
  [
    "a table without prose",
    "Cups     Leaves     Water needed for the whole pot",
    "2        4 g        250 ml of soft water at 92 degrees",
    "4        8 g        500 ml of soft water at 92 degrees",
    "6        12 g       750 ml of soft water at 92 degrees",
  ],
  [
    "items without a bullet",
    "rinse the kettle twice with fresh water",
    "fill it up to the mark",
    "close the lid until it clicks",
    "wait until the light turns green",
    "descale it once a month",
  ],
  [
    "captions",
    "Good evening and welcome to the night market",
    "Tonight I'll show you three stalls",
    "that you have never seen before",
    "Are you hungry yet?",
    "Let's begin with the oyster omelettes",
  ],
  [
    "Chinese captions with Latin names",
    "我們今天要去 AeroBrew",
    "的工廠看看",
    "大家準備好了嗎",
    "這一台就是 AeroBrew 300",
    "聽說很好喝",
  ],
  [
    "names above descriptions",
    "膠囊咖啡機 AeroBrew 300",
    "把咖啡館搬進您的廚房，兩分鐘內沖出一杯濃縮咖啡，操作面板只有一個按鍵，全家大小都能輕鬆上手使用。",
    "",
    "手沖壺 AeroPour 20",
    "壺嘴細長，水流穩定，把手經過隔熱處理，無論是新手或老手，都能用它沖出一杯層次分明的好咖啡來享用。",
  ],
  [
    "headlines",
    "港務局第二季旅客創新高 年增 38%",
    "AI 客服上線三個月 民眾滿意度逾九成 明年將擴大到全臺各港",
    "國際郵輪「北極星」今晨抵達基隆 兩千名旅客下船觀光",
    "12 月起夜間渡輪票價調漲 5 元",
  ],
  [
    "a specification",
    "型號 AeroBrew 300",
    "重量 2.5 公斤",
    "容量 1.2 公升",
    "電源 110 V",
    "保固 24 個月",
  ],
  [
    "sentences, a line each",
    "請用清水沖洗水箱兩次，再完整運轉一次。",
    "將水加到標示 MAX 的刻度，並且把濾紙放進濾籃。",
    "蓋上蓋子，直到聽見喀的一聲為止。",
    "水溫達到 92 度時，指示燈會轉為綠色。",
  ],
])("does not take %s for wrapped lines", (_, ...lines) => {
  expect(paragraphs(lines.join("\n"))).toEqual(lines.filter(Boolean));
});
