import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import type { CutRun } from "../lexicon/tokens.ts";

/** The part of nodejieba that is used; the package has no usable types of its own for ESM. */
interface Jieba {
  /** The second argument turns on the hidden Markov model for words not in the dictionary. */
  cut(text: string, useHmm: boolean): string[];
  readonly DEFAULT_DICT: string;
}

let loaded: CutRun | undefined;

/**
 * Loads nodejieba, once: 1.3 to 3.3 s and 255 MB, so only for who asks for it.
 *
 * @returns what cuts Simplified Han runs into words; `undefined` if the package is not installed or
 * was not compiled
 */
export function loadJieba(): CutRun | undefined {
  loaded ??= createCut();
  return loaded;
}

function createCut(): CutRun | undefined {
  let jieba: Jieba;
  try {
    jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
  // A missing dictionary would abort the process.
  if (!existsSync(jieba.DEFAULT_DICT)) return undefined;

  // Words of one document cannot be taught to it: its dictionary is global. The run is cut round
  // them instead.
  return (run, extra) => {
    const lengths: number[] = [];
    let from = 0;
    const cutUpTo = (to: number) => {
      if (to > from)
        for (const word of jieba.cut(run.slice(from, to), true)) lengths.push(word.length);
    };
    for (let i = 0; extra !== undefined && extra.size > 0 && i < run.length; i++) {
      const length = [3, 2].find((l) => extra.has(run.slice(i, i + l)));
      if (length === undefined || i < from) continue;
      cutUpTo(i);
      lengths.push(length);
      from = i + length;
    }
    cutUpTo(run.length);
    return lengths;
  };
}
