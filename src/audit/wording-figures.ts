import type { Reason, Reasons } from "./reason.ts";

const differs =
  (word: string): Reason =>
  ({ source, target }, { quote, side }) => {
    if (source === undefined) return `${side("source")} does not say ${quote(String(target))}`;
    if (target === undefined) return `${side("target")} does not say ${quote(String(source))}`;
    return `${quote(String(source))} and ${quote(String(target))} are not the same ${word}`;
  };

const differsInChinese =
  (word: string): Reason =>
  ({ source, target }, { quote, side }) => {
    if (source === undefined) return `${side("source")}沒有${quote(String(target))}`;
    if (target === undefined) return `${side("target")}沒有${quote(String(source))}`;
    return `${quote(String(source))}與${quote(String(target))}的${word}不同`;
  };

/** Why figures are thought to differ. */
export const FIGURE_REASONS: Reasons = {
  en: {
    "number-mismatch": differs("number"),
    "date-mismatch": differs("date or time"),
    "unit-mismatch": differs("unit"),
    "currency-mismatch": differs("currency"),
  },
  "zh-TW": {
    "number-mismatch": differsInChinese("數值"),
    "date-mismatch": differsInChinese("日期或時間"),
    "unit-mismatch": differsInChinese("單位"),
    "currency-mismatch": differsInChinese("幣別"),
  },
};
