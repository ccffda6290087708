import { BITEXT_READERS, type BitextInputFormat } from "../../src/bitext/readers.ts";
import type { BitextHeader, BitextUnit } from "../../src/bitext/unit.ts";
import type { Notice } from "../../src/types.ts";

export type StreamFormat = Exclude<BitextInputFormat, "json" | "xlsx">;

/** What a reader gives of a text that comes in pieces. */
export async function parse(format: StreamFormat, pieces: readonly string[], name = "f") {
  const create = await BITEXT_READERS[format].load();
  const units: BitextUnit[] = [];
  const notices: Notice[] = [];
  let header: BitextHeader | undefined;
  const parser = create(
    {
      header: (read) => {
        if (header || units.length > 0) throw new Error("the header comes once, before all units");
        header = read;
      },
      unit: (unit) => void units.push(unit),
      notice: (notice) => void notices.push(notice),
    },
    name,
  );
  for (const piece of pieces) parser.write(piece);
  parser.close();
  return { header, units, notices };
}

/** A unit without its places. */
export function bare({
  place: _,
  sourcePlace: __,
  targetPlace: ___,
  emptyPlace: ____,
  ...unit
}: BitextUnit) {
  return unit;
}
