import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { Audit } from "../../src/audit/audit.ts";
import { formatAuditJson } from "../../src/format/audit-json.ts";
import { formatAuditJsonl } from "../../src/format/audit-jsonl.ts";
import { formatAuditJunit } from "../../src/format/audit-junit.ts";
import { formatAuditSarif, uriOf } from "../../src/format/audit-sarif.ts";
import { FINDING_COLUMNS, findingRows } from "../../src/format/audit-table.ts";
import { formatAuditSummary, formatAuditText } from "../../src/format/audit-text.ts";
import { formatAuditTsv } from "../../src/format/audit-tsv.ts";
import { auditOf } from "../audit/sample.ts";
import { largeAudit, OPTIONS, sampleAudit, strangerAudit } from "./audit-sample.ts";
import { alignmentOf } from "./sample.ts";

const textOf = (chunks: Iterable<string>) => [...chunks].join("");
const linesOf = (chunks: Iterable<string>) => textOf(chunks).trimEnd().split("\n");

const FORMATS = {
  text: formatAuditText,
  json: formatAuditJson,
  jsonl: formatAuditJsonl,
  sarif: formatAuditSarif,
  junit: formatAuditJunit,
  tsv: formatAuditTsv,
} as const;

const ENDINGS = { text: "txt", junit: "xml" } as const;

// Reviewed by people; `npx vitest -u` writes them anew.
test.each(["text", "json", "jsonl", "sarif", "junit", "tsv"] as const)(
  "writes %s as it was reviewed",
  async (name) => {
    // Kinds that were looked for in vain are suites of JUnit, and there will be more kinds.
    const only = ["omission", "addition", "number-mismatch", "low-confidence"] as const;
    const audit = sampleAudit(name === "junit" ? { only } : {});
    const ending = name in ENDINGS ? ENDINGS[name as keyof typeof ENDINGS] : name;
    // The list of rules grows with the checks; the results are what is reviewed here.
    const written = textOf(FORMATS[name](audit, { ...OPTIONS, minCoverage: 0.9, accepted: 2 }));
    const shown = written.replace(/"rules":\[.*\]\}\},\n/, '"rules":[]}},\n');
    await expect(shown.replace(/"ruleIndex":\d+/g, '"ruleIndex":0')).toMatchFileSnapshot(
      `../../fixtures/audit/formats/findings.${ending}`,
    );
  },
);

test("severities in a table are the same in every language, for programs to go by", () => {
  const severities = (language: "en" | "zh-TW") =>
    [...findingRows(sampleAudit(), language)].map(({ severity }) => severity);
  expect(severities("zh-TW")).toEqual(["major", "major", "neutral"]);
  expect(severities("en")).toEqual(severities("zh-TW"));
});

test("speaks Taiwan’s Chinese throughout, if it is to", async () => {
  const options = { ...OPTIONS, language: "zh-TW", minCoverage: 0.9, accepted: 2 } as const;
  const text = textOf(formatAuditText(sampleAudit(), options));
  await expect(text).toMatchFileSnapshot("../../fixtures/audit/formats/findings.zh-TW.txt");
  const words = text.replaceAll(/The harbour.*|Mr\. Lin.*|The keeper.*|Call.*|lamp\.|\.txt/g, "");
  expect(words.match(/[A-Za-z]{3,}/g)).toBeNull();
});

