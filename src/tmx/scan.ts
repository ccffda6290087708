/** The tags and texts of a TMX file, also of one that an XML parser refuses. */

import { createPlaceFinder } from "../text/place.ts";
import type { Place } from "../types.ts";
import { ELEMENTS } from "./element.ts";
import type { FaultSink } from "./fault.ts";
import type { TmxAttribute, TmxText } from "./node.ts";
import { entitiesOf, FORBIDDEN_CHARACTERS, resolveText } from "./reference.ts";

/** A tag as it stands in the file. */
export interface Tag extends Place {
  readonly name: string;
  readonly attributes: readonly TmxAttribute[];
  readonly raw: string;
  /** Its syntax is broken, so it must be written anew. */
  readonly isBroken: boolean;
}

/** Takes in what is found, in order. */
export interface ScanSink {
  readonly declaration: (attributes: readonly TmxAttribute[], place: Place) => void;
  readonly doctype: (raw: string, place: Place) => void;
  /** A comment or an instruction, sound. */
  readonly aside: (raw: string, place: Place) => void;
  readonly open: (tag: Tag) => void;
  readonly close: (name: string, raw: string, place: Place) => void;
  readonly text: (text: TmxText) => void;
  readonly fault: FaultSink;
}

/** Takes in the text of a file piece by piece. */
export interface Scanner {
  readonly write: (piece: string) => void;
  readonly close: () => void;
  /** The place behind what was read. */
  readonly here: () => Place;
}

const NAME = "[A-Za-z_:][\\w:.-]*";
/** White space of XML, which is less than that of patterns. */
const S = "[ \\t\\r\\n]";
const TAG = new RegExp(
  `<(${NAME})((?:${S}+${NAME}${S}*=${S}*(?:"[^"<]*"|'[^'<]*'))*)${S}*(/?)>`,
  "y",
);
const CLOSE = new RegExp(`</(${NAME})${S}*>`, "y");
/** What can still be read as a tag: quotes missing; `<` in a value; a quote without partner. */
const BROKEN_TAGS = [
  new RegExp(`<(${NAME})(?=[\\s/>])((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>`, "y"),
  new RegExp(`<(${NAME})(?=[\\s/>])((?:"[^">\\n]*"|'[^'>\\n]*'|[^"'<>])*)>`, "y"),
  new RegExp(`<(${NAME})(?=[\\s/>])([^<>]*)>`, "y"),
];
const ATTRIBUTE = new RegExp(
  `(${NAME})(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|["']?([^\\s"'>]*)))?`,
  "g",
);

/** A tag is no longer than this, in UTF-16 units; a text is handed on in parts of this size. */
const TAG_UNITS = 1 << 16;
const ASIDE_UNITS = 1 << 20;
/** Sound tags that are remembered. */
const TAGS = 500;
const TEXT_UNITS = 1 << 22;

/**
 * Prepares to find the tags and texts of a file, in one pass and with little memory.
 *
 * What XML forbids is reported and read as what it can only mean: a `<` that begins no tag is text, a
 * reference to an entity of HTML is its character, an attribute without quotes has its value.
 */
