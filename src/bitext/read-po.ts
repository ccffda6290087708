/** PO: the catalogues of gettext (GNU gettext manual, “The Format of PO Files”). */

import { InputError } from "../errors.ts";
import { langOfTag } from "../text/lang-tag.ts";
import type { Notice, Place } from "../types.ts";
import { createCollector, createTagReader } from "./collect.ts";
import { createLineReader } from "./lines.ts";
import { createPoEntries, type PoEntry } from "./po-entries.ts";
import { createSideFinder } from "./sides.ts";
import { isUnsure } from "./sure.ts";
import type { BitextHeader, BitextUnit, CreateBitextParser } from "./unit.ts";

/** Fields of the header that say nothing of the bitext, are told otherwise, or change with it. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  "MIME-Version",
  "Content-Type",
  "Content-Transfer-Encoding",
  "Language",
  "Plural-Forms",
  "PO-Revision-Date",
  "X-Source-Language",
  "X-Generator",
  "X-Signature",
]);

/**
 * Reads PO piece by piece. An entry is a unit; one with plural forms is given with the plural, which
 * is what Chinese, without such forms, translates, and keeps its singular as a prop. Which side is
 * English the scripts say. Flags (`fuzzy`, `c-format`) become the prop `flags`, comments become
 * notes, a context the `id`. Obsolete entries are left out and told.
 */
export const createPoParser: CreateBitextParser = (sink, name) => {
  const collector = createCollector(sink, name);
  const localeOf = createTagReader();
  const obsolete: { count: number; first: Place | undefined } = { count: 0, first: undefined };
  let fields: Readonly<Record<string, string>> = {};
  let isFirst = true;
  const sides = createSideFinder(
    name,
    (isChineseFirst) => collector.header(headerOf(fields, isChineseFirst, name, localeOf)),
    (unit) => collector.unit(unit),
  );
  const entries = createPoEntries(name, (entry) => {
    if (entry.isObsolete) {
      obsolete.count++;
      if (obsolete.count === 1) obsolete.first = entry.place;
      return;
    }
    const isHeader = isFirst && entry.msgid === "" && entry.msgctxt === undefined;
    isFirst = false;
    if (isHeader) {
      fields = parseFields(entry.msgstr[0] ?? "");
      const { Language: tag = "" } = fields;
      if (tag !== "" && !langOfTag(tag)) {
        const { line, column } = entry.place;
        throw new InputError(
          `${name}:${line}:${column}: expected English and Chinese, found the language ${tag}`,
        );
      }
    } else sides.unit(unitOf(entry, OWN_TOOL.test(fields["X-Generator"] ?? "")));
  });
  const lines = createLineReader(name, entries.line);
  return {
    write: lines.write,
    close() {
      lines.close();
      entries.close();
      if (isFirst) throw new InputError(`${name}: holds no entries`);
      sides.close();
      collector.close();
      if (obsolete.first) {
        const notice: Notice = {
          code: "OBSOLETE_LEFT_OUT",
          name,
          place: obsolete.first,
          args: { count: obsolete.count },
        };
        sink.notice(notice);
      }
    },
  };
};

function parseFields(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of text.split("\n")) {
    const [, key, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined && value) fields[key] = value;
  }
  return fields;
}

function headerOf(
  fields: Readonly<Record<string, string>>,
  isChineseFirst: boolean,
  name: string,
  localeOf: ReturnType<typeof createTagReader>,
): BitextHeader {
  // The file may be named by the language only, as in po/zh_TW.po.
  const named = /(?:^|[\\/._-])((?:zh|yue|cmn|en)(?:[_-][A-Za-z]+)*)\.pot?$/i.exec(name)?.[1];
  const tag = (fields.Language ?? named ?? "").replace(/[.@].*$/, "");
  const original = (fields["X-Source-Language"] ?? "").replace(/[.@].*$/, "");
  const sourceLocale = localeOf(isChineseFirst ? tag : original, "en");
  const targetLocale = localeOf(isChineseFirst ? original : tag, "zh");
  const { "X-Generator": tool, "X-Signature": signature } = fields;
  const props = Object.fromEntries(Object.entries(fields).filter(([key]) => !PASSED_OVER.has(key)));
  return {
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    ...(targetLocale === undefined ? {} : { targetLocale }),
    from: isChineseFirst ? "zh" : "en",
    ...(tool === undefined ? {} : { tool }),
    ...(signature === undefined ? {} : { signature }),
    ...(Object.keys(props).length === 0 ? {} : { props }),
  };
}

/** Whose entries carry what `createPoWriter` knows of a unit as comments. */
const OWN_TOOL = /^duizhao\b/;

function unitOf(entry: PoEntry, isOwn: boolean): BitextUnit {
  const { msgid, msgidPlural, msgstr, msgctxt, places } = entry;
  const translated = msgstr.length > 1 ? (msgstr.at(-1) ?? "") : (msgstr[0] ?? "");
  const { facts, notes: extracted } = isOwn
    ? readFacts(entry.extracted)
    : { facts: {} as Partial<BitextUnit>, notes: entry.extracted };
  const notes = [...entry.comments, ...extracted];
  // The fuzzy of an unsure unit, and the places of its texts, say what the facts say.
  const flags = entry.flags.filter((flag) => flag !== "fuzzy" || !isUnsure(facts));
  const own = [facts.sourceRef, facts.targetRef].map((ref) => ref?.replace(/:\d+$/, ""));
  const references = entry.references.filter(
    (reference) => !own.includes(reference.replace(/[\u2068\u2069]/g, "")),
  );
  const props: Record<string, string> = {
    ...(flags.length === 0 ? {} : { flags: flags.join(", ") }),
    ...(references.length === 0 ? {} : { references: references.join(" ") }),
    ...(msgidPlural === undefined ? {} : { singular: msgid }),
    ...(msgidPlural !== undefined && msgstr.length > 1 && msgstr[0] !== translated
      ? { "singular translation": msgstr[0]! }
      : {}),
    ...(entry.previous === "" ? {} : { previous: entry.previous }),
    ...facts.props,
  };
  return {
    source: msgidPlural ?? msgid,
    target: translated,
    ...(msgctxt === undefined ? {} : { id: msgctxt }),
    ...facts,
    ...(notes.length === 0 ? {} : { notes }),
    ...(Object.keys(props).length === 0 ? {} : { props }),
    place: entry.place,
    sourcePlace: places.msgid,
    ...(translated === "" ? {} : { targetPlace: places.msgstr }),
  };
}

/** Reads the comments `name: value` of `createPoWriter`. */
function readFacts(comments: readonly string[]) {
  const props: Record<string, string> = {};
  const notes: string[] = [];
  let facts: Partial<BitextUnit> = {};
  for (const comment of comments) {
    const [, name, value] = /^(.+?): (.*)$/.exec(comment) ?? [];
    if (name === undefined || value === undefined) notes.push(comment);
    else {
      const fact = readFact(name, value);
      if (fact) facts = { ...facts, ...fact };
      else props[name] = value;
    }
  }
  return { facts: Object.keys(props).length > 0 ? { ...facts, props } : facts, notes };
}

function readFact(name: string, value: string): Partial<BitextUnit> | undefined {
  switch (name) {
    case "confidence":
      return { confidence: Number(value) };
    case "score":
      return { score: Number(value) };
    case "shape":
      return { shape: value };
    case "moved":
      return { isReordered: true };
    // The side finder exchanges what belongs to a side; these are named by language already.
    case "english_place":
      return { sourceRef: value };
    case "chinese_place":
      return { targetRef: value };
    case "changed":
      return { changed: value };
    default:
      return undefined;
  }
}
