import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { formatJson, parseJson } from "../../src/format/json.ts";
import { parseTmx } from "../../src/format/parse-tmx.ts";
import { formatTmx } from "../../src/format/tmx.ts";
import { toTranslationUnits } from "../../src/format/translation-unit.ts";
import { createDocumentPlaces } from "../../src/text/document-place.ts";
import type { Alignment } from "../../src/types.ts";
import { alignmentOf, reorderedAlignment } from "./sample.ts";

const write = (alignment: Alignment) =>
  [...formatTmx(alignment, { time: "2026-01-31T09:30:00Z", version: "0.1.0" })].join("");
const fixture = readFileSync(
  new URL("../../fixtures/format/foreign-memory.tmx", import.meta.url),
  "utf8",
);
/** `english = chinese` for each unit. */
const show = (alignment: Alignment) =>
  Array.from(toTranslationUnits(alignment), ({ source, target }) => `${source} = ${target}`);
const memory = (...units: string[]) =>
  `<tmx version="1.4"><header/><body>${units.join("\n")}</body></tmx>`;
const unit = (english: string, chinese: string, props: Record<string, string> = {}) =>
  `<tu>${Object.entries(props)
    .map(([type, value]) => `<prop type="${type}">${value}</prop>`)
    .join(
      "",
    )}<tuv xml:lang="en"><seg>${english}</seg></tuv><tuv xml:lang="zh"><seg>${chinese}</seg></tuv></tu>`;

describe("a memory of another program", () => {
  const { alignment, ...rest } = parseTmx(fixture, "m.tmx");

  test("gives a bead a unit, null beads where a language is missing", () => {
    expect(show(alignment)).toEqual([
      "The ferry leaves at 3 p.m. = 渡輪下午三時開。",
      "Buy a ticket at the pier. = ",
      "Dogs are not allowed. = ",
      " = 船上禁止吸菸。",
    ]);
    expect(alignment.beads.map(({ source, target }) => [source, target])).toEqual([
      [
        { start: 0, end: 1 },
        { start: 0, end: 1 },
      ],
      [
        { start: 1, end: 2 },
        { start: 1, end: 2 }, // empty, but there
      ],
      [
        { start: 2, end: 3 },
        { start: 2, end: 2 },
      ],
      [
        { start: 3, end: 3 },
        { start: 2, end: 3 },
      ],
    ]);
  });

  test("takes the unit's own props, and 1 for a confidence it does not have", () => {
    expect(alignment.beads.map(({ confidence }) => confidence)).toEqual([0.75, 1, 1, 1]);
  });

  test("tells locales, direction, and what was left out", () => {
    expect(rest).toEqual({
      englishLocale: "en",
      chineseLocale: "zh-TW",
      from: "zh",
      notices: [
        {
          code: "UNITS_LEFT_OUT",
          name: "m.tmx",
          place: { line: 24, column: 9 },
          args: { count: 1 },
        },
        {
          code: "INLINE_CODES_LEFT_OUT",
          name: "m.tmx",
          place: { line: 13, column: 47 },
          args: { count: 2 },
        },
      ],
    });
    expect(alignment.signature).toBe("tool:Other Tool 2.1|read:tmx");
  });

  test("knows where every segment stands", () => {
    const lines = fixture.split("\n");
    for (const document of [alignment.source, alignment.target]) {
      const placeOf = createDocumentPlaces(document);
      for (const { text, span } of document.sentences) {
        const { line, column } = placeOf(span.start);
        const rest = lines[line - 1]!.slice(column - 1);
        expect(rest.startsWith(text.slice(0, 2))).toBe(true);
        expect(lines[line - 1]!.slice(0, column - 1).endsWith("<seg>")).toBe(true);
      }
    }
  });
});

