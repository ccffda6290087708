/** Chinese of one place written as that of another: characters, and words where that is asked for. */

import * as opencc from "opencc-js";
import { findSimplified, findTraditional } from "../audit/simplified.ts";
import { isSimplified } from "../text/script.ts";
import type { BitextHeader, BitextUnit } from "./unit.ts";

/** The variants that can be written. */
const VARIANTS = ["zh-TW", "zh-HK", "zh-CN"] as const;
export type Variant = (typeof VARIANTS)[number];

/** How Chinese is converted. */
export interface VariantOptions {
  readonly to: Variant;
  /** What it is now; said by the locale of each unit, or seen by its characters, if not given. */
  readonly from?: Variant | undefined;
  /**
   * Change words too, 軟件 to 軟體, as far as OpenCC has them: to and from Taiwan, and to Hong Kong.
   * `false` by default.
   */
  readonly vocabulary?: boolean | undefined;
}

/** The names of OpenCC, without and with the words of the place. */
const NAMES: Readonly<Record<Variant, readonly [characters: string, words: string]>> = {
  "zh-TW": ["tw", "twp"],
  "zh-HK": ["hk", "hkp"],
  "zh-CN": ["cn", "cn"],
};

/** The prop that says from which variant a unit was converted, and by what. */
const CONVERTED_PROP = "converted-from";

/** Converts the units of a bitext. */
export interface VariantConverter {
  readonly header: (header: BitextHeader) => BitextHeader;
  /**
   * Gives the unit in the variant asked for. Of one that is in it already, as its tag or most of its
   * characters say, only characters of the other script are changed.
   */
  readonly convert: (unit: BitextUnit) => BitextUnit;
  /** Units that were changed so far. */
  readonly changed: () => number;
}

/** Prepares a converter with OpenCC's tables. Loading them takes half a second. */
export function createVariantConverter(options: VariantOptions): VariantConverter {
  const { to, vocabulary = false } = options;
  const converters = new Map<Variant, (text: string) => string>();
  const converterFrom = (from: Variant) => {
    const known = converters.get(from);
    if (known) return known;
    const converter = createConverter(from, to, vocabulary);
    converters.set(from, converter);
    return converter;
  };
  const mendStrays = createStrayMender(to);
  let standard: Variant | undefined;
  let changed = 0;
  return {
    header(header) {
      standard = variantOf(header.targetLocale);
      return { ...header, targetLocale: to };
    },
    convert(unit) {
      const { targetLocale, sentences, ...rest } = unit;
      const from =
        options.from ??
        (targetLocale === undefined ? standard : variantOf(targetLocale)) ??
        seenIn(unit.target, to);
      const kept = sentences ? { ...rest, sentences } : rest;
      if (unit.target === "") return kept;
      const convertWhole = from === to ? (text: string) => text : converterFrom(from);
      const whole = convertWhole(unit.target);
      const target = mendStrays(whole);
      if (target === unit.target) return kept;
      changed++;
      const convertText = (text: string) => mendStrays(convertWhole(text));
      const how =
        whole === unit.target
          ? `characters of ${to === "zh-CN" ? "Traditional" : "Simplified"} Chinese by OpenCC`
          : `${from} by OpenCC${vocabulary ? ", with vocabulary" : ""}`;
      return {
        ...rest,
        target,
        ...(sentences
          ? { sentences: { ...sentences, target: sentences.target.map(convertText) } }
          : {}),
        props: { ...unit.props, [CONVERTED_PROP]: how },
      };
    },
    changed: () => changed,
  };
}

function createConverter(from: Variant, to: Variant, vocabulary: boolean) {
  const level = vocabulary ? 1 : 0;
  const names = { from: NAMES[from][level], to: NAMES[to][level] };
  return opencc.Converter(names) as unknown as (text: string) => string;
}

/**
 * Prepares to change the characters that a script does not have and no others, as a text may be mixed:
 * 打開软件, of which 開 alone is Traditional. Words are left as they are.
 */
function createStrayMender(to: Variant): (text: string) => string {
  let convert: ((text: string) => string) | undefined;
  return (text) => {
    const strays = to === "zh-CN" ? findTraditional(text) : findSimplified(text);
    if (strays.length === 0) return text;
    convert ??= createConverter(to === "zh-CN" ? "zh-TW" : "zh-CN", to, false);
    // The words around a character tell which of several it stands for, where none of them is cut.
    const around = convert(text);
    const isSame = around.length === text.length;
    let mended = "";
    let end = 0;
    for (const { at, found, expected } of strays) {
      mended += text.slice(end, at);
      end = at + found.length;
      mended += isSame ? around.slice(at, end) : expected;
    }
    return mended + text.slice(end);
  };
}

/** The variant of a tag; `zh` and `zh-Hant` alone do not say it. */
function variantOf(locale: string | undefined): Variant | undefined {
  if (locale === undefined) return undefined;
  if (/-(?:HK|MO)\b/.test(locale)) return "zh-HK";
  if (/-TW\b/.test(locale)) return "zh-TW";
  return /-(?:CN|SG|MY|Hans)\b/.test(locale) ? "zh-CN" : undefined;
}

/** Of a text without a tag its characters tell Simplified from Traditional, but not the place. */
function seenIn(text: string, to: Variant): Variant {
  if (isSimplified(text)) return "zh-CN";
  return to === "zh-CN" ? "zh-TW" : to;
}
