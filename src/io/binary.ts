import { findZipKind, type ZipKind } from "../document/zip-kind.ts";

/** Beginnings of files that people pass by mistake, with what to do about each. */
const SIGNATURES: readonly (readonly [bytes: string, kind: string])[] = [
  ["%PDF-", "a PDF document; copy its text into a plain text file"],
  ["{\\rtf", "an RTF document; save it as DOCX"],
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

const ZIP_KINDS: Readonly<Record<ZipKind, string>> = {
  docx: "a Word document; save it as plain text",
  xlsx: "an Excel workbook; save it as CSV",
  epub: "an e-book (EPUB); convert it to plain text",
  odt: "an OpenDocument text; save it as DOCX",
  ods: "an OpenDocument spreadsheet; save it as XLSX",
  opendocument: "an OpenDocument file; save its text as DOCX",
  xlsb: "a binary Excel workbook; save it as XLSX",
  pptx: "a PowerPoint presentation; save its text as DOCX",
  iwork: "a document of Pages, Numbers or Keynote; export it as DOCX or XLSX",
  zip: "a ZIP file, or a damaged document; unpack it first, or save the document anew",
};

const OLD_OFFICE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** Names of streams in old Office files ([MS-CFB]), the surest first. */
const OLD_KINDS: readonly (readonly [stream: string, kind: string])[] = [
  ["EncryptedPackage", "a document that is protected by a password; save it without one"],
  ["WordDocument", "an old Word document (.doc); save it as DOCX"],
  ["Workbook", "an old Excel workbook (.xls); save it as XLSX"],
  ["Book", "an old Excel workbook (.xls); save it as XLSX"],
  ["PowerPoint Document", "an old PowerPoint presentation; save its text as DOCX"],
];

/**
 * Recognises files that are not plain text by their first bytes.
 *
 * @returns what the file is and what to do, for the end of a sentence; `undefined` if nothing is known
 */
export function findBinaryKind(bytes: Uint8Array): string | undefined {
  const zip = findZipKind(bytes);
  if (zip !== undefined) return ZIP_KINDS[zip];
  if (startsWith(bytes, OLD_OFFICE)) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = OLD_KINDS.find(([stream]) => file.includes(Buffer.from(stream, "utf16le")));
    return found?.[1] ?? "an old Office file; save it as DOCX or XLSX";
  }
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
