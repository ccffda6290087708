/** TMX of any version, as a stream of units. */

import { createTmxUnitParser, type TmxUnit, type TmxVariant } from "../format/tmx-units.ts";
import { langOfTag } from "../text/lang-tag.ts";
import type { Lang } from "../types.ts";
import { createCollector, createTagReader } from "./collect.ts";
import type { BitextHeader, BitextUnit, CreateBitextParser } from "./unit.ts";

/** Attributes of units that say nothing which other fields do not, or nothing at all. */
const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  "tuid",
  "changedate",
  "creationdate",
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
]);

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
  const { "x-signature": signature, "x-tool": made, ...props } = Object.fromEntries(headerProps);
  for (const [key, value] of Object.entries(attributes)) {
    if (!KNOWN_HEADER.has(key)) props[key] ??= value;
  }
  return {
    ...(from ? { from } : {}),
    ...(signature === undefined ? {} : { signature }),
    ...(made === undefined && tool === "" ? {} : { tool: made ?? tool }),
    ...(Object.keys(props).length === 0 ? {} : { props }),
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
  const changed = changeOf([unit.attributes, zh?.attributes, en?.attributes]);
  return {
    source: en?.text ?? "",
    target: zh?.text ?? "",
    ...(unit.attributes.tuid === undefined ? {} : { id: unit.attributes.tuid }),
    ...readProps(propsOf(unit, en, zh)),
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    ...(targetLocale === undefined ? {} : { targetLocale }),
    ...(changed === undefined ? {} : { changed }),
    ...(notes.length === 0 ? {} : { notes }),
    place: unit.place,
    ...(en ? { sourcePlace: en.place } : {}),
    ...(zh ? { targetPlace: zh.place } : {}),
  };
}

/** The unit's own win over those of its variants. */
function propsOf(
  { props, attributes }: TmxUnit,
  ...variants: readonly (TmxVariant | undefined)[]
): Map<string, string> {
  const all = new Map(props);
  for (const variant of variants) {
    for (const [type, text] of variant?.props ?? []) if (!all.has(type)) all.set(type, text);
  }
  for (const of of [attributes, ...variants.map((variant) => variant?.attributes ?? {})]) {
    for (const [key, value] of Object.entries(of)) {
      if (!KNOWN_ATTRIBUTES.has(key) && !all.has(key)) all.set(key, value);
    }
  }
  return all;
}

/** Takes what `formatTmx` writes of a bead out of the props. */
function readProps(all: Map<string, string>): Partial<BitextUnit> {
  const take = (type: string) => {
    const text = all.get(type);
    all.delete(type);
    return text;
  };
  const score = Number(take("x-align-score") ?? Number.NaN);
  const confidence = Number(take("x-align-confidence") ?? Number.NaN);
  const shape = take("x-align-type");
  const isReordered = take("x-align-moved") === "yes";
  const sourceRef = take("x-source-ref");
  const targetRef = take("x-target-ref");
  return {
    ...(Number.isFinite(score) ? { score } : {}),
    ...(confidence >= 0 && confidence <= 1 ? { confidence } : {}),
    ...(shape === undefined ? {} : { shape }),
    ...(isReordered ? { isReordered } : {}),
    ...(sourceRef === undefined ? {} : { sourceRef }),
    ...(targetRef === undefined ? {} : { targetRef }),
    ...(all.size === 0 ? {} : { props: Object.fromEntries(all) }),
  };
}

/** The moment of the last change that is said, at the first of these places. */
function changeOf(
  places: readonly (Readonly<Record<string, string>> | undefined)[],
): string | undefined {
  for (const attribute of ["changedate", "creationdate"]) {
    for (const attributes of places) {
      const moment = parseTmxDate(attributes?.[attribute] ?? "");
      if (moment !== undefined) return moment;
    }
  }
  return undefined;
}

function parseTmxDate(date: string): string | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(0\d|1[0-2])([0-2]\d|3[01])T([01]\d|2[0-3])([0-5]\d)([0-5]\d)Z$/.exec(date) ?? [];
  return year && `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
