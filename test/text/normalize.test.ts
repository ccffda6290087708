import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldChinese, foldForms, toSimplified } from "../../src/text/normalize.ts";

describe("folding forms", () => {
  test.each([
    ["ＡＢＣ１２３", "ABC123"],
    ["café naïve", "cafe naive"],
    ["don’t", "don't"],
    ["well‐known", "well-known"],
    ["㎏", "kg"],
    ["ﬁne", "fine"],
    ["Dvořák", "Dvorak"],
    ["臺灣", "臺灣"],
    ["𠮷野家", "𠮷野家"],
    ["", ""],
  ])("%s becomes %s", (text, expected) => {
    expect(foldForms(text).text).toBe(expected);
  });
});

describe("folding Chinese", () => {
  test.each([
    ["臺灣的電腦網路", "台湾的电脑网路"], // characters, never vocabulary: not 网络
    ["隨著時間，他的著作", "随着时间,他的著作"],
    ["２０２４年１１月", "2024年11月"],
    ["佢哋喺度冇嚟", "佢哋喺度冇嚟"],
  ])("%s becomes %s", (text, expected) => {
    expect(foldChinese(text).text).toBe(expected);
  });
});

/** Pieces whose folded forms are as long as they are, shorter or longer, in units or code points. */
const piece = fc.constantFrom(
  "a",
  "Ｂ",
  "é",
  "e\u0301",
  "㎏",
  "㍿",
  "ﬃ",
  "’",
  " ",
  "\u3000",
  "山",
  "國",
  "隨",
  "著",
  "𠮷",
  "𡃁",
  "😀",
  "…",
  "Ⅷ",
  "½",
  "嗰", // Simplified in another plane
  "僤",
  "\u{2fa15}", // a compatible form, in another plane than its plain one
  "\ud842", // half a character, as damaged files have
);
const texts = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(""));

/** Where each code point of the original begins, and the end. */
function boundaries(text: string): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const character of text) {
    starts.push(offset);
    offset += character.length;
  }
  return [...starts, offset];
}

describe.each([
  ["foldForms", foldForms],
  ["foldChinese", foldChinese],
])("%s", (_, fold) => {
  test("says where every unit of the folded text comes from", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        const { offsets } = folded;
        if (!offsets) {
          expect(folded.text.length).toBe(text.length);
          return;
        }
        expect(offsets).toHaveLength(folded.text.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        const starts = new Set(boundaries(text));
        offsets.forEach((offset, k) => {
          if (k > 0) expect(offset).toBeGreaterThanOrEqual(offsets[k - 1]!);
          const unit = folded.text.charCodeAt(k);
          const isTrail = k > 0 && unit >= 0xdc00 && unit <= 0xdfff;
          if (!isTrail) expect(starts).toContain(offset);
        });
      }),
      { numRuns: 400 },
    );
  });

  test("maps each unit to the code point whose own fold holds it", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        // Single letters fold alike alone and in company, words of Chinese need not: 隨著.
        fc.pre(!pieces.includes("隨") && !pieces.includes("著"));
        const text = pieces.join("");
        const { text: found, offsets } = fold(text);
        const expected: [string, number][] = [];
        let offset = 0;
        for (const character of text) {
          const alone = fold(character).text;
          for (const letter of alone) expected.push([letter, offset]);
          offset += character.length;
        }
        let unit = 0;
        const actual = [...found].map((letter): [string, number] => {
          unit += letter.length;
          return [letter, offsets ? offsets[unit - letter.length]! : unit - letter.length];
        });
        expect(actual).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test("leaves a folded text alone", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});

test("Simplified forms keep the number of code points", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect([...toSimplified(text)]).toHaveLength([...text].length);
    }),
  );
});

test("folding takes time linear in the text", () => {
  // Else it would run into the time limit of a test.
  const { text } = foldChinese("臺灣ＡＢé㎏，".repeat(200_000));
  expect(text).toBe(foldChinese("臺灣ＡＢé㎏，").text.repeat(200_000));
});
