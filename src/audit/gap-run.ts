import { isNullBead } from "../align/null-bead.ts";
import type { Bead, Side } from "../types.ts";
import type { FindingCode, Measured, Passage, Severity } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { kindOfUnit, type UnitKind } from "./plain-unit.ts";
import { LIKELY, sayHowSure } from "./sureness.ts";
import { createTwins, type Twins } from "./twin.ts";

/** Belief in a null bead of an alignment that does not say how sure it is. */
const USUAL_CONFIDENCE = 0.9;
/** What is left of it if a sentence that was left over nearby on the other side says the same. */
const TWIN_SHARE = 0.2;
const SEVERITY: Readonly<Record<Exclude<UnitKind, "nothing">, Severity>> = {
  trifle: "minor",
  text: "major",
};

/** Sentences of one side, one after the other in one paragraph, that all have no counterpart. */
interface Run {
  readonly unit: number;
  readonly beads: Bead[];
  /** Sentence of the other side before which they would be expected. */
  readonly at: number;
}

/**
 * Finds the sentences of one side that have no counterpart, a finding for each run of them inside a
 * paragraph: that is what is read, and accepted or mended, at once.
 *
 * A run is believed as far as the aligner believes its null beads. What nobody would miss is left
 * out; what stands elsewhere with a counterpart, or is more likely there, is said to be minor.
 */
export function* findRuns(grounds: Grounds, side: Side, code: FindingCode): Generator<Measured> {
  const { sentences } = grounds.documentOf(side);
  const hasConfidence = sayHowSure(grounds.units);
  const translated = translatedTexts(grounds, side);
  let twins: Twins | undefined;
  for (const { unit, beads, at } of runsOf(grounds, side)) {
    const start = beads[0]![side].start;
    const end = beads.at(-1)![side].end;
    const told = sentences.slice(start, end).map(({ text }) => text);
    const kinds = told.map(kindOfUnit);
    if (!kinds.some((kind) => kind !== "nothing")) continue;
    let sum = 0;
    for (const bead of beads) {
      const belief = hasConfidence ? bead.confidence : USUAL_CONFIDENCE;
      twins ??= createTwins(grounds);
      sum += twins.hasTwin(side, bead[side].start) ? TWIN_SHARE * belief : belief;
    }
    const confidence = sum / beads.length;
    const isElsewhere = told.every((text) => translated.has(text.trim()));
    const kind = !isElsewhere && kinds.includes("text") ? "text" : "trifle";
    const own: Passage = { sentences: { start, end }, marks: [] };
    const other: Passage = { sentences: { start: at, end: at }, marks: [] };
    yield {
      code,
      severity: confidence < LIKELY ? "minor" : SEVERITY[kind],
      confidence,
      unit,
      source: side === "source" ? own : other,
      target: side === "source" ? other : own,
      args: { count: end - start, ...(isElsewhere ? { elsewhere: 1 } : {}) },
    };
  }
}

function* runsOf({ units, documentOf }: Grounds, side: Side): Generator<Run> {
  const { sentences } = documentOf(side);
  const other = side === "source" ? "target" : "source";
  let run: Run | undefined;
  for (const [unit, { bead }] of units.entries()) {
    const isOwn = isNullBead(bead) && bead[side].end > bead[side].start;
    // Null beads of the other side stand in between where both texts have something of their own.
    if (!isOwn && isNullBead(bead)) continue;
    const { start } = bead[side];
    const continues =
      isOwn &&
      run?.beads.at(-1)?.[side].end === start &&
      sentences[start - 1]!.paragraph === sentences[start]!.paragraph;
    if (run && continues) {
      run.beads.push(bead);
      continue;
    }
    if (run) yield run;
    run = isOwn ? { unit, beads: [bead], at: bead[other].start } : undefined;
  }
  if (run) yield run;
}

// The sentences of one side that have a counterpart somewhere.
function translatedTexts({ units, documentOf }: Grounds, side: Side): ReadonlySet<string> {
  const { sentences } = documentOf(side);
  const texts = new Set<string>();
  for (const { bead } of units) {
    if (isNullBead(bead)) continue;
    for (let s = bead[side].start; s < bead[side].end; s++) texts.add(sentences[s]!.text.trim());
  }
  return texts;
}
