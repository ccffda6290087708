/** XLIFF 2.0 (OASIS Standard, 5 August 2014), with its Metadata module. */

import { escapeAttribute, escapeText } from "../format/xml.ts";
import { type Direction, directionOf, localesOf, namesOf } from "./direction.ts";
import { tellReplaced } from "./loss.ts";
import { createIds } from "./unique-ids.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";
import { headerFactsOf, nameOf, stageOf, unitFactsOf, WRITER } from "./xliff-facts.ts";

/**
 * Makes a writer of XLIFF 2.0: one `file`, a `unit` with one `segment` a unit, null beads too: without
 * `target` where there is no translation, with an empty `source` where there is no text it was made of.
 *
 * Sure segments are `translated`, those that are still the original `initial`, unsure ones `initial`
 * with the sub-state `duizhao:unsure`; where
 * nobody judged, nothing is said, and a state that a unit has as a prop wins. A unit without an `id`
 * that may stand there, or with one that was there before, gets its number, and what it had is `name`,
 * as is an `id` that is a number. Dates, places, confidence, score, shape and props are metadata, as is
 * what wrote the file. Control characters, which XML cannot hold, are `cp` elements; only surrogates without a partner and U+FFFE and its like are replaced.
 */
export function createXliff2Writer(options: WriterOptions): BitextWriter<string> {
  const { header, onLoss } = options;
  const direction = directionOf(header);
  const idOf = createIds((id) => NAME_TOKEN.test(id));
  let number = 0;
  return {
    head: () => formatHead(options, direction),
    unit(unit) {
      tellReplaced(unit, onLoss, (text) =>
        Array.from(text.matchAll(REPLACED), ({ index }) => index),
      );
      return formatUnit(unit, idOf(unit.id, ++number), direction);
    },
    // A file without units must hold a group at least, and a group may be empty.
    tail: () => `${number === 0 ? '    <group id="g1"/>\n' : ""}  </file>\n</xliff>\n`,
  };
}

function formatHead({ header, version }: WriterOptions, { from, into }: Direction): string {
  const locales = localesOf(header);
  const original = namesOf(header)[from] ?? header.props?.original;
  const facts = [[WRITER, `duizhao ${version}`] as const, ...headerFactsOf(header)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" srcLang="${escapeAttribute(locales[from])}" trgLang="${escapeAttribute(locales[into])}">
  <file id="f1"${original === undefined ? "" : ` original="${escapeAttribute(original)}"`} xml:space="preserve">
${formatMetadata(facts, "bitext", "    ")}`;
}

function formatUnit(unit: BitextUnit, id: string, { from, into }: Direction): string {
  const { props = {}, notes = [] } = unit;
  const name = nameOf(unit, id);
  const named = name === undefined ? "" : ` name="${escapeAttribute(name)}"`;
  const translate = props.translate === "no" ? ' translate="no"' : "";
  const stage = unit[into] === "" ? undefined : stageOf(unit);
  return `    <unit id="${id}"${named}${translate}>
${formatMetadata(unitFactsOf(unit), "alignment", "      ")}${
  notes.length === 0
    ? ""
    : `      <notes>\n${notes.map((note) => `        <note>${escapeText(note)}</note>\n`).join("")}      </notes>\n`
}      <segment${formatState(stage, props.subState)}>
        <source>${formatContent(unit[from])}</source>
${unit[into] === "" ? "" : `        <target>${formatContent(unit[into])}</target>\n`}      </segment>
    </unit>
`;
}

/** An id is a name token of XML, here in ASCII. */
const NAME_TOKEN = /^[\w.:-]+$/;

const STATES = {
  new: "initial",
  untranslated: "initial",
  unsure: "initial",
  translated: "translated",
  reviewed: "reviewed",
  final: "final",
} as const;

function formatState(stage: keyof typeof STATES | undefined, given: string | undefined): string {
  if (stage === undefined) return "";
  const subState = stage === "unsure" ? "duizhao:unsure" : given;
  const sub = subState === undefined ? "" : ` subState="${escapeAttribute(subState)}"`;
  return ` state="${STATES[stage]}"${sub}`;
}

function formatMetadata(
  facts: readonly (readonly [string, string])[],
  category: string,
  indent: string,
): string {
  if (facts.length === 0) return "";
  const lines = facts.map(
    ([type, value]) =>
      `${indent}    <mda:meta type="${escapeAttribute(type)}">${escapeText(value)}</mda:meta>\n`,
  );
  return `${indent}<mda:metadata>\n${indent}  <mda:metaGroup category="${category}">\n${lines.join("")}${indent}  </mda:metaGroup>\n${indent}</mda:metadata>\n`;
}

/** What not even `cp` stands for: no characters at all. */
const REPLACED = /[\ud800-\udfff\ufffe\uffff]/gu;
const CONTROL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}\ud800-\udfff\ufffe\uffff]/u;

/** Writes text with control characters as `cp` elements (XLIFF 2.0, 4.2.3.1). */
function formatContent(text: string): string {
  if (!CONTROL.test(text)) return escapeText(text);
  return Array.from(text, (character) =>
    CONTROL.test(character)
      ? `<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}"/>`
      : escapeText(character),
  ).join("");
}
