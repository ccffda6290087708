import { checkText } from "../argument.ts";
import { InputError } from "../errors.ts";
import type { Notice } from "../types.ts";
import { createGlossary, type Glossary } from "./glossary.ts";
import { parseTable } from "./table.ts";
import { parseTbx } from "./tbx.ts";

/** A glossary, and what the user should know of it. */
export interface GlossaryResult {
  readonly glossary: Glossary;
  readonly notices: readonly Notice[];
}

/**
 * Reads a glossary of English and Chinese terms: TBX, or a table separated by tabs, commas or
 * semicolons. Which it is, is found by content.
 *
 * @param name - of the file, for messages and places
 * @throws {InputError} if the text is empty, no such file, broken (with line and column), or has no
 *   concept with a term in both languages
 * @example
 * parseGlossary("English,中文\nGrey Lantern,灰燈亭\n").glossary.concepts.length; // 1
 */
export function parseGlossary(text: string, name = "glossary"): GlossaryResult {
  checkText(text, "text");
  const plain = text.replace(/^\ufeff/, "");
  if (plain.trim() === "") throw new InputError(`${name}: is empty`);
  // Saxes reads a byte order mark itself; a declaration must be the very first.
  const { concepts, skipped } = /^\s*</.test(plain)
    ? parseTbx(plain, name)
    : parseTable(plain, name);
  if (concepts.length === 0) {
    const where = skipped[0] ? `${name}:${skipped[0].line}` : name;
    throw new InputError(
      `${where}: no entry has a term in both languages, of ${skipped.length} ${skipped.length === 1 ? "entry" : "entries"}`,
    );
  }
  const [place] = skipped;
  const notices: Notice[] = place
    ? [{ code: "GLOSSARY_ENTRIES_LEFT_OUT", name, place, args: { count: skipped.length } }]
    : [];
  return { glossary: createGlossary(concepts), notices };
}
