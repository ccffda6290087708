import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Lexicon, parseLexicon } from "../lexicon/lexicon.ts";

let loaded: Lexicon | undefined;

/**
 * Loads the shipped lexicon, once: a few milliseconds, nothing is parsed.
 *
 * @throws {Error} if the file is missing from the installation
 */
export function loadLexicon(): Lexicon {
  loaded ??= readLexicon(fileURLToPath(new URL("../../data/lexicon.bin", import.meta.url)));
  return loaded;
}

/** Reads a lexicon made by `npm run build-lexicon`. */
export function readLexicon(path: string): Lexicon {
  const bytes = readFileSync(path);
  // Small files share a buffer with others; sections need their own alignment.
  return parseLexicon(bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes));
}
