import { describe, expect, test } from "vitest";
import { findingsIn, markedIn, type Row } from "./rows.ts";

const only = ["untranslated", "partially-untranslated"] as const;
/** Sentences that teach which words are no names, and hold the two languages apart. */
const AROUND: readonly Row[] = [
  ["The valve closes when the pressure falls.", "壓力下降時，閥門會關閉。"],
  ["Check the settings of every pump twice.", "每具幫浦的設定都要檢查兩次。"],
];
const codesOf = (rows: readonly Row[], from: "en" | "zh" = "en") =>
  findingsIn([...AROUND, ...rows, ...AROUND], { only, from }).map(({ code, unit }) => [code, unit]);

describe("untranslated", () => {
  test.each([
    ["Open the valve slowly and wait.", "Open the valve slowly and wait."],
    ["Open the valve slowly and wait.", "open the valve slowly, and wait"],
    ["Pump settings of the second stage", "Pump settings of the second stage"],
    ["Pump Settings", "Pump Settings"],
    ["nl: checks every pump twice", "nl: checks every pump twice"],
    [
      "The pressure is told in Section 2.1, “Pressure of the pump”.",
      "The pressure is told in Section 2.1, “Pressure of the pump”.",
    ],
    ["Do not touch the pump!", "Do not touch the pump!"],
    ["run(pump) # checks the pressure first", "run(pump) # checks the pressure first"],
    // The English was changed since, the Chinese never made.
    ["Close the red valve before you leave.", "Close the valve before you leave the room."],
    [undefined, "The pump of the old model is not described here."],
  ] satisfies Row[])("is %j", (english, chinese) => {
    expect(codesOf([[english, chinese]])).toEqual([["untranslated", 2]]);
  });

  test.each([
    ["OK", "OK"],
    ["Visual Pump Code", "Visual Pump Code"],
    ["Usage: pumpctl [settings] <valve>", "Usage: pumpctl [settings] <valve>"],
    ["check pump && close valve", "check pump && close valve"],
    ["Northgate Valve Company", "Northgate Valve Company"],
    ["Anna Lindqvist", "Anna Lindqvist"],
    ["https://example.org/the/pump/of/the/house", "https://example.org/the/pump/of/the/house"],
    ["pumpctl read --all --with pressure", "pumpctl read --all --with pressure"],
    ["for pump in pumps: print(pump.name)", "for pump in pumps: print(pump.name)"],
    ["if (pressure > limit) { stop(); }", "if (pressure > limit) { stop(); }"],
    ["$ make install", "$ make install"],
    ["3.5 kPa", "3.5 kPa"],
    ["2021 | 18 240 | 412 600", "2021 | 18 240 | 412 600"],
    ["ISO 9001, EN 809", "ISO 9001, EN 809"],
    [
      "Lindqvist, A. (2004). On the wear of valves in small pumps. Journal of Valves, 12.",
      "Lindqvist, A. (2004). On the wear of valves in small pumps. Journal of Valves, 12.",
    ],
    ["© 2019 Northgate Valve Company", "© 2019 Northgate Valve Company"],
    ["The pump of Anna Lindqvist", "Anna Lindqvist"],
    ["Turn the pump off.", "關閉幫浦。"],
    ["Turn off the PX-300 pump by Northgate Valve.", "關閉 Northgate Valve PX-300。"],
    ["Ah!", "……"],
  ] satisfies Row[])("is not %j", (english, chinese) => {
    expect(codesOf([[english, chinese]])).toEqual([]);
  });

  test("a heading of one word is doubtful alone, but not beside what was left", () => {
    expect(codesOf([["Pressure", "Pressure"]])).toEqual([]);
    const left = "The pressure is too low for the pump.";
    expect(
      codesOf([
        ["Pressure", "Pressure"],
        [left, left],
      ]),
    ).toEqual([
      ["untranslated", 2],
      ["untranslated", 3],
    ]);
  });

  test("a term that Chinese sentences keep stays as it is in a heading", () => {
    const kept: Row[] = [
      ["Choose the pressure valve in the menu.", "在選單中選擇 Pressure Valve。"],
      ["The pressure valve is greyed out.", "Pressure Valve 呈灰色。"],
    ];
    expect(codesOf([["Pressure Valve", "Pressure Valve"], ...kept])).toEqual([]);
    expect(codesOf([["Pressure Valve", "Pressure Valve"]])).toEqual([["untranslated", 2]]);
  });

  test("Chinese left in English is, if the Chinese is the original", () => {
    const row: Row = ["請勿碰觸幫浦", "請勿碰觸幫浦"];
    expect(codesOf([row], "zh")).toEqual([["untranslated", 2]]);
    expect(codesOf([row], "en")).toEqual([]);
    expect(codesOf([["Do not touch the pump.", "Do not touch the pump."]], "zh")).toEqual([]);
  });
});

