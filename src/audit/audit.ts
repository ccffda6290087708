import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Alignment, Side } from "../types.ts";
import type { Check, CodeDefaults } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { type Coverage, createTextCoverage, GAP_CODES } from "./coverage.ts";
import { FINDING_CODES, type Finding, type FindingCode, type Measured } from "./finding.ts";
import { createFingerprint } from "./fingerprint.ts";
import { createGrounds } from "./grounds.ts";
import { findSections, type Section } from "./sections.ts";
import { type AuditSettings, DEFAULT_SETTINGS } from "./settings.ts";
import type { Unit } from "./unit.ts";

/** What two texts lack of each other. */
export interface Audit {
  readonly alignment: Alignment;
  readonly settings: AuditSettings;
  /** The beads as they are read, a reordered one in the place of its English. */
  readonly units: readonly Unit[];
  /** In the order of the text, which is that of `units`; then in that of {@link FINDING_CODES}. */
  readonly findings: readonly Finding[];
  /**
   * What coverage takes away beside whole sentences: by the default thresholds, whatever was looked
   * for, so that a finding that is ignored does not make a text more complete.
   */
  readonly gaps: readonly Measured[];
  readonly coverage: { readonly source: Coverage; readonly target: Coverage };
  /** In order; together they cover both texts. */
  readonly sections: readonly Section[];
}

/**
 * Looks for what is left out, left untranslated, added or changed in an alignment.
 *
 * Texts that are no translation of each other, by the alignment's verdict, have no findings: the
 * verdict says it all.
 *
 * @param settings - English into the Chinese of Taiwan unless it says otherwise
 */
export function audit(
  alignment: Alignment,
  lexicon: Lexicon,
  settings: Partial<AuditSettings> = {},
): Audit {
  const all: AuditSettings = { ...DEFAULT_SETTINGS, ...settings };
  const grounds = createGrounds(alignment, lexicon, all);
  const wanted = wantedCodes(all);
  const measured: Measured[] = [];
  const gaps: Measured[] = [];
  if (alignment.verdict?.isTranslation !== false) {
    for (const check of CHECKS) {
      if (!codesOf(check).some((code) => wanted.has(code) || GAP_CODES.has(code))) continue;
      for (const finding of check.measure(grounds)) {
        const { code, confidence } = finding;
        const least = finding.least ?? defaultsOf(code).threshold;
        if (GAP_CODES.has(code) && confidence >= least) gaps.push(finding);
        if (wanted.has(code) && confidence >= thresholdOf(code, all, least)) measured.push(finding);
      }
    }
  }
  const told = withoutTwice(measured, grounds.into).sort(inTextOrder);
  const fingerprint = createFingerprint(grounds.documentOf);
  const findings = told.map(
    ({ least: _, ofAll, ...finding }): Finding => ({
      ...finding,
      id: fingerprint({ ...finding, ofAll }),
      severity:
        all.severities?.[finding.code] ?? finding.severity ?? defaultsOf(finding.code).severity,
    }),
  );
  const coverageOf = {
    source: createTextCoverage(alignment, "source", gaps, grounds.from),
    target: createTextCoverage(alignment, "target", gaps, grounds.from),
  };
  const whole = (side: Side) =>
    coverageOf[side]({ start: 0, end: alignment[side].sentences.length });
  return {
    alignment,
    settings: all,
    units: grounds.units,
    findings,
    gaps,
    coverage: { source: whole("source"), target: whole("target") },
    sections: findSections(alignment, grounds.from, coverageOf),
  };
}

/**
 * Leaves out what is no second thing to mend: additions all of whose sentences are left in the
 * language of the original, and versions that differ as numbers.
 */
function withoutTwice(measured: readonly Measured[], into: Side): Measured[] {
  const left = new Set<number>();
  const numbers = new Set<number>();
  for (const { code, [into]: passage } of measured) {
    if (code === "number-mismatch") for (const { end } of passage.marks) numbers.add(end);
    if (code !== "untranslated") continue;
    for (let s = passage.sentences.start; s < passage.sentences.end; s++) left.add(s);
  }
  return measured.filter(({ code, args, [into]: { sentences, marks } }) => {
    if (args.kind === "version" && marks.some(({ end }) => numbers.has(end))) return false;
    if (code !== "addition") return true;
    for (let s = sentences.start; s < sentences.end; s++) if (!left.has(s)) return true;
    return false;
  });
}

const codesOf = ({ codes }: Check) => Object.keys(codes) as FindingCode[];

/** Gives the kinds of findings that are looked for. */
export function wantedCodes({
  only = FINDING_CODES,
  ignore = [],
}: AuditSettings): Set<FindingCode> {
  return new Set(only.filter((code) => !ignore.includes(code)));
}

/** Gives what holds of a kind of finding unless the user says otherwise. */
function defaultsOf(code: FindingCode): CodeDefaults {
  const defaults = CHECKS.find(({ codes }) => codes[code])?.codes[code];
  if (!defaults) throw new RangeError(`no check finds ${code}`);
  return defaults;
}

function thresholdOf(code: FindingCode, { thresholds }: AuditSettings, least: number): number {
  return thresholds?.[code] ?? least;
}

const RANK = new Map(FINDING_CODES.map((code, k) => [code, k]));
const firstMark = ({ source, target }: Measured) =>
  source.marks[0]?.start ?? target.marks[0]?.start ?? 0;

function inTextOrder(a: Measured, b: Measured): number {
  return a.unit - b.unit || RANK.get(a.code)! - RANK.get(b.code)! || firstMark(a) - firstMark(b);
}
