import type { Document, Place } from "../types.ts";
import { createPlaceFinder } from "./place.ts";

/**
 * Prepares a document for questions of the form "where in its file is this offset?".
 *
 * Of a text that was taken out of its file, as the segments of a TMX are, its marks answer: a mark
 * that is not `verbatim` stands for all that follows it, as that may be written otherwise in the file.
 * All other texts are answered by {@link createPlaceFinder}.
 *
 * @returns a function from a UTF-16 offset in the document's text to its line and column, from 1
 */
export function createDocumentPlaces({
  text,
  places,
}: Pick<Document, "text" | "places">): (offset: number) => Place {
  if (!places) return createPlaceFinder(text);
  return (offset) => {
    let low = 0;
    let high = places.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (places[middle]!.offset <= offset) low = middle;
      else high = middle;
    }
    const mark = places[low];
    if (!mark) return { line: 1, column: 1 };
    const { place } = mark;
    if (!mark.verbatim || offset <= mark.offset) return place;
    return { ...place, column: place.column + [...text.slice(mark.offset, offset)].length };
  };
}
