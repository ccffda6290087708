import { placeBeads } from "../../src/align/place-beads.ts";
import type { Audit } from "../../src/audit/audit.ts";
import { createTextCoverage } from "../../src/audit/coverage.ts";
import type { Finding, Measured } from "../../src/audit/finding.ts";
import { createFingerprint } from "../../src/audit/fingerprint.ts";
import { findSections } from "../../src/audit/sections.ts";
import { type AuditSettings, DEFAULT_SETTINGS } from "../../src/audit/settings.ts";
import type { Alignment, Side } from "../../src/types.ts";

/** Makes an audit with findings set by hand, each `minor` unless it says otherwise. */
export function auditOf(
  alignment: Alignment,
  found: readonly (Measured & Partial<Finding>)[],
  settings: Partial<AuditSettings> = {},
): Audit {
  const fingerprint = createFingerprint((side) => alignment[side]);
  const findings = found.map(
    (finding): Finding => ({ severity: "minor", ...finding, id: fingerprint(finding) }),
  );
  const coverageOf = {
    source: createTextCoverage(alignment, "source", findings),
    target: createTextCoverage(alignment, "target", findings),
  };
  const whole = (side: Side) =>
    coverageOf[side]({ start: 0, end: alignment[side].sentences.length });
  return {
    alignment,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    units: [...placeBeads(alignment)],
    findings,
    coverage: { source: whole("source"), target: whole("target") },
    sections: findSections(alignment, "source", coverageOf),
  };
}
