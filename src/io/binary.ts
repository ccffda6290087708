/** Beginnings of files that people pass by mistake, with what to do about each. */
const SIGNATURES: readonly (readonly [bytes: string, kind: string])[] = [
  ["%PDF-", "a PDF document; copy its text into a plain text file"],
  ["PK\x03\x04", "a Word, Excel, EPUB or ZIP file; save it as plain text"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file; save it as plain text"],
  ["{\\rtf", "an RTF document; save it as plain text"],
  ["\x89PNG\r\n", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF87a", "a GIF image"],
  ["GIF89a", "a GIF image"],
  ["\x1f\x8b\x08", "a gzip file; unpack it first"],
  ["BZh", "a bzip2 file; unpack it first"],
  ["\xfd7zXZ\0", "an xz file; unpack it first"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip file; unpack it first"],
  ["Rar!\x1a\x07", "a RAR file; unpack it first"],
  ["\x7fELF", "a program"],
  ["SQLite format 3\0", "an SQLite database"],
];

/**
 * Recognises files that are not plain text by their first bytes.
 *
 * @returns what the file is and what to do, for the end of a sentence; `undefined` if nothing is known
 */
export function findBinaryKind(bytes: Uint8Array): string | undefined {
  for (const [signature, kind] of SIGNATURES) {
    // "BZh" could begin a text; a digit and the block mark must follow.
    if (signature === "BZh" && bytes[4] !== 0x31) continue;
    if (startsWith(bytes, signature)) return kind;
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  if (bytes.length < signature.length) return false;
  for (let i = 0; i < signature.length; i++) {
    if (bytes[i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}
