import fc from "fast-check";
import { expect, test } from "vitest";
import type { Piece } from "../../src/audit/clause-words.ts";
import { listRuns } from "../../src/audit/lack-runs.ts";

/** Pieces by how much is explained of each, of 1 that is expected; `true` ends a clause. */
function piecesOf(parts: readonly (readonly [explained: number, endsClause: boolean])[]): Piece[] {
  return parts.map(([explained, endsClause], k) => ({
    span: { start: k, end: k + 1 },
    sentence: 0,
    tokens: { start: k, end: k + 1 },
    endsClause,
    length: 1,
    mass: 1,
    explained,
    expected: 1,
    words: 1,
    named: 0,
  }));
}

test("lists clauses that follow each other, and the pieces that lack most", () => {
  const pieces = piecesOf([
    [1, false],
    [0, false],
    [0, true],
    [1, true],
    [1, true],
  ]);
  expect(listRuns(pieces)).toEqual([
    { start: 1, end: 3 }, // no clause, but what lacks most
    { start: 0, end: 3 },
    { start: 0, end: 4 },
    { start: 3, end: 4 },
    { start: 3, end: 5 },
    { start: 4, end: 5 },
  ]);
});

test("one piece has no part, and what is all explained only clauses", () => {
  expect(listRuns(piecesOf([[0, true]]))).toEqual([]);
  expect(
    listRuns(
      piecesOf([
        [1, false],
        [1, true],
      ]),
    ),
  ).toEqual([]);
});

test("runs are parts, each once, and their number is linear in the pieces", () => {
  const part = fc.tuple(fc.constantFrom(0, 0.5, 1), fc.boolean());
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const pieces = piecesOf(parts);
      const runs = listRuns(pieces);
      for (const { start, end } of runs) {
        expect(start).toBeLessThan(end);
        expect(end - start).toBeLessThan(pieces.length);
      }
      const told = runs.map(({ start, end }) => `${start}-${end}`);
      expect(new Set(told).size).toBe(told.length);
      expect(runs.length).toBeLessThanOrEqual(1 + 3 * pieces.length);
    }),
  );
});
