import type { Audit } from "../audit/audit.ts";
import { FINDING_CODES, SEVERITIES } from "../audit/finding.ts";
import { judge } from "../audit/outcome.ts";
import type { ReportOptions } from "../audit/report.ts";
import { viewFindings } from "../audit/view.ts";
import { countBy } from "./audit-counts.ts";
import { findingRecord } from "./audit-record.ts";
import { toPair } from "./json-node.ts";
import { percentOf } from "./percent.ts";

/** Changes only when what reads the file would have to change. */
const AUDIT_JSON_VERSION = 1;

/**
 * Writes an audit as one JSON document, in chunks of one line: what was asked, the verdict on the
 * texts, coverage, counts, and the findings as {@link formatAuditJsonl} has them.
 */
export function* formatAuditJson(audit: Audit, options: ReportOptions): Generator<string, void> {
  const { alignment, settings, coverage, sections, findings } = audit;
  const { source, target, verdict, signature } = alignment;
  const { language, failOn, minCoverage, accepted = 0 } = options;
  const { passes, failing } = judge(audit, options);
  const line = (key: string, value: unknown) => `"${key}":${JSON.stringify(value)},\n`;
  yield `{"format":"duizhao-audit","version":${AUDIT_JSON_VERSION},\n`;
  yield line("signature", signature);
  yield line("settings", {
    source: settings.from,
    chineseLocale: settings.chineseLocale,
    ...(settings.only ? { only: settings.only } : {}),
    ...(settings.ignore ? { ignore: settings.ignore } : {}),
    ...(settings.thresholds ? { thresholds: settings.thresholds } : {}),
    ...(settings.severities ? { severities: settings.severities } : {}),
    failOn,
    ...(minCoverage === undefined ? {} : { minCoverage: percentOf(minCoverage) }),
  });
  yield line("source", { name: source.name, lang: source.lang });
  yield line("target", { name: target.name, lang: target.lang });
  yield line("verdict", verdict ?? null);
  yield line("coverage", coverage);
  yield line(
    "sections",
    sections.map(({ title = null, source: english, target: chinese, coverage: covered }) => ({
      title,
      source: toPair(english),
      target: toPair(chinese),
      coverage: covered,
    })),
  );
  yield line("summary", {
    passes,
    findings: findings.length,
    failing,
    accepted,
    bySeverity: Object.fromEntries(
      countBy(
        SEVERITIES,
        findings.map(({ severity }) => severity),
      ),
    ),
    byCode: Object.fromEntries(
      countBy(
        FINDING_CODES,
        findings.map(({ code }) => code),
      ),
    ),
  });
  yield '"findings":[';
  let isFirst = true;
  for (const view of viewFindings(audit)) {
    const record = findingRecord(view, language, settings.from);
    yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(record)}`;
    isFirst = false;
  }
  yield "\n]}\n";
}
