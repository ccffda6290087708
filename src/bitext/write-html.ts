/** A page with both texts side by side, to be read, searched and printed by people. */

import { type Html, html, NOTHING, trusted } from "../format/html.ts";
import { findForbiddenCharacters } from "../format/xml.ts";
import { formatUnitShape } from "./columns.ts";
import { localesOf, namesOf } from "./direction.ts";
import { tellReplaced } from "./loss.ts";
import { isUnsure } from "./sure.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";
import { BITEXT_STYLE } from "./write-html-style.ts";

/**
 * Makes a writer of a page: a row a unit, null beads too, with confidence, shape, places and notes
 * beside the texts. Unsure units and gaps are marked by more than a colour. The page holds all it
 * needs, no script, and is forbidden to load anything.
 */
export function createHtmlWriter(options: WriterOptions): BitextWriter<string> {
  const { header, onLoss } = options;
  const locales = localesOf(header);
  let number = 0;
  return {
    head: () => formatHead(options, locales),
    unit(unit) {
      tellReplaced(unit, onLoss, findForbiddenCharacters);
      return `${formatRow(unit, locales, ++number).html}\n`;
    },
    tail: () => "</tbody>\n</table>\n</main>\n</body>\n</html>\n",
  };
}

type Locales = ReturnType<typeof localesOf>;

function formatHead({ header, version }: WriterOptions, locales: Locales): string {
  const names = namesOf(header);
  const title = [names.source, names.target].filter((name) => name !== undefined).join(" · ");
  const language = (side: "source" | "target", name: string): Html =>
    html`<th scope="col">${name} <span class="tag">${locales[side]}</span></th>`;
  return `${
    html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="duizhao ${version}">
<title>${title || "Bitext"}</title>
<style>${trusted(BITEXT_STYLE)}</style>
</head>
<body>
<main>
<h1>${title || "Bitext"}</h1>
<table>
<thead><tr><th scope="col" class="n">#</th>${language("source", "English")}${language("target", "中文")}<th scope="col">Unit</th></tr></thead>
<tbody>`.html
  }\n`;
}

function formatRow(unit: BitextUnit, locales: Locales, number: number): Html {
  const { source, target, confidence, sourceRef, targetRef, notes = [] } = unit;
  const isGap = source === "" || target === "";
  const kind = isGap ? "gap" : isUnsure(unit) ? "unsure" : "";
  const shape = formatUnitShape(unit);
  const places = [sourceRef, targetRef].filter(Boolean).join(" · ");
  return html`<tr${kind ? html` class="${kind}"` : NOTHING}><th scope="row" class="n" id="u${number}">${number}</th>${formatText(source, unit.sourceLocale ?? locales.source)}${formatText(target, unit.targetLocale ?? locales.target)}<td class="unit">${
    kind === "" ? NOTHING : html`<b>${isGap ? "without partner" : "unsure"}</b> `
  }${confidence === undefined ? NOTHING : html`<span class="confidence">${confidence.toFixed(2)}</span> `}${
    shape ? html`<span class="shape">${shape}</span>` : NOTHING
  }${places === "" ? NOTHING : html`<span class="place">${places}</span>`}${notes.map((note) => html`<p class="note">${note}</p>`)}</td></tr>`;
}

function formatText(text: string, locale: string): Html {
  return html`<td lang="${locale}" dir="auto">${text === "" ? html`<span class="none" lang="en">—</span>` : text}</td>`;
}
