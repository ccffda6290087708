/** Formats that hold an alignment by sentence numbers, which units do not have; loaded when wanted. */

import type { Alignment } from "../types.ts";
import { localesOf } from "./direction.ts";
import type { BitextHeader } from "./unit.ts";

/** Writes one file of a format, in chunks. */
type FormatAlignment = (
  alignment: Alignment,
  header: BitextHeader,
  paths: readonly string[],
) => Iterable<string>;

/** What is known of a format without loading what writes it. */
export interface AlignmentFormatEntry {
  readonly endings: readonly string[];
  /** Passages that stand elsewhere in the other text are kept; else their sentences stand alone. */
  readonly holdsMoved: boolean;
  /** Gives a function for each file that the format is made of. */
  readonly load: () => Promise<readonly FormatAlignment[]>;
  /** Names these files by the path that the user gave; without it that path is the file. */
  readonly paths?: (path: string, header: BitextHeader) => readonly string[];
}

/** The formats by name. */
export const ALIGNMENT_FORMATS = {
  json: {
    endings: [".json"],
    holdsMoved: true,
    load: async () => [(await import("../format/json.ts")).formatJson],
  },
  beads: {
    endings: [".beads"],
    holdsMoved: false,
    load: async () => [(await import("../format/beads.ts")).formatBeads],
  },
  ladder: {
    endings: [".ladder"],
    holdsMoved: false,
    load: async () => [(await import("../format/ladder.ts")).formatLadder],
  },
  intertext: {
    endings: [".intertext"],
    holdsMoved: false,
    load: async () => {
      const { formatInterTextDocument, formatInterTextLinks } = await import(
        "../format/intertext.ts"
      );
      return [
        (alignment, header) => formatInterTextDocument(alignment.source, localesOf(header).source),
        (alignment, header) => formatInterTextDocument(alignment.target, localesOf(header).target),
        formatInterTextLinks,
      ];
    },
    paths: interTextPaths,
  },
} as const satisfies Readonly<Record<string, AlignmentFormatEntry>>;

/** The name of a format that needs sentence numbers. */
export type AlignmentFormat = keyof typeof ALIGNMENT_FORMATS;

/**
 * Names the files as InterText does: `novel.en.xml`, `novel.zh-TW.xml` and
 * `novel.en.zh-TW.alignment.xml` for `novel.intertext`. Of English the language is enough.
 */
function interTextPaths(path: string, header: BitextHeader): readonly string[] {
  const base = path.replace(/\.intertext$/i, "");
  const locales = localesOf(header);
  const [source, target] = [locales.source.split("-")[0], locales.target];
  return [
    `${base}.${source}.xml`,
    `${base}.${target}.xml`,
    `${base}.${source}.${target}.alignment.xml`,
  ];
}
