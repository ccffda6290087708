import { expect, test } from "vitest";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { createConcept, createGlossary, type Term } from "../../src/glossary/glossary.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";
import { findingsOfPairs, type PairOfTexts } from "./pairs.ts";

const { glossary } = parseGlossary(
  [
    "English,中文",
    "backup,備份",
    "backup service,備份服務;備援服務",
    "Grey Lantern,灰燈亭",
    "Fernly,Fernly",
    "Red Bridge,Red Bridge",
    "archive,封存檔",
    "software,軟體",
    "viaduct,橋梁",
    "kettle,快煮壺",
  ].join("\n"),
);

const told = (pairs: readonly PairOfTexts[], settings: Partial<AuditSettings> = {}) =>
  findingsOfPairs(pairs, ["term-inconsistent-with-glossary", "do-not-translate-violated"], {
    glossary,
    ...settings,
  }).map(({ code, unit, args }) => [
    code,
    unit,
    args.term ?? args.kind,
    args.expected ?? args.source,
  ]);

test.each<[string, string, string, string]>([
  ["The backup is done.", "備援已完成。", "backup", "備份"],
  ["We met at the Grey Lantern.", "我們在灰色燈籠見面。", "Grey Lantern", "灰燈亭"],
  ["Our backup service is down.", "我們的備存業務停了。", "backup service", "備份服務 / 備援服務"],
  ["AeroBrew 300 Pour-Over Kettle", "AeroBrew 300 手沖壺", "Kettle", "快煮壺"],
  ["Clean the kettle once a week.", "手沖壺每週清潔一次。", "kettle", "快煮壺"],
  ["AeroBrew Kettle", "AeroBrew 系列", "Kettle", "快煮壺"],
])("%s / %s", (english, chinese, term, expected) => {
  expect(told([[english, chinese]])).toEqual([
    ["term-inconsistent-with-glossary", 0, term, expected],
  ]);
});

test.each<[string, string]>([
  ["The backup is done.", "備份已完成。"],
  ["The backup is done.", "备份已完成。"],
  ["Our backup service is down.", "我們的備援服務停了。"],
  ["We met at the Gray Lantern.", "我們在灰燈亭見面。"],
  ["We met at the Grey Lantren.", "我們在灰色燈籠見面。"], // spelt otherwise: may be another
  ["The backup is done; the backup is good.", "備份已完成，很好。"],
  ["Welcome to Fernly!", "歡迎使用 Fernly！"],
  ["Two backups were made.", "做了兩次。"], // understood
  ["Let Fernly work at night.", "讓它在夜間工作。"], // understood
  ["Install the software.", "安裝這套防毒軟體。"],
  ["Fill the kettle.", "請裝滿水。"], // understood
  ["The flask beside the kettle is hot.", "旁邊的熱水瓶很燙。"],
])("as the glossary says: %s / %s", (english, chinese) => {
  expect(told([[english, chinese]])).toEqual([]);
});

test("a name of the glossary that nothing stands for is missing", () => {
  expect(told([["We met at the Grey Lantern last night.", "我們昨晚見面。"]])).toEqual([]); // may be understood
  expect(told([["The rain reached the Grey Lantern at noon.", "中午下起雨來。"]])).toEqual([
    ["term-inconsistent-with-glossary", 0, "Grey Lantern", "灰燈亭"],
  ]);
});

test.each<readonly PairOfTexts[]>([
  [["The rain reached the Grey Lantern at noon.", "中午那裡下起雨來。"]],
  [["From the Grey Lantern to the Grey Lantern it is an hour.", "來回要一小時。"]],
  [
    ["The Grey Lantern is old.", "灰燈亭很舊。"],
    ["The rain reached the Grey Lantern at noon.", "中午下起雨來。"],
  ],
  [["The grey lantern went out.", "中午下起雨來。"]],
])("a name of the glossary is understood: %j", (...pairs) => {
  expect(told(pairs)).toEqual([]);
});

test("a term that stays as it is must not be translated", () => {
  expect(told([["We met at Red Bridge.", "我們在紅色的大橋見面。"]])).toEqual([
    ["do-not-translate-violated", 0, "term", "Red Bridge"],
  ]);
});

test("a term that has moved over a full stop is there", () => {
  expect(
    told([
      ["The archive is kept.", "會留著。"],
      ["It is safe.", "封存檔很安全。"],
    ]),
  ).toEqual([]);
});

test("from Chinese, the English must have the term", () => {
  expect(told([["Repair the bridge.", "請修橋梁。"]], { from: "zh" })).toEqual([
    ["term-inconsistent-with-glossary", 0, "橋梁", "viaduct"],
  ]);
  expect(told([["The backup is done.", "已完成。"]], { from: "zh" })).toEqual([]);
});

test("a term that should no longer be used is told, with the one to use", () => {
  const place = { line: 1, column: 1 };
  const term = (lang: "en" | "zh", text: string, isDeprecated = false): Term => ({
    lang,
    text,
    place,
    isDeprecated,
  });
  const concept = createConcept("terms.tbx", [
    term("en", "typhoon"),
    term("zh", "颱風"),
    term("zh", "風颱", true),
  ]);
  const settings = { glossary: createGlossary([concept!]) };
  expect(told([["A typhoon is near.", "風颱近了。"]], settings)).toEqual([
    ["term-inconsistent-with-glossary", 0, "typhoon", "颱風"],
  ]);
  expect(told([["A typhoon is near.", "颱風近了。"]], settings)).toEqual([]);
});

test("what stands in the place of a term is told where links know it", () => {
  const [finding] = findingsOfPairs(
    [["Install the software now.", "現在安裝軟件。"]],
    ["term-inconsistent-with-glossary"],
    { glossary },
  );
  expect(finding!.args.found).toBe("軟件");
});

test("without a glossary there is nothing to compare with", () => {
  expect(told([["The backup is done.", "備援已完成。"]], { glossary: undefined })).toEqual([]);
});
