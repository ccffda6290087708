/** Puts findings into words; nothing else of an audit does. */

import type { Lang, Side } from "../types.ts";
import type { Finding, FindingCode, Severity } from "./finding.ts";
import type { Language, Names, Reasons } from "./reason.ts";
import { CHINESE_REASONS } from "./wording-chinese.ts";
import { FIGURE_REASONS } from "./wording-figures.ts";
import { GAP_REASONS } from "./wording-gaps.ts";
import { TERM_REASONS } from "./wording-terms.ts";

const ALL_REASONS: readonly Reasons[] = [
  GAP_REASONS,
  FIGURE_REASONS,
  CHINESE_REASONS,
  TERM_REASONS,
];

const TITLES: Readonly<Record<Language, Readonly<Record<FindingCode, string>>>> = {
  en: {
    omission: "omission",
    "partial-omission": "partial omission",
    addition: "addition",
    untranslated: "untranslated",
    "partially-untranslated": "partially untranslated",
    "empty-target": "empty translation",
    "number-mismatch": "number differs",
    "date-mismatch": "date differs",
    "unit-mismatch": "unit differs",
    "currency-mismatch": "currency differs",
    "name-mismatch": "name differs",
    "url-mismatch": "address differs",
    "do-not-translate-violated": "must be kept as it is",
    "term-inconsistent-with-glossary": "not the glossary’s term",
    "term-inconsistent-use": "term not used alike",
    "inconsistent-translation": "same sentence, different translations",
    "inconsistent-source": "different sentences, same translation",
    "duplicate-translation": "translated twice",
    reordered: "stands elsewhere",
    "wrong-variant": "wrong variant of Chinese",
    punctuation: "punctuation",
    "encoding-damage": "damaged characters",
    "low-confidence": "aligned with doubt",
  },
  "zh-TW": {
    omission: "漏譯",
    "partial-omission": "部分漏譯",
    addition: "增譯",
    untranslated: "未翻譯",
    "partially-untranslated": "部分未翻譯",
    "empty-target": "譯文空白",
    "number-mismatch": "數字不符",
    "date-mismatch": "日期不符",
    "unit-mismatch": "單位不符",
    "currency-mismatch": "幣別不符",
    "name-mismatch": "名稱不符",
    "url-mismatch": "網址不符",
    "do-not-translate-violated": "應原樣保留",
    "term-inconsistent-with-glossary": "與詞彙表不符",
    "term-inconsistent-use": "譯名不一致",
    "inconsistent-translation": "同句異譯",
    "inconsistent-source": "異句同譯",
    "duplicate-translation": "重複翻譯",
    reordered: "位置不同",
    "wrong-variant": "用字或用語地區不符",
    punctuation: "標點",
    "encoding-damage": "亂碼",
    "low-confidence": "對齊存疑",
  },
};

const SEVERITY_NAMES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { neutral: "neutral", minor: "minor", major: "major", critical: "critical" },
  "zh-TW": { neutral: "提示", minor: "輕微", major: "重大", critical: "嚴重" },
};

/** Names a kind of finding. */
export function titleOf(code: FindingCode, language: Language): string {
  return TITLES[language][code];
}

/** Names a severity. */
export function severityName(severity: Severity, language: Language): string {
  return SEVERITY_NAMES[language][severity];
}

/** Says why a finding was made, in a line without a full stop. */
export function reasonOf(finding: Finding, language: Language, from: Lang): string {
  const { code, args, source, target } = finding;
  const isEmpty = ({ sentences }: Finding["source"]) => sentences.start === sentences.end;
  const lacking: Side =
    isEmpty(target) || (!isEmpty(source) && target.marks.length === 0) ? "target" : "source";
  const reason = ALL_REASONS.map((reasons) => reasons[language][code]).find(Boolean);
  return reason ? reason(args, namesIn(language, from), lacking) : titleOf(code, language);
}

function namesIn(language: Language, from: Lang): Names {
  const isFrom = (side: Side) => (side === "source") === (from === "en");
  if (language === "en") {
    return {
      side: (side) => (side === "source" ? "the English" : "the Chinese"),
      role: (side) => (isFrom(side) ? "the original" : "the translation"),
      quote: (text) => `“${text}”`,
    };
  }
  return {
    side: (side) => (side === "source" ? "英文" : "中文"),
    role: (side) => (isFrom(side) ? "原文" : "譯文"),
    quote: (text) => `「${text}」`,
  };
}
