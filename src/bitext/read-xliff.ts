/** XLIFF 1.0 to 1.2 and 2.x, as a stream of units. */

import { InputError } from "../errors.ts";
import { langOfTag } from "../text/lang-tag.ts";
import { createXmlStream, LONGEST_STRETCH } from "../text/xml-stream.ts";
import type { Lang, Place } from "../types.ts";
import { createCollector, createTagReader } from "./collect.ts";
import { decodeName } from "./facts.ts";
import type { BitextHeader, CreateBitextParser } from "./unit.ts";
import { WRITER } from "./xliff-facts.ts";
import { headerFacts } from "./xliff-facts-read.ts";
import { createXliffText, type XliffText } from "./xliff-segment.ts";
import { type OpenXliffUnit, unitsOfXliff, type XliffSegment } from "./xliff-unit.ts";

/** What holds other translations than that of the unit, or nothing of it. */
const SKIPPED: ReadonlySet<string> = new Set([
  "alt-trans",
  "bin-unit",
  "count-group",
  "glossary",
  "internal-file",
  "matches",
  "originalData",
  "phase-group",
  "seg-defs",
  "skeleton",
  "skl",
]);
const UNITS: ReadonlySet<string> = new Set(["trans-unit", "unit"]);
const TEXTS: ReadonlySet<string> = new Set(["source", "seg-source", "target"]);

/**
 * Reads XLIFF piece by piece. A `trans-unit`, or a segment of one, is a unit; inline codes are dropped
 * from its text and counted. States, `approved`, `translate` and other attributes become props, of
 * whichever version; `alt-trans`, matches and glossaries are passed over.
 */
