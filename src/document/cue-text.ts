import type { Span } from "../types.ts";

/** A piece of a cue that is shown: as it stands in the file, or written otherwise there. */
export interface CuePiece extends Span {
  /** Where it is written otherwise: what is shown. */
  readonly shown?: string;
}

/** Tags, times inside a cue, reading aids with their text, and `{\an8}` of SubStation Alpha. */
const UNSHOWN = /<rt\b[^<>]*>.*?(?:<\/rt>|$)|<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}/gi;
const ENTITY = /&(?:amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g;
const SHOWN: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": "\u00a0",
  "&lrm;": "",
  "&rlm;": "",
  "&quot;": '"',
  "&#39;": "'",
};

/** Finds what is shown of a line of a cue, in order. */
export function* readCueLine(text: string, { start, end }: Span): Generator<CuePiece> {
  const line = text.slice(start, end);
  let from = 0;
  for (const { 0: found, index } of [...line.matchAll(UNSHOWN), { 0: "", index: line.length }]) {
    let at = from;
    for (const { 0: entity, index: place } of line.slice(from, index).matchAll(ENTITY)) {
      const begin = from + place;
      if (begin > at) yield { start: start + at, end: start + begin };
      at = begin + entity.length;
      yield { start: start + begin, end: start + at, shown: SHOWN[entity]! };
    }
    if (index > at) yield { start: start + at, end: start + index };
    from = index + found.length;
  }
}
