import { describe, expect, test } from "vitest";
import { detectLangs } from "../../src/text/pair.ts";

const NAMES =
  "The temple of Mazu (媽祖) in Lukang (鹿港) was founded in 1591. Pilgrims from Dajia (大甲) still walk there each spring, and the old street behind it is famous for its shrimp monkeys.";
const MANUAL =
  "執行 git commit --amend 之前，請先用 git status 檢查目前的狀態。若 HEAD 已經推送到 origin/main，請改用 git revert。";

describe("detectLangs", () => {
  test.each([
    ["Good morning.", "早安。", ["en", "zh"]],
    ["早安。", "Good morning.", ["zh", "en"]],
    [NAMES, MANUAL, ["en", "zh"]],
    // a translation of which only the title is done so far
    [
      `Chapter one ${"and more text ".repeat(20)}`,
      `第一章導論的說明\n${"more text ".repeat(20)}`,
      ["en", "zh"],
    ],
    ["Good morning.", "Good evening.", "both-english"],
    ["早安。", "晚安。", "both-chinese"],
    [NAMES, `${NAMES} Again (又).`, "both-english"],
    // half of the translation is still missing
    [
      "It rained (下雨).\nWe stayed.",
      "下雨了。\nWe stayed in the old house all day.",
      ["en", "zh"],
    ],
    ["It rained. We stayed.", "It rained (下雨).", "both-english"],
    ["12:30", "十二點半", ["en", "zh"]],
    ["12:30", "half past twelve", ["zh", "en"]],
    ["1", "2", ["en", "zh"]],
  ] as const)("%.20s | %.20s", (first, second, result) => {
    expect(detectLangs(first, second)).toEqual(result);
  });
});
