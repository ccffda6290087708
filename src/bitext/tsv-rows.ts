import { countCodePoints } from "../text/character.ts";
import type { RowReader, TableRow } from "./csv-rows.ts";
import { createLineReader } from "./lines.ts";

const UNESCAPED: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", "\\": "\\" };

/**
 * Makes a reader of tab-separated values, a row a line.
 *
 * Three ways of writing are known, by the first line: that of `createTsvWriter`, with `\t`, `\n`, `\r`
 * and `\\` and ordinary quotation marks; every cell in quotation marks; and that of Excel, where a
 * cell stands in quotation marks if there are some in it, and those are doubled. Otherwise quotation
 * marks and backslashes are ordinary characters.
 *
 * @param isOwn - tells by the first row whether it was written by `createTsvWriter`
 */
export function createTsvRows(
  name: string,
  isOwn: (cells: readonly string[]) => boolean,
  onRow: (row: TableRow) => void,
): RowReader {
  let style: "escaped" | "quoted" | "plain" | undefined;
  return createLineReader(name, (line, number) => {
    const raw = line.split("\t");
    if (style === undefined) {
      if (isOwn(raw)) style = "escaped";
      else style = raw.length > 1 && raw.every(isQuoted) ? "quoted" : "plain";
    }
    const columns: number[] = [];
    let column = 1;
    const cells = raw.map((text) => {
      columns.push(column);
      column += countCodePoints(text) + 1;
      if (style === "escaped") return unescapeField(text);
      if (!text.startsWith('"') || !isQuoted(text)) return text;
      const inner = text.slice(1, -1);
      return style === "quoted" || inner.includes('""') ? inner.replaceAll('""', '"') : text;
    });
    onRow({ cells, lines: raw.map(() => number), columns });
  });
}

/** Reads a field as `escapeField` writes it. */
function unescapeField(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\([tnr\\])/g, (_, letter: string) => UNESCAPED[letter]!);
}

function isQuoted(text: string): boolean {
  const isBetween = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return isBetween && !text.slice(1, -1).replaceAll('""', "").includes('"');
}
