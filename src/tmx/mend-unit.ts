/** All that is done to a unit, and to the header, when a memory is mended. */

import { langOfTag } from "../text/lang-tag.ts";
import { mendHeader, usualTags } from "./header.ts";
import { codesOf, mendInline, stripInline } from "./inline.ts";
import { mendLanguages, variantOf, withTag } from "./language.ts";
import {
  attributeOf,
  childrenNamed,
  mapChildren,
  type TmxElement,
  type TmxNode,
  withAttribute,
} from "./node.ts";
import { mendSegment } from "./segment.ts";
import { mendStructure } from "./structure.ts";
import type { TmxSurvey } from "./survey.ts";
import { mendVariants, readVariants } from "./variant.ts";

/** What is changed beside the faults that need nobody's word. */
export interface TmxFixOptions {
  /** Of the file, for messages. */
  readonly name?: string;
  /** The tag that all English gets. */
  readonly englishLocale?: string | undefined;
  /** The tag that all Chinese gets; of several variants in a unit the nearest is kept. */
  readonly chineseLocale?: string | undefined;
  /** Leave out segments without text, and units that have not two variants then. */
  readonly dropEmpty?: boolean | undefined;
  /** Leave out inline codes. */
  readonly stripTags?: boolean | undefined;
  /** Write a file for each variant of Chinese. */
  readonly splitVariants?: boolean | undefined;
}

/** Mends the header; `srclang` has the locale that is asked for. */
export function headerOf(survey: TmxSurvey, options: TmxFixOptions): TmxElement {
  const header = mendHeader(survey.header, survey.tags);
  const lang = langOfTag(attributeOf(header, "srclang") ?? "");
  const locale = lang && (lang === "en" ? options.englishLocale : options.chineseLocale);
  return locale === undefined ? header : withAttribute(header, "srclang", locale);
}

/**
 * Makes what mends a unit. The result is the unit for each file it stands in, none if nothing of it
 * could be kept.
 */
export function createUnitMender(survey: TmxSurvey, options: TmxFixOptions) {
  const { englishLocale, chineseLocale, dropEmpty, stripTags, splitVariants } = options;
  const tags = usualTags(survey.tags);
  const srclang = attributeOf(headerOf(survey, options), "srclang");
  const kinds = survey.variants.map(({ tag }) => variantOf(tag));

  const mendTexts = (unit: TmxElement) =>
    mapChildren(unit, (variant) =>
      variant.kind !== "element" || variant.name !== "tuv"
        ? variant
        : mapChildren(variant, (child) => {
            if (child.kind !== "element" || child.name !== "seg") return child;
            return mendSegment(stripTags ? stripInline(child) : mendInline(child));
          }),
    );

  return (unit: TmxElement): { readonly unit: TmxElement; readonly file: number }[] => {
    const structured = mendStructure(unit);
    if (!structured) return [];
    let mended = mendTexts(mendLanguages(structured, tags));
    if (dropEmpty) mended = withoutEmpty(mended);
    if (englishLocale !== undefined || chineseLocale !== undefined) {
      mended = withLocales(mended, englishLocale, chineseLocale);
    }
    mended = mendVariants(mended, srclang);
    const count = childrenNamed(mended, "tuv").length;
    if (count === 0 || (dropEmpty && count < 2)) return [];
    return splitVariants && kinds.length > 1
      ? splitByVariant(mended, kinds)
      : [{ unit: mended, file: 0 }];
  };
}

function withoutEmpty(unit: TmxElement): TmxElement {
  const empty = readVariants(unit).filter(
    ({ text, segment }) => text === "" && codesOf(segment) === "",
  );
  if (empty.length === 0) return unit;
  const elements = new Set<TmxNode>(empty.map(({ element }) => element));
  return mapChildren(unit, (child) => (elements.has(child) ? undefined : child));
}

function withLocales(
  unit: TmxElement,
  englishLocale: string | undefined,
  chineseLocale: string | undefined,
): TmxElement {
  const variants = readVariants(unit);
  const changed = new Map<TmxNode, TmxElement | undefined>();
  for (const [lang, locale] of [
    ["en", englishLocale],
    ["zh", chineseLocale],
  ] as const) {
    if (locale === undefined) continue;
    const own = variants.filter((variant) => variant.lang === lang);
    const same = own.filter(({ tag }) => tag.toLowerCase() === locale.toLowerCase());
    const near = own.find(({ tag }) => variantOf(tag) === variantOf(locale)) ?? own[0];
    const kept = same.length > 0 ? same : near ? [near] : [];
    for (const variant of own) {
      changed.set(
        variant.element,
        kept.includes(variant) ? withTag(variant.element, locale) : undefined,
      );
    }
  }
  return mapChildren(unit, (child) => (changed.has(child) ? changed.get(child) : child));
}

/** Gives each file the variant of its kind; what has no Chinese goes to the first. */
function splitByVariant(unit: TmxElement, kinds: readonly string[]) {
  const chinese = readVariants(unit).filter(({ lang }) => lang === "zh");
  if (chinese.length === 0) return [{ unit, file: 0 }];
  return kinds.flatMap((kind, file) => {
    const own = chinese.filter(({ tag }) => variantOf(tag) === kind);
    if (own.length === 0) return [];
    const others = new Set<TmxNode>(
      chinese.filter((variant) => !own.includes(variant)).map(({ element }) => element),
    );
    return [{ unit: mapChildren(unit, (child) => (others.has(child) ? undefined : child)), file }];
  });
}
