import type { Reason, Reasons } from "./reason.ts";

const percent = (share: string | number | undefined) => `${Math.round(Number(share) * 100)}%`;

const sentences = (count: string | number | undefined) =>
  Number(count) === 1 ? "this sentence" : `these ${count} sentences`;
const ELSEWHERE = {
  en: "; the same words are translated elsewhere",
  "zh-TW": "；同樣的文字在別處有對應",
};

/** Nothing stands for a run of sentences. */
const NOTHING_FOR: Record<"en" | "zh-TW", Reason> = {
  en: ({ count, elsewhere }, { side }, lacking) =>
    `${side(lacking)} has nothing for ${sentences(count)}${elsewhere ? ELSEWHERE.en : ""}`,
  "zh-TW": ({ count, elsewhere }, { side }, lacking) =>
    `${side(lacking)}沒有與${Number(count) === 1 ? "這一句" : `這 ${count} 句`}對應的內容${elsewhere ? ELSEWHERE["zh-TW"] : ""}`,
};

/** Nothing stands for a part of a sentence. */
const NOTHING_FOR_PART: Record<"en" | "zh-TW", Reason> = {
  en: ({ share }, { side }, lacking) =>
    `${side(lacking)} seems to have nothing for the marked words, ${percent(share)} of the passage`,
  "zh-TW": ({ share }, { side }, lacking) =>
    `${side(lacking)}似乎沒有與標示處對應的內容，約占這一段的 ${percent(share)}`,
};

/** Why something is thought to be missing, added or elsewhere. */
export const GAP_REASONS: Reasons = {
  en: {
    omission: NOTHING_FOR.en,
    "partial-omission": NOTHING_FOR_PART.en,
    addition: (args, ...rest) =>
      (args.share === undefined ? NOTHING_FOR : NOTHING_FOR_PART).en(args, ...rest),
    reordered: () => "the passage is there, but at another place of the other text",
    "low-confidence": ({ confidence }) =>
      `the aligner is only ${percent(confidence)} sure that these belong together`,
  },
  "zh-TW": {
    omission: NOTHING_FOR["zh-TW"],
    "partial-omission": NOTHING_FOR_PART["zh-TW"],
    addition: (args, ...rest) =>
      (args.share === undefined ? NOTHING_FOR : NOTHING_FOR_PART)["zh-TW"](args, ...rest),
    reordered: () => "這一段有對應，但在另一份文字中的位置不同",
    "low-confidence": ({ confidence }) =>
      `對齊程式只有 ${percent(confidence)} 的把握認定這兩段互相對應`,
  },
};
