/** Paragraphs of a PDF, out of the lines of all its pages. */

import type { BlockKind } from "../types.ts";
import type { Block } from "./block.ts";
import { createBlockText } from "./block-text.ts";
import { lineIndexAt, startsOf } from "./line-starts.ts";
import { collectWords, isSoftHyphen } from "./pdf-hyphen.ts";
import {
  beginsParagraph,
  isHeading,
  isHeadingLength,
  isItem,
  isNote,
  measure,
  type PdfLine,
} from "./pdf-paragraph.ts";

/** Bullets say what the kind of the block says. */
const BULLET = /^(?:[•▪●■►◆‣⁃∙\uf000-\uf0ff]\s*|[‧·]\s+)/u;

const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;

/**
 * Joins lines to paragraphs, over the ends of columns and pages too. Notes at the foot of a page come
 * behind the paragraph that they interrupt.
 */
export function joinLines(lines: readonly PdfLine[]): Block[] {
  const typography = measure(lines);
  const words = collectWords(lines.map(({ text }) => text));
  const feet = findFeet(lines, (line) => isNote(line, typography));
  const starts = startsOf(lines.map(({ text }) => text));
  const text = createBlockText((offset) => {
    const index = lineIndexAt(starts, offset);
    const { page, number, text } = lines[index]!;
    const column = [...text.slice(0, offset - starts[index]!)].length + 1;
    return { part: `page=${page}`, line: number, column };
  });

  const blocks: Block[] = [];
  let rows = 0;
  const emit = (indexes: readonly number[], kind: BlockKind): void => {
    for (const [i, index] of indexes.entries()) {
      const line = lines[index]!.text;
      const next = lines[indexes[i + 1] ?? -1]?.text;
      const bullet = i === 0 ? (BULLET.exec(line)?.[0].length ?? 0) : 0;
      const isSoft = next !== undefined && isSoftHyphen(line, next, words);
      const isHyphened = isSoft || (next !== undefined && /\p{L}[-‐]$/u.test(line));
      text.add(line.slice(bullet, isSoft ? -1 : undefined), starts[index]! + bullet);
      // Between ideographs and figures there is none on a page either: 民國⏎113年
      const isTight = next !== undefined && HAN_END.test(line) !== HAN_START.test(next);
      if (!isHyphened && !isTight) text.addSpace(true);
    }
    const taken = text.take();
    if (!taken) return;
    blocks.push({
      kind: kind === "heading" && !isHeadingLength(taken.text) ? "text" : kind,
      ...taken,
    });
  };
  const emitRow = (index: number): void => {
    const { cells } = lines[index]!;
    let offset = starts[index]!;
    for (const [column, cell] of cells.entries()) {
      text.add(cell.text, offset);
      offset += cell.text.length + 1;
      const taken = text.take();
      if (taken) blocks.push({ kind: "cell", ...taken, cell: { row: rows, column } });
    }
    rows++;
  };
  const kindOf = (line: PdfLine): BlockKind =>
    isHeading(line, typography) ? "heading" : isItem(line) ? "item" : "text";

  const flow = (indexes: readonly number[], kind?: BlockKind): void => {
    let paragraph: number[] = [];
    let waiting: number[] = [];
    const close = () => {
      if (paragraph.length > 0) emit(paragraph, kind ?? kindOf(lines[paragraph[0]!]!));
      paragraph = [];
      const notes = waiting;
      waiting = [];
      if (notes.length > 0) flow(notes, "note");
    };
    for (const index of indexes) {
      if (kind === undefined && feet.has(index)) {
        waiting.push(index);
        continue;
      }
      const line = lines[index]!;
      const [first, last] = [lines[paragraph[0] ?? -1], lines[paragraph.at(-1) ?? -1]];
      if (first && last && beginsParagraph(line, last, first, typography)) close();
      if (line.cells.length > 1) {
        close();
        emitRow(index);
      } else paragraph.push(index);
    }
    close();
  };
  flow([...lines.keys()]);
  return blocks;
}

/** Lines in small type below all other text of their page. */
function findFeet(lines: readonly PdfLine[], isSmall: (line: PdfLine) => boolean): Set<number> {
  const lowest = new Map<number, number>();
  for (const line of lines) {
    if (isSmall(line)) continue;
    lowest.set(line.page, Math.max(lowest.get(line.page) ?? -Infinity, line.base));
  }
  const feet = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const base = lowest.get(line.page);
    if (base !== undefined && line.base > base && isSmall(line)) feet.add(index);
  }
  return feet;
}
