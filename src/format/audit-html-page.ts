import type { Audit } from "../audit/audit.ts";
import type { Finding } from "../audit/finding.ts";
import type { Language } from "../audit/reason.ts";
import type { ReportOptions } from "../audit/report.ts";
import type { Side } from "../types.ts";
import type { ReportWording } from "./audit-html-wording.ts";
import { formatPercent } from "./percent.ts";

/** What every part of a report is made from. */
export interface ReportPage {
  readonly audit: Audit;
  readonly options: ReportOptions;
  readonly language: Language;
  readonly wording: ReportWording;
  /** The `lang` attribute of each side's text. */
  readonly tags: Readonly<Record<Side, string>>;
  /** Number of a finding in the list, from 1. */
  readonly numberOf: ReadonlyMap<Finding, number>;
}

/** Names the element of a finding. */
export const anchorOf = ({ id }: Finding): string => `f-${id}`;

/** Writes a share as a percentage that is never rounded up to all, nor down to nothing. */
export function percent(part: number, whole: number): string {
  if (part === whole) return "100%";
  return part === 0 ? "0%" : `${formatPercent(part / whole)}%`;
}

/** Completes a language tag with its script, as fonts are chosen by it: `zh-TW` is `zh-Hant-TW`. */
export function withScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().toString();
  } catch {
    return "zh-Hant"; // a RangeError is how it says "no tag"
  }
}
