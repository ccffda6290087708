import type { Audit } from "../audit/audit.ts";
import type { Coverage } from "../audit/coverage.ts";
import { FINDING_CODES } from "../audit/finding.ts";
import { severityName, titleOf } from "../audit/message.ts";
import { coveredShare, judge } from "../audit/outcome.ts";
import { SIDES } from "../types.ts";
import { percent, type ReportPage } from "./audit-html-page.ts";
import { formatBar } from "./audit-html-section.ts";
import { AUDIT_WORDINGS } from "./audit-wording.ts";
import { formatCount } from "./count.ts";
import { type Html, html, NOTHING } from "./html.ts";

/** Writes the verdict, the coverage of both sides and how many findings there are of each kind. */
export function formatSummary(page: ReportPage): Html {
  const { wording } = page;
  return html`<section aria-labelledby="summary">
<h2 id="summary">${wording.titles.summary}</h2>
${formatVerdict(page)}
<div class="tables">
${formatCoverage(page)}
${formatKinds(page)}
</div>
</section>
`;
}

function formatVerdict(page: ReportPage): Html {
  const { audit, wording, language } = page;
  const { verdict } = audit.alignment;
  if (verdict?.isTranslation === false) {
    return html`<p class="verdict">${wording.sentence(AUDIT_WORDINGS[language].stranger(verdict.likeness))}</p>`;
  }
  const grave = audit.findings.filter(
    ({ severity }) => severity === "major" || severity === "critical",
  ).length;
  const { length } = audit.findings;
  const [english, chinese] = SIDES.map((side) => {
    const { sentences, coveredSentences } = audit.coverage[side];
    return percent(coveredSentences, sentences);
  }) as [string, string];
  return html`<p class="verdict">${
    length === 0 ? wording.nothingFound : wording.found(length, grave)
  }${wording.gap}${wording.covered(english, chinese)}</p>
<p class="note">${formatOutcome(page)}${length === 0 ? NOTHING : html`${wording.gap}${wording.caveat}`}</p>`;
}

/** Says whether the audit comes up to what is required, and how much a baseline accepts. */
function formatOutcome({ audit, options, language, wording }: ReportPage): Html {
  const { failOn, minCoverage = 0, accepted = 0 } = options;
  const { passes, failing, isShort } = judge(audit, options);
  const words = AUDIT_WORDINGS[language];
  const original = audit.coverage[audit.settings.from === "en" ? "source" : "target"];
  const said = [
    passes ? words.passes : "",
    failing > 0 && failOn !== "never" ? words.failing(failing, severityName(failOn, language)) : "",
    isShort ? words.short(coveredShare(original), minCoverage) : "",
    accepted > 0 ? words.accepted(accepted) : "",
  ].filter((text) => text !== "");
  return html`${wording.sentence(words.list(said))}`;
}

function formatCoverage({ audit, wording, tags }: ReportPage): Html {
  const rows = SIDES.map((side) => {
    const { lang, name } = audit.alignment[side];
    const coverage = audit.coverage[side];
    return html`<tr><th scope="row">${wording.languages[lang]} <span class="name" lang="${tags[side]}">${name}</span></th>${coverageCells(coverage, wording.share)}</tr>
`;
  });
  const { text, sentences, characters } = wording.columns;
  return html`<table class="coverage">
<caption>${wording.titles.coverage}</caption>
<thead><tr><th scope="col">${text}</th><th scope="col">${sentences}</th><th scope="col">${characters}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

/** Writes the two cells of a coverage: sentences and characters. */
function coverageCells(
  { sentences, coveredSentences, characters, coveredCharacters }: Coverage,
  share: (part: string, whole: string) => string,
): Html {
  const cell = (part: number, whole: number) =>
    html`<td><b>${percent(part, whole)}</b>${formatBar(part, whole)}<span class="of">${share(formatCount(part), formatCount(whole))}</span></td>`;
  return html`${cell(coveredSentences, sentences)}${cell(coveredCharacters, characters)}`;
}

/** Counts the findings of each kind and severity, in the order of reports. */
function countKinds({ findings }: Audit) {
  return FINDING_CODES.flatMap((code) => {
    const found = findings.filter((finding) => finding.code === code);
    const severities = [...new Set(found.map(({ severity }) => severity))];
    return severities.map((severity) => ({
      code,
      severity,
      count: found.filter((finding) => finding.severity === severity).length,
    }));
  });
}

function formatKinds({ audit, wording, language }: ReportPage): Html {
  if (audit.findings.length === 0) return NOTHING;
  const { kind, severity, count } = wording.columns;
  const rows = countKinds(audit).map(
    (row) =>
      html`<tr><th scope="row">${wording.capital(titleOf(row.code, language))}</th><td><span class="sev ${row.severity}">${severityName(row.severity, language)}</span></td><td class="n">${formatCount(row.count)}</td></tr>
`,
  );
  return html`<table class="kinds">
<caption>${wording.titles.kinds}</caption>
<thead><tr><th scope="col">${kind}</th><th scope="col">${severity}</th><th scope="col" class="n">${count}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}
