import { describe, expect, test } from "vitest";
import { FAULT_CODES, FAULTS, type FaultCode } from "../../src/tmx/fault.ts";
import type { FileEncoding } from "../../src/tmx/lint.ts";
import { fixTmx, lintTmx } from "../../src/tmx/whole-text.ts";
import { faultEffect, faultText, LINT_LANGUAGES, mendingText } from "../../src/tmx/wording.ts";
import { HEADER, MEMORY, memoryOf, SENTENCES, unitOf, withSecond, withTarget } from "./memory.ts";

const [[, first], [english, chinese]] = SENTENCES;
const utf8: FileEncoding = { name: "utf-8", hasMark: false };
const utf16: FileEncoding = { name: "utf-16le", hasMark: true };

const codesOf = (text: string, encoding?: FileEncoding) =>
  lintTmx(text, encoding ? { encoding } : {}).groups.map(({ code }) => code);

const declared = (encoding: string) => MEMORY.replace("UTF-8", encoding);
const tuv = (inner: string) =>
  withSecond(unitOf(english, chinese).replace("</tu>", `${inner}</tu>`));

/** A memory with one fault, the codes told, and what is left after mending. */
const FAULTY: readonly (readonly [FaultCode, string, FileEncoding | undefined])[] = (
  [
    ["encoding-mismatch", MEMORY, utf16],
    ["encoding-mismatch", MEMORY, { name: "big5-hkscs", hasMark: false }],
    ["encoding-mismatch", declared("ISO-8859-1"), utf8],
    ["encoding-mismatch", declared("UTF-16"), utf8],
    ["encoding-bytes", MEMORY, { ...utf8, damaged: 1 }],
    ["encoding-legacy", declared("Big5"), { name: "big5-hkscs", hasMark: false }],
    ["encoding-unknown", declared("unicode"), utf8],
    ["utf-16", declared("UTF-16"), utf16],
    ["utf-16-no-mark", declared("UTF-16"), { ...utf16, hasMark: false }],
    ["byte-order-mark", MEMORY, { ...utf8, hasMark: true }],
    ["declaration", `\n${MEMORY}`],
    ["declaration", MEMORY.replace(' version="1.0"', "")],
    ["xml-1.1", MEMORY.replace('"1.0"', '"1.1"')],
    ["doctype", MEMORY.replace("<tmx", '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx')],
    ["bare-ampersand", withTarget("甲 & 乙")],
    ["bare-ampersand", withTarget("AT&T 公司")],
    ["bare-less-than", withTarget("一 < 二")],
    ["bare-less-than", withTarget("<標題> 在此")],
    ["undefined-entity", withTarget("甲&nbsp;乙")],
    ["undefined-entity", withTarget("甲&nosuch;乙")],
    ["control-character", withTarget("甲\u0002乙")],
    ["control-character", withTarget("甲&#x1F;乙")],
    ["control-character", withTarget("甲&#xFFFE;乙")],
    ["control-character", withTarget("&#xD83D;乙")],
    ["cdata-end", withTarget("甲]]>乙")],
    ["comment", withTarget("甲<!-- a -- b -->乙")],
    ["attribute-syntax", MEMORY.replace("<tu>", "<tu tuid=1>")],
    ["attribute-syntax", MEMORY.replace("<tu>", '<tu tuid="1" tuid="2">')],
    ["attribute-syntax", MEMORY.replace("<tu>", '<tu tuid="a<b">')],
    [
      "not-closed",
      withSecond(unitOf(english, chinese).replace("</seg></tuv></tu>", "</tuv></tu>")),
    ],
    ["stray-close", MEMORY.replace("<tu>", "</tuv><tu>")],
    ["cut-off", MEMORY.slice(0, -8)],
    ["outside-root", `${MEMORY}the end\n`],
    ["version", MEMORY.replace("1.4", "1.4b")],
    ["version", MEMORY.replace(' version="1.4"', "")],
    ["version-old", MEMORY.replace("1.4", "1.1")],
    ["namespace", MEMORY.replace("<tmx", '<tmx xmlns="http://www.lisa.org/tmx14"')],
    ["header-missing", MEMORY.replace(`<header ${HEADER}/>\n`, "")],
    ["header-attribute", MEMORY.replace(' o-tmf="t"', "")],
    ["srclang-missing", MEMORY.replace(' srclang="en-US"', "")],
    ["srclang-unknown", MEMORY.replace('srclang="en-US"', 'srclang="fr-FR"')],
    ["body-missing", memoryOf("").replace(/<\/?body>\n/g, "")],
    ["unit-outside-body", MEMORY.replace("</body>", `</body>${unitOf("Here.", "這裡。")}`)],
    ["element-case", MEMORY.replace("<seg>", "<SEG>").replace("</seg>", "</SEG>")],
    ["element-unknown", MEMORY.replace("<tu>", "<tu><custom>x</custom>")],
    ["element-unknown", MEMORY.replace("</body>", "</body><body></body>")],
    ["element-order", tuv("<note>n</note>")],
    [
      "element-nested",
      withSecond(
        `<tu><tuv xml:lang="en-US"><seg>${english}</seg><tuv xml:lang="zh-TW"><seg>${chinese}</seg></tuv></tuv></tu>`,
      ),
    ],
    ["attribute-unknown", MEMORY.replace("<tu>", '<tu domain="sea">')],
    ["attribute-unknown", MEMORY.replace("<seg>", '<seg xml:space="preserve">')],
    ["attribute-value", MEMORY.replace('"sentence"', '"Segment"')],
    ["attribute-value", MEMORY.replace('adminlang="en"', 'adminlang="English"')],
    ["date", MEMORY.replace("<tu>", '<tu creationdate="2026-11-30 10:00">')],
    ["date", MEMORY.replace("<tu>", '<tu changedate="yesterday">')],
    ["prop-type", MEMORY.replace("<tu>", "<tu><prop>x</prop>")],
    ["stray-text", MEMORY.replace("<tu>", "<tu>hello")],
    ["no-units", memoryOf("")],
    ["unit-empty", MEMORY.replace("<tu>", "<tu></tu><tu>")],
    ["lang-missing", MEMORY.replace(' xml:lang="zh-TW"', "")],
    ["lang-attribute", MEMORY.replaceAll("xml:lang", "lang")],
    ["lang-tag", MEMORY.replaceAll("zh-TW", "zh_TW")],
    ["lang-tag", MEMORY.replace("zh-TW", "1028")],
    [
      "segment-missing",
      withSecond(
        `<tu><tuv xml:lang="en-US"><seg>${english}</seg></tuv><tuv xml:lang="zh-TW">${chinese}</tuv></tu>`,
      ),
    ],
    ["segment-twice", MEMORY.replace(first, `${first}</seg><seg>船遲到了。`)],
    ["segment-empty", withTarget("")],
    ["language-missing", withSecond(`<tu><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`)],
    ["language-twice", tuv('<tuv xml:lang="zh-TW"><seg>我們等船。</seg></tuv>')],
    [
      "source-not-first",
      withSecond(
        `<tu><tuv xml:lang="zh-TW"><seg>${chinese}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`,
      ),
    ],
    ["sides-swapped", withSecond(unitOf(chinese, english))],
    ["variants-mixed", MEMORY.replace("zh-TW", "zh-HK")],
    ["variant-text", withTarget("我们在码头等候。")],
    ["untranslated", withTarget(english)],
    ["tuid-twice", MEMORY.replaceAll("<tu>", '<tu tuid="a">')],
    ["unit-twice", withSecond(unitOf(...SENTENCES[0]))],
    ["translation-conflict", withSecond(unitOf(SENTENCES[0][0], "船遲到了。"))],
    ["markup-text", withTarget("在<b>碼頭</b>等候。")],
    ["inline-unpaired", withTarget('<bpt i="1">&lt;b&gt;</bpt>碼頭')],
    ["inline-attribute", withTarget("<bpt>&lt;b&gt;</bpt>碼頭<ept>&lt;/b&gt;</ept>")],
    ["inline-attribute", withTarget("<it>&lt;/b&gt;</it>碼頭")],
    ["inline-misplaced", withTarget("<ph>a<ph>b</ph></ph>碼頭")],
    ["inline-differs", withTarget("<ph/>碼頭")],
    ["inline-tags", withSecond(unitOf(`<ph/>${english}`, `<ph/>${chinese}`))],
    ["inline-highlight", withTarget("在<hi>碼頭</hi>等候。")],
    ["pretty-printed", withTarget(`\n      ${chinese}\n    `)],
    ["pretty-printed", withTarget("我們在\n        碼頭等候。")],
    ["line-end", withTarget("我們在\n碼頭等候。")],
    ["space-at-end", withTarget(`${chinese} `)],
    ["segment-long", withTarget("船".repeat(4000))],
    ["invisible-character", withTarget("我們\u200b在碼頭等候。")],
    ["not-nfc", withTarget("cafe\u0301 在碼頭")],
    ["entity-text", withTarget("甲&amp;nbsp;乙")],
    ["replacement-character", withTarget("我們在\ufffd頭等候。")],
    ["mojibake", withTarget("Ã©lan 在碼頭")],
    ["private-use", withTarget("我們\ue000在碼頭等候。")],
  ] as readonly [FaultCode, string, FileEncoding?][]
).map(([code, text, encoding]) => [code, text, encoding]);

