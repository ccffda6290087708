/** Which formats bitexts are read from; each reader is loaded when it is wanted. */

import { PO_START } from "./po-signs.ts";
import type { CreateBitextParser } from "./unit.ts";

/** What is known of a format without loading its reader. */
interface ReaderEntry {
  /** For messages. */
  readonly label: string;
  /** Of file names, in lower case. */
  readonly endings: readonly string[];
  /** Tells by the first characters of a file that it is of the format, whatever it is called. */
  readonly shows?: (head: string) => boolean;
  /** Gives the reader of a text that comes in pieces. */
  readonly load?: () => Promise<CreateBitextParser>;
}

/** A declaration, comment or document type, which may precede the root of XML. */
const BEFORE_ROOT = /\s*(?:<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!(?!--)(?:[^[>]|\[[^\]]*\])*>)/y;

/** Finds the name of the root of XML, without its prefix. */
function rootOf(head: string): string | undefined {
  BEFORE_ROOT.lastIndex = 0;
  let at = 0;
  while (BEFORE_ROOT.test(head)) at = BEFORE_ROOT.lastIndex;
  return /^\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(head.slice(at))?.[1];
}

/** By name, those that content shows most surely first. */
export const BITEXT_READERS = {
  tmx: {
    label: "TMX",
    endings: [".tmx"],
    shows: (head) => rootOf(head) === "tmx",
    load: async () => (await import("./read-tmx.ts")).createTmxParser,
  },
  xliff: {
    label: "XLIFF",
    endings: [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"],
    shows: (head) => rootOf(head) === "xliff",
    load: async () => (await import("./read-xliff.ts")).createXliffParser,
  },
  po: {
    label: "PO",
    endings: [".po", ".pot"],
    shows: (head) => PO_START.test(head),
    load: async () => (await import("./read-po.ts")).createPoParser,
  },
  json: {
    label: "an alignment in JSON",
    endings: [".json"],
    shows: (head) => /^\s*\{\s*"format"\s*:\s*"duizhao-alignment"/.test(head),
  },
  jsonl: {
    label: "JSON Lines",
    endings: [".jsonl", ".ndjson"],
    shows: isJsonLine,
    load: async () => (await import("./read-jsonl.ts")).createJsonlParser,
  },
  xlsx: {
    label: "an Excel workbook",
    endings: [".xlsx"],
    // The entries of other ZIP files are none of a workbook.
    shows: (head) => head.startsWith("PK\x03\x04"),
  },
  csv: {
    label: "CSV",
    endings: [".csv"],
    load: async () => (await import("./read-table.ts")).createCsvParser,
  },
  tsv: {
    label: "TSV",
    endings: [".tsv", ".tab", ".hunalign"],
    shows: (head) => head.startsWith("english\tchinese\t") || head.startsWith("english\tchinese\n"),
    load: async () => (await import("./read-table.ts")).createTsvParser,
  },
} as const satisfies Readonly<Record<string, ReaderEntry>>;

/** The name of a format that bitexts are read from. */
export type BitextInputFormat = keyof typeof BITEXT_READERS;

/** UTF-16 units at the beginning of a file that are looked at. */
export const HEAD_UNITS = 1 << 16;

/**
 * Finds the format of a bitext: by its content, then by its name.
 *
 * @param head - the first characters of the file, without a byte order mark; bytes of a file that is
 *   no text as Latin-1
 * @returns `undefined` if neither says it
 */
export function findBitextFormat(head: string, path: string): BitextInputFormat | undefined {
  const entries = Object.entries(BITEXT_READERS) as [BitextInputFormat, ReaderEntry][];
  const shown = entries.find(([, { shows }]) => shows?.(head));
  if (shown) return shown[0];
  const ending = /\.[^./\\]*$/.exec(path.toLowerCase())?.[0] ?? "";
  return entries.find(([, { endings }]) => endings.includes(ending))?.[0];
}

function isJsonLine(head: string): boolean {
  const [line = ""] = head.trimStart().split("\n", 1);
  if (!line.startsWith("{")) return false;
  try {
    const data: unknown = JSON.parse(line);
    return typeof data === "object" && data !== null;
  } catch {
    return false; // an object over several lines, or one that is cut
  }
}
