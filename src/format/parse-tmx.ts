import { checkText } from "../argument.ts";
import { createTmxParser } from "../bitext/read-tmx.ts";
import { alignmentOfUnits } from "../bitext/to-alignment.ts";
import type { BitextHeader, BitextUnit } from "../bitext/unit.ts";
import type { Alignment, Lang, Notice } from "../types.ts";

/** A translation memory as an alignment, with what the memory says beside it. */
export interface TmxResult {
  /** A bead for each unit, in the order of the file; see {@link parseTmx}. */
  readonly alignment: Alignment;
  /** The tag that most units have, as BCP 47 writes it; absent if there is none of the language. */
  readonly englishLocale?: string;
  readonly chineseLocale?: string;
  /** The language of the header's `srclang`, if it is one of the two. */
  readonly from?: Lang;
  readonly notices: readonly Notice[];
}

/**
 * Reads a translation memory, TMX of any version, as an alignment.
 *
 * A unit becomes a bead: 1-1 if it has a variant in both languages, also where one of them is empty,
 * else a null bead. Both documents are made of the segments, a paragraph each, and know the places of
 * these in the file. Units that {@link formatTmx} marked as moved become `reordered`, and their
 * Chinese stands where its place in the original says. Confidence and score are those of
 * {@link formatTmx} if they are there, else 1 and 0; links there are none. Linear in the file.
 *
 * @param name - of the file, for places and messages
 * @throws {InputError} with line and column if the XML is broken; if it is no TMX, holds no units, or
 *   none with text in English or in Chinese
 */
export function parseTmx(text: string, name = "memory.tmx"): TmxResult {
  checkText(text, "text");
  const units: BitextUnit[] = [];
  const notices: Notice[] = [];
  let header: BitextHeader = {};
  const parser = createTmxParser(
    {
      header: (read) => {
        header = read;
      },
      unit: (unit) => void units.push(unit),
      notice: (notice) => void notices.push(notice),
    },
    name,
  );
  parser.write(text);
  parser.close();
  const { from } = header;
  return {
    ...alignmentOfUnits(units, header, { name, format: "tmx" }),
    ...(from ? { from } : {}),
    notices,
  };
}
