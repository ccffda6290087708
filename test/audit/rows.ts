import { audit } from "../../src/audit/audit.ts";
import type { Finding } from "../../src/audit/finding.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import type { Alignment, Bead, Side } from "../../src/types.ts";
import { documentOf } from "../format/sample.ts";

/** An English unit and its Chinese one; nothing where a side has no partner. */
export type Row = readonly [english: string | undefined, chinese: string | undefined];

/** Makes an alignment of units that stand side by side, a bead a row. */
function alignmentOfRows(rows: readonly Row[]): Alignment {
  const place = { source: 0, target: 0 };
  const take = (side: Side, text: string | undefined) => {
    const start = place[side];
    if (text !== undefined) place[side]++;
    return { start, end: place[side] };
  };
  const beads = rows.map(
    ([english, chinese]): Bead => ({
      source: take("source", english),
      target: take("target", chinese),
      score: 1,
      confidence: 1,
      links: [],
    }),
  );
  return {
    source: documentOf(
      "en",
      "en",
      rows.flatMap(([english]) => english ?? []),
      true,
    ),
    target: documentOf(
      "zh",
      "zh",
      rows.flatMap(([, chinese]) => chinese ?? []),
      true,
    ),
    beads,
    reordered: [],
    signature: "test",
  };
}

/** Audits rows. */
export function findingsIn(
  rows: readonly Row[],
  settings: Partial<AuditSettings> = {},
): readonly Finding[] {
  return audit(alignmentOfRows(rows), loadLexicon(), settings).findings;
}

/** Gives what a finding marks on a side, in a text of rows. */
export function markedIn(rows: readonly Row[], finding: Finding, side: Side): string[] {
  const { text } = alignmentOfRows(rows)[side];
  return finding[side].marks.map(({ start, end }) => text.slice(start, end));
}
