import type { SaxesTagPlain } from "saxes";
import { InputError } from "../errors.ts";
import type { Place } from "../types.ts";
import { createXmlParser } from "./xml-parser.ts";

/** Who takes in what stands in an XML file. */
export interface XmlHandlers {
  readonly open: (element: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (element: string) => void;
  readonly text: (piece: string) => void;
}

/** An XML file that is read piece by piece. */
export interface XmlStream {
  /** @throws {InputError} with line and column if the XML is broken, or too large to hold */
  readonly write: (piece: string) => void;
  readonly close: () => void;
  /** Behind what was read last: in a handler, behind the tag or text that it is called for. */
  readonly here: () => Place;
  /** The same as a UTF-16 offset in the whole file. */
  readonly offset: () => number;
}

/** UTF-16 units that may stand between two tags: what is longer is no text of a document. */
export const LONGEST_STRETCH = 1 << 24;
/** Elements that may be open at once. */
const DEEPEST = 1000;

/**
 * Prepares to read an XML file of any size: what is held of it at once is bounded. Entities that the
 * file defines are not known, so none can explode or reach outside.
 *
 * @param name - of the file, for messages
 */
export function createXmlStream(name: string, handlers: XmlHandlers): XmlStream {
  const { parser, here } = createXmlParser(name);
  let depth = 0;
  let lastTag = 0;
  const fail = (what: string): never => {
    const { line, column } = here();
    throw new InputError(`${name}:${line}:${column}: ${what}`);
  };
  parser.on("opentag", ({ name: element, attributes }: SaxesTagPlain) => {
    lastTag = parser.position;
    depth++;
    if (depth > DEEPEST) fail(`more than ${DEEPEST} elements inside each other`);
    handlers.open(element, attributes as Record<string, string>);
  });
  parser.on("closetag", ({ name: element }) => {
    lastTag = parser.position;
    depth--;
    handlers.close(element);
  });
  parser.on("text", handlers.text);
  parser.on("cdata", handlers.text);
  let isBegun = false;
  const write = (piece: string) => {
    // The parser waits for the end of what is no XML at all.
    const start = isBegun ? "<" : piece.trimStart()[0];
    if (start !== undefined && start !== "<") fail("expected XML, found other text");
    isBegun ||= start !== undefined;
    parser.write(piece);
    if (parser.position - lastTag > LONGEST_STRETCH) {
      fail(`no tag in ${LONGEST_STRETCH / (1 << 20)} million characters; the file is damaged`);
    }
  };
  return {
    write(piece) {
      // A large piece is cut, so that a stretch is seen to be too long before it is held.
      for (let at = 0; at < piece.length; at += LONGEST_STRETCH / 4) {
        write(piece.slice(at, at + LONGEST_STRETCH / 4));
      }
    },
    close: () => void parser.close(),
    here,
    offset: () => parser.position,
  };
}
