/** XLIFF 1.2 (OASIS Standard, 1 February 2008). */

import { escapeAttribute, escapeText, findForbiddenCharacters } from "../format/xml.ts";
import { type Direction, directionOf, localesOf, namesOf } from "./direction.ts";
import { encodeName } from "./facts.ts";
import { tellReplaced } from "./loss.ts";
import { createIds } from "./unique-ids.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";
import { headerFactsOf, nameOf, stageOf, unitFactsOf } from "./xliff-facts.ts";

/**
 * Makes a writer of XLIFF 1.2: one `file`, a `trans-unit` a unit, null beads too: without `target`
 * where there is no translation, with an empty `source` where there is no text it was made of.
 *
 * Sure units are `approved` and `translated`, unsure ones are not approved and
 * `needs-review-translation`, those that are still the original `needs-translation`; where nobody judged,
 * nothing is said, and a state that a unit has as a prop wins. A unit without an `id`, or with one that was there before, gets its number, and what it had
 * is `resname`, as is an `id` that is a number. Dates, places, confidence, score and shape are a
 * `context-group` of names with `x-`, as are props (XLIFF 1.2, 2.3, `context-type`).
 *
 * @throws {RangeError} if a locale of the header is no language tag
 */
export function createXliffWriter(options: WriterOptions): BitextWriter<string> {
  const { header, onLoss } = options;
  const direction = directionOf(header);
  const idOf = createIds((id) => id.trim() === id && id !== "");
  let number = 0;
  return {
    head: () => formatHead(options, direction),
    unit(unit) {
      tellReplaced(unit, onLoss, findForbiddenCharacters);
      return formatUnit(unit, idOf(unit.id, ++number), direction);
    },
    tail: () => "    </body>\n  </file>\n</xliff>\n",
  };
}

function formatHead(
  { header, time, version, adminLocale = "en" }: WriterOptions,
  { from, into }: Direction,
) {
  const locales = localesOf(header);
  const original = namesOf(header)[from] ?? header.props?.original ?? "bitext";
  const facts = headerFactsOf(header).map(
    ([name, value]) => `${/: |^x-prop-/.test(name) ? encodeName(name) : name}: ${value}`,
  );
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

function formatUnit(unit: BitextUnit, id: string, { from, into }: Direction): string {
  const { props = {} } = unit;
  const name = nameOf(unit, id);
  const stage = unit[into] === "" ? undefined : stageOf(unit);
  const approved = props.approved ?? (stage && (isDone(stage) ? "yes" : "no"));
  const translate = props.translate === "no" ? props.translate : undefined;
  const state = stage && stateOf(stage, props.state);
  const qualifier = state && props["state-qualifier"];
  const contexts = unitFactsOf(unit).map(
    ([fact, value]) =>
      `          <context context-type="${escapeAttribute(encodeName(fact))}">${escapeText(value)}</context>\n`,
  );
  return `      <trans-unit${attributes({ id, resname: name, approved, translate })} xml:space="preserve">
        <source>${escapeText(unit[from])}</source>
${unit[into] === "" ? "" : `        <target${attributes({ state, "state-qualifier": qualifier })}>${escapeText(unit[into])}</target>\n`}${
  contexts.length === 0
    ? ""
    : `        <context-group purpose="information">\n${contexts.join("")}        </context-group>\n`
}${(unit.notes ?? []).map((note) => `        <note>${escapeText(note)}</note>\n`).join("")}      </trans-unit>
`;
}

const isDone = (stage: string) => !["new", "untranslated", "unsure"].includes(stage);

/** What XLIFF 1.2 (2.3, `state`) calls the stages; of several names the one that was given is kept. */
const STATES = {
  new: ["new", "needs-l10n", "needs-adaptation"],
  untranslated: ["needs-translation"],
  unsure: ["needs-review-translation", "needs-review-l10n", "needs-review-adaptation"],
  translated: ["translated"],
  reviewed: ["signed-off"],
  final: ["final"],
} as const;

function stateOf(stage: keyof typeof STATES, given: string | undefined): string {
  const states: readonly string[] = STATES[stage];
  return given !== undefined && states.includes(given) ? given : states[0]!;
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`))
    .join("");
}
