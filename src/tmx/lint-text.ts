import { formatPlace } from "../format/place.ts";
import { FAULTS } from "./fault.ts";
import type { TmxLint } from "./lint.ts";
import { countFaults, orderFaults } from "./lint-order.ts";
import { faultEffect, faultText, type LintLanguage, lintWording, mendingText } from "./wording.ts";

/**
 * Writes the faults of a memory for people: a line for each place, as editors and compilers have it,
 * then what it breaks and who mends it.
 */
export function formatLintText(lint: TmxLint, language: LintLanguage): string {
  const { severities, more } = lintWording(language);
  let text = "";
  for (const { code, count, faults } of orderFaults(lint.groups)) {
    for (const { place, args } of faults) {
      const where = formatPlace(lint.name, place);
      text += `${where}: ${severities[FAULTS[code].severity]}: ${faultText(code, args, language)} [${code}]\n`;
    }
    if (count > faults.length) text += `  ${more(count - faults.length)}\n`;
    text += `  ${faultEffect(code, language)}\n  ${mendingText(code, language)}\n`;
  }
  return text;
}

/** Says in a line what was found. */
export function formatLintSummary(lint: TmxLint, language: LintLanguage): string {
  const { summary } = lintWording(language);
  return `${lint.name}: ${summary({ units: lint.units, ...countFaults(lint) })}\n`;
}
