import { InputError } from "../errors.ts";
import { langOfTag } from "../text/lang-tag.ts";
import { createXmlStream, LONGEST_STRETCH } from "../text/xml-stream.ts";
import type { Lang, Place } from "../types.ts";
import { createSegmentReader, type SegmentReader } from "./tmx-segment.ts";

/** One language of a unit. */
export interface TmxVariant {
  /** On one line, without inline codes; may be empty. */
  readonly text: string;
  /** Behind the opening tag of the segment. */
  readonly place: Place;
  /** The language tag as the file has it. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The `note` and `prop` elements of the variant itself. */
  readonly notes: readonly TmxNote[];
  readonly props: ReadonlyMap<string, string>;
}

/** A note where it stands. */
interface TmxNote {
  readonly text: string;
  /** UTF-16 offsets: behind the opening tag and behind the closing one. */
  readonly start: number;
  readonly end: number;
}

/** A translation unit as the file has it. */
export interface TmxUnit {
  readonly place: Place;
  /** UTF-16 offset behind the opening tag, where a note can be put in. */
  readonly offset: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly variants: Readonly<Partial<Record<Lang, TmxVariant>>>;
  /** The `note` elements of the unit itself. */
  readonly notes: readonly TmxNote[];
  /** The `prop` elements of the unit itself, by type; several of one type in lines. */
  readonly props: ReadonlyMap<string, string>;
}

/** Who takes in what a memory holds, in its order. */
export interface TmxSink {
  /** Attributes of the header, and its `prop` elements; once, before the first unit. */
  readonly header: (
    attributes: Readonly<Record<string, string>>,
    props: ReadonlyMap<string, string>,
  ) => void;
  readonly unit: (unit: TmxUnit) => unknown;
}

/** A memory that is read piece by piece. */
export interface TmxUnitParser {
  readonly write: (piece: string) => void;
  readonly close: () => void;
  /** Inline codes that were dropped from the text so far, and where the first of them stands. */
  readonly codes: () => { readonly count: number; readonly first?: Place };
  /** The tags of all variants so far, in any language, in the order in which they came first. */
  readonly tags: () => readonly string[];
}

/** Tags that are remembered: for messages, and no file has as many languages. */
const MOST_TAGS = 50;

type Open<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads the units of a TMX file of any version, piece by piece, in bounded memory.
 *
 * Of several variants of one language in a unit, the first counts; of Chinese ones the first that is
 * not in Simplified characters, if there is one.
 *
 * @throws {InputError} with line and column if the XML is broken, or a unit larger than any text; if
 *   it is another kind of XML
 */
