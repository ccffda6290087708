/** Language tags as files have them, and as TMX wants them. */

import { langOfTag } from "../text/lang-tag.ts";
import { isHanCode, isSimplified } from "../text/script.ts";
import type { Lang } from "../types.ts";
import type { FaultSink } from "./fault.ts";
import {
  attributeOf,
  childrenNamed,
  mapChildren,
  type TmxElement,
  textContent,
  withAttributes,
} from "./node.ts";

/** Names and numbers (LCID of Windows) that stand in files where a tag should. */
const NAMES: Readonly<Record<string, string>> = {
  english: "en",
  "english (united states)": "en-US",
  "english (us)": "en-US",
  "english (united kingdom)": "en-GB",
  "english (uk)": "en-GB",
  chinese: "zh",
  "chinese (traditional)": "zh-Hant",
  "traditional chinese": "zh-Hant",
  "chinese (traditional, taiwan)": "zh-TW",
  "chinese (taiwan)": "zh-TW",
  "chinese (hong kong)": "zh-HK",
  "chinese (hong kong sar)": "zh-HK",
  "chinese (traditional, hong kong sar)": "zh-HK",
  "chinese (macao)": "zh-MO",
  "chinese (simplified)": "zh-Hans",
  "simplified chinese": "zh-Hans",
  "chinese (china)": "zh-CN",
  "chinese (prc)": "zh-CN",
  "chinese (singapore)": "zh-SG",
  "1033": "en-US",
  "2057": "en-GB",
  "3081": "en-AU",
  "1028": "zh-TW",
  "3076": "zh-HK",
  "5124": "zh-MO",
  "2052": "zh-CN",
  "4100": "zh-SG",
  "zh-cht": "zh-Hant",
  "zh-chs": "zh-Hans",
};

const known = new Map<string, string | undefined>();

/**
 * Gives a tag in the form that programs read: the same one if it is a tag of BCP 47 with the shortest
 * code of its language; `zh-TW` for `zh_TW`, `1028` and `Chinese (Taiwan)`, `en` for `eng`.
 *
 * @returns `undefined` if nobody can tell what is meant
 */
export function readTag(tag: string): string | undefined {
  if (!known.has(tag)) {
    if (known.size > 10_000) known.clear();
    known.set(tag, findTag(tag));
  }
  return known.get(tag);
}

function findTag(tag: string): string | undefined {
  const text = tag.trim();
  const name = text.toLowerCase().replace(/\s+/g, " ");
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  const dashed = text.replaceAll("_", "-").replace(/[.@].*$/, "");
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(dashed);
  } catch {
    return undefined; // a RangeError is how it says "no tag"
  }
  const [first = "", ...rest] = dashed.split("-");
  const [shortest] = canonical?.split("-") ?? [];
  // "Taiwan" and "english" are shaped like tags, and no language has them.
  if (first.length > 3) return undefined;
  const isLong = first.length === 3 && shortest?.length === 2 && !/^(?:cmn|yue|lzh)$/i.test(first);
  return isLong ? [shortest, ...rest].join("-") : dashed;
}

/** The regions and scripts of Chinese, by what programs and readers keep apart. */
export type Variant = "TW" | "HK" | "CN" | "Hant" | "zh";

/** Finds the variant that a tag of Chinese names; `zh` for one that names none. */
export function variantOf(tag: string): Variant {
  if (/[-_](?:hk|mo)(?![a-z])/i.test(tag) || /^yue(?![a-z])/i.test(tag)) return "HK";
  if (/[-_]tw(?![a-z])/i.test(tag)) return "TW";
  if (/[-_](?:hans|cn|sg|my|chs)(?![a-z])/i.test(tag)) return "CN";
  return /[-_](?:hant|cht)(?![a-z])/i.test(tag) ? "Hant" : "zh";
}

/** Gives the tag of a variant as the file has it, `undefined` if it has none. */
export function tagOf(variant: TmxElement): string | undefined {
  return attributeOf(variant, "xml:lang") ?? attributeOf(variant, "lang");
}

/** What the tags of a file have in common, for variants without one. */
export interface KnownTags {
  /** The most frequent ones, in the form of {@link readTag}. */
  readonly en: string | undefined;
  readonly zh: string | undefined;
}

/** Finds tags that are missing, of an old form, or none. */
export function checkLanguages(unit: TmxElement, report: FaultSink): void {
  for (const variant of childrenNamed(unit, "tuv")) {
    const { line, column } = variant;
    const tag = tagOf(variant);
    if (tag === undefined || tag.trim() === "") {
      report("lang-missing", { line, column });
      continue;
    }
    if (attributeOf(variant, "lang") !== undefined) {
      report("lang-attribute", { line, column }, { element: "tuv" });
    }
    const read = readTag(tag);
    if (read !== tag) report("lang-tag", { line, column }, { found: tag, expected: read ?? "" });
  }
}

/**
 * Gives every variant a tag, by its script if it has none; one whose language cannot be told, or which
 * another variant has already, is left out.
 */
export function mendLanguages(unit: TmxElement, tags: KnownTags): TmxElement {
  const taken = new Set(
    childrenNamed(unit, "tuv").map((variant) => langOfTag(readTag(tagOf(variant) ?? "") ?? "")),
  );
  return mapChildren(unit, (child) => {
    if (child.kind !== "element" || child.name !== "tuv") return child;
    const found = tagOf(child);
    let tag = found === undefined ? undefined : readTag(found);
    if (tag === undefined) {
      const text = childrenNamed(child, "seg").map(textContent).join("");
      const lang = scriptOf(text);
      if (!lang || taken.has(lang)) return undefined;
      taken.add(lang);
      const usual = lang === "en" ? "en-US" : isSimplified(text) ? "zh-CN" : "zh-TW";
      tag = tags[lang] ?? usual;
    }
    return withTag(child, tag);
  });
}

/** Makes a variant of another tag. */
export function withTag(variant: TmxElement, tag: string): TmxElement {
  const { attributes } = variant;
  if (attributeOf(variant, "lang") === undefined && attributeOf(variant, "xml:lang") === tag) {
    return variant;
  }
  const others = attributes.filter(({ name }) => name !== "xml:lang" && name !== "lang");
  return withAttributes(variant, [{ name: "xml:lang", value: tag }, ...others]);
}

/** Tells by the script whether a text is English or Chinese. */
export function scriptOf(text: string): Lang | undefined {
  const { han, latin } = countScripts(text);
  if (han === 0 && latin === 0) return undefined;
  // An ideograph says as much as a word.
  return han * 4 >= latin ? "zh" : "en";
}

/** Counts ideographs and Latin letters, in UTF-16 units. */
export function countScripts(text: string): { readonly han: number; readonly latin: number } {
  let han = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
    } else if (isHanCode(unit) || (unit >= 0xd840 && unit <= 0xd888)) han++;
  }
  return { han, latin };
}
