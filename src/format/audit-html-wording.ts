/** What the report of an audit says, in its languages; the findings' own words are the audit's. */

import type { Language } from "../audit/reason.ts";
import type { Lang, LinkKind } from "../types.ts";
import type { StretchState } from "./audit-html-stretch.ts";

/** The wording of a report. Counts come as numbers, shares as written percentages. */
export interface ReportWording {
  /** Tag of the language of the page. */
  readonly tag: string;
  readonly heading: string;
  readonly skip: string;
  readonly direction: (from: Lang, locale: string) => string;
  readonly nothingFound: string;
  /** @param grave - how many of them are major or critical */
  readonly found: (count: number, grave: number) => string;
  readonly covered: (english: string, chinese: string) => string;
  readonly titles: Readonly<
    Record<
      "summary" | "coverage" | "sections" | "kinds" | "strip" | "plot" | "findings" | "bitext",
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      "text" | "section" | "sentences" | "characters" | "kind" | "severity" | "count" | "place",
      string
    >
  >;
  readonly languages: Readonly<Record<Lang, string>>;
  readonly share: (part: string, whole: string) => string;
  readonly untitledSection: string;
  /** Makes a sentence of words that end without a stop. */
  readonly sentence: (words: string) => string;
  readonly capital: (words: string) => string;
  /** What stands between two sentences. */
  readonly gap: string;
  readonly sentences: (count: string) => string;
  readonly stripHint: string;
  readonly stripOf: (lang: Lang) => string;
  readonly states: Readonly<Record<StretchState, string>>;
  /** What a stretch is called: its state, its sentences counted from 1, what was found. */
  readonly stretch: (state: string, first: number, last: number, found: string) => string;
  readonly plotHint: string;
  readonly plotLabel: (english: string, chinese: string) => string;
  readonly axes: Readonly<Record<Lang, string>>;
  readonly marks: Readonly<Record<"path" | "omitted" | "added" | "moved", string>>;
  readonly markOf: (title: string, place: string, more: number) => string;
  readonly markOfSeverity: (severity: string) => string;
  readonly filters: Readonly<
    Record<"title" | "severity" | "kind" | "search" | "reset" | "keys", string>
  >;
  /** For the script: `{shown}` and `{all}` stand for counts. */
  readonly shown: string;
  readonly noneShown: string;
  readonly numbered: (number: number) => string;
  readonly confidence: (share: string) => string;
  readonly identity: string;
  readonly nothingHere: string;
  readonly before: string;
  readonly after: string;
  readonly linked: string;
  readonly linkKinds: Readonly<Record<LinkKind, string>>;
  readonly more: (count: number) => string;
  readonly bitextHint: (units: string) => string;
  readonly inText: string;
  readonly colon: string;
  readonly made: (version: string) => string;
  readonly signature: string;
  readonly caveat: string;
}

/** `zh-TW says …` begins with a name, which stays as it is. */
const capital = (words: string) =>
  words.replace(/^[a-z]+(?![-\w])/, (word) => word.slice(0, 1).toUpperCase() + word.slice(1));

const ENGLISH: ReportWording = {
  tag: "en",
  heading: "Translation audit",
  skip: "Skip to the findings",
  direction: (from, locale) =>
    `${from === "en" ? "English into Chinese" : "Chinese into English"}, ${locale}`,
  nothingFound: "Nothing was found.",
  found: (count, grave) =>
    `${count === 1 ? "One finding" : `${count} findings`}, ${
      grave === 0 ? "none" : grave === count ? (count === 1 ? "and it is" : "all of them") : grave
    } major or critical.`,
  covered: (english, chinese) =>
    `${english} of the English sentences and ${chinese} of the Chinese have a counterpart.`,
  titles: {
    summary: "Summary",
    coverage: "Coverage",
    sections: "Coverage by section",
    kinds: "Findings by kind",
    strip: "Gap strip",
    plot: "Alignment",
    findings: "Findings",
    bitext: "Both texts, side by side",
  },
  columns: {
    text: "Text",
    section: "Section",
    sentences: "Sentences",
    characters: "Characters",
    kind: "Kind",
    severity: "Severity",
    count: "Number",
    place: "Place",
  },
  languages: { en: "English", zh: "Chinese" },
  share: (part, whole) => `${part} of ${whole}`,
  untitledSection: "without a heading",
  sentence: (words) => `${capital(words)}.`,
  capital,
  gap: " ",
  sentences: (count) => `${count} ${count === "1" ? "sentence" : "sentences"}`,
  stripHint:
    "Each text from its beginning to its end, by characters. Choose a stretch to go to its finding; the arrow keys walk along the strip.",
  stripOf: (lang) => (lang === "en" ? "Stretches of the English" : "Stretches of the Chinese"),
  states: {
    covered: "has a counterpart",
    finding: "has a finding",
    moved: "stands elsewhere",
    omitted: "left out",
    added: "added",
  },
  stretch: (state, first, last, found) =>
    `${first === last ? `Sentence ${first}` : `Sentences ${first} to ${last}`} ${state}${found && `: ${found}`}`,
  plotHint: "English from left to right, Chinese from top to bottom; every mark is a finding.",
  plotLabel: (english, chinese) =>
    `Dot plot of ${english} English against ${chinese} Chinese sentences`,
  axes: { en: "English sentences", zh: "Chinese sentences" },
  marks: {
    path: "sentences and their counterparts",
    omitted: "left out",
    added: "added",
    moved: "stands elsewhere",
  },
  markOf: (title, place, more) =>
    `${title}, ${place}${more === 0 ? "" : ` and ${more} more beside it`}`,
  markOfSeverity: (severity) => `finding: ${severity}`,
  filters: {
    title: "Show",
    severity: "Severity",
    kind: "Kind",
    search: "Search in texts and reasons",
    reset: "Show all",
    keys: "In the list, j and k go to the next and the previous finding.",
  },
  shown: "{shown} of {all} findings shown",
  noneShown: "No finding fits these filters.",
  numbered: (number) => `Finding ${number}`,
  confidence: (share) => `${share} sure`,
  identity: "Identity, for a baseline",
  nothingHere: "no counterpart",
  before: "Before it",
  after: "After it",
  linked: "Linked",
  linkKinds: {
    word: "word",
    learnt: "learnt in these texts",
    number: "number",
    name: "name",
    latin: "same spelling",
    term: "glossary",
  },
  more: (count) => `and ${count} more`,
  bitextHint: (units) => `Show all ${units} units`,
  inText: "in the text",
  colon: ": ",
  made: (version) => `Made by duizhao ${version}`,
  signature: "Signature of the alignment",
  caveat: "A finding is a possible error until a person confirms it.",
};

