import * as opencc from "opencc-js/t2cn";

/** A text folded for comparison, and where each of its UTF-16 units came from. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and of the end; `undefined` if nothing moved. */
  readonly offsets: Int32Array | undefined;
}

// The package's types become `any` under `module: node20`. The converter keeps the number of code
// points: `tw -> cn` changes characters and the few words whose characters differ (隨著 but 著作),
// never the vocabulary.
const convert = memoized(
  () => opencc.Converter({ from: "tw", to: "cn" }) as unknown as (text: string) => string,
);

function memoized<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Gives the Simplified form of a Chinese text, code point by code point, for comparison only. */
export function toSimplified(text: string): string {
  return convert()(text);
}

const PLAIN = /^[\x20-\x7e\u3001-\u3029\u4e00-\u9fff]*$/;
const MARKS = /\p{M}/gu;
const folds = new Map<string, string>();

// One code point in its compatible form without diacritics: Ａ -> A, é -> e, ㎏ -> kg, ’ -> '.
function foldCodePoint(character: string): string {
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = /[\u2018\u2019\u02bc\uff07]/.test(character)
      ? "'"
      : /[\u2010\u2011]/.test(character)
        ? "-"
        : character.normalize("NFKC").normalize("NFD").replace(MARKS, "");
    folds.set(character, folded);
  }
  return folded;
}

/**
 * Folds full-width and other compatible forms and drops diacritics, so that two spellings of one
 * word compare equal. Takes time linear in the length of `text`.
 */
export function foldForms(text: string): FoldedText {
  if (PLAIN.test(text)) return { text, offsets: undefined };
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const folded = foldCodePoint(character);
    parts.push(folded);
    // Units of one folded code point all point at its start, except that an astral one keeps both.
    for (let k = 0; k < folded.length; k++) {
      offsets.push(folded === character ? offset + k : offset);
    }
    offset += character.length;
  }
  offsets.push(offset);
  return { text: parts.join(""), offsets: Int32Array.from(offsets) };
}

/**
 * Folds a Chinese text for comparison: {@link foldForms}, then Simplified characters. The offsets
 * stay true because the conversion keeps the number of code points; where a code point changes its
 * UTF-16 length (a few rare characters) they are mapped again.
 */
export function foldChinese(text: string): FoldedText {
  const forms = foldForms(text);
  const simplified = toSimplified(forms.text);
  if (simplified.length === forms.text.length) return { text: simplified, offsets: forms.offsets };
  const before = [...forms.text];
  const after = [...simplified];
  if (before.length !== after.length) return forms;
  const offsets: number[] = [];
  let offset = 0;
  for (let k = 0; k < before.length; k++) {
    for (let u = 0; u < after[k]!.length; u++) offsets.push(forms.offsets?.[offset] ?? offset);
    offset += before[k]!.length;
  }
  offsets.push(forms.offsets?.[offset] ?? offset);
  return { text: simplified, offsets: Int32Array.from(offsets) };
}