describe("text", () => {
  test("paints marks, places and severities, and then needs no « »", () => {
    const painted = textOf(
      formatAuditText(sampleAudit(), {
        ...OPTIONS,
        paint: (style, text) => (style === "dim" ? text : `<${style}|${text}>`),
      }),
    );
    expect(painted).toContain("Mr. Lin sold <mark|1,250> kilograms");
    expect(painted).toContain("<place|zh.txt:2:6>: <major|major>: number differs");
    expect(painted).toMatch(/^en {2}█+<gap|[^█>]*░[^█>]*>█+$/m);
    expect(painted).not.toContain("«");
  });

  test("does nothing to the terminal, whatever the text holds", () => {
    const alignment = alignmentOf(
      ["A \x1b[31mred\x07 \u202elamp\x9b.\tB"],
      ["燈\x1b]0;x\x07。"],
      "[0]:[0]",
    );
    const all = { sentences: { start: 0, end: 1 }, marks: [] };
    const finding = { code: "low-confidence", confidence: 1, unit: 0, args: {} } as const;
    const audit = auditOf(alignment, [{ ...finding, source: all, target: all }]);
    const text = textOf(formatAuditText(audit, OPTIONS));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(text).toContain("A \ufffd[31mred\ufffd \ufffdlamp\ufffd. B");
  });

  test.each([40, 60, 100])("fits into %i columns, Chinese too", (width) => {
    const english = "a lamp on the quay ".repeat(60);
    const chinese = "碼頭上的燈與夜色".repeat(60);
    const alignment = alignmentOf(
      [english, english, english],
      [chinese, chinese, chinese],
      "[0]:[0]\n[1]:[1]\n[2]:[2]",
    );
    const { start } = alignment.target.sentences[1]!.span;
    const audit = auditOf(alignment, [
      {
        code: "low-confidence",
        confidence: 1,
        unit: 1,
        args: {},
        source: { sentences: { start: 1, end: 2 }, marks: [] },
        target: {
          sentences: { start: 1, end: 2 },
          marks: [{ start: start + 400, end: start + 402 }],
        },
      },
    ]);
    const text = textOf(formatAuditText(audit, { ...OPTIONS, width }));
    const columns = (line: string) =>
      [...line].reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? 2 : 1), 0);
    const [, ...lines] = text
      .split("\n\n")
      .find((block) => block.startsWith("zh.txt:2:"))!
      .split("\n");
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width + 2); // with « »
    expect(text).toContain("«"); // the mark is among what is shown
  });

  test("no line begins with a closing mark or ends with an opening one", () => {
    const chinese =
      "港口的「燈」，亮了一夜；守燈人說：『別熄！』（真的𠮷。）見圖3，第12頁——".repeat(6);
    const alignment = alignmentOf(["A lamp."], [chinese], "[0]:[0]");
    const all = { sentences: { start: 0, end: 1 }, marks: [] };
    const finding = { code: "low-confidence", confidence: 1, unit: 0, args: {} } as const;
    const audit = auditOf(alignment, [{ ...finding, source: all, target: all }]);
    for (let width = 40; width <= 80; width++) {
      const text = textOf(formatAuditText(audit, { ...OPTIONS, width }));
      const lines = /^ {2}> (港[\s\S]*?)\n\n/m
        .exec(text)![1]!
        .split("\n")
        .map((line) => line.trim());
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines.slice(1))
        expect(line).toMatch(/^[^，。；：！？、」』）\udc00-\udfff]/);
      for (const line of lines) expect(line).not.toMatch(/[「『（]$/);
      expect(chinese.startsWith(lines.join("").replace(/…$/, ""))).toBe(true);
    }
  });

  test("a hole too small for a cell can be seen, and so can what little there is in one", () => {
    const count = 2000;
    const numbers = Array.from({ length: count }, (_, k) => k);
    const beads = (isLone: (k: number) => boolean) => {
      let next = 0;
      return numbers.map((k) => `[${k}]:[${isLone(k) ? "" : next++}]`).join("\n");
    };
    const strip = (isLone: (k: number) => boolean) => {
      const partners = numbers.filter((k) => !isLone(k)).map(() => "燈。");
      const alignment = alignmentOf(
        numbers.map(() => "A lamp."),
        partners,
        beads(isLone),
      );
      return /^en {2}(.*)$/m.exec(textOf(formatAuditText(auditOf(alignment, []), OPTIONS)))?.[1];
    };
    expect(strip((k) => k === 1000)).toMatch(/^█+▇█+$/);
    expect(strip((k) => k !== 1000)).toMatch(/^░+▁░+$/);
  });

  test("sums up in a few lines", () => {
    expect(formatAuditSummary(sampleAudit(), { ...OPTIONS, failOn: "never" })).toBe(
      [
        "English (original)     en.txt  3 of 4 sentences covered, 64.3 % of the characters",
        "Chinese (translation)  zh.txt  3 of 4 sentences covered, 86.0 % of the characters",
        "3 findings",
        "  omission            1 major",
        "  number differs      1 major",
        "  aligned with doubt  1 neutral",
        "passes",
        "",
      ].join("\n"),
    );
  });
});

