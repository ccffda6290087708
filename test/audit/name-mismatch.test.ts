import { expect, test } from "vitest";
import { findingsOfPairs, type PairOfTexts } from "./pairs.ts";

const told = (pairs: readonly PairOfTexts[]) =>
  findingsOfPairs(pairs, ["name-mismatch"]).map(({ unit, args }) => [
    unit,
    args.kind,
    args.source,
    args.target,
    args.usual,
  ]);

const MEETING: readonly PairOfTexts[] = [
  ["Wong Pui-shan opened the meeting at nine.", "黃佩珊九時宣布會議開始。"],
  ["The plan was put forward by Lee Man-fai.", "計劃由李文輝提出。"],
  ["The minutes were read by Wong Pui-shan.", "會議紀錄由黃佩珊宣讀。"],
  ["At noon Lee Man-fai left the room.", "中午時李文輝離開會議室。"],
  ["The ferry from Kaohsiung was late.", "從高雄來的渡輪誤點了。"],
  ["The weather in Kaohsiung is hot.", "高雄的天氣很熱。"],
];

test.each<[string, PairOfTexts, readonly unknown[]]>([
  [
    "another name",
    ["The report was written by Wong Pui-shan.", "報告由李文輝撰寫。"],
    ["exchanged", "Wong Pui-shan", "李文輝", "黃佩珊"],
  ],
  [
    "a place",
    ["A letter came from Lee Man-fai.", "高雄來了一封信。"],
    ["exchanged", "Lee Man-fai", "高雄", "李文輝"],
  ],
  [
    "a character",
    ["The report was written by Wong Pui-shan.", "報告由黃珮珊撰寫。"],
    ["variant", "Wong Pui-shan", "黃珮珊", "黃佩珊"],
  ],
  [
    "a simplified character",
    ["A letter came from Lee Man-fai.", "李文辉寄來一封信。"],
    ["variant", "Lee Man-fai", "李文辉", "李文輝"],
  ],
  [
    "a letter",
    ["The report was written by Wong Pui-sham.", "報告由黃佩珊撰寫。"],
    ["variant", "Wong Pui-sham", "黃佩珊", "Wong Pui-shan"],
  ],
  [
    "a name that stands once",
    ["The train for Tungyuan was late.", "開往高雄的火車誤點了。"],
    ["foreign", "Tungyuan", "高雄", "Kaohsiung"],
  ],
])("%s stands in the place of a name", (_, pair, expected) => {
  expect(told([...MEETING, pair])).toEqual([[MEETING.length, ...expected]]);
});

test.each<PairOfTexts>([
  ["She wrote the report herself.", "報告是黃佩珊自己寫的。"],
  ["The report was written by Wong Pui-shan.", "報告是她寫的。"],
  ["Ms Wong wrote the report.", "黃佩珊女士撰寫了報告。"],
  ["The report was written by Wong Pui-shan.", "報告由黃女士撰寫。"],
  ["The report was written by Wong Pui-shan.", "報告由佩珊撰寫。"],
  ["Wong Pui-shan wrote to Lee Man-fai.", "李文輝收到黃佩珊的信。"],
  ["The report by Miss Hobson was good.", "霍布森小姐的報告很好。"],
  ["Kaohsiung’s mayor spoke.", "市長發言。"],
  ["Second, we must build harbours.", "黃佩珊說要建港口。"],
])("nothing is wrong with %s / %s", (english, chinese) => {
  expect(told([...MEETING, [english, chinese]])).toEqual([]);
});

test("a name that has moved over a full stop is there", () => {
  expect(
    told([
      ...MEETING,
      ["Rain fell as Wong Pui-shan came in, and the lamp went out.", "外面下雨，燈熄了。"],
      ["Nobody spoke.", "黃佩珊進來，沒有人說話。"],
    ]),
  ).toEqual([]);
});

test("where each side may have a pronoun for the other’s name, it is less sure", () => {
  const pair: PairOfTexts = ["Wong Pui-shan gave her report to him.", "李文輝收下她的報告。"];
  expect(
    findingsOfPairs([...MEETING, pair], ["name-mismatch"], { thresholds: { "name-mismatch": 0 } }),
  ).toHaveLength(1);
  const [unsure] = findingsOfPairs([...MEETING, pair], ["name-mismatch"], {
    thresholds: { "name-mismatch": 0 },
  });
  const [sure] = findingsOfPairs(
    [...MEETING, ["The report was written by Wong Pui-shan.", "報告由李文輝撰寫。"]],
    ["name-mismatch"],
  );
  expect(unsure!.confidence).toBeLessThan(0.75 * sure!.confidence);
});

const ARTICLE: readonly PairOfTexts[] = [
  ["Chen Yi-ju designed the breakwater.", "防波堤是陳怡如設計的。"],
  ["Chen checked the figures.", "陳怡如核對了數字。"],
  ["The harbour of Lushi is small.", "鹿石的漁港很小。"],
  ["Pan Cheng-hsiung counted the boats.", "潘正雄數了船。"],
  ["Pan went home.", "潘正雄回家去了。"],
  ["The fish of Lushi are dear.", "鹿石的魚很貴。"],
];

test.each<[string, PairOfTexts, readonly unknown[]]>([
  [
    "a speaker, with pronouns in the speech",
    ["“They ate our fish, and they left,” Pan recalls.", "陳怡如說：「他們吃了魚就走了。」"],
    ["exchanged", "Pan", "陳怡如", "潘正雄"],
  ],
])("another name stands for %s", (_, pair, expected) => {
  expect(told([...ARTICLE, pair])).toEqual([[ARTICLE.length, ...expected]]);
});

