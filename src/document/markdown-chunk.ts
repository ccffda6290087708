import { readLineSpans } from "../text/line.ts";
import type { Span } from "../types.ts";

/** A parser of Markdown builds a tree many times the size of the text: longer texts are cut up. */
const CHUNK_UNITS = 1 << 15;
const LINE_END = /\r\n|[\n\r]/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML that blank lines do not end. */
const OPEN_HTML = /^ {0,3}<(?:(!--)|(script|pre|style|textarea)\b)/i;

/**
 * Cuts a text of Markdown where no block can reach over: before a line that follows a blank one,
 * and is neither indented nor the next item or quotation, outside of code and HTML.
 *
 * @returns UTF-16 offsets of pieces that join to the whole
 */
export function cutMarkdown(text: string): Span[] {
  if (text.length <= 2 * CHUNK_UNITS) return [{ start: 0, end: text.length }];
  const chunks: Span[] = [];
  let start = 0;
  let isAfterBlank = false;
  let fence = "";
  let htmlEnd = "";
  for (const line of readLineSpans(text, LINE_END)) {
    const head = text.slice(line.start, Math.min(line.end, line.start + 200));
    const isBlank = head.trim() === "";
    if (fence !== "") {
      if (head.trim().startsWith(fence)) fence = "";
    } else if (htmlEnd !== "") {
      if (text.slice(line.start, line.end).toLowerCase().includes(htmlEnd)) htmlEnd = "";
    } else {
      if (isAfterBlank && line.start - start >= CHUNK_UNITS && /^[^\s>*+\-0-9:]/.test(head)) {
        chunks.push({ start, end: line.start });
        start = line.start;
      }
      fence = FENCE.exec(head)?.[1] ?? "";
      const html = OPEN_HTML.exec(head);
      const end = html ? (html[1] ? "-->" : `</${html[2]!.toLowerCase()}`) : "";
      if (end !== "" && !text.slice(line.start, line.end).toLowerCase().includes(end)) {
        htmlEnd = end;
      }
    }
    isAfterBlank = isBlank;
  }
  chunks.push({ start, end: text.length });
  return chunks;
}

/** Finds the definitions of links, which any part of a text may refer to. */
export function findDefinitions(text: string): string {
  return (text.match(/^ {0,3}\[[^\]\n^][^\]\n]*\]:[ \t]*\S.*$/gm) ?? []).slice(0, 5000).join("\n");
}