describe("a memory that align wrote", () => {
  test("reads back with texts, confidence, score and signature", () => {
    const written = alignmentOf(
      ["Tea & <coffee> are free.", "Sit down.", "A page without partner.", 'Say "hello".'],
      ["茶與<咖啡>免費，請坐。", "請說「你好」。", "這句沒有英文。"],
      "[0,1]:[0]\n[2]:[]\n[3]:[1]\n[]:[2]",
    );
    const { alignment, chineseLocale, from, notices } = parseTmx(write(written));
    expect(show(alignment)).toEqual([
      "Tea & <coffee> are free. Sit down. = 茶與<咖啡>免費，請坐。",
      'Say "hello". = 請說「你好」。',
    ]);
    expect(alignment.beads.map(({ confidence, score }) => [confidence, score])).toEqual([
      [0.9, 7.25],
      [0.9, 7.25],
    ]);
    expect([chineseLocale, from, notices]).toEqual(["zh-TW", "en", []]);
    expect(alignment.signature).toBe("duizhao:0.1.0|words:lattice|read:tmx");
  });

  test("keeps what was moved, in the order of both texts", () => {
    const written = reorderedAlignment();
    const { alignment } = parseTmx(write(written));
    const spans = ({ beads, reordered }: Alignment) =>
      [beads, reordered].map((list) => list.map(({ source, target }) => ({ source, target })));
    expect(spans(alignment)).toEqual(spans(written));
    expect(show(alignment)).toEqual(show(written));
    expect(alignment.target.text).toBe(written.target.text);
  });

  test("any memory with moved units reads as a whole alignment", () => {
    const anyUnits = fc.array(
      fc.record({
        moved: fc.boolean(),
        line: fc.option(fc.integer({ min: 1, max: 4 })),
        english: fc.constantFrom("a", "b", ""),
        chinese: fc.constantFrom("甲", "乙", ""),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(anyUnits, (units) => {
        fc.pre(units.some(({ english, chinese }) => english !== "" || chinese !== ""));
        const text = memory(
          ...units.map(({ moved, line, english, chinese }) =>
            unit(english, chinese, {
              ...(moved ? { "x-align-moved": "yes" } : {}),
              ...(line === null ? {} : { "x-target-ref": `zh.txt:${line}:1` }),
            }),
          ),
        );
        const { alignment } = parseTmx(text);
        // parseJson checks all that later stages rely on.
        expect(parseJson([...formatJson(alignment)].join(""))).toEqual(alignment);
        const kept = units.filter(({ english, chinese }) => english !== "" || chinese !== "");
        expect(show(alignment)).toEqual(kept.map((one) => `${one.english} = ${one.chinese}`));
        expect(alignment.reordered).toHaveLength(kept.filter(({ moved }) => moved).length);
      }),
    );
  });
});

describe("what is no memory of both languages", () => {
  test.each<[string, string, string]>([
    ["broken XML", "<tmx>\n<body><tu></body></tmx>", "m:2:18: unexpected close tag"],
    ["an entity nobody defined", "<tmx>\n<body>&nope;</body></tmx>", "m:2:13: undefined entity"],
    ["no XML at all", "hello", "m:1:"],
    ["another kind of XML", "<tbx/>", "m: expected the root tmx, found tbx"],
    ["no units", memory(), "m: holds no translation units"],
    [
      "no Chinese",
      memory('<tu><tuv lang="en"><seg>a</seg></tuv><tuv lang="ja"><seg>b</seg></tuv></tu>'),
      "m:1:39: expected units in English and Chinese, found none in Chinese but en, ja",
    ],
    [
      "no English",
      memory('<tu><tuv lang="zh"><seg>甲</seg></tuv></tu>'),
      "m:1:39: expected units in English and Chinese, found none in English but zh",
    ],
    ["variants without text", memory(unit("", "")), "m:1:39: expected units in English"],
  ])("%s", (_, text, message) => {
    expect(() => parseTmx(text, "m")).toThrow(InputError);
    expect(() => parseTmx(text, "m")).toThrow(message);
    expect(() => parseTmx(text, "m")).not.toThrow("\n");
  });
});

test("is linear in the file", () => {
  // Else it would run into the time limit of a test.
  const text = memory(...Array.from({ length: 30_000 }, () => unit("One word.", "一個字。")));
  expect(parseTmx(text).alignment.beads).toHaveLength(30_000);
});
