import { SIDES, type Side, type Span } from "../../types.ts";
import type { Audit } from "../audit.ts";
import type { Finding } from "../finding.ts";
import { type Damage, RIGHT_CODES } from "./damage.ts";
import type { Edited } from "./edit.ts";

/** What became of a damage: found, found as something else, or not at all. */
export type Outcome = "found" | "misnamed" | "missed";

/** What an audit of damaged texts found and what not. */
export interface Judgement {
  /** In the order of the damages, with the findings about each. */
  readonly outcomes: readonly {
    readonly outcome: Outcome;
    readonly findings: readonly Finding[];
  }[];
  /** Findings about no damage, and that the undamaged texts do not have. */
  readonly falseAlarms: readonly Finding[];
}

/**
 * Compares the findings in damaged texts with what was done to them. A finding is about a damage if
 * it lies where that is, on either side.
 */
export function judge(
  damaged: Audit,
  damages: readonly Damage[],
  undamaged: Audit,
  edited: Readonly<Record<Side, Edited>>,
): Judgement {
  const places = damages.map(({ places: old }) => ({
    source: old.source.map((span) => renewed(span, edited.source)),
    target: old.target.map((span) => renewed(span, edited.target)),
  }));
  const about = damages.map((): Finding[] => []);
  const knownIds = new Set(undamaged.findings.map(({ id }) => id));
  const before = undamaged.findings.map((finding) => ({
    code: finding.code,
    places: placesOf(undamaged, finding),
  }));
  const falseAlarms: Finding[] = [];
  for (const finding of damaged.findings) {
    const found = placesOf(damaged, finding);
    let isAbout = false;
    for (const [k, place] of places.entries()) {
      if (!SIDES.some((side) => overlap(found[side], place[side]))) continue;
      about[k]!.push(finding);
      isAbout = true;
    }
    if (isAbout || knownIds.has(finding.id)) continue;
    const old = {
      source: found.source.map((span) => former(span, edited.source)),
      target: found.target.map((span) => former(span, edited.target)),
    };
    const isOld = before.some(
      ({ code, places: there }) =>
        code === finding.code && SIDES.some((side) => overlap(old[side], there[side])),
    );
    if (!isOld) falseAlarms.push(finding);
  }
  return {
    outcomes: damages.map(({ kind }, k) => {
      const findings = about[k]!;
      const isFound = findings.some(({ code }) => RIGHT_CODES[kind].includes(code));
      return { outcome: isFound ? "found" : findings.length > 0 ? "misnamed" : "missed", findings };
    }),
    falseAlarms,
  };
}

/** What a finding points at: its marks, or else its sentences. */
function placesOf({ alignment }: Audit, finding: Finding): Record<Side, readonly Span[]> {
  const of = (side: Side) => {
    const { marks, sentences } = finding[side];
    if (marks.length > 0) return marks;
    return alignment[side].sentences.slice(sentences.start, sentences.end).map(({ span }) => span);
  };
  return { source: of("source"), target: of("target") };
}

/** A stretch of the old text in the new one. */
export const renewed = ({ start, end }: Span, { toNew }: Edited) => ({
  start: toNew(start),
  end: toNew(end),
});
const former = ({ start, end }: Span, { toOld }: Edited) => ({
  start: toOld(start),
  end: toOld(end - 1) + 1,
});

function overlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));
}
