import { FAULTS } from "./fault.ts";
import type { TmxLint } from "./lint.ts";
import { countFaults, orderFaults } from "./lint-order.ts";
import { faultEffect, faultText, type LintLanguage } from "./wording.ts";

/** Of what {@link formatLintJson} writes. */
const LINT_JSON_VERSION = 1;

/** Writes the faults of memories for programs. */
export function formatLintJson(lints: readonly TmxLint[], language: LintLanguage): string {
  const files = lints.map((lint) => ({
    file: lint.name,
    units: lint.units,
    counts: countFaults(lint),
    faults: orderFaults(lint.groups).map(({ code, count, faults }) => ({
      code,
      ...FAULTS[code],
      breaks: faultEffect(code, language),
      count,
      places: faults.map(({ place, args }) => ({
        ...place,
        message: faultText(code, args, language),
        args,
      })),
    })),
  }));
  return `${JSON.stringify({ version: LINT_JSON_VERSION, files }, undefined, 2)}\n`;
}
