/** Looks through a PDF for what would explode, before it is read. */

import { Unzlib } from "fflate";
import { InputError } from "../errors.ts";

/** Smaller streams unpack to 32 MB at the most. */
const SMALL_STREAM = 1 << 15;
const MOST_BYTES = 256 * 2 ** 20;
const PIECE_BYTES = 1 << 14;
/** A PDF ends with a mark, and with a few bytes of what sent it. */
const TAIL_BYTES = 4096;
/** Dictionaries of streams are short. */
const DICTIONARY_UNITS = 4000;

/**
 * Makes sure that a PDF is whole and what it holds, pictures aside, unpacks to no more than 256 MB.
 *
 * @throws {InputError} if not
 */
export function checkPdf(bytes: Uint8Array, name: string): void {
  const text = new TextDecoder("latin1").decode(bytes);
  if (!text.slice(0, 1024).includes("%PDF-")) throw new InputError(`${name}: is no PDF`);
  if (!text.slice(-TAIL_BYTES).includes("%%EOF")) {
    throw new InputError(`${name}: is cut short: the end of the PDF is missing`);
  }
  let total = 0;
  let end = 0;
  for (const { 0: mark, index } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith("end", index - 3)) continue;
    const start = index + mark.length;
    const before = text.slice(Math.max(0, index - DICTIONARY_UNITS), index);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const filters =
      dictionary.match(/\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g) ?? [];
    if (filters.length > 1 && /\/F(ilter)?\s*\[/.test(dictionary)) {
      throw new InputError(
        `${name}: holds data that are packed twice, as no program does; refused`,
      );
    }
    // Marks that one stream holds share its end, and what has no end is looked for once.
    if (end >= 0 && end < start) end = text.indexOf("endstream", start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (packed.length < SMALL_STREAM || !/\/Fl/.test(filters[0] ?? "")) continue;
    total += countUnpacked(packed, MOST_BYTES - total);
    if (total > MOST_BYTES) {
      const size = (bytes.length / 2 ** 20).toFixed(1);
      throw new InputError(
        `${name}: ${size} MB that unpack to more than ${MOST_BYTES / 2 ** 20} MB; refused`,
      );
    }
  }
}

/** Unpacks, without keeping anything, until the end or a little more than the limit. */
function countUnpacked(packed: Uint8Array, most: number): number {
  let count = 0;
  const inflater = new Unzlib((piece) => {
    count += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && count <= most; at += PIECE_BYTES) {
      inflater.push(packed.subarray(at, at + PIECE_BYTES));
    }
  } catch {
    // Encrypted or damaged: pdf.js will tell.
  }
  return count;
}
