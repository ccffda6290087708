import type { SaxesTagPlain } from "saxes";
import { InputError } from "../errors.ts";
import { langOfTag } from "../text/lang-tag.ts";
import { createXmlParser } from "../text/xml-parser.ts";
import type { Lang, Place, Span } from "../types.ts";
import { createSegmentReader, type SegmentReader } from "./tmx-segment.ts";

/** One language of a unit. */
export interface TmxVariant {
  /** On one line, without inline codes; may be empty. */
  readonly text: string;
  /** Behind the opening tag of the segment. */
  readonly place: Place;
  /** The language tag as the file has it. */
  readonly tag: string;
}

/** A translation unit as the file has it. */
export interface TmxUnit {
  readonly place: Place;
  /** UTF-16 offset behind the opening tag, where a note can be put in. */
  readonly offset: number;
  readonly variants: Readonly<Partial<Record<Lang, TmxVariant>>>;
  /** The `note` elements of the unit itself: their text, and UTF-16 offsets of the whole element. */
  readonly notes: readonly { readonly text: string; readonly span: Span }[];
  /** The `prop` elements of the unit itself, by type. */
  readonly props: ReadonlyMap<string, string>;
}

/** What a translation memory holds. */
export interface TmxFile {
  readonly units: readonly TmxUnit[];
  /** Attributes of the header. */
  readonly header: Readonly<Record<string, string>>;
  readonly headerProps: ReadonlyMap<string, string>;
  /** Inline codes that were dropped from the text, and where the first of them stands. */
  readonly codes: { readonly count: number; readonly first?: Place };
  /** The tags of all variants, in any language, in the order in which they come first. */
  readonly tags: readonly string[];
}

/**
 * Reads the units of a TMX file of any version, in one pass.
 *
 * Of several variants of one language in a unit, the first counts; of Chinese ones the first that is
 * not in Simplified characters, if there is one.
 *
 * @throws {InputError} with line and column if the XML is broken; if it is another kind of XML
 */
export function readTmxUnits(text: string, name: string): TmxFile {
  const units: TmxUnit[] = [];
  const tags = new Set<string>();
  const headerProps = new Map<string, string>();
  let header: Record<string, string> = {};
  let codeCount = 0;
  let firstCode: Place | undefined;
  let root: string | undefined;

  type Open<T> = { -readonly [K in keyof T]: T[K] };
  let unit: Open<TmxUnit> | undefined;
  let tag: string | undefined; // of the variant that is open
  let segment: { reader: SegmentReader; place: Place } | undefined;
  let note: { start: number; text: string } | undefined;
  let prop: { type: string; text: string } | undefined;

  const { parser, here } = createXmlParser(name);
  parser.on("opentag", (element) => {
    if (root === undefined) {
      root = element.name;
      if (root !== "tmx") throw new InputError(`${name}: expected the root tmx, found ${root}`);
    }
    if (segment) {
      const before = segment.reader.codes();
      segment.reader.open(element.name);
      if (segment.reader.codes() > before) firstCode ??= here();
      return;
    }
    switch (element.name) {
      case "header":
        header = { ...element.attributes };
        break;
      case "note":
        if (unit && tag === undefined) {
          note = { start: text.lastIndexOf("<", parser.position - 1), text: "" };
        }
        break;
      case "prop":
        if (tag === undefined) prop = { type: element.attributes.type ?? "", text: "" };
        break;
      case "tu":
        unit = {
          place: here(),
          offset: parser.position,
          variants: {},
          notes: [],
          props: new Map(),
        };
        break;
      case "tuv":
        if (unit) tag = tagOf(element);
        break;
      case "seg":
        if (tag !== undefined) segment = { reader: createSegmentReader(), place: here() };
        break;
    }
  });
  const addText = (piece: string) => {
    if (segment) segment.reader.text(piece);
    else if (prop) prop.text += piece;
    else if (note) note.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (element) => {
    if (segment && element.name !== "seg") {
      segment.reader.close(element.name);
      return;
    }
    switch (element.name) {
      case "seg":
        if (unit && segment && tag !== undefined) unit.variants = withVariant(unit, tag, segment);
        codeCount += segment?.reader.codes() ?? 0;
        segment = undefined;
        break;
      case "tuv":
        if (tag !== undefined) tags.add(tag);
        tag = undefined;
        break;
      case "note":
        if (unit && note) {
          const span = { start: note.start, end: parser.position };
          unit.notes = [...unit.notes, { text: note.text, span }];
        }
        note = undefined;
        break;
      case "prop":
        if (prop)
          (unit ? (unit.props as Map<string, string>) : headerProps).set(prop.type, prop.text);
        prop = undefined;
        break;
      case "tu":
        if (unit) units.push(unit);
        unit = undefined;
        break;
    }
  });
  parser.write(text).close();
  return {
    units,
    header,
    headerProps,
    codes: { count: codeCount, ...(firstCode ? { first: firstCode } : {}) },
    tags: [...tags],
  };
}

// TMX before 1.4 has `lang` without a prefix.
const tagOf = ({ attributes }: SaxesTagPlain) => attributes["xml:lang"] ?? attributes.lang ?? "";

function withVariant(
  { variants }: Pick<TmxUnit, "variants">,
  tag: string,
  { reader, place }: { reader: SegmentReader; place: Place },
): TmxUnit["variants"] {
  const lang = langOfTag(tag);
  if (!lang) return variants;
  const known = variants[lang];
  if (known && !(isSimplifiedTag(known.tag) && !isSimplifiedTag(tag))) return variants;
  return { ...variants, [lang]: { text: reader.finish(lang), place, tag } };
}

const isSimplifiedTag = (tag: string) => /[-_](?:hans|cn|sg|my|chs)(?![a-z])/i.test(tag);
