import { expect, test } from "vitest";
import type { Severity } from "../../src/audit/finding.ts";
import { coveredShare, judge, type Requirements } from "../../src/audit/outcome.ts";
import { alignmentOf } from "../format/sample.ts";
import { auditOf } from "./sample.ts";

const ALIGNMENT = alignmentOf(["Aaaa.", "Bbb.", "C."], ["甲。"], "[0]:[0]\n[1]:[]\n[2]:[]");
const none = { sentences: { start: 0, end: 0 }, marks: [] };
const auditWith = (severities: readonly Severity[], from: "en" | "zh" = "en") =>
  auditOf(
    ALIGNMENT,
    severities.map((severity) => ({
      code: "omission" as const,
      severity,
      confidence: 1,
      unit: 0,
      source: none,
      target: none,
      args: {},
    })),
    { from },
  );

test.each([
  [["neutral", "minor"], { failOn: "major" }, 0, true],
  [["major"], { failOn: "major" }, 1, false],
  [["critical", "major", "minor"], { failOn: "major" }, 2, false],
  [["critical"], { failOn: "never" }, 0, true],
  [["neutral"], { failOn: "neutral" }, 1, false],
  [[], { failOn: "neutral" }, 0, true],
] as const)("%j with %j: %i fail", (severities, required: Requirements, failing, passes) => {
  expect(judge(auditWith(severities), required)).toMatchObject({ failing, passes });
});

// 5 of 11 characters of the English are covered, and all of the Chinese.
test.each([
  ["en", 0.46, true],
  ["en", 0.45, false],
  ["en", undefined, false],
  ["zh", 1, false],
] as const)("coverage is that of the original: %s of %s", (from, minCoverage, isShort) => {
  const outcome = judge(auditWith([], from), { failOn: "never", minCoverage });
  expect(outcome).toMatchObject({ isShort, passes: !isShort });
});

test("a text without characters is covered", () => {
  const audit = auditOf(alignmentOf([], ["甲。"], "[]:[0]"), []);
  expect(coveredShare(audit.coverage.source)).toBe(1);
  expect(judge(audit, { failOn: "major", minCoverage: 1 }).passes).toBe(true);
});

test("texts that are no translation never pass, and are not short of coverage", () => {
  const audit = auditWith([]);
  const verdict = { isTranslation: false, likeness: 0.01 };
  const stranger = { ...audit, alignment: { ...audit.alignment, verdict } };
  expect(judge(stranger, { failOn: "never", minCoverage: 1 })).toEqual({
    passes: false,
    failing: 0,
    isShort: false,
    isStranger: true,
  });
});