export const createXliffParser: CreateBitextParser = (sink, name) => {
  const collector = createCollector(sink, name);
  const localeOf = createTagReader();
  const languages = new Set<string>();
  let version: 1 | 2 = 1;
  let isRootSeen = false;
  let codeCount = 0;
  let firstCode: Place | undefined;

  let direction: { from: Lang; tags: Record<Lang, string> } | undefined;
  let tags: { source: string; target: string } = { source: "", target: "" };
  let tool: string | undefined;
  let isHeaderSent = false;
  const fileFacts = new Map<string, string>();
  let isOwn = false;
  let file: string | undefined;
  let firstFile: string | undefined;
  let unit: OpenXliffUnit | undefined;
  let segment: XliffSegment | undefined;
  let text: { element: string; reader: XliffText; place: Place } | undefined;
  let mark: { mid: string; depth: number; reader: XliffText; place: Place } | undefined;
  let note: { text: string; name?: string } | undefined;
  let skipDepth = 0;
  let depth = 0;

  const findDirection = (place: Place) => {
    const [source, target] = [langOfTag(tags.source), langOfTag(tags.target)];
    languages.add(tags.source || "none");
    languages.add(tags.target || "none");
    // A file yet to be translated may name its source only.
    const other = tags.target === "" && source ? (source === "en" ? "zh" : "en") : target;
    if (!source || !other || source === other) {
      throw new InputError(
        `${name}:${place.line}:${place.column}: expected English and Chinese, found ${[...languages].join(" and ")}`,
      );
    }
    direction = {
      from: source,
      tags:
        source === "en"
          ? { en: tags.source, zh: tags.target }
          : { en: tags.target, zh: tags.source },
    };
    if (isHeaderSent) return;
    isHeaderSent = true;
    const sourceLocale = localeOf(direction.tags.en, "en");
    const targetLocale = localeOf(direction.tags.zh, "zh");
    const header: BitextHeader = {
      from: source,
      ...(sourceLocale === undefined ? {} : { sourceLocale }),
      ...(targetLocale === undefined ? {} : { targetLocale }),
      ...headerFacts(fileFacts, { tool, original: firstFile, isOwn, from: source }),
    };
    collector.header(header);
  };
  const openText = (element: string, attributes: Readonly<Record<string, string>>) => {
    text = { element, reader: createXliffText(version), place: xml.here() };
    if (element === "target" && unit && attributes.state !== undefined) {
      unit.said.set("state", attributes.state);
      const qualifier = attributes["state-qualifier"];
      if (qualifier !== undefined) unit.said.set("state-qualifier", qualifier);
    }
  };
  const openInline = (element: string, attributes: Readonly<Record<string, string>>) => {
    if (version === 1 && element === "mrk" && attributes.mtype === "seg" && !mark) {
      const place = xml.here();
      mark = { mid: attributes.mid ?? "", depth, reader: createXliffText(1), place };
      return;
    }
    const reader = (mark ?? text!).reader;
    const before = reader.codes();
    reader.open(element, attributes);
    if (reader.codes() > before) firstCode ??= xml.here();
  };
  const open = (qualified: string, attributes: Readonly<Record<string, string>>) => {
    depth++;
    const element = localName(qualified);
    if (!isRootSeen) {
      isRootSeen = true;
      if (element !== "xliff") {
        throw new InputError(`${name}: expected the root xliff, found ${element}`);
      }
      version = /^2/.test(attributes.version ?? "") ? 2 : 1;
      tags = { source: attributes.srcLang ?? "", target: attributes.trgLang ?? "" };
      return;
    }
    if (skipDepth > 0) return;
    if (unit && xml.offset() - unit.offset > LONGEST_STRETCH) {
      const { line, column } = unit.place;
      throw new InputError(`${name}:${line}:${column}: the unit is too large; the file is damaged`);
    }
    if (text) return openInline(element, attributes);
    if (SKIPPED.has(element)) {
      skipDepth = depth;
    } else if (element === "file") {
      file = attributes.original;
      firstFile ??= file;
      if (version === 1) {
        tags = {
          source: attributes["source-language"] ?? "",
          target: attributes["target-language"] ?? "",
        };
      }
      isOwn = attributes["tool-id"] === "duizhao";
      direction = undefined;
    } else if (element === "tool" && version === 1) {
      tool ??= [attributes["tool-name"], attributes["tool-version"]].filter(Boolean).join(" ");
    } else if (UNITS.has(element)) {
      if (!direction) findDirection(xml.here());
      const place = xml.here();
      unit = {
        place,
        offset: xml.offset(),
        attributes,
        segments: [],
        notes: [],
        isOwn,
        said: new Map(file !== undefined && file !== firstFile ? [["original", file]] : []),
      };
      segment = version === 1 ? { attributes: {} } : undefined;
      if (segment) unit.segments.push(segment);
    } else if (unit && version === 2 && element === "segment") {
      segment = { attributes };
      unit.segments.push(segment);
    } else if (unit && version === 2 && element === "ignorable") {
      segment = undefined;
    } else if (unit && segment && TEXTS.has(element)) {
      openText(element, attributes);
    } else if (element === "note") {
      note = { text: "" };
    } else if (element === "meta" || element === "context" || element === "prop") {
      const context = attributes["context-type"];
      const kind = attributes.type ?? (context && decodeName(context)) ?? attributes["prop-type"];
      if (kind !== undefined) note = { text: "", name: kind };
    }
  };
  const close = (qualified: string) => {
    const element = localName(qualified);
    depth--;
    if (skipDepth > 0) {
      if (depth < skipDepth) skipDepth = 0;
      return;
    }
    if (text) {
      if (mark && depth < mark.depth) {
        closeMark();
      } else if (element === text.element && !mark) {
        closeText();
      } else (mark ?? text).reader.close(element);
      return;
    }
    if (note && (element === "note" || note.name !== undefined)) {
      const content = note.name === undefined ? note.text.trim() : note.text;
      if (content !== "") addNote(note.name, content);
      note = undefined;
    } else if (UNITS.has(element) && unit && direction) {
      for (const read of unitsOfXliff(unit, direction, localeOf)) collector.unit(read);
      unit = undefined;
      segment = undefined;
    }
  };
  const addNote = (kind: string | undefined, content: string) => {
    if (unit) {
      if (kind === undefined) unit.notes.push(content);
      else unit.said.set(kind, content);
      return;
    }
    // What stands before the first unit is said of the file.
    if (kind === WRITER) isOwn = OWN_WRITER.test(content);
    if (isHeaderSent || (kind === WRITER && isOwn)) return;
    const [, name, value] = kind === undefined ? (/^(.+?): (.*)$/s.exec(content) ?? []) : [];
    if (kind !== undefined) fileFacts.set(kind, content);
    else if (isOwn && name !== undefined) fileFacts.set(decodeName(name), value!);
  };
  const closeMark = () => {
    const { mid, reader, place } = mark!;
    mark = undefined;
    codeCount += reader.codes();
    if (!unit || !text) return;
    const key = text.element === "target" ? "target" : "source";
    unit.marks ??= new Map();
    const pair = unit.marks.get(mid) ?? {};
    pair[key] = { reader, place };
    unit.marks.set(mid, pair);
  };
  const closeText = () => {
    const { element, reader, place } = text!;
    text = undefined;
    codeCount += element === "seg-source" ? 0 : reader.codes();
    if (segment && element !== "seg-source") {
      segment[element as "source" | "target"] = { reader, place };
    }
  };
  const addText = (piece: string) => {
    if (skipDepth > 0) return;
    if (text) (mark ?? text).reader.text(piece);
    else if (note) note.text += piece;
  };
  const xml = createXmlStream(name, { open, close, text: addText });
  return {
    write: xml.write,
    close() {
      xml.close();
      collector.close([...languages]);
      if (firstCode) {
        const args = { count: codeCount };
        sink.notice({ code: "INLINE_CODES_LEFT_OUT", name, place: firstCode, args });
      }
    },
  };
};

const OWN_WRITER = /^duizhao\b/;

const localName = (element: string) => element.slice(element.indexOf(":") + 1);
