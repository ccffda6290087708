import { expect, test } from "vitest";
import { figuresOf } from "./figures-of.ts";

test.each([
  ["5 km", "5英里", ["unit: 5 | 5"]],
  ["a 40-kilometre road", "一條四十公尺的路", ["unit: 40 | 四十"]],
  ["3 mm thick", "厚3公分", ["unit: 3 | 3"]],
  ["within thirty days", "三十個月內", ["unit: thirty | 三十"]],
  ["wait 15 minutes", "等15小時", ["unit: 15 | 15"]],
  ["20 kg of rice", "20公克的米", ["unit: 20 | 20"]],
  ["16 MB of memory", "16GB的記憶體", ["unit: 16 | 16"]],
  ["It rose by 20%.", "增加了20。", ["unit: 20% | 20"]],
  ["It is 30°F.", "攝氏30度。", ["unit: 30 | 30"]],
])("finds the other unit of %s in %s", (english, chinese, expected) => {
  expect(figuresOf(english, chinese)).toEqual(expected);
});

test.each([
  ["5 km", "5公里"],
  ["3 mm thick", "厚3公釐"],
  ["3 mm thick", "厚３毫米"],
  ["10 miles", "十里"],
  ["ten pounds of pork", "十斤豬肉"],
  ["It is 30 degrees.", "攝氏30度。"],
  ["3 days and 3 weeks", "三星期又三天"],
  ["5 years old", "五歲"],
  ["3 metres", "3米"],
  ["It rose 3 percent in 3 years.", "三年內成長百分之三。"],
  ["5 minutes", "五分鐘"],
  ["between 10 and 20 percent", "10-20%"],
  ["a rate of 3% over three years", "三年內利率3%"],
  ["5 men", "五人"],
])("finds nothing in %s / %s", (english, chinese) => {
  expect(figuresOf(english, chinese)).toEqual([]);
});
