import { isNullBead } from "../align/null-bead.ts";
import type { Audit } from "../audit/audit.ts";
import { type Finding, SEVERITIES } from "../audit/finding.ts";
import type { Side, Span } from "../types.ts";

/** What becomes of a sentence, from what is painted first to what is painted over all. */
export const STRETCH_STATES = ["covered", "moved", "finding", "added", "omitted"] as const;
export type StretchState = (typeof STRETCH_STATES)[number];

/** Neighbouring sentences that share a state. */
export interface Stretch {
  /** Cells of the strip, half-open. */
  readonly cells: Span;
  readonly state: StretchState;
  /** Indexes of sentences of its side. */
  readonly sentences: Span;
  /** Those that concern it, the worst first. */
  readonly findings: readonly Finding[];
}

/**
 * Cuts one side into stretches, as long as their texts are, and at least a cell: of sentences that
 * are closer than a cell the worst is seen. Linear in sentences, cells and findings.
 *
 * @returns stretches that cover all cells once, in order; none of a text without characters
 */
export function findStretches(audit: Audit, side: Side, cells: number): Stretch[] {
  const { sentences } = audit.alignment[side];
  const findingsOf = findingsBySentence(audit, side);
  const ranks = rankSentences(audit, side, findingsOf);
  const size = sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (size === 0) return [];

  const holder = new Int32Array(cells).fill(-1);
  let offset = 0;
  sentences.forEach(({ text }, s) => {
    const start = Math.min(cells - 1, Math.round((offset / size) * cells));
    offset += text.length;
    const end = Math.max(start + 1, Math.round((offset / size) * cells));
    for (let cell = start; cell < end; cell++) {
      if (holder[cell] === -1 || ranks[s]! > ranks[holder[cell]!]!) holder[cell] = s;
    }
  });

  const stretches: Stretch[] = [];
  for (let start = 0; start < cells; ) {
    const first = holder[start]!;
    const rank = ranks[first]!;
    let end = start + 1;
    // Every sentence with findings of its own is a stretch of its own.
    while (end < cells && ranks[holder[end]!] === rank) {
      if (STRETCH_STATES[rank] === "finding" && holder[end] !== first) break;
      end++;
    }
    const last = holder[end - 1]!;
    const found = new Set<Finding>();
    for (let s = first; s <= last; s++) for (const one of findingsOf[s]!) found.add(one);
    stretches.push({
      cells: { start, end },
      state: STRETCH_STATES[rank]!,
      sentences: { start: first, end: last + 1 },
      findings: [...found].sort(worstFirst),
    });
    start = end;
  }
  return stretches;
}

const severityRank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);

/** Orders findings by severity; equals keep their order. */
export function worstFirst(a: Finding, b: Finding): number {
  return severityRank(b) - severityRank(a);
}

function findingsBySentence({ alignment, findings }: Audit, side: Side): Finding[][] {
  const lists = Array.from(alignment[side].sentences, (): Finding[] => []);
  for (const finding of findings) {
    const { start, end } = finding[side].sentences;
    for (let s = start; s < end; s++) lists[s]!.push(finding);
  }
  return lists;
}

function rankSentences(
  { alignment, settings }: Audit,
  side: Side,
  findingsOf: readonly (readonly Finding[])[],
): Uint8Array {
  const rank = (state: StretchState) => STRETCH_STATES.indexOf(state);
  const isFrom = (side === "source") === (settings.from === "en");
  const ranks = new Uint8Array(findingsOf.length).fill(rank("covered"));
  const fill = (state: StretchState, { start, end }: Span) => ranks.fill(rank(state), start, end);
  for (const bead of alignment.beads) {
    if (isNullBead(bead)) fill(isFrom ? "omitted" : "added", bead[side]);
  }
  for (const bead of alignment.reordered) fill("moved", bead[side]);
  findingsOf.forEach((found, s) => {
    // A hint to look colours nothing, nor does it say more than the colour that is there.
    const isWorth = found.some(
      ({ severity, code }) => severity !== "neutral" && code !== "reordered",
    );
    if (isWorth) ranks[s] = Math.max(ranks[s]!, rank("finding"));
  });
  return ranks;
}
