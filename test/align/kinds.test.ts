import { describe, expect, test } from "vitest";
import { createKindScore, readKinds } from "../../src/align/kinds.ts";
import { SHAPES } from "../../src/align/shape.ts";
import type { BlockKind, SegmentedDocument } from "../../src/types.ts";

/** A document of one sentence a paragraph, written `kind text`. */
function documentOf(blocks: readonly string[]): SegmentedDocument {
  const parts = blocks.map((block) => block.split(" ", 2) as [BlockKind, string]);
  const paragraphs = parts.map((_, k) => ({ start: k, end: k }));
  return {
    lang: "en",
    name: "a",
    text: "",
    paragraphs,
    presegmented: false,
    kinds: parts.map(([kind]) => kind),
    sentences: parts.map(([, text], k) => ({ text, span: paragraphs[k]!, paragraph: k })),
  };
}

const shapeOf = (m: number, n: number) =>
  SHAPES.findIndex(({ source, target }) => source === m && target === n);

describe("what structure speaks for a bead", () => {
  const source = ["heading a", "text b", "code c", "cell d", "code e"];
  const target = ["heading x", "text y", "code c", "text z"];
  const score = createKindScore(readKinds(documentOf(source)), readKinds(documentOf(target)));

  test.each<[name: string, i: number, m: number, j: number, n: number, sign: number]>([
    ["a heading with a heading", 0, 1, 0, 1, 1],
    ["a heading with a paragraph", 0, 1, 1, 1, -1],
    ["a heading joined to its paragraph", 0, 2, 1, 1, -1],
    ["a paragraph with a paragraph", 1, 1, 1, 1, 0],
    ["a cell with a paragraph", 3, 1, 3, 1, 0],
    ["code with the same code", 2, 1, 2, 1, 1],
    ["code with other code", 4, 1, 2, 1, 0],
    ["code with a paragraph", 2, 1, 1, 1, -1],
    ["code joined to a paragraph", 1, 2, 2, 1, -1],
  ])("%s", (_, i, m, j, n, sign) => {
    expect(Math.sign(score(i, j, shapeOf(m, n)))).toBe(sign);
  });

  test("is nothing where only one of the texts has it", () => {
    const plain = readKinds(documentOf(["text x", "text y"]));
    const headed = readKinds(documentOf(["heading a", "code b"]));
    expect(createKindScore(headed, plain)(0, 0, shapeOf(1, 1))).toBe(0);
    expect(createKindScore(headed, undefined)(0, 0, shapeOf(1, 1))).toBe(0);
  });
});
