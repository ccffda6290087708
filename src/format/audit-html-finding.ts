import type { Finding } from "../audit/finding.ts";
import { reasonOf, severityName, titleOf } from "../audit/message.ts";
import { wholeFrom } from "../audit/quote.ts";
import { type FindingView, firstPlace } from "../audit/view.ts";
import { type Link, SIDES, type Side, type Span } from "../types.ts";
import { highlight, type LinkedSpan } from "./audit-html-highlight.ts";
import { anchorOf, type ReportPage } from "./audit-html-page.ts";
import { type Html, html, NOTHING } from "./html.ts";
import { formatPlace } from "./place.ts";

/** Linked pairs that are listed below a finding. */
const MOST_PAIRS = 16;
/** UTF-16 units that are shown of a passage with marks, and before the first of them. */
const MOST_UNITS = 2000;
const ROUND_UNITS = 400;

/**
 * Writes a finding: its kind, severity and reason, both texts with what they differ in marked, their
 * neighbours, and the expressions that are linked.
 */
export function formatFinding(page: ReportPage, view: FindingView): Html {
  const { language, wording, audit, numberOf } = page;
  const { finding } = view;
  const { code, severity } = finding;
  const number = numberOf.get(finding)!;
  const places = SIDES.map((side) => formatPlace(view[side].name, firstPlace(view[side])));
  return html`<article id="${anchorOf(finding)}" class="finding ${severity}" data-code="${code}" data-severity="${severity}" tabindex="-1" aria-labelledby="t${number}">
<h3 id="t${number}"><span class="number">${number}</span> ${wording.capital(titleOf(code, language))} <span class="sev ${severity}">${severityName(severity, language)}</span></h3>
<p class="reason">${wording.sentence(reasonOf(finding, language, audit.settings.from))}</p>
<p class="facts"><span>${places[0]!}</span> <span>${places[1]!}</span> <span>${view.shape}</span> <span>${wording.confidence(`${Math.min(99, Math.round(finding.confidence * 100))}%`)}</span> <span class="id" title="${wording.identity}">${finding.id}</span> <a href="#u${finding.unit + 1}">${wording.inText}</a></p>
<div class="pair">${SIDES.map((side) => formatSide(page, view, side))}</div>
${formatPairs(page, view)}</article>
`;
}

function formatSide({ tags, wording, audit }: ReportPage, view: FindingView, side: Side): Html {
  const { text, marks, before, after, sentences } = view[side];
  const links = view.links.map((link, k): LinkedSpan => ({ span: link[side], number: k }));
  const spans = marks.map(({ span }) => span);
  const shown = partAround(text, spans);
  const neighbour = (label: string, words: string) =>
    words === "" ? NOTHING : html`<p class="near" aria-label="${label}">${words}</p>`;
  const own =
    sentences.start === sentences.end
      ? html`<p class="none" lang="${wording.tag}">${wording.nothingHere}</p>`
      : html`<p class="own${isWhole(view.finding, side) ? " whole" : ""}">${highlight(text, shown, spans, links)}</p>`;
  return html`<div class="side" lang="${tags[side]}" role="group" aria-label="${wording.languages[audit.alignment[side].lang]}">${neighbour(wording.before, before)}${own}${neighbour(wording.after, after)}</div>`;
}

/**
 * Of a long passage with marks the part round them: a text without full stops is one sentence, and
 * can have thousands of findings.
 */
function partAround(text: string, marks: readonly Span[]): Span {
  const [first] = marks;
  if (text.length <= MOST_UNITS || !first) return { start: 0, end: text.length };
  const start = wholeFrom(text, Math.max(0, first.start - ROUND_UNITS));
  const end = Math.min(text.length, Math.max(first.end, start + MOST_UNITS));
  return { start, end: wholeFrom(text, end) };
}

/** The passage itself is what is missing on the other side, not some words in it. */
function isWhole(finding: Finding, side: Side): boolean {
  const { sentences } = finding[side === "source" ? "target" : "source"];
  return finding[side].marks.length === 0 && sentences.start === sentences.end;
}

function formatPairs({ wording, tags }: ReportPage, view: FindingView): Html {
  if (view.links.length === 0) return NOTHING;
  const shown = view.links.slice(0, MOST_PAIRS);
  const more = view.links.length - shown.length;
  const slice = (side: Side, link: Link) =>
    html`<span lang="${tags[side]}">${view[side].text.slice(link[side].start, link[side].end)}</span>`;
  const pairs = shown.map(
    (link, k) =>
      html`<li data-link="${k}" title="${wording.linkKinds[link.kind]}">${slice("source", link)} = ${slice("target", link)}</li>`,
  );
  return html`<div class="links"><span>${wording.linked}</span><ul>${pairs}${
    more > 0 ? html`<li>${wording.more(more)}</li>` : NOTHING
  }</ul></div>
`;
}
