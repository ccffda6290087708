import fc from "fast-check";
import { expect, test } from "vitest";
import { highlight, type LinkedSpan } from "../../src/format/audit-html-highlight.ts";

const span = (start: number, end: number) => ({ start, end });
const link = (number: number, start: number, end: number): LinkedSpan => ({
  number,
  span: span(start, end),
});

test.each([
  ["nothing", [], [], "abcdef"],
  ["a mark", [span(1, 3)], [], "a<mark>bc</mark>def"],
  ["marks that touch", [span(1, 2), span(2, 3)], [], "a<mark>bc</mark>def"],
  ["a mark to the end", [span(4, 6)], [], "abcd<mark>ef</mark>"],
  ["a link", [], [link(7, 0, 2)], '<span class="link" data-link="7">ab</span>cdef'],
  [
    "a link across the edge of a mark",
    [span(0, 2)],
    [link(0, 1, 3)],
    '<mark>a<span class="link" data-link="0">b</span></mark><span class="link" data-link="0">c</span>def',
  ],
  [
    "the stronger of two links",
    [],
    [link(0, 1, 3), link(1, 2, 5)],
    'a<span class="link" data-link="0">bc</span>def',
  ],
])("writes %s", (_, marks, links, written) => {
  expect(highlight("abcdef", span(0, 6), marks, links).html).toBe(written);
});

test("writes a part of a text", () => {
  const marks = [span(0, 2), span(3, 4), span(6, 8)];
  expect(highlight("abcdefgh", span(2, 5), marks).html).toBe("…c<mark>d</mark>e…");
});

const spans = fc.array(
  fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b))),
  { maxLength: 4 },
);

test("keeps the text, nests its tags and marks what is to be marked", () => {
  fc.assert(
    fc.property(spans, spans, (marks, linked) => {
      const text = "abcdefgh";
      const { html } = highlight(
        text,
        span(0, 8),
        marks,
        linked.map((one, k) => ({ number: k, span: one })),
      );
      expect(html.replace(/<[^>]*>/g, "")).toBe(text);
      const open: string[] = [];
      let marked = "";
      for (const [, close, name, letter] of html.matchAll(/<(\/?)(\w+)[^>]*>|([a-h])/g)) {
        if (letter && open.includes("mark")) marked += letter;
        if (name && !close) open.push(name);
        if (name && close) expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
      const wanted = [...text].filter((_, k) => marks.some((m) => m.start <= k && k < m.end));
      expect(marked).toBe(wanted.join(""));
    }),
  );
});