export function createTmxUnitParser(name: string, sink: TmxSink): TmxUnitParser {
  const tags = new Set<string>();
  const headerProps = new Map<string, string>();
  let header: Readonly<Record<string, string>> = {};
  let isHeaderSent = false;
  let codeCount = 0;
  let firstCode: Place | undefined;
  let isRootSeen = false;

  let unit: Open<TmxUnit> | undefined;
  let variant: Omit<TmxVariant, "text" | "place"> | undefined;
  let segment: { reader: SegmentReader; place: Place } | undefined;
  let note: { start: number; text: string } | undefined;
  let prop: { type: string; text: string } | undefined;

  const sendHeader = () => {
    if (!isHeaderSent) sink.header(header, headerProps);
    isHeaderSent = true;
  };
  const checkSize = () => {
    const from = unit?.offset ?? (isHeaderSent ? undefined : 0);
    if (from === undefined || xml.offset() - from <= LONGEST_STRETCH) return;
    const { line, column } = unit?.place ?? { line: 1, column: 1 };
    const what = unit ? "the unit" : "the header";
    throw new InputError(`${name}:${line}:${column}: ${what} is too large; the file is damaged`);
  };
  const open = (element: string, attributes: Readonly<Record<string, string>>) => {
    if (!isRootSeen) {
      isRootSeen = true;
      if (element !== "tmx")
        throw new InputError(`${name}: expected the root tmx, found ${element}`);
    }
    checkSize();
    if (segment) {
      const before = segment.reader.codes();
      segment.reader.open(element);
      if (segment.reader.codes() > before) firstCode ??= xml.here();
      return;
    }
    switch (element) {
      case "header":
        header = { ...attributes };
        break;
      case "note":
        note = { start: xml.offset(), text: "" };
        break;
      case "prop":
        prop = { type: attributes.type ?? "", text: "" };
        break;
      case "tu":
        sendHeader();
        unit = {
          place: xml.here(),
          offset: xml.offset(),
          attributes,
          variants: {},
          notes: [],
          props: new Map(),
        };
        break;
      case "tuv":
        // TMX before 1.4 has `lang` without a prefix.
        if (unit) {
          const tag = attributes["xml:lang"] ?? attributes.lang ?? "";
          variant = { tag, attributes, notes: [], props: new Map() };
        }
        break;
      case "seg":
        if (variant) segment = { reader: createSegmentReader(), place: xml.here() };
        break;
    }
  };
  const close = (element: string) => {
    if (segment && element !== "seg") {
      segment.reader.close(element);
      return;
    }
    switch (element) {
      case "seg":
        if (unit && segment && variant) unit.variants = withVariant(unit, variant, segment);
        codeCount += segment?.reader.codes() ?? 0;
        segment = undefined;
        break;
      case "tuv":
        if (variant && tags.size < MOST_TAGS) tags.add(variant.tag);
        variant = undefined;
        break;
      case "note":
        if (unit && note) {
          ((variant ?? unit).notes as TmxNote[]).push({ ...note, end: xml.offset() });
        }
        note = undefined;
        break;
      case "prop":
        if (prop) addProp((variant ?? unit)?.props ?? headerProps, prop);
        prop = undefined;
        break;
      case "header":
        sendHeader();
        break;
      case "tu":
        if (unit) sink.unit(unit);
        unit = undefined;
        break;
    }
  };
  const text = (piece: string) => {
    if (segment) segment.reader.text(piece);
    else if (prop) prop.text += piece;
    else if (note) note.text += piece;
  };
  const xml = createXmlStream(name, { open, close, text });
  return {
    write: xml.write,
    close() {
      xml.close();
      sendHeader();
    },
    codes: () => ({ count: codeCount, ...(firstCode ? { first: firstCode } : {}) }),
    tags: () => [...tags],
  };
}

/** Several of one type, as a list of domains, stand on lines of their own. */
function addProp(
  props: ReadonlyMap<string, string>,
  { type, text }: { readonly type: string; readonly text: string },
): void {
  const before = props.get(type);
  (props as Map<string, string>).set(type, before === undefined ? text : `${before}\n${text}`);
}

function withVariant(
  { variants }: Pick<TmxUnit, "variants">,
  variant: Omit<TmxVariant, "text" | "place">,
  { reader, place }: { reader: SegmentReader; place: Place },
): TmxUnit["variants"] {
  const lang = langOfTag(variant.tag);
  if (!lang) return variants;
  const known = variants[lang];
  if (known && !(isSimplifiedTag(known.tag) && !isSimplifiedTag(variant.tag))) return variants;
  return { ...variants, [lang]: { ...variant, text: reader.finish(lang), place } };
}

const isSimplifiedTag = (tag: string) => /[-_](?:hans|cn|sg|my|chs)(?![a-z])/i.test(tag);

/** Tells whether a unit says anything in English or Chinese. */
export function hasText({ variants: { en, zh } }: Pick<TmxUnit, "variants">): boolean {
  return (en?.text ?? "") !== "" || (zh?.text ?? "") !== "";
}

/** Reads all units of a TMX file that is in memory; see {@link createTmxUnitParser}. */
export function readTmxUnits(text: string, name: string): readonly TmxUnit[] {
  const units: TmxUnit[] = [];
  const parser = createTmxUnitParser(name, { header: () => {}, unit: (unit) => units.push(unit) });
  parser.write(text);
  parser.close();
  return units;
}
