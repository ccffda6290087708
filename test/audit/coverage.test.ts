import { expect, test } from "vitest";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { alignBilingualText, alignTexts } from "../../src/library.ts";
import { auditAlignment } from "../../src/library-audit.ts";

const ENGLISH = [
  "The ferry to the island leaves at nine o’clock.",
  "Passengers who bring a bicycle pay twenty dollars more.",
  "The crew will close the gate five minutes before departure.",
];
const CHINESE = [
  "前往島上的渡輪九點開船。",
  "攜帶腳踏車的乘客須多付二十元。",
  "船員會在開船前五分鐘關閉閘門。",
];

function coverageOf(chinese: readonly string[], settings: Partial<AuditSettings> = {}) {
  const alignment = alignTexts(ENGLISH.join("\n"), chinese.join("\n"));
  return auditAlignment(alignment, settings).coverage;
}

test("a whole translation is covered", () => {
  const { source, target } = coverageOf(CHINESE);
  expect(source).toMatchObject({ sentences: 3, coveredSentences: 3 });
  expect(source.coveredCharacters).toBe(source.characters);
  expect(target.coveredCharacters).toBe(target.characters);
});

test("what was left in the language of the original is not covered by itself", () => {
  const { source, target } = coverageOf([CHINESE[0]!, CHINESE[1]!, ENGLISH[2]!]);
  expect(source).toMatchObject({ sentences: 3, coveredSentences: 2 });
  expect(source.coveredCharacters).toBe(`${ENGLISH[0]}${ENGLISH[1]}`.replace(/\s/g, "").length);
  expect(target.coveredSentences).toBe(3);
});

test.each<[string, Partial<AuditSettings>]>([
  ["looked for something else", { only: ["number-mismatch"] }],
  ["ignored", { ignore: ["untranslated", "omission"] }],
  ["given other thresholds", { thresholds: { untranslated: 1, omission: 1 } }],
])("coverage is the same where findings are %s", (_, settings) => {
  const chinese = [CHINESE[0]!, ENGLISH[1]!];
  expect(coverageOf(chinese, settings)).toEqual(coverageOf(chinese));
  expect(coverageOf(chinese).source.coveredSentences).toBe(1);
});

test("the two sides of one text are told apart", () => {
  const text = ENGLISH.map((line, k) => `${line}\n${CHINESE[k]}`).join("\n");
  const { source, target } = auditAlignment(alignBilingualText(text)).coverage;
  expect([source.sentences, target.sentences]).toEqual([3, 3]);
  expect([source.coveredSentences, target.coveredSentences]).toEqual([3, 3]);
});
