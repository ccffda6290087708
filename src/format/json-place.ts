/** Places of a text that was taken out of its file, in the native form. */

import type { PlaceMark } from "../types.ts";
import { asNumber, asString, fail, items, type JsonNode } from "./json-node.ts";

/** Writes marks as `[offset, line, column, verbatim]`, with the part behind where there is one. */
export function formatPlaceMarks(marks: readonly PlaceMark[]): unknown[] {
  return marks.map(({ offset, place: { line, column, part }, verbatim }) => [
    offset,
    line,
    column,
    verbatim ? 1 : 0,
    ...(part === undefined ? [] : [part]),
  ]);
}

/** Reads what {@link formatPlaceMarks} has written. */
export function parsePlaceMarks(node: JsonNode, length: number): PlaceMark[] | undefined {
  if (node.value === undefined) return undefined;
  let last = 0;
  return Array.from(items(node), (item): PlaceMark => {
    const [offset, line, column, verbatim, part] = [...items(item)];
    if (!offset || !line || !column || !verbatim) return fail(item, "expected four numbers");
    const mark = {
      offset: asNumber(offset),
      place: {
        line: asNumber(line),
        column: asNumber(column),
        ...(part === undefined ? {} : { part: asString(part) }),
      },
      ...(asNumber(verbatim) === 1 ? { verbatim: true as const } : {}),
    };
    const isPlace = [mark.place.line, mark.place.column].every(
      (n) => Number.isInteger(n) && n >= 1,
    );
    if (!isPlace) fail(item, "expected a line and a column from 1");
    if (!Number.isInteger(mark.offset) || mark.offset < last || mark.offset > length) {
      fail(offset, "expected offsets in the text, ascending");
    }
    last = mark.offset;
    return mark;
  });
}
