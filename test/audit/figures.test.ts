import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { createGrounds } from "../../src/audit/grounds.ts";
import { reasonOf } from "../../src/audit/message.ts";
import { DEFAULT_SETTINGS } from "../../src/audit/settings.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import type { Alignment } from "../../src/types.ts";
import { alignmentOf } from "../format/sample.ts";

const lexicon = loadLexicon();
const ONLY = { only: ["number-mismatch", "date-mismatch"] as const };
const figuresIn = (alignment: Alignment) => audit(alignment, lexicon, ONLY).findings;

test("marks both figures, or the one there is", () => {
  const english = ["Lot 12 went for 38 million.", "They paid 1,250 for it."];
  const chinese = ["12號以38億成交。", "他們付了錢。"];
  const alignment = alignmentOf(english, chinese, "[0]:[0]\n[1]:[1]");
  const marked = figuresIn(alignment).map(({ source, target }) => [
    source.marks.map(({ start, end }) => alignment.source.text.slice(start, end)),
    target.marks.map(({ start, end }) => alignment.target.text.slice(start, end)),
  ]);
  expect(marked).toEqual([
    [["38 million"], ["38億"]],
    [["1,250"], []],
  ]);
});

test("a figure that the next bead lacks tells of a boundary, not of a figure", () => {
  const english = ["It opened in 1987,", "and 4,500 people came."];
  const chinese = ["一九八七年啟用，有4500人", "到場。"];
  expect(figuresIn(alignmentOf(english, chinese, "[0]:[0]\n[1]:[1]"))).toEqual([]);
  expect(
    figuresIn(alignmentOf(english, ["一九八七年啟用，", "有人到場。"], "[0]:[0]\n[1]:[1]")),
  ).toHaveLength(1);
});

test("numbers of items after a missing one are told once", () => {
  const english = ["1. Sign in.", "2. Wait.", "3. Choose.", "4. Save.", "5. Leave."];
  const chinese = ["1. 登入。", "2. 選擇。", "3. 儲存。", "4. 離開。"];
  const notation = "[0]:[0]\n[1]:[]\n[2]:[1]\n[3]:[2]\n[4]:[3]";
  expect(figuresIn(alignmentOf(english, chinese, notation)).map(({ args }) => args)).toEqual([
    { source: "3", target: "2" },
  ]);
});

test("a numeral that is never rendered after one character is a name", () => {
  const english = ["Whiskers sat down.", "Whiskers laughed.", "Whiskers left."];
  const chinese = ["茅十八坐下。", "茅十八笑了。", "茅十八走了。"];
  expect(figuresIn(alignmentOf(english, chinese, "[0]:[0]\n[1]:[1]\n[2]:[2]"))).toEqual([]);
  expect(
    figuresIn(
      alignmentOf(english.slice(1), ["茅十八笑了。", "另外十八人走了。"], "[0]:[0]\n[1]:[1]"),
    ),
  ).toHaveLength(2);
});

test("doubt about the bead is doubt about its figures", () => {
  const sure = alignmentOf(["It cost 38 million."], ["耗資38億。"], "[0]:[0]");
  const unsure = { ...sure, beads: sure.beads.map((bead) => ({ ...bead, confidence: 0.3 })) };
  expect(figuresIn(sure)[0]!.confidence).toBeGreaterThan(0.85);
  expect(figuresIn(unsure)).toEqual([]);
});

test.each([
  ["Pay within 30 days.", "60日內付款。", 0.5, ["30 | 60"]],
  ["Pay within 30 days.", "60日內付款。", 0.35, ["30 | 60"]],
  ["Pay within 30 days.", "60日內付款。", 0.2, []],
  ["Pay US$30 now.", "請付80美元。", 0.5, ["US$30 | 80"]],
  ["It rose by 30%.", "上升60%。", 0.5, ["30% | 60%"]],
  ["Read all 30 pages.", "讀完60公斤。", 0.35, []],
  ["Pay within 30 days.", "請即付款。", 0.4, []],
] as const)(
  "both have a figure: %s / %s in a bead believed %d",
  (english, chinese, confidence, told) => {
    const sure = alignmentOf([english], [chinese], "[0]:[0]");
    const unsure = { ...sure, beads: sure.beads.map((bead) => ({ ...bead, confidence })) };
    expect(figuresIn(unsure).map(({ args }) => `${args.source} | ${args.target}`)).toEqual(told);
  },
);

test("a figure that stands beside an omission is told, one that a neighbour answers is not", () => {
  const english = ["The fee is due.", "Pay within 30 days."];
  const of = (chinese: string[], notation: string) => {
    const alignment = alignmentOf(english, chinese, notation);
    const beads = alignment.beads.map((bead) => ({ ...bead, confidence: 0.5 }));
    return figuresIn({ ...alignment, beads }).length;
  };
  expect(of(["60日內付款。"], "[0]:[]\n[1]:[0]")).toBe(1);
  expect(of(["30日到期。", "60日內付款。"], "[0]:[0]\n[1]:[1]")).toBe(0);
});

test("small numbers left out say less in a text that leaves out many", () => {
  const count = 30;
  const english = Array.from({ length: count }, () => "The four of them laughed.");
  const chinese = Array.from({ length: count }, (_, k) =>
    k < 20 ? "大家笑了。" : "四個人都笑了。",
  );
  const notation = english.map((_, k) => `[${k}]:[${k}]`).join("\n");
  const least = (zh: string[]) =>
    audit(alignmentOf(english, zh, notation), lexicon, {
      ...ONLY,
      thresholds: { "number-mismatch": 0 },
    }).findings[0]!.confidence;
  const literal = chinese.map((line, k) => (k === 0 ? line : "四個人都笑了。"));
  expect(least(chinese)).toBeLessThan(0.5);
  expect(least(literal)).toBeGreaterThan(0.5);
});

test("says which side lacks what, in both languages", () => {
  const of = (english: string, chinese: string) => {
    const [finding] = figuresIn(alignmentOf([english], [chinese], "[0]:[0]"));
    return [reasonOf(finding!, "en", "en"), reasonOf(finding!, "zh-TW", "en")];
  };
  expect(of("It cost 38 million.", "耗資38億。")).toEqual([
    "“38 million” and “38億” are not the same number",
    "「38 million」與「38億」的數值不同",
  ]);
  expect(of("It took 1,250 nails.", "用了釘子。")).toEqual([
    "the Chinese does not say “1,250”",
    "中文沒有「1,250」",
  ]);
});

test("a sentence of nothing but figures takes linear time", () => {
  // Else it would run into the time limit of a test.
  const places = Array.from({ length: 2500 }, (_, k) => k);
  const english = places.map((k) => `${k * 7 + 3} km, US$${k}`).join("; ");
  const chinese = places.map((k) => `${k * 5 + 4}公里、${k + 1}港元`).join("；");
  const alignment = alignmentOf([english], [chinese], "[0]:[0]");
  expect(createGrounds(alignment, lexicon, DEFAULT_SETTINGS).figures()).toBeDefined();
});
