/**
 * The formats of documents with structure. A new one is a reader in a file of its own, a name in
 * `format-name.ts` and an entry here; readers and their libraries are loaded only when needed.
 */

import { PO_START } from "../bitext/po-signs.ts";
import type { InputFormat } from "./format-name.ts";
import type { ReadBlocks } from "./reader.ts";
import { findZipKind, type ZipKind } from "./zip-kind.ts";

/** A format of documents: {@link InputFormat} without plain text. */
export type DocumentFormatName = Exclude<InputFormat, "text">;

/** What is known of a format without loading its reader. */
interface DocumentFormat {
  /** What people call it, behind "read as". */
  readonly title: string;
  /** Of file names, in lower case. */
  readonly endings: readonly string[];
  /**
   * Tells by content whether a file is of the format.
   *
   * @param head - of the file, its first {@link HEAD_BYTES} as ASCII, behind a byte order mark and white space
   * @param hasEnding - the file's name says so: weaker signs suffice
   */
  readonly shows: (head: string, hasEnding: boolean, bytes: Uint8Array) => boolean;
  readonly load: () => Promise<{ readonly readBlocks: ReadBlocks }>;
}

const HTML_START =
  /^(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const CUE_TIME = String.raw`(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d`;
const SRT_START = new RegExp(String.raw`^\d+[ \t]*\r?\n[ \t]*${CUE_TIME}`);
const CUE_LINE = new RegExp(String.raw`^[ \t]*${CUE_TIME}`, "m");

/** A damaged one is told by the reader that its name asks for. */
function showsZip(kind: ZipKind): DocumentFormat["shows"] {
  return (head, hasEnding, bytes) => {
    if (!head.startsWith("PK")) return false;
    const found = findZipKind(bytes);
    return found === kind || (hasEnding && found === "zip");
  };
}

/** By name, those that content shows most surely first. */
export const DOCUMENT_FORMATS: Readonly<Record<DocumentFormatName, DocumentFormat>> = {
  docx: {
    title: "a Word document",
    endings: [".docx", ".docm", ".dotx", ".dotm"],
    shows: showsZip("docx"),
    load: () => import("./docx.ts"),
  },
  xlsx: {
    title: "an Excel workbook",
    endings: [".xlsx", ".xlsm", ".xltx", ".xltm"],
    shows: showsZip("xlsx"),
    load: () => import("./xlsx.ts"),
  },
  epub: {
    title: "an e-book (EPUB)",
    endings: [".epub"],
    shows: showsZip("epub"),
    load: () => import("./epub.ts"),
  },
  pdf: {
    title: "PDF",
    endings: [".pdf"],
    // Some begin with a few bytes of the program that sent them.
    shows: (head, hasEnding) => head.startsWith("%PDF-") || (hasEnding && head.includes("%PDF-")),
    load: () => import("./pdf.ts"),
  },
  html: {
    title: "HTML",
    endings: [".html", ".htm", ".xhtml", ".xht"],
    shows: (head, hasEnding) =>
      HTML_START.test(head) || (hasEnding && /<[a-z!/]|&#?\w+;/i.test(head)),
    load: () => import("./html.ts"),
  },
  webvtt: {
    title: "WebVTT subtitles",
    endings: [".vtt", ".webvtt"],
    shows: (head, hasEnding) =>
      /^WEBVTT(?:[ \t\r\n]|$)/.test(head) || (hasEnding && CUE_LINE.test(head)),
    load: () => import("./subtitles.ts"),
  },
  srt: {
    title: "SRT subtitles",
    endings: [".srt"],
    shows: (head, hasEnding) => SRT_START.test(head) || (hasEnding && CUE_LINE.test(head)),
    load: () => import("./subtitles.ts"),
  },
  po: {
    title: "PO",
    endings: [".po", ".pot"],
    shows: (head) => PO_START.test(head),
    load: () => import("./po.ts"),
  },
  markdown: {
    title: "Markdown",
    endings: [".md", ".markdown", ".mdown", ".mkd"],
    shows: (_, hasEnding) => hasEnding,
    load: () => import("./markdown.ts"),
  },
};

/** Bytes at the beginning of a file that are looked at for signs of what it is. */
const HEAD_BYTES = 8192;

/**
 * Finds what a file is: by its content first; the name decides only among texts that could be either.
 * A page that is called `.txt` is still HTML, and a text that is called `.html` still plain text.
 */
export function findFormat(bytes: Uint8Array, name: string): InputFormat {
  const head = readHead(bytes);
  const ending = /\.[^./\\]*$/.exec(name.toLowerCase())?.[0] ?? "";
  const formats = Object.entries(DOCUMENT_FORMATS) as [DocumentFormatName, DocumentFormat][];
  // What shows for certain goes before what only the name makes likely.
  for (const isByName of [false, true]) {
    for (const [format, { endings, shows }] of formats) {
      if (isByName && !endings.includes(ending)) continue;
      if (shows(head, isByName, bytes)) return format;
    }
  }
  return "text";
}

/** All signs are ASCII, so that the encoding need not be known but for UTF-16. */
function readHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const [first, second] = head;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = !isUtf16 ? "latin1" : first === 0xff ? "utf-16le" : "utf-16be";
  return new TextDecoder(encoding).decode(head).replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*/, "");
}
