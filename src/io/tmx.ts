import { checkText } from "../argument.ts";
import { parseTmx, type TmxResult } from "../format/parse-tmx.ts";
import { readText } from "./document.ts";

/**
 * Reads a translation memory file, TMX of any version, as an alignment; see {@link parseTmx}.
 *
 * @param path - `-` is standard input
 * @param options - `encoding` by name; found by content if not given
 * @throws {InputError} if the file cannot be read, is no TMX or broken, or holds no units with text
 *   in English or none in Chinese
 * @example
 * const { alignment } = await readTmx("memory.tmx");
 * const { findings } = auditAlignment(alignment);
 */
export async function readTmx(
  path: string,
  options: { readonly encoding?: string | undefined } = {},
): Promise<TmxResult> {
  checkText(path, "path");
  const { name, text, notices } = await readText(path, options);
  const result = parseTmx(text, name);
  return { ...result, notices: [...notices, ...result.notices] };
}
