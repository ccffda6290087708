import { expect, test } from "vitest";
import { isConverted, isRounded, measureOf } from "../../src/text/measure.ts";
import { readQuantities } from "../../src/text/number.ts";
import type { Lang } from "../../src/types.ts";

/** Names of the units of all numbers of a text. */
function unitsOf(text: string, lang: Lang): string[] {
  return readQuantities(text, lang).map(
    ({ span }) => measureOf(text, span.start, span.end, lang)?.name ?? "-",
  );
}

test.each<[string, Lang, string[]]>([
  ["5 km", "en", ["km"]],
  ["a five-mile walk", "en", ["mi"]],
  ["12 square kilometres", "en", ["km²"]],
  ["half an hour", "en", ["h"]],
  ["a quarter of an hour", "en", ["h"]],
  ["68°F", "en", ["°F"]],
  ["20 degrees", "en", ["度"]],
  ["600 grams of 3 ping", "en", ["g", "坪"]],
  ["5 men, 6 hats, 7 minutes", "en", ["-", "-", "min"]],
  ["5公里", "zh", ["km"]],
  ["三百多公里", "zh", ["km"]],
  ["三百平方公尺", "zh", ["m²"]],
  ["3毫米、3公釐", "zh", ["mm", "mm"]],
  ["攝氏20度，華氏68度，20度", "zh", ["°C", "°F", "度"]],
  ["三十坪", "zh", ["坪"]],
  ["一年半", "zh", ["yr"]],
  ["兩個半小時", "zh", ["h"]],
  ["一個半月", "zh", ["mo"]],
  ["五個蘋果", "zh", ["-"]],
  ["two  hours, 40 \n square\tmetres, 5\n\nmetres", "en", ["h", "m²", "-"]],
  ["40 \n坪、三季、三季節", "zh", ["坪", "qtr", "-"]],
])("reads the units of %s", (text, lang, expected) => {
  expect(unitsOf(text, lang)).toEqual(expected);
});

test.each<[number, string, number, string, boolean]>([
  [5, " miles", 8, "公里", true],
  [5, " miles", 15, "公里", false],
  [6, " feet", 2, "公尺", true],
  [6, " feet", 3, "公尺", false],
  [105, " metres", 328, "英尺", false],
  [10, " lb", 4.5, "公斤", true],
  [68, "°F", 20, "°C", true],
  [68, "°F", 30, "°C", false],
  [30, " ping", 100, "平方公尺", true],
  [100, " acres", 40, "公頃", true],
  [600, " g", 1, "台斤", true],
  [24, " hours", 1, "天", true],
  [5, " km", 5, "公斤", false],
])("%d%s and %d%s: %s", (a, english, b, chinese, expected) => {
  const left = measureOf(`${a}${english}`, 0, `${a}`.length, "en");
  const right = measureOf(`${b}${chinese}`, 0, `${b}`.length, "zh");
  expect(left && right && isConverted(a, left, b, right)).toBe(expected);
});

test.each([
  [1284, 1300, true],
  [1284, 1000, true],
  [1284, 1500, false],
  [16500, 16600, false],
  [3874, 3900, true],
])("%d and %d as roundings of each other: %s", (a, b, expected) => {
  expect(isRounded(a, b)).toBe(expected);
});
