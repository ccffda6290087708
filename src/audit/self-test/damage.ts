import type { Side, Span } from "../../types.ts";
import type { FindingCode } from "../finding.ts";
import type { Edit } from "./edit.ts";

/** What is done to a translation, in the order of the table. */
export const DAMAGE_KINDS = [
  "sentence-deleted",
  "clause-deleted",
  "sentence-added",
  "paragraphs-swapped",
  "untranslated",
  "number-changed",
  "date-changed",
  "name-changed",
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/**
 * What an audit may call each of them. A sentence that lacks may well be told as part of the bead
 * that its original stands in now, and a date is of numbers.
 */
export const RIGHT_CODES: Readonly<Record<DamageKind, readonly FindingCode[]>> = {
  "sentence-deleted": ["omission", "partial-omission"],
  "clause-deleted": ["partial-omission"],
  "sentence-added": ["addition"],
  "paragraphs-swapped": ["reordered"],
  untranslated: ["untranslated"],
  "number-changed": ["number-mismatch"],
  "date-changed": ["date-mismatch"],
  "name-changed": ["name-mismatch"],
};

/** One thing that can be done to a text. */
export interface Damage {
  readonly kind: DamageKind;
  /** The units that it concerns: indexes of beads of the undamaged alignment. */
  readonly units: Span;
  /** UTF-16 offsets in the undamaged texts. */
  readonly edits: Readonly<Record<Side, readonly Edit[]>>;
  /** Where a finding must lie to be about it, on either side; UTF-16 offsets in the undamaged texts. */
  readonly places: Readonly<Record<Side, readonly Span[]>>;
}
