/** Chinese of one place written as that of another: characters, and words where that is asked for. */

import * as opencc from "opencc-js";
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
  /** Gives the unit in the variant asked for; one that is in it already is not touched. */
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
    const level = vocabulary ? 1 : 0;
    const names = { from: NAMES[from][level], to: NAMES[to][level] };
    const converter = opencc.Converter(names) as unknown as (text: string) => string;
    converters.set(from, converter);
    return converter;
  };
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
      if (from === to || unit.target === "") return kept;
      const converter = converterFrom(from);
      const target = converter(unit.target);
      if (target === unit.target) return kept;
      changed++;
      const how = `${from} by OpenCC${vocabulary ? ", with vocabulary" : ""}`;
      return {
        ...rest,
        target,
        ...(sentences
          ? { sentences: { ...sentences, target: sentences.target.map(converter) } }
          : {}),
        props: { ...unit.props, [CONVERTED_PROP]: how },
      };
    },
    changed: () => changed,
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
