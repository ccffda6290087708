import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { formatJson, parseJson } from "../../src/format/json.ts";
import type { Alignment, Explanation } from "../../src/types.ts";
import { alignmentOf, reorderedAlignment } from "./sample.ts";

const ALIGNMENT = alignmentOf(
  ["The bill is 30 dollars.", "Pay it.", "Thank you."],
  ["帳單三十元。", "請付款。"],
  "[0]:[0]\n[1]:[]\n[2]:[1]",
  [{ kind: "number", source: { start: 12, end: 14 }, target: { start: 2, end: 4 }, weight: 0.9 }],
);
const explanation: Explanation = {
  evidence: { words: 2.5, "leaving-out": -0.25 },
  alternatives: [
    {
      source: { start: 0, end: 2 },
      target: { start: 0, end: 1 },
      probability: 0.125,
      evidence: { length: -1.5 },
      links: ALIGNMENT.beads[0]!.links,
    },
  ],
  length: { source: 23, target: 6, ratio: 3.5, deviation: 0.25 },
  numbers: {
    agreeing: [{ source: { start: 12, end: 14 }, target: { start: 2, end: 4 } }],
    source: [],
    target: [{ start: 2, end: 4 }],
  },
  unlinked: { source: [{ start: 4, end: 8 }], target: [{ start: 0, end: 2 }] },
};
const format = (alignment: Alignment) => [...formatJson(alignment)].join("");

describe("formatJson", () => {
  test("says version and signature first, holds each text once, and a bead a line", () => {
    const text = format(ALIGNMENT);
    expect(text.split("\n")[0]).toBe(
      '{"format":"duizhao-alignment","version":1,"signature":"duizhao:0.1.0|words:lattice",',
    );
    expect(text.match(/帳單/g)).toHaveLength(1);
    expect(text.split("\n").filter((line) => line.startsWith('{"source":[')).length).toBe(3);
  });

  test("writes the text of a bilingual file once", () => {
    const text = "Good day.\n日安。";
    const both = alignmentOf(["Good day."], ["日安。"], "[0]:[0]");
    const span = { start: 10, end: 13 };
    const mixed: Alignment = {
      ...both,
      source: { ...both.source, name: "both.txt", text },
      target: {
        ...both.target,
        name: "both.txt",
        text,
        paragraphs: [span],
        sentences: [{ text: "日安。", span, paragraph: 0 }],
      },
    };
    expect(format(mixed).match(/日安/g)).toHaveLength(1);
    expect(parseJson(format(mixed), "a.json")).toEqual(mixed);
  });
});

