import fc from "fast-check";
import { expect, test } from "vitest";
import type { Measured } from "../../src/audit/finding.ts";
import { MOST_UNITS } from "../../src/audit/quote.ts";
import { firstPlace, primarySide, viewFindings } from "../../src/audit/view.ts";
import type { Alignment, SegmentedDocument } from "../../src/types.ts";
import { alignmentOf } from "../format/sample.ts";
import { auditOf } from "./sample.ts";

const ALIGNMENT = alignmentOf(
  ["The lamp is lit.", "It is 9 o’clock.", "Go to bed."],
  ["燈亮了。", "八點了。"],
  "[0]:[0]\n[1]:[1]\n[2]:[]",
);

function finding(fields: Partial<Measured>): Measured {
  const none = { sentences: { start: 0, end: 0 }, marks: [] };
  return {
    code: "omission",
    confidence: 0.9,
    unit: 0,
    source: none,
    target: none,
    args: {},
    ...fields,
  };
}

const view = (alignment: Alignment, fields: Partial<Measured>) => {
  const [first] = viewFindings(auditOf(alignment, [finding(fields)]));
  return first!;
};

const SENTENCE = { start: 0, end: 1 };
const MARKED = { sentences: SENTENCE, marks: [{ start: 0, end: 1 }] };
const PLAIN = { sentences: SENTENCE, marks: [] };
const EMPTY = { sentences: { start: 0, end: 0 }, marks: [] };

test.each([
  // What one text has by itself is in that text, whichever is the original.
  ["wrong-variant", PLAIN, MARKED, "target", "target"],
  ["wrong-variant", MARKED, PLAIN, "target", "target"],
  ["wrong-variant", PLAIN, PLAIN, "target", "target"],
  ["punctuation", PLAIN, MARKED, "target", "target"],
  ["punctuation", MARKED, PLAIN, "source", "source"],
  ["encoding-damage", PLAIN, MARKED, "target", "target"],
  ["encoding-damage", MARKED, EMPTY, "source", "source"],
  ["punctuation", MARKED, MARKED, "target", "source"],
  // What differs is to be mended in the translation.
  ["number-mismatch", MARKED, PLAIN, "target", "source"],
  ["number-mismatch", PLAIN, MARKED, "target", "source"],
  ["omission", PLAIN, EMPTY, "source", "source"],
  ["addition", EMPTY, PLAIN, "target", "target"],
] as const)("shows first where a finding is to be seen: %s", (code, source, target, en, zh) => {
  const [found] = auditOf(ALIGNMENT, [finding({ code, source, target })]).findings;
  expect([primarySide(found!, "en"), primarySide(found!, "zh")]).toEqual([en, zh]);
});

test("shows the links of the unit that stand in both passages, by their places in the texts", () => {
  const link = (source: [number, number], target: [number, number]) => ({
    kind: "word" as const,
    weight: 0.5,
    source: { start: source[0], end: source[1] },
    target: { start: target[0], end: target[1] },
  });
  // The second ends in a sentence that the finding is not about.
  const links = [link([21, 25], [6, 7]), link([0, 3], [6, 7]), link([17, 19], [5, 6])];
  const alignment = alignmentOf(
    ["The lamp is lit.", "It was\nlate."],
    ["燈亮了。", "很晚了。"],
    "[0]:[0]\n[1]:[1]",
    links,
  );
  const passage = { sentences: { start: 1, end: 2 }, marks: [] };
  const found = view(alignment, { code: "punctuation", unit: 1, source: passage, target: passage });
  const shown = found.links.map(({ source, target }) => [
    found.source.text.slice(source.start, source.end),
    found.target.text.slice(target.start, target.end),
  ]);
  expect(shown).toEqual([
    ["as l", "晚"],
    ["It", "很"],
  ]);
});

test("shows marks with their places, in the text and in the file", () => {
  const { source, target, shape } = view(ALIGNMENT, {
    code: "number-mismatch",
    unit: 1,
    source: { sentences: { start: 1, end: 2 }, marks: [{ start: 23, end: 24 }] },
    target: { sentences: { start: 1, end: 2 }, marks: [{ start: 5, end: 6 }] },
  });
  expect(shape).toBe("1-1");
  expect(source).toEqual({
    name: "en.txt",
    sentences: { start: 1, end: 2 },
    text: "It is 9 o’clock.",
    marks: [
      {
        span: { start: 6, end: 7 },
        text: "9",
        start: { line: 2, column: 7 },
        end: { line: 2, column: 8 },
      },
    ],
    start: { line: 2, column: 1 },
    end: { line: 2, column: 17 },
    before: "The lamp is lit.",
    after: "Go to bed.",
  });
  expect(firstPlace(source)).toEqual({ line: 2, column: 7 });
  expect(target).toMatchObject({ text: "八點了。", before: "燈亮了。", after: "" });
});

