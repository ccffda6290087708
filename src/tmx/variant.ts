/** The languages of a unit beside each other: what is missing, swapped, untranslated or of another variant. */

import { findSimplified, findTraditional } from "../audit/simplified.ts";
import { isCopy, isUntranslated } from "../bitext/untranslated.ts";
import { langOfTag } from "../text/lang-tag.ts";
import type { Lang } from "../types.ts";
import type { FaultSink } from "./fault.ts";
import { codesOf, textOfSegment } from "./inline.ts";
import { countScripts, readTag, tagOf, variantOf, withTag } from "./language.ts";
import { childrenNamed, mapChildren, type TmxElement } from "./node.ts";

/** A variant of a unit, read. */
export interface ReadVariant {
  readonly element: TmxElement;
  readonly segment: TmxElement;
  /** In the form of `readTag`, empty if it has none. */
  readonly tag: string;
  readonly lang: Lang | undefined;
  /** Without codes, without space at the ends. */
  readonly text: string;
}

/** Reads the variants of a unit that have a segment, in their order. */
export function readVariants(unit: TmxElement): ReadVariant[] {
  return childrenNamed(unit, "tuv").flatMap((element) => {
    const [segment] = childrenNamed(element, "seg");
    if (!segment) return [];
    const found = tagOf(element) ?? "";
    const tag = readTag(found) ?? found;
    return [{ element, segment, tag, lang: langOfTag(tag), text: textOfSegment(segment).trim() }];
  });
}

/** Finds the variant that is translated from: that of the language of `srclang`, else the first. */
export function sourceOf(
  variants: readonly ReadVariant[],
  srclang: string | undefined,
): ReadVariant | undefined {
  const language = languageOf(srclang ?? "");
  const found = variants.find(({ tag }) => languageOf(tag) === language);
  return found ?? variants[0];
}

const languages = new Map<string, string>();

/** The first part of a tag, in lower case; empty for none and for `*all*`. */
export function languageOf(tag: string): string {
  let language = languages.get(tag);
  if (language === undefined) {
    language = (readTag(tag) ?? "").split("-")[0]!.toLowerCase();
    if (languages.size > 10_000) languages.clear();
    languages.set(tag, language);
  }
  return language;
}

/** Finds what is wrong between the variants of a unit. */
export function checkVariants(
  variants: readonly ReadVariant[],
  unit: TmxElement,
  srclang: string | undefined,
  report: FaultSink,
): void {
  const source = sourceOf(variants, srclang);
  if (!source) return;
  const others = variants.filter((variant) => variant !== source);
  if (childrenNamed(unit, "tuv").length < 2)
    report("language-missing", unit, { found: source.tag });
  const seen = new Set<string>();
  for (const { element, segment, tag, lang, text } of variants) {
    const key = tag.toLowerCase();
    if (key !== "" && seen.has(key)) report("language-twice", element, { found: tag });
    seen.add(key);
    if (text === "" && codesOf(segment) === "") report("segment-empty", segment, { found: tag });
    if (lang === "zh") checkScript(segment, tag, text, report);
  }
  if (isSourceLate(variants, source, srclang)) {
    report("source-not-first", source.element, { found: source.tag });
  }
  if (isSwapped(variants)) report("sides-swapped", unit);
  else {
    for (const { text, segment } of others) {
      if (isUntranslated({ source: source.text, target: text }) && isCopy(source.text, text)) {
        report("untranslated", segment);
      }
    }
  }
  const codes = codesOf(source.segment);
  for (const { segment } of others) {
    if (codesOf(segment) !== codes) report("inline-differs", segment);
  }
}

/** A sentence is of another script with so many of its ideographs. */
const STRANGE_SHARE = 0.1;
/** Of a short one, one is enough. */
const SHORT_HAN = 8;

function checkScript(segment: TmxElement, tag: string, text: string, report: FaultSink): void {
  const variant = variantOf(tag);
  if (variant === "zh") return;
  const found = variant === "CN" ? findTraditional(text) : findSimplified(text);
  if (found.length === 0) return;
  const { han } = countScripts(text);
  if (found.length < STRANGE_SHARE * han || (found.length < 2 && han > SHORT_HAN)) return;
  const characters = [...new Set(found.map((strange) => strange.found))].slice(0, 5).join("");
  report("variant-text", segment, { found: characters, tag });
}

function isSourceLate(
  variants: readonly ReadVariant[],
  source: ReadVariant,
  srclang: string | undefined,
): boolean {
  const language = languageOf(srclang ?? "");
  return language !== "" && variants[0] !== source && languageOf(source.tag) === language;
}

/** The English is in Chinese and the Chinese in English. */
function isSwapped(variants: readonly ReadVariant[]): boolean {
  if (variants.length !== 2) return false;
  const english = variants.find(({ lang }) => lang === "en");
  const chinese = variants.find(({ lang }) => lang === "zh");
  if (!english || !chinese) return false;
  const first = countScripts(english.text);
  const second = countScripts(chinese.text);
  return first.han >= 2 && first.han > first.latin && second.han === 0 && second.latin >= 3;
}

/** Gives each side of a unit the tag of its language, and puts the source first. */
export function mendVariants(unit: TmxElement, srclang: string | undefined): TmxElement {
  let variants = readVariants(unit);
  let result = unit;
  if (isSwapped(variants)) {
    const [first, second] = variants as [ReadVariant, ReadVariant];
    result = mapChildren(unit, (child) => {
      if (child === first.element) return withTag(first.element, second.tag);
      return child === second.element ? withTag(second.element, first.tag) : child;
    });
    variants = readVariants(result);
  }
  const source = sourceOf(variants, srclang);
  if (!source || !isSourceLate(variants, source, srclang)) return result;
  // Only the variants change places; the white space between them stays.
  const order = [source, ...variants.filter((variant) => variant !== source)];
  let next = 0;
  const places = new Set(variants.map(({ element }) => element));
  return mapChildren(result, (child) =>
    child.kind === "element" && places.has(child) ? order[next++]!.element : child,
  );
}
