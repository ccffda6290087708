import type { Span } from "../types.ts";

// A form feed or VT ends a line like a line feed; CR LF is one end.
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;

/**
 * Gives the lines of a text in UTF-16 offsets, without their ends; what stands behind the last end is
 * a line too, also if it is empty.
 *
 * @param ends - what ends a line, a global expression; by default all that Unicode counts
 */
export function* readLineSpans(text: string, ends: RegExp = LINE_END): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(ends)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}
