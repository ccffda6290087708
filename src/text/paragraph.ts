import type { Span } from "../types.ts";
import { trimSpan } from "./character.ts";
import { readLineSpans } from "./line.ts";
import { joinsNext, type Line, readLine } from "./wrap.ts";
import { markRows } from "./wrap-rows.ts";
import { findWrapping, takeWrapping, type Wrapping } from "./wrap-width.ts";

/**
 * Cuts a text into paragraphs.
 *
 * Blank lines part paragraphs. In wrapped text the lines between them are joined, but headings,
 * list items and table rows stay apart; in other text every line is a paragraph.
 *
 * @param wrapped - whether lines were broken to fit a width; `"auto"` looks at their widths
 * @returns paragraphs in UTF-16 offsets without white space at either end, and what was taken
 */
export function splitParagraphs(
  text: string,
  wrapped: boolean | "auto",
): { paragraphs: Span[]; wrapped: boolean } {
  const spans = Array.from(readLineSpans(text), ({ start, end }) => trimSpan(text, start, end));
  if (wrapped === false) return { paragraphs: spans.filter(isFilled), wrapped };

  const lines = markRows(spans.map((span) => (isFilled(span) ? readLine(text, span) : undefined)));
  const wrapping = wrapped === "auto" ? findWrapping(lines) : takeWrapping(lines);
  return wrapping
    ? { paragraphs: joinLines(lines, wrapping), wrapped: true }
    : { paragraphs: spans.filter(isFilled), wrapped: false };
}

function joinLines(lines: readonly (Line | undefined)[], wrapping: Wrapping): Span[] {
  const paragraphs: Span[] = [];
  let previous: Line | undefined;
  let first: Line | undefined; // of the paragraph that `previous` ends
  for (const line of lines) {
    if (line !== undefined) {
      if (previous !== undefined && joinsNext(previous, line, first!, wrapping)) {
        paragraphs[paragraphs.length - 1] = {
          start: paragraphs[paragraphs.length - 1]!.start,
          end: line.end,
        };
      } else {
        paragraphs.push({ start: line.start, end: line.end });
        first = line;
      }
    }
    previous = line;
  }
  return paragraphs;
}

/**
 * Cuts pre-segmented text: every line is a unit, an empty one too. Only LF, CR LF and CR end a line
 * here, so that line numbers are those that other programs count; the end of the last line does not
 * begin one more.
 *
 * @returns UTF-16 offsets of each line without white space at either end
 */
export function splitLines(text: string): Span[] {
  const lines = [...readLineSpans(text, /\r\n|[\n\r]/gu)];
  const last = lines.at(-1)!;
  if (last.start === last.end) lines.pop();
  return lines.map(({ start, end }) => trimSpan(text, start, end));
}

function isFilled({ start, end }: Span): boolean {
  return end > start;
}
