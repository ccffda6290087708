import type { Side } from "../types.ts";
import type { FindingCode, Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import type { Mention } from "./mention.ts";

/**
 * Gives the differences of one kind as findings, with the figures as written in `source` and
 * `target`, and with what they count where that is what differs; a figure that only one side has is
 * marked there alone.
 */
export function* figureFindings(grounds: Grounds, code: FindingCode): Generator<Measured> {
  for (const { unit, differences } of grounds.figures()) {
    const { bead } = grounds.units[unit]!;
    const isOfUnit = code === "unit-mismatch" || code === "currency-mismatch";
    const spanOf = ({ whole, span }: Mention) => (isOfUnit ? whole : span);
    const marksOf = (mention: Mention | undefined) => (mention ? [spanOf(mention)] : []);
    const wordsOf = (mention: Mention) => {
      const { start, end } = spanOf(mention);
      return tidy(grounds.documentOf(mention.side).text.slice(start, end), mention.side);
    };
    for (const difference of differences) {
      if (difference.code !== code) continue;
      const { source, target, confidence } = difference;
      yield {
        code,
        confidence,
        unit,
        source: { sentences: bead.source, marks: marksOf(source) },
        target: { sentences: bead.target, marks: marksOf(target) },
        args: {
          ...(source && { source: wordsOf(source) }),
          ...(target && { target: wordsOf(target) }),
        },
      };
    }
  }
}

// No line ends; none at all between Chinese characters.
const tidy = (words: string, side: Side) =>
  (side === "target"
    ? words.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    : words
  ).replace(/\s+/g, " ");
