import type { Lang } from "../types.ts";

/** A tag of each language, for messages. */
export const LOCALE_EXAMPLES: Readonly<Record<Lang, string>> = { en: "en-GB", zh: "zh-HK" };

/** First subtags of each language. */
const LANGUAGES: Readonly<Record<Lang, readonly string[]>> = {
  en: ["en"],
  zh: ["zh", "yue", "cmn", "lzh"],
};

/**
 * Writes a language tag the way BCP 47 likes it: `zh-tw` becomes `zh-TW`.
 *
 * @returns `undefined` if it is no tag, or one of another language
 */
export function canonicalizeLocale(tag: string, lang: Lang): string | undefined {
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(tag);
  } catch {
    return undefined; // a RangeError is how it says "no tag"
  }
  return LANGUAGES[lang].includes(canonical?.split("-")[0] ?? "") ? canonical : undefined;
}
