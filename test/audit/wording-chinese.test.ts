import { expect, test } from "vitest";
import { reasonOf } from "../../src/audit/message.ts";
import { LANGUAGES } from "../../src/audit/reason.ts";
import { findingsIn, type Row } from "./rows.ts";

const ROWS: readonly Row[] = [
  ["Open the valve slowly and wait.", "Open the valve slowly and wait."],
  ["The pump stops by itself if it is hot.", "過熱時，the pump stops by itself if it is hot。"],
  ["Nothing is here to be seen.", ""],
  ["The software is in the country.", "这套軟件在国內。"],
  ["He came, and left.", "他來了,又走了。"],
  ["It is open.", "開了\ufffd。"],
];

test.each(LANGUAGES)("every finding has a reason of its own in %s", (language) => {
  const only = [
    "untranslated",
    "partially-untranslated",
    "empty-target",
    "wrong-variant",
    "punctuation",
    "encoding-damage",
  ] as const;
  const findings = findingsIn(ROWS, { only });
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(only));
  const reasons = findings.map((finding) => reasonOf(finding, language, "en"));
  expect(new Set(reasons).size).toBe(reasons.length);
  for (const reason of reasons) expect(reason).not.toMatch(/undefined|[.。]$|\n/);
});
