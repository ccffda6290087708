import { InputError } from "../errors.ts";
import { LONGEST_STRETCH } from "../text/xml-stream.ts";
import type { Place } from "../types.ts";
import { unescapePo } from "./po-string.ts";

/** An entry of a PO file. */
export interface PoEntry {
  readonly place: Place;
  /** Where the first texts begin, behind their quotation marks. */
  readonly places: { readonly msgid: Place; readonly msgstr: Place };
  readonly msgctxt?: string;
  readonly msgid: string;
  readonly msgidPlural?: string;
  /** One, or one for each plural form. */
  readonly msgstr: readonly string[];
  /** Of translators, a line each. */
  readonly comments: readonly string[];
  /** Taken from the source code, `#.`. */
  readonly extracted: readonly string[];
  /** Places in the source code, `#:`. */
  readonly references: readonly string[];
  readonly flags: readonly string[];
  /** What a fuzzy entry was the translation of, `#|`, by keyword. */
  readonly previous: Readonly<Partial<Record<PreviousKeyword, string>>>;
  readonly isObsolete: boolean;
}

/** Takes in the lines of a PO file. */
export interface PoEntryReader {
  readonly line: (line: string, number: number) => void;
  readonly close: () => void;
}

/** The texts of `#|` lines. */
type PreviousKeyword = "msgctxt" | "msgid" | "msgid_plural";
type Keyword = PreviousKeyword | "msgstr";
const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\s*\[\s*(\d+)\s*\])?/;
const PREVIOUS = /^(?:(msgctxt|msgid_plural|msgid)\s*)?("(?:.*)")$/;
/** More forms than any language has. */
const MOST_FORMS = 10;

type Open = {
  place: Place;
  size: number;
  msgctxt?: string;
  msgid?: string;
  msgidPlural?: string;
  msgstr: string[];
  places: { msgid?: Place; msgstr?: Place };
  comments: string[];
  extracted: string[];
  references: string[];
  flags: string[];
  previous: Partial<Record<PreviousKeyword, string>>;
  previousKeyword?: PreviousKeyword;
  isObsolete: boolean;
};

/**
 * Reads the entries of a PO file, line by line.
 *
 * @throws {InputError} with line and column at what is none
 */