test.each([
  [2, { line: 2, column: 5 }, "八點了。", ""],
  [1, { line: 2, column: 1 }, "燈亮了。", "八點了。"],
  [0, { line: 1, column: 1 }, "", "燈亮了。"],
])("says where a passage would be expected: before sentence %i", (at, place, before, after) => {
  const { target, shape } = view(ALIGNMENT, {
    source: { sentences: { start: 2, end: 3 }, marks: [] },
    target: { sentences: { start: at, end: at }, marks: [] },
  });
  expect(shape).toBe("1-0");
  expect(target).toMatchObject({ text: "", marks: [], start: place, end: place, before, after });
});

test("a text without sentences has a place too", () => {
  const { target } = view(alignmentOf(["One."], [], "[0]:[]"), {
    source: { sentences: { start: 0, end: 1 }, marks: [] },
  });
  expect(target).toMatchObject({ text: "", start: { line: 1, column: 1 }, before: "", after: "" });
});

/** A document of one sentence that is the whole text. */
const single = (document: SegmentedDocument, text: string): SegmentedDocument => ({
  ...document,
  text,
  paragraphs: [{ start: 0, end: text.length }],
  sentences: [{ text, span: { start: 0, end: text.length }, paragraph: 0 }],
});

test("marks in wrapped lines are where they are after joining", () => {
  const one = alignmentOf(["x"], ["x"], "[0]:[0]");
  const alignment = { ...one, target: single(one.target, "他在廣\n  場上等\r\nJohn 和\n Mary。") };
  const at = alignment.target.text.indexOf("場上等");
  const { target } = view(alignment, {
    source: { sentences: { start: 0, end: 1 }, marks: [] },
    target: {
      sentences: { start: 0, end: 1 },
      marks: [
        { start: 2, end: at + 1 },
        { start: at + 5, end: at + 9 },
      ],
    },
  });
  expect(target.text).toBe("他在廣場上等 John 和 Mary。");
  expect(target.marks.map(({ text }) => text)).toEqual(["廣場", "John"]);
  expect(target.marks.map(({ start, end }) => [start, end])).toEqual([
    [
      { line: 1, column: 3 },
      { line: 2, column: 4 },
    ],
    [
      { line: 3, column: 1 },
      { line: 3, column: 5 },
    ],
  ]);
});

test("a mark is the same word in the text as in the document, whatever the white space", () => {
  const word = fc.constantFrom("ab", "光", "𠮷𠮷", "。");
  const space = fc.constantFrom("", " ", "\n", " \r\n ", "\u0085");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 6 }), (pieces) => {
      const text = pieces.map(([before, after]) => before + after).join("");
      const end = text.trimEnd().replace(/\u0085+$/, "").length;
      const one = alignmentOf(["x"], ["x"], "[0]:[0]");
      let offset = 0;
      const marks = pieces.map(([before, after]) => {
        const start = offset;
        offset += before.length + after.length;
        return { start, end: start + before.length };
      });
      const { target } = view(
        { ...one, target: single(one.target, text.slice(0, end)) },
        { target: { sentences: { start: 0, end: 1 }, marks } },
      );
      expect(target.marks.map((mark) => mark.text)).toEqual(pieces.map(([before]) => before));
      for (const mark of target.marks) {
        expect(target.text.slice(mark.span.start, mark.span.end)).toBe(mark.text);
      }
    }),
  );
});

test("of a very long sentence the part round the mark is shown, and no half character", () => {
  const one = alignmentOf(["x"], ["x", "下。"], "[0]:[0]\n[]:[1]");
  const text = "𠮷".repeat(MOST_UNITS);
  const start = 2 * 7_000;
  const { target } = view(
    { ...one, target: single(one.target, text) },
    { target: { sentences: { start: 0, end: 1 }, marks: [{ start, end: start + 4 }] } },
  );
  expect(target.text.length).toBeLessThanOrEqual(MOST_UNITS + 2);
  expect(target.text).toMatch(/^…(?:𠮷)+$/u);
  expect(target.marks[0]).toMatchObject({ text: "𠮷𠮷", start: { line: 1, column: 7_001 } });
});

test("many findings in one long sentence take linear time", () => {
  // Else it would run into the time limit of a test.
  const one = alignmentOf(["x"], ["x"], "[0]:[0]");
  const alignment = { ...one, target: single(one.target, "他說".repeat(1_000_000)) };
  const findings = Array.from({ length: 50_000 }, (_, k) => ({
    ...finding({ target: { sentences: { start: 0, end: 1 }, marks: [{ start: k, end: k + 1 }] } }),
    id: String(k),
    severity: "minor" as const,
  }));
  const audit = { ...auditOf(alignment, []), findings };
  let shown = 0;
  for (const { target } of viewFindings(audit)) shown += target.marks.length;
  expect(shown).toBe(findings.length);
});
