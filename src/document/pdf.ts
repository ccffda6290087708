/** PDF: lines, columns and paragraphs, found again from where the characters stand on the page. */

import type { Extraction } from "./block.ts";
import { joinLines } from "./pdf-blocks.ts";
import { measureColumns } from "./pdf-bounds.ts";
import { orderLines } from "./pdf-columns.ts";
import { checkPdf } from "./pdf-guard.ts";
import { findHeads } from "./pdf-heads.ts";
import { type Row, readRows } from "./pdf-line.ts";
import { openPdf } from "./pdf-open.ts";
import type { PdfLine } from "./pdf-paragraph.ts";
import { type Run, readRuns } from "./pdf-run.ts";
import { keepText } from "./pdf-text.ts";
import type { ReaderInput } from "./reader.ts";

/**
 * Takes the blocks out of a PDF. Running heads, page numbers and stamps are left out. The part of a
 * place is the page, `page=3`; the line is that on the page, in reading order, heads counted.
 *
 * @throws {InputError} if it is no PDF, damaged, protected by a password, has no text layer or one that
 *   cannot be read, or pdfjs-dist is not installed
 */
export async function readBlocks({ bytes, name }: ReaderInput): Promise<Extraction> {
  checkPdf(bytes, name);
  const pages: Run[][] = [];
  for await (const { items, turn, isVertical } of openPdf(bytes, name)) {
    pages.push(readRuns(items, turn, isVertical));
  }
  const rows = keepText(pages, name).map(readRows);
  return { blocks: joinLines(readLines(rows)), notices: [] };
}

/** The lines of all pages in reading order, without running heads. */
function readLines(pages: readonly (readonly Row[])[]): PdfLine[] {
  const heads = findHeads(pages);
  const ordered = pages.map(orderLines);
  const numbered = ordered.map((lines, page) =>
    lines
      .map((line, index) => ({ ...line, page: page + 1, number: index + 1 }))
      .filter(({ row }) => !heads[page]!.has(row)),
  );
  const bounds = measureColumns(numbered);
  return numbered.flatMap((lines, page) =>
    lines.map((line) => ({
      ...line,
      ...bounds[page]!.get(line.column)!,
      text: line.cells.map(({ text }) => text).join("\t"),
    })),
  );
}
