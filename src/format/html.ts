/** Pieces of HTML in which everything that came from elsewhere is escaped. */

import { escapeAttribute } from "./xml.ts";

/** Text that is HTML already; only {@link html} and {@link trusted} make it. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

/**
 * Writes HTML with values in it: strings are escaped, for use as text and between double quotes;
 * what HTML cannot hold (control characters, surrogates without a partner) becomes U+FFFD.
 *
 * @example
 * html`<p title="${name}">${texts.map((text) => html`<b>${text}</b>`)}</p>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let written = strings[0]!;
  for (const [k, value] of values.entries()) written += write(value) + strings[k + 1]!;
  return { html: written };
}

/** Takes a string for HTML as it is: nothing of a user's text may be in it. */
export function trusted(markup: string): Html {
  return { html: markup };
}

/** Nothing at all, where a condition leaves something out. */
export const NOTHING: Html = trusted("");

function write(value: Value): string {
  if (typeof value === "string") return escapeAttribute(value);
  if (typeof value === "number") return String(value);
  if ("html" in value) return value.html;
  return value.map((part) => part.html).join("");
}
