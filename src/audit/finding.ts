/**
 * The nouns of an audit. Names of findings and severities follow MQM (Multidimensional Quality
 * Metrics, Lommel et al. 2014): a finding is a possible error until a person confirms it.
 */

import type { Span } from "../types.ts";

/** What an audit can find, in the order of its reports. */
export const FINDING_CODES = [
  "omission",
  "partial-omission",
  "addition",
  "untranslated",
  "partially-untranslated",
  "empty-target",
  "number-mismatch",
  "date-mismatch",
  "unit-mismatch",
  "currency-mismatch",
  "name-mismatch",
  "url-mismatch",
  "do-not-translate-violated",
  "term-inconsistent-with-glossary",
  "term-inconsistent-use",
  "inconsistent-translation",
  "inconsistent-source",
  "duplicate-translation",
  "reordered",
  "wrong-variant",
  "punctuation",
  "encoding-damage",
  "low-confidence",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** How bad a finding would be if a person confirmed it, least first; `neutral` is a hint to look. */
export const SEVERITIES = ["neutral", "minor", "major", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a finding concerns on one side. */
export interface Passage {
  /**
   * Indexes of sentences of that side. Empty where nothing stands for the other side: then the
   * start is the sentence before which it would be expected.
   */
  readonly sentences: Span;
  /**
   * What is to be marked: sorted, disjoint UTF-16 offsets in the document's text, inside the
   * sentences. Empty for all of them.
   */
  readonly marks: readonly Span[];
}

/** What the wording of a finding needs: quoted expressions, counts, figures. */
export type FindingArgs = Readonly<Record<string, string | number>>;

/** A possible error in a translation, or in its original. */
export interface Finding {
  /**
   * Tells the finding from all others of its text, and stays the same when lines move and when
   * other sentences change: 16 hexadecimal digits.
   */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** How sure the check is that a person would confirm it, in [0, 1]. */
  readonly confidence: number;
  /** Index of the unit it concerns, of the audit's `units`; the first if it concerns several. */
  readonly unit: number;
  readonly source: Passage;
  readonly target: Passage;
  readonly args: FindingArgs;
}

/** A finding as a check gives it: measured, not yet judged. */
export interface Measured extends Omit<Finding, "id" | "severity"> {
  /** If it is not that of its kind; the user's own settings have the last word. */
  readonly severity?: Severity;
  /** The least confidence at which it is reported, if it is not that of its kind; likewise. */
  readonly least?: number;
  /** What it says, if that holds of the text as a whole: then it is known by this, not by its place. */
  readonly ofAll?: string | undefined;
}
