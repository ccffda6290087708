import { audit } from "../../src/audit/audit.ts";
import type { FindingCode } from "../../src/audit/finding.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { alignmentOf } from "../format/sample.ts";

const FIGURES: readonly FindingCode[] = [
  "number-mismatch",
  "date-mismatch",
  "unit-mismatch",
  "currency-mismatch",
];

/** Audits the figures of one bead; gives `code: source | target` of each finding. */
export function figuresOf(
  english: string | readonly string[],
  chinese: string | readonly string[],
  settings: Partial<AuditSettings> = {},
): string[] {
  const source = [english].flat();
  const target = [chinese].flat();
  const list = (count: number) => Array.from({ length: count }, (_, k) => k).join(",");
  const notation = `[${list(source.length)}]:[${list(target.length)}]`;
  const alignment = alignmentOf(source, target, notation);
  const { findings } = audit(alignment, loadLexicon(), { only: FIGURES, ...settings });
  return findings.map(
    ({ code, args }) =>
      `${code.replace("-mismatch", "")}: ${args.source ?? "-"} | ${args.target ?? "-"}`,
  );
}
