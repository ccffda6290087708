import { FINDING_CODES, SEVERITIES } from "../audit/finding.ts";
import { severityName, titleOf } from "../audit/message.ts";
import { viewFindings } from "../audit/view.ts";
import { formatFinding } from "./audit-html-finding.ts";
import type { ReportPage } from "./audit-html-page.ts";
import { type Html, html, NOTHING } from "./html.ts";

/** Writes the findings with their filters, a finding at a time. */
export function* formatList(page: ReportPage): Generator<Html, void> {
  const { audit, wording } = page;
  if (audit.findings.length === 0) return;
  yield html`<section class="list" aria-labelledby="findings">
<h2 id="findings" tabindex="-1">${wording.titles.findings}</h2>
<div class="columns">
${formatFilters(page)}
<div id="list">
`;
  for (const view of viewFindings(audit)) yield formatFinding(page, view);
  yield html`</div>
</div>
</section>
`;
}

// Hidden until the script that makes them work has begun.
function formatFilters(page: ReportPage): Html {
  const { audit, wording, language } = page;
  const { findings } = audit;
  const { filters, shown, noneShown } = wording;
  const severities = [...SEVERITIES].reverse().map((severity) => ({
    value: severity,
    name: wording.capital(severityName(severity, language)),
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const codes = FINDING_CODES.map((code) => ({
    value: code,
    name: wording.capital(titleOf(code, language)),
    count: findings.filter((finding) => finding.code === code).length,
  }));
  return html`<form id="filters" aria-label="${filters.title}" data-shown="${shown}" data-none="${noneShown}" hidden>
<label class="search">${filters.search}<input type="search" name="search" autocomplete="off" spellcheck="false"></label>
${formatChoices("severity", filters.severity, severities)}
${formatChoices("code", filters.kind, codes)}
<p><output aria-live="polite"></output></p>
<p><button type="reset">${filters.reset}</button></p>
<p class="note">${filters.keys}</p>
</form>`;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

function formatChoices(field: string, legend: string, choices: readonly Choice[]): Html {
  const there = choices.filter(({ count }) => count > 0);
  if (there.length < 2) return NOTHING;
  const boxes = there.map(
    ({ value, name, count }) =>
      html`<label><input type="checkbox" name="${field}" value="${value}" checked> ${name} <span class="of">${count}</span></label>
`,
  );
  return html`<fieldset><legend>${legend}</legend>
${boxes}</fieldset>`;
}
