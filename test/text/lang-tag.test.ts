import { expect, test } from "vitest";
import { langOfTag } from "../../src/text/lang-tag.ts";

test.each([
  ["en", "en"],
  ["EN-US", "en"],
  ["en_GB", "en"],
  ["eng", "en"],
  ["zh", "zh"],
  ["zh_TW", "zh"],
  ["ZH-HANT-HK", "zh"],
  ["cmn-Hant", "zh"],
  ["yue-HK", "zh"],
  ["enm", undefined],
  ["zha", undefined],
  ["ja-JP", undefined],
  ["", undefined],
] as const)("%s is %s", (tag, lang) => {
  expect(langOfTag(tag)).toBe(lang);
});
