import { expect, test } from "vitest";
import { findingsOfPairs, type PairOfTexts } from "./pairs.ts";

const told = (pairs: readonly PairOfTexts[], from: "en" | "zh" = "en") =>
  findingsOfPairs(pairs, ["term-inconsistent-use"], { from }).map(({ unit, args }) => [
    unit,
    args.term,
    args.usual,
    args.times,
    args.found,
  ]);

const SERVERS: readonly PairOfTexts[] = [
  ["The server keeps a copy of every picture.", "伺服器保留每張相片的副本。"],
  ["Restart the server after the storm.", "颱風過後請重新啟動伺服器。"],
  ["A server in the cellar is cooler in summer.", "地下室的伺服器夏天比較涼。"],
  ["Nobody may touch the servers at night.", "晚上任何人都不得觸碰伺服器。"],
  ["This server belongs to the school.", "這部伺服器屬於學校。"],
  ["Ask the teacher where the server stands.", "請問老師伺服器放在哪裡。"],
  ["The price of a server has fallen.", "伺服器的價格下跌了。"],
];

test("a noun that is mostly one word, and once another like it", () => {
  expect(told([...SERVERS, ["The old server is broken.", "舊的服務器壞了。"]])).toEqual([
    [7, "server", "伺服器", 7, "服務器"],
  ]);
});

test.each<[string, PairOfTexts]>([
  ["the usual word", ["The old server is broken.", "舊的伺服器壞了。"]],
  [
    "both words",
    ["The old server and the new server are broken.", "舊的伺服器和新的服務器都壞了。"],
  ],
  ["another sense", ["The server brought the soup.", "侍者端來了湯。"]],
  ["the usual word in a longer one", ["The old server is broken.", "舊的檔案伺服器壞了。"]],
])("nothing is told of %s", (_, pair) => {
  expect(told([...SERVERS, pair])).toEqual([]);
});

test("an English translation varies its words", () => {
  expect(told([...SERVERS, ["The old server is broken.", "舊的服務器壞了。"]], "zh")).toEqual([]);
});

test("verbs vary in a good translation", () => {
  const searches: readonly PairOfTexts[] = [
    ["You can search the shelf for it.", "您可以在書架上搜尋。"],
    ["We search the house at night.", "我們晚上搜尋房子。"],
    ["They search the lake for fish.", "他們在湖裡搜尋魚。"],
    ["You must search the roof too.", "屋頂也必須搜尋。"],
    ["I search my pockets for coins.", "我在口袋裡搜尋硬幣。"],
    ["You may search the garden.", "您可以搜索花園。"],
  ];
  expect(told(searches)).toEqual([]);
});
