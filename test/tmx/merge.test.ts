import { describe, expect, test } from "vitest";
import { createHashIndex, hashText } from "../../src/tmx/hash-index.ts";
import type { Keep } from "../../src/tmx/merge.ts";
import { lintTmx, mergeBitexts } from "../../src/tmx/whole-text.ts";
import { HEADER, memoryOf, unitOf } from "./memory.ts";

const OPTIONS = { time: "2026-01-31T09:30:00Z", version: "1.0.0" };

const merge = (
  memories: Readonly<Record<string, string>>,
  options: { readonly keep?: Keep; readonly chineseLocale?: string } = {},
) =>
  mergeBitexts(
    Object.entries(memories).map(([name, text]) => ({ name, text })),
    { ...OPTIONS, ...options },
  );

/** The segments of a memory, in order. */
const segmentsOf = (text: string) => [...text.matchAll(/<seg>(.*?)<\/seg>/g)].map(([, seg]) => seg);

const A = memoryOf(unitOf("Ferry", "渡輪") + unitOf("Pier", "碼頭") + unitOf("Ferry", "渡輪"));
const B = memoryOf(unitOf("Ferry", "小輪") + unitOf("Pier", "碼頭") + unitOf("Tram", "電車"));

describe("mergeBitexts", () => {
  test.each<[Keep, string[]]>([
    ["last", ["Ferry", "小輪", "Pier", "碼頭", "Tram", "電車"]],
    ["first", ["Ferry", "渡輪", "Pier", "碼頭", "Tram", "電車"]],
    ["both", ["Ferry", "渡輪", "Pier", "碼頭", "Ferry", "小輪", "Tram", "電車"]],
  ])("keeps the %s of several translations, and what is the same once", (keep, expected) => {
    const { text, units, written, same, replaced, conflicts } = merge({ a: A, b: B }, { keep });
    expect(segmentsOf(text)).toEqual(expected);
    expect({ units, written, conflicts }).toEqual({
      units: 6,
      written: expected.length / 2,
      conflicts: 1,
    });
    expect(same + replaced + written).toBe(units);
    expect(lintTmx(text).groups.map(({ code }) => code)).toEqual(
      keep === "both" ? ["translation-conflict"] : [],
    );
  });

  test("lists the conflicts with their places", () => {
    const { rows } = merge({ a: A, b: B });
    expect(
      rows.map(({ conflict, isKept, source, target, name, place }) => [
        conflict,
        isKept,
        source,
        target,
        `${name}:${place.line}`,
      ]),
    ).toEqual([
      [1, false, "Ferry", "渡輪", "a:5"],
      [1, false, "Ferry", "渡輪", "a:7"],
      [1, true, "Ferry", "小輪", "b:5"],
    ]);
  });

  test.each<Keep>(["last", "first", "both"])("an empty translation never wins: %s", (keep) => {
    const empty = memoryOf(unitOf("Ferry", "") + unitOf("Tram", ""));
    const { text, conflicts } = merge({ empty, a: A, again: empty }, { keep });
    expect(segmentsOf(text).sort()).toEqual(["", "Ferry", "Pier", "Tram", "渡輪", "碼頭"]);
    expect(conflicts).toBe(0);
  });

  test.each<Keep>(["last", "first", "both"])("a copy of the source never wins: %s", (keep) => {
    const copied = memoryOf(unitOf("Ferry", "Ferry") + unitOf("Tram", "Tram") + unitOf("OK", "OK"));
    const left = memoryOf(unitOf("Pier", "The pier is over there."));
    const { text, conflicts, units, written, untranslated, same, replaced, rows } = merge(
      { copied, a: A, again: copied, left },
      { keep },
    );
    expect(segmentsOf(text).sort()).toEqual(
      ["Ferry", "OK", "OK", "Pier", "Tram", "Tram", "渡輪", "碼頭"].sort(),
    );
    expect([conflicts, rows, untranslated]).toEqual([0, [], 3]);
    expect(written + untranslated + same + replaced).toBe(units);
  });

  test("translations that disagree are a conflict, whatever copies stand between", () => {
    const copied = memoryOf(unitOf("Ferry", "Ferry") + unitOf("Ferry", "The ferry is late today."));
    const { conflicts, rows } = merge({ copied, a: A, again: copied, b: B });
    expect(conflicts).toBe(1);
    expect(rows.map(({ target, isKept }) => [target, isKept])).toEqual([
      ["渡輪", false],
      ["渡輪", false],
      ["小輪", true],
    ]);
    expect(merge({ copied }).conflicts).toBe(1);
    expect(merge({ copied, a: A }).conflicts).toBe(0);
  });

  test("variants of Chinese are no conflict, unless they are to be one", () => {
    const hongKong = memoryOf(unitOf("Ferry", "小輪")).replaceAll("zh-TW", "zh-HK");
    expect(merge({ a: A, hongKong }).conflicts).toBe(0);
    const one = merge({ a: A, hongKong }, { chineseLocale: "zh-HK" });
    expect(one.conflicts).toBe(1);
    expect(one.text).not.toContain("zh-TW");
  });

  test("a unit of several variants loses only the one that another file has anew", () => {
    const both = unitOf("Ferry", "渡輪").replace(
      "</tu>",
      '<tuv xml:lang="zh-HK"><seg>小輪</seg></tuv></tu>',
    );
    const { text } = merge({ a: memoryOf(both), b: memoryOf(unitOf("Ferry", "渡船")) });
    expect(segmentsOf(text)).toEqual(["Ferry", "小輪", "Ferry", "渡船"]);
  });

  test("notes, props and ids go with their unit, headers become one", () => {
    const unit = unitOf("Ferry", "渡輪").replace(
      "<tu>",
      '<tu tuid="7"><note>n</note><prop type="p">q</prop>',
    );
    const header = (prop: string) => `<header ${HEADER}><prop type="x">${prop}</prop></header>`;
    const of = (units: string, prop: string) =>
      memoryOf(units).replace(`<header ${HEADER}/>`, header(prop));
    const { text } = merge({ a: of(unit, "1"), b: of(unitOf("Pier", "碼頭"), "2"), c: A });
    expect(text).toContain('<prop type="x">1</prop>');
    expect(text).toContain('<prop type="x">2</prop>');
    expect(text).toContain('creationdate="20260131T093000Z"');
    expect(merge({ a: of(unit, "1") }).text).toContain(
      '<tu tuid="7"><note>n</note><prop type="p">q</prop>',
    );
  });

  test("sources of other languages make the header say so", () => {
    const swapped = memoryOf(unitOf("Ferry", "渡輪"), HEADER.replace("en-US", "zh-TW"));
    expect(merge({ a: A, swapped }).text).toContain('srclang="*all*"');
    const british = memoryOf(unitOf("Ferry", "渡輪"), HEADER.replace("en-US", "en-GB"));
    expect(merge({ a: A, british }).text).toContain('srclang="en-US"');
  });

  test("mends faulty files on the way", () => {
    const faulty = memoryOf(unitOf("Salt & pepper", "鹽與胡椒")).slice(0, -18);
    const { text } = merge({ a: A, faulty });
    expect(lintTmx(text).groups).toEqual([]);
    expect(segmentsOf(text)).toContain("Salt &amp; pepper");
  });

  test("wants at least one memory", () => {
    expect(() => mergeBitexts([], OPTIONS)).toThrow("expected memories to merge");
  });
});

describe("createHashIndex", () => {
  test("finds again what was put in, however much it is", () => {
    const index = createHashIndex(2);
    for (let k = 0; k < 20_000; k++) {
      const { row, isNew } = index.rowOf(hashText(`sentence ${k}`));
      expect(isNew).toBe(true);
      index.set(row, 1, k);
    }
    for (let k = 0; k < 20_000; k++) {
      const { row, isNew } = index.rowOf(hashText(`sentence ${k}`));
      if (isNew || index.get(row, 1) !== k) throw new Error(`lost ${k}`);
    }
  });
});
