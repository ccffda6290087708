import type { Audit } from "./audit.ts";
import type { Coverage } from "./coverage.ts";
import { type Finding, SEVERITIES, type Severity } from "./finding.ts";

/** What an audit must come up to. */
export interface Requirements {
  /** The least severity of a finding that fails; `never` if none does. */
  readonly failOn: Severity | "never";
  /** The least share of the original's characters that must be covered, in [0, 1]. */
  readonly minCoverage?: number | undefined;
}

/** Whether an audit comes up to what is required. */
export interface Outcome {
  readonly passes: boolean;
  /** Findings of the severity that fails, or worse. */
  readonly failing: number;
  /** The original has less coverage than is required. */
  readonly isShort: boolean;
  /** The texts are no translation of each other. */
  readonly isStranger: boolean;
}

/** Tells whether a finding of a severity fails. */
export function fails(severity: Severity, { failOn }: Pick<Requirements, "failOn">): boolean {
  return failOn !== "never" && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
}

/** Gives the share of the characters that are covered, in [0, 1]; of a text without any, 1. */
export function coveredShare({ characters, coveredCharacters }: Coverage): number {
  return characters === 0 ? 1 : coveredCharacters / characters;
}

/** Judges an audit as a whole. */
export function judge(audit: Audit, required: Requirements): Outcome {
  const { alignment, coverage, settings } = audit;
  const failing = audit.findings.filter((finding: Finding) =>
    fails(finding.severity, required),
  ).length;
  const original = coverage[settings.from === "en" ? "source" : "target"];
  const isStranger = alignment.verdict?.isTranslation === false;
  const isShort = !isStranger && coveredShare(original) < (required.minCoverage ?? 0);
  return { passes: failing === 0 && !isShort && !isStranger, failing, isShort, isStranger };
}
