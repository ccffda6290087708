import { expect, test } from "vitest";
import { figuresOf } from "./figures-of.ts";

test.each([
  ["5 km", "5英里", ["unit: 5 km | 5英里"]],
  ["a 40-kilometre road", "一條四十公尺的路", ["unit: 40-kilometre | 四十公尺"]],
  ["3 mm thick", "厚3公分", ["unit: 3 mm | 3公分"]],
  ["within thirty days", "三十個月內", ["unit: thirty days | 三十個月"]],
  ["wait 15 minutes", "等15小時", ["unit: 15 minutes | 15小時"]],
  ["20 kg of rice", "20公克的米", ["unit: 20 kg | 20公克"]],
  ["16 MB of memory", "16GB的記憶體", ["unit: 16 MB | 16GB"]],
  ["It rose by 20%.", "增加了20。", ["unit: 20% | 20"]],
  ["It is 30°F.", "攝氏30度。", ["unit: 30°F | 攝氏30度"]],
  ["It lasts two  hours.", "歷時兩天。", ["unit: two hours | 兩天"]],
  ["It lasts two \n hours.", "歷時兩\n天。", ["unit: two hours | 兩天"]],
  ["a flat of 40 \nsquare metres", "40坪的公寓", ["unit: 40 square metres | 40坪"]],
  ["a flat of 40 square  \r\n metres", "40 坪的公寓", ["unit: 40 square metres | 40 坪"]],
  ["two days", "兩小時", ["unit: two days | 兩小時"]],
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
  ["It lasts two  hours.", "歷時兩小時。"],
  ["Turn to page 40.\n\nMetres are long.", "翻到第40頁。尺是長的。"],
  ["80 basis points", "0.8個百分點"],
  ["eighty basis points", "八十個基點"],
  ["It rose by 25 bps.", "上升25基點。"],
  ["0.8 percentage points", "80個基點"],
  ["in the first nine months", "前三季"],
  ["over nine months", "三季之間"],
  ["in the first half of 2024", "2024年上半年"],
  ["in the first six months", "上半年"],
  ["in the first three months", "第一季"],
  ["the first three months of the year", "今年首季"],
  ["in the first quarter", "前三個月"],
  ["the first three quarters", "前九個月"],
  ["the first three quarters", "前三季"],
])("finds nothing in %s / %s", (english, chinese) => {
  expect(figuresOf(english, chinese)).toEqual([]);
});
