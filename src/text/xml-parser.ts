import { SaxesParser } from "saxes";
import { InputError } from "../errors.ts";
import type { Place } from "../types.ts";

/** A streaming parser of XML, and the place it has come to. */
export interface XmlParser {
  readonly parser: SaxesParser;
  /** Behind what was read last: in a handler, behind the tag or text that it is called for. */
  readonly here: () => Place;
}

/**
 * Prepares a parser whose first error stops it: an {@link InputError} with line and column.
 *
 * @param name - of the file, for messages
 */
export function createXmlParser(name: string): XmlParser {
  const parser = new SaxesParser();
  const here = (): Place => ({ line: parser.line, column: parser.column + 1 });
  parser.on("error", (error) => {
    const what = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    const { line, column } = here();
    throw new InputError(`${name}:${line}:${column}: ${what}`, { cause: error });
  });
  return { parser, here };
}
