import { readLineSpans } from "../text/line.ts";
import type { Place, PlaceMark } from "../types.ts";
import type { TakenText } from "./block-text.ts";

/** Collects text whose line ends and spaces count, and where each line stands in a file. */
export interface CodeText {
  /** Adds a piece that stands in the file just so, from the offset on. */
  add(piece: string, offset: number): void;
  /** Adds characters that are written otherwise in the file. */
  addAs(characters: string, offset: number): void;
  /** Gives what was collected without white space at either end, if anything, and begins anew. */
  take(): TakenText | undefined;
}

/**
 * Begins a text.
 *
 * @param placeOf - finds the place of an offset in the file
 */
export function createCodeText(placeOf: (offset: number) => Place): CodeText {
  let parts: string[] = [];
  let length = 0;
  let marks: PlaceMark[] = [];
  const append = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  return {
    add(piece, offset) {
      for (const { start, end } of readLineSpans(piece, /\r\n?|\n/g)) {
        if (start > 0) append("\n");
        if (end === start) continue;
        marks.push({ offset: length, place: placeOf(offset + start), verbatim: true });
        append(piece.slice(start, end));
      }
    },
    addAs(characters, offset) {
      marks.push({ offset: length, place: placeOf(offset) });
      append(characters);
    },
    take() {
      const whole = parts.join("");
      const text = whole.trim();
      const taken = { text, marks: cutMarks(marks, whole, whole.indexOf(text), text.length) };
      parts = [];
      marks = [];
      length = 0;
      return text === "" ? undefined : taken;
    },
  };
}

/** Moves marks with a text that is cut out of a longer one. */
function cutMarks(
  marks: readonly PlaceMark[],
  whole: string,
  from: number,
  length: number,
): PlaceMark[] {
  const cut: PlaceMark[] = [];
  for (const mark of marks) {
    const offset = mark.offset - from;
    if (offset >= length) break;
    if (offset > 0) {
      cut.push({ ...mark, offset });
      continue;
    }
    // The last before the cut holds from its beginning on.
    const skipped = mark.verbatim ? [...whole.slice(mark.offset, from)].length : 0;
    const { place } = mark;
    cut[0] = { ...mark, offset: 0, place: { ...place, column: place.column + skipped } };
  }
  return cut;
}
