import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnchorPoint,
  type Band,
  bandOfAnchors,
  sizeOf,
  widenedBand,
} from "../../src/align/band.ts";

/** Distinct ascending anchors of a matrix of up to 8 x 8 sentences. */
const matrix = fc
  .record({
    sourceCount: fc.integer({ min: 0, max: 8 }),
    targetCount: fc.integer({ min: 0, max: 8 }),
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))),
    margin: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ steps, ...rest }) => {
    const anchors: AnchorPoint[] = [];
    let [source, target] = [-1, -1];
    for (const [down, right] of steps) {
      source += down;
      target += right;
      if (source < rest.sourceCount && target < rest.targetCount) anchors.push({ source, target });
    }
    return { ...rest, anchors };
  });

function expectClosed({ low, high, offset }: Band, rows: number, targetCount: number): void {
  expect([low.length, high.length]).toEqual([rows, rows]);
  expect([low[0], high[rows - 1]]).toEqual([0, targetCount + 1]);
  for (let i = 0; i < rows; i++) {
    expect(low[i]).toBeGreaterThanOrEqual(i > 0 ? low[i - 1]! : 0);
    expect(high[i]).toBeGreaterThanOrEqual(i > 0 ? high[i - 1]! : 1);
    expect(high[i]).toBeGreaterThan(low[i]!);
    expect(high[i]).toBeLessThanOrEqual(targetCount + 1);
    expect(offset[i + 1]! - offset[i]!).toBe(high[i]! - low[i]!);
  }
}

describe("a band of anchors", () => {
  test("holds every node of every box, widened by the margin less one, and few others", () => {
    fc.assert(
      fc.property(matrix, ({ sourceCount, targetCount, anchors, margin }) => {
        const band = bandOfAnchors(anchors, sourceCount, targetCount, margin);
        expectClosed(band, sourceCount + 1, targetCount);
        const corners = [
          { source: -1, target: -1 },
          ...anchors,
          { source: sourceCount, target: targetCount },
        ];
        const isInBox = (i: number, j: number) =>
          corners.slice(1).some((to, k) => {
            const from = corners[k]!;
            return (
              i >= from.source - margin + 1 &&
              i <= to.source + margin &&
              j >= from.target - margin + 1 &&
              j <= to.target + margin
            );
          });
        for (let i = 0; i <= sourceCount; i++) {
          const inside = Array.from({ length: targetCount + 1 }, (_, j) => isInBox(i, j));
          // Boxes overlap from anchor to anchor, so that each row is one range: no more, no less.
          expect([band.low[i], band.high[i]]).toEqual([
            inside.indexOf(true),
            inside.lastIndexOf(true) + 1,
          ]);
        }
      }),
    );
  });

  test("is the whole matrix where there are no anchors", () => {
    expect(sizeOf(bandOfAnchors([], 3, 5, 2))).toBe(4 * 6);
    expect(sizeOf(bandOfAnchors([], 0, 0, 8))).toBe(1);
  });

  test("stays narrow along many anchors", () => {
    const anchors = Array.from({ length: 1000 }, (_, k) => ({ source: k, target: k }));
    expect(sizeOf(bandOfAnchors(anchors, 1000, 1000, 8))).toBeLessThan(1001 * 40);
  });
});

describe("a widened band", () => {
  const rows = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: -1, max: 3 })), {
    minLength: 1,
    maxLength: 7,
  });

  test("holds every probable node and its neighbourhood", () => {
    fc.assert(
      fc.property(rows, fc.nat(3), (list, margin) => {
        const targetCount = 9;
        // Probable nodes advance as a path does; a width below 1 is a row without any.
        let at = 0;
        const low = new Int32Array(list.length);
        const high = new Int32Array(list.length);
        list.forEach(([step, width], i) => {
          at = Math.min(targetCount, at + Math.min(step, 2));
          low[i] = width > 0 ? at : targetCount + 1;
          high[i] = width > 0 ? Math.min(targetCount + 1, at + width) : -1;
        });
        const band = widenedBand(low, high, targetCount, margin);
        expectClosed(band, list.length, targetCount);
        for (let i = 0; i < list.length; i++) {
          for (let j = low[i]!; j < high[i]!; j++) {
            for (let x = -margin; x <= margin; x++) {
              const row = i + x;
              if (row < 0 || row >= list.length) continue;
              expect(band.low[row]).toBeLessThanOrEqual(Math.max(0, j - margin));
              expect(band.high[row]).toBeGreaterThan(Math.min(targetCount, j + margin));
            }
          }
        }
      }),
    );
  });

  test("takes a row without probable nodes from the row before", () => {
    const band = widenedBand(Int32Array.of(0, 9, 4), Int32Array.of(1, -1, 6), 8, 0);
    expect([...band.low]).toEqual([0, 0, 4]);
    expect([...band.high]).toEqual([1, 1, 9]);
  });
});
