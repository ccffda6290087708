/** The faults a memory can have: how bad each is, and who mends it. Words for them: `wording.ts`. */

import type { Place } from "../types.ts";

/** How bad, ascending. An error loses a memory, or part of it, in some program, or is against TMX. */
export const LINT_SEVERITIES = ["note", "warning", "error"] as const;
export type LintSeverity = (typeof LINT_SEVERITIES)[number];

/** Who mends a fault: `fix` by itself, only with an option, or a person. */
export type Mending = "fix" | "--drop-empty" | "--split-variants" | "--strip-tags" | "person";

interface FaultKind {
  readonly severity: LintSeverity;
  readonly mending: Mending;
}

const mended = (severity: LintSeverity): FaultKind => ({ severity, mending: "fix" });
const told = (severity: LintSeverity): FaultKind => ({ severity, mending: "person" });

/** All faults, in the order in which a file has its parts. */
export const FAULTS = {
  // The file
  "encoding-mismatch": mended("error"),
  "encoding-bytes": mended("error"),
  "encoding-legacy": mended("warning"),
  "encoding-unknown": mended("error"),
  "utf-16": mended("note"),
  "utf-16-no-mark": mended("warning"),
  "byte-order-mark": mended("note"),
  declaration: mended("error"),
  "xml-1.1": mended("warning"),
  doctype: mended("warning"),
  // Broken XML
  "bare-ampersand": mended("error"),
  "bare-less-than": mended("error"),
  "undefined-entity": mended("error"),
  "control-character": mended("error"),
  "cdata-end": mended("error"),
  comment: mended("error"),
  "attribute-syntax": mended("error"),
  "not-closed": mended("error"),
  "stray-close": mended("error"),
  "cut-off": mended("error"),
  "outside-root": mended("error"),
  // Structure
  version: mended("warning"),
  "version-old": mended("note"),
  namespace: mended("note"),
  "header-missing": mended("error"),
  "header-attribute": mended("warning"),
  "srclang-missing": mended("error"),
  "srclang-unknown": mended("warning"),
  "body-missing": mended("error"),
  "unit-outside-body": mended("error"),
  "element-case": mended("error"),
  "element-unknown": mended("error"),
  "element-order": mended("warning"),
  "element-nested": mended("error"),
  "attribute-unknown": mended("warning"),
  "attribute-value": mended("warning"),
  date: mended("warning"),
  "prop-type": mended("error"),
  "stray-text": mended("error"),
  // Units
  "no-units": told("warning"),
  "unit-empty": mended("error"),
  "lang-missing": mended("error"),
  "lang-attribute": mended("error"),
  "lang-tag": mended("error"),
  "segment-missing": mended("error"),
  "segment-twice": mended("error"),
  "segment-empty": { severity: "warning", mending: "--drop-empty" },
  "language-missing": { severity: "warning", mending: "--drop-empty" },
  "language-twice": told("warning"),
  "source-not-first": mended("warning"),
  "sides-swapped": mended("error"),
  "variants-mixed": { severity: "warning", mending: "--split-variants" },
  "variant-text": told("warning"),
  untranslated: told("note"),
  "tuid-twice": told("note"),
  "unit-twice": told("note"),
  "translation-conflict": told("warning"),
  // Segments
  "markup-text": mended("error"),
  "inline-unpaired": mended("warning"),
  "inline-attribute": mended("warning"),
  "inline-misplaced": mended("error"),
  "inline-differs": told("note"),
  "inline-tags": { severity: "note", mending: "--strip-tags" },
  "inline-highlight": { severity: "warning", mending: "--strip-tags" },
  "pretty-printed": mended("error"),
  "line-end": told("note"),
  "space-at-end": mended("warning"),
  "segment-long": told("note"),
  "invisible-character": told("note"),
  "not-nfc": mended("warning"),
  "entity-text": told("warning"),
  "replacement-character": told("warning"),
  mojibake: told("warning"),
  "private-use": told("warning"),
} as const satisfies Readonly<Record<string, FaultKind>>;

/** A code of {@link FAULTS}. */
export type FaultCode = keyof typeof FAULTS;

/** The codes of {@link FAULTS}, in their order. */
export const FAULT_CODES = Object.keys(FAULTS) as readonly FaultCode[];

/** What is said beside the code: names and values as they stand in the file. */
export type FaultArgs = Readonly<Record<string, string | number>>;

/** A fault in a place of a file. */
export interface TmxFault {
  readonly code: FaultCode;
  readonly place: Place;
  readonly args: FaultArgs;
}

/** Takes in faults as they are found. */
export type FaultSink = (code: FaultCode, place: Place, args?: FaultArgs) => void;
