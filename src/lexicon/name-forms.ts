import type { EnglishTokens } from "./english-tokens.ts";
import { isEnglishFunctionWord } from "./function-words.ts";

/** Most words of one name: Sham Shui Po, Lai Chi Kok Road. */
const MOST_WORDS = 4;
/** An English word is a name if at most this share of its uses is without a capital. */
const LOWER_CASE_SHARE = 0.2;

/** One or more capitalised English words that may be a name. */
export interface NameForm {
  /** Lower case, the words joined without anything between: tsimshatsui. */
  readonly joined: string;
  /** The keys of its words in the text. */
  readonly stems: readonly string[];
  readonly uses: number;
}

/** Counts how often each English word is written with a capital and without. */
export interface CaseCounts {
  readonly capital: ReadonlyMap<string, number>;
  readonly lower: ReadonlyMap<string, number>;
}

export function countCases(sentences: readonly EnglishTokens[]): CaseCounts {
  const capital = new Map<string, number>();
  const lower = new Map<string, number>();
  for (const { forms, capitals } of sentences) {
    forms.forEach((form, k) => {
      const counts = capitals[k] ? capital : lower;
      counts.set(form, (counts.get(form) ?? 0) + 1);
    });
  }
  return { capital, lower };
}

/** Tells whether a form is a proper noun here: nearly always written with a capital. */
export function isMostlyCapital(form: string, { capital, lower }: CaseCounts): boolean {
  const uses = capital.get(form) ?? 0;
  return uses > 0 && (lower.get(form) ?? 0) <= uses * LOWER_CASE_SHARE;
}

/**
 * Collects what may be a name: capitalised words, and up to four of them in a row (Yuen Long; Wan-ting,
 * whose second part is small) of which one at least is mostly capitalised. A hyphen is never cut.
 *
 * @param texts - the sentences `sentences` are the tokens of
 */
export function collectNameForms(
  texts: readonly string[],
  sentences: readonly EnglishTokens[],
  cases: CaseCounts,
): Map<string, NameForm> {
  const found = new Map<string, { joined: string; stems: readonly string[]; uses: number }>();
  sentences.forEach(({ forms, keys, capitals, starts, ends }, s) => {
    const text = texts[s]!;
    const joint = (k: number) =>
      starts[k + 1] === ends[k]! + 1 ? text.charAt(ends[k]!) : undefined;
    for (let from = 0; from < forms.length; from++) {
      if (!capitals[from] || (from > 0 && joint(from - 1) === "-")) continue;
      let joined = "";
      let isName = false;
      for (let to = from; to < forms.length && to < from + MOST_WORDS; to++) {
        if (to > from) {
          const between = joint(to - 1);
          if (between !== "-" && !(between === " " && capitals[to])) break;
        }
        joined += forms[to];
        isName ||= isMostlyCapital(forms[to]!, cases);
        if (!isName || joint(to) === "-") continue;
        if (to > from && isEnglishFunctionWord(keys[from]!)) break;
        const form = found.get(joined);
        if (form) form.uses++;
        else found.set(joined, { joined, stems: keys.slice(from, to + 1), uses: 1 });
      }
    }
  });
  return found;
}
