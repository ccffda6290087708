/** TMX 1.4: the translation memory exchange format (LISA OSCAR, 26 April 2005). */

import { escapeAttribute, escapeText, findForbiddenCharacters } from "../format/xml.ts";
import { SIDES } from "../types.ts";
import {
  type BitextHeader,
  type BitextUnit,
  type BitextWriter,
  DEFAULT_LOCALES,
  type WriterOptions,
} from "./unit.ts";

/**
 * Makes a writer of translation memories.
 *
 * Units with an empty side are left out unless there are notes on them, and then have the other
 * side only: an empty target would be offered as an empty translation. There is no DOCTYPE, as
 * parsers would look for its DTD. A unit has a `tuid` only if it has an `id`: numbers that begin at 1
 * in every file collide once two memories are merged. It is known by its `x-source-ref` and
 * `x-target-ref`, `name:line:column` of its first sentences.
 *
 * @throws {RangeError} if `options.time`, or the moment at which a unit was changed, is none in UTC
 */
export function createTmxWriter(options: WriterOptions): BitextWriter<string> {
  const { header, plain = false, onLoss } = options;
  const locales = {
    source: header.sourceLocale ?? DEFAULT_LOCALES.source,
    target: header.targetLocale ?? DEFAULT_LOCALES.target,
  };
  const date = formatTmxDate(options.time);
  return {
    head: () => formatHeader(options, header.from === "zh" ? locales.target : locales.source, date),
    unit(unit) {
      const { source, target, notes = [], id, changed } = unit;
      const isEmpty = source === "" || target === "";
      if (isEmpty && (notes.length === 0 || source === target)) return undefined;
      for (const side of SIDES) {
        const count = onLoss ? findForbiddenCharacters(unit[side]).length : 0;
        if (count > 0) onLoss?.({ unit, side, kind: "replaced", count });
      }
      const tuid = id === undefined ? "" : ` tuid="${escapeAttribute(id)}"`;
      const change = changed === undefined ? "" : ` changedate="${formatTmxDate(changed)}"`;
      const lines = [
        ...notes.map((note) => `<note>${escapeText(note)}</note>`),
        ...(plain ? [] : unitProps(unit).map(formatProp)),
        ...formatVariant(unit.sourceLocale ?? locales.source, source),
        ...formatVariant(unit.targetLocale ?? locales.target, target),
      ];
      return `    <tu${tuid} creationdate="${date}"${change}>\n${lines.map((line) => `      ${line}\n`).join("")}    </tu>\n`;
    },
    tail: () => "  </body>\n</tmx>\n",
  };
}

/**
 * Writes a moment as TMX wants it: `20260131T093000Z`.
 *
 * @param time - as `new Date().toISOString()` gives it
 * @throws {RangeError} if it is no moment in UTC
 */
export function formatTmxDate(time: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(time)) {
    throw new RangeError(`expected a moment like 2026-01-31T09:30:00Z, found ${time}`);
  }
  return time.replace(/[-:]|\.\d+/g, "");
}

// No white space beside the text: it would belong to the segment.
function formatVariant(locale: string, text: string): string[] {
  if (text === "") return [];
  return [`<tuv xml:lang="${escapeAttribute(locale)}"><seg>${escapeText(text)}</seg></tuv>`];
}

function formatProp([type, value]: readonly [string, string]): string {
  return `<prop type="${escapeAttribute(type)}">${escapeText(value)}</prop>`;
}

/** All seven attributes that the format demands, and `srclang` as the units spell it. */
function formatHeader(
  { header, version, adminLocale = "en", plain }: WriterOptions,
  sourceLocale: string,
  date: string,
): string {
  const props = plain ? [] : headerProps(header);
  const lines = props.map((prop) => `    ${formatProp(prop)}\n`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="duizhao" creationtoolversion="${escapeAttribute(version)}" segtype="sentence" o-tmf="duizhao" adminlang="${escapeAttribute(adminLocale)}" srclang="${escapeAttribute(sourceLocale)}" datatype="plaintext" creationdate="${date}"${plain ? "/>" : `>\n${lines}  </header>`}
  <body>
`;
}

function headerProps({ signature, tool, props }: BitextHeader): (readonly [string, string])[] {
  return [
    ...(signature === undefined ? [] : [["x-signature", signature] as const]),
    ...(tool === undefined ? [] : [["x-tool", tool] as const]),
    ...Object.entries(props ?? {}),
  ];
}

function unitProps(unit: BitextUnit): (readonly [string, string])[] {
  const props = [
    ["x-align-score", unit.score?.toFixed(3)],
    ["x-align-confidence", unit.confidence?.toFixed(3)],
    ["x-align-type", unit.shape],
    ["x-align-moved", unit.isReordered ? "yes" : undefined],
    ["x-source-ref", unit.sourceRef],
    ["x-target-ref", unit.targetRef],
    ...Object.entries(unit.props ?? {}),
  ] as const;
  return props.filter((prop): prop is [string, string] => Boolean(prop[1]));
}
