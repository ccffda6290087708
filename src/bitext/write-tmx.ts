/** TMX 1.4: the translation memory exchange format (LISA OSCAR, 26 April 2005). */

import { escapeAttribute, escapeText, findForbiddenCharacters } from "../format/xml.ts";
import { directionOf, localesOf } from "./direction.ts";
import { beadFactsOf } from "./facts.ts";
import { tellReplaced } from "./loss.ts";
import { parseMoment } from "./moment.ts";
import type { BitextHeader, BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";

/**
 * Makes a writer of translation memories.
 *
 * Units with an empty side are left out unless there are notes on them, and then have the other
 * side only: an empty target would be offered as an empty translation. There is no DOCTYPE, as
 * parsers would look for its DTD. A unit has a `tuid` only if it has an `id`: numbers that begin at 1
 * in every file collide once two memories are merged. It is known by its `x-source-ref` and
 * `x-target-ref`, `name:line:column` of its first sentences.
 *
 * @throws {RangeError} if `options.time`, or the moment at which a unit was made or changed, is none in UTC
 */
export function createTmxWriter(options: WriterOptions): BitextWriter<string> {
  const { header, plain = false, onLoss } = options;
  const locales = localesOf(header);
  const date = formatTmxDate(options.time);
  return {
    head: () => formatHeader(options, locales[directionOf(header).from], date),
    unit(unit) {
      const { source, target, notes = [] } = unit;
      const isEmpty = source === "" || target === "";
      if (isEmpty && (notes.length === 0 || source === target)) return undefined;
      tellReplaced(unit, onLoss, findForbiddenCharacters);
      const lines = [
        ...notes.map((note) => `<note>${escapeText(note)}</note>`),
        ...(plain ? [] : propsOf(unit).map(formatProp)),
        ...formatVariant(unit.sourceLocale ?? locales.source, source),
        ...formatVariant(unit.targetLocale ?? locales.target, target),
      ];
      return `    <tu${attributesOf(unit, date)}>\n${lines.map((line) => `      ${line}\n`).join("")}    </tu>\n`;
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
  const moment = parseMoment(time);
  if (moment === undefined) {
    throw new RangeError(`expected a moment like 2026-01-31T09:30:00Z, found ${time}`);
  }
  return moment.replace(/[-:]|\.\d+/g, "");
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

/** Props that readers of TMX take from attributes of a unit, and that are attributes again. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  "creationid",
  "changeid",
  "creationtool",
  "creationtoolversion",
  "usagecount",
  "lastusagedate",
]);

const isAttribute = ([name, value]: readonly [string, string]) =>
  ATTRIBUTES.has(name) && (name !== "lastusagedate" || /^\d{8}T\d{6}Z$/.test(value));

/** A unit that does not say when it was made or changed is made now. */
function attributesOf({ id, created, changed, props = {} }: BitextUnit, now: string): string {
  let text = id === undefined ? "" : ` tuid="${escapeAttribute(id)}"`;
  if (created !== undefined) text += ` creationdate="${formatTmxDate(created)}"`;
  else if (changed === undefined) text += ` creationdate="${now}"`;
  if (changed !== undefined) text += ` changedate="${formatTmxDate(changed)}"`;
  for (const prop of Object.entries(props)) {
    if (isAttribute(prop)) text += ` ${prop[0]}="${escapeAttribute(prop[1])}"`;
  }
  return text;
}

function propsOf(unit: BitextUnit): (readonly [string, string])[] {
  const props = Object.entries(unit.props ?? {});
  return [...beadFactsOf(unit), ...props.filter((prop) => prop[1] !== "" && !isAttribute(prop))];
}
