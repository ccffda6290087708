/** PO: the catalogues of gettext (GNU gettext manual, “The Format of PO Files”). */

import { InputError } from "../errors.ts";
import { langOfTag } from "../text/lang-tag.ts";
import type { Notice, Place } from "../types.ts";
import { createCollector, createTagReader } from "./collect.ts";
import { decodeName, propsOf, readFacts } from "./facts.ts";
import { createLineReader } from "./lines.ts";
import { createPoEntries, type PoEntry } from "./po-entries.ts";
import { headerOfPo, isOwnPo, type PoFields, parsePoFields } from "./po-header.ts";
import { createSideFinder } from "./sides.ts";
import { isUnsure } from "./sure.ts";
import type { BitextHeader, BitextUnit, CreateBitextParser } from "./unit.ts";

/**
 * Reads PO piece by piece. An entry is a unit; one with plural forms is given with the plural, which
 * is what Chinese, without such forms, translates, and keeps its singular as a prop. Which side is
 * English the scripts say. Flags (`fuzzy`, `c-format`) become the prop `flags`, comments become
 * notes, a context the `id`; notes from the source code (`#.`) are the prop `extracted` too, so that they can be
 * told from those of translators. Obsolete entries are left out and told.
 */
export const createPoParser: CreateBitextParser = (sink, name) => {
  const collector = createCollector(sink, name);
  const localeOf = createTagReader();
  const obsolete: { count: number; first: Place | undefined } = { count: 0, first: undefined };
  let fields: PoFields = new Map();
  let comments: readonly string[] = [];
  let isFirst = true;
  const sides = createSideFinder(
    name,
    (isChineseFirst) =>
      collector.header({
        ...localesOf(fields, isChineseFirst, name, localeOf),
        ...headerOfPo(fields, comments),
      }),
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
      fields = parsePoFields(entry.msgstr[0] ?? "");
      comments = entry.comments;
      const tag = fields.get("Language") ?? "";
      if (tag !== "" && !langOfTag(tag)) {
        const { line, column } = entry.place;
        throw new InputError(
          `${name}:${line}:${column}: expected English and Chinese, found the language ${tag}`,
        );
      }
    } else sides.unit(unitOf(entry, isOwnPo(fields)));
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

/** The languages: as the header says them, else the name of the file, as in `po/zh_TW.po`. */
function localesOf(
  fields: PoFields,
  isChineseFirst: boolean,
  name: string,
  localeOf: ReturnType<typeof createTagReader>,
): Pick<BitextHeader, "sourceLocale" | "targetLocale" | "from"> {
  const named = /(?:^|[\\/._-])((?:zh|yue|cmn|en)(?:[_-][A-Za-z]+)*)\.pot?$/i.exec(name)?.[1];
  const tag = (fields.get("Language") ?? named ?? "").replace(/[.@].*$/, "");
  const original = (fields.get("X-Source-Language") ?? "").replace(/[.@].*$/, "");
  const sourceLocale = localeOf(isChineseFirst ? tag : original, "en");
  const targetLocale = localeOf(isChineseFirst ? original : tag, "zh");
  return {
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    ...(targetLocale === undefined ? {} : { targetLocale }),
    from: isChineseFirst ? "zh" : "en",
  };
}

function unitOf(entry: PoEntry, isOwn: boolean): BitextUnit {
  const { msgid, msgidPlural, msgstr, msgctxt, places, previous } = entry;
  const translated = msgstr.length > 1 ? (msgstr.at(-1) ?? "") : (msgstr[0] ?? "");
  const { said, extracted } = isOwn
    ? splitComments(entry.extracted)
    : { said: [], extracted: entry.extracted };
  const { fields, rest: props } = readFacts(said);
  const notes = [...entry.comments, ...extracted];
  // The fuzzy of an unsure unit, and the places of its texts, say what the facts say.
  const flags = entry.flags.filter((flag) => flag !== "fuzzy" || !isUnsure(fields));
  const own = [fields.sourceRef, fields.targetRef].map((ref) => ref?.replace(/:\d+$/, ""));
  const references = entry.references.filter(
    (reference) => !own.includes(reference.replace(/[\u2068\u2069]/g, "")),
  );
  const isPlural = msgidPlural !== undefined;
  const singular = isPlural && msgstr.length > 1 && msgstr[0] !== translated ? msgstr[0] : "";
  for (const [name, text] of [
    ["flags", flags.join(", ")],
    ["references", references.join(" ")],
    ["extracted", extracted.join("\n")],
    ["singular", isPlural ? msgid : ""],
    ["singular translation", singular],
    ["previous", previous.msgid],
    ["previous context", previous.msgctxt],
    ["previous plural", previous.msgid_plural],
  ] as const) {
    if (text) props.set(name, text);
  }
  return {
    source: msgidPlural ?? msgid,
    target: translated,
    ...(msgctxt === undefined ? {} : { id: msgctxt }),
    ...fields,
    ...(notes.length === 0 ? {} : { notes }),
    ...propsOf(props),
    place: entry.place,
    sourcePlace: places.msgid,
    ...(translated === "" ? { emptyPlace: places.msgstr } : { targetPlace: places.msgstr }),
  };
}

/** Tells the comments `x-name: value` of `createPoWriter` from those of the source code. */
function splitComments(comments: readonly string[]) {
  const said: (readonly [string, string])[] = [];
  const extracted: string[] = [];
  for (const comment of comments) {
    const [, name, value] = /^(x-[^\s:]+): (.*)$/.exec(comment) ?? [];
    if (name === undefined) extracted.push(comment);
    else said.push([decodeName(name), value!]);
  }
  return { said, extracted };
}
