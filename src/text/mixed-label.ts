import type { Lang, Span } from "../types.ts";

/** Words that a line consists of when it only says which version follows. */
const LABEL_WORDS = new Set(
  (
    "original originals chinese mandarin english traditional simplified version text texts full translation " +
    "translated translations transcript source the in of from to and by a below follows following here is as published " +
    "language part section bilingual taiwan hong kong hant tw hk zh en"
  ).split(" "),
);

const CHINESE_LABEL =
  /^(以下|下文|附|後附)?(為|是)?(本文|全文)?(的)?((繁體|正體|簡體|傳統|原始)?(中文|漢語|華語|國語|普通話|英文|英語|原文|譯文|中英文|雙語|中英對照)(的)?)+(版本?|全文|原文|譯文|翻譯|文本|部分|原稿|正文|如下)*$/u;

/**
 * Reads a line that does nothing but announce a language, such as `Original Mandarin Chinese:`,
 * 【英文版】 or 以下為中文譯文.
 *
 * @returns the language announced, `"unnamed"` if it says "translation" or 原文 without a language or
 * is a mere ornament (`* * *`), `undefined` if the line is text
 */
export function readLabel(text: string, line: Span): Lang | "unnamed" | undefined {
  if (line.end - line.start > 80) return undefined;
  const words = text
    .slice(line.start, line.end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (words === "") return "unnamed";
  if (/\p{N}/u.test(words)) return undefined;
  const isLatin = words.split(" ").every((word) => LABEL_WORDS.has(word));
  if (!isLatin && !CHINESE_LABEL.test(words.replaceAll(" ", ""))) return undefined;
  const chinese = /chinese|mandarin|\bzh\b|中文|漢語|華語|國語|普通話/u.test(words);
  const english = /english|\ben\b|英文|英語/u.test(words);
  // "English translation from the Chinese" names both; the first is what follows.
  if (chinese && english)
    return words.search(/english|英/u) < words.search(/chinese|mandarin|中|漢/u) ? "en" : "zh";
  if (chinese) return "zh";
  if (english) return "en";
  return /original|translation|version|text|transcript|原文|譯文/u.test(words)
    ? "unnamed"
    : undefined;
}
