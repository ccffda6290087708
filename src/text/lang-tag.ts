import type { Lang } from "../types.ts";

/**
 * Finds the language of a tag as files have it: `en`, `EN-US`, `zh_TW`, `cmn-Hant`, `yue-HK`.
 *
 * @returns `undefined` for any other language
 */
export function langOfTag(tag: string): Lang | undefined {
  if (/^(?:en|eng)(?![a-z])/i.test(tag)) return "en";
  return /^(?:zh|zho|chi|cmn|yue|lzh)(?![a-z])/i.test(tag) ? "zh" : undefined;
}