const CHINESE: ReportWording = {
  tag: "zh-Hant-TW",
  heading: "譯文審校報告",
  skip: "跳至問題清單",
  direction: (from, locale) => `${from === "en" ? "英譯中" : "中譯英"}，${locale}`,
  nothingFound: "沒有發現問題。",
  found: (count, grave) =>
    `共 ${count} 處問題，${grave === 0 ? "均非重大或嚴重。" : `其中 ${grave} 處屬重大或嚴重。`}`,
  covered: (english, chinese) => `英文 ${english} 的句子、中文 ${chinese} 的句子有對應。`,
  titles: {
    summary: "摘要",
    coverage: "對應率",
    sections: "各章節對應率",
    kinds: "問題種類",
    strip: "對應分布",
    plot: "對齊圖",
    findings: "問題",
    bitext: "雙語對照全文",
  },
  columns: {
    text: "文字",
    section: "章節",
    sentences: "句數",
    characters: "字元數",
    kind: "種類",
    severity: "嚴重程度",
    count: "處數",
    place: "位置",
  },
  languages: { en: "英文", zh: "中文" },
  share: (part, whole) => `${part}／${whole}`,
  untitledSection: "無標題",
  sentence: (words) => `${words}。`,
  capital: (words) => words,
  gap: "",
  sentences: (count) => `${count} 句`,
  stripHint: "兩份文字各自從頭到尾，按字元數排列。點選任一段可跳至該處問題；方向鍵可沿帶移動。",
  stripOf: (lang) => (lang === "en" ? "英文各段" : "中文各段"),
  states: {
    covered: "有對應",
    finding: "有問題",
    moved: "位置不同",
    omitted: "漏譯",
    added: "增譯",
  },
  stretch: (state, first, last, found) =>
    `第 ${first === last ? first : `${first} 至 ${last}`} 句：${state}${found && `（${found}）`}`,
  plotHint: "橫軸為英文，由左至右；縱軸為中文，由上至下。每個記號是一處問題。",
  plotLabel: (english, chinese) => `英文 ${english} 句與中文 ${chinese} 句的對齊圖`,
  axes: { en: "英文句", zh: "中文句" },
  marks: { path: "互相對應的句子", omitted: "漏譯", added: "增譯", moved: "位置不同" },
  markOf: (title, place, more) => `${title}，${place}${more === 0 ? "" : `，鄰近另有 ${more} 處`}`,
  markOfSeverity: (severity) => `問題：${severity}`,
  filters: {
    title: "顯示",
    severity: "嚴重程度",
    kind: "種類",
    search: "搜尋文字與說明",
    reset: "全部顯示",
    keys: "在清單中按 j、k 可跳至下一處、上一處問題。",
  },
  shown: "顯示 {all} 處問題中的 {shown} 處",
  noneShown: "沒有符合篩選條件的問題。",
  numbered: (number) => `問題 ${number}`,
  confidence: (share) => `把握 ${share}`,
  identity: "識別碼，供基準檔使用",
  nothingHere: "無對應",
  before: "前文",
  after: "後文",
  linked: "對應詞",
  linkKinds: {
    word: "詞語",
    learnt: "由本文習得",
    number: "數字",
    name: "名稱",
    latin: "拼寫相同",
    term: "詞彙表",
  },
  more: (count) => `另有 ${count} 項`,
  bitextHint: (units) => `顯示全部 ${units} 個單位`,
  inText: "見全文",
  colon: "：",
  made: (version) => `由 duizhao ${version} 製作`,
  signature: "對齊簽章",
  caveat: "所列均為可能的問題，須經人工確認。",
};

const WORDINGS: Readonly<Record<Language, ReportWording>> = { en: ENGLISH, "zh-TW": CHINESE };

/** Gives the wording of a report in a language. */
export function reportWording(language: Language): ReportWording {
  return WORDINGS[language];
}
