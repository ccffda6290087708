import { placeBeads } from "../../src/align/place-beads.ts";
import type { Audit } from "../../src/audit/audit.ts";
import { createTextCoverage, GAP_CODES } from "../../src/audit/coverage.ts";
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
  const all: AuditSettings = { ...DEFAULT_SETTINGS, ...settings };
  const from: Side = all.from === "en" ? "source" : "target";
  const gaps = found.filter(({ code }) => GAP_CODES.has(code));
  const coverageOf = {
    source: createTextCoverage(alignment, "source", gaps, from),
    target: createTextCoverage(alignment, "target", gaps, from),
  };
  const whole = (side: Side) =>
    coverageOf[side]({ start: 0, end: alignment[side].sentences.length });
  return {
    alignment,
    settings: all,
    units: [...placeBeads(alignment)],
    findings,
    gaps,
    coverage: { source: whole("source"), target: whole("target") },
    sections: findSections(alignment, "source", coverageOf),
  };
}
