import { expect, test } from "vitest";
import { createPaint, widthOf } from "../../src/cli/paint.ts";

const terminal = { isTTY: true, hasColors: () => true, columns: 100 };

test("colours a terminal that has colours", () => {
  const paint = createPaint(terminal);
  expect(paint?.("gap", "░")).toBe("\x1b[31m░\x1b[39m");
  expect(paint?.("mark", "x")).toBe("\x1b[1m\x1b[4mx\x1b[24m\x1b[22m");
});

test.each([
  ["no terminal", { ...terminal, isTTY: false }],
  ["one without colours, or with NO_COLOR", { ...terminal, hasColors: () => false }],
])("leaves %s alone", (_, stream) => {
  expect(createPaint(stream)).toBeUndefined();
});

test.each([
  [{ ...terminal, columns: 100 }, 100],
  [{ ...terminal, columns: 400 }, 120],
  [{ ...terminal, columns: 0 }, 80],
  [{ ...terminal, isTTY: false }, undefined],
])("%o is %j columns wide", (stream, width) => {
  expect(widthOf(stream)).toBe(width);
});
