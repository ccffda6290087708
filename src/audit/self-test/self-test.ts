import { formatShape } from "../../align/shape.ts";
import { documentFromText } from "../../text/document.ts";
import { type Alignment, type Document, SIDES, type Side, type Span } from "../../types.ts";
import { type Audit, wantedCodes } from "../audit.ts";
import type { Finding, FindingCode } from "../finding.ts";
import { DAMAGE_KINDS, type Damage, type DamageKind, RIGHT_CODES } from "./damage.ts";
import { applyEdits, type Edited } from "./edit.ts";
import { type Judgement, judge, type Outcome, renewed } from "./judge.ts";
import { listDamages } from "./list-damages.ts";
import { planRuns } from "./plan.ts";
import { createRandom } from "./random.ts";

/** How a self-test goes. */
export interface SelfTestOptions {
  /** The same seed gives the same damages; 1 by default. */
  readonly seed?: number;
  /** Damages of each kind that are wanted, 40 by default; texts that are short have fewer. */
  readonly samples?: number;
  /** The most copies of the texts that are damaged, aligned and audited; 12 by default. */
  readonly runs?: number;
  /** Whether lines are wrapped, as the texts were read; found by itself if not given. */
  readonly wrapped?: boolean | "auto" | undefined;
  /** Told the share of the work that is done, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
}

/** What is needed of the rest of the program. */
export interface SelfTestEngine {
  readonly align: (english: Document, chinese: Document) => Alignment;
  readonly audit: (alignment: Alignment) => Audit;
}

/** How well one kind of damage is found. */
export interface KindResult {
  readonly kind: DamageKind;
  readonly damages: number;
  readonly found: number;
  /** Found, but as something else. */
  readonly misnamed: number;
}

/** One damage and what the audit said to it. */
export interface DamageResult {
  readonly kind: DamageKind;
  /** Number of the copy, from 1. */
  readonly run: number;
  readonly outcome: Outcome;
  /** The sentences concerned before the damage; English first. */
  readonly before: readonly [string, string];
  /** What is left of them. */
  readonly after: readonly [string, string];
  /** The beads that its sentences stand in now, by shape and confidence: `2-1 0.93`. */
  readonly beads: readonly string[];
  /** What it was found as. */
  readonly codes: readonly FindingCode[];
}

/** A finding where nothing was damaged. */
export interface FalseAlarm {
  readonly run: number;
  readonly code: FindingCode;
  readonly texts: readonly [string, string];
  readonly finding: Finding;
}

/** How well an audit finds what was done to copies of a text. */
export interface SelfTestResult {
  readonly seed: number;
  readonly runs: number;
  /** Sentences of the original, in all copies together. */
  readonly sentences: number;
  /** What the audit finds in the texts as they are; not counted below. */
  readonly undamaged: number;
  /** Of the kinds that were looked for. */
  readonly kinds: readonly KindResult[];
  readonly damages: readonly DamageResult[];
  readonly falseAlarms: readonly FalseAlarm[];
  /** What made the alignments. */
  readonly signature: string;
}

/**
 * Damages copies of two texts at random, reads, aligns and audits them anew, and compares what is
 * found with what was done.
 *
 * @throws {RangeError} if an option is no number of its range
 */
export function selfTest(
  english: Document,
  chinese: Document,
  engine: SelfTestEngine,
  options: SelfTestOptions = {},
): SelfTestResult {
  const { seed = 1, samples = 40, runs: mostRuns = 12, onProgress } = options;
  for (const [name, value] of Object.entries({ seed, samples, runs: mostRuns })) {
    const least = name === "seed" ? 0 : 1;
    if (!Number.isSafeInteger(value) || value < least) {
      throw new RangeError(`${name}: expected a whole number from ${least}, found ${value}`);
    }
  }
  const texts = standAlone(english, chinese);
  const read = (side: Side, text: string) => {
    const { lang, name, presegmented } = side === "source" ? english : chinese;
    return documentFromText(text, { lang, name, presegmented, wrapped: options.wrapped }).document;
  };
  const auditTexts = (source: string, target: string) =>
    engine.audit(engine.align(read("source", source), read("target", target)));

  const undamaged = auditTexts(texts.source, texts.target);
  const random = createRandom(seed);
  const units = undamaged.units.length;
  const wanted = wantedCodes(undamaged.settings);
  const kinds = DAMAGE_KINDS.filter((kind) => RIGHT_CODES[kind].some((code) => wanted.has(code)));
  const possible = listDamages(undamaged, random);
  for (const kind of DAMAGE_KINDS) if (!kinds.includes(kind)) possible[kind] = [];
  const plan = planRuns(possible, units, samples, mostRuns);
  onProgress?.(1 / (plan.length + 1));
  const damages: DamageResult[] = [];
  const falseAlarms: FalseAlarm[] = [];
  for (const [k, run] of plan.entries()) {
    const edited = {
      source: applyEdits(
        texts.source,
        run.flatMap(({ edits }) => edits.source),
      ),
      target: applyEdits(
        texts.target,
        run.flatMap(({ edits }) => edits.target),
      ),
    };
    const audit = auditTexts(edited.source.text, edited.target.text);
    const judgement = judge(audit, run, undamaged, edited);
    damages.push(...damageResults(run, judgement, k + 1, texts, edited, audit));
    for (const finding of judgement.falseAlarms) {
      falseAlarms.push({ run: k + 1, code: finding.code, texts: textsOf(audit, finding), finding });
    }
    onProgress?.((k + 2) / (plan.length + 1));
  }
  const original = undamaged.settings.from === "en" ? "source" : "target";
  return {
    seed,
    runs: plan.length,
    sentences: plan.length * undamaged.alignment[original].sentences.length,
    undamaged: undamaged.findings.length,
    kinds: kinds.map((kind) => countKind(kind, damages)),
    damages,
    falseAlarms,
    signature: undamaged.alignment.signature,
  };
}

/** The two sides of a bilingual text become texts of their own. */
function standAlone(english: Document, chinese: Document): Record<Side, string> {
  if (english.text !== chinese.text) return { source: english.text, target: chinese.text };
  const own = ({ text, paragraphs, presegmented }: Document) =>
    paragraphs.map(({ start, end }) => text.slice(start, end)).join(presegmented ? "\n" : "\n\n");
  return { source: own(english), target: own(chinese) };
}

function countKind(kind: DamageKind, damages: readonly DamageResult[]): KindResult {
  const own = damages.filter((damage) => damage.kind === kind);
  const count = (wanted: Outcome) => own.filter(({ outcome }) => outcome === wanted).length;
  return { kind, damages: own.length, found: count("found"), misnamed: count("misnamed") };
}

function damageResults(
  run: readonly Damage[],
  { outcomes }: Judgement,
  number: number,
  texts: Readonly<Record<Side, string>>,
  edited: Readonly<Record<Side, Edited>>,
  audit: Audit,
): DamageResult[] {
  return run.map(({ kind, places, edits }, k) => {
    const { outcome, findings } = outcomes[k]!;
    const spans = (side: Side) => (places[side].length > 0 ? places[side] : edits[side]);
    const both = (textOf: (side: Side) => string): [string, string] =>
      SIDES.map(textOf) as [string, string];
    return {
      kind,
      run: number,
      outcome,
      before: both((side) =>
        spans(side)
          .map(({ start, end }) => texts[side].slice(start, end).trim())
          .join(" … "),
      ),
      after: both((side) => {
        const { text, toNew } = edited[side];
        return spans(side)
          .map(({ start, end }) => text.slice(toNew(start), toNew(end)).trim())
          .join(" … ");
      }),
      beads: beadsAt(audit, {
        source: places.source.map((span) => renewed(span, edited.source)),
        target: places.target.map((span) => renewed(span, edited.target)),
      }),
      codes: [...new Set(findings.map(({ code }) => code))],
    };
  });
}

/** Names the beads that have text in some places. */
function beadsAt({ alignment, units }: Audit, places: Readonly<Record<Side, readonly Span[]>>) {
  const isThere = (side: Side, { start, end }: Span) =>
    alignment[side].sentences
      .slice(start, end)
      .some(({ span }) =>
        places[side].some((place) => place.start < span.end && span.start < place.end),
      );
  return units
    .filter(({ bead }) => SIDES.some((side) => isThere(side, bead[side])))
    .map(({ bead }) => `${formatShape(bead)} ${bead.confidence.toFixed(2)}`);
}

function textsOf({ alignment }: Audit, finding: Finding): [string, string] {
  return SIDES.map((side) => {
    const { start, end } = finding[side].sentences;
    return alignment[side].sentences
      .slice(start, end)
      .map(({ text }) => text)
      .join(" ");
  }) as [string, string];
}
