import type { Span } from "../types.ts";
import type { Audit } from "./audit.ts";
import type { Finding } from "./finding.ts";
import { reasonOf } from "./message.ts";
import type { Language } from "./reason.ts";
import type { Unit } from "./unit.ts";

/**
 * Prepares findings to travel with the units that they concern, as one line each:
 * `number-mismatch (major, 0.93): the reason`.
 *
 * A passage of several units has its note on each of them.
 *
 * @returns a function from the index of a unit to its notes, in the order of the findings
 */
export function createNotes(
  { findings, settings, units }: Audit,
  language: Language,
): (unit: number) => readonly string[] {
  const notes = new Map<number, string[]>();
  for (const finding of findings) {
    const { code, severity, confidence } = finding;
    const reason = reasonOf(finding, language, settings.from).replace(/\s+/g, " ");
    const note = `${code} (${severity}, ${confidence.toFixed(2)}): ${reason}`;
    for (const unit of unitsOf(finding, units)) {
      const list = notes.get(unit);
      if (list) list.push(note);
      else notes.set(unit, [note]);
    }
  }
  return (unit) => notes.get(unit) ?? [];
}

/** The unit of a finding, and those that follow it with sentences of the same passage. */
function* unitsOf({ unit, source, target }: Finding, units: readonly Unit[]) {
  const isInside = (inner: Span, outer: Span) =>
    inner.start < inner.end && inner.start >= outer.start && inner.end <= outer.end;
  yield unit;
  for (let next = unit + 1; next < units.length; next++) {
    const { bead } = units[next]!;
    const isOf = isInside(bead.source, source.sentences) || isInside(bead.target, target.sentences);
    if (!isOf) return;
    yield next;
  }
}

/** Tells whether a note is one of {@link createNotes}, of whatever version or language. */
export function isFindingNote(note: string): boolean {
  return /^\s*[a-z]+(?:-[a-z]+)* \((?:neutral|minor|major|critical), [01]\.\d\d\): /.test(note);
}
