import type { Audit } from "../../src/audit/audit.ts";
import type { Measured } from "../../src/audit/finding.ts";
import type { ReportOptions } from "../../src/audit/report.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import type { Alignment } from "../../src/types.ts";
import { auditOf } from "../audit/sample.ts";
import { alignmentOf } from "./sample.ts";

/** What most reports are told. */
export const OPTIONS: ReportOptions = { language: "en", version: "0.1.0", failOn: "major" };

const ENGLISH = [
  "The harbour office opens at 8:30.",
  "Mr. Lin sold 1,250 kilograms of tuna [frozen] & “fresh” <fish>.",
  "The keeper still climbs the ninety steps every evening to light the lamp.",
  "Call the office for the timetable.",
];
const CHINESE = [
  "港務處八點半開門。",
  "林先生賣了1,350公斤冷凍與「新鮮」鮪魚𠮷。",
  "海面風平浪靜。",
  "時刻表請洽詢港務處。",
];

function spanOf(lines: readonly string[], sentence: number, words: string) {
  const start = lines.slice(0, sentence).join("\n").length + (sentence > 0 ? 1 : 0);
  const at = start + lines[sentence]!.indexOf(words);
  return { start: at, end: at + words.length };
}

const at = (start: number, count = 1) => ({ start, end: start + count });

const FINDINGS: readonly (Measured & { readonly severity: "major" | "neutral" })[] = [
  {
    code: "number-mismatch",
    severity: "major",
    confidence: 0.97,
    unit: 1,
    source: { sentences: at(1), marks: [spanOf(ENGLISH, 1, "1,250")] },
    target: { sentences: at(1), marks: [spanOf(CHINESE, 1, "1,350")] },
    args: { source: "1,250", target: "1,350" },
  },
  {
    code: "omission",
    severity: "major",
    confidence: 0.995,
    unit: 2,
    source: { sentences: at(2), marks: [] },
    target: { sentences: at(2, 0), marks: [] },
    args: { count: 1 },
  },
  {
    code: "low-confidence",
    severity: "neutral",
    confidence: 0.6,
    unit: 4,
    source: { sentences: at(3), marks: [] },
    target: { sentences: at(3), marks: [] },
    args: { confidence: 0.4 },
  },
];

/** Four sentences, one of them left out, one added and one with another number. */
export function sampleAudit(settings: Partial<AuditSettings> = {}): Audit {
  const beads = "[0]:[0]\n[1]:[1]\n[2]:[]\n[]:[2]\n[3]:[3]";
  const alignment = { ...alignmentOf(ENGLISH, CHINESE, beads) };
  const verdict = { isTranslation: true, likeness: 0.41 };
  return auditOf({ ...alignment, verdict }, FINDINGS, settings);
}

/** Texts that are no translation of each other. */
export function strangerAudit(): Audit {
  const alignment: Alignment = {
    ...alignmentOf(["A lamp."], ["晚安。"], "[0]:[]\n[]:[0]"),
    verdict: { isTranslation: false, likeness: 0.012 },
  };
  return auditOf(alignment, []);
}

/** An audit with many findings, all of one kind. */
export function largeAudit(count: number): Audit {
  const beads = Array.from({ length: count }, (_, k) => `[${k}]:[${k}]`).join("\n");
  const alignment = alignmentOf(
    Array.from({ length: count }, (_, k) => `The keeper climbed ${k} steps to light the lamp.`),
    Array.from({ length: count }, (_, k) => `守燈人爬了${k + 1}級階梯去點燈。`),
    beads,
  );
  const findings = Array.from({ length: count }, (_, k) => {
    const sides = [alignment.source, alignment.target] as const;
    const [source, target] = sides.map(({ sentences }) => {
      const { start } = sentences[k]!.span;
      return { sentences: at(k), marks: [{ start: start + 3, end: start + 5 }] };
    });
    return { ...FINDINGS[0]!, unit: k, source: source!, target: target! };
  });
  return auditOf(alignment, findings);
}
