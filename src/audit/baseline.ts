/** Findings that somebody has looked at and accepted. */

import type { Audit } from "./audit.ts";
import { FINDING_CODES, type Finding, type FindingCode } from "./finding.ts";

/** An accepted finding. */
export interface Accepted {
  /** Identity of the finding. */
  readonly id: string;
  readonly code: string;
  /** Why it is accepted, for people; empty until somebody says it. */
  readonly reason: string;
  /** The texts concerned, for people. */
  readonly english: string;
  readonly chinese: string;
}

/** Findings with those apart that a baseline accepts. */
export interface Sorted {
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** Of the baseline: looked for, and found no more. */
  readonly vanished: readonly Accepted[];
}

/** Takes the accepted findings out of the others. */
export function sortFindings({ findings, settings }: Audit, baseline: readonly Accepted[]): Sorted {
  const known = new Set(baseline.map(({ id }) => id));
  const found = new Set(findings.map(({ id }) => id));
  const { only = FINDING_CODES, ignore = [] } = settings;
  // What was not looked for may still be there.
  const isWanted = (code: string) =>
    !FINDING_CODES.includes(code as FindingCode) ||
    (only.includes(code as FindingCode) && !ignore.includes(code as FindingCode));
  return {
    open: findings.filter(({ id }) => !known.has(id)),
    accepted: findings.filter(({ id }) => known.has(id)),
    vanished: baseline.filter(({ id, code }) => !found.has(id) && isWanted(code)),
  };
}
