import type { Requirements } from "./outcome.ts";
import type { Language } from "./reason.ts";

/** What reports are told beside the audit. */
export interface ReportOptions extends Requirements {
  /** Of the words for people. */
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  /** How many more findings there are that a baseline accepts. */
  readonly accepted?: number | undefined;
}
