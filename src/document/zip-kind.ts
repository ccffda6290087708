/** What kind of document a ZIP file is. */

import { readDirectory } from "./zip-directory.ts";

/** Documents that are ZIP files, with a path that only they have. */
const KINDS = [
  ["docx", /^word\/document\d*\.xml$/],
  ["xlsx", /^xl\/workbook\d*\.xml$/],
  ["epub", /^META-INF\/container\.xml$/],
  ["xlsb", /^xl\/workbook\.bin$/],
  ["pptx", /^ppt\/presentation\.xml$/],
  ["iwork", /^(Index\.zip|Index\/.*\.iwa|index\.(apxl|xml))$/],
] as const;
/** What OpenDocument writes at its beginning, for programs like this one. */
const OPEN_DOCUMENT =
  /^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|\w)/s;

export type ZipKind = (typeof KINDS)[number][0] | "odt" | "ods" | "opendocument" | "zip";

/**
 * Tells what a ZIP file is by the paths in it.
 *
 * @returns `undefined` if it is no ZIP file, `"zip"` if it is an unknown or a damaged one
 */
export function findZipKind(bytes: Uint8Array): ZipKind | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  if (!head.startsWith("PK\x03\x04")) return undefined;
  const type = OPEN_DOCUMENT.exec(head)?.[1];
  if (type !== undefined) {
    return type === "text" ? "odt" : type === "spreadsheet" ? "ods" : "opendocument";
  }
  const paths = pathsOf(bytes);
  // A Word document may hold a workbook, but whole, as one file.
  return KINDS.find(([, path]) => paths.some((each) => path.test(each)))?.[0] ?? "zip";
}

function pathsOf(bytes: Uint8Array): string[] {
  try {
    return [...readDirectory(bytes, "").keys()];
  } catch {
    return []; // damaged: the name of the file says who is to tell it
  }
}
