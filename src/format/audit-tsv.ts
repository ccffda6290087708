import type { Audit } from "../audit/audit.ts";
import type { Language } from "../audit/reason.ts";
import { escapeField } from "../bitext/write-tsv.ts";
import { FINDING_COLUMNS, findingRows } from "./audit-table.ts";

/**
 * Writes the findings of an audit as tab-separated values, in chunks of one line: a header line,
 * then a line a finding. Fields are escaped as those of `formatTsv`.
 */
export function* formatAuditTsv(
  audit: Audit,
  { language }: { readonly language: Language },
): Generator<string, void> {
  yield `${FINDING_COLUMNS.join("\t")}\n`;
  for (const row of findingRows(audit, language)) {
    const fields = FINDING_COLUMNS.map((column) =>
      column === "confidence" ? row.confidence.toFixed(3) : row[column],
    );
    yield `${fields.map(escapeField).join("\t")}\n`;
  }
}
