/** Tab-separated values: a bitext as a table for people and scripts. */

import { columnsOf } from "./columns.ts";
import type { BitextWriter, WriterOptions } from "./unit.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\\": "\\\\",
};

/**
 * Makes a writer of tab-separated values: a line of names, then a line a unit, null beads too. The
 * columns are those of {@link columnsOf}; the shape of a bead whose sides stand in different places
 * reads `1-1 moved`.
 *
 * Inside a field a tab is written `\t`, a line feed `\n`, a carriage return `\r` and a backslash
 * `\\`, so that every line has exactly the same tabs. Quotation marks are ordinary characters:
 * read the file with quoting switched off (`csv.QUOTE_NONE` in Python).
 */
export function createTsvWriter({ header }: Pick<WriterOptions, "header">): BitextWriter<string> {
  const columns = columnsOf(header);
  return {
    head: () => `${columns.map(({ name }) => name).join("\t")}\n`,
    unit: (unit) => `${columns.map(({ of }) => escapeField(of(unit))).join("\t")}\n`,
    tail: () => "",
  };
}

/** Writes a field so that it has neither tab nor line end. */
export function escapeField(text: string): string {
  return text.replace(/[\t\n\r\\]/g, (character) => ESCAPES[character]!);
}
