import { expect, test } from "vitest";
import { figuresOf } from "./figures-of.ts";

test.each([
  ["a day", "It began on May 3.", "五月四日開始。", ["date: May 3 | 五月四日"]],
  ["a month", "in March 2024", "2024年9月", ["date: March 2024 | 2024年9月"]],
  ["a year", "He was born in 1987.", "他生於1978年。", ["date: 1987 | 1978年"]],
  [
    "a year of the Republic",
    "November 29, 2016",
    "民國106年11月29日",
    ["date: November 29, 2016 | 民國106年11月29日"],
  ],
  ["an hour", "They leave at 3 p.m.", "下午五時出發。", ["date: 3 p.m. | 五時"]],
  ["morning for evening", "They leave at 9 a.m.", "晚上九點出發。", ["date: 9 a.m. | 九點"]],
  ["minutes", "at twenty past four", "四點三十分", ["date: twenty past four | 四點三十分"]],
  ["a weekday", "on Tuesday", "在星期四", ["date: Tuesday | 星期四"]],
  ["a decade", "in the 1980s", "在一九七〇年代", ["date: 1980s | 一九七〇年代"]],
  ["a date left out", "It opened on 3 May 2019.", "已經啟用。", ["date: 3 May 2019 | -"]],
  ["a day added", "It opened in spring.", "2019年5月3日啟用。", ["date: - | 2019年5月3日"]],
])("finds %s", (_, english, chinese, expected) => {
  expect(figuresOf(english, chinese)).toEqual(expected);
});

test.each([
  ["in 2024", "民國113年"],
  ["in 2024", "在113年"],
  ["on July 1, 2024", "113年7月1日"],
  ["in the first quarter of 2024", "2024年第一季"],
  ["They leave at 3 p.m.", "下午三時出發。"],
  ["They leave at 3:30 p.m.", "15:30出發。"],
  ["at half past three", "三點半"],
  ["at twenty past four in the morning", "清晨四點二十分"],
  ["It was ten to ten.", "九點五十分。"],
  ["according to plan, at 23.45", "按計畫，23點45分"],
  ["from 9 a.m. to 6 p.m.", "上午9時至下午6時"],
  ["in the 1970s", "在70年代"],
  ["in the 1880s", "十九世紀八十年代"],
  ["March to April: azaleas", "3月至4月：杜鵑"],
  ["July and August are hot.", "七、八月很熱。"],
  ["On 1 January people come here.", "元旦時大家都來這裡。"],
  ["She was born on the first of August.", "她八月一號出生。"],
  ["in the eighth month, and in the tenth", "八月，還有十月"],
  ["open on weekdays", "週一至週五開放"],
  ["Wednesday, May 3, 2017", "2017年5月3日（星期三）"],
  ["at noon on Friday", "週五中午"],
  ["at noon", "中午12時"],
  ["at midnight", "午夜十二點"],
  ["5/11/2020", "2020年11月5日"],
  ["10 minutes to 5", "四點五十分"],
  ["at 7.30 p.m.", "晚上七時半"],
  ["on Monday and Tuesday", "週一、二"],
  ["from Monday to Friday", "週一至五"],
  ["on weekends", "週六及週日"],
  ["the 2016–2017 academic year", "105學年度"],
  ["FY2023", "2023會計年度"],
  ["in the mid-1990s", "1990年代中期"],
  ["in 1945 and again in 1947", "一九四五年及一九四七年"],
  ["It may rain; march on.", "可能會下雨，繼續前進。"],
])("finds nothing in %s / %s", (english, chinese) => {
  expect(figuresOf(english, chinese)).toEqual([]);
});
