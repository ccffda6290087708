/** Plain text of both languages in two files, line for line. */

import { InputError } from "../errors.ts";
import { createCollector } from "./collect.ts";
import { createLineReader } from "./lines.ts";
import { createSideFinder } from "./sides.ts";
import type { BitextHeader, BitextSink } from "./unit.ts";

/** A pair of texts that are read side by side. */
export interface MosesParser {
  /** Takes a piece of either text. */
  readonly write: (text: 0 | 1, piece: string) => void;
  /** Lines of the first text that wait for their partners, less those of the second. */
  readonly lead: () => number;
  /** Ends one of the texts. */
  readonly close: (text: 0 | 1) => void;
  /**
   * Ends both.
   *
   * @throws {InputError} if one has more lines than the other
   */
  readonly end: () => void;
}

/**
 * Makes a parser of two texts of which each line translates the line of the other with its number;
 * which is English, the scripts say. Lines end with LF or CRLF.
 *
 * @param names - of the files
 * @param header - what is known of them, by the order of `names`
 */
export function createMosesParser(
  sink: BitextSink,
  names: readonly [string, string],
  headerOf: (isChineseFirst: boolean) => BitextHeader,
): MosesParser {
  const name = names.join(", ");
  const collector = createCollector(sink, name);
  const waiting: [string[], string[]] = [[], []];
  const heads = [0, 0];
  const counts = [0, 0];
  let number = 0;
  const sides = createSideFinder(
    name,
    (isChineseFirst) => collector.header(headerOf(isChineseFirst)),
    collector.unit,
  );
  const pair = () => {
    const [first, second] = waiting;
    while (heads[0]! < first.length && heads[1]! < second.length) {
      number++;
      const place = { line: number, column: 1 };
      const source = first[heads[0]!++]!;
      const target = second[heads[1]!++]!;
      sides.unit({
        source,
        target,
        place,
        ...(source === "" ? {} : { sourcePlace: place }),
        ...(target === "" ? {} : { targetPlace: place }),
      });
    }
    for (const text of [0, 1] as const) {
      waiting[text].splice(0, heads[text]!);
      heads[text] = 0;
    }
  };
  const readers = ([0, 1] as const).map((text) =>
    createLineReader(names[text], (line) => {
      counts[text]!++;
      waiting[text].push(line.trim());
    }),
  );
  return {
    write(text, piece) {
      readers[text]!.write(piece);
      pair();
    },
    lead: () => waiting[0].length - waiting[1].length,
    close(text) {
      readers[text]!.close();
      pair();
    },
    end() {
      if (counts[0] !== counts[1]) {
        throw new InputError(
          `${names[1]}: has ${counts[1]} lines, ${names[0]} has ${counts[0]}; expected the same in both, as each line is a translation`,
        );
      }
      sides.close();
      collector.close();
    },
  };
}
