import { checkText } from "../argument.ts";
import { type GlossaryResult, parseGlossary } from "../glossary/parse.ts";
import { decode } from "./encoding.ts";
import { readBytes } from "./files.ts";

/**
 * Reads a glossary file: TBX, or a table separated by tabs, commas or semicolons.
 *
 * @param path - `-` is standard input
 * @param options - `encoding` by name; found by content if not given
 * @throws {InputError} if the file cannot be read, is no text, empty, broken, or has no concept with
 *   a term in both languages
 * @example
 * const { glossary } = await readGlossary("terms.csv");
 * const { alignment } = await alignFiles(["en.txt", "zh.txt"], { glossary });
 */
export async function readGlossary(
  path: string,
  options: { readonly encoding?: string | undefined } = {},
): Promise<GlossaryResult> {
  checkText(path, "path");
  const bytes = await readBytes(path);
  const name = path === "-" ? "standard input" : path;
  const { text, notices } = decode(bytes, options.encoding ?? "auto", name);
  const result = parseGlossary(text, name);
  return { glossary: result.glossary, notices: [...notices, ...result.notices] };
}
