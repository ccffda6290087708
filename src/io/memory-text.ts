import { findBitextFormat, HEAD_UNITS } from "../bitext/readers.ts";
import { createTmxWriter } from "../bitext/write-tmx.ts";
import type { Notice, Place } from "../types.ts";
import { readBitext } from "./bitext-input.ts";
import { readPieces } from "./pieces.ts";
import { refuseDocument } from "./refuse-document.ts";
import { readTmxText, type TmxTextOptions } from "./tmx-text.ts";

/** What is needed to write a bitext of another format as TMX. */
interface MemoryTextOptions extends TmxTextOptions {
  /** Moment in UTC. */
  readonly time: string;
  /** Version of the program. */
  readonly version: string;
  /** Told what the file holds that units of a memory cannot. */
  readonly onNotice?: ((notice: Notice) => void) | undefined;
  /** What people know the file by; a file without an ending is known by it. */
  readonly name: string;
}

/**
 * Reads a bitext of any format as the text of a TMX file: TMX as it stands, anything else unit by unit.
 *
 * @param write - takes a piece of the text and, if it is not TMX, the place of its unit in the file
 * @returns the name of the encoding, `auto` where it is of no interest
 * @throws {InputError} if the file cannot be read or is of no format
 */
export async function readMemoryText(
  path: string,
  write: (piece: string, place?: Place) => void | Promise<void>,
  options: MemoryTextOptions,
): Promise<string> {
  if (await isTmx(path, options.name)) {
    return (await readTmxText(path, (piece) => write(piece), options)).name;
  }
  const { encoding, onShare, time, version, name, onNotice } = options;
  const tell = onNotice && ((notice: Notice) => onNotice({ ...notice, name }));
  const { header, units } = await readBitext([path], { encoding, onShare, onNotice: tell });
  const writer = createTmxWriter({ header, time, version });
  await write(writer.head());
  let refused = 0;
  let firstRefused: Place | undefined;
  for await (const batch of units) {
    for (const unit of batch) {
      const piece = writer.unit(unit);
      if (piece !== undefined) await write(piece, unit.place);
      else if (refused++ === 0) firstRefused = unit.place;
    }
  }
  await write(writer.tail());
  if (refused > 0) {
    const place = firstRefused && { place: firstRefused };
    onNotice?.({ code: "UNITS_LEFT_OUT", name, ...place, args: { count: refused } });
  }
  return encoding ?? "auto";
}

/** Also of a file that is too broken to be known, if its name says so. */
async function isTmx(path: string, name: string): Promise<boolean> {
  if (/\.tmx$/i.test(name)) return true;
  for await (const bytes of readPieces(path)) {
    // Marks of UTF-16 and its zeros are no matter to a pattern for a tag.
    const head = Buffer.from(bytes.subarray(0, HEAD_UNITS)).toString("latin1").replaceAll("\0", "");
    if (/<tmx[\s>]/i.test(head)) return true;
    if (!head.startsWith("PK")) await refuseDocument(bytes, name, "units of English and Chinese");
    return findBitextFormat(head, name) === undefined && /^[^{[]*</.test(head);
  }
  return false;
}