export function createScanner(sink: ScanSink): Scanner {
  let text = "";
  /** Kinds of which no end is found in the text there is. */
  const endless = new Set<Special>();
  let at = 0;
  let line = 1;
  let column = 1;
  let isFirst = true;
  let entities: ReadonlyMap<string, string> = new Map();
  const tags = new Map<string, Omit<Tag, keyof Place>>();

  /** Steps over what was read. */
  const advance = (raw: string): Place => {
    const place = { line, column };
    let from = 0;
    for (let next = raw.indexOf("\n"); next >= 0; next = raw.indexOf("\n", from)) {
      line++;
      column = 1;
      from = next + 1;
    }
    // Lines of old Macs; a CR in front of its LF was counted with it.
    const cr = raw.indexOf("\r");
    if (cr >= 0) {
      for (let next = cr; next >= 0; next = raw.indexOf("\r", next + 1)) {
        if (raw[next + 1] === "\n") continue;
        line++;
        if (next < from) continue;
        column = 1;
        from = next + 1;
      }
    }
    column += raw.length - from;
    if (/[\udc00-\udfff]/.test(raw)) {
      for (let i = from; i < raw.length; i++) if ((raw.charCodeAt(i) & 0xfc00) === 0xdc00) column--;
    }
    at += raw.length;
    isFirst = false;
    return place;
  };

  const resolve = (raw: string, place: Place) => {
    let find: ((offset: number) => Place) | undefined;
    return resolveText(raw, entities, (code, offset, found) => {
      find ??= createPlaceFinder(raw);
      sink.fault(code, placeBehind(place, find(offset)), { found });
    });
  };

  const handText = (end: number, isBare: boolean): void => {
    const raw = text.slice(at, end);
    const place = advance(raw);
    if (isBare) sink.fault("bare-less-than", place, { found: raw.slice(0, 20).split("\n")[0]! });
    const { value, isSound } = resolve(raw, place);
    sink.text({ kind: "text", value, ...(isSound && !isBare ? { raw } : {}), ...place });
  };

  const handTag = (match: RegExpExecArray, isBroken: boolean): void => {
    const raw = match[0];
    const place = advance(raw);
    // Files are made of a few tags over and over.
    const known = tags.get(raw);
    if (known) {
      sink.open({ ...known, ...place });
      return;
    }
    const attributes: TmxAttribute[] = [];
    let isOdd = isBroken;
    if (match[2] !== "") {
      for (const [, name, double, single, bare] of match[2]!.matchAll(ATTRIBUTE)) {
        const { value, isSound } = resolve(double ?? single ?? bare ?? "", place);
        if (!isSound) isOdd = true;
        if (attributes.some((attribute) => attribute.name === name)) {
          isOdd = true;
          sink.fault("attribute-syntax", place, { element: match[1]!, attribute: name! });
        } else {
          attributes.push({ name: name!, value });
        }
      }
    }
    if (isBroken) sink.fault("attribute-syntax", place, { element: match[1]!, attribute: "" });
    const tag = { name: match[1]!, attributes, raw, isBroken: isOdd };
    if (!isOdd && tags.size < TAGS) tags.set(raw, tag);
    sink.open({ ...tag, ...place });
  };

  /** Reads what begins with `<`. Says whether more must come before it can be read. */
  const readMarkup = (isLast: boolean): boolean => {
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (tag) {
      handTag(tag, false);
      return false;
    }
    CLOSE.lastIndex = at;
    const close = CLOSE.exec(text);
    if (close) {
      sink.close(close[1]!, close[0], advance(close[0]));
      return false;
    }
    if (text[at + 1] === "?" || text[at + 1] === "!") {
      const start = at;
      if (readSpecial(isLast)) return true;
      if (at > start) return false;
    }
    const next = text.indexOf("<", at + 1);
    const [, name] = /^<(\/?[\w:.-]*)/.exec(text.slice(at, at + 64)) ?? [];
    const isCertain = next >= 0 && !ELEMENTS[name ?? ""];
    if (!isCertain && !isLast && text.length - at < TAG_UNITS) return true;
    if (isLast && next < 0 && /^<(?:\/?[A-Za-z]|[!?]|$)/.test(text.slice(at, at + 3))) {
      // The end of a file that was cut off.
      if (!text.slice(at).includes(">")) {
        advance(text.slice(at));
        return false;
      }
    }
    for (const pattern of BROKEN_TAGS) {
      pattern.lastIndex = at;
      const broken = pattern.exec(
        text.length - at > TAG_UNITS ? text.slice(0, at + TAG_UNITS) : text,
      );
      if (!broken || !ELEMENTS[broken[1]!]) continue;
      handTag(broken, true);
      return false;
    }
    handText(next < 0 ? Math.min(text.length, at + TEXT_UNITS) : next, true);
    return false;
  };

  /**
   * Reads a declaration, DOCTYPE, comment, instruction or CDATA section, if one is there; `at` has
   * moved then. Says whether more must come.
   */
  const readSpecial = (isLast: boolean): boolean => {
    const head = text.slice(at, at + 9);
    const kind = SPECIALS.find(({ start }) => head.startsWith(start));
    if (!kind) {
      return !isLast && SPECIALS.some(({ start }) => start.startsWith(head));
    }
    // What has no end in the rest of the text has none further on either.
    const end = endless.has(kind) ? -1 : kind.findEnd(text, at + kind.start.length);
    if (end < 0) endless.add(kind);
    if (end < 0) return !isLast && text.length - at < ASIDE_UNITS;
    const raw = text.slice(at, end);
    const wasFirst = isFirst;
    const place = advance(raw);
    switch (kind.start) {
      case "<!--": {
        const inside = raw.slice(4, -3);
        const isSound = !inside.includes("--") && !inside.endsWith("-") && !hasForbidden(inside);
        if (isSound) sink.aside(raw, place);
        else {
          sink.fault("comment", place);
          const mended = inside.replace(FORBIDDEN_CHARACTERS, "").replace(/-(?=-|$)/g, "- ");
          sink.aside(`<!--${mended}-->`, place);
        }
        break;
      }
      case "<![CDATA[": {
        const value = raw.slice(9, -3);
        const isSound = !hasForbidden(value);
        if (!isSound) {
          sink.fault("control-character", place, { found: "CDATA" });
        }
        const shown = value.replace(/\r\n?/g, "\n").replace(FORBIDDEN_CHARACTERS, "");
        sink.text({ kind: "text", value: shown, ...(isSound ? { raw } : {}), ...place });
        break;
      }
      case "<?":
        if (!/^<\?xml[\s?]/i.test(raw)) {
          if (hasForbidden(raw) || !INSTRUCTION.test(raw)) sink.fault("comment", place);
          else sink.aside(raw, place);
        } else {
          if (!wasFirst) sink.fault("declaration", place, { found: "late" });
          sink.declaration(attributesOf(raw.slice(5, -2)), place);
        }
        break;
      default:
        entities = entitiesOf(raw);
        sink.doctype(raw, place);
    }
    return false;
  };

  const read = (isLast: boolean): void => {
    while (at < text.length) {
      if (text[at] === "<") {
        if (readMarkup(isLast)) break;
        continue;
      }
      const next = text.indexOf("<", at);
      if (next < 0 && !isLast && text.length - at < TEXT_UNITS) break;
      handText(next < 0 ? endOfPart(text, at, isLast) : next, false);
    }
    text = text.slice(at);
    at = 0;
  };
  return {
    write(piece) {
      text += piece;
      endless.clear();
      read(false);
    },
    close: () => read(true),
    here: () => ({ line, column }),
  };
}

