import { InputError } from "../errors.ts";
import { LONGEST_STRETCH } from "../text/xml-stream.ts";

/** Cuts a text that comes in pieces into lines. */
export interface LineReader {
  readonly write: (piece: string) => void;
  readonly close: () => void;
}

/**
 * Makes a reader of lines that end with LF or CRLF; what stands behind the last end is a line unless it
 * is empty.
 *
 * @param onLine - is given each line without its end, and its number from 1
 * @throws {InputError} if a line is longer than any text, so that memory stays bounded
 */
export function createLineReader(
  name: string,
  onLine: (line: string, number: number) => void,
): LineReader {
  let rest = "";
  let number = 0;
  const take = (line: string) => {
    number++;
    onLine(line.endsWith("\r") ? line.slice(0, -1) : line, number);
  };
  return {
    write(piece) {
      let start = 0;
      for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", start)) {
        const line = piece.slice(start, end);
        take(rest === "" ? line : rest + line);
        rest = "";
        start = end + 1;
      }
      rest += start === 0 ? piece : piece.slice(start);
      if (rest.length > LONGEST_STRETCH) {
        const size = LONGEST_STRETCH / (1 << 20);
        throw new InputError(
          `${name}:${number + 1}: the line has more than ${size} million characters; the file is damaged`,
        );
      }
    },
    close() {
      if (rest !== "") take(rest);
      rest = "";
    },
  };
}
