import fc from "fast-check";
import { expect, test } from "vitest";
import { findDelimiter, parseDelimited } from "../../src/glossary/delimited.ts";

const cellsOf = (text: string, delimiter: "," | "\t" | ";" = ",") =>
  parseDelimited(text, delimiter, "t").map((row) => row.map((cell) => cell.text));

test.each<[string, string[][]]>([
  ["", [[""]]],
  ["a", [["a"]]],
  [
    "a,b\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "a,\n,b",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  ["\n\na", [[""], [""], ["a"]]],
  ['"a,b","c""d","e\r\nf"', [["a,b", 'c"d', "e\r\nf"]]],
  ['"",""', [["", ""]]],
  [' "a",b"c"', [[' "a"', 'b"c"']]],
])("%j", (text, rows) => {
  expect(cellsOf(text)).toEqual(rows);
});

test("any cells that are quoted read back", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "中", ",", '"', "\n", "\r", " "),
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const text = rows
          .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        expect(cellsOf(text)).toEqual(rows);
        for (const { text: found, offset } of parseDelimited(text, ",", "t").flat()) {
          if (!found.includes('"')) expect(text.slice(offset, offset + found.length)).toBe(found);
        }
      },
    ),
  );
});

test("takes linear time where quotation marks are stray", () => {
  // To the end for each it would run into the time limit of a test.
  expect(cellsOf('"a\t"b" c\t"""\n'.repeat(200_000), "\t").length).toBeGreaterThan(100_000);
  expect(cellsOf('"a\tb\n'.repeat(200_000), "\t")).toHaveLength(200_000);
  expect(cellsOf(`"${'""\t'.repeat(200_000)}`, "\t")).toHaveLength(1);
});

test.each<[string, string | undefined]>([
  ["a\tb,c\nd\te", "\t"],
  ["a,b;c\nd,e", ","],
  ["a;b\nd;e,f", ";"],
  ['"a,b";c\n"d,e";f', ";"],
  ["a,b\nc\nd\ne", undefined],
  ["a b", undefined],
])("%j is separated by %j", (text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});
