/** Text of an XML file with its references resolved, as far as can be told what they mean. */

import { Parser } from "htmlparser2";

/** What is wrong in a text, and where: UTF-16 offset in the text as it stands in the file. */
export type TextFault = (
  code: "bare-ampersand" | "undefined-entity" | "control-character" | "cdata-end",
  offset: number,
  found: string,
) => void;

/** One character outside the production `Char` of XML 1.0, as the source of a pattern. */
const FORBIDDEN = "[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\u{10000}-\\u{10ffff}]";
/** All of them in a text. */
export const FORBIDDEN_CHARACTERS = new RegExp(FORBIDDEN, "gu");
const IS_FORBIDDEN = new RegExp(FORBIDDEN, "u");

/** Nothing is looked at twice in a text without any of these. */
const SUSPECT = /[^\t\n\u0020-\u0025\u0027-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\]\]>/u;
const PARTS = new RegExp(
  `(?:&#(?:[xX][\\da-fA-F]+|\\d+);)+|&([A-Za-z_][\\w.:-]*);|&|\\]\\]>|\\r\\n?|${FORBIDDEN}`,
  "gu",
);

const PREDEFINED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Resolves what an XML parser does, and what one refuses but can only mean one thing. */
export function resolveText(
  raw: string,
  entities: ReadonlyMap<string, string>,
  report: TextFault,
): { readonly value: string; readonly isSound: boolean } {
  if (!SUSPECT.test(raw)) return { value: raw, isSound: true };
  let isSound = true;
  const value = raw.replace(PARTS, (found: string, name: string | undefined, offset: number) => {
    if (found[0] === "\r") return "\n";
    if (name !== undefined) {
      const known = PREDEFINED[name];
      if (known !== undefined) return known;
      // What a DOCTYPE defines is lost with it, so it is written out; for now it is right.
      isSound = false;
      const defined = entities.get(name);
      if (defined !== undefined) return defined;
      report("undefined-entity", offset, found);
      return htmlEntity(name) ?? found;
    }
    if (found.startsWith("&#")) {
      const text = resolveNumbers(found, (at, reference) => {
        isSound = false;
        report("control-character", offset + at, reference);
      });
      return text;
    }
    isSound = false;
    if (found === "&") {
      report("bare-ampersand", offset, found);
      return found;
    }
    if (found === "]]>") {
      report("cdata-end", offset, found);
      return found;
    }
    report("control-character", offset, nameOf(found.codePointAt(0)!));
    return substitute(found);
  });
  return { value, isSound };
}

/** Resolves a run of references by number; two halves of a character become one. */
function resolveNumbers(run: string, report: (at: number, reference: string) => void): string {
  let text = "";
  const bad: { readonly at: number; readonly reference: string }[] = [];
  for (const { index, 0: reference, 1: hex, 2: decimal } of run.matchAll(
    /&#(?:[xX]([\da-fA-F]+)|(\d+));/g,
  )) {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffe";
    text += character;
    if (IS_FORBIDDEN.test(character)) bad.push({ at: index, reference });
  }
  for (const { at, reference } of bad) report(at, reference);
  if (bad.length === 0) return text;
  return text.replace(FORBIDDEN_CHARACTERS, substitute);
}

/**
 * Gives what a forbidden character leaves behind: a space for the line break of word processors and
 * for a form feed, U+FFFD for half a character, and nothing for the rest, which no text shows.
 */
function substitute(found: string): string {
  if (found === "\v" || found === "\f") return " ";
  return /[\ud800-\udfff]/u.test(found) ? "\ufffd" : "";
}

/** Names a character as Unicode does. */
export function nameOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

const known = new Map<string, string | undefined>();

/** Finds the text of an entity of HTML, `undefined` if there is none of the name. */
function htmlEntity(name: string): string | undefined {
  if (!known.has(name)) {
    let text = "";
    const parser = new Parser({
      ontext(piece) {
        text += piece;
      },
    });
    parser.end(`&${name};`);
    known.set(name, text === `&${name};` ? undefined : text);
  }
  return known.get(name);
}

/** Finds the entities that a DOCTYPE defines itself: plain text only, so that none can explode. */
export function entitiesOf(doctype: string): Map<string, string> {
  const entities = new Map<string, string>();
  for (const [, name, double, single] of doctype.matchAll(
    /<!ENTITY\s+([A-Za-z_][\w.:-]*)\s+(?:"([^"&%<]{0,1000})"|'([^'&%<]{0,1000})')\s*>/g,
  )) {
    if (!entities.has(name!)) entities.set(name!, (double ?? single)!);
  }
  return entities;
}
