import { isNullBead } from "../align/null-bead.ts";
import type { Unit } from "../audit/unit.ts";
import { joinSentences } from "../text/join-sentences.ts";
import { SIDES, type Side } from "../types.ts";
import { anchorOf, type ReportPage } from "./audit-html-page.ts";
import { formatCount } from "./count.ts";
import { type Html, html, NOTHING } from "./html.ts";

/** Units of a group, which a browser lays out when it comes near the window. */
const GROUP = 100;

/**
 * Writes all units, folded up: both texts side by side, with a link from each unit to its findings.
 *
 * They stand in a `noscript`, which a browser with scripts takes for text, so that it does not build
 * the table of a long text before the script asks for it.
 */
export function* formatBitext(page: ReportPage): Generator<Html, void> {
  const { audit, wording, numberOf } = page;
  const { units, findings } = audit;
  const found = units.map((): Html[] => []);
  for (const finding of findings) {
    const number = numberOf.get(finding)!;
    found[finding.unit]?.push(html`<a href="#${anchorOf(finding)}">${number}</a> `);
  }
  yield html`<section class="bitext" aria-labelledby="bitext">
<h2 id="bitext">${wording.titles.bitext}</h2>
<details>
<summary>${wording.bitextHint(formatCount(units.length))}</summary>
<noscript>
<table>
<thead><tr>${SIDES.map((side) => html`<th scope="col">${wording.languages[audit.alignment[side].lang]}</th>`)}<th scope="col">${wording.titles.findings}</th></tr></thead>
`;
  for (let start = 0; start < units.length; start += GROUP) {
    yield html`<tbody>
${units.slice(start, start + GROUP).map((unit, k) => formatUnit(page, unit, start + k, found[start + k]!))}</tbody>
`;
  }
  yield html`</table>
</noscript>
</details>
</section>
`;
}

function formatUnit(
  { audit, tags, wording }: ReportPage,
  { bead, isReordered }: Unit,
  index: number,
  found: readonly Html[],
): Html {
  const isEmpty = (side: Side) => bead[side].start === bead[side].end;
  const cells = SIDES.map((side) =>
    isEmpty(side)
      ? html`<td class="none">${wording.nothingHere}</td>`
      : html`<td lang="${tags[side]}">${joinSentences(audit.alignment[side], bead[side])}</td>`,
  );
  const lacks = (audit.settings.from === "en") === isEmpty("source") ? "added" : "omitted";
  const state = isReordered ? "moved" : isNullBead(bead) ? lacks : "";
  return html`<tr id="u${index + 1}"${state === "" ? NOTHING : html` class="${state}"`}>${cells}<td>${isReordered ? html`${wording.states.moved} ` : NOTHING}${found}</td></tr>
`;
}