describe("parseJson", () => {
  test("reads back what was written, whatever the texts hold", () => {
    const line = fc.string({ unit: "binary", maxLength: 6 }).filter((text) => !text.includes("\n"));
    const lone = fc.constantFrom("\ud800", "\udc00", "\u0000", "\u2028", '"', "\\", "\ufeff");
    const lines = fc.array(fc.oneof(line, lone), { minLength: 1, maxLength: 3 });
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((x) => !Object.is(x, -0));
    fc.assert(
      fc.property(lines, lines, number, (english, chinese, score) => {
        const list = (count: number) => Array.from({ length: count }, (_, i) => i);
        const notation = `[${list(english.length)}]:[${list(chinese.length)}]`;
        const alignment = alignmentOf(english, chinese, notation);
        const beads = alignment.beads.map((bead) => ({ ...bead, score }));
        expect(parseJson(format({ ...alignment, beads }), "x")).toEqual({ ...alignment, beads });
      }),
    );
  });

  test("reads back links, null beads and an alignment of nothing", () => {
    expect(parseJson(`\ufeff${format(ALIGNMENT)}`, "x")).toEqual(ALIGNMENT);
    const nothing = alignmentOf([], [], "");
    expect(parseJson(format(nothing), "x")).toEqual(nothing);
  });

  test("reads back explanations, of some beads only too", () => {
    const [first, ...others] = ALIGNMENT.beads;
    const explained: Alignment = { ...ALIGNMENT, beads: [{ ...first!, explanation }, ...others] };
    const text = format(explained);
    expect(parseJson(text, "x")).toEqual(explained);
    expect(text.split("\n").filter((line) => line.startsWith('{"source":[')).length).toBe(3);
  });

  test.each([
    ["evidence", { beauty: 1 }, "beads[0].explanation.evidence.beauty: expected words, links"],
    ["evidence", undefined, "beads[0].explanation.evidence: expected an object"],
    ["alternatives", [{}], "beads[0].explanation.alternatives[0].source: expected a list"],
    ["length", { source: 1, target: 2 }, "beads[0].explanation.length.ratio: expected a number"],
    ["unlinked", { source: [[0, 99]], target: [] }, "unlinked.source[0]: expected an end of at"],
    ["numbers", { agreeing: [[[0, 1]]] }, "numbers.agreeing[0][1]: expected a list"],
  ])("refuses an explanation whose %s is %j", (key, value, message) => {
    const [first] = ALIGNMENT.beads;
    const root = JSON.parse(format(ALIGNMENT)) as { beads: Record<string, unknown>[] };
    const good = JSON.parse(format({ ...ALIGNMENT, beads: [{ ...first!, explanation }] }));
    root.beads[0]!.explanation = { ...good.beads[0].explanation, [key]: value };
    expect(() => parseJson(JSON.stringify(root), "x")).toThrow(message);
  });

  /** The native form with one value changed, or taken out when it is `undefined`. */
  const edit = (path: string, value: unknown): string => {
    const keys = path.split(".");
    const last = keys.pop()!;
    const root: Record<string, unknown> = JSON.parse(format(ALIGNMENT));
    let node = root;
    for (const key of keys) node = node[key] as Record<string, unknown>;
    node[last] = value;
    return JSON.stringify(root);
  };
  test.each([
    ["other JSON", "[]", "expected an alignment in JSON, as written by"],
    ["null", "null", "expected an alignment in JSON, as written by"],
    ["a newer version", edit("version", 2), "expected version 1 of the format, found 2;"],
    ["no signature", edit("signature", undefined), "signature: expected a text"],
    ["swapped sides", edit("source.lang", "zh"), 'source.lang: expected "en"'],
    ["no text", edit("source.text", 1), "source.text: expected a text"],
    ["no list", edit("beads", {}), "beads: expected a list"],
    ["a missing side", edit("target", undefined), "target: expected an object"],
    [
      "a sentence past the end",
      edit("target.sentences.1.1", 99),
      "target.sentences[1]: expected an end of at most 11, found 99",
    ],
    [
      "sentences that overlap",
      edit("target.sentences.1.0", 2),
      "target.sentences[1]: overlaps the sentence before it",
    ],
    [
      "an unknown paragraph",
      edit("source.sentences.2.2", 7),
      "source.sentences[2]: there is no paragraph 7",
    ],
    [
      "a bead that leaves a sentence out",
      edit("beads.2.source", [3, 3]),
      "beads: expected 3 source sentences in beads, found 2",
    ],
    [
      "beads out of order",
      edit("beads", JSON.parse(format(ALIGNMENT)).beads.reverse()),
      "beads[0].source: expected it to begin with sentence 0",
    ],
    [
      "a span backwards",
      edit("beads.0.target", [1, 0]),
      "beads[0].target: expected a start and an end after it",
    ],
    ["a bare score", edit("beads.1.score", "7"), "beads[1].score: expected a number"],
    [
      "an unknown link",
      edit("beads.0.links.0.kind", "guess"),
      "beads[0].links[0].kind: expected word, learnt, number, name, latin, term",
    ],
    [
      "a link outside the text",
      edit("beads.0.links.0.target", [2, 40]),
      "beads[0].links[0].target: expected an end of at most 11, found 40",
    ],
  ])("refuses %s and says where", (_, text, message) => {
    const read = () => parseJson(text, "out.json");
    expect(read).toThrow(InputError);
    expect(read).toThrow(`out.json: ${message}`);
  });
});

