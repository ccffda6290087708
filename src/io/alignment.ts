import { type Paths, pathsOf } from "../argument.ts";
import { type AlignedResult, alignmentOfBytes } from "./aligned.ts";
import { documentsFromRead, readDocuments, sourceOfBytes } from "./document.ts";
import { readBytes } from "./files.ts";
import type { ReadOptions, ReadResult } from "./reading.ts";

export type { AlignedResult };

/**
 * Reads what can be audited: two texts, one text that holds both languages, or a file that is aligned
 * already: JSON made by `align`, TMX, XLIFF, PO, JSON Lines, CSV, TSV or XLSX. What a single file is, its content says,
 * then its ending.
 *
 * @param paths - `-` is standard input
 * @param options - of these, only the encoding is of use for an alignment; if others ask that it be
 *   read as a text, CSV, TSV and XLSX are aligned anew
 * @throws {InputError} if a file cannot be read, is broken, or its languages do not fit
 * @throws {RangeError} if `paths` are not one or two
 */
export async function readTextsOrAlignment(
  paths: Paths,
  options: ReadOptions = {},
): Promise<ReadResult | AlignedResult> {
  const list = pathsOf(paths);
  if (list.length === 2) return readDocuments(list, options);
  const [path] = list;
  const bytes = await readBytes(path);
  const name = path === "-" ? "standard input" : path;
  const aligned = await alignmentOfBytes(bytes, name, options);
  return aligned ?? documentsFromRead(await sourceOfBytes(bytes, name, options), options);
}
