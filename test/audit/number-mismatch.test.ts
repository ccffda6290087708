import { expect, test } from "vitest";
import { figuresOf } from "./figures.ts";

test.each([
  ["a scale", "It cost 38 million dollars.", "耗資38億元。", ["number: 38 million | 38億"]],
  ["one digit", "There are 1,284 graduates.", "畢業生有1,248人。", ["number: 1,284 | 1,248"]],
  ["words", "Thirty-one of them sang.", "其中二十七隻會唱。", ["number: Thirty-one | 二十七"]],
  ["a number left out", "It took 1,250 nails to build.", "這是用釘子造的。", ["number: 1,250 | -"]],
  ["a number added", "It was built with nails.", "這是用1250根釘子造的。", ["number: - | 1250"]],
  ["a percentage", "Prices rose by 20%.", "物價上漲三成。", ["number: 20% | 三成"]],
])("%s", (_, english, chinese, expected) => {
  expect(figuresOf(english, chinese)).toEqual(expected);
});
