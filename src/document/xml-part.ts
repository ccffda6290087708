import type { SaxesParser } from "saxes";
import { InputError } from "../errors.ts";
import { createXmlParser } from "../text/xml-parser.ts";
import type { Archive } from "./archive.ts";

/**
 * Reads a part of an archive as XML: UTF-8, or UTF-16 if a byte order mark says so, as XML has it.
 *
 * @throws {InputError} if the part is damaged or in another encoding
 */
export function readXmlPart(archive: Archive, path: string, name: string): string {
  const bytes = archive.read(path);
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new InputError(`${name}: ${path} is not in ${encoding.toUpperCase()}, or damaged`, {
      cause: error,
    });
  }
}

/**
 * Prepares a parser for a part of a document. Its first error stops it, and entities that the part declares
 * are one: they can explode or reach outside. Nothing is ever fetched.
 *
 * @param what - names the file and its part, for messages
 */
export function createPartParser(what: string): SaxesParser {
  const { parser } = createXmlParser(what);
  parser.on("doctype", (type) => {
    if (!type.includes("[")) return;
    throw new InputError(`${what} declares entities, which no document needs; refused`);
  });
  return parser;
}
