import type { FindingCode, Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import type { Mention } from "./mention.ts";

/**
 * Gives the differences of one kind as findings, with the figures as written in `source` and
 * `target`; a figure that only one side has is marked there alone.
 */
export function* figureFindings(grounds: Grounds, code: FindingCode): Generator<Measured> {
  for (const { unit, differences } of grounds.figures()) {
    const { bead } = grounds.units[unit]!;
    for (const difference of differences) {
      if (difference.code !== code) continue;
      const { source, target, confidence } = difference;
      yield {
        code,
        confidence,
        unit,
        source: { sentences: bead.source, marks: marksOf(source) },
        target: { sentences: bead.target, marks: marksOf(target) },
        args: { ...(source && { source: source.words }), ...(target && { target: target.words }) },
      };
    }
  }
}

const marksOf = (mention: Mention | undefined) => (mention ? [mention.span] : []);
