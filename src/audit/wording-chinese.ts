import type { Reasons } from "./message.ts";

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
  mojibake: "以錯誤的編碼讀取",
  private: "屬造字區字元，在別處可能無法顯示",
  questions: "字元遺失，變成問號",
  entity: "HTML 實體未還原",
};

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
    "encoding-damage": ({ kind, text }, { quote }) =>
      `${quote(shown(text))}: ${DAMAGE_EN[String(kind)]}`,
  },
  "zh-TW": {
    untranslated: () => "譯文仍是原文語言",
    "partially-untranslated": ({ text }, { quote }) => `${quote(String(text))}未翻譯`,
    "empty-target": ({ text }, { quote }) =>
      text === "" ? "譯文是空的" : `譯文只有${quote(String(text))}`,
    "encoding-damage": ({ kind, text }, { quote }) =>
      `${quote(shown(text))}：${DAMAGE_ZH[String(kind)]}`,
  },
};
