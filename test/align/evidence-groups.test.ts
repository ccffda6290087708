import { expect, test } from "vitest";
import { groupOfFeature } from "../../src/align/evidence-groups.ts";
import { FEATURE_NAMES } from "../../src/align/feature-names.ts";

test("every feature belongs to a group", () => {
  const without = FEATURE_NAMES.filter((name) => {
    try {
      return groupOfFeature(name) === undefined;
    } catch {
      return true;
    }
  });
  expect(without).toEqual([]);
});

test.each([
  ["content.en", "words"],
  ["least.covered.zh", "links"],
  ["contrast.en", "rivals"],
  ["off.capped", "length"],
  ["size.en:n-1", "shape"],
  ["shape:2-1", "shape"],
  ["ends:stop|none", "punctuation"],
  ["quote.ends.inside.zh:one:no", "punctuation"],
  ["gap.best.zh", "leaving-out"],
  ["turn", "leaving-out"],
])("%s is of %s", (name, group) => {
  expect(groupOfFeature(name)).toBe(group);
});

test.each(["novelty.en", "constructor", "toString.zh", ""])(
  "%j is a feature of no group",
  (name) => {
    expect(() => groupOfFeature(name)).toThrow(RangeError);
  },
);
