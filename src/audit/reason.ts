/** How findings are put into words: what a wording of one language gives. */

import type { Side } from "../types.ts";
import type { FindingArgs, FindingCode } from "./finding.ts";

/** The languages that findings can be told in. */
export const LANGUAGES = ["en", "zh-TW"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Names of what a reason speaks of, in the language it speaks. */
export interface Names {
  /** "the English", 英文. */
  readonly side: (side: Side) => string;
  /** "the original" or "the translation", by the side that is translated from. */
  readonly role: (side: Side) => string;
  /** An expression of the texts in quotation marks. */
  readonly quote: (text: string) => string;
}

/**
 * Says why, in a line without a full stop.
 *
 * @param lacking - the side that lacks, in findings where one does: the one without sentences or,
 *   if both have some, without marks
 */
export type Reason = (args: FindingArgs, names: Names, lacking: Side) => string;

/** The reasons of some kinds of findings. */
export type Reasons = Readonly<Record<Language, Readonly<Partial<Record<FindingCode, Reason>>>>>;
