/** The report of an audit as a page of its own: it asks no network and works without its script. */

import type { Audit } from "../audit/audit.ts";
import type { ReportOptions } from "../audit/report.ts";
import { formatBitext } from "./audit-html-bitext.ts";
import { formatList } from "./audit-html-list.ts";
import { type ReportPage, withScript } from "./audit-html-page.ts";
import { formatPlot } from "./audit-html-plot.ts";
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH } from "./audit-html-script.ts";
import { formatSections } from "./audit-html-section.ts";
import { formatPatterns, formatStrips } from "./audit-html-strip.ts";
import { REPORT_STYLE, REPORT_STYLE_HASH } from "./audit-html-style.ts";
import { formatSummary } from "./audit-html-summary.ts";
import { reportWording } from "./audit-html-wording.ts";
import { type Html, html, NOTHING, trusted } from "./html.ts";

/**
 * Writes an audit as one HTML page: verdict, coverage, both texts as strips and as a dot plot, all
 * findings with both texts, and the whole bitext, folded up.
 *
 * The page holds its style and its script and may load nothing else, by its own policy. Equal audits
 * give equal pages.
 */
export function* formatAuditHtml(audit: Audit, options: ReportOptions): Generator<string, void> {
  const { alignment, settings, findings } = audit;
  const page: ReportPage = {
    audit,
    options,
    language: options.language,
    wording: reportWording(options.language),
    tags: { source: "en", target: withScript(settings.chineseLocale) },
    numberOf: new Map(findings.map((finding, k) => [finding, k + 1])),
  };
  yield* written(formatHead(page));
  yield* written([formatSummary(page)]);
  if (alignment.verdict?.isTranslation !== false) {
    yield* written([
      html`<div class="pictures">
<div>
`,
      formatStrips(page),
      formatSections(page),
      html`</div>
`,
      formatPlot(page),
      html`</div>
`,
    ]);
    yield* written(formatList(page));
    yield* written(formatBitext(page));
  }
  yield* written(formatFoot(page));
}

function* written(parts: Iterable<Html>): Generator<string, void> {
  for (const part of parts) yield part.html;
}

const POLICY = [
  "default-src 'none'",
  `style-src '${REPORT_STYLE_HASH}'`,
  `script-src '${REPORT_SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function formatHead({ audit, wording, tags }: ReportPage): Html[] {
  const { source, target } = audit.alignment;
  return [
    html`<!doctype html>
<html lang="${wording.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="duizhao">
<title>${source.name} – ${target.name}: ${wording.heading}</title>
<style>${trusted(REPORT_STYLE)}</style>
</head>
<body>
${audit.findings.length === 0 ? NOTHING : html`<a class="skip" href="#findings">${wording.skip}</a>`}
${formatPatterns()}<header>
<p class="kicker">${wording.heading}</p>
<h1><span lang="${tags.source}">${source.name}</span> <span class="dash">–</span> <span lang="${tags.target}">${target.name}</span></h1>
<p class="note">${wording.direction(audit.settings.from, audit.settings.chineseLocale)}</p>
</header>
<main>
`,
  ];
}

function formatFoot({ audit, wording, options }: ReportPage): Html[] {
  return [
    html`</main>
<footer>
<p>${wording.made(options.version)}</p>
<p>${wording.signature}${wording.colon}<code>${audit.alignment.signature}</code></p>
</footer>
<script>${trusted(REPORT_SCRIPT)}</script>
</body>
</html>
`,
  ];
}
