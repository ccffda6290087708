import type { Audit } from "../audit/audit.ts";
import type { Language } from "../audit/reason.ts";
import { viewFindings } from "../audit/view.ts";
import { findingRecord } from "./audit-record.ts";

/**
 * Writes the findings of an audit as JSON Lines: an object a line, in chunks of one line. Offsets of
 * marks are UTF-16 offsets in the text beside them.
 */
export function* formatAuditJsonl(
  audit: Audit,
  { language }: { readonly language: Language },
): Generator<string, void> {
  for (const view of viewFindings(audit)) {
    yield `${JSON.stringify(findingRecord(view, language, audit.settings.from))}\n`;
  }
}