test("reads reordered beads and the verdict back unchanged", () => {
  const alignment: Alignment = {
    ...reorderedAlignment(),
    verdict: { isTranslation: true, likeness: 0.3125 },
  };
  expect(parseJson([...formatJson(alignment)].join(""))).toEqual(alignment);
});

test("reads a file that has neither", () => {
  const { reordered: _, ...old } = JSON.parse([...formatJson(reorderedAlignment())].join(""));
  const read = parseJson(JSON.stringify(old));
  expect(read.reordered).toEqual([]);
  expect(read).not.toHaveProperty("verdict");
});

test.each([
  ["a sentence with a partner", [{ source: [0, 1] }], "reordered[0].source: sentence 0 has"],
  ["a sentence twice", [{}, {}], "reordered[1].source: sentence 2 has a partner elsewhere"],
  ["an empty side", [{ target: [1, 1] }], "reordered[0].target: expected a sentence"],
])("refuses %s among reordered beads", (_, changes, message) => {
  const data = JSON.parse([...formatJson(reorderedAlignment())].join(""));
  const [bead] = data.reordered;
  data.reordered = changes.map((change) => ({ ...bead, ...change }));
  expect(() => parseJson(JSON.stringify(data), "x.json")).toThrow(message);
});

describe("a text that was taken out of its file", () => {
  const { text, paragraphs } = ALIGNMENT.source;
  const source = {
    ...ALIGNMENT.source,
    places: [
      { offset: 0, place: { line: 9, column: 30 } },
      { offset: 2, place: { line: 12, column: 30, part: "page=3" }, verbatim: true as const },
    ],
    kinds: paragraphs.map(() => "item" as const),
  };

  test("keeps its places and what its paragraphs are", () => {
    expect(parseJson(format({ ...ALIGNMENT, source }))).toEqual({ ...ALIGNMENT, source });
    expect(format(ALIGNMENT)).not.toMatch(/places|kinds/);
  });

  test.each([
    ["[[0,9]]", "a.json: source.places[0]: expected four numbers"],
    ["[[0,0,1,0]]", "a.json: source.places[0]: expected a line and a column from 1"],
    ["[[0,1.5,1,0]]", "a.json: source.places[0]: expected a line and a column from 1"],
    [
      "[[4,1,1,0],[3,1,1,0]]",
      "a.json: source.places[1][0]: expected offsets in the text, ascending",
    ],
    [`[[${text.length + 1},1,1,0]]`, "a.json: source.places[0][0]: expected offsets in the text"],
  ])("%s", (places, message) => {
    const written = format({ ...ALIGNMENT, source });
    const changed = written.replace(/"places":\[.*?\]\]/, `"places":${places}`);
    expect(() => parseJson(changed, "a.json")).toThrow(message);
  });

  test.each([
    ["[]", `a.json: source.kinds: expected ${paragraphs.length} kinds, found 0`],
    ['["poem"]', "a.json: source.kinds[0]: expected one of text, heading, item, cell, code"],
  ])("%s", (kinds, message) => {
    const written = format({ ...ALIGNMENT, source });
    const changed = written.replace(/"kinds":\[.*?\]/, `"kinds":${kinds}`);
    expect(() => parseJson(changed, "a.json")).toThrow(message);
  });
});

test.each([
  ["[0]:[0]", "out.json:1:4: expected an alignment in JSON, found other text"],
  ['{"format":\n[1', "out.json:2:3: expected an alignment in JSON, found the end of the file"],
])("names the place in a file that is no JSON, or cut: %j", (text, message) => {
  expect(() => parseJson(text, "out.json")).toThrow(new InputError(message));
});
