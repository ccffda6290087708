import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { mayHold } from "../../src/tmx/element.ts";
import { FAULTS } from "../../src/tmx/fault.ts";
import { createTmxFixer } from "../../src/tmx/fix.ts";
import { createTmxLinter } from "../../src/tmx/lint.ts";
import { fixTmx, lintTmx } from "../../src/tmx/whole-text.ts";
import { HEADER, memoryOf, SENTENCES, unitOf } from "./memory.ts";

/** What damaged files are made of. */
const PIECES = [
  "<tu>",
  "</tu>",
  '<tuv xml:lang="en-US">',
  '<tuv xml:lang="zh-TW">',
  "<tuv>",
  '<tuv lang="zh_HK">',
  "</tuv>",
  "<seg>",
  "</seg>",
  "<seg/>",
  '<bpt i="1">',
  "</bpt>",
  '<ept i="1"/>',
  "<ph>",
  "</ph>",
  "<hi>",
  "</hi>",
  "<sub>",
  "<prop>",
  "</prop>",
  "<note>n</note>",
  "<header>",
  "</header>",
  "<body>",
  "</body>",
  "</tmx>",
  "<tmx>",
  "<b>",
  "</b>",
  "<x y=1>",
  '<tu tuid="a',
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?pi",
  "?>",
  "<!DOCTYPE tmx>",
  "&",
  "&nbsp;",
  "&#2;",
  "&#xD83D;",
  "\u0001",
  "\ud83d",
  "\ufeff",
  "<",
  ">",
  '"',
  "\n  ",
  " ",
  "\r\n",
  "甲",
  "Hello there.",
  "e\u0301",
  "第一句。",
];

const UNITS = SENTENCES.map(([en, zh]) => unitOf(en, zh)).join("");
const BASE = memoryOf(
  `${UNITS}<tu tuid="x"><prop type="p">q</prop><tuv xml:lang="en-US"><seg>A <bpt i="1">[</bpt>b<ept i="1">]</ept> c</seg></tuv><tuv xml:lang="zh-HK"><seg>一<ph/>二</seg></tuv></tu>\n`,
);
/** Behind the opening tag of the root, which makes it TMX. */
const START = BASE.indexOf("<header");

/** The memory with pieces put in, and parts taken out. */
const damaged = fc
  .array(
    fc.record({
      at: fc.integer({ min: START, max: BASE.length }),
      out: fc.constantFrom(0, 0, 0, 1, 5, 40),
      put: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((changes) => {
    let text = BASE;
    for (const { at, out, put } of changes) {
      text = text.slice(0, at) + put.join("") + text.slice(at + out);
    }
    return text;
  });

/** Fails where the text is not well formed, or an element stands where TMX does not let it. */
function expectTmx(text: string): void {
  const parser = new SaxesParser();
  const open: string[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    if (open.length > 0 && !mayHold(open.at(-1)!, name))
      throw new Error(`${name} in ${open.at(-1)}`);
    open.push(name);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
}

describe("any damaged memory", () => {
  test("becomes one that is well formed, has no fault that can be mended, and changes no more", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const fixed = fixTmx(text).text;
        expectTmx(fixed);
        const left = lintTmx(fixed).groups.map(({ code }) => code);
        expect(left.filter((code) => FAULTS[code].mending === "fix")).toEqual([]);
        expect(fixTmx(fixed).text).toBe(fixed);
      }),
      { numRuns: 500 },
    );
  });

  test("is read alike however it comes in pieces", () => {
    fc.assert(
      fc.property(damaged, fc.integer({ min: 1, max: 60 }), (text, size) => {
        const whole = lintTmx(text);
        const linter = createTmxLinter();
        const pieces: string[] = [];
        const fixer = createTmxFixer(whole.survey, (piece) => pieces.push(piece));
        for (let at = 0; at < text.length; at += size) {
          linter.write(text.slice(at, at + size));
          fixer.write(text.slice(at, at + size));
        }
        expect(linter.close()).toEqual(whole);
        fixer.close();
        expect(pieces.join("")).toBe(fixTmx(text).text);
      }),
      { numRuns: 150 },
    );
  });

  test("is refused in one line if it is no TMX", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, HEADER), { maxLength: 20 }), (pieces) => {
        try {
          fixTmx(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect((error as Error).message).not.toContain("\n");
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a sound memory", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
  test("stays as it is", () => {
    const escaped = (value: string) =>
      value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), (pairs) => {
        const units = pairs.map(([en, zh], k) =>
          unitOf(`${k}. ${escaped(en.trim())}.`, `${k}${escaped(zh.trim())}。`.normalize()),
        );
        const memory = memoryOf(units.join(""));
        fc.pre(lintTmx(memory).groups.every(({ code }) => FAULTS[code].mending !== "fix"));
        expect(fixTmx(memory).text).toBe(memory);
      }),
    );
  });
});
