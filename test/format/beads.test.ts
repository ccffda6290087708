import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { formatBeads, parseBeads } from "../../src/format/beads.ts";
import { reorderedAlignment } from "./sample.ts";

test("writes a bead a line, an empty side as []", () => {
  const span = (start: number, end: number) => ({ start, end });
  const beads = [
    { source: span(0, 2), target: span(0, 1) },
    { source: span(2, 3), target: span(1, 1) },
    { source: span(3, 3), target: span(1, 2) },
  ];
  expect([...formatBeads({ beads })].join("")).toBe("[0,1]:[0]\n[2]:[]\n[]:[1]\n");
});

test.each([
  ["a cost behind it", "[0]:[1]:0.25", [[0], [1]]],
  ["text behind it", "[0]:[1]: see [4]:[5]", [[0], [1]]],
  ["spaces", " [ 0 , 1 ] : [ 2 ] ", [[0, 1], [2]]],
  ["a byte order mark", "\ufeff[0]:[1]", [[0], [1]]],
  ["holes", "[3,7]:[2]", [[3, 7], [2]]],
  ["both sides empty", "[]:[ ]", [[], []]],
] as const)("reads a bead with %s", (_, line, [source, target]) => {
  expect(parseBeads(line, "gold")).toEqual([{ source, target }]);
});

test("skips comments and empty lines, and knows all line ends", () => {
  const text = "# a comment\r\n\r\n[0]:[0]\r[1]:[1]\n   \n  # another\n[2]:[]";
  expect(parseBeads(text, "gold").map(({ source }) => source)).toEqual([[0], [1], [2]]);
});

test.each([
  ["no colon", "[0][1]"],
  ["one side", "[0]"],
  ["a bare number", "0:1"],
  ["a negative number", "[-1]:[0]"],
  ["a fraction", "[0.5]:[0]"],
  ["a trailing comma", "[0,]:[0]"],
  ["two numbers in one", "[0 1]:[0]"],
  ["text before", "x [0]:[0]"],
  ["no ascent", "[2,1]:[0]"],
  ["a repeat", "[0]:[1,1]"],
  ["a number past all texts", "[99999999999999999999]:[0]"],
])("refuses %s, naming the line", (_, line) => {
  const read = () => parseBeads(`# first\n[0]:[0]\n${line}\n`, "my.beads");
  expect(read).toThrow(InputError);
  expect(read).toThrow(/^my\.beads:3: expected /);
});

test("cuts what it shows of a long line, between characters", () => {
  const message = (line: string) => {
    try {
      parseBeads(line, "x");
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };
  expect(message("𠮷".repeat(1e5))).toBe(
    `x:1: expected a bead like [0,1]:[2], found "${"𠮷".repeat(40)}…"`,
  );
});

test("reads back what it wrote", () => {
  const sizes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(sizes, (shapes) => {
      let end = { source: 0, target: 0 };
      const beads = shapes.map(([m, n]) => {
        const start = end;
        end = { source: start.source + m, target: start.target + n };
        return {
          source: { start: start.source, end: end.source },
          target: { start: start.target, end: end.target },
        };
      });
      const read = parseBeads([...formatBeads({ beads })].join(""), "x");
      expect(read.map(({ source, target }) => [source.length, target.length])).toEqual(shapes);
      expect(read.flatMap(({ source }) => source)).toEqual([...Array(end.source).keys()]);
      expect(read.flatMap(({ target }) => target)).toEqual([...Array(end.target).keys()]);
    }),
  );
});

test("leaves reordered beads out, as gold files ascend", () => {
  expect([...formatBeads(reorderedAlignment())].join("")).toBe(
    "[]:[0]\n[0]:[1]\n[1]:[2]\n[2]:[]\n",
  );
});
