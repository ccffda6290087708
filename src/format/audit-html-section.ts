import type { Coverage } from "../audit/coverage.ts";
import { SIDES } from "../types.ts";
import { percent, type ReportPage } from "./audit-html-page.ts";
import { type Html, html, NOTHING, trusted } from "./html.ts";

/** Writes how much of each section is covered, by characters. */
export function formatSections({ audit, wording, tags }: ReportPage): Html {
  const { sections } = audit;
  if (sections.length < 2) return NOTHING;
  const from = audit.settings.from === "en" ? tags.source : tags.target;
  const rows = sections.map(({ title, coverage }) => {
    const heading =
      title === undefined
        ? html`<span class="note">${wording.untitledSection}</span>`
        : html`<span lang="${from}">${title}</span>`;
    return html`<tr><th scope="row">${heading}</th>${SIDES.map((side) => sectionCell(coverage[side]))}</tr>
`;
  });
  const { languages, columns, titles } = wording;
  return html`<table class="sections">
<caption>${titles.sections}</caption>
<thead><tr><th scope="col">${columns.section}</th>${SIDES.map((side) => html`<th scope="col">${languages[audit.alignment[side].lang]}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

function sectionCell({ characters, coveredCharacters }: Coverage): Html {
  if (characters === 0) return html`<td>–</td>`;
  return html`<td><div class="meter"><span>${percent(coveredCharacters, characters)}</span>${formatBar(coveredCharacters, characters)}</div></td>`;
}

/** Draws a share as a bar; the figure stands beside it. */
export function formatBar(part: number, whole: number): Html {
  const width = whole === 0 ? 100 : (100 * part) / whole;
  return trusted(
    `<svg class="bar" aria-hidden="true"><rect width="100%" height="100%"/><rect class="full" width="${width.toFixed(2)}%" height="100%"/></svg>`,
  );
}