describe("lintTmx", () => {
  test("finds nothing in a sound memory", () => {
    expect(codesOf(MEMORY, utf8)).toEqual([]);
  });

  test.each(FAULTY)("tells %s (%#)", (code, text, encoding) => {
    expect(codesOf(text, encoding)).toContain(code);
  });

  test("has a row for every fault", () => {
    expect([...new Set(FAULTY.map(([code]) => code))].sort()).toEqual([...FAULT_CODES].sort());
  });

  test.each([
    ["line and column, in code points", withTarget("😀甲 & 乙"), "bare-ampersand", 6, 96],
    ["inside a text of several lines", withTarget("甲\n乙 & 丙"), "bare-ampersand", 7, 3],
    ["of a tag", MEMORY.replace(' xml:lang="zh-TW"', ""), "lang-missing", 5, 63],
    [
      "behind the lines of an old Mac",
      MEMORY.replaceAll("\n", "\r").replace(first, "&"),
      "bare-ampersand",
      5,
      90,
    ],
  ] as const)("gives the place: %s", (_, text, code, line, column) => {
    const group = lintTmx(text).groups.find((found) => found.code === code);
    expect(group?.faults[0]?.place).toEqual({ line, column });
  });

  test.each([
    ["zh-Hant", "我們在碼頭等候。"],
    ["zh-HK", "佢哋喺碼頭等。"],
    ["zh-CN", "我们在码头等候。"],
    ["zh", "我们在碼頭等候。"],
    ["zh-TW", "我們在碼頭等候，遇見王岩。"],
  ])("takes %s for what it says: %s", (tag, target) => {
    const text = memoryOf(unitOf(english, target).replace("zh-TW", tag));
    expect(codesOf(text)).toEqual([]);
  });

  test("remembers some places of each fault and counts the rest", () => {
    const text = memoryOf(
      Array.from({ length: 9 }, (_, k) => unitOf(`Line ${k}.`, `第${k}行 & 尾`)).join(""),
    );
    const [group] = lintTmx(text, { places: 2 }).groups;
    expect(group).toMatchObject({ code: "bare-ampersand", count: 9 });
    expect(group?.faults).toHaveLength(2);
  });

  test("looks only for what is asked", () => {
    const text = withTarget("甲 & 乙 ");
    expect(lintTmx(text, { only: ["space-at-end"] }).groups.map(({ code }) => code)).toEqual([
      "space-at-end",
    ]);
    expect(lintTmx(text, { ignore: ["space-at-end"] }).groups.map(({ code }) => code)).toEqual([
      "bare-ampersand",
    ]);
  });

  test.each([
    ["another kind of XML", "<xliff/>", "memory.tmx: expected TMX, found <xliff>"],
    ["text", "hello", "memory.tmx: expected TMX, found other text"],
    ["nothing", " \n", "memory.tmx: is empty"],
    ["much text", `${"a b ".repeat(3000)}<`, "memory.tmx: expected TMX, found other text"],
  ])("refuses %s", (_, text, message) => {
    expect(() => lintTmx(text)).toThrow(message);
  });
});

