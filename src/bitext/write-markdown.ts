/** A Markdown table (GitHub Flavored Markdown, section 4.10), to be read by people. */

import { findForbiddenCharacters, replaceForbiddenCharacters } from "../format/xml.ts";
import { formatUnitShape } from "./columns.ts";
import { localesOf } from "./direction.ts";
import { tellReplaced } from "./loss.ts";
import type { BitextField, BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";

/** The columns behind both texts, with the field that makes each of them worth its space. */
const COLUMNS: readonly {
  readonly field: BitextField;
  readonly name: string;
  readonly of: (unit: BitextUnit) => string;
}[] = [
  { field: "confidence", name: "confidence", of: ({ confidence }) => confidence?.toFixed(2) ?? "" },
  { field: "shape", name: "shape", of: formatUnitShape },
  {
    field: "sourceRef",
    name: "place",
    of: ({ sourceRef, targetRef }) => sourceRef ?? targetRef ?? "",
  },
  { field: "notes", name: "notes", of: ({ notes }) => notes?.join("\n") ?? "" },
];

/**
 * Makes a writer of a Markdown table: both texts, confidence, shape, place and notes, a row a unit,
 * null beads too. What Markdown or HTML would take for markup is escaped, pipes too; line ends become
 * `<br>`.
 */
export function createMarkdownWriter({
  header,
  onLoss,
}: Pick<WriterOptions, "header" | "onLoss">): BitextWriter<string> {
  const { source, target } = localesOf(header);
  const columns = COLUMNS.filter(({ field }) => header.fields?.includes(field) ?? true);
  const names = [source, target, ...columns.map(({ name }) => name)];
  return {
    head: () => `${row(names.map(escapeCell))}${row(names.map(() => "---"))}`,
    unit(unit) {
      tellReplaced(unit, onLoss, findForbiddenCharacters);
      const texts = [unit.source, unit.target, ...columns.map(({ of }) => of(unit))];
      return row(texts.map(escapeCell));
    },
    tail: () => "",
  };
}

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;

/** Any punctuation may follow a backslash (CommonMark, section 2.4); these ones mean something. */
const MARKUP = /[\\`*_{}[\]<>&~|$]/g;

function escapeCell(text: string): string {
  return replaceForbiddenCharacters(text)
    .trim()
    .replace(MARKUP, "\\$&")
    .replace(/\r\n|[\n\r]/g, "<br>")
    .replaceAll("\t", "&#9;");
}
