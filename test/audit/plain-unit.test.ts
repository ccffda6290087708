import { expect, test } from "vitest";
import { kindOfUnit } from "../../src/audit/plain-unit.ts";

test.each([
  ["", "nothing"],
  ["* * *", "nothing"],
  ["————", "nothing"],
  ["- 12 -", "nothing"],
  ["Page 3 of 12", "nothing"],
  ["第 3 頁", "nothing"],
  ["第3頁，共12頁", "nothing"],
  ["（三）", "nothing"],
  ["iv.", "nothing"],
  ["2.1.3", "nothing"],
  ["回首頁", "nothing"],
  ["Back to top ↑", "nothing"],
  ["[music swells]", "trifle"],
  ["（鐘聲）", "trifle"],
  ["$ ferry --list", "trifle"],
  ["lamp = light(9);", "trifle"],
  [">>> count(3)", "trifle"],
  ["Yes.", "text"],
  ["好。", "text"],
  ["Next we painted the hull.", "text"],
  ["Return to the top deck.", "text"],
  ["三十人。", "text"],
  ["1. Open the lid.", "text"],
  ["Article 7", "text"],
  ["1987", "nothing"],
])("%j is %s", (line, kind) => {
  expect(kindOfUnit(line)).toBe(kind);
});
