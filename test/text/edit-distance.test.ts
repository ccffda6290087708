import fc from "fast-check";
import levenshtein from "fast-levenshtein";
import { expect, test } from "vitest";
import { editDistance } from "../../src/text/edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), maxLength: 9 });

test("is that of Levenshtein as far as it is asked for", () => {
  fc.assert(
    fc.property(word, word, fc.nat(5), (a, b, most) => {
      const distance = levenshtein.get(a, b);
      const found = editDistance(a, b, most);
      if (distance <= most) expect(found).toBe(distance);
      else expect(found).toBeGreaterThan(most);
    }),
  );
});
