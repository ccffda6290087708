import { foldForms } from "../text/normalize.ts";
import { type Quantity, readQuantities } from "../text/number.ts";
import { LATIN_WORD, matchingKeys, NUMBER_MARK, type Tokens } from "./tokens.ts";

/** Tokens of an English sentence, with what names are found by. */
export interface EnglishTokens extends Tokens {
  /** Lower-case form of each word; for hyphenated names (Bao-yu) without the hyphen. */
  readonly forms: string[];
  /** Whether each word starts with a capital and goes on in lower case. */
  readonly capitals: boolean[];
}

const CLITIC = /'(?:s|ll|d|ve|re|m|t)$/;
const HYPHENATED_NAME = /^[A-Z][a-z]+(?:-[a-z]+)+$/;
const NEGATION = /n't$/;
const NEGATED: Readonly<Record<string, string>> = { ca: "can", wo: "will", sha: "shall" };

/**
 * Finds the tokens of an English sentence: lemmatised stems of words (clitics dropped, n't as
 * `not`, hyphenated words apart) and the keys of quantities.
 *
 * @param isName - tells whether a hyphenated capitalised word, joined and in lower case, is one
 *   romanised name (Bao-yu: baoyu)
 */
export function tokenizeEnglish(
  text: string,
  stem: (word: string) => string,
  isName: (joined: string) => boolean,
): EnglishTokens {
  const folded = foldForms(text);
  const { offsets } = folded;
  const at = (offset: number) => (offsets ? offsets[offset]! : offset);
  const tokens: EnglishTokens = { keys: [], starts: [], ends: [], forms: [], capitals: [] };
  const push = (key: string, start: number, end: number, form: string, capital: boolean) => {
    tokens.keys.push(key);
    tokens.starts.push(at(start));
    tokens.ends.push(at(end));
    tokens.forms.push(form);
    tokens.capitals.push(capital);
  };
  const pushQuantity = (quantity: Quantity) => {
    const { span } = quantity;
    for (const key of matchingKeys(quantity))
      push(NUMBER_MARK + key, span.start, span.end, "", false);
  };

  const quantities = readQuantities(folded.text, "en");
  let next = 0;
  for (const match of folded.text.matchAll(LATIN_WORD)) {
    const from = match.index;
    while (next < quantities.length && quantities[next]!.span.end <= from) {
      pushQuantity(quantities[next++]!);
    }
    const quantity = quantities[next];
    if (quantity && quantity.span.start < from + match[0].length && !isAlsoWord(quantity)) continue;

    const word = match[0];
    const bare = word.replace(CLITIC, ""); // Bao-yu's
    if (HYPHENATED_NAME.test(bare)) {
      const joined = bare.replaceAll("-", "").toLowerCase();
      if (isName(joined)) {
        push(stem(joined), from, from + bare.length, joined, true);
        continue;
      }
    }
    let start = from;
    for (const part of word.split("-")) {
      let form = part.toLowerCase();
      if (NEGATION.test(form)) {
        push("not", start, start + part.length, "not", false);
        form = form.slice(0, -3);
        form = NEGATED[form] ?? form;
      }
      form = form.replace(CLITIC, "").replaceAll("'", "");
      if (form !== "") push(stem(form), start, start + part.length, form, /^[A-Z][a-z]/.test(part));
      start += part.length + 1;
    }
  }
  while (next < quantities.length) pushQuantity(quantities[next++]!);
  return tokens;
}

// "first", "half" and "twice" are words of the lexicon too; "first" is as often 首先 as 第一.
function isAlsoWord({ kind }: Quantity): boolean {
  return kind === "ordinal" || kind === "fraction" || kind === "multiple";
}
