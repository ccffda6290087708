import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isNullBead } from "../../src/align/null-bead.ts";
import { placeBeads } from "../../src/align/place-beads.ts";
import type { Audit } from "../../src/audit/audit.ts";
import type { Finding, Measured } from "../../src/audit/finding.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { alignTexts } from "../../src/library.ts";
import type { Alignment, Span } from "../../src/types.ts";
import { auditOf } from "../audit/sample.ts";
import { documentOf } from "../format/sample.ts";

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../corpus/${path}`, import.meta.url)), "utf8");

/**
 * A text of the corpus of which three Chinese paragraphs are lost and one stands elsewhere, aligned.
 */
function damagedAlignment(): Alignment {
  const lines = read("news-harbour/zh.txt").split("\n");
  const blocks = lines.join("\n").split(/\n\s*\n/);
  const [moved] = blocks.splice(6, 1);
  blocks.splice(14, 3);
  blocks.push(moved!);
  return alignTexts(read("news-harbour/en.txt"), blocks.join("\n\n"));
}

/** What checks would find in {@link damagedAlignment}, and a few of all severities beside it. */
export function damagedAudit(settings: Partial<AuditSettings> = {}): Audit {
  const alignment = damagedAlignment();
  return auditOf(alignment, findingsOf(alignment), settings);
}

function findingsOf(alignment: Alignment): (Measured & Partial<Finding>)[] {
  const units = [...placeBeads(alignment)];
  return units.flatMap(({ bead, isReordered }, unit): (Measured & Partial<Finding>)[] => {
    const passages = {
      source: { sentences: bead.source, marks: [] as Span[] },
      target: { sentences: bead.target, marks: [] as Span[] },
    };
    const base = { ...passages, unit, args: {}, confidence: 0.93 };
    if (isReordered) return [{ ...base, code: "reordered", severity: "minor" }];
    if (isNullBead(bead)) {
      const isOmission = bead.target.start === bead.target.end;
      return [
        {
          ...base,
          code: isOmission ? "omission" : "addition",
          severity: isOmission ? "critical" : "major",
        },
      ];
    }
    const number = bead.links.find(({ kind }) => kind === "number");
    if (number && unit % 5 === 0) {
      const source = { ...passages.source, marks: [number.source] };
      const target = { ...passages.target, marks: [number.target] };
      return [{ ...base, code: "number-mismatch", severity: "major", source, target }];
    }
    if (unit % 9 === 0)
      return [{ ...base, code: "low-confidence", severity: "neutral", args: { confidence: 0.07 } }];
    return [];
  });
}

/** A long text, a sentence a line, with an omission every so many sentences. */
export function longAudit(sentences: number, every: number): Audit {
  const english = Array.from(
    { length: sentences },
    (_, k) =>
      `Sentence ${k} says that the boat left the harbour at six and did not come back that day.`,
  );
  const isLost = (k: number) => k % every === every - 1;
  const chinese = english.flatMap((_, k) =>
    isLost(k) ? [] : [`第 ${k} 句說，那艘船六點離開港口，當天沒有回來。`],
  );
  let j = 0;
  const beads = english.map((_, i) => {
    const start = j;
    if (!isLost(i)) j++;
    return {
      source: { start: i, end: i + 1 },
      target: { start, end: j },
      score: isLost(i) ? 0 : 9,
      confidence: 0.99,
      links: [],
    };
  });
  const alignment: Alignment = {
    source: documentOf("en", "long.en.txt", english),
    target: documentOf("zh", "long.zh.txt", chinese),
    beads,
    reordered: [],
    signature: "duizhao:0.1.0|words:lattice",
  };
  return auditOf(alignment, findingsOf(alignment));
}
