/** XLIFF 1.2 (OASIS Standard, 1 February 2008). */

import {
  escapeAttribute,
  escapeText,
  findForbiddenCharacters,
  replaceForbiddenCharacters,
} from "../format/xml.ts";
import { type Direction, directionOf, localesOf, namesOf } from "./direction.ts";
import { tellReplaced } from "./loss.ts";
import { isUnsure } from "./sure.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";
import { factsOf } from "./xliff-facts.ts";

/**
 * Makes a writer of XLIFF 1.2: one `file`, a `trans-unit` a unit, null beads too: without `target`
 * where there is no translation, with an empty `source` where there is no text it was made of.
 *
 * Sure units are `approved` and `translated`, unsure ones are not approved and
 * `needs-review-translation`; where nobody judged, nothing is said. Units are numbered, as their `id`
 * must be unique; their own is `resname`. Places, confidence, score and shape are a `context-group`
 * of names with `x-`, as are props.
 *
 * @throws {RangeError} if a locale of the header is no language tag
 */
export function createXliffWriter(options: WriterOptions): BitextWriter<string> {
  const { header, onLoss } = options;
  const direction = directionOf(header);
  let number = 0;
  return {
    head: () => formatHead(options, direction),
    unit(unit) {
      tellReplaced(unit, onLoss, findForbiddenCharacters);
      return formatUnit(unit, ++number, direction);
    },
    tail: () => "    </body>\n  </file>\n</xliff>\n",
  };
}

function formatHead(
  { header, time, version, adminLocale = "en" }: WriterOptions,
  { from, into }: Direction,
) {
  const locales = localesOf(header);
  const original = namesOf(header)[from] ?? "bitext";
  const facts = [
    ...(header.signature === undefined ? [] : [`x-signature: ${header.signature}`]),
    ...(header.tool === undefined ? [] : [`x-tool: ${header.tool}`]),
    ...Object.entries(header.props ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  const notes = facts.map(
    (fact) =>
      `      <note xml:lang="${escapeAttribute(adminLocale)}" from="duizhao">${escapeText(fact)}</note>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="${escapeAttribute(original)}" source-language="${escapeAttribute(locales[from])}" target-language="${escapeAttribute(locales[into])}" datatype="plaintext" date="${escapeAttribute(time)}" tool-id="duizhao">
    <header>
      <tool tool-id="duizhao" tool-name="duizhao" tool-version="${escapeAttribute(version)}"/>
${notes.join("")}    </header>
    <body>
`;
}

function formatUnit(unit: BitextUnit, number: number, { from, into }: Direction): string {
  const name = unit.id === undefined ? "" : ` resname="${escapeAttribute(unit.id)}"`;
  const isJudged = unit.confidence !== undefined && unit[into] !== "";
  const isSure = !isUnsure(unit) && unit[from] !== "";
  const approved = isJudged ? ` approved="${isSure ? "yes" : "no"}"` : "";
  const state = isJudged ? ` state="${isSure ? "translated" : "needs-review-translation"}"` : "";
  const contexts = factsOf(unit).map(
    ([fact, value]) =>
      `          <context context-type="${escapeAttribute(contextType(fact))}">${escapeText(value)}</context>\n`,
  );
  return `      <trans-unit id="${number}"${name}${approved} xml:space="preserve">
        <source>${escapeText(unit[from])}</source>
${unit[into] === "" ? "" : `        <target${state}>${escapeText(unit[into])}</target>\n`}${
  contexts.length === 0
    ? ""
    : `        <context-group purpose="information">\n${contexts.join("")}        </context-group>\n`
}${(unit.notes ?? []).map((note) => `        <note>${escapeText(note)}</note>\n`).join("")}      </trans-unit>
`;
}

/**
 * A type of our own begins with `x-` and has no white space (XLIFF 1.2, 2.3, `context-type`); a prop of
 * another name is `x-prop-` and its name, percent-encoded.
 */
function contextType(name: string): string {
  return /^x-(?!prop-)[\w.:-]+$/.test(name)
    ? name
    : `x-prop-${encodeURIComponent(replaceForbiddenCharacters(name))}`;
}
