import fc from "fast-check";
import { expect, test } from "vitest";
import { createStream, sparseRows } from "../../src/align/bitext.ts";
import { createCells } from "../../src/align/cells.ts";
import { cellOf } from "./toy-bitext.ts";

const sentences: fc.Arbitrary<string[][]> = fc.array(
  fc.array(fc.constantFrom("a", "b", "c", "constructor", "山"), { maxLength: 4 }),
  {
    maxLength: 5,
  },
);

test("a stream holds its tokens, and counts types by sentence", () => {
  fc.assert(
    fc.property(sentences, (list) => {
      const stream = createStream(list, (key) => key === "a");
      const back = list.map((_, s) =>
        Array.from(
          stream.type.subarray(stream.start[s], stream.start[s + 1]),
          (type) => stream.keys[type],
        ),
      );
      expect(back).toEqual(list);
      expect(new Set(stream.keys).size).toBe(stream.keys.length);
      stream.keys.forEach((key, type) => {
        expect(stream.documentFrequency[type]).toBe(list.filter((s) => s.includes(key)).length);
        expect(stream.isFunction[type]).toBe(key === "a" ? 1 : 0);
        const tokens = list.flat();
        const uses = tokens.filter((token) => token === key).length;
        const mass = tokens.length + 0.3 * stream.keys.length;
        const most = stream.isFunction[type] ? 1 : 0.02;
        expect(stream.background[type]).toBeCloseTo(Math.min((uses + 0.3) / mass, most), 12);
      });
    }),
  );
});

test("of two entries of one cell the greater counts, in any order", () => {
  const entry = fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const rows = sparseRows(3, createCells(entries));
      for (let row = 0; row < 3; row++) {
        for (let column = 0; column < 3; column++) {
          const values = entries.filter(([r, c]) => r === row && c === column).map(([, , v]) => v);
          expect(cellOf(rows, row, column)).toBe(Math.max(0, ...values));
        }
      }
      expect(rows.start[3]).toBe(new Set(entries.map(([r, c]) => `${r} ${c}`)).size);
    }),
  );
});
