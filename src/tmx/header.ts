/** The header of a memory: what it must say, and what the units say of it. */

import { langOfTag } from "../text/lang-tag.ts";
import { ELEMENTS } from "./element.ts";
import type { FaultSink } from "./fault.ts";
import { readTag } from "./language.ts";
import {
  attributeOf,
  createElement,
  type TmxElement,
  withAttribute,
  withAttributes,
} from "./node.ts";
import { checkStructure, mendStructure } from "./structure.ts";
import { languageOf } from "./variant.ts";

/** What stands where a file does not say it. */
const UNKNOWN: Readonly<Record<string, string>> = {
  creationtool: "unknown",
  creationtoolversion: "unknown",
  segtype: "sentence",
  "o-tmf": "unknown",
  adminlang: "en",
  datatype: "unknown",
};

/** Language tags of variants by how often they are met; first of units, and any. */
export interface TagCounts {
  readonly first: ReadonlyMap<string, number>;
  readonly all: ReadonlyMap<string, number>;
}

/** Finds what a header lacks. */
export function checkHeader(header: TmxElement, report: FaultSink): void {
  checkStructure(header, report);
  for (const attribute of ELEMENTS.header!.required) {
    const value = attributeOf(header, attribute);
    if (value !== undefined && value.trim() !== "") continue;
    if (attribute === "srclang") report("srclang-missing", header);
    else if (value === undefined) report("header-attribute", header, { attribute });
  }
}

/** Tells whether a `srclang` is `*all*` or the language of some units. */
export function isKnownSource(srclang: string, { all }: TagCounts): boolean {
  if (srclang.trim() === "*all*") return true;
  const read = readTag(srclang);
  if (read !== srclang) return false;
  return [...all.keys()].some((tag) => languageOf(tag) === languageOf(read));
}

/**
 * Makes a header that says all that TMX demands; the language of the source by the units: the tag that
 * most of them have in their first variant, or that most have of the language that was named.
 *
 * @param header - absent if the file has none
 */
export function mendHeader(header: TmxElement | undefined, counts: TagCounts): TmxElement {
  const place = { line: 1, column: 1 };
  const given = header ?? createElement("header", [], [], place);
  let mended = mendStructure(given) ?? given;
  const srclang = sourceLanguage(attributeOf(given, "srclang"), counts);
  mended = withAttribute(mended, "srclang", srclang);
  for (const [attribute, value] of Object.entries(UNKNOWN)) {
    if (attributeOf(mended, attribute) === undefined) {
      mended = withAttribute(mended, attribute, value);
    }
  }
  return header ? mended : withAttributes(mended, inOrder(mended));
}

function inOrder({ attributes }: TmxElement) {
  const order = ELEMENTS.header!.required;
  return [...attributes].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

function sourceLanguage(srclang: string | undefined, counts: TagCounts): string {
  if (srclang !== undefined && srclang.trim() !== "") {
    if (isKnownSource(srclang, counts)) return srclang;
    const language = languageOf(srclang);
    const alike = mostFrequent(counts.all, (tag) => languageOf(tag) === language);
    if (language !== "" && alike !== undefined) return alike;
  }
  return mostFrequent(counts.first) ?? (srclang?.trim() ? (readTag(srclang) ?? "*all*") : "*all*");
}

/** Finds the most frequent tag of those that fit, the earlier of two. */
function mostFrequent(
  counts: ReadonlyMap<string, number>,
  fits: (tag: string) => boolean = () => true,
): string | undefined {
  let best: string | undefined;
  for (const [tag, count] of counts) {
    if (fits(tag) && (best === undefined || count > counts.get(best)!)) best = tag;
  }
  return best;
}

/** Finds the most frequent tag of each of both languages. */
export function usualTags({ all }: TagCounts) {
  return {
    en: mostFrequent(all, (tag) => langOfTag(tag) === "en"),
    zh: mostFrequent(all, (tag) => langOfTag(tag) === "zh"),
  };
}
