/** Comma-separated values (RFC 4180), made so that Excel shows what is in them and runs nothing. */

import { columnsOf } from "./columns.ts";
import { defuse } from "./formula.ts";
import type { BitextWriter, WriterOptions } from "./unit.ts";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Makes a writer of CSV: a line of names, then a record a unit, null beads too. The columns are those
 * of {@link columnsOf}; lines end with CR LF, and a field with comma, quotation mark or line end in it
 * is quoted.
 *
 * A field that a spreadsheet would take for a formula, a date or a long number is led by an
 * apostrophe, which `restore` takes away again; see {@link defuse}.
 */
export function createCsvWriter({
  header,
  bom = false,
}: Pick<WriterOptions, "header" | "bom">): BitextWriter<string> {
  const columns = columnsOf(header);
  return {
    head: () => `${bom ? BYTE_ORDER_MARK : ""}${columns.map(({ name }) => name).join(",")}\r\n`,
    unit: (unit) => {
      const fields = columns.map(({ of, isNumber }) => {
        const text = of(unit);
        return isNumber ? text : quote(defuse(text));
      });
      return `${fields.join(",")}\r\n`;
    },
    tail: () => "",
  };
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
