import { titleOf } from "../audit/message.ts";
import { SIDES, type Side } from "../types.ts";
import { anchorOf, type ReportPage } from "./audit-html-page.ts";
import {
  findStretches,
  STRETCH_STATES,
  type Stretch,
  type StretchState,
} from "./audit-html-stretch.ts";
import { formatCount } from "./count.ts";
import { type Html, html, NOTHING, trusted } from "./html.ts";

/** The finest that is drawn: a five-hundredth of a text. */
const CELLS = 500;

/**
 * Writes patterns for what is not covered, so that colour is not all that tells them apart.
 *
 * Elsewhere they are used as `url(#p-STATE)`; the style sheet colours them.
 */
export function formatPatterns(): Html {
  const lines: Readonly<Record<Exclude<StretchState, "covered">, string>> = {
    omitted: "M-1 7L7 -1M-1 1L1 -1M5 7L7 5",
    added: "M-1 -1L7 7M5 -1L7 1M-1 5L1 7",
    moved: "M1.5 0V6M4.5 0V6",
    finding: "M0 3H6",
  };
  const patterns = Object.entries(lines).map(
    ([state, line]) =>
      `<pattern id="p-${state}" class="is-${state}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6"/><path d="${line}"/></pattern>`,
  );
  return trusted(
    `<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>${patterns.join("")}</defs></svg>\n`,
  );
}

/** Writes both texts as strips, one above the other: what is covered, and what is not. */
export function formatStrips(page: ReportPage): Html {
  const { wording } = page;
  const stretches = {
    source: findStretches(page.audit, "source", CELLS),
    target: findStretches(page.audit, "target", CELLS),
  };
  const states = STRETCH_STATES.filter((state) =>
    SIDES.some((side) => stretches[side].some((stretch) => stretch.state === state)),
  );
  return html`<section aria-labelledby="strip">
<h2 id="strip">${wording.titles.strip}</h2>
<p class="note">${wording.stripHint}</p>
${SIDES.map((side) => formatStrip(page, side, stretches[side]))}
<ul class="legend">${states.map((state) => html`<li>${swatch(state)} ${wording.states[state]}</li>`)}</ul>
</section>
`;
}

const fillOf = (state: StretchState) => (state === "covered" ? "" : ` fill="url(#p-${state})"`);

function swatch(state: StretchState): Html {
  return trusted(
    `<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%"${fillOf(state)}/></svg>`,
  );
}

function formatStrip(page: ReportPage, side: Side, stretches: readonly Stretch[]): Html {
  const { audit, wording, tags } = page;
  const { lang, name, sentences } = audit.alignment[side];
  if (stretches.length === 0) return NOTHING;
  return html`<div class="strip" data-walk><p><b>${wording.languages[lang]}</b> <span class="name" lang="${tags[side]}">${name}</span> <span class="of">${wording.sentences(formatCount(sentences.length))}</span></p>
<svg role="group" aria-label="${wording.stripOf(lang)}">${stretches.map((stretch) => formatStretch(page, stretch))}</svg></div>
`;
}

function formatStretch({ wording, language }: ReportPage, stretch: Stretch): Html {
  const { cells, state, sentences, findings } = stretch;
  const x = ((100 * cells.start) / CELLS).toFixed(1);
  const width = ((100 * (cells.end - cells.start)) / CELLS).toFixed(1);
  const rect = trusted(`<rect x="${x}%" width="${width}%" height="100%"${fillOf(state)}/>`);
  if (state === "covered") return rect;
  const found = [...new Set(findings.map(({ code }) => titleOf(code, language)))];
  const label = wording.stretch(
    wording.states[state],
    sentences.start + 1,
    sentences.end,
    found.slice(0, 4).join(", "),
  );
  const [first] = findings;
  if (!first) return html`<g><title>${label}</title>${rect}</g>`;
  return html`<a href="#${anchorOf(first)}" aria-label="${label}"><title>${label}</title>${rect}</a>`;
}