describe("fixTmx", () => {
  test("leaves a sound memory as it is", () => {
    expect(fixTmx(MEMORY).text).toBe(MEMORY);
  });

  test.each(FAULTY)("mends %s, if it can, for good (%#)", (code, text) => {
    const fixed = fixTmx(text);
    const left = lintTmx(fixed.text, { encoding: utf8 }).groups.map((group) => group.code);
    if (FAULTS[code].mending === "fix") expect(left).not.toContain(code);
    expect(left.filter((found) => FAULTS[found].mending === "fix")).toEqual([]);
    expect(fixTmx(fixed.text).text).toBe(fixed.text);
  });

  test.each([
    ["甲 & 乙", "甲 &amp; 乙"],
    ["一 < 二", "一 &lt; 二"],
    ["甲&nbsp;乙&hellip;", "甲\u00a0乙…"],
    ["甲&nosuch;乙", "甲&amp;nosuch;乙"],
    ["甲\u000b乙", "甲 乙"],
    ["甲&#x1F;乙", "甲乙"],
    ["&#xD83D;&#xDE00;乙", "&#xD83D;&#xDE00;乙"],
    ["\n   我們在\n   碼頭 A\n   B 等候。\n  ", "我們在碼頭 A B 等候。"],
    ["在<br>碼頭", "在&lt;br&gt;碼頭"],
    ['<bpt i="1">[</bpt>碼頭', '<it pos="begin">[</it>碼頭'],
    ['碼頭<ept i="1">]</ept>', '碼頭<it pos="end">]</it>'],
    ["<bpt>[</bpt>碼頭<ept>]</ept>", '<bpt i="1">[</bpt>碼頭<ept i="1">]</ept>'],
    ["cafe\u0301", "café"],
    ["<![CDATA[a & b]]>", "<![CDATA[a & b]]>"],
  ])("makes of %j %j", (target, expected) => {
    // A character in two halves is right as soon as both are one reference.
    const wanted = target.includes("D83D") ? "😀乙" : expected;
    expect(fixTmx(withTarget(target)).text).toBe(withTarget(wanted));
  });

  test("keeps what has no place in TMX as a prop", () => {
    const text = fixTmx(MEMORY.replace("<tu>", '<tu domain="sea"><custom>x</custom>')).text;
    expect(text).toContain('<prop type="x-domain">sea</prop>');
    expect(text).toContain('<prop type="x-custom">x</prop>');
  });

  test("keeps order, ids, dates, notes, props and white space", () => {
    const unit = `<tu   tuid="b" changedate='20260131T093000Z'>\n\t<note>n &lt; m</note><prop type="p">q</prop>\n${unitOf("A & B", "甲").slice(4)}`;
    const text = memoryOf(`${unitOf("Z", "子")}<!-- here -->${unit}${unitOf("Y", "丑")}`);
    expect(fixTmx(text).text).toBe(text.replace("A & B", "A &amp; B"));
  });

  test("keeps the whole units of a file that was cut off", () => {
    const cut = MEMORY.slice(0, MEMORY.indexOf("整夜"));
    const { text, ...result } = fixTmx(cut);
    expect(text).toBe(MEMORY.replace(unitOf(...SENTENCES[2]), ""));
    expect(result).toMatchObject({ units: 3, written: 2, incomplete: { line: 7, column: 1 } });
    expect(lintTmx(cut)).toMatchObject({ units: 3, groups: [{ faults: [{ args: { line: 7 } }] }] });
    // Whole units and a cut end: nothing is lost.
    expect(fixTmx(MEMORY.slice(0, -8))).not.toHaveProperty("incomplete");
  });

  test("gives variants without a language that of their script, or leaves them out", () => {
    const text = MEMORY.replaceAll(/ xml:lang="(?:en-US|zh-TW)"/g, "");
    expect(fixTmx(text).text).toBe(MEMORY);
    const twice = fixTmx(tuv("<tuv><seg>我們等船。</seg></tuv>"));
    expect(twice.text).toBe(MEMORY);
  });

  test("sets one locale, and keeps the nearest of several variants", () => {
    const text = tuv('<tuv xml:lang="zh-HK"><seg>我哋喺碼頭等。</seg></tuv>');
    const fixed = fixTmx(text, { englishLocale: "en-GB", chineseLocale: "zh-HK" });
    expect(fixed.text).toContain('srclang="en-GB"');
    expect(fixed.text).toContain("我哋喺碼頭等。");
    expect(fixed.text).not.toContain(chinese);
    expect(lintTmx(fixed.text).groups).toEqual([]);
  });

  test("writes a file for each variant of Chinese", () => {
    const text = tuv('<tuv xml:lang="zh-CN"><seg>我们在码头等候。</seg></tuv>');
    const { files, written } = fixTmx(text, { splitVariants: true });
    expect(files.map(({ tag }) => tag)).toEqual(["zh-TW", "zh-CN"]);
    expect(files[0]!.text).toBe(MEMORY);
    expect(files[1]!.text).toContain("我们在码头等候。");
    expect(lintTmx(files[1]!.text).units).toBe(1);
    expect(written).toBe(4);
  });

  test("leaves out empty segments and inline tags on request", () => {
    expect(fixTmx(withTarget(""), { dropEmpty: true }).text).toBe(
      MEMORY.replace(unitOf(english, chinese), ""),
    );
    const tagged = withTarget('在<hi><bpt i="1">[</bpt>碼</hi>頭<ept i="1">]</ept>A<ph/>B<b>');
    expect(fixTmx(tagged, { stripTags: true }).text).toBe(withTarget("在碼頭A B"));
  });

  test("does not resolve entities that explode", () => {
    const doctype =
      '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY co "公司">]>\n<tmx';
    const text = withTarget("&co;&b;").replace("<tmx", doctype);
    expect(fixTmx(text).text).toBe(withTarget("公司&amp;b;"));
  });
});

describe("wording", () => {
  test.each(LINT_LANGUAGES)("says each fault in %s in one line", (language) => {
    const args = {
      found: "x",
      expected: "y",
      declared: "a",
      damaged: 1,
      element: "seg",
      parent: "tu",
      attribute: "i",
      tags: "t",
      tag: "zh",
      line: 3,
      units: 9,
    };
    for (const code of FAULT_CODES) {
      for (const text of [
        faultText(code, args, language),
        faultEffect(code, language),
        mendingText(code, language),
      ]) {
        expect(text).toMatch(/^.*[^.。\s]$/u);
        expect(text).not.toMatch(/undefined/);
      }
    }
  });
});

test.each(["<!--", "<![CDATA[", "<?"])("%s without end is looked for once", (start) => {
  // Else it would run into the time limit of a test.
  const { groups } = lintTmx(memoryOf(start.repeat(100_000)));
  expect(groups.length).toBeGreaterThan(0);
});

test.each(["constructor", "__proto__"])("%s is no language", (tag) => {
  expect(codesOf(MEMORY.replaceAll("zh-TW", tag))).toContain("lang-tag");
});
