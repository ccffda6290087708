import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { loadWeights } from "../../src/io/weights.ts";
import { documentFromText } from "../../src/text/document.ts";
import { segment } from "../../src/text/sentence.ts";
import type { Alignment, Evidence, Lang } from "../../src/types.ts";

const read = (path: string) =>
  readFileSync(new URL(`../../corpus/${path}`, import.meta.url), "utf8");

const documentOf = (text: string, lang: Lang) =>
  segment(documentFromText(text, { name: lang, lang }).document);

const explain = (isTrained: boolean, isAsked = true, folder = "museum-tram"): Alignment =>
  align(
    documentOf(read(`${folder}/en.txt`), "en"),
    documentOf(read(`${folder}/zh.txt`), "zh"),
    loadLexicon(),
    { ...(isTrained ? { weights: loadWeights() } : {}), explain: isAsked },
  );

const total = (evidence: Evidence) => Object.values(evidence).reduce((sum, nats) => sum + nats, 0);

describe.each([
  ["trained", true],
  ["hand-set", false],
])("explanations by %s weights", (_, isTrained) => {
  const { beads } = explain(isTrained);

  test("are given only if asked for, and change nothing else", () => {
    const plain = explain(isTrained, false).beads;
    expect(plain.every((bead) => !("explanation" in bead))).toBe(true);
    expect(beads.map(({ explanation, ...bead }) => bead)).toEqual(plain);
  });

  test("add up to the score of each bead", () => {
    for (const { score, explanation } of beads) {
      expect(total(explanation!.evidence)).toBeCloseTo(score, 1);
    }
  });

  test("say of an alternative what it has over the beads whose place it would take", () => {
    // A text with more to doubt.
    const { beads } = explain(isTrained, true, "law-fisheries");
    let count = 0;
    for (const [b, { explanation }] of beads.entries()) {
      for (const { source, target, evidence } of explanation!.alternatives) {
        // What is left out instead speaks for itself: nothing but what was lost.
        if (source.start < source.end && target.start < target.end) continue;
        const isAlone =
          beads[b]!.source.end - beads[b]!.source.start === 1 &&
          beads[b]!.target.end - beads[b]!.target.start === 1;
        if (!isAlone) continue;
        expect(total(evidence)).toBeCloseTo(-beads[b]!.score, 1);
        count++;
      }
    }
    expect(count).toBeGreaterThan(0);
    const withBoth = beads.flatMap(({ explanation }) =>
      explanation!.alternatives.filter(
        ({ source, target }) => source.start < source.end && target.start < target.end,
      ),
    );
    expect(withBoth.length).toBeGreaterThan(0);
  });
});

test("a sentence without partner has the nearest beads as alternatives, with their links", () => {
  const { source, beads } = explain(true);
  const lone = beads.filter((bead) => bead.target.start === bead.target.end);
  expect(lone.length).toBeGreaterThan(3);
  for (const { source: span, confidence, explanation } of lone) {
    expect(explanation!.evidence).toEqual({});
    expect(explanation!.numbers.agreeing).toEqual([]);
    const { alternatives } = explanation!;
    expect(alternatives.length).toBeLessThanOrEqual(3);
    for (const [k, other] of alternatives.entries()) {
      expect(other.source.start <= span.start && span.end <= other.source.end).toBe(true);
      expect(other.probability).toBeLessThan(confidence);
      expect(other.probability).toBeLessThanOrEqual(alternatives[k - 1]?.probability ?? 1);
      for (const link of other.links) {
        expect(link.source.start).toBeGreaterThanOrEqual(
          source.sentences[other.source.start]!.span.start,
        );
      }
    }
  }
  expect(lone.some(({ explanation }) => explanation!.alternatives.length > 0)).toBe(true);
});

test("lengths are counted as a reader does, words without link are named, numbers compared", () => {
  const { source, target, beads } = explain(true);
  const { length, unlinked, numbers } = beads[3]!.explanation!;
  const text = source.sentences[3]!.text;
  expect(text).toMatch(/^For fifty-three years/);
  expect(length).toMatchObject({ source: text.length, target: target.sentences[3]!.text.length });
  expect(length.ratio).toBeGreaterThan(2);
  expect(length.ratio).toBeLessThan(5);
  expect(numbers.agreeing).toHaveLength(1);
  expect(numbers.source).toEqual([]);
  expect(unlinked.source.length).toBeGreaterThan(0);
  const linked = beads[3]!.links.map((link) => link.source.start);
  for (const { start, end } of unlinked.source) {
    expect(linked).not.toContain(start);
    expect(source.text.slice(start, end)).toMatch(/^[a-z'-]+$/i);
  }
});
