/** ZIP files, which DOCX, XLSX and EPUB are: looked through before anything is unpacked. */

import { Inflate } from "fflate";
import { InputError } from "../errors.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";

/** Of a local header (APPNOTE 6.3, section 4.3.7). */
const LOCAL = { signature: 0x04034b50, size: 30, name: 26, extra: 28 };
const STORED = 0;
const DEFLATED = 8;

/** Bytes of all parts with text; a book of 1,000 pages has some 10 MB. */
const MOST_BYTES = 256 * 2 ** 20;
/**
 * A workbook whose every row is alike is packed 1:150, most documents 1:10; bombs have up to 1:1032,
 * which is all that the method can do.
 */
const MOST_RATIO = 250;
const SMALL_BYTES = 16 * 2 ** 20;
/** Packed data are handed over in pieces, so that a part that lies about its size is stopped early. */
const PIECE_BYTES = 1 << 14;

/** Pictures, sounds and fonts are never unpacked, so their size does not matter. */
const MEDIA =
  /\.(png|jpe?g|gif|webp|svgz|bmp|tiff?|emf|wmf|ico|mp[34]|m4[av]|ogg|webm|wav|avi|mov|wmv|ttf|otf|ttc|woff2?|odttf|eot|bin)$/i;

/** A ZIP file whose directory is sound. Its parts are unpacked when they are asked for. */
export interface Archive {
  /** Paths of all parts, in the order of the directory. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /**
   * Unpacks a part.
   *
   * @throws {InputError} if it is damaged, encrypted or not of the size that the directory tells
   * @throws {RangeError} if there is no such part
   */
  readonly read: (path: string) => Uint8Array;
}

/**
 * Reads the directory of a ZIP file. Nothing is unpacked, and of a file that would unpack to more
 * than 256 MB of text nothing ever is.
 *
 * @param name - of the file, for messages
 * @throws {InputError} if it is no ZIP file or a damaged one, too large when unpacked, or has paths
 *   that lead out of it
 */
export function openArchive(bytes: Uint8Array, name: string): Archive {
  const entries = readDirectory(bytes, name);
  let packed = 0;
  let unpacked = 0;
  for (const [path, entry] of entries) {
    if (MEDIA.test(path)) continue;
    packed += entry.packed;
    unpacked += entry.unpacked;
  }
  if (unpacked > MOST_BYTES || (unpacked > SMALL_BYTES && unpacked > MOST_RATIO * packed)) {
    const megabytes = Math.round(unpacked / 2 ** 20);
    const size = `${(bytes.length / 2 ** 20).toFixed(1)} MB that unpack to ${megabytes} MB`;
    throw new InputError(`${name}: ${size}, more than a document holds; refused`);
  }
  let media = 0;
  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(path),
    read: (path) => {
      const entry = entries.get(path);
      if (entry === undefined) throw new RangeError(`no part ${path}`);
      // Which parts are text, other parts say, and they may say so of a picture.
      if (MEDIA.test(path)) media += entry.unpacked;
      if (media > SMALL_BYTES) {
        throw new InputError(`${name}: ${path} is larger than a text of a document; refused`);
      }
      return unpack(bytes, entry, `${name}: ${path}`);
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, what: string): Uint8Array {
  const damaged = (cause?: unknown) =>
    new InputError(`${what} is damaged and cannot be unpacked`, { cause });
  if (entry.isEncrypted) {
    throw new InputError(`${what} is encrypted; save the document without a password`);
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new InputError(`${what} is packed by a method that documents do not use; save it anew`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { local } = entry;
  if (local + LOCAL.size > bytes.length || view.getUint32(local, true) !== LOCAL.signature) {
    throw damaged();
  }
  const lengths =
    view.getUint16(local + LOCAL.name, true) + view.getUint16(local + LOCAL.extra, true);
  const start = local + LOCAL.size + lengths;
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw damaged();
  if (entry.method === STORED) {
    if (entry.packed !== entry.unpacked) throw damaged();
    return packed;
  }
  try {
    return inflate(packed, entry.unpacked);
  } catch (error) {
    throw damaged(error);
  }
}

/** Unpacks to just the size that was told; more or less is an error, found after a piece of it. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((piece) => {
    if (length + piece.length > size) throw new RangeError("larger than told");
    unpacked.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    const isLast = at + PIECE_BYTES >= packed.length;
    inflater.push(packed.subarray(at, at + PIECE_BYTES), isLast);
  }
  if (length !== size) throw new RangeError("smaller than told");
  return unpacked;
}
