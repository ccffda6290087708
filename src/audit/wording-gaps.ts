import type { Reasons } from "./message.ts";

const percent = (share: string | number | undefined) => `${Math.round(Number(share) * 100)}%`;

/** Why something is thought to be missing, added or elsewhere. */
export const GAP_REASONS: Reasons = {
  en: {
    "low-confidence": ({ confidence }) =>
      `the aligner is only ${percent(confidence)} sure that these belong together`,
  },
  "zh-TW": {
    "low-confidence": ({ confidence }) =>
      `對齊程式只有 ${percent(confidence)} 的把握這兩段互為對應`,
  },
};
