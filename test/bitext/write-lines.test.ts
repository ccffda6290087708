import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { expect, test } from "vitest";
import { bitextOfAlignment } from "../../src/bitext/alignment-units.ts";
import type { BitextUnit } from "../../src/bitext/unit.ts";
import { createHunalignWriter } from "../../src/bitext/write-hunalign.ts";
import { createMarkdownWriter } from "../../src/bitext/write-markdown.ts";
import { createMosesWriter } from "../../src/bitext/write-moses.ts";
import { formatLadder } from "../../src/format/ladder.ts";
import { alignmentOf, reorderedAlignment } from "../format/sample.ts";
import { anyUnit, OPTIONS, textOf } from "./any-units.ts";

const units = fc.array(anyUnit(true), { maxLength: 5 });
/** Lines as Python's `splitlines` has them, the strictest of all, and at other control characters too. */
const linesOf = (text: string) => text.split(/\r\n|[^\P{Cc}\t]|[\u2028\u2029]/u).slice(0, -1);

test("both files of Moses have the same lines, none of them empty", () => {
  fc.assert(
    fc.property(units, (given) => {
      const [english, chinese] = (["source", "target"] as const).map((side) =>
        linesOf(textOf(given, createMosesWriter(side)(OPTIONS))),
      );
      const blank = /^[\s\p{Cc}]*$/u;
      const whole = given.filter(
        ({ source, target }) => !blank.test(source) && !blank.test(target),
      );
      expect([english!.length, chinese!.length]).toEqual([whole.length, whole.length]);
      for (const line of [...english!, ...chinese!]) expect(line).not.toMatch(blank);
    }),
  );
});

test("a line of hunalign has two tabs, whatever the texts hold", () => {
  fc.assert(
    fc.property(units, (given) => {
      const lines = linesOf(textOf(given, createHunalignWriter()));
      expect(lines.map((line) => line.split("\t").length)).toEqual(given.map(() => 3));
    }),
  );
});

const ALIGNMENT = alignmentOf(
  ["The lamp is lit.", "It is late.", "Go to bed."],
  ["燈亮了。", "外面下著雨。", "很晚了，去睡吧。"],
  "[0]:[0]\n[]:[1]\n[1,2]:[2]",
);

test("hunalign's text keeps sentences apart", () => {
  const { units: made } = bitextOfAlignment(ALIGNMENT);
  expect(textOf([...made], createHunalignWriter())).toBe(
    "The lamp is lit.\t燈亮了。\t7.25\n\t外面下著雨。\t0\nIt is late. ~~~ Go to bed.\t很晚了，去睡吧。\t7.25\n",
  );
});

test("a ladder counts the sentences before each bead, and all at its end", () => {
  expect([...formatLadder(ALIGNMENT)].join("")).toBe("0\t0\t7.25\n1\t1\t0\n1\t2\t7.25\n3\t3\t0\n");
  expect([...formatLadder(alignmentOf([], [], ""))].join("")).toBe("0\t0\t0\n");
});

test("the rungs of a ladder never cross, also where passages moved", () => {
  const rungs = [...formatLadder(reorderedAlignment())].map((rung) => rung.split("\t").map(Number));
  expect(rungs.map(([i, j]) => [i, j])).toEqual([
    [0, 0],
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 3],
  ]);
});

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}

/** The cells of the table as plain text; anything but text and line breaks fails. */
function cellsOf(markdown: string): string[][] {
  const tree: MarkdownNode = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  expect(tree.children!.map(({ type }) => type)).toEqual(["table"]);
  return tree.children![0]!.children!.map(({ children }) =>
    children!.map((cell) =>
      cell
        .children!.map(({ type, value }) => {
          if (type === "html" && value === "<br>") return "\n";
          expect(type).toBe("text");
          return value;
        })
        .join(""),
    ),
  );
}

test("a Markdown table shows every text as it is", () => {
  const header = { fields: [] };
  fc.assert(
    fc.property(fc.array(anyUnit(), { maxLength: 4 }), (given) => {
      const [head, ...rows] = cellsOf(textOf(given, createMarkdownWriter({ header })));
      expect(head).toEqual(["en-US", "zh-TW"]);
      const shown = (text: string) => text.trim().replace(/\r\n|\r/g, "\n");
      expect(rows).toEqual(given.map(({ source, target }) => [source, target].map(shown)));
    }),
  );
});

test("a Markdown table has the columns that say something", () => {
  const unit: BitextUnit = {
    source: "a|b",
    target: "甲",
    confidence: 0.5,
    shape: "1-1",
    notes: ["x", "y"],
  };
  const header = { fields: ["confidence", "notes"] as const };
  expect(textOf([unit], createMarkdownWriter({ header }))).toBe(
    "| en-US | zh-TW | confidence | notes |\n| --- | --- | --- | --- |\n| a\\|b | 甲 | 0.50 | x<br>y |\n",
  );
});
