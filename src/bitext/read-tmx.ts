/** TMX of any version, as a stream of units. */

import { createTmxUnitParser, type TmxUnit, type TmxVariant } from "../format/tmx-units.ts";
import { langOfTag } from "../text/lang-tag.ts";
import type { Lang } from "../types.ts";
import { createCollector, createTagReader } from "./collect.ts";
import { BEAD_FACTS, propsOf, readFacts } from "./facts.ts";
import { parseMoment } from "./moment.ts";
import type { BitextHeader, BitextUnit, CreateBitextParser } from "./unit.ts";

/** Attributes of units that say nothing which other fields do not, or nothing at all. */
const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  "tuid",
  "xml:lang",
  "lang",
  "srclang",
  "datatype",
  "segtype",
  "o-encoding",
  "o-tmf",
]);
/** Attributes of the header that every file must have, or that are told otherwise. */
const KNOWN_HEADER: ReadonlySet<string> = new Set([
  ...KNOWN_ATTRIBUTES,
  "creationtool",
  "creationtoolversion",
  "adminlang",
  "creationdate",
  "changedate",
]);
/** When a unit was made and changed: what it says itself counts before what its variants say. */
const DATES = [
  ["creationdate", "created"],
  ["changedate", "changed"],
] as const;

/**
 * Reads TMX piece by piece. Inline codes are dropped from the text and counted; languages other than
 * English and Chinese are passed over; props and notes of the variants count as those of their unit.
 */
export const createTmxParser: CreateBitextParser = (sink, name) => {
  const collector = createCollector(sink, name);
  const localeOf = createTagReader();
  const parser = createTmxUnitParser(name, {
    header: (attributes, props) => collector.header(headerOf(attributes, props)),
    unit: (unit) => collector.unit(unitOf(unit, localeOf)),
  });
  return {
    write: parser.write,
    close() {
      parser.close();
      const tags = parser.tags();
      collector.close(tags.length > 0 ? tags : ["no variants"]);
      const { count, first } = parser.codes();
      if (first)
        sink.notice({ code: "INLINE_CODES_LEFT_OUT", name, place: first, args: { count } });
    },
  };
};

function headerOf(
  attributes: Readonly<Record<string, string>>,
  headerProps: ReadonlyMap<string, string>,
): BitextHeader {
  const from = langOfTag(attributes.srclang ?? "");
  const tool = [attributes.creationtool, attributes.creationtoolversion].filter(Boolean).join(" ");
  const props = new Map(headerProps);
  const signature = props.get("x-signature");
  const made = props.get("x-tool");
  props.delete("x-signature");
  props.delete("x-tool");
  for (const [key, value] of Object.entries(attributes)) {
    if (!KNOWN_HEADER.has(key) && !props.has(key)) props.set(key, value);
  }
  return {
    ...(from ? { from } : {}),
    ...(signature === undefined ? {} : { signature }),
    ...(made === undefined && tool === "" ? {} : { tool: made ?? tool }),
    ...propsOf(props),
  };
}

function unitOf(
  unit: TmxUnit,
  localeOf: (tag: string, lang: Lang) => string | undefined,
): BitextUnit {
  const { en, zh } = unit.variants;
  const sourceLocale = en && localeOf(en.tag, "en");
  const targetLocale = zh && localeOf(zh.tag, "zh");
  const notes = [...unit.notes, ...(en?.notes ?? []), ...(zh?.notes ?? [])].map(({ text }) => text);
  const { fields, rest } = readFacts(saidOf(unit, zh, en), BEAD_FACTS);
  const dates = datesOf(rest);
  return {
    source: en?.text ?? "",
    target: zh?.text ?? "",
    ...(unit.attributes.tuid === undefined ? {} : { id: unit.attributes.tuid }),
    ...fields,
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    ...(targetLocale === undefined ? {} : { targetLocale }),
    ...dates,
    ...(notes.length === 0 ? {} : { notes }),
    ...propsOf(rest),
    place: unit.place,
    ...(en ? { sourcePlace: en.place } : {}),
    ...(zh ? { targetPlace: zh.place } : {}),
  };
}

/** Props and attributes of a unit; its own win over those of its variants. */
function saidOf(
  { props, attributes }: TmxUnit,
  ...variants: readonly (TmxVariant | undefined)[]
): Map<string, string> {
  const all = new Map(props);
  const add = (name: string, text: string) => {
    if (!all.has(name)) all.set(name, text);
  };
  for (const variant of variants) for (const prop of variant?.props ?? []) add(...prop);
  for (const of of [attributes, ...variants.map((variant) => variant?.attributes ?? {})]) {
    for (const [key, value] of Object.entries(of)) if (!KNOWN_ATTRIBUTES.has(key)) add(key, value);
  }
  return all;
}

/** Takes the dates out of the props; what is no date stays one. */
function datesOf(props: Map<string, string>): Pick<BitextUnit, "created" | "changed"> {
  let dates: Pick<BitextUnit, "created" | "changed"> = {};
  for (const [attribute, field] of DATES) {
    const moment = parseMoment(props.get(attribute) ?? "");
    if (moment === undefined) continue;
    dates = { ...dates, [field]: moment };
    props.delete(attribute);
  }
  return dates;
}
