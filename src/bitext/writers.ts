/** Which formats bitexts are written in; each writer is loaded when it is wanted. */

import { InputError } from "../errors.ts";
import { localesOf } from "./direction.ts";
import type { BitextHeader, CreateBitextWriter } from "./unit.ts";

/** What is known of a format without loading its writer. */
export interface BitextFormatEntry {
  /** For messages. */
  readonly label: string;
  /** Of the files that get it unless another format is named; the first is the usual one. */
  readonly endings: readonly string[];
  /** Units keep their notes. */
  readonly holdsNotes: boolean;
  /** `align` writes units that are still untranslated; not where every unit is taken for a translation. */
  readonly holdsUntranslated: boolean;
  /**
   * Gives a maker of writers for each file that the format is made of, nearly always one.
   *
   * @throws {InputError} if it needs a package that is not installed
   */
  readonly load: () => Promise<readonly CreateBitextWriter[]>;
  /** Names these files by the path that the user gave; without it that path is the file. */
  readonly paths?: (path: string, header: BitextHeader) => readonly string[];
}

/** The formats that are written unit by unit, by name. */
export const BITEXT_FORMATS = {
  tmx: {
    label: "TMX",
    endings: [".tmx"],
    holdsNotes: true,
    holdsUntranslated: false,
    load: async () => [(await import("./write-tmx.ts")).createTmxWriter],
  },
  tsv: {
    label: "TSV",
    endings: [".tsv"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-tsv.ts")).createTsvWriter],
  },
  csv: {
    label: "CSV",
    endings: [".csv"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-csv.ts")).createCsvWriter],
  },
  xlsx: {
    label: "workbook",
    endings: [".xlsx"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-xlsx.ts")).createXlsxWriter],
  },
  xliff: {
    label: "XLIFF",
    endings: [".xlf", ".xliff"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-xliff.ts")).createXliffWriter],
  },
  xliff2: {
    label: "XLIFF",
    endings: [".xlf", ".xliff"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-xliff2.ts")).createXliff2Writer],
  },
  po: {
    label: "PO",
    endings: [".po"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-po.ts")).createPoWriter],
  },
  jsonl: {
    label: "JSON Lines",
    endings: [".jsonl", ".ndjson"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-jsonl.ts")).createJsonlWriter],
  },
  parquet: {
    label: "Parquet",
    endings: [".parquet"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await importParquet()).createParquetWriter],
  },
  html: {
    label: "page",
    endings: [".html", ".htm"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-html.ts")).createHtmlWriter],
  },
  markdown: {
    label: "Markdown",
    endings: [".md", ".markdown"],
    holdsNotes: true,
    holdsUntranslated: true,
    load: async () => [(await import("./write-markdown.ts")).createMarkdownWriter],
  },
  moses: {
    label: "Moses",
    endings: [".moses"],
    holdsNotes: false,
    holdsUntranslated: false,
    load: async () => {
      const { createMosesWriter } = await import("./write-moses.ts");
      return [createMosesWriter("source"), createMosesWriter("target")];
    },
    paths: mosesPaths,
  },
  hunalign: {
    label: "hunalign",
    endings: [".hunalign"],
    holdsNotes: false,
    holdsUntranslated: true,
    load: async () => [(await import("./write-hunalign.ts")).createHunalignWriter],
  },
} as const satisfies Readonly<Record<string, BitextFormatEntry>>;

/** The name of a format that is written unit by unit. */
export type BitextFormat = keyof typeof BITEXT_FORMATS;

/**
 * Names the two files of Moses as corpora are named: `base.en` and `base.zh-TW` for `base` or
 * `base.moses`. Of English the language is enough; of Chinese the variant matters.
 */
function mosesPaths(path: string, header: BitextHeader): readonly string[] {
  const base = path.replace(/\.moses$/i, "");
  const { source, target } = localesOf(header);
  return [`${base}.${source.split("-")[0]}`, `${base}.${target}`];
}

async function importParquet() {
  try {
    return await import("./write-parquet.ts");
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const how = 'Parquet needs a package that is not installed; run "npm install hyparquet-writer"';
    throw new InputError(how, { cause: error });
  }
}