test.each<PairOfTexts>([
  ["Chen agreed.", "陳小姐同意。"],
  ["Chen agreed.", "工程師同意。"],
  ["The engineer agreed.", "陳怡如同意。"],
  ["A frying pan lay there.", "陳怡如的鍋子在那裡。"],
])("nothing is wrong with %s / %s beside full names", (english, chinese) => {
  expect(told([...ARTICLE, [english, chinese]])).toEqual([]);
});

test("another name stands for a surname alone", () => {
  const rows: PairOfTexts[] = [
    ...MEETING,
    ["Then Wong agreed.", "後來黃佩珊同意了。"],
    ["At last Wong drew a map of the bay.", "最後李文輝畫了海灣的地圖。"],
  ];
  expect(told(rows)).toEqual([[7, "exchanged", "Wong", "李文輝", "黃佩珊"]]);
});

test.each<[PairOfTexts, string, string]>([
  [
    ["Margaret Holloway kept the keys.", "鑰匙由瑪格麗特．霍洛威（Margaret Harrison）保管。"],
    "Margaret Holloway",
    "Margaret Harrison",
  ],
  [
    ["The keys were kept by Ms. Holloway.", "鑰匙由霍洛威女士（Holoway）保管。"],
    "Holloway",
    "Holoway",
  ],
  [
    ["The pumps came from Brightwater Systems.", "幫浦由Brightwood Systems供應。"],
    "Brightwater Systems",
    "Brightwood Systems",
  ],
])("a name in Latin letters is another: %s", (pair, source, target) => {
  expect(told([pair])).toEqual([[0, "other", source, target, ""]]);
});

test.each<PairOfTexts>([
  ["Margaret Holloway kept the keys.", "鑰匙由瑪格麗特．霍洛威（Margaret Holloway）保管。"],
  ["The mayor kept the keys.", "鑰匙由市長霍洛威（Margaret Holloway）保管。"],
  ["Holloway’s keys are lost.", "霍洛威（Holloway）的鑰匙掉了。"],
  ["The keys of NORVA are lost.", "NORVE 的鑰匙掉了。"], // letters of a firm
  ["The Lantern Harbour Office is shut.", "燈籠港辦公室（Lantern Harbor Office）關了。"],
  ["It stands on Juniper Avenue.", "它在 Juniper Ave 上。"],
  ["Brightwater System is a firm.", "Brightwater Systems 是公司。"],
  ["Visit Brightwater today.", "請參觀 Brightwater Museum。"],
  ["Zoé Lindström came.", "柔伊．林斯壯（Zoe Lindstrom）來了。"],
  ["Open LanternBox Reader.", "打開 LantemBox Reader。"], // a product
])("nothing is wrong with the Latin letters of %s / %s", (english, chinese) => {
  expect(told([[english, chinese]])).toEqual([]);
});

test("a name in Latin letters that the sentence beside has is less sure", () => {
  const pairs: PairOfTexts[] = [
    ["Margaret Holloway kept the keys.", "鑰匙由瑪格麗特（Margaret Harrison）保管。"],
    ["Margaret Harrison kept the map.", "地圖也是。"],
  ];
  expect(told(pairs)).toEqual([]);
  expect(told(pairs.slice(0, 1))).toHaveLength(1);
});

test.each<[PairOfTexts, string, string]>([
  [["The train for Taichung was late.", "開往高雄的火車誤點了。"], "Taichung", "高雄"],
  [["She studied in Hong Kong.", "她在新加坡念書。"], "Hong Kong", "新加坡"],
  [["The fair in London is over.", "巴黎的展覽結束了。"], "London", "巴黎"],
  [["The French engineers agreed.", "德國工程師同意了。"], "French", "德國"],
  [["The United States objected.", "法國反對。"], "United States", "法國"],
])("a known place is another: %s", (pair, source, target) => {
  expect(told([pair])).toEqual([[0, "other", source, target, ""]]);
});

test.each<PairOfTexts>([
  ["The train for Taichung was late.", "開往臺中的火車誤點了。"],
  ["The train for Taichung was late.", "開往台中市的火車誤點了。"],
  ["The train for Taichung was late.", "火車誤點了。"],
  ["She studied Chinese.", "她念中文。"],
  ["The Chinese ships came.", "中國的船來了。"],
  ["The Chinese ships from Tokyo came.", "東京的華船來了。"],
  ["Washington objected.", "美國反對。"],
  ["The US objected.", "華府反對。"],
  ["The Hong Kong team came from Macau.", "港隊從澳門來。"],
  ["Beijing and Tokyo agreed.", "中日兩國同意，北京宣布。"],
  ["The capital is far from Osaka.", "東京離大阪很遠。"],
  ["Londoners like tea.", "倫敦人愛喝茶。"],
  ["The United Nations met here.", "聯合國在東京開會。"],
  ["He speaks Chinese at home.", "他在台灣的家裡說國語。"],
])("nothing is wrong with the places of %s / %s", (english, chinese) => {
  expect(told([[english, chinese]])).toEqual([]);
});

test("a place that the sentence beside has is less sure", () => {
  expect(
    told([
      ["The train for Taichung was late.", "從高雄開來的火車誤點了。"],
      ["It came from Kaohsiung.", "要開往臺中。"],
    ]),
  ).toEqual([]);
});
