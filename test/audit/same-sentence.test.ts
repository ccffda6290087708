import { expect, test } from "vitest";
import { findingsOfPairs, type PairOfTexts } from "./pairs.ts";

const told = (pairs: readonly PairOfTexts[], from: "en" | "zh" = "en") =>
  findingsOfPairs(
    pairs,
    ["inconsistent-translation", "inconsistent-source", "duplicate-translation"],
    { from },
  ).map(({ code, unit, args }) => [code, unit, args.usual ?? args.second]);

const BATTERY: PairOfTexts = ["Never open the battery compartment.", "切勿打開電池蓋。"];
const BATTERY_TOO: PairOfTexts = ["Never open the battery compartment!", "請不要拆開電池匣！"];
const OTHER: PairOfTexts = ["It is getting late.", "時候不早了。"];
const LEFT: PairOfTexts = ["Turn the left knob until it clicks.", "轉動旋鈕，直到發出喀噠聲為止。"];
const RIGHT: PairOfTexts = ["Fold the cover back over the lens.", "轉動旋鈕，直到發出喀噠聲為止。"];

test("one sentence with two translations: the rarer is told", () => {
  expect(told([BATTERY, BATTERY_TOO, BATTERY])).toEqual([
    ["inconsistent-translation", 1, BATTERY[1]],
  ]);
});

test("two sentences with one translation", () => {
  expect(told([LEFT, OTHER, RIGHT])).toEqual([["inconsistent-source", 2, LEFT[0]]]);
});

test("what is original and what translation depends on the direction", () => {
  expect(told([BATTERY, OTHER, BATTERY_TOO], "zh")).toEqual([
    ["inconsistent-source", 2, BATTERY[1]],
  ]);
  expect(told([LEFT, OTHER, RIGHT], "zh")).toEqual([["inconsistent-translation", 2, LEFT[0]]]);
});

test.each<[string, readonly PairOfTexts[]]>([
  [
    "interjections",
    [
      ["Yes.", "是的。"],
      ["Yes.", "好啊。"],
      ["Well, yes.", "好啊。"],
    ],
  ],
  [
    "punctuation and width",
    [
      ["Never open the battery.", "切勿打開電池，好嗎"],
      ["Never open the battery.", "切勿打開電池, 好嗎？"],
    ],
  ],
  [
    "the term quoted behind its translation",
    [
      ["function annotations", "函式註釋"],
      ["Function Annotations", "函式註釋 (Function Annotations)"],
    ],
  ],
  [
    "other numbers",
    [
      ["Wait for 5 minutes before use.", "使用前請等 5 分鐘。"],
      ["Wait for 6 minutes before use.", "使用前請等 6 分鐘。"],
    ],
  ],
  ["an untranslated one", [BATTERY, [BATTERY[0], BATTERY[0]]]],
  ["a sentence left out", [BATTERY, [BATTERY[0], ""]]],
])("nothing is told of %s", (_, pairs) => {
  expect(told(pairs)).toEqual([]);
});

const tellAll = (pairs: readonly PairOfTexts[]) =>
  findingsOfPairs(pairs, ["inconsistent-translation"], {
    thresholds: { "inconsistent-translation": 0 },
  }).map(({ unit }) => unit);

test.each<[string, string, string, string]>([
  ["Save changes?", "儲存變更？", "Save changes?", "是否儲存變更？"],
  ["Log in", "登入", "Log In", "登錄"],
  ["Cancel", "取消", "cancel", "放棄"],
])("a label too: %s %s, %s %s", (...texts) => {
  const [english, chinese, again, other] = texts;
  expect(
    told([
      [english, chinese],
      [again, other],
    ]),
  ).toEqual([["inconsistent-translation", 1, chinese]]);
});

test.each<[string, PairOfTexts, PairOfTexts]>([
  ["a cry", ["Yes.", "是的。"], ["Yes.", "好啊。"]],
  ["punctuation", ["Never open it.", "切勿打開，好嗎"], ["Never open it.", "切勿打開, 好嗎？"]],
  [
    "a number",
    ["Wait before use.", "使用前請等 5 分鐘。"],
    ["Wait before use.", "使用前請等 6 分鐘。"],
  ],
  ["an untranslated one", ["OK", "確定"], ["OK", "OK"]],
])("what is passed over is told at threshold 0: %s", (_, one, another) => {
  expect(told([one, another])).toEqual([]);
  expect(tellAll([one, another])).toEqual([1]);
  expect(tellAll([one, one])).toEqual([]);
});

const AGAIN = "切勿打開電池的外蓋。";

test.each<[string, readonly PairOfTexts[]]>([
  ["in one bead", [["Never open the battery compartment.", `切勿打開電池外蓋。\n${AGAIN}`]]],
  [
    "left over",
    [
      ["Never open the battery compartment.", "切勿打開電池外蓋。"],
      ["", AGAIN],
      ["It rains.", "下雨。"],
    ],
  ],
  [
    "for another original",
    [
      ["Never open the battery compartment.", "切勿打開電池外蓋。"],
      ["Keep the camera dry at all times.", AGAIN],
    ],
  ],
])("a sentence is translated twice: %s", (name, pairs) => {
  expect(told(pairs)).toEqual([
    ["duplicate-translation", name === "for another original" ? 1 : 0, AGAIN],
  ]);
});

test.each<[string, readonly PairOfTexts[]]>([
  [
    "the original says it twice",
    [
      ["Never open the battery.", "切勿打開電池外蓋。"],
      ["Never ever open the battery!", AGAIN],
    ],
  ],
  [
    "the original says it twice in one bead",
    [["Never open the battery.\nNever open the battery!", `切勿打開電池外蓋。\n${AGAIN}`]],
  ],
  [
    "the numbers differ",
    [["Open cover 1 of the battery, then the next.", "打開電池外蓋 1。\n打開電池外蓋 2。"]],
  ],
  ["short cries", [["Help, somebody!", "救命！\n救命！"]]],
  [
    "the sentences differ",
    [["Open the left and the right cover.", "請打開左邊的外蓋。\n請打開右邊的機殼。"]],
  ],
])("not twice: %s", (_, pairs) => {
  expect(told(pairs)).toEqual([]);
});