export function createPoEntries(name: string, onEntry: (entry: PoEntry) => void): PoEntryReader {
  let entry: Open | undefined;
  let current: { keyword: Keyword; form: number } | undefined;
  let lastLine = 0;

  const fail = (line: number, column: number, what: string): never => {
    throw new InputError(`${name}:${line}:${column}: ${what}`);
  };
  const open = (line: number): Open => {
    entry ??= {
      place: { line, column: 1 },
      size: 0,
      msgstr: [],
      places: {},
      comments: [],
      extracted: [],
      references: [],
      flags: [],
      previous: {},
      isObsolete: false,
    };
    return entry;
  };
  const end = () => {
    const ended = entry;
    const keyword = current?.keyword;
    entry = undefined;
    current = undefined;
    if (!ended || keyword === undefined) return; // comments that belong to no entry
    const { msgid, msgctxt, msgidPlural, places, size: _, previousKeyword: __, ...rest } = ended;
    if (msgid === undefined) fail(ended.place.line, 1, "the entry has no msgid");
    if (keyword !== "msgstr") fail(lastLine, 1, "expected msgstr, found the end of the entry");
    onEntry({
      ...rest,
      msgid: msgid!,
      ...(msgctxt === undefined ? {} : { msgctxt }),
      ...(msgidPlural === undefined ? {} : { msgidPlural }),
      places: places as Required<typeof places>,
    });
  };
  /** A comment or a keyword behind a translation begins the next entry. */
  const next = (line: number): Open => {
    if (current?.keyword === "msgstr") end();
    return open(line);
  };

  const readKeyword = (text: string, line: number, column: number, isObsolete: boolean) => {
    const [found, keyword, form = "0"] = KEYWORD.exec(text) ?? [];
    if (found === undefined) {
      fail(
        line,
        column,
        `expected a comment, msgid, msgstr or text in quotation marks, found ${quote(text)}`,
      );
    }
    const isLater = keyword === "msgstr" || keyword === "msgid_plural";
    const into = isLater ? open(line) : next(line);
    if (isLater && into.msgid === undefined)
      fail(line, column, `${keyword} without a msgid before it`);
    if (keyword === "msgid" && into.msgid !== undefined)
      fail(line, column, "msgid twice in an entry");
    if (Number(form) >= MOST_FORMS) fail(line, column, `a language has no plural form ${form}`);
    if (keyword === "msgstr" && into.msgstr[Number(form)] !== undefined) {
      fail(line, column, `${found} twice in an entry`);
    }
    if (keyword === "msgid" || keyword === "msgctxt") into.isObsolete ||= isObsolete;
    current = { keyword: keyword as Keyword, form: Number(form) };
    const rest = text.slice(found!.length);
    const start = rest.length - rest.trimStart().length;
    readString(rest.slice(start), line, column + found!.length + start);
  };

  const readString = (text: string, line: number, column: number) => {
    const trimmed = text.trimEnd();
    if (!entry || !current) return fail(line, column, "a text without a keyword before it");
    if (trimmed.length < 2 || !trimmed.startsWith('"') || !isClosed(trimmed)) {
      const what = trimmed.startsWith('"')
        ? "the text has no closing quotation mark"
        : "expected a text in quotation marks";
      fail(line, column, what);
    }
    const value = unescapePo(trimmed.slice(1, -1));
    entry.size += value.length;
    if (entry.size > LONGEST_STRETCH)
      fail(entry.place.line, 1, "the entry is too large; the file is damaged");
    const place = { line, column: column + 1 };
    const { keyword, form } = current;
    if (keyword === "msgstr") {
      entry.msgstr[form] = (entry.msgstr[form] ?? "") + value;
      if (form === 0 && (!entry.places.msgstr || entry.msgstr[0] === value))
        entry.places.msgstr = place;
    } else if (keyword === "msgid_plural") {
      entry.msgidPlural = (entry.msgidPlural ?? "") + value;
      // The plural is what is shown of an entry.
      if (entry.msgidPlural === value) entry.places.msgid = place;
    } else {
      entry[keyword] = (entry[keyword] ?? "") + value;
      // A text of several lines begins with an empty one.
      if (keyword === "msgid" && entry.msgid === value) entry.places.msgid = place;
    }
  };

  const readComment = (text: string, line: number) => {
    const into = next(line);
    into.size += text.length;
    if (into.size > LONGEST_STRETCH)
      fail(into.place.line, 1, "the entry is too large; the file is damaged");
    const content = text.slice(2).trim();
    switch (text[1]) {
      case ".":
        into.extracted.push(content);
        break;
      case ":":
        into.references.push(...(content.match(/\u2068[^\u2069]*\u2069|\S+/g) ?? []));
        break;
      case ",":
        into.flags.push(...content.split(/\s*,\s*/).filter(Boolean));
        break;
      case "|": {
        const [, keyword = into.previousKeyword, string] = PREVIOUS.exec(content) ?? [];
        if (string === undefined || keyword === undefined) break;
        const known = keyword as PreviousKeyword;
        into.previousKeyword = known;
        into.previous[known] = (into.previous[known] ?? "") + unescapePo(string.slice(1, -1));
        break;
      }
      default: {
        const comment = text.slice(1).trim();
        if (comment !== "") into.comments.push(comment);
      }
    }
  };

  return {
    line(raw, number) {
      lastLine = number;
      const line = raw.trimStart();
      const column = raw.length - line.length + 1;
      if (line === "") {
        if (current?.keyword === "msgstr" || !current) end();
      } else if (line.startsWith("#~")) {
        const text = line.slice(2).trimStart();
        if (text.startsWith("|") || text === "") return;
        const at = column + line.length - text.length;
        if (text.startsWith('"')) readString(text, number, at);
        else readKeyword(text, number, at, true);
      } else if (line.startsWith("#")) readComment(line, number);
      else if (line.startsWith('"')) readString(line, number, column);
      else readKeyword(line, number, column, false);
    },
    close: end,
  };
}

/** The last quotation mark is not one that an odd number of backslashes makes a character. */
function isClosed(text: string): boolean {
  if (!text.endsWith('"')) return false;
  let backslashes = 0;
  while (text[text.length - 2 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 0;
}

function quote(text: string): string {
  const shown = [...text.slice(0, 62)];
  return JSON.stringify(shown.length > 30 ? `${shown.slice(0, 30).join("")}…` : text);
}
