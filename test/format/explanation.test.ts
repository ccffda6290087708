import { describe, expect, test } from "vitest";
import { formatExplanations } from "../../src/format/explanation.ts";
import type { Alignment, Alternative, Bead, Explanation, Link } from "../../src/types.ts";
import { alignmentOf } from "./sample.ts";

const NOTHING: Explanation = {
  evidence: {},
  alternatives: [],
  length: { source: 20, target: 6, ratio: 3.5, deviation: 0 },
  numbers: { agreeing: [], source: [], target: [] },
  unlinked: { source: [], target: [] },
};

const ENGLISH = ["The cook sold 40 buns.", "He was tired.", "“Come tomorrow,” he said."];
const CHINESE = ["廚師賣了四十個包子，累壞了。", "「明天再來。」他說。"];
const NOTATION = "[0]:[0]\n[1]:[]\n[2]:[1]";

/** Explains the first beads of the sample; the others are not asked for. */
function lines(
  explanations: readonly Partial<Explanation>[],
  links: readonly Link[] = [],
  change: Partial<Bead> = {},
): string[] {
  const base = alignmentOf(ENGLISH, CHINESE, NOTATION, links);
  const beads = base.beads.map((bead, b) => ({
    ...bead,
    ...(explanations[b] ? { explanation: { ...NOTHING, ...explanations[b] }, ...change } : {}),
  }));
  const asked = [...explanations.keys()].filter((b) => explanations[b]);
  const alignment: Alignment = { ...base, beads };
  return [...formatExplanations(alignment, { beads: asked })].join("").split("\n");
}

const span = (start: number, end = start + 1) => ({ start, end });
const link = (kind: Link["kind"], source: string, target: string, weight: number): Link => {
  const [x, y] = [ENGLISH.join("\n").indexOf(source), CHINESE.join("\n").indexOf(target)];
  return {
    kind,
    source: span(x, x + source.length),
    target: span(y, y + target.length),
    weight,
  };
};
const other = (
  source: readonly [number, number],
  target: readonly [number, number],
  probability: number,
  rest: Partial<Alternative> = {},
): Alternative => ({
  source: span(...source),
  target: span(...target),
  probability,
  evidence: {},
  links: [],
  ...rest,
});
const labelled = (label: string, text: readonly string[]) =>
  text.find((line) => line.startsWith(`  ${label} `))?.slice(12);

describe("a bead", () => {
  test("is told with number, shape, confidence, and its sentences with their places", () => {
    expect(lines([{}]).slice(0, 3)).toEqual([
      "1. 1-1, probable (0.90)",
      "  en.txt:1:1  The cook sold 40 buns.",
      "  zh.txt:1:1  廚師賣了四十個包子，累壞了。",
    ]);
  });

  test.each([
    [0.9996, "almost certain (over 0.99)"],
    [0.951, "almost certain (0.95)"],
    [0.8, "probable (0.80)"],
    [0.5, "doubtful (0.50)"],
    [0.31, "a guess (0.31)"],
    [0.001, "a guess (under 0.01)"],
  ])("of confidence %f is %s", (confidence, words) => {
    expect(lines([{}], [], { confidence })[0]).toBe(`1. 1-1, ${words}`);
  });

  test("names its links once each, without numbers and what is nearly nothing", () => {
    const links = [
      link("number", "40", "四十", 0.95),
      link("word", "cook", "廚師", 0.8),
      link("word", "buns", "包子", 0.6),
      link("word", "cook", "廚師", 0.5),
      link("learnt", "sold", "賣", 0.33),
      link("learnt", "The", "了", 0.15),
      link("word", "tired", "累", 0.05),
    ];
    expect(labelled("linked", lines([{}], links))).toBe(
      "cook = 廚師 0.80, buns = 包子 0.60, sold = 賣 0.33 (learnt here)",
    );
  });

  test("says which numbers agree and which do not, and does not call them words without link", () => {
    const number = link("number", "40", "四十", 1);
    const shown = lines([
      {
        numbers: {
          agreeing: [{ source: number.source, target: number.target }],
          source: [span(0, 3)],
          target: [],
        },
        unlinked: { source: [number.source, span(4, 8)], target: [span(2, 3)] },
      },
    ]);
    expect(labelled("numbers", shown)).toBe("40 = 四十");
    expect(shown).toContain("            only in the English: The");
    expect(labelled("unlinked", shown)).toBe("cook");
  });

  test("does not miss a word where it is repeated, and cuts long lists", () => {
    const words = ["The", "cook", "sold", "buns", "was", "tired", "Come", "tomorrow", "said", "He"];
    const spans = words.map((word) => link("word", word, "了", 0).source);
    const shown = lines(
      [{ unlinked: { source: [...spans, spans[0]!], target: [] } }],
      [link("word", "COOK".toLowerCase(), "廚師", 0.9)],
    );
    expect(labelled("unlinked", shown)).toBe(
      "The, sold, buns, was, tired, Come, tomorrow, said, He",
    );
  });

  test.each([
    [20, 6, 0.1, "20 characters to 6 of Chinese, about 21 expected: fits"],
    [
      63,
      6,
      2,
      "63 characters to 6 of Chinese, about 21 expected: the English is 3.0 times as long",
    ],
    [
      14,
      8,
      -1.6,
      "14 characters to 8 of Chinese, about 28 expected: the Chinese is 2.0 times as long",
    ],
  ])("of %d and %d characters", (source, target, deviation, text) => {
    const length = { source, target, ratio: 3.5, deviation };
    expect(labelled("length", lines([{ length }]))).toBe(text);
  });

  test("says what speaks for it and against it, words as one, little things not at all", () => {
    const evidence = { words: -2, links: 5.04, length: 0.29, "leaving-out": -1.25, shape: 1 };
    expect(labelled("why", lines([{ evidence }]))).toBe(
      "for it: words 3.0, number of sentences 1.0; against it: cost of leaving out 1.3",
    );
    expect(labelled("why", lines([{}]))).toBeUndefined();
  });

  test("says what else it could be", () => {
    const alternatives = [
      other([0, 2], [0, 1], 0.2, { evidence: { length: 0.5, words: -1.5 } }),
      other([0, 3], [0, 2], 0.1),
      other([0, 1], [0, 0], 0.05),
    ];
    const shown = lines([{ alternatives }]);
    expect(labelled("or else", shown)).toBe(
      "0.20  joined with bead 2; for it: length 0.5; against it: words 1.5",
    );
    expect(shown).toContain("            0.10  joined with bead 2, 3");
    expect(shown).toContain("            0.05  “The cook sold 40 buns.” (1) without partner");
  });
});

