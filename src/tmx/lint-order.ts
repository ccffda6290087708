import { FAULTS, LINT_SEVERITIES, type LintSeverity } from "./fault.ts";
import type { FaultGroup, TmxLint } from "./lint.ts";

/** How many faults there are of each severity, and how many `fix` mends by itself. */
export interface LintCounts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly mended: number;
}

/** Counts the faults of a memory. */
export function countFaults({ groups }: Pick<TmxLint, "groups">): LintCounts {
  const counts = { error: 0, warning: 0, note: 0, mended: 0 };
  for (const { code, count } of groups) {
    counts[FAULTS[code].severity] += count;
    if (FAULTS[code].mending === "fix") counts.mended += count;
  }
  return counts;
}

/** Puts the worst faults first, those of one severity by their first places. */
export function orderFaults(groups: readonly FaultGroup[]): FaultGroup[] {
  const rank = ({ code }: FaultGroup) => LINT_SEVERITIES.indexOf(FAULTS[code].severity);
  const place = ({ faults }: FaultGroup) => faults[0]!.place;
  return [...groups].sort(
    (a, b) =>
      rank(b) - rank(a) || place(a).line - place(b).line || place(a).column - place(b).column,
  );
}

/** Tells whether a memory has no fault as bad as that. */
export function passesLint(
  { groups }: Pick<TmxLint, "groups">,
  failOn: LintSeverity | "never",
): boolean {
  if (failOn === "never") return true;
  const least = LINT_SEVERITIES.indexOf(failOn);
  return groups.every(({ code }) => LINT_SEVERITIES.indexOf(FAULTS[code].severity) < least);
}
