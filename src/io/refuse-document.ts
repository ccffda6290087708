import { InputError } from "../errors.ts";

/** Formats of documents that hold units as well. */
const UNITS: ReadonlySet<string> = new Set(["text", "xlsx", "po"]);

/**
 * Refuses a document with structure where a file of units is expected: its sentences have no partners
 * yet.
 *
 * @param bytes - all of a ZIP file; of others the beginning is enough
 * @param expected - what the file should hold, for the message
 * @throws {InputError} if it is one
 */
export async function refuseDocument(
  bytes: Uint8Array,
  name: string,
  expected: string,
): Promise<void> {
  const { DOCUMENT_FORMATS, findFormat } = await import("../document/formats.ts");
  const format = findFormat(bytes, name);
  if (format === "text" || UNITS.has(format)) return;
  const { title } = DOCUMENT_FORMATS[format];
  throw new InputError(`${name}: expected ${expected}, found ${title}; "duizhao align" reads it`);
}