const INSTRUCTION = new RegExp(`^<\\?${NAME}(?:${S}|\\?>)`);
const hasForbidden = (text: string) => text.search(FORBIDDEN_CHARACTERS) >= 0;

interface Special {
  readonly start: string;
  /** Finds the offset behind it, -1 if its end is not there. */
  readonly findEnd: (text: string, from: number) => number;
}

const endsWith = (end: string) => (text: string, from: number) => {
  const found = text.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
};

const SPECIALS: readonly Special[] = [
  { start: "<!--", findEnd: endsWith("-->") },
  { start: "<![CDATA[", findEnd: endsWith("]]>") },
  {
    start: "<!DOCTYPE",
    findEnd(text, from) {
      const bracket = text.indexOf("[", from);
      const end = text.indexOf(">", from);
      if (bracket < 0 || end < bracket) return end < 0 ? -1 : end + 1;
      const inner = /\]\s*>/g;
      inner.lastIndex = bracket;
      return inner.exec(text) ? inner.lastIndex : -1;
    },
  },
  { start: "<?", findEnd: endsWith("?>") },
];

function attributesOf(text: string): TmxAttribute[] {
  return Array.from(text.matchAll(ATTRIBUTE), ([, name, double, single, bare]) => ({
    name: name!,
    value: double ?? single ?? bare ?? "",
  }));
}

/** Cuts a long text where no reference is cut. */
function endOfPart(text: string, at: number, isLast: boolean): number {
  if (isLast) return text.length;
  const ampersand = text.lastIndexOf("&");
  const cut = ampersand > at && text.length - ampersand < 64 ? ampersand : text.length;
  return (text.charCodeAt(cut - 1) & 0xfc00) === 0xd800 ? cut - 1 : cut;
}

/** Adds a place inside a text to the place where the text begins. */
export function placeBehind(start: Place, { line, column }: Place): Place {
  return line === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + line - 1, column };
}
