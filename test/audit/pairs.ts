import { audit } from "../../src/audit/audit.ts";
import type { Finding, FindingCode } from "../../src/audit/finding.ts";
import type { AuditSettings } from "../../src/audit/settings.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import type { Alignment } from "../../src/types.ts";
import { alignmentOf } from "../format/sample.ts";

/** A bead as text; sentences of one side are separated by a line end, and none is a null bead. */
export type PairOfTexts = readonly [english: string, chinese: string];

/** Makes an alignment of beads in order. */
function alignmentOfPairs(pairs: readonly PairOfTexts[]): Alignment {
  const english: string[] = [];
  const chinese: string[] = [];
  const beads = pairs.map(([source, target]) =>
    [add(english, source), add(chinese, target)].map((list) => `[${list}]`).join(":"),
  );
  return alignmentOf(english, chinese, beads.join("\n"));
}

function add(sentences: string[], text: string): number[] {
  if (text === "") return [];
  return text.split("\n").map((sentence) => sentences.push(sentence) - 1);
}

/** Audits beads in order for some kinds of findings. */
export function findingsOfPairs(
  pairs: readonly PairOfTexts[],
  only: readonly FindingCode[],
  settings: Partial<AuditSettings> = {},
  lexicon: Lexicon = loadLexicon(),
): readonly Finding[] {
  return audit(alignmentOfPairs(pairs), lexicon, { only, ...settings }).findings;
}
