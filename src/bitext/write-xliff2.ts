/** XLIFF 2.0 (OASIS Standard, 5 August 2014), with its Metadata module. */

import { escapeAttribute, escapeText } from "../format/xml.ts";
import { type Direction, directionOf, localesOf, namesOf } from "./direction.ts";
import { tellReplaced } from "./loss.ts";
import { isUnsure } from "./sure.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";
import { factsOf } from "./xliff-facts.ts";

/**
 * Makes a writer of XLIFF 2.0: one `file`, a `unit` with one `segment` a unit, null beads too: without
 * `target` where there is no translation, with an empty `source` where there is no text it was made of.
 *
 * Sure segments are `translated`, unsure ones `initial` with the sub-state `duizhao:unsure`; where
 * nobody judged, nothing is said. Units are numbered, as their `id` must be unique; their own is
 * `name`. Places, confidence, score, shape and props are metadata. Control characters, which XML
 * cannot hold, are `cp` elements; only surrogates without a partner and U+FFFE and its like are replaced.
 */
export function createXliff2Writer(options: WriterOptions): BitextWriter<string> {
  const { header, onLoss } = options;
  const direction = directionOf(header);
  let number = 0;
  return {
    head: () => formatHead(options, direction),
    unit(unit) {
      tellReplaced(unit, onLoss, (text) =>
        Array.from(text.matchAll(REPLACED), ({ index }) => index),
      );
      return formatUnit(unit, ++number, direction);
    },
    // A file without units must hold a group at least, and a group may be empty.
    tail: () => '    <group id="end"/>\n  </file>\n</xliff>\n',
  };
}

function formatHead({ header }: WriterOptions, { from, into }: Direction): string {
  const locales = localesOf(header);
  const original = namesOf(header)[from];
  const facts = [
    ...(header.signature === undefined ? [] : [["x-signature", header.signature] as const]),
    ...(header.tool === undefined ? [] : [["x-tool", header.tool] as const]),
    ...Object.entries(header.props ?? {}),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" srcLang="${escapeAttribute(locales[from])}" trgLang="${escapeAttribute(locales[into])}">
  <file id="f1"${original === undefined ? "" : ` original="${escapeAttribute(original)}"`} xml:space="preserve">
${formatMetadata(facts, "bitext", "    ")}`;
}

function formatUnit(unit: BitextUnit, number: number, { from, into }: Direction): string {
  const name = unit.id === undefined ? "" : ` name="${escapeAttribute(unit.id)}"`;
  const notes = unit.notes ?? [];
  const isJudged = unit.confidence !== undefined && unit[into] !== "";
  const isSure = !isUnsure(unit) && unit[from] !== "";
  const state = isSure ? ' state="translated"' : ' state="initial" subState="duizhao:unsure"';
  return `    <unit id="${number}"${name}>
${formatMetadata(factsOf(unit), "alignment", "      ")}${
  notes.length === 0
    ? ""
    : `      <notes>\n${notes.map((note) => `        <note>${escapeText(note)}</note>\n`).join("")}      </notes>\n`
}      <segment${isJudged ? state : ""}>
        <source>${formatContent(unit[from])}</source>
${unit[into] === "" ? "" : `        <target>${formatContent(unit[into])}</target>\n`}      </segment>
    </unit>
`;
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
