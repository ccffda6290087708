import { readLineSpans } from "../text/line.ts";
import { countLetters } from "../text/script.ts";
import type { BlockKind, Place } from "../types.ts";
import { createBlockText, type TakenText } from "./block-text.ts";
import { createCodeText } from "./code-text.ts";

/** Collects text that was set with its spaces and line ends; see {@link createPreText}. */
export interface PreText {
  /** Adds a piece that stands in the file just so, from the offset on. */
  add(piece: string, offset: number): void;
  /** Adds characters that are written otherwise in the file. */
  addAs(characters: string, offset: number): void;
  /**
   * Gives the blocks and begins anew.
   *
   * @param isSure - the page says that it is code
   */
  take(isSure: boolean): (TakenText & { readonly kind: BlockKind })[];
}

interface Piece {
  readonly text: string;
  readonly offset: number;
  readonly isWrittenOtherwise: boolean;
}

/** Characters that prose hardly has. */
const SYMBOLS = /[{}<>=_$\\|@#~^*+/;[\]]/g;
const LEAST_SYMBOLS = 0.02;

/**
 * Begins a text that is one block of code, or of a poem or another text, which people set so too, a
 * block a line.
 *
 * @param placeOf - finds the place of an offset in the file
 */
export function createPreText(placeOf: (offset: number) => Place): PreText {
  let pieces: Piece[] = [];
  return {
    add(text, offset) {
      pieces.push({ text, offset, isWrittenOtherwise: false });
    },
    addAs(text, offset) {
      pieces.push({ text, offset, isWrittenOtherwise: true });
    },
    take(isSure) {
      const taken = pieces;
      pieces = [];
      if (taken.length === 0) return [];
      if (!isSure && !isCode(taken.map(({ text }) => text).join(""))) {
        return takeLines(taken, placeOf).map((line) => ({ kind: "text", ...line }));
      }
      const code = createCodeText(placeOf);
      for (const { text, offset, isWrittenOtherwise } of taken) {
        if (isWrittenOtherwise) code.addAs(text, offset);
        else code.add(text, offset);
      }
      const block = code.take();
      return block ? [{ kind: "code", ...block }] : [];
    },
  };
}

function takeLines(pieces: readonly Piece[], placeOf: (offset: number) => Place): TakenText[] {
  const lines: TakenText[] = [];
  const line = createBlockText(placeOf);
  const end = () => {
    const taken = line.take();
    if (taken) lines.push(taken);
  };
  for (const { text, offset, isWrittenOtherwise } of pieces) {
    for (const span of readLineSpans(text)) {
      if (span.start > 0) end();
      if (span.start === span.end) continue;
      if (isWrittenOtherwise) line.addAs(text.slice(span.start, span.end), offset);
      else line.add(text.slice(span.start, span.end), offset + span.start);
    }
  }
  end();
  return lines;
}

function isCode(text: string): boolean {
  const { han, latin, words } = countLetters(text, 0, text.length);
  if (3 * han >= latin && han > 0) return false;
  return words < 4 || (text.match(SYMBOLS)?.length ?? 0) >= LEAST_SYMBOLS * text.length;
}
