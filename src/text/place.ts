import type { Place } from "../types.ts";

/**
 * Prepares a text for questions of the form "which line and column is this offset?".
 *
 * Lines end with LF, CRLF or CR, as in an editor; other separators (form feed, U+2028) do not start
 * a line. Preparing is linear in the text. A question costs a binary search over the lines and a
 * walk along the line, which goes on from the last answer where it can: questions in ascending
 * order about a single line of 10 MB stay linear.
 *
 * @returns a function from a UTF-16 offset to its place: both count from 1, columns in code points.
 * An offset inside a surrogate pair is at its character, one outside the text at the nearer end.
 */
export function createPlaceFinder(text: string): (offset: number) => Place {
  const starts = findLineStarts(text);
  let line = 0;
  let position = 0;
  let column = 1;

  return (offset) => {
    let wanted = Math.max(0, Math.min(offset, text.length));
    if (isInsidePair(text, wanted)) wanted--;

    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= wanted) low = middle;
      else high = middle;
    }
    if (low !== line || wanted < position) {
      line = low;
      position = starts[low]!;
      column = 1;
    }
    while (position < wanted) {
      position++;
      if (!isInsidePair(text, position)) column++;
    }
    return { line: line + 1, column };
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  // indexOf is many times faster than a loop over the characters, and CR is rare.
  let lf = text.indexOf("\n");
  let cr = text.indexOf("\r");
  while (lf >= 0 || cr >= 0) {
    if (cr < 0 || (lf >= 0 && lf < cr)) {
      starts.push(lf + 1);
      lf = text.indexOf("\n", lf + 1);
    } else {
      const end = cr + 1 === lf ? lf + 1 : cr + 1;
      starts.push(end);
      if (cr + 1 === lf) lf = text.indexOf("\n", end);
      cr = text.indexOf("\r", end);
    }
  }
  return starts;
}

function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return (
    (text.charCodeAt(offset) & 0xfc00) === 0xdc00 &&
    (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800
  );
}