describe("texts that are no translation of each other", () => {
  const stranger = strangerAudit();

  test("are one line of text", () => {
    expect(linesOf(formatAuditText(stranger, OPTIONS))).toEqual([
      expect.stringMatching(/^en\.txt, zh\.txt: not a translation of each other \(likeness 0\.01;/),
    ]);
  });

  test("are a verdict in JSON, and nothing else", () => {
    const data = JSON.parse(textOf(formatAuditJson(stranger, OPTIONS)));
    expect(data).toMatchObject({
      verdict: { isTranslation: false, likeness: 0.012 },
      summary: { passes: false, findings: 0 },
      findings: [],
    });
  });

  test("are one result in SARIF, with a rule of its own", () => {
    const [run] = JSON.parse(textOf(formatAuditSarif(stranger, OPTIONS))).runs;
    expect(run.results).toHaveLength(1);
    const [{ ruleId, ruleIndex, level }] = run.results;
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect({ ruleId, level }).toEqual({ ruleId: "not-a-translation", level: "error" });
  });

  test("are one failed test in JUnit", () => {
    const xml = textOf(formatAuditJunit(stranger, OPTIONS));
    expect(xml).toContain('tests="1" failures="1"');
    expect(xml).toContain('<failure type="not-a-translation"');
  });
});

test("JSON and JSON Lines hold the same findings, marks where their offsets say", () => {
  const audit = sampleAudit();
  const lines = linesOf(formatAuditJsonl(audit, OPTIONS)).map((line) => JSON.parse(line));
  const { findings } = JSON.parse(textOf(formatAuditJson(audit, OPTIONS)));
  expect(findings).toEqual(lines);
  expect(lines.map(({ id }) => id)).toEqual(audit.findings.map(({ id }) => id));
  let marks = 0;
  for (const line of lines) {
    for (const side of [line.source, line.target]) {
      for (const { text, start, end } of side.marks) {
        expect(side.text.slice(start, end)).toBe(text);
        marks++;
      }
    }
  }
  expect(marks).toBe(2);
});

describe("SARIF", () => {
  const written = JSON.parse(textOf(formatAuditSarif(sampleAudit(), OPTIONS)));
  const [{ results, tool, columnKind }] = written.runs;

  test("has a rule for each result, with help", () => {
    expect(columnKind).toBe("unicodeCodePoints");
    for (const { ruleId, ruleIndex } of results) {
      const rule = tool.driver.rules[ruleIndex];
      expect(rule.id).toBe(ruleId);
      expect(rule.help.text).toMatch(/\.$/);
    }
  });

  test("is placed in the translation, or in the original where that has nothing", () => {
    // biome-ignore lint/suspicious/noExplicitAny: parsed JSON
    const places = results.map((result: any) =>
      [result.locations[0], result.relatedLocations[0]].map(
        ({ physicalLocation: { artifactLocation, region } }) =>
          `${artifactLocation.uri}:${region.startLine}:${region.startColumn}-${region.endColumn}`,
      ),
    );
    expect(places).toEqual([
      ["zh.txt:2:6-11", "en.txt:2:14-19"],
      ["en.txt:3:1-74", "zh.txt:3:1-1"],
      ["zh.txt:4:1-11", "en.txt:4:1-35"],
    ]);
    const chinese = JSON.parse(textOf(formatAuditSarif(sampleAudit({ from: "zh" }), OPTIONS)));
    const { locations } = chinese.runs[0].results[0];
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe("en.txt");
  });

  test("ranks by confidence, fingerprints by identity, escapes what would be a link", () => {
    expect(results.map(({ rank }: { rank: number }) => rank)).toEqual([97, 99.5, 60]);
    expect(
      results.map((result: { partialFingerprints: object }) => result.partialFingerprints),
    ).toEqual(sampleAudit().findings.map(({ id }) => ({ "duizhaoFinding/v1": id })));
    const finding = sampleAudit().findings[0]!;
    const audit = { ...sampleAudit(), findings: [{ ...finding, args: { source: "[1]" } }] };
    const [run] = JSON.parse(textOf(formatAuditSarif(audit, OPTIONS))).runs;
    expect(run.results[0].message.text).toMatch(/\\\[1\\\].* \(\[English\]\(1\)\)$/);
  });

  test.each([
    ["docs/guide.md", "docs/guide.md"],
    ["./docs/a b.md", "docs/a%20b.md"],
    ["../中文#1.txt", "../%E4%B8%AD%E6%96%87%231.txt"],
    ["/work/docs/a.md", "docs/a.md"],
    ["/workshop/a.md", "file:///workshop/a.md"],
    ["C:\\texts\\a.md", "file:///C:/texts/a.md"],
    ["a:b.txt", "./a:b.txt"],
    ["standard input", "standard%20input"],
    ["a\ud800.txt", "a%EF%BF%BD.txt"],
  ])("writes %s as a URI: %s", (name, uri) => {
    expect(uriOf(name, "/work")).toBe(uri);
  });
});

describe("JUnit", () => {
  test("is well-formed, with right counts, whatever the texts hold", () => {
    const alignment = alignmentOf(["a]]>\x00\x1b<b>&\"'\ud800"], ["燈\uffff"], "[0]:[0]");
    const all = { sentences: { start: 0, end: 1 }, marks: [] };
    const finding = { code: "low-confidence", confidence: 1, unit: 0, args: {} } as const;
    const source = { ...alignment.source, name: 'a<"&>.txt' };
    const audit = auditOf({ ...alignment, source }, [{ ...finding, source: all, target: all }]);
    for (const failOn of ["neutral", "never"] as const) {
      const parser = new SaxesParser();
      const counts: Record<string, number> = {};
      const declared: Record<string, number> = { tests: 0, failures: 0 };
      parser.on("error", (error) => {
        throw error;
      });
      parser.on("opentag", ({ name, attributes }) => {
        counts[name] = (counts[name] ?? 0) + 1;
        if (name !== "testsuite") return;
        for (const key of ["tests", "failures"]) {
          declared[key] = declared[key]! + Number(attributes[key]);
        }
      });
      parser.write(textOf(formatAuditJunit(audit, { ...OPTIONS, failOn }))).close();
      expect(declared.tests).toBe(counts.testcase);
      expect(declared.failures).toBe(counts.failure ?? 0);
      expect(counts.failure ?? 0).toBe(failOn === "never" ? 0 : 1);
    }
  });

  test("kinds that were not looked for are no tests", () => {
    const xml = textOf(formatAuditJunit(sampleAudit({ only: ["omission"] }), OPTIONS));
    expect(xml).toContain('<testsuite name="omission"');
    expect(xml).not.toContain('<testsuite name="addition"');
  });
});

test("TSV has the same columns in every line, whatever the texts hold", () => {
  const alignment = alignmentOf(["a\tb\\c\rd"], ["=1+1"], "[0]:[0]");
  const all = { sentences: { start: 0, end: 1 }, marks: [] };
  const finding = { code: "low-confidence", confidence: 1, unit: 0, args: {} } as const;
  const audit = auditOf(alignment, [{ ...finding, source: all, target: all }]);
  const lines = linesOf(formatAuditTsv(audit, OPTIONS));
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line.split("\t")).toHaveLength(FINDING_COLUMNS.length);
  expect(lines[1]).toContain("\ta\\tb\\\\c d\t=1+1\t");
});

let large: Audit | undefined;

// Each finding costs what it prints; else so many would run into the time limit of a test.
test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
  "%s takes time in proportion to the findings",
  (name) => {
    large ??= largeAudit(20_000);
    let size = 0;
    for (const chunk of FORMATS[name](large, OPTIONS)) size += chunk.length;
    expect(size).toBeGreaterThan(large.findings.length * 50);
  },
);
