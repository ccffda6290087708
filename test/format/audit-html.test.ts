import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FINDING_CODES } from "../../src/audit/finding.ts";
import { titleOf } from "../../src/audit/message.ts";
import { LANGUAGES } from "../../src/audit/reason.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { formatAuditHtml } from "../../src/format/audit-html.ts";
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH } from "../../src/format/audit-html-script.ts";
import { REPORT_STYLE, REPORT_STYLE_HASH } from "../../src/format/audit-html-style.ts";
import type { Alignment } from "../../src/types.ts";
import { auditOf } from "../audit/sample.ts";
import { alignmentOf, reorderedAlignment } from "./sample.ts";

const OPTIONS = { version: "0.1.0", failOn: "major" } as const;

const none = { sentences: { start: 0, end: 0 }, marks: [] };
const base = { confidence: 0.9, unit: 0, args: {}, source: none, target: none };

/** A report with a finding of every kind, about the first sentences. */
function reportOf(
  alignment: Alignment,
  language: (typeof LANGUAGES)[number] = "en",
  settings: Partial<AuditSettings> = {},
): string {
  const first = { sentences: { start: 0, end: 1 }, marks: [{ start: 0, end: 3 }] };
  const found = FINDING_CODES.map((code) => ({ ...base, code, source: first, target: first }));
  const audit = auditOf(alignment, found, settings);
  return [...formatAuditHtml(audit, { ...OPTIONS, language })].join("");
}

const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

test("the policy knows the script and the style, and lets nothing else in", () => {
  expect(REPORT_SCRIPT_HASH).toBe(hash(REPORT_SCRIPT));
  expect(REPORT_STYLE_HASH).toBe(hash(REPORT_STYLE));
  const page = reportOf(reorderedAlignment());
  expect(page).toContain(
    `content="default-src 'none'; style-src '${hash(REPORT_STYLE)}'; script-src '${hash(REPORT_SCRIPT)}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(
    /\b(?:src|href|srcset|action)="(?!#)|url\((?!#)|@import| style="| on\w+="/,
  );
});

test.each(LANGUAGES)("every finding stands in the report in %s", (language) => {
  const page = reportOf(reorderedAlignment(), language);
  for (const code of FINDING_CODES) {
    expect(page).toContain(`data-code="${code}"`);
    expect(page.toLowerCase()).toContain(titleOf(code, language).toLowerCase());
  }
});

test("the words of a report are in the language that was asked for", () => {
  const words = (page: string) =>
    page
      .replace(/<(style|script)>.*?<\/\1>/gs, "")
      .replace(/<\/?summary>/g, "")
      .replace(
        / (?:class|id|fill|aria-labelledby|data-code|data-severity|name|value|href)="[^"]*"/g,
        "",
      );
  const english = words(reportOf(reorderedAlignment()));
  expect(english.replace(/去睡吧|燈亮了|很晚了/g, "")).not.toMatch(/\p{Script=Han}/u);
  const chinese = words(reportOf(reorderedAlignment(), "zh-TW"));
  expect(chinese).toContain('<html lang="zh-Hant-TW">');
  expect(chinese.match(/\b(?:findings?|summary|sentences?|sure|omission|neutral|major)\b/gi)).toBe(
    null,
  );
});

test.each([
  ["zh-TW", "zh-Hant-TW"],
  ["zh-HK", "zh-Hant-HK"],
  ["zh-CN", "zh-Hans-CN"],
])("Chinese of %s is tagged %s", (chineseLocale, tag) => {
  expect(reportOf(reorderedAlignment(), "en", { chineseLocale })).toContain(`lang="${tag}"`);
});

test("texts that are no translation of each other have a verdict and nothing else", () => {
  const verdict = { isTranslation: false, likeness: 0.013 };
  const audit = auditOf({ ...reorderedAlignment(), verdict }, []);
  const page = [...formatAuditHtml(audit, { ...OPTIONS, language: "en" })].join("");
  expect(page).toContain("Not a translation of each other (likeness 0.01;");
  expect(page).not.toContain("<article");
  expect(page).not.toContain('id="strip"');
});

test("many findings in one long sentence take a part of it each", () => {
  const words = Array.from({ length: 8000 }, (_, k) => `word${k}`).join(" ");
  const found = Array.from({ length: 400 }, (_, k) => {
    const marks = [{ start: k * 100, end: k * 100 + 5 }];
    const passage = { sentences: { start: 0, end: 1 }, marks };
    return { ...base, code: "punctuation" as const, source: passage, target: none };
  });
  const audit = auditOf(alignmentOf([words], ["一"], "[0]:[0]"), found);
  const page = [...formatAuditHtml(audit, { ...OPTIONS, language: "en" })].join("");
  expect(page.match(/<mark>/g)).toHaveLength(400);
  expect(page.length).toBeLessThan(400 * 4000);
});

test("a part of a long passage cuts no character", () => {
  const text = `${"𠀀".repeat(500)}一${"𠀀".repeat(4000)}`;
  const marks = [{ start: 1001, end: 1003 }];
  const passage = { sentences: { start: 0, end: 1 }, marks };
  const found = [{ ...base, code: "punctuation" as const, source: none, target: passage }];
  const audit = auditOf(alignmentOf(["One."], [text], "[0]:[0]"), found);
  const page = [...formatAuditHtml(audit, { ...OPTIONS, language: "en" })].join("");
  expect(page).not.toMatch(/\p{Surrogate}/u);
});

test("a report of empty texts, and of one without findings, is whole", () => {
  for (const alignment of [alignmentOf([], [], ""), alignmentOf(["One."], ["一。"], "[0]:[0]")]) {
    const page = [...formatAuditHtml(auditOf(alignment, []), { ...OPTIONS, language: "en" })].join(
      "",
    );
    expect(page).toContain("Nothing was found.");
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
    expect(page).toMatch(/<\/html>\n$/);
  }
});

/** Tags and attributes, without what stands in them: the skeleton of a page. */
const skeleton = (page: string) =>
  page.replace(/<(style|script)>.*?<\/\1>/gs, "<$1>").match(/<!?\/?[a-z][a-z0-9]*|[a-z-]+="/g);

test("no text changes the structure of a page", () => {
  const nasty = fc.oneof(
    fc.constantFrom("</script>", "<!--", "]]>", "'\"><img src=x onerror=y>", "</title>", "&lt;"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
  );
  // Whitespace is folded, and what is empty is not shown: neither is what this is about.
  const text = fc
    .tuple(nasty, nasty)
    .map((parts) => `x${parts.join("").replace(/\s|\u0085|\ufeff/g, "_")}x`);
  const plain = skeleton(withText("xyzx", "zh-TW"));
  fc.assert(
    fc.property(text, (words) => {
      const page = withText(words, "zh-TW");
      expect(skeleton(page)).toEqual(plain);
      expect(page).not.toMatch(/\p{Surrogate}/u);
      expect(page).not.toContain("\0");
    }),
  );
});

function withText(words: string, language: (typeof LANGUAGES)[number]): string {
  const link = {
    kind: "name",
    weight: 1,
    source: { start: 0, end: 1 },
    target: { start: 0, end: 1 },
  } as const;
  const alignment = alignmentOf([words, words], [words], "[0]:[0]\n[1]:[]", [link]);
  return reportOf(
    {
      ...alignment,
      source: { ...alignment.source, name: words },
      target: { ...alignment.target, name: words },
      signature: words,
    },
    language,
  );
}
