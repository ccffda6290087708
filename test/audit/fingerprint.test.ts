import { expect, test } from "vitest";
import type { FindingCode, Measured } from "../../src/audit/finding.ts";
import { createFingerprint } from "../../src/audit/fingerprint.ts";
import type { Alignment } from "../../src/types.ts";
import { alignmentOf } from "../format/sample.ts";

const ALIGNMENT = alignmentOf(
  ["The lamp is lit.", "It is 9 o’clock.", "Go to bed.", "Go to bed."],
  ["燈亮了。", "八點了。"],
  "[0]:[0]\n[1]:[1]\n[2]:[]\n[3]:[]",
);

function finding(sentence: number, code: FindingCode = "omission", mark?: string): Measured {
  const { span, text } = ALIGNMENT.source.sentences[sentence]!;
  const start = span.start + text.indexOf(mark ?? "");
  return {
    code,
    confidence: 1,
    unit: sentence,
    source: {
      sentences: { start: sentence, end: sentence + 1 },
      marks: mark === undefined ? [] : [{ start, end: start + mark.length }],
    },
    target: { sentences: { start: 2, end: 2 }, marks: [] },
    args: {},
  };
}

function idsOf(findings: readonly Measured[], alignment: Alignment = ALIGNMENT): string[] {
  return findings.map(createFingerprint((side) => alignment[side]));
}

test("is 16 hexadecimal digits, and the same each time", () => {
  const ids = idsOf([finding(0), finding(1)]);
  expect(ids.join()).toMatch(/^[0-9a-f]{16},[0-9a-f]{16}$/);
  expect(idsOf([finding(0), finding(1)])).toEqual(ids);
});

test("differs by kind, words, marks, and for the same words by order", () => {
  const findings = [
    finding(0),
    finding(0, "partial-omission"),
    finding(0, "partial-omission", "lamp"),
    finding(0, "partial-omission", "lit"),
    finding(1),
    finding(2),
    finding(3), // the same words as before
  ];
  expect(new Set(idsOf(findings)).size).toBe(findings.length);
});

test("does not change with place, other sentences, white space, confidence or arguments", () => {
  const moved = alignmentOf(
    ["Something new.", "The lamp is lit.", "It is 9 o’clock.", "Go to bed."],
    ["燈亮了。", "八點了。"],
    "[0]:[]\n[1]:[0]\n[2]:[1]\n[3]:[]",
  );
  const first = finding(1, "omission", "9");
  const start = moved.source.text.indexOf("9");
  const later: Measured = {
    ...first,
    unit: 7,
    confidence: 0.6,
    args: { count: 3 },
    source: { sentences: { start: 2, end: 3 }, marks: [{ start, end: start + 1 }] },
  };
  expect(idsOf([later], moved)).toEqual(idsOf([first]));

  const rewrapped = {
    ...ALIGNMENT,
    source: {
      ...ALIGNMENT.source,
      sentences: ALIGNMENT.source.sentences.map((sentence) => ({
        ...sentence,
        text: sentence.text.replace(/ /, "\n  "),
      })),
    },
  };
  expect(idsOf([finding(1)], rewrapped)).toEqual(idsOf([finding(1)]));
});

test("many findings in one long sentence take linear time", () => {
  // Else it would run into the time limit of a test.
  const count = 40_000;
  const alignment = alignmentOf(["ab ".repeat(10 * count)], [], "[0]:[]");
  const fingerprint = createFingerprint((side) => alignment[side]);
  const ids = new Set<string>();
  for (let k = 0; k < count; k++) {
    const marks = [{ start: 3 * k, end: 3 * k + 2 }];
    ids.add(fingerprint({ ...finding(0), source: { sentences: { start: 0, end: 1 }, marks } }));
  }
  expect(ids.size).toBe(count);
});
