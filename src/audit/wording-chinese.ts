import type { Reason, Reasons } from "./reason.ts";

const DAMAGE_EN: Readonly<Record<string, string>> = {
  lost: "characters were lost when the text was decoded",
  half: "half of a character is missing",
  control: "holds control characters",
  mojibake: "was read in a wrong encoding",
  private: "characters of private use, which show differently or not at all elsewhere",
  questions: "question marks stand where characters were lost",
  entity: "an HTML entity was not decoded",
};

const DAMAGE_ZH: Readonly<Record<string, string>> = {
  lost: "解碼時遺失字元",
  half: "字元只剩一半",
  control: "含控制字元",
  mojibake: "讀取時用錯編碼",
  private: "屬造字區字元，在其他裝置上可能無法正確顯示",
  questions: "字元遺失，變成問號",
  entity: "HTML 字元實體未還原",
};

type Args = Parameters<Reason>[0];

/** Gives every word with the usual one behind it. */
function pairs(found: unknown, expected: unknown, open: string, close: string): string {
  const usual = String(expected).split("、");
  const words = String(found).split("、");
  return words.map((word, k) => `${word}${open}${usual[k]}${close}`).join("、");
}

function variantReason({ kind, found, expected, locale, other, count }: Args): string {
  const times = Number(count) > 1 ? ` (${count} times in all)` : "";
  if (kind === "text-characters") {
    return other === "zh-CN"
      ? `the text is in Simplified characters: ${found} …, not ${expected} …${times}`
      : `the text is in Traditional characters: ${found} …, not ${expected} …${times}`;
  }
  if (kind === "text-words") {
    return `the text is in the usage of ${other}, not of ${locale}: ${pairs(found, expected, " (", ")")}${times}`;
  }
  return kind === "words"
    ? `${locale} says ${expected} for ${found}${times}`
    : `${found} should be ${expected}`;
}

const REGION_NAMES: Readonly<Record<string, string>> = {
  "zh-TW": "臺灣",
  "zh-HK": "香港",
  "zh-CN": "中國大陸",
};

function variantReasonZh({ kind, found, expected, locale, other, count }: Args): string {
  const times = Number(count) > 1 ? `（全文共 ${count} 處）` : "";
  if (kind === "text-characters") {
    const script = other === "zh-CN" ? "簡體字" : "繁體字";
    return `全文用${script}：${found}……應作 ${expected}……${times}`;
  }
  if (kind === "text-words") {
    const usage = `${REGION_NAMES[String(other)]}用語，並非${REGION_NAMES[String(locale)]}用語`;
    return `全文採${usage}：${pairs(found, expected, "（", "）")}${times}`;
  }
  return kind === "words"
    ? `${found}在${REGION_NAMES[String(locale)]}稱為${expected}${times}`
    : `${found}應作${expected}`;
}

function punctuationReason({ kind, found, expected, count }: Args): string {
  const places = Number(count) > 1 ? ` (${count} places)` : "";
  const times = Number(count) > 1 ? ` (${count} times in all)` : "";
  switch (kind) {
    case "style":
      return `the text has ${found} throughout, where Chinese has ${expected}${times}`;
    case "unpaired":
      return `${found} has no partner${places}`;
    case "doubled":
      return `${found} for ${expected}`;
    case "missing-stop":
      return `the sentence ends without ${expected}`;
    case "question":
      return `the English asks; the Chinese ends with ${found}`;
    case "full-width":
      return `Chinese punctuation in English: ${found} for ${expected}${places}`;
    default:
      return `Chinese has ${expected} for ${found}${times}`;
  }
}

function punctuationReasonZh({ kind, found, expected, count }: Args): string {
  const places = Number(count) > 1 ? `（${count} 處）` : "";
  const times = Number(count) > 1 ? `（全文共 ${count} 處）` : "";
  switch (kind) {
    case "style":
      return `全文以 ${found} 代替 ${expected}${times}`;
    case "unpaired":
      return `${found} 未成對${places}`;
    case "doubled":
      return `${found} 應作 ${expected}`;
    case "missing-stop":
      return `句末缺 ${expected}`;
    case "question":
      return `英文是問句，中文以 ${found} 結束`;
    case "full-width":
      return `英文中用了中文標點：${found} 應作 ${expected}${places}`;
    default:
      return `${found} 應作 ${expected}${times}`;
  }
}

/** Control characters and halves would break the line they are shown in. */
const shown = (text: string | number | undefined) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are made visible
  String(text ?? "").replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ue000-\uf8ff]/g, (mark) => {
    const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `U+${code}`;
  });

/** Why the Chinese, or what stands where it should be, is thought to be wrong. */
export const CHINESE_REASONS: Reasons = {
  en: {
    untranslated: () => "the translation is still in the language of the original",
    "partially-untranslated": ({ text }, { quote }) => `${quote(String(text))} was not translated`,
    "empty-target": ({ text }, { quote }) =>
      text === "" ? "the translation is empty" : `the translation is only ${quote(String(text))}`,
    "wrong-variant": variantReason,
    punctuation: punctuationReason,
    "encoding-damage": ({ kind, text }, { quote }) =>
      `${quote(shown(text))}: ${DAMAGE_EN[String(kind)]}`,
  },
  "zh-TW": {
    untranslated: () => "仍為原文，尚未翻譯",
    "partially-untranslated": ({ text }, { quote }) => `${quote(String(text))}未翻譯`,
    "empty-target": ({ text }, { quote }) =>
      text === "" ? "譯文是空的" : `譯文只有${quote(String(text))}`,
    "wrong-variant": variantReasonZh,
    punctuation: punctuationReasonZh,
    "encoding-damage": ({ kind, text }, { quote }) =>
      `${quote(shown(text))}：${DAMAGE_ZH[String(kind)]}`,
  },
};
