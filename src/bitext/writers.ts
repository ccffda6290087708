/** Which formats bitexts are written in; each writer is loaded when it is wanted. */

import type { BitextHeader, CreateBitextWriter } from "./unit.ts";

/** What is known of a format without loading its writer. */
export interface BitextFormatEntry {
  /** For messages. */
  readonly label: string;
  /** Of the files that get it unless another format is named; the first is the usual one. */
  readonly endings: readonly string[];
  /** Units keep their notes. */
  readonly holdsNotes: boolean;
  /** Gives a maker of writers for each file that the format is made of, nearly always one. */
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
    load: async () => [(await import("./write-tmx.ts")).createTmxWriter],
  },
  tsv: {
    label: "TSV",
    endings: [".tsv"],
    holdsNotes: true,
    load: async () => [(await import("./write-tsv.ts")).createTsvWriter],
  },
} as const satisfies Readonly<Record<string, BitextFormatEntry>>;

/** The name of a format that is written unit by unit. */
export type BitextFormat = keyof typeof BITEXT_FORMATS;
