import { parseJson } from "../format/json.ts";
import { parseTmx } from "../format/parse-tmx.ts";
import type { Alignment, Lang, Notice } from "../types.ts";
import {
  documentsFromRead,
  type ReadOptions,
  type ReadResult,
  readDocuments,
  readSource,
} from "./document.ts";

/** An alignment that a file holds. */
export interface AlignedResult {
  readonly alignment: Alignment;
  /** What the user should know of the file. */
  readonly notices: readonly Notice[];
  /** What people know the file by. */
  readonly name: string;
  /** If it is a translation memory. */
  readonly memory?: {
    readonly text: string;
    /** The direction and the variant of Chinese that it names. */
    readonly settings: { readonly from?: Lang; readonly chineseLocale?: string };
  };
}

/** An XML file whose root is that of a translation memory; comments and a document type may precede. */
const TMX = /^\ufeff?\s*(?:<[?!][^>]*>\s*)*<(?:\w+:)?tmx\b/i;

/**
 * Reads what can be audited: two texts, one text that holds both languages, or an alignment in JSON
 * or TMX. What a single file is, its content says.
 *
 * @param paths - `-` is standard input
 * @param options - of these, only the encoding is of use for an alignment
 * @throws {InputError} if a file cannot be read, is broken, or its languages do not fit
 */
export async function readTextsOrAlignment(
  paths: readonly [string] | readonly [string, string],
  options: ReadOptions = {},
): Promise<ReadResult | AlignedResult> {
  if (paths.length === 2) return readDocuments(paths, options);
  const file = await readSource(paths[0], options);
  const { name, text } = file;
  if (file.blocks) return documentsFromRead(file, options);
  if (/^\ufeff?\s*\{/.test(text)) {
    return { alignment: parseJson(text, name), notices: [], name };
  }
  if (!TMX.test(text.slice(0, 4000))) return documentsFromRead(file, options);
  const { alignment, notices, from, chineseLocale } = parseTmx(text, name);
  const settings = { ...(from ? { from } : {}), ...(chineseLocale ? { chineseLocale } : {}) };
  return { alignment, notices: [...file.notices, ...notices], name, memory: { text, settings } };
}
