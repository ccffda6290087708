import type { Lang } from "../types.ts";
import { measureLines } from "./mixed-line.ts";

/** Why two texts cannot be told apart as the English and the Chinese one. */
export type PairProblem = "both-english" | "both-chinese";

/**
 * Tells which of two texts is the English one, by comparing them with each other: a Chinese manual
 * that is half code, or half untranslated, still has far more Chinese lines than its original.
 *
 * @returns the languages in the order of the arguments, or what is wrong. A text without letters
 * takes the language that the other one leaves.
 */
export function detectLangs(first: string, second: string): readonly [Lang, Lang] | PairProblem {
  const a = findChineseShare(first);
  const b = findChineseShare(second);
  if (a === undefined && b === undefined) return ["en", "zh"];
  if (a === undefined) return b! < 0.5 ? ["zh", "en"] : ["en", "zh"];
  if (b === undefined) return a < 0.5 ? ["en", "zh"] : ["zh", "en"];

  const low = Math.min(a, b);
  const high = Math.max(a, b);
  // A Chinese title makes no Chinese text, nor do some quotations an English one.
  if (high < 0.02) return "both-english";
  if (low >= 0.35) return "both-chinese";
  if (high < 3 * low) return high < 0.3 ? "both-english" : "both-chinese";
  return a < b ? ["en", "zh"] : ["zh", "en"];
}

/**
 * Gives the share of a text that stands in Chinese lines, in [0, 1]; a line in which Chinese has
 * terms and names of the other script is Chinese, and the other way round. One character counts as
 * 3.5 letters, as much as it takes English to say the same. `undefined` without letters.
 */
function findChineseShare(text: string): number | undefined {
  let english = 0;
  let chinese = 0;
  for (const { han, latin, evidence } of measureLines(text)) {
    if (evidence > 0) chinese += 3.5 * han;
    else english += latin;
  }
  return english + chinese === 0 ? undefined : chinese / (english + chinese);
}
