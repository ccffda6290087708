/** Puts faults into words: what is wrong, what it breaks in which program, and who mends it. */

import type { FaultArgs, FaultCode, Mending } from "./fault.ts";
import { FAULTS } from "./fault.ts";
import { CHINESE } from "./wording-chinese.ts";
import { ENGLISH } from "./wording-english.ts";

/** The languages that faults can be told in. */
export const LINT_LANGUAGES = ["en", "zh-TW"] as const;
export type LintLanguage = (typeof LINT_LANGUAGES)[number];

/** What is said of one kind of fault. */
export interface FaultWording {
  /** What is wrong, in a line without a full stop. */
  readonly what: (args: FaultArgs) => string;
  /**
   * What it breaks. OmegaT 3.6 and translate-toolkit 3.8 were tried with files of these faults; what is said of
   * other programs follows from XML or TMX.
   */
  readonly breaks: string;
}

/** All that is said in one language. */
export interface LintWording {
  readonly faults: Readonly<Record<FaultCode, FaultWording>>;
  readonly severities: Readonly<Record<"error" | "warning" | "note", string>>;
  readonly mending: (mending: Mending) => string;
  /** Places beyond those that are listed. */
  readonly more: (count: number) => string;
  readonly summary: (counts: {
    readonly units: number;
    readonly error: number;
    readonly warning: number;
    readonly note: number;
    readonly mended: number;
  }) => string;
}

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
