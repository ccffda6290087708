/** The words of audits for people that are not about a single finding. */

import type { Language } from "../audit/reason.ts";
import type { Lang } from "../types.ts";
import { formatPercent, formatShortPercent, percentOf } from "./percent.ts";

/** Words of a report; shares are in [0, 1]. */
export interface AuditWording {
  readonly language: (lang: Lang) => string;
  readonly original: string;
  readonly translation: string;
  /** How much of a text is covered. */
  readonly coverage: (covered: number, sentences: number, share: number) => string;
  readonly legend: string;
  readonly sections: string;
  readonly moreSections: (count: number) => string;
  readonly untitled: string;
  readonly findings: (count: number, accepted: number) => string;
  readonly accepted: (count: number) => string;
  readonly count: (count: number, severity: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** What follows a kind of finding or a label. */
  readonly colon: string;
  /** A text by its language and whether it is the original. */
  readonly side: (language: string, role: string) => string;
  /** Follows a sentence. */
  readonly confidence: (share: number) => string;
  readonly nothingHere: (place: string) => string;
  readonly stranger: (likeness: number) => string;
  /** What to do about it, to be said behind. */
  readonly force: string;
  readonly passes: string;
  readonly failing: (count: number, severity: string) => string;
  readonly short: (share: number, required: number) => string;
  /** Heads of columns. */
  readonly columns: Readonly<Record<ColumnName, string>>;
  /** Names of the sheets of a workbook. */
  readonly sheets: { readonly findings: string; readonly coverage: string };
}

/** What tables of findings and of coverage have columns for. */
export type ColumnName =
  | "id"
  | "code"
  | "kind"
  | "severity"
  | "confidence"
  | "reason"
  | "shape"
  | "english"
  | "chinese"
  | "english_place"
  | "chinese_place"
  | "english_marks"
  | "chinese_marks"
  | "text"
  | "section"
  | "sentences"
  | "covered_sentences"
  | "characters"
  | "covered_characters"
  | "covered_share";

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

const ENGLISH: AuditWording = {
  language: (lang) => (lang === "en" ? "English" : "Chinese"),
  original: "original",
  translation: "translation",
  coverage: (covered, sentences, share) =>
    `${covered} of ${plural(sentences, "sentence")} covered, ${formatPercent(share)} % of the characters`,
  legend: "█ has a counterpart, ▁▂▃▄▅▆▇ in part, ░ has none",
  sections: "sections that are not covered whole",
  moreSections: (count) => `and ${count} more`,
  untitled: "(without a heading)",
  findings: (count, accepted) =>
    `${count === 0 ? "no findings" : plural(count, "finding")}${accepted > 0 ? `, ${accepted} more accepted by the baseline` : ""}`,
  accepted: (count) => `${count} accepted`,
  count: (count, severity) => `${count} ${severity}`,
  list: (items) => items.join(", "),
  colon: ": ",
  side: (language, role) => `${language} (${role})`,
  confidence: (share) => ` (confidence ${share.toFixed(2)})`,
  nothingHere: (place) => `(nothing here, ${place})`,
  stranger: (likeness) =>
    `not a translation of each other (likeness ${likeness.toFixed(2)}; most translations have 0.10 and more, with holes too)`,
  force: "; --force audits them all the same",
  passes: "passes",
  failing: (count, severity) =>
    `fails: ${plural(count, "finding")} of severity ${severity} or worse`,
  short: (share, required) =>
    `fails: ${formatShortPercent(share)} % of the original is covered, required are ${percentOf(required)} %`,
  columns: {
    id: "id",
    code: "code",
    kind: "kind",
    severity: "severity",
    confidence: "confidence",
    reason: "reason",
    shape: "shape",
    english: "english",
    chinese: "chinese",
    english_place: "english_place",
    chinese_place: "chinese_place",
    english_marks: "english_marks",
    chinese_marks: "chinese_marks",
    text: "text",
    section: "section",
    sentences: "sentences",
    covered_sentences: "covered sentences",
    characters: "characters",
    covered_characters: "covered characters",
    covered_share: "covered share",
  },
  sheets: { findings: "findings", coverage: "coverage" },
};

const CHINESE: AuditWording = {
  language: (lang) => (lang === "en" ? "英文" : "中文"),
  original: "原文",
  translation: "譯文",
  coverage: (covered, sentences, share) =>
    `${sentences} 句中有對應者 ${covered} 句，占字元數 ${formatPercent(share)}%`,
  legend: "█ 有對應，▁▂▃▄▅▆▇ 部分對應，░ 無對應",
  sections: "未完全對應的章節",
  moreSections: (count) => `另有 ${count} 節`,
  untitled: "（無標題）",
  findings: (count, accepted) =>
    `${count === 0 ? "沒有發現問題" : `發現 ${count} 處`}${accepted > 0 ? `，另有 ${accepted} 處已列入基準檔` : ""}`,
  accepted: (count) => `已接受 ${count} 處`,
  count: (count, severity) => `${severity} ${count} 處`,
  list: (items) => items.join("、"),
  colon: "：",
  confidence: (share) => `（把握 ${share.toFixed(2)}）`,
  side: (language, role) => `${language}（${role}）`,
  nothingHere: (place) => `（此處沒有文字：${place}）`,
  stranger: (likeness) =>
    `兩篇並非互為翻譯（相似度 ${likeness.toFixed(2)}；即使有缺漏，譯文多半也有 0.10 以上）`,
  force: "；若仍要檢查，請加 --force",
  passes: "通過",
  failing: (count, severity) => `未通過：「${severity}」以上的問題有 ${count} 處`,
  short: (share, required) =>
    `未通過：原文僅 ${formatShortPercent(share)}% 有對應，要求為 ${percentOf(required)}%`,
  columns: {
    id: "識別碼",
    code: "代碼",
    kind: "種類",
    severity: "嚴重程度",
    confidence: "把握",
    reason: "說明",
    shape: "句數",
    english: "英文",
    chinese: "中文",
    english_place: "英文位置",
    chinese_place: "中文位置",
    english_marks: "英文標示",
    chinese_marks: "中文標示",
    text: "文字",
    section: "章節",
    sentences: "句數",
    covered_sentences: "有對應的句數",
    characters: "字元數",
    covered_characters: "有對應的字元數",
    covered_share: "對應比例",
  },
  sheets: { findings: "問題", coverage: "對應率" },
};

/** The words in each language. */
export const AUDIT_WORDINGS: Readonly<Record<Language, AuditWording>> = {
  en: ENGLISH,
  "zh-TW": CHINESE,
};
