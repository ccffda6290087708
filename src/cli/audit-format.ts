/** Which file writes which format of an audit; each is loaded when it is wanted. */

import type { Audit } from "../audit/audit.ts";
import type { ReportOptions } from "../audit/report.ts";
import type { AuditFormat } from "./audit-option.ts";
import type { Output } from "./output.ts";

/** Writes an audit in the format of an output. */
export async function formatAudit(
  audit: Audit,
  { format, path }: Output<AuditFormat>,
  options: ReportOptions,
): Promise<Iterable<string> | Uint8Array> {
  switch (format) {
    case "text": {
      const { formatAuditText } = await import("../format/audit-text.ts");
      if (path !== "-") return formatAuditText(audit, options);
      const { createPaint, widthOf } = await import("./paint.ts");
      const width = widthOf(process.stdout);
      return formatAuditText(audit, { ...options, width, paint: createPaint(process.stdout) });
    }
    case "json":
      return (await import("../format/audit-json.ts")).formatAuditJson(audit, options);
    case "jsonl":
      return (await import("../format/audit-jsonl.ts")).formatAuditJsonl(audit, options);
    case "sarif": {
      const { formatAuditSarif } = await import("../format/audit-sarif.ts");
      return formatAuditSarif(audit, { ...options, folder: process.cwd() });
    }
    case "junit":
      return (await import("../format/audit-junit.ts")).formatAuditJunit(audit, options);
    case "html":
      return (await import("../format/audit-html.ts")).formatAuditHtml(audit, options);
    case "tsv":
      return (await import("../format/audit-tsv.ts")).formatAuditTsv(audit, options);
    case "xlsx":
      return (await import("../format/audit-workbook.ts")).formatAuditWorkbook(audit, options);
  }
}
