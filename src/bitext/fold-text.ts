/** Texts as they are compared where small differences do not count. */

/**
 * Folds a text: full-width forms, case, white space and punctuation make no difference; letters, digits
 * and Chinese characters do.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]+/gu, " ")
    .trim();
}

/** Makes white space equal, and nothing else. */
export const foldSpaces = (text: string) => text.replace(/\s+/g, " ").trim();

/** Gives 32 bits that say which text it is (FNV-1a, then the finisher of MurmurHash3). */
export function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads a number over 32 bits. */
export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
