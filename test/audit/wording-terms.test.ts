import { describe, expect, test } from "vitest";
import type { Finding, FindingArgs, FindingCode } from "../../src/audit/finding.ts";
import { reasonOf } from "../../src/audit/message.ts";
import { LANGUAGES } from "../../src/audit/reason.ts";

const passage = { sentences: { start: 0, end: 1 }, marks: [] };
const finding = (code: FindingCode, args: FindingArgs): Finding => ({
  id: "0",
  code,
  severity: "minor",
  confidence: 1,
  unit: 0,
  source: passage,
  target: passage,
  args,
});

const CASES: readonly (readonly [FindingCode, FindingArgs, readonly string[]])[] = [
  [
    "name-mismatch",
    { kind: "exchanged", source: "Lee", target: "王五", usual: "李四" },
    ["Lee", "王五", "李四"],
  ],
  [
    "name-mismatch",
    { kind: "variant", source: "Lee", target: "李司", usual: "李四" },
    ["Lee", "李司", "李四"],
  ],
  [
    "name-mismatch",
    { kind: "foreign", source: "Lee", target: "王五", usual: "Wang" },
    ["Lee", "王五", "Wang"],
  ],
  ["url-mismatch", { kind: "url", source: "a.example", target: "" }, ["a.example"]],
  ["url-mismatch", { kind: "url", source: "", target: "b.example" }, ["b.example"]],
  [
    "url-mismatch",
    { kind: "url", source: "a.example", target: "b.example" },
    ["a.example", "b.example"],
  ],
  ["do-not-translate-violated", { kind: "placeholder", source: "%s", target: "" }, ["%s"]],
  [
    "do-not-translate-violated",
    { kind: "order", source: "%s %d", target: "%d %s" },
    ["%s %d", "%d %s"],
  ],
  ["term-inconsistent-with-glossary", { term: "fern", expected: "蕨", found: "" }, ["fern", "蕨"]],
  [
    "term-inconsistent-with-glossary",
    { term: "fern", expected: "蕨", found: "草" },
    ["fern", "蕨", "草"],
  ],
  [
    "term-inconsistent-use",
    { term: "fern", usual: "蕨", times: 5, found: "草", foundTimes: 1 },
    ["fern", "蕨", "草", "5"],
  ],
  ["inconsistent-translation", { usual: "很晚了。", times: 3, unit: 0 }, ["很晚了。", "3"]],
  ["inconsistent-source", { usual: "It is late.", times: 1, unit: 0 }, ["It is late."]],
];

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(CASES)("%s of %o", (code, args, quoted) => {
    const reason = reasonOf(finding(code, args), language, "en");
    for (const word of quoted) expect(reason).toContain(word);
    expect(reason).not.toMatch(/undefined|[.。]$|\n/);
  });

  test("a long sentence is cut", () => {
    const usual = "很".repeat(500);
    const reason = reasonOf(
      finding("inconsistent-translation", { usual, times: 1, unit: 0 }),
      language,
      "en",
    );
    expect(reason.length).toBeLessThan(200);
  });
});
