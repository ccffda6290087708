/** The directory of a ZIP file. Nothing is unpacked here. */

import { InputError } from "../errors.ts";

/** Signatures and offsets of the ZIP format (APPNOTE 6.3, sections 4.3.12 and 4.3.16). */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16, comment: 20 };
const ENTRY = { signature: 0x02014b50, size: 46, flags: 8, method: 10, packed: 20, unpacked: 24 };
const ENTRY_LENGTHS = { name: 28, extra: 30, comment: 32, local: 42 };
const ENCRYPTED = 1;

const MOST_ENTRIES = 20_000;

/** A file in the archive, as the directory has it. */
export interface ZipEntry {
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Bytes. */
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of its local header. */
  readonly local: number;
}

/**
 * Reads which files a ZIP file holds, by their paths.
 *
 * @param name - of the file, for messages
 * @throws {InputError} if it is no ZIP file or a damaged one, or has paths that lead out of it
 */
export function readDirectory(bytes: Uint8Array, name: string): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    throw new InputError(`${name}: is cut short or damaged: the directory at its end is missing`);
  }
  const damaged = () => new InputError(`${name}: is damaged: its directory cannot be read`);
  const count = view.getUint16(end + END.entries, true);
  if (count > MOST_ENTRIES) {
    throw new InputError(`${name}: holds ${count} files, more than a document has; refused`);
  }
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + END.directory, true);
  for (let left = count; left > 0; left--) {
    if (at + ENTRY.size > end || view.getUint32(at, true) !== ENTRY.signature) throw damaged();
    const [nameLength, extra, comment] = (["name", "extra", "comment"] as const).map((field) =>
      view.getUint16(at + ENTRY_LENGTHS[field], true),
    ) as [number, number, number];
    const start = at + ENTRY.size;
    if (start + nameLength > end) throw damaged();
    const path = checkPath(bytes.subarray(start, start + nameLength), name);
    if (entries.has(path)) throw new InputError(`${name}: holds ${path} twice; refused`);
    if (!path.endsWith("/")) {
      entries.set(path, {
        method: view.getUint16(at + ENTRY.method, true),
        isEncrypted: (view.getUint16(at + ENTRY.flags, true) & ENCRYPTED) !== 0,
        packed: view.getUint32(at + ENTRY.packed, true),
        unpacked: view.getUint32(at + ENTRY.unpacked, true),
        local: view.getUint32(at + ENTRY_LENGTHS.local, true),
      });
    }
    at = start + nameLength + extra + comment;
  }
  return entries;
}

/** The last record is that whose comment ends with the file; a comment could hold a false one. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END.size - 0xffff);
  for (let at = view.byteLength - END.size; at >= first; at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.size + view.getUint16(at + END.comment, true) === view.byteLength) return at;
  }
  return undefined;
}

/** A path with the slashes that some programs turn; one that leads out of the archive is refused. */
function checkPath(bytes: Uint8Array, name: string): string {
  const path = new TextDecoder().decode(bytes).replaceAll("\\", "/");
  if (path === "" || /^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\p{Cc}/iu.test(path)) {
    throw new InputError(`${name}: holds a file named ${JSON.stringify(path)}; refused`);
  }
  return path;
}
