import { alignDocuments } from "../dist/align-documents.js";
import { DAMAGE_KINDS, type DamageKind } from "../dist/audit/self-test/damage.js";
import { type SelfTestResult, selfTest } from "../dist/audit/self-test/self-test.js";
import { auditAlignment } from "../dist/library-audit.js";
import type { Document } from "../dist/types.js";

/** A text by both its documents. */
export interface SelfTestText {
  readonly name: string;
  readonly english: Document;
  readonly chinese: Document;
}

/** A table, and what lies behind it, a line each. */
export interface SelfTestScores {
  readonly rows: string[][];
  readonly shown: string[];
}

/**
 * Damages copies of texts, audits them, and gives a table of recall by kind and false alarms per 300
 * sentences, a row a text.
 */
export function scoreSelfTest(
  texts: readonly SelfTestText[],
  seed: number,
  isShown: boolean,
): SelfTestScores {
  const rows = [["", ...DAMAGE_KINDS, "false/300"]];
  const shown: string[] = [];
  const results: SelfTestResult[] = [];
  for (const { name, english, chinese } of texts) {
    const result = selfTest(
      english,
      chinese,
      {
        align: (first, second) => alignDocuments(first, second),
        audit: (alignment) => auditAlignment(alignment, { ignore: ["low-confidence"] }),
      },
      { seed },
    );
    results.push(result);
    rows.push(rowOf(name, [result]));
    if (isShown) shown.push(...describe(name, result));
  }
  if (results.length > 1) rows.push(rowOf("all", results));
  return { rows, shown };
}

function rowOf(name: string, results: readonly SelfTestResult[]): string[] {
  const sum = (value: (result: SelfTestResult) => number) =>
    results.reduce((total, result) => total + value(result), 0);
  const recallOf = (kind: DamageKind) => {
    const of = (field: "damages" | "found" | "misnamed") =>
      sum(({ kinds }) => kinds.find((one) => one.kind === kind)![field]);
    if (of("damages") === 0) return "-";
    const misnamed = of("misnamed") > 0 ? ` (${of("misnamed")})` : "";
    return `${of("found")}/${of("damages")}${misnamed} ${(of("found") / of("damages")).toFixed(2)}`;
  };
  const per300 = (300 * sum(({ falseAlarms }) => falseAlarms.length)) / sum((r) => r.sentences);
  return [name, ...DAMAGE_KINDS.map(recallOf), per300.toFixed(2)];
}

function describe(name: string, { damages, falseAlarms }: SelfTestResult): string[] {
  const short = (text: string) => text.replace(/\s+/g, " ");
  return [
    ...damages
      .filter(({ outcome }) => outcome !== "found")
      .map(
        ({ kind, run, outcome, codes, beads, before, after }) =>
          `${outcome} ${kind} [${codes.join(" ")}] {${beads.join(", ")}} ${name} #${run}\n    ${before.map(short).join("\n    ")}\n -> ${after.map(short).join("\n    ")}`,
      ),
    ...falseAlarms.map(
      ({ code, run, texts, finding }) =>
        `false ${code} ${finding.confidence.toFixed(2)} ${JSON.stringify(finding.args)} ${name} #${run}\n    ${texts.map(short).join("\n    ")}`,
    ),
  ];
}
