import { langOfTag } from "../text/lang-tag.ts";
import type { Lang } from "../types.ts";
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
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    const found = findIn(value as Readonly<Record<string, unknown>>);
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

/** Fields of a unit by the key of `BitextRecord`, or their own name. */
const TEXTS: Readonly<Record<string, keyof BitextUnit>> = {
  id: "id",
  shape: "shape",
  changed: "changed",
  english_place: "sourceRef",
  chinese_place: "targetRef",
  english_locale: "sourceLocale",
  chinese_locale: "targetLocale",
};

/** Makes a unit of an object; what no field holds becomes a prop. Locales are as the file has them. */
export function unitOfObject(
  object: Readonly<Record<string, unknown>>,
  { inside, first, second }: TextKeys,
): BitextUnit {
  const texts = (inside === undefined ? object : object[inside]) as Readonly<
    Record<string, unknown>
  > | null;
  const source = textOf(texts?.[first]);
  const target = textOf(texts?.[second]);
  const unit: Record<string, unknown> = { source, target };
  const props: Record<string, string> = {};
  const sentences = { source: [source], target: [target] };
  for (const [key, value] of Object.entries(object)) {
    if (key === inside || (inside === undefined && (key === first || key === second))) continue;
    if (value === null || value === undefined) continue;
    const field = TEXTS[key];
    if (field && typeof value === "string") unit[field] = value;
    else if ((key === "confidence" || key === "score") && isNumber(key, value)) unit[key] = value;
    else if (key === "id" && typeof value === "number") unit.id = String(value);
    else if (key === "moved" && value === true) unit.isReordered = true;
    else if (key === "notes" && isTexts(value)) unit.notes = value;
    else if (key === "english_sentences" && isTexts(value)) sentences.source = value;
    else if (key === "chinese_sentences" && isTexts(value)) sentences.target = value;
    else if (key === "props" && isObject(value)) Object.assign(props, textsOf(value));
    else props[key] = typeof value === "string" ? value : JSON.stringify(value);
  }
  if (inside !== undefined && texts) {
    for (const [key, value] of Object.entries(texts)) {
      if (key !== first && key !== second && typeof value === "string") props[key] ??= value;
    }
  }
  if (sentences.source.length > 1 || sentences.target.length > 1) unit.sentences = sentences;
  if (Object.keys(props).length > 0) unit.props = props;
  return unit as unknown as BitextUnit;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

function isNumber(key: string, value: unknown): boolean {
  if (typeof value !== "number") return false;
  return key !== "confidence" || (value >= 0 && value <= 1);
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textsOf = (object: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
