import { expect, test } from "vitest";
import { figuresOf } from "./figures-of.ts";

test.each([
  ["It costs NT$100.", "售價港幣100元。", ["currency: NT$100 | 港幣100元"]],
  ["It costs US$1,200.", "售價新台幣1,200元。", ["currency: US$1,200 | 新台幣1,200元"]],
  ["It costs €50.", "售價50美元。", ["currency: €50 | 50美元"]],
  ["two million US dollars", "兩百萬港元", ["currency: two million US dollars | 兩百萬港元"]],
  ["It costs HK$80.", "售價人民幣八十元。", ["currency: HK$80 | 人民幣八十元"]],
  ["It costs US$49.90.", "售價港幣49.9元。", ["currency: US$49.90 | 港幣49.9元"]],
  ["It costs 30 euros now.", "現在 30 英鎊。", ["currency: 30 euros | 30 英鎊"]],
])("finds the other currency of %s in %s", (english, chinese, expected) => {
  expect(figuresOf(english, chinese)).toEqual(expected);
});

test.each([
  ["It costs NT$100.", "售價100元。"],
  ["It costs NT$100.", "售價新台幣100元。"],
  ["It costs $100.", "售價100美元。"],
  ["It costs 100 dollars.", "售價一百元。"],
  ["It costs US$1.2 million.", "耗資120萬美元。"],
  ["It costs US$1.2 million.", "耗資120萬美金。"],
  ["It costs US$1 million.", "耗資100萬美元（約新台幣3,200萬元）。"],
  ["It costs 100 yuan.", "售價人民幣100元。"],
  ["It costs £760.", "售價760英鎊。"],
  ["five hundred Hong Kong dollars", "港幣五百元"],
])("finds nothing in %s / %s", (english, chinese) => {
  expect(figuresOf(english, chinese)).toEqual([]);
});

test("元 is the dollar of the place that the Chinese is written for", () => {
  const of = (chineseLocale: string) =>
    figuresOf("It costs HK$80.", "售價80元。", {
      chineseLocale,
      thresholds: { "currency-mismatch": 0.4 },
    });
  expect(of("zh-HK")).toEqual([]);
  expect(of("zh-TW")).toEqual(["currency: HK$80 | 80元"]);
});
