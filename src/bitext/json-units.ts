import { InputError } from "../errors.ts";
import { langOfTag } from "../text/lang-tag.ts";
import type { Lang } from "../types.ts";
import { type FactField, propsOf, readFact } from "./facts.ts";
import type { BitextUnit } from "./unit.ts";

/** Where the two texts of an object stand. */
export interface TextKeys {
  /** Of the object that holds them, if it is not the outermost; `translation` in most data sets. */
  readonly inside?: string;
  readonly first: string;
  readonly second: string;
  /** The languages are said by the keys; otherwise the scripts must say. */
  readonly isKnown: boolean;
  /** Tags that are more than the bare language. */
  readonly locales: { readonly en?: string; readonly zh?: string };
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["source", "target"],
  ["src", "tgt"],
  ["src", "trg"],
  ["source_text", "target_text"],
  ["sourceText", "targetText"],
  ["original", "translation"],
  ["text", "translation"],
  ["input", "output"],
  ["sentence1", "sentence2"],
  ["msgid", "msgstr"],
  ["原文", "譯文"],
];

const NAMES: readonly (readonly [RegExp, Lang])[] = [
  [/^(?:english|英文|英語)$/i, "en"],
  [/^(?:chinese|中文|繁體中文|華語|漢語)$/i, "zh"],
];

/** Finds the keys of both texts in the first object of a file; `undefined` if there are none. */
export function findTextKeys(object: Readonly<Record<string, unknown>>): TextKeys | undefined {
  const outer = findIn(object);
  if (outer) return outer;
  for (const [inside, value] of Object.entries(object)) {
    if (!isObject(value)) continue;
    const found = findIn(value);
    if (found) return { ...found, inside };
  }
  return undefined;
}

function findIn(object: Readonly<Record<string, unknown>>): TextKeys | undefined {
  const texts = Object.keys(object).filter((key) => isText(object[key]));
  const byLang = (lang: Lang) => {
    const keys = texts.filter((key) => langOfKey(key) === lang);
    return keys.find((key) => !/[-_](?:hans|cn|sg)$/i.test(key)) ?? keys[0];
  };
  const en = byLang("en");
  const zh = byLang("zh");
  if (en !== undefined && zh !== undefined) {
    const locales = {
      ...(/^en[-_]/i.test(en) ? { en } : {}),
      ...(/^(?:zh|yue|cmn)[-_]/i.test(zh) ? { zh } : {}),
    };
    return { first: en, second: zh, isKnown: true, locales };
  }
  for (const [first, second] of PAIRS) {
    if (texts.includes(first) && texts.includes(second)) {
      return { first, second, isKnown: false, locales: {} };
    }
  }
  return undefined;
}

// A missing translation may be null.
const isText = (value: unknown) => typeof value === "string" || value === null;

function langOfKey(key: string): Lang | undefined {
  const named = NAMES.find(([pattern]) => pattern.test(key))?.[1];
  return named ?? (/^[a-z]{2,3}(?:[-_][A-Za-z]{2,8})*$/i.test(key) ? langOfTag(key) : undefined);
}

/** Fields of a unit that are one text or number, by the key of `BitextRecord`. */
const FACTS: ReadonlyMap<string, FactField> = new Map([
  ["confidence", "confidence"],
  ["score", "score"],
  ["shape", "shape"],
  ["created", "created"],
  ["changed", "changed"],
  ["english_place", "sourceRef"],
  ["chinese_place", "targetRef"],
]);

/**
 * Makes a unit of an object; what no field holds becomes a prop.
 *
 * @param localeOf - reads a language tag
 * @throws {InputError} with what `where` says, if a text is neither text, nor number, nor missing
 */
export function unitOfObject(
  object: Readonly<Record<string, unknown>>,
  { inside, first, second }: TextKeys,
  localeOf: (tag: string, lang: Lang) => string | undefined,
  where: string,
): BitextUnit {
  const texts = inside === undefined ? object : (object[inside] ?? {});
  if (!isObject(texts)) {
    throw new InputError(`${where}: expected an object in ${JSON.stringify(inside)}`);
  }
  const source = textOf(texts, first, where);
  const target = textOf(texts, second, where);
  const unit: BitextUnit = { source, target };
  const props = new Map<string, string>();
  const sentences = { source: [source], target: [target] };
  const read = (key: string, value: unknown): Partial<BitextUnit> | undefined => {
    const isText = typeof value === "string";
    const field = FACTS.get(key);
    if (field) return isText || typeof value === "number" ? readFact(field, `${value}`) : undefined;
    if (key === "id") return isText || typeof value === "number" ? { id: `${value}` } : undefined;
    if (key === "moved") return value === true ? { isReordered: true } : undefined;
    if (key === "notes") return isTexts(value) ? { notes: value } : undefined;
    if (!isText) return undefined;
    if (key === "english_locale") {
      const sourceLocale = localeOf(value, "en");
      return sourceLocale === undefined ? undefined : { sourceLocale };
    }
    if (key !== "chinese_locale") return undefined;
    const targetLocale = localeOf(value, "zh");
    return targetLocale === undefined ? undefined : { targetLocale };
  };
  for (const [key, value] of Object.entries(object)) {
    if (key === inside || (inside === undefined && (key === first || key === second))) continue;
    if (value === null) continue;
    const fields = read(key, value);
    if (fields) Object.assign(unit, fields);
    else if (key === "english_sentences" && isTexts(value)) sentences.source = value;
    else if (key === "chinese_sentences" && isTexts(value)) sentences.target = value;
    else if (key === "props" && isObject(value)) {
      for (const [name, text] of Object.entries(value)) props.set(name, propOf(text));
    } else props.set(key, propOf(value));
  }
  for (const [key, value] of inside === undefined ? [] : Object.entries(texts)) {
    if (key === first || key === second || props.has(key)) continue;
    if (value !== null) props.set(key, propOf(value));
  }
  const isJoined = sentences.source.length > 1 || sentences.target.length > 1;
  return Object.assign(unit, isJoined ? { sentences } : {}, propsOf(props));
}

function textOf(texts: Readonly<Record<string, unknown>>, key: string, where: string): string {
  const value = Object.hasOwn(texts, key) ? (texts[key] ?? "") : "";
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  const found = Array.isArray(value) ? "a list" : isObject(value) ? "an object" : String(value);
  throw new InputError(`${where}: expected a text in ${JSON.stringify(key)}, found ${found}`);
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** Tells whether a value of JSON is an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Writes a value of JSON as a prop; a number too large for one is `Infinity`. */
export function propOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : JSON.stringify(value);
}
