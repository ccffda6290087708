import { uriOf } from "../format/audit-sarif.ts";
import { FAULT_CODES, FAULTS } from "./fault.ts";
import type { TmxLint } from "./lint.ts";
import { orderFaults } from "./lint-order.ts";
import { faultEffect, faultText, type LintLanguage, mendingText } from "./wording.ts";

/** What the format wants to know beside. */
export interface LintSarifOptions {
  readonly version: string;
  readonly language: LintLanguage;
  /** The folder that paths are relative to, with `/` between its parts. */
  readonly folder?: string | undefined;
}

/** Writes the faults of memories as SARIF 2.1.0 (OASIS 2020), for code scanning and editors. */
export function formatLintSarif(
  lints: readonly TmxLint[],
  { version, language, folder }: LintSarifOptions,
): string {
  const rules = FAULT_CODES.map((code) => {
    const text = `${faultEffect(code, language)}. ${mendingText(code, language)}`;
    return {
      id: code,
      shortDescription: { text: code },
      fullDescription: { text },
      defaultConfiguration: { level: FAULTS[code].severity },
    };
  });
  const results = lints.flatMap(({ name, groups }) =>
    orderFaults(groups).flatMap(({ code, count, faults }) =>
      faults.map(({ place, args }) => ({
        ruleId: code,
        ruleIndex: FAULT_CODES.indexOf(code),
        level: FAULTS[code].severity,
        // Square brackets are links in SARIF's messages (3.11.6).
        message: { text: faultText(code, args, language).replace(/[[\]\\]/g, "\\$&") },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(name, folder) },
              region: { startLine: place.line, startColumn: place.column },
            },
          },
        ],
        properties: { count },
      })),
    ),
  );
  const driver = { name: "duizhao", semanticVersion: version, rules };
  return `${JSON.stringify({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "unicodeCodePoints", results }],
  })}\n`;
}
