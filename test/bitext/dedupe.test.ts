import fc from "fast-check";
import levenshtein from "fast-levenshtein";
import { describe, expect, test } from "vitest";
import { createDedupe } from "../../src/bitext/dedupe.ts";
import { foldText } from "../../src/bitext/fold-text.ts";
import { createTextSet } from "../../src/bitext/hash-set.ts";
import { createSampler } from "../../src/bitext/sample.ts";

const unit = (source: string, target: string) => ({ source, target });

test("a set of texts is a set", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 9000 }), (numbers) => {
      const set = createTextSet();
      const known = new Set<string>();
      for (const number of numbers) {
        const text = `text ${number}`;
        expect(set.add(text)).toBe(!known.has(text));
        known.add(text);
      }
    }),
    { numRuns: 5 },
  );
});

describe("near duplicates", () => {
  test.each<[string, [string, string], [string, string], boolean]>([
    ["stops and case", ["Sit down, please.", "請坐。"], ["SIT DOWN PLEASE", "請坐！"], false],
    [
      "full width",
      ["Room 12 is free.", "12號房空著。"],
      ["Room １２ is free.", "１２號房空著。"],
      false,
    ],
    [
      "a word of ten",
      ["The last ferry to the island leaves at nine tonight", "開往島上的末班渡輪今晚九點開出"],
      ["The last ferry to the islands leaves at nine tonight", "開往島上的末班渡輪今晚九點開出"],
      false,
    ],
    [
      "another translation",
      ["Sit down, please.", "請坐。"],
      ["Sit down, please.", "麻煩您先坐下來。"],
      true,
    ],
    [
      "another sentence",
      ["The ferry is late.", "渡輪誤點了。"],
      ["The harbour is quiet.", "港口很安靜。"],
      true,
    ],
    ["a short one that differs", ["No.", "不。"], ["Now.", "現在。"], true],
  ])("%s", (_, first, second, expected) => {
    const isNew = createDedupe("near");
    expect(isNew(unit(...first))).toBe(true);
    expect(isNew(unit(...second))).toBe(expected);
  });

  test("only what is near is left out, and of edited copies nearly all", () => {
    const words =
      "harbour ferry captain lantern island market village winter letter morning window garden".split(
        " ",
      );
    const han = "港口渡輪船長燈籠島市場村莊冬天信早晨窗戶花園";
    let state = 3;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const kept: { source: string; target: string }[] = [];
    const isNew = createDedupe("near", 0.8);
    const near = (a: string, b: string) =>
      levenshtein.get(a, b) <= Math.floor(Math.max(a.length, b.length) * 0.2 + 1e-9);
    let copies = 0;
    let found = 0;
    for (let i = 0; i < 150; i++) {
      const source = Array.from({ length: 10 }, () => words[next(words.length)]).join(" ");
      const target = Array.from({ length: 20 }, () => han[next(han.length)]).join("");
      for (const one of [
        unit(source, target),
        unit(source.replace(/\w+$/, "end"), `${target.slice(0, -1)}尾`),
      ]) {
        const isCopy = kept.some(
          (other) =>
            near(foldText(one.source), foldText(other.source)) &&
            near(foldText(one.target), foldText(other.target)),
        );
        if (isCopy) copies++;
        if (isNew(one)) kept.push(one);
        else {
          expect(isCopy).toBe(true);
          found++;
        }
      }
    }
    expect(copies).toBeGreaterThan(120);
    expect(found / copies).toBeGreaterThan(0.9);
  });
});

test("every item has the same odds to be in a sample", () => {
  const counts = new Array<number>(20).fill(0);
  for (let seed = 0; seed < 4000; seed++) {
    const sampler = createSampler<number>(5, seed);
    for (let item = 0; item < 20; item++) sampler.add(item);
    const sample = sampler.take();
    expect(sample).toHaveLength(5);
    for (const item of sample) counts[item]!++;
  }
  // Of 4000 samples each item is in 1000, give or take 27 (one standard deviation).
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(140);
});
