/** Findings that somebody has looked at and accepted. */

import { type Audit, wantedCodes } from "./audit.ts";
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
  /** The files that it was found in, English first, where that is known: a baseline may serve several. */
  readonly files?: Files | undefined;
}

/** Two files, as a baseline names them. */
export type Files = readonly [english: string, chinese: string];

/** Findings with those apart that a baseline accepts. */
export interface Sorted {
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** Of the baseline: looked for, and found no more. */
  readonly vanished: readonly Accepted[];
}

/** Whether an accepted finding may be one of these files; who does not say so is of any. */
export const isOfFiles = ({ files }: Accepted, wanted: Files | undefined): boolean =>
  !files || !wanted || files.every((name, k) => name === wanted[k]);

/**
 * Takes the accepted findings out of the others. Words that were accepted in other files are accepted
 * here too, since a file can have been renamed; only those of these files can vanish.
 *
 * @param files - that were audited
 */
export function sortFindings(
  { findings, settings }: Audit,
  baseline: readonly Accepted[],
  files?: Files,
): Sorted {
  const known = new Set(baseline.map(({ id }) => id));
  const found = new Set(findings.map(({ id }) => id));
  const wanted = wantedCodes(settings);
  // What was not looked for may still be there.
  const isWanted = (code: string) =>
    !FINDING_CODES.includes(code as FindingCode) || wanted.has(code as FindingCode);
  return {
    open: findings.filter(({ id }) => !known.has(id)),
    accepted: findings.filter(({ id }) => known.has(id)),
    vanished: baseline.filter(
      (accepted) =>
        !found.has(accepted.id) && isWanted(accepted.code) && isOfFiles(accepted, files),
    ),
  };
}
