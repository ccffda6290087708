import type { EnglishTokens } from "./english-tokens.ts";
import { isEnglishFunctionWord } from "./function-words.ts";

/** Fewer letters say too little, unless the text itself puts the acronym behind the long form. */
const FEWEST_LETTERS = 3;
/** Small words inside a long form that may give no letter: of, for, and the. */
const MOST_SMALL_WORDS = 2;
const ACRONYM = /(?<![A-Za-z0-9])[A-Z]{2,6}(?![A-Za-z0-9])/g;

/** An acronym with the words it stands for. */
export interface Acronym {
  /** Stem of the acronym in lower case. */
  readonly key: string;
  /** Keys of the capitalised words of its long form. */
  readonly stems: readonly string[];
  /** The long form stands right before the acronym in brackets: World Health Organization (WHO). */
  readonly isDefined: boolean;
}

/**
 * Finds the English long forms of the acronyms of either text: capitalised words in a row whose first
 * letters spell it. One of two letters counts only where it follows its long form in brackets.
 *
 * @param english - the sentences `tokens` are of
 * @param chinese - folded sentences of the other side
 * @returns the long form used most for each acronym
 */
export function findAcronyms(
  english: readonly string[],
  tokens: readonly EnglishTokens[],
  chinese: Iterable<string>,
  stem: (word: string) => string,
): Acronym[] {
  const wanted = new Map<string, Set<string>>(); // by first letter
  for (const texts of [english, chinese]) {
    for (const text of texts) {
      for (const [acronym] of text.matchAll(ACRONYM)) {
        const list = wanted.get(acronym.charAt(0)) ?? new Set();
        wanted.set(acronym.charAt(0), list.add(acronym));
      }
    }
  }
  const found = new Map<string, Map<string, { form: Acronym; uses: number }>>();
  if (wanted.size === 0) return [];
  tokens.forEach((sentence, s) => {
    const { capitals, starts } = sentence;
    const text = english[s]!;
    for (let k = 0; k < starts.length; k++) {
      if (!capitals[k]) continue;
      for (const acronym of wanted.get(text.charAt(starts[k]!)) ?? []) {
        const words = longFormAt(acronym, k, sentence, text);
        if (!words) continue;
        const end = sentence.ends[words.at(-1)!]!;
        const isDefined = text.startsWith(`(${acronym})`, end + 1);
        if (!isDefined && acronym.length < FEWEST_LETTERS) continue;
        const stems = words.map((word) => sentence.keys[word]!);
        const forms = found.get(acronym) ?? new Map();
        found.set(acronym, forms);
        const before = forms.get(stems.join(" "));
        const key = stem(acronym.toLowerCase());
        forms.set(stems.join(" "), {
          form: { key, stems, isDefined: isDefined || before?.form.isDefined === true },
          uses: (before?.uses ?? 0) + 1,
        });
      }
    }
  });
  return [...found.values()].map((forms) => {
    const best = [...forms.values()].sort(
      (a, b) => Number(b.form.isDefined) - Number(a.form.isDefined) || b.uses - a.uses,
    );
    return best[0]!.form;
  });
}

// The words from `from` on that spell the acronym, as indexes of tokens.
function longFormAt(
  acronym: string,
  from: number,
  { keys, capitals, starts, ends }: EnglishTokens,
  text: string,
): number[] | undefined {
  const words = [from];
  let small = 0;
  for (let k = from + 1; words.length < acronym.length; k++) {
    if (k >= starts.length || !/^[ -]$/.test(text.slice(ends[k - 1], starts[k]))) return undefined;
    if (capitals[k]) {
      if (text.charAt(starts[k]!) !== acronym.charAt(words.length)) return undefined;
      words.push(k);
      small = 0;
    } else if (++small > MOST_SMALL_WORDS || !isEnglishFunctionWord(keys[k]!)) return undefined;
  }
  return words;
}
