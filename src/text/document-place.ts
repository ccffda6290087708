import type { Document, Place } from "../types.ts";
import { createPlaceFinder } from "./place.ts";

/**
 * Prepares a document for questions of the form "where in its file is this offset?".
 *
 * Of a text that was taken out of its file, as the segments of a TMX are, the answer is the place
 * where the paragraph begins: what stands between there and the offset may be written otherwise in
 * the file. All others are answered by {@link createPlaceFinder}.
 *
 * @returns a function from a UTF-16 offset in the document's text to its line and column, from 1
 */
export function createDocumentPlaces({
  text,
  paragraphs,
  places,
}: Pick<Document, "text" | "paragraphs" | "places">): (offset: number) => Place {
  if (!places) return createPlaceFinder(text);
  return (offset) => {
    let low = 0;
    let high = paragraphs.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle]!.start <= offset) low = middle;
      else high = middle;
    }
    return places[low] ?? { line: 1, column: 1 };
  };
}