describe("partially untranslated", () => {
  test.each([
    [
      "If the pressure falls, the pump stops by itself and the lamp goes out.",
      "壓力下降時，the pump stops by itself and the lamp goes out。",
      "the pump stops by itself and the lamp goes out",
    ],
    [
      "Turn the handle which is behind the valve (see part 3).",
      "Turn the handle which is behind the valve（見第三部分）。",
      "Turn the handle which is behind the valve",
    ],
  ])("is %j", (english, chinese, marked) => {
    const rows: Row[] = [...AROUND, [english, chinese]];
    const findings = findingsIn(rows, { only });
    expect(findings.map(({ code }) => code)).toEqual(["partially-untranslated"]);
    expect(markedIn(rows, findings[0]!, "target")).toEqual([marked]);
    expect(findings[0]!.args).toEqual({ text: marked, count: 1 });
  });

  test.each([
    ["Machine learning helps.", "機器學習（machine learning of the pump and the valve）有幫助。"],
    ["Press “Close the valve and stop”.", "按下「Close the valve and stop」。"],
    ['He read "The Valve of the Old House".', "他讀了《The Valve of the Old House》。"],
    [
      "The University of the West of the Valley has one.",
      "University of the West of the Valley 有一具。",
    ],
    ["Run pump demo one two three to see it.", "執行 pump demo one two three 來看看。"],
    [
      "Use pumpctl -v settings pressure-file | valve pressure-file.",
      "使用 pumpctl -v settings pressure-file | valve pressure-file。",
    ],
    [
      "Tools such as pump, valve, handle, lamp, menu, file",
      "pump, valve, handle, lamp, menu, file 等工具",
    ],
    ["The set of Valve Control Language for Pumps", "Valve Control Language for Pumps 一套"],
  ] satisfies Row[])("is not %j", (english, chinese) => {
    expect(codesOf([[english, chinese]])).toEqual([]);
  });

  test.each([
    ["He closed 大門與閥門 and left.", ["partially-untranslated"]],
    ["He closed the gate (大門與閥門) and left.", []],
    ["He met Lin Chih-ming 林志明 there.", []],
    ["The character 閥 is hard to write.", []],
    ["The word “大門與閥門” is hard to write.", []],
  ])("in English %j", (english, codes) => {
    const rows: Row[] = [...AROUND, [english, "他關上大門與閥門離開了。"]];
    expect(findingsIn(rows, { only, from: "zh" }).map(({ code }) => code)).toEqual(codes);
  });
});

test("a passage left in English without counterpart is told once", () => {
  const rows: Row[] = [
    ...AROUND,
    [undefined, "The pump of the old model is not described here."],
    [undefined, "舊型幫浦已經停產。"],
    ...AROUND,
  ];
  const told = (settings: Parameters<typeof findingsIn>[1]) =>
    findingsIn(rows, settings).map(({ code, unit }) => [code, unit]);
  expect(told({ only: ["untranslated", "addition"] })).toEqual([
    ["untranslated", 2],
    ["addition", 3],
  ]);
  expect(told({ only: ["addition"] })).toEqual([
    ["addition", 2],
    ["addition", 3],
  ]);
});
