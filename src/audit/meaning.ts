/** What each kind of finding means: for rules in SARIF, and for whoever asks what a code is. */

import type { FindingCode } from "./finding.ts";
import type { Language } from "./reason.ts";

const MEANINGS: Readonly<Record<Language, Readonly<Record<FindingCode, string>>>> = {
  en: {
    omission: "A passage of the original has no counterpart in the translation.",
    "partial-omission":
      "A sentence was translated, but a part of it has no counterpart in the translation.",
    addition: "A passage of the translation has no counterpart in the original.",
    untranslated: "A passage of the translation is still in the language of the original.",
    "partially-untranslated":
      "A part of a translated passage is still in the language of the original.",
    "empty-target": "The place of the translation is there, but it is empty.",
    "number-mismatch": "The numbers of both sides differ in value.",
    "date-mismatch": "The dates of both sides differ.",
    "unit-mismatch": "A quantity has another unit on the other side, and not the value to fit it.",
    "currency-mismatch": "A sum of money is in another currency on the other side.",
    "name-mismatch": "A name on one side is not the name on the other.",
    "url-mismatch": "A web or mail address differs, or is missing on the other side.",
    "do-not-translate-violated": "Something that should have been kept as it is was changed.",
    "term-inconsistent-with-glossary": "A term is not translated the way the glossary wants it.",
    "term-inconsistent-use": "One term is translated in different ways within the text.",
    "inconsistent-translation": "The same sentence is translated in different ways.",
    "inconsistent-source": "Different sentences have one and the same translation.",
    "duplicate-translation": "A passage is translated twice in a row.",
    reordered: "A passage has a counterpart, but it stands elsewhere in the other text.",
    "wrong-variant":
      "Characters or words belong to another variant of Chinese than the text is to be in.",
    punctuation: "Punctuation is not that of the language, or brackets and quotes are not paired.",
    "encoding-damage": "Characters were damaged when the text was converted.",
    "low-confidence": "The aligner is not sure that the passages belong together: a hint to look.",
  },
  "zh-TW": {
    omission: "原文的這一段在譯文中沒有對應。",
    "partial-omission": "句子已翻譯，但其中一部分在譯文中沒有對應。",
    addition: "譯文的這一段在原文中沒有對應。",
    untranslated: "譯文的這一段仍是原文的語言。",
    "partially-untranslated": "譯文的這一段有一部分仍是原文的語言。",
    "empty-target": "有譯文的位置，但內容空白。",
    "number-mismatch": "兩邊數字的數值不同。",
    "date-mismatch": "兩邊的日期不同。",
    "unit-mismatch": "數量的單位在另一邊不同，數值也未換算。",
    "currency-mismatch": "金額的幣別在另一邊不同。",
    "name-mismatch": "兩邊的名稱不同。",
    "url-mismatch": "網址或電子郵件地址不同，或在另一邊缺漏。",
    "do-not-translate-violated": "應保留原樣的內容被更動。",
    "term-inconsistent-with-glossary": "術語的譯法與詞彙表不符。",
    "term-inconsistent-use": "同一術語在文中有不同譯法。",
    "inconsistent-translation": "同一句有不同的翻譯。",
    "inconsistent-source": "不同的句子譯成同一句。",
    "duplicate-translation": "同一段連續翻譯了兩次。",
    reordered: "這一段有對應，但位於另一篇的其他位置。",
    "wrong-variant": "用字或用語不屬於指定的中文地區。",
    punctuation: "標點不合該語言的用法，或括號、引號不成對。",
    "encoding-damage": "文字轉碼時受損。",
    "low-confidence": "對齊程式無法確定這兩段互為對應：請看一下。",
  },
};

/** Says what a kind of finding means, in a sentence. */
export function meaningOf(code: FindingCode, language: Language): string {
  return MEANINGS[language][code];
}
