import { countFirst } from "../../text/count-first.ts";
import type { Span } from "../../types.ts";

/** A stretch of a text and what takes its place. */
export interface Edit extends Span {
  readonly text: string;
}

/** A text after edits, with the way from one to the other. */
export interface Edited {
  readonly text: string;
  /** From an offset in the old text to the new one; inside an edit, the end of what took its place. */
  readonly toNew: (offset: number) => number;
  /** From an offset in the new text to the old one; inside an edit, its start. */
  readonly toOld: (offset: number) => number;
}

/** Makes all edits at once. @param edits - disjoint, in any order, offsets in the old text */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  const starts: number[] = []; // of each edit, in the new text
  let at = 0;
  let length = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new RangeError("edits overlap");
    parts.push(text.slice(at, edit.start), edit.text);
    starts.push(length + edit.start - at);
    length = starts.at(-1)! + edit.text.length;
    at = edit.end;
  }
  parts.push(text.slice(at));
  return {
    text: parts.join(""),
    toNew(offset) {
      const last = countFirst(sorted.length, (k) => sorted[k]!.start < offset) - 1;
      if (last < 0) return offset;
      const { end, text: put } = sorted[last]!;
      return starts[last]! + put.length + Math.max(0, offset - end);
    },
    toOld(offset) {
      const last = countFirst(sorted.length, (k) => starts[k]! <= offset) - 1;
      if (last < 0) return offset;
      const { start, end, text: put } = sorted[last]!;
      const behind = offset - starts[last]! - put.length;
      return behind < 0 ? start : end + behind;
    },
  };
}
