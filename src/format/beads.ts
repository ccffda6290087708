/**
 * The plain notation of alignments, `[0,1]:[2]`: sentence numbers from 0, English first, a bead a
 * line. It is what the gold files of the field and their scorers use.
 */

import { checkText } from "../argument.ts";
import { InputError } from "../errors.ts";
import type { Bead, NumberedBead, Span } from "../types.ts";

const LINE = /^\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]\s*(?::.*)?$/;
const LIST = /^\s*(?:\d+\s*(?:,\s*\d+\s*)*)?$/;

/**
 * Writes the beads of an alignment, a line each; an empty side is `[]`. Gold files ascend on both
 * sides, so reordered beads are left out: their sentences stand in null beads, as they do there.
 */
export function* formatBeads(alignment: {
  readonly beads: Iterable<Pick<Bead, "source" | "target">>;
}): Generator<string, void> {
  for (const { source, target } of alignment.beads) {
    yield `${formatSide(source)}:${formatSide(target)}\n`;
  }
}

function formatSide({ start, end }: Span): string {
  return `[${Array.from({ length: end - start }, (_, i) => start + i).join(",")}]`;
}

/**
 * Reads beads from the plain notation.
 *
 * Empty lines, lines that begin with `#`, a byte order mark and a third `:` field (other aligners
 * write a cost there) are ignored.
 *
 * @param name - of the file, for messages
 * @returns the beads in the order of the lines
 * @throws {InputError} at a line that is no bead, or whose numbers do not ascend: scorers compare
 *   beads as lists, so `[2,1]` would never count as right
 */
export function parseBeads(text: string, name: string): NumberedBead[] {
  checkText(text, "text");
  const beads: NumberedBead[] = [];
  let number = 0;
  for (const raw of text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/)) {
    number += 1;
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const [, source, target] = LINE.exec(line) ?? [];
    if (source === undefined || target === undefined || !LIST.test(source) || !LIST.test(target)) {
      throw new InputError(`${name}:${number}: expected a bead like [0,1]:[2], found ${cut(line)}`);
    }
    const bead = { source: parseSide(source), target: parseSide(target) };
    if (!isAscending(bead.source) || !isAscending(bead.target)) {
      throw new InputError(
        `${name}:${number}: expected ascending sentence numbers in ${cut(line)}`,
      );
    }
    beads.push(bead);
  }
  return beads;
}

function parseSide(list: string): number[] {
  return list.trim() === "" ? [] : list.split(",").map(Number);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every(
    (number, i) => Number.isSafeInteger(number) && (i === 0 || number > numbers[i - 1]!),
  );
}

/** A binary file must not fill the terminal. */
function cut(line: string): string {
  const shown = [...line.slice(0, 82)];
  return JSON.stringify(shown.length > 40 ? `${shown.slice(0, 40).join("")}…` : line);
}