describe("a sentence without partner", () => {
  test("has its place in the other text, and the nearest beads with what it shares with them", () => {
    const links = [link("word", "cook", "廚師", 0.8), link("word", "tired", "累", 0.7)];
    const shown = lines([
      undefined as never,
      {
        alternatives: [
          other([0, 2], [0, 1], 0.3, { links }),
          other([1, 2], [1, 2], 0.004, { links: [] }),
        ],
      },
    ]);
    expect(shown[0]).toBe("2. English without partner, probable (0.90)");
    expect(labelled("place", shown)).toBe(
      "between 「廚師賣了四十個包子，累壞了。」(1) and 「「明天再來。」他說。」(2)",
    );
    expect(labelled("nearest", shown)).toBe(
      "0.30  joined to bead 1: “The cook sold 40 buns.” (1) = 「廚師賣了四十個包子，累壞了。」(1); shares tired = 累",
    );
    expect(shown.join("\n")).not.toContain("under 0.01");
  });

  test("is told the one nearest bead even if it is improbable, and if there is none", () => {
    const far = lines([undefined as never, { alternatives: [other([1, 2], [1, 2], 0.001)] }]);
    expect(labelled("nearest", far)).toBe(
      "under 0.01  paired with 「「明天再來。」他說。」(2), now in bead 3; no word in common",
    );
    const none = lines([undefined as never, {}]);
    expect(labelled("nearest", none)).toBe("nothing near it comes into question");
  });
});

test("beads stand apart by an empty line; one without explanation is the caller's mistake", () => {
  expect(lines([{}, {}]).filter((line) => line === "")).toHaveLength(2);
  const plain = alignmentOf(ENGLISH, CHINESE, NOTATION);
  expect(() => [...formatExplanations(plain)]).toThrow(RangeError);
  expect(() => [...formatExplanations(plain, { beads: [9] })]).toThrow(RangeError);
});

test("sentences that would go elsewhere are told once, with where", () => {
  const base = alignmentOf(["A b.", "C d.", "E f."], ["甲乙。", "丙丁。"], "[0]:[0]\n[1,2]:[1]");
  const explanation: Explanation = {
    ...NOTHING,
    alternatives: [
      other([2, 3], [1, 2], 0.3),
      other([0, 2], [0, 1], 0.25),
      other([1, 2], [2, 2], 0.05),
    ],
  };
  const beads = base.beads.map((bead, b) => (b === 1 ? { ...bead, explanation } : bead));
  const text = [...formatExplanations({ ...base, beads }, { beads: [1] })].join("");
  expect(text).toContain("or else   0.25  “C d.” (2) joined to bead 1 instead\n");
  expect(text).toContain("0.05  “C d.” (2) without partner\n");
  expect(text).not.toContain("0.30");
});

test("a sentence whose partner stands elsewhere is told with it, and with what links them", () => {
  const base = alignmentOf(ENGLISH, CHINESE, "[0]:[0]\n[1]:[]\n[2]:[]\n[]:[1]");
  const reordered = {
    ...base.beads[0]!,
    source: span(2),
    target: span(1),
    confidence: 0.97,
    links: [link("word", "tomorrow", "明天", 0.5), link("learnt", "he", "他", 0.1)],
  };
  const beads = base.beads.map((bead) => ({ ...bead, explanation: NOTHING }));
  const alignment = { ...base, beads, reordered: [reordered] };
  const [, second, third, fourth] = [...formatExplanations(alignment)];
  expect(second).toContain("2. English without partner, ");
  for (const [text, heading] of [
    [third!, "3. English whose partner stands elsewhere, almost certain (0.97)"],
    [fourth!, "4. Chinese whose partner stands elsewhere, almost certain (0.97)"],
  ] as const) {
    const shown = text.trim().split("\n");
    expect(shown[0]).toBe(heading);
    expect(labelled("partner", shown)).toBe(
      "““Come tomorrow,” he said.” (3) = 「「明天再來。」他說。」(2)",
    );
    expect(labelled("linked", shown)).toBe("tomorrow = 明天 0.50");
    expect(text).not.toContain("nearest");
  }
});
