import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Audit } from "../../../src/audit/audit.ts";
import type { Finding, FindingCode } from "../../../src/audit/finding.ts";
import type { Damage } from "../../../src/audit/self-test/damage.ts";
import { applyEdits } from "../../../src/audit/self-test/edit.ts";
import { judge } from "../../../src/audit/self-test/judge.ts";
import { formatSelfTestJson, formatSelfTestText } from "../../../src/format/self-test.ts";
import { auditAlignment, selfTest } from "../../../src/library-audit.ts";
import { documentFromText } from "../../../src/text/document.ts";
import type { Lang } from "../../../src/types.ts";
import { alignmentOf } from "../../format/sample.ts";

const read = (lang: Lang, text: string) =>
  documentFromText(text, { lang, name: `${lang}.txt` }).document;
const corpus = (lang: Lang) =>
  read(
    lang,
    readFileSync(new URL(`../../../corpus/news-harbour/${lang}.txt`, import.meta.url), "utf8"),
  );

describe("a self-test of a text", () => {
  const result = selfTest(corpus("en"), corpus("zh"), { runs: 8 });

  test("is the same for the same seed, and another for another", () => {
    const once = (seed: number) => selfTest(corpus("en"), corpus("zh"), { runs: 1, seed }).damages;
    const [first, again, other] = [1, 1, 2].map(once);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test("finds most of what was deleted, changed or left untranslated, and says what not", () => {
    const kinds = new Map(result.kinds.map((kind) => [kind.kind, kind]));
    for (const kind of ["sentence-deleted", "number-changed", "untranslated"] as const) {
      const { damages, found, misnamed } = kinds.get(kind)!;
      expect(damages).toBeGreaterThan(1);
      expect(found / damages).toBeGreaterThan(0.6);
      const rest = result.damages.filter((one) => one.kind === kind && one.outcome !== "found");
      expect(rest).toHaveLength(damages - found);
      expect(rest.filter(({ outcome }) => outcome === "misnamed")).toHaveLength(misnamed);
    }
    expect(result.runs).toBe(8);
    expect(result.sentences).toBe(8 * 110);
  });

  test("damages nothing that is not looked for", () => {
    const testOnly = (...only: FindingCode[]) =>
      selfTest(corpus("en"), corpus("zh"), { runs: 1, settings: { only } });
    const numbers = testOnly("number-mismatch", "addition");
    expect(numbers.kinds.map(({ kind }) => kind)).toEqual(["sentence-added", "number-changed"]);
    expect(new Set(numbers.damages.map(({ kind }) => kind))).toEqual(
      new Set(["sentence-added", "number-changed"]),
    );
    const blind = testOnly("empty-target");
    expect(blind).toMatchObject({ kinds: [], damages: [], falseAlarms: [], undamaged: 0 });
    expect([...formatSelfTestText(blind, { language: "en" })].join("")).toContain(
      "none that is looked for is tested",
    );
  });

  test("damages the English if that is the translation", () => {
    const { damages } = selfTest(corpus("en"), corpus("zh"), { runs: 2, settings: { from: "zh" } });
    const changed = (side: 0 | 1, added: boolean) =>
      damages.filter(
        ({ kind, before, after }) =>
          (kind === "sentence-added") === added && before[side] !== after[side],
      ).length;
    expect(changed(1, false)).toBe(0);
    expect(changed(0, true)).toBe(0);
    expect(changed(0, false)).toBeGreaterThan(5);
  });

  test("is shown as a table, with what was not found", () => {
    const text = [...formatSelfTestText(result, { language: "en" })].join("");
    const { damages, found } = result.kinds[0]!;
    expect(text).toMatch(
      new RegExp(`sentence deleted +${damages} +${found} +${(found / damages).toFixed(2)}`),
    );
    expect(text).toContain("8 damaged copies, 880 sentences in all, seed 1");
    const chinese = [...formatSelfTestText(result, { language: "zh-TW" })].join("");
    expect(chinese).toContain("刪去整句");
    for (const line of text.split("\n")) expect(line).not.toMatch(/\s$/);
  });

  test("is written as JSON with recall by kind", () => {
    const data = JSON.parse(formatSelfTestJson(result));
    expect(data).toMatchObject({ format: "duizhao-self-test", version: 1, seed: 1, runs: 8 });
    const [first] = result.kinds;
    expect(data.kinds[0]).toEqual({ ...first, recall: first!.found / first!.damages });
    expect(data.damages).toHaveLength(result.damages.length);
  });

  test.each([
    [{ seed: -1 }, "seed: expected a whole number from 0, found -1"],
    [{ runs: 0 }, "runs: expected a whole number from 1, found 0"],
    [{ samples: 1.5 }, "samples: expected a whole number from 1, found 1.5"],
  ])("%j is refused", (options, message) => {
    const test = () => selfTest(read("en", "A."), read("zh", "甲。"), options);
    expect(test).toThrow(RangeError);
    expect(test).toThrow(message);
  });

  test("of nothing says so", () => {
    const empty = selfTest(read("en", ""), read("zh", ""));
    expect(empty.damages).toEqual([]);
    expect([...formatSelfTestText(empty, { language: "en" })].join("")).toMatch(
      /^Nothing could be damaged/,
    );
  });
});

describe("judging findings", () => {
  // Three beads; the second Chinese sentence was deleted, so its English stands alone.
  const alignment = alignmentOf(
    ["A one.", "B two.", "C three."],
    ["甲。", "丙。"],
    "[0]:[0]\n[1]:[]\n[2]:[1]",
  );
  const before = alignmentOf(
    ["A one.", "B two.", "C three."],
    ["甲。", "乙。", "丙。"],
    "[0]:[0]\n[1]:[1]\n[2]:[2]",
  );
  const finding = (code: FindingCode, source: number, target: number, id = "x"): Finding => ({
    id,
    code,
    severity: "major",
    confidence: 1,
    unit: 0,
    source: { sentences: { start: source, end: source + 1 }, marks: [] },
    target: {
      sentences: { start: target, end: target + (code === "omission" ? 0 : 1) },
      marks: [],
    },
    args: {},
  });
  const auditOf = (of: typeof alignment, findings: Finding[]): Audit => ({
    ...auditAlignment(of, { only: [] }),
    findings,
  });
  const damage: Damage = {
    kind: "sentence-deleted",
    units: { start: 1, end: 2 },
    edits: { source: [], target: [{ start: 3, end: 6, text: "" }] },
    places: { source: [{ start: 7, end: 13 }], target: [] },
  };
  const edited = {
    source: applyEdits(before.source.text, []),
    target: applyEdits(before.target.text, damage.edits.target),
  };
  const outcome = (found: Finding[], known: Finding[] = []) => {
    const { outcomes, falseAlarms } = judge(
      auditOf(alignment, found),
      [damage],
      auditOf(before, known),
      edited,
    );
    return [outcomes[0]!.outcome, falseAlarms.length];
  };

  test.each<[string, Finding[], Finding[], [string, number]]>([
    ["nothing", [], [], ["missed", 0]],
    ["the right kind there", [finding("omission", 1, 1)], [], ["found", 0]],
    ["another kind there", [finding("number-mismatch", 1, 1)], [], ["misnamed", 0]],
    ["both", [finding("number-mismatch", 1, 1), finding("omission", 1, 1)], [], ["found", 0]],
    ["the right kind elsewhere", [finding("omission", 0, 0)], [], ["missed", 1]],
    [
      "what the undamaged text has, after the damage",
      [finding("punctuation", 2, 1, "new")],
      [finding("punctuation", 2, 2, "old")],
      ["missed", 0],
    ],
    [
      "another kind where the undamaged text has one",
      [finding("name-mismatch", 2, 1, "new")],
      [finding("punctuation", 2, 2, "old")],
      ["missed", 1],
    ],
  ])("%s", (_, found, known, expected) => {
    expect(outcome(found, known)).toEqual(expected);
  });
});
