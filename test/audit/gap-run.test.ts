import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { reasonOf } from "../../src/audit/message.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import type { Alignment } from "../../src/types.ts";
import { alignmentOf, reorderedAlignment } from "../format/sample.ts";

const GAPS = ["omission", "addition", "reordered", "low-confidence"] as const;

function findingsOf(alignment: Alignment, settings: Partial<AuditSettings> = {}) {
  return audit(alignment, loadLexicon(), { only: GAPS, ...settings }).findings.map(
    ({ code, severity, source, target, args }) => [
      code,
      severity,
      `${source.sentences.start}-${source.sentences.end}`,
      `${target.sentences.start}-${target.sentences.end}`,
      args.count,
    ],
  );
}

// Lines 1 to 3 of the English are one paragraph.
function inOneParagraph(alignment: Alignment): Alignment {
  const sentences = alignment.source.sentences.map((sentence, k) => ({
    ...sentence,
    paragraph: k >= 1 && k <= 3 ? 1 : sentence.paragraph,
  }));
  return { ...alignment, source: { ...alignment.source, sentences } };
}

const HARBOUR = alignmentOf(
  ["The lamp is lit.", "A gull sits on it.", "It is asleep.", "So is the keeper.", "It rains."],
  ["燈亮了。", "下雨了。"],
  "[0]:[0]\n[1]:[]\n[2]:[]\n[3]:[]\n[4]:[1]",
);

test("an omission is a run of sentences in one paragraph", () => {
  expect(findingsOf(HARBOUR)).toEqual([
    ["omission", "major", "1-2", "1-1", 1],
    ["omission", "major", "2-3", "1-1", 1],
    ["omission", "major", "3-4", "1-1", 1],
  ]);
  expect(findingsOf(inOneParagraph(HARBOUR))).toEqual([["omission", "major", "1-4", "1-1", 3]]);
});

test("what the Chinese lacks of an English translation is an addition", () => {
  const codes = findingsOf(inOneParagraph(HARBOUR), { from: "zh" });
  expect(codes).toEqual([["addition", "major", "1-4", "1-1", 3]]);
});

test("sentences of both sides in one place are told one by one", () => {
  const alignment = alignmentOf(
    ["The lamp is lit.", "A gull sits on it.", "It rains."],
    ["燈亮了。", "茶已經涼了。", "下雨了。"],
    "[0]:[0]\n[1]:[]\n[]:[1]\n[2]:[2]",
  );
  expect(findingsOf(alignment)).toEqual([
    ["omission", "major", "1-2", "1-1", 1],
    ["addition", "major", "2-2", "1-2", 1],
  ]);
});

test("what was left over on both sides and says the same is no gap", () => {
  const alignment = alignmentOf(
    ["The lamp is lit.", "Seventeen gulls sit on the lighthouse.", "It rains."],
    ["燈亮了。", "十七隻海鷗停在燈塔上。", "下雨了。"],
    "[0]:[0]\n[1]:[]\n[]:[1]\n[2]:[2]",
  );
  expect(findingsOf(alignment)).toEqual([]);
});

test.each([
  ["- 12 -", []],
  ["[music]", ["minor"]],
  ["$ lamp --list", ["minor"]],
  ["It rains.", ["minor"]], // it stands elsewhere, and has a counterpart there
  ["It is late.", ["major"]],
])("an omitted %j is %j", (line, severities) => {
  const alignment = alignmentOf(
    ["The lamp is lit.", line, "It rains."],
    ["燈亮了。", "下雨了。"],
    "[0]:[0]\n[1]:[]\n[2]:[1]",
  );
  expect(findingsOf(alignment).map(([, severity]) => severity)).toEqual(severities);
});

test("a passage that stands elsewhere is no omission", () => {
  expect(findingsOf(reorderedAlignment())).toEqual([["reordered", "neutral", "2-3", "0-1", 1]]);
});

test.each([0, 1])(
  "an alignment with the confidence %d everywhere has omissions, and no hints",
  (confidence) => {
    const beads = HARBOUR.beads.map((bead) => ({ ...bead, confidence }));
    const codes = findingsOf({ ...HARBOUR, beads }).map(([code]) => code);
    expect(codes).toEqual(["omission", "omission", "omission"]);
  },
);

test("the user's severities have the last word", () => {
  const found = findingsOf(HARBOUR, { severities: { omission: "critical" } });
  expect(found.map(([, severity]) => severity)).toEqual(["critical", "critical", "critical"]);
});

test("the reason names the side that lacks, and how much", () => {
  const [finding] = audit(inOneParagraph(HARBOUR), loadLexicon(), { only: GAPS }).findings;
  expect(reasonOf(finding!, "en", "en")).toBe("the Chinese has nothing for these 3 sentences");
  expect(reasonOf(finding!, "zh-TW", "en")).toBe("中文沒有與這 3 句對應的內容");
});
