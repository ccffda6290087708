/** Puts faults into words: what is wrong, what it breaks in which program, and who mends it. */

import type { FaultArgs, FaultCode } from "./fault.ts";
import { FAULTS } from "./fault.ts";
import type { LintWording } from "./fault-wording.ts";
import { CHINESE } from "./wording-chinese.ts";
import { ENGLISH } from "./wording-english.ts";

/** The languages that faults can be told in. */
export const LINT_LANGUAGES = ["en", "zh-TW"] as const;
export type LintLanguage = (typeof LINT_LANGUAGES)[number];

const WORDINGS: Readonly<Record<LintLanguage, LintWording>> = { en: ENGLISH, "zh-TW": CHINESE };

/** Gives what is said in a language. */
export function lintWording(language: LintLanguage): LintWording {
  return WORDINGS[language];
}

/** Says what is wrong in a place, in a line without a full stop. */
export function faultText(code: FaultCode, args: FaultArgs, language: LintLanguage): string {
  return WORDINGS[language].faults[code].what(args);
}

/** Says what a kind of fault breaks. */
export function faultEffect(code: FaultCode, language: LintLanguage): string {
  return WORDINGS[language].faults[code].breaks;
}

/** Says who mends a kind of fault. */
export function mendingText(code: FaultCode, language: LintLanguage): string {
  return WORDINGS[language].mending(FAULTS[code].mending);
}
